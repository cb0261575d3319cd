//! The compiler as a WebAssembly module for pages.
//!
//! These functions are what `keel.js` calls; people use `keel.js` (see `docs/embedding.md`), never this module itself.
//! What is costly (types, WAT, the JS twin) is made only when it is asked for.

#[cfg(target_arch = "wasm32")]
mod allocator;
mod json;

use compiler_core::{Options, SourceFile, Target};
use js_sys::{Array, JsString, Uint8Array, Uint32Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: allocator::Blocks = allocator::Blocks::new();

/// Compiles one file. Gives `[wasm or null, diagnostics, types, lines, exports]`; diagnostics, types and exports are
/// JSON text, lines are pairs of byte offset and source line.
#[wasm_bindgen]
pub fn compile(source: &str, name: &str, web: bool, strip: bool) -> Array {
    let sources = [SourceFile::new(name, source)];
    let options = Options { target: if web { Target::Web } else { Target::Wasi }, strip };
    let output = compiler_core::compile(&sources, &options);
    let lines: Vec<u32> = output.lines.iter().flat_map(|&(offset, line)| [offset, line]).collect();
    Array::of5(
        &output.wasm.as_deref().map_or(JsValue::NULL, |wasm| Uint8Array::from(wasm).into()),
        &JsString::from(json::diagnostics(&output.diagnostics, &sources)),
        &JsString::from(json::types(&output.types, &sources)),
        &Uint32Array::from(lines.as_slice()),
        &JsString::from(json::exports(&output.exports)),
    )
}

/// The JS twin: `[text, null]`, or `[null, reason]`.
#[wasm_bindgen]
pub fn twin(source: &str, name: &str) -> Array {
    match compiler_core::compile_js(&[SourceFile::new(name, source)]) {
        Ok(text) => Array::of2(&JsString::from(text), &JsValue::NULL),
        Err(reason) => Array::of2(&JsValue::NULL, &JsString::from(reason)),
    }
}

/// The text of a module: `[text, offsets]` with one byte offset for each line of text, `0xffffffff` where there is
/// none; or `[null, message]`.
#[wasm_bindgen]
pub fn wat(wasm: &[u8]) -> Array {
    match compiler_core::wat(wasm) {
        Ok((text, offsets)) => {
            let offsets: Vec<u32> = offsets.into_iter().map(|at| at.unwrap_or(u32::MAX)).collect();
            Array::of2(&JsString::from(text), &Uint32Array::from(offsets.as_slice()))
        }
        Err(message) => Array::of2(&JsValue::NULL, &JsString::from(message)),
    }
}

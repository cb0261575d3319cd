//! Machine IR to a WebAssembly module: only what the exports reach, types in one recursion group, structured control
//! flow, names.
//!
//! Method: Ramsey, "Beyond Relooper: Recursive Translation of Unstructured Control Flow to Structured Control Flow"
//! (ICFP 2022), with virtual edges for exception handlers.

use wasm_encoder as we;

use crate::Options;
use crate::ir::{Module, SiteId};

mod color;
mod control;
mod flow;
mod instruction;
mod names;
mod reach;
mod types;

use control::Writer;
use reach::Reach;
use types::Types;

/// A written module.
#[derive(Clone, Debug, Default)]
pub struct Emitted {
    /// The bytes.
    pub wasm: Vec<u8>,
    /// Byte offsets at which code of a place begins, rising.
    pub lines: Vec<(u32, SiteId)>,
}

/// Writes a module.
pub fn write_module(module: &Module, options: &Options) -> Emitted {
    let reach = Reach::of(module);
    let types = Types::of(module, &reach);
    let mut out = we::Module::new();
    out.section(&types.section(module));
    if !reach.imports.is_empty() {
        let mut section = we::ImportSection::new();
        for import in &reach.imports {
            let found = &module.imports[*import as usize];
            section.import(
                &found.module,
                &found.name,
                we::EntityType::Function(types.plain(&found.signature)),
            );
        }
        out.section(&section);
    }
    let mut functions = we::FunctionSection::new();
    for id in &reach.functions {
        functions.function(types.signature(&module.functions[id.index()].signature));
    }
    out.section(&functions);
    let memory = reach.memory && module.memory_pages > 0;
    if memory {
        let mut section = we::MemorySection::new();
        section.memory(we::MemoryType {
            minimum: module.memory_pages.into(),
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        out.section(&section);
    }
    if let (true, Some(exception)) = (reach.throws, module.exception) {
        let mut section = we::TagSection::new();
        let signature = types.exception_signature(exception);
        section.tag(we::TagType { kind: we::TagKind::Exception, func_type_idx: signature });
        out.section(&section);
    }
    if !reach.globals.is_empty() {
        let mut section = we::GlobalSection::new();
        for id in &reach.globals {
            let global = &module.globals[id.index()];
            let ty = types.value(global.repr);
            let init = types.initial(global);
            section.global(we::GlobalType { val_type: ty, mutable: true, shared: false }, &init);
        }
        out.section(&section);
    }
    let mut exports = we::ExportSection::new();
    if memory {
        exports.export("memory", we::ExportKind::Memory, 0);
    }
    for (name, id) in &module.exports {
        exports.export(name, we::ExportKind::Func, reach.function(*id));
    }
    out.section(&exports);
    if !reach.references.is_empty() {
        let mut section = we::ElementSection::new();
        let all: Vec<u32> = reach.references.iter().map(|id| reach.function(*id)).collect();
        section.declared(we::Elements::Functions(all.into()));
        out.section(&section);
    }
    if !reach.data.is_empty() {
        out.section(&we::DataCountSection { count: reach.data.len() as u32 });
    }
    let mut code = we::CodeSection::new();
    let mut lengths = vec![];
    let mut locals = vec![];
    let mut writer = None;
    for id in &reach.functions {
        let function = &module.functions[id.index()];
        let writer = writer.get_or_insert_with(|| Writer::new(module, function, &reach, &types));
        let written = writer.function(function, &mut code);
        lengths.push((written.length, written.places));
        locals.push(written.local_names);
    }
    out.section(&code);
    if !reach.data.is_empty() {
        let mut section = we::DataSection::new();
        for id in &reach.data {
            section.passive(module.data[id.index()].iter().copied());
        }
        out.section(&section);
    }
    if !options.strip {
        out.section(&names::section(module, &reach, &types, &locals));
    }
    let wasm = out.finish();
    let lines = writer.map_or(vec![], |writer| locate(&wasm, &lengths, &writer.places));
    Emitted { wasm, lines }
}

/// Byte offsets in the module from offsets in function bodies: bodies stand one after the other in the code section.
fn locate(wasm: &[u8], lengths: &[(usize, usize)], places: &[(u32, SiteId)]) -> Vec<(u32, SiteId)> {
    let mut lines = Vec::with_capacity(places.len());
    let mut rest = places.iter();
    let mut at = 8;
    while at < wasm.len() {
        let id = wasm[at];
        let (size, width) = leb(&wasm[at + 1..]);
        let start = at + 1 + width;
        if id == 10 {
            let (_, width) = leb(&wasm[start..]);
            let mut body = start + width;
            for (length, count) in lengths {
                let (_, width) = leb(&wasm[body..]);
                body += width;
                lines.extend(rest.by_ref().take(*count).map(|(offset, site)| (body as u32 + offset, *site)));
                body += length;
            }
            return lines;
        }
        at = start + size as usize;
    }
    lines
}

fn leb(bytes: &[u8]) -> (u32, usize) {
    let (mut value, mut shift) = (0u32, 0);
    for (index, byte) in bytes.iter().enumerate() {
        value |= u32::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 || shift > 28 {
            return (value, index + 1);
        }
    }
    (value, bytes.len())
}

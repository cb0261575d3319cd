//! The Keel compiler: Python source in, a small WebAssembly module out.
//!
//! Pure: no files, no clock, no threads, no browser. The one entry is [`compile`]. Modules are listed in the order
//! a program goes through them.

pub mod backend;
pub mod diagnostic;
pub mod flow;
mod hash;

pub mod infer;
pub mod ir;
pub mod lower;
pub mod opt;
pub mod parse;
mod pipeline;
pub mod source;
pub mod typed;
pub mod types;

pub use diagnostic::{Diagnostic, Severity};
pub use source::{SourceFile, Span};
/// Gives the compiler the characters that `\N{...}` names; without them it refuses the escape.
pub use unicode_names2::set_lookup as set_character_names;

/// Where the module will run; it decides which imports may be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// wasmtime, Node, browsers with a shim: imports only the WASI preview 1 functions that are used.
    #[default]
    Wasi,
    /// Browsers and edge workers: the same imports in this release, and hot loops outlined for V8.
    Web,
}

/// How to compile. `Options::default()` is what `keel build` uses.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where the module will run.
    pub target: Target,
    /// Leave out the name section (function, local, type and field names).
    pub strip: bool,
}

/// The inferred type of one expression or definition, for hovers and `keel types`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeAt {
    /// Where the expression stands.
    pub span: Span,
    /// The type as a Python programmer writes it, such as `list[int]`.
    pub ty: String,
    /// For a dynamic value, why it is dynamic; empty otherwise.
    pub why: String,
}

/// One function exported under its Python name with plain wasm types.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// The name in Python and in the module.
    pub name: String,
    /// Parameters in order: name, wasm type ("i64", "f64", "i32" for bool) and the default where it is a literal.
    pub parameters: Vec<(String, &'static str, Option<String>)>,
    /// The wasm type of the result, or `None` for a function that returns nothing.
    pub result: Option<&'static str>,
}

/// What the compiler makes of a program.
#[derive(Clone, Debug, Default)]
pub struct Output {
    /// The module, or `None` where the program was refused (see `diagnostics`).
    pub wasm: Option<Vec<u8>>,
    /// Errors and warnings, in source order.
    pub diagnostics: Vec<Diagnostic>,
    /// Inferred types by span, in source order.
    pub types: Vec<TypeAt>,
    /// Pairs (byte offset in `wasm`, source line from 1), rising by offset: which code belongs to which line.
    pub lines: Vec<(u32, u32)>,
    /// Functions a host can call.
    pub exports: Vec<Export>,
    /// The JS twin, or the reason why plain JavaScript numbers cannot keep the program's meaning.
    pub js: Option<Result<String, String>>,
}

/// Compiles a program. `sources[0]` is the main file. Never panics on any input.
///
/// The JS twin is made only by [`compile_js`], the WAT only by [`wat`].
pub fn compile(sources: &[SourceFile], options: &Options) -> Output {
    pipeline::compile(sources, options)
}

/// Compiles a program to its JS twin: readable JavaScript that prints the same, or the reason there is none.
///
/// # Errors
/// The reason, in Python's terms, why no JavaScript is given.
pub fn compile_js(sources: &[SourceFile]) -> Result<String, String> {
    let Some(main) = sources.first() else { return Err("there is no file".to_string()) };
    let body = parse::parse(main, 0).map_err(|diagnostic| diagnostic.message)?;
    backend::js::print(&body)
}

/// The text form of a module, and for each line of it the byte offset where that line's code begins (if it has any).
///
/// # Errors
/// A message, where `wasm` is not a module that the printer knows.
pub fn wat(wasm: &[u8]) -> Result<(String, Vec<Option<u32>>), String> {
    let mut text = String::new();
    let mut offsets = Vec::new();
    let printed = wasmprinter::Config::new();
    let mut storage = String::new();
    for part in printed.offsets_and_lines(wasm, &mut storage).map_err(|error| error.to_string())? {
        let (offset, line) = part;
        offsets.push(offset.map(|at| at as u32));
        text.push_str(line);
    }
    Ok((text, offsets))
}

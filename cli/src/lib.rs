//! Runs Keel's modules in wasmtime, with the few WASI preview 1 functions that they import.

mod wasi;

use std::io::{Read, Write};

pub use wasi::Streams;
use wasmtime::{Config, Engine, Linker, Module, Store};

/// Lets the compiler know characters by name (`"\N{BULLET}"`), which takes tables that pages do without.
pub fn know_character_names() {
    compiler_core::set_character_names(character_table::character);
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With this exit status.
    Exit(i32),
    /// By a trap; the text says which.
    Trap(String),
    /// The stack was used up: what CPython reports as RecursionError.
    StackOverflow,
}

/// Compiles modules to machine code; make one and keep it.
pub struct Host {
    engine: Engine,
}

/// Why a module was not run.
#[derive(Debug)]
pub struct HostError(pub String);

impl std::fmt::Display for HostError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for HostError {}

/// Stack of a program, in bytes: enough for CPython's thousand frames of any function.
const STACK: usize = 16 << 20;

impl Host {
    /// An engine with garbage collection and exceptions.
    ///
    /// # Errors
    /// Where wasmtime has not what it takes.
    pub fn new() -> Result<Host, HostError> {
        let mut config = Config::new();
        config
            .wasm_gc(true)
            .wasm_function_references(true)
            .wasm_exceptions(true)
            .max_wasm_stack(STACK)
            .async_stack_size(STACK);
        Engine::new(&config).map(|engine| Host { engine }).map_err(|error| HostError(format!("{error:?}")))
    }

    /// Runs `_start` of a module. `args[0]` is the program's name.
    ///
    /// # Errors
    /// Where the module is not valid or cannot be linked: a bug of Keel's.
    pub fn run(
        &self,
        wasm: &[u8],
        args: &[String],
        stdin: Box<dyn Read + Send>,
        stdout: Box<dyn Write + Send>,
        stderr: Box<dyn Write + Send>,
    ) -> Result<Outcome, HostError> {
        let text = |error: wasmtime::Error| HostError(format!("{error:?}"));
        let module = Module::new(&self.engine, wasm).map_err(text)?;
        let mut linker = Linker::new(&self.engine);
        wasi::link(&mut linker).map_err(text)?;
        let engine = self.engine.clone();
        let args = args.to_vec();
        // A thread of its own, so that the stack is as large as the program may want.
        let run = move || -> Result<Outcome, HostError> {
            let mut store = Store::new(&engine, Streams { stdin, stdout, stderr, args, exit: None });
            let instance = linker.instantiate(&mut store, &module).map_err(text)?;
            let Ok(start) = instance.get_typed_func::<(), ()>(&mut store, "_start") else {
                return Ok(Outcome::Exit(0));
            };
            let result = start.call(&mut store, ());
            let overflow = matches!(&result, Err(error) if matches!(error.downcast_ref(), Some(wasmtime::Trap::StackOverflow)));
            if let (true, Ok(flush)) = (overflow, instance.get_typed_func::<(), ()>(&mut store, "_flush")) {
                // What the program had printed is still in its buffer.
                let _ = flush.call(&mut store, ());
            }
            let streams = store.data_mut();
            let _ = streams.stdout.flush();
            let _ = streams.stderr.flush();
            match (result, streams.exit) {
                (Ok(()), _) => Ok(Outcome::Exit(0)),
                (Err(_), Some(status)) => Ok(Outcome::Exit(status)),
                (Err(error), None) => match error.downcast_ref::<wasmtime::Trap>() {
                    Some(wasmtime::Trap::StackOverflow) => Ok(Outcome::StackOverflow),
                    _ => Ok(Outcome::Trap(format!("{error:?}"))),
                },
            }
        };
        let thread = std::thread::Builder::new().stack_size(STACK + (8 << 20)).spawn(run);
        thread
            .map_err(|error| HostError(error.to_string()))?
            .join()
            .unwrap_or_else(|_| Err(HostError("the host panicked".to_string())))
    }
}

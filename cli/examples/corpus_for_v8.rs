//! Compiles every corpus program and page example into a folder, for the tests that run them on V8.
//!
//! `cargo run -p keel --example corpus_for_v8 -- OUT [TEXT [twins]]`: for each program whose path has TEXT, OUT gets its
//! module (`.wasm`, unless only twins are wanted) and its twin (`.mjs`), as far as there are any, and a line in
//! `list.tsv`: the program's path without extension, its name in OUT and the reasons why it has no module and no twin
//! (empty where it has).

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use compiler_core::{Options, Severity, SourceFile, compile, compile_js};

/// Deeply nested programs need more stack than a thread has by default.
const STACK: usize = 64 << 20;

fn programs(under: &Path, all: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(under) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            programs(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            all.push(path);
        }
    }
}

/// A text as one field of the list.
fn field(text: &str) -> String {
    text.replace(['\n', '\t'], " ").trim().to_string()
}

/// Compiles one program; the reasons why there is no module and why there is no twin.
fn compile_one(path: &Path, out: &Path, modules: bool) -> std::io::Result<(String, String)> {
    let name = path.file_name().map_or(String::new(), |name| name.to_string_lossy().into_owned());
    let sources = [SourceFile::new(name, fs::read_to_string(path)?)];
    let compiled = modules.then(|| catch_unwind(AssertUnwindSafe(|| compile(&sources, &Options::default()))));
    let no_module = match compiled {
        None => "not asked for".to_string(),
        Some(Err(_)) => "the compiler panicked".to_string(),
        Some(Ok(output)) => match output.wasm {
            Some(wasm) => {
                fs::write(out.with_extension("wasm"), wasm)?;
                String::new()
            }
            None => {
                let first =
                    output.diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
                first.map_or("refused".to_string(), |first| first.message.clone())
            }
        },
    };
    let no_twin = match catch_unwind(AssertUnwindSafe(|| compile_js(&sources))) {
        Err(_) => "the printer panicked".to_string(),
        Ok(Ok(text)) => {
            fs::write(out.with_extension("mjs"), text)?;
            String::new()
        }
        Ok(Err(reason)) => reason,
    };
    Ok((no_module, no_twin))
}

fn main() -> std::io::Result<()> {
    keel_host::know_character_names();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let out = PathBuf::from(std::env::args().nth(1).unwrap_or("target/corpus".to_string()));
    let filter = std::env::args().nth(2).unwrap_or_default();
    let modules = std::env::args().nth(3).is_none_or(|word| word != "twins");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    let mut all = vec![];
    for folder in ["compiler-core/tests/corpus/run", "static/examples"] {
        programs(&root.join(folder), &mut all);
    }
    all.sort();
    all.retain(|path| path.to_string_lossy().contains(&filter));
    let next = Mutex::new(all.iter());
    let list = Mutex::new(vec![]);
    let work = || -> std::io::Result<()> {
        loop {
            let Some(path) = next.lock().ok().and_then(|mut next| next.next()) else { return Ok(()) };
            let short = path.strip_prefix(&root).unwrap_or(path).with_extension("");
            let name = short.to_string_lossy().replace(['/', '\\'], ".");
            // Names have dots, so the extension is appended after one that can be replaced.
            let (no_module, no_twin) = compile_one(path, &out.join(format!("{name}.x")), modules)?;
            let line = format!("{}\t{name}\t{}\t{}\n", short.display(), field(&no_module), field(&no_twin));
            if let Ok(mut list) = list.lock() {
                list.push(line);
            }
        }
    };
    std::thread::scope(|scope| -> std::io::Result<()> {
        let threads: Vec<_> = (0..2)
            .map(|_| std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work))
            .collect::<std::io::Result<_>>()?;
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|_| Err(std::io::Error::other("panic"))))
    })?;
    let mut list = list.into_inner().unwrap_or_default();
    list.sort();
    fs::write(out.join("list.tsv"), list.concat())
}

//! The JavaScript twins of random programs, with what CPython prints, for the script that runs them on V8.

use std::fs;
use std::path::Path;
use std::sync::Mutex;

use compiler_core::{SourceFile, compile_js};

use crate::program::program;
use crate::run::cpython;

/// Fills a folder: for each seed the program, its twin, and what CPython prints; and `list.tsv` as `corpus_for_v8`
/// makes it. Paths in it begin at `root`, which the folder is in.
///
/// # Errors
/// CPython cannot be started, or a file cannot be written.
pub fn write(
    root: &Path,
    folder: &Path,
    seeds: (u64, u64),
    python: &Path,
    jobs: usize,
) -> std::io::Result<()> {
    let out = root.join(folder);
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    let next = Mutex::new(seeds.0..seeds.1);
    let list = Mutex::new(vec![]);
    let work = || -> std::io::Result<()> {
        loop {
            let Some(seed) = next.lock().ok().and_then(|mut next| next.next()) else { return Ok(()) };
            // Programs that name nan have no twin.
            let source = program(seed).replace("float('nan')", "float('0.5')");
            let place = out.join(seed.to_string());
            fs::write(place.with_extension("py"), &source)?;
            let printed = cpython(python, &source)?;
            fs::write(place.with_extension("out"), &printed.stdout)?;
            if !printed.error.is_empty() {
                fs::write(place.with_extension("err"), &printed.error)?;
            }
            let refusal = match compile_js(&[SourceFile::new("program.py".to_string(), source)]) {
                Ok(text) => {
                    fs::write(place.with_extension("mjs"), text)?;
                    String::new()
                }
                Err(reason) => reason,
            };
            let line = format!("{}/{seed}\t{seed}\tnot asked for\t{refusal}\n", folder.display());
            if let Ok(mut list) = list.lock() {
                list.push(line);
            }
        }
    };
    std::thread::scope(|scope| -> std::io::Result<()> {
        let threads: Vec<_> = (0..jobs.max(1))
            .map(|_| std::thread::Builder::new().stack_size(64 << 20).spawn_scoped(scope, work))
            .collect::<std::io::Result<_>>()?;
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|_| Err(std::io::Error::other("panic"))))
    })?;
    let mut list = list.into_inner().unwrap_or_default();
    list.sort();
    fs::write(out.join("list.tsv"), list.concat())
}

//! `cargo xtask size`: what a first visit loads, by file, and the limits that the tests hold.

use std::path::Path;
use std::process::Stdio;

use crate::run::{Result, node};

/// The most that the compiler's module may take, in bytes of brotli.
const COMPILER: u64 = 900_000;
/// The most that a first visit may load, in bytes of brotli.
const FIRST_LOAD: u64 = 1_300_000;

/// What the page asks for before a person has done anything.
const LOADED: [&str; 12] = [
    "index.html",
    "static/style.css",
    "static/favicon.svg",
    "static/boot.js",
    "static/examples/index.json",
    "host.js",
    "playground.js",
    "playground_bg.wasm",
    "runner.html",
    "compiler_worker.js",
    "keel.js",
    "keel.wasm",
];

/// One file of the page.
struct File {
    name: &'static str,
    raw: u64,
    brotli: u64,
}

/// Prints the table for the page in `out`; gives what is over its limit.
///
/// # Errors
/// The page was not built.
pub fn run(root: &Path, out: &Path) -> Result<Vec<String>> {
    let files = measure(root, out)?;
    println!("{:<28} {:>10} {:>10}", "file", "bytes", "brotli");
    for file in &files {
        println!("{:<28} {:>10} {:>10}", file.name, file.raw, file.brotli);
    }
    let total: u64 = files.iter().map(|file| file.brotli).sum();
    println!("{:<28} {:>10} {:>10}", "first load", files.iter().map(|file| file.raw).sum::<u64>(), total);
    let compiler = files.iter().find(|file| file.name == "keel.wasm").map_or(0, |file| file.brotli);
    println!("limits: keel.wasm {COMPILER}, first load {FIRST_LOAD} bytes of brotli");
    Ok([("keel.wasm", compiler, COMPILER), ("the first load", total, FIRST_LOAD)]
        .into_iter()
        .filter(|(_, size, limit)| size > limit)
        .map(|(name, size, limit)| format!("{name} has {size} bytes of brotli; the limit is {limit}"))
        .collect())
}

/// Node.js has brotli built in, so no dependency is needed for it.
const SCRIPT: &str = "
const { brotliCompressSync, constants } = require('node:zlib');
for (const path of process.argv.slice(1)) {
  const bytes = require('node:fs').readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  console.log(bytes.length, brotliCompressSync(bytes, { params }).length);
}";

fn measure(root: &Path, out: &Path) -> Result<Vec<File>> {
    if !out.join("keel.wasm").is_file() {
        return Err(format!("there is no page in {}: build it with `cargo xtask page`", out.display()).into());
    }
    let output = node(root)
        .args(["-e", SCRIPT])
        .args(LOADED.iter().map(|name| out.join(name)))
        .stderr(Stdio::inherit())
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut files = Vec::new();
    for (name, line) in LOADED.into_iter().zip(text.lines()) {
        let (raw, brotli) = line.split_once(' ').ok_or("the sizes could not be read")?;
        files.push(File { name, raw: raw.parse()?, brotli: brotli.parse()? });
    }
    if output.status.success() && files.len() == LOADED.len() {
        Ok(files)
    } else {
        Err("not every file of the first load is in the page".into())
    }
}

//! The corpus on V8, the engine of Chromium and Node: every module and every JavaScript twin.

use std::path::Path;
use std::process::Command;

use crate::page::Result;
use crate::setup;
use crate::test::{Count, counted};

/// Compiles the corpus and runs it on V8, through the same host that pages use.
///
/// # Errors
/// A tool is missing; what fails while it runs is counted.
pub fn v8_tests(root: &Path) -> Result<Count> {
    run(root, "", false)
}

/// Only the programs whose path has `filter`; shows which have no twin, and why.
///
/// # Errors
/// A tool is missing.
pub fn show(root: &Path, filter: &str) -> Result<bool> {
    Ok(run(root, filter, true)?.failed == 0)
}

fn run(root: &Path, filter: &str, show: bool) -> Result<Count> {
    setup::npm_packages(root)?;
    let out = root.join("target/corpus");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut compile = Command::new(cargo);
    compile.args(["run", "--quiet", "-p", "keel", "--example", "corpus_for_v8", "--"]).arg(&out).arg(filter);
    let status = compile.current_dir(root).status().map_err(|error| format!("cargo: {error}"))?;
    if !status.success() {
        return Ok(Count { passed: 0, failed: 1 });
    }
    // The engine comes with the npm packages: the Node that runs npm may be too old for garbage-collected wasm.
    let mut node = Command::new(root.join("node_modules/node/bin/node"));
    node.arg(root.join("compiler-web/tests/corpus.mjs")).arg(&out).current_dir(root);
    if show {
        node.env("KEEL_SHOW", "1");
    }
    Ok(counted(&mut node)?)
}

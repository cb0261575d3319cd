//! Builds the page: the playground and the compiler as wasm, the bundled JavaScript, and the files that are served as
//! they are. What comes out is a folder that any static server can serve.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{Result, cargo, done, node};
use crate::setup::TARGET;

/// Builds the page of the repository at `root` into the folder `out`. npm packages must be there (`npm ci`).
///
/// # Errors
/// A tool is missing or failed.
pub fn build(root: &Path, out: &Path) -> Result<()> {
    done(cargo(root).args([
        "build",
        "--profile",
        "page",
        "--target",
        TARGET,
        "-p",
        "playground",
        "-p",
        "compiler-web",
    ]))?;
    assemble(root, out)
}

/// Only the files that are not compiled from Rust are made anew: quick, for work on scripts and styles.
///
/// # Errors
/// A tool is missing or failed, or the wasm was never built.
pub fn assemble(root: &Path, out: &Path) -> Result<()> {
    let wasm = target_folder(root).join(TARGET).join("page");
    fs::create_dir_all(out)?;
    let scratch = target_folder(root).join("page-glue");
    for (input, name) in [("playground.wasm", "playground"), ("compiler_web.wasm", "compiler")] {
        wasm_bindgen_cli_support::Bindgen::new()
            .input_path(wasm.join(input))
            .out_name(name)
            .web(true)?
            .typescript(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate(&scratch)
            .map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    }
    // wasm-opt is not run: it takes longer than all the rest, and what it gives is larger once compressed.
    fs::copy(scratch.join("playground_bg.wasm"), out.join("playground_bg.wasm"))?;
    fs::copy(scratch.join("compiler_bg.wasm"), out.join("keel.wasm"))?;
    fs::copy(scratch.join("playground.js"), out.join("playground.js"))?;
    fs::copy(root.join("index.html"), out.join("index.html"))?;
    copy_folder(&root.join("static"), &out.join("static"))?;
    done(node(root).arg(root.join("playground/build.mjs")).arg(out).arg(scratch.join("compiler.js")))
}

/// Where cargo puts what it builds.
pub fn target_folder(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

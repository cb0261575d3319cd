//! Builds the page: the playground and the compiler as wasm, the bundled JavaScript, and the files that are served as
//! they are. What comes out is a folder that any static server can serve.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What goes wrong is told as text.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the page of the repository at `root` into the folder `out`. npm packages must be there (`npm ci`).
///
/// # Errors
/// A tool is missing or failed.
pub fn build(root: &Path, out: &Path) -> Result<()> {
    build_wasm(root)?;
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
    place_wasm(root, &scratch.join("playground_bg.wasm"), &out.join("playground_bg.wasm"))?;
    place_wasm(root, &scratch.join("compiler_bg.wasm"), &out.join("keel.wasm"))?;
    fs::copy(scratch.join("playground.js"), out.join("playground.js"))?;
    run(Command::new("node")
        .arg(root.join("playground/build.mjs"))
        .arg(out)
        .arg(scratch.join("compiler.js"))
        .current_dir(root))?;
    fs::copy(root.join("index.html"), out.join("index.html"))?;
    copy_folder(&root.join("static"), &out.join("static"))
}

fn build_wasm(root: &Path) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    run(Command::new(cargo)
        .args(["build", "--profile", "page", "--target", TARGET, "-p", "playground", "-p", "compiler-web"])
        .current_dir(root))
}

/// Copies a module, through wasm-opt where the npm package `binaryen` is installed.
fn place_wasm(root: &Path, from: &Path, to: &Path) -> Result<()> {
    let optimiser = root.join("node_modules/binaryen/bin/wasm-opt");
    if optimiser.is_file() {
        // The result is kept by size and time of the input: optimising takes longer than all the rest.
        let stamp = to.with_extension("stamp");
        let meta = fs::metadata(from)?;
        let current = format!("{} {:?}", meta.len(), fs::read(from).map(|bytes| checksum(&bytes))?);
        if to.is_file() && fs::read_to_string(&stamp).is_ok_and(|text| text == current) {
            return Ok(());
        }
        run(Command::new("node")
            .arg(optimiser)
            .args(["-Oz", "--all-features", "--disable-gc", "-o"])
            .arg(to)
            .arg(from))?;
        fs::write(stamp, current)?;
        return Ok(());
    }
    fs::copy(from, to)?;
    Ok(())
}

fn checksum(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn target_folder(root: &Path) -> PathBuf {
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

fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| format!("{}: {error}", command.get_program().display()))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed", command.get_program().display()).into()) }
}

//! Keel's own build commands: `cargo xtask page [OUT]`, `cargo xtask assemble [OUT]`.

use std::path::Path;
use std::process::ExitCode;

mod page;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let out = root.join(arguments.get(1).map_or("dist", String::as_str));
    let result = match arguments.first().map(String::as_str) {
        Some("page") => page::build(&root, &out),
        Some("assemble") => page::assemble(&root, &out),
        _ => Err("usage: cargo xtask page [OUT]".into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

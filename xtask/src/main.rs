//! Keel's own build and test commands; `cargo xtask help` lists them.

use std::path::Path;
use std::process::ExitCode;

mod page;
mod serve;
mod setup;
mod test;
mod v8;

const HELP: &str = "\
cargo xtask serve [--port N]    set up, build the page and serve it
cargo xtask test                every test; the last line is the sum
cargo xtask corpus [TEXT]       corpus programs whose path has TEXT, with each failure
cargo xtask v8 [TEXT]           the same programs on V8, modules and JavaScript twins
cargo xtask page [OUT]          build the page into a folder (dist)
cargo xtask assemble [OUT]      the page's scripts and styles only
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let second = arguments.get(1).map(String::as_str);
    let out = root.join(second.unwrap_or("dist"));
    let result = match arguments.first().map(String::as_str) {
        Some("serve") => port(&arguments[1..]).and_then(|port| serve::run(&root, port)).map(|()| true),
        Some("test") => test::run(&root),
        Some("corpus") => test::corpus(&root, second.unwrap_or("")),
        Some("v8") => v8::show(&root, second.unwrap_or("")),
        Some("page") => setup::page_tools(&root).and_then(|()| page::build(&root, &out)).map(|()| true),
        Some("assemble") => page::assemble(&root, &out).map(|()| true),
        Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            Ok(true)
        }
        _ => Err(format!("which command?\n\n{HELP}").into()),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn port(arguments: &[String]) -> page::Result<u16> {
    match arguments {
        [] => Ok(8080),
        [flag, number] if flag == "--port" => number.parse().map_err(|_| format!("{number} is no port").into()),
        _ => Err("usage: cargo xtask serve [--port N]".into()),
    }
}

//! Keel's own build and test commands; `cargo xtask help` lists them.

use std::path::Path;
use std::process::ExitCode;

use run::Result;

mod bench;
mod corpus;
mod fuzz;
mod page;
mod run;
mod serve;
mod setup;
mod size;
mod test;
mod v8;

const HELP: &str = "\
cargo xtask serve [--port N]    set up, build the page and serve it
cargo xtask test [--quick]      every test; the last line is the sum; --quick leaves out the page
cargo xtask corpus [TEXT]       corpus programs whose path has TEXT, with each failure
cargo xtask v8 [TEXT]           the same programs on V8, modules and JavaScript twins
cargo xtask fuzz [--seeds A..B] random programs beside CPython; --mutate N: mutated sources; --help tells more
cargo xtask bench [EXAMPLE...]  the examples beside hand-written JavaScript, in Chromium: one table
cargo xtask size                what a first visit of the page loads, and the limits
cargo xtask page [OUT]          build the page into a folder (dist)
cargo xtask assemble [OUT]      the page's scripts and styles only
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    match command(root, &arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Does what the words ask for; false where it was done and found something wrong.
fn command(root: &Path, arguments: &[String]) -> Result<bool> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let out = |word: Option<&&str>| root.join(word.copied().unwrap_or("dist"));
    match words.as_slice() {
        ["serve"] => serve::run(root, 8080).map(|()| true),
        ["serve", "--port", number] => {
            let port = number.parse().map_err(|_| format!("{number} is no port"))?;
            serve::run(root, port).map(|()| true)
        }
        ["test"] => test::run(root, false),
        ["test", "--quick"] => test::run(root, true),
        ["corpus"] => corpus::run(root, ""),
        ["corpus", filter] => corpus::run(root, filter),
        ["v8"] => v8::show(root, ""),
        ["v8", filter] => v8::show(root, filter),
        ["fuzz", rest @ ..] => fuzz::run(root, rest),
        ["bench", ..] => bench::run(root, &arguments[1..]),
        ["size"] => {
            setup::page_tools(root)?;
            let dist = out(None);
            page::build(root, &dist)?;
            let over = size::run(root, &dist)?;
            over.iter().for_each(|line| println!("{line}"));
            Ok(over.is_empty())
        }
        ["page", rest @ ..] if rest.len() < 2 => {
            setup::page_tools(root)?;
            page::build(root, &out(rest.first())).map(|()| true)
        }
        ["assemble", rest @ ..] if rest.len() < 2 => {
            setup::page_tools(root)?;
            page::assemble(root, &out(rest.first())).map(|()| true)
        }
        ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(true)
        }
        _ => Err(format!("which command?\n\n{HELP}").into()),
    }
}

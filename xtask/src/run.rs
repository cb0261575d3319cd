//! Starts other programs and says in words what went wrong.

use std::error::Error;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// Builds the compiler optimised, but with its assertions, where it is to compile hundreds of programs: that takes a minute
/// more, and the corpus a quarter of the time.
pub const OPTIMISED: [&str; 2] = ["--config", "profile.dev.package.compiler-core.opt-level=1"];

/// What goes wrong is told as text.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The cargo that runs this command.
pub fn cargo(root: &Path) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    command.current_dir(root);
    command
}

/// Node.js, which `setup` has found.
pub fn node(root: &Path) -> Command {
    let mut command = Command::new("node");
    command.current_dir(root);
    command
}

/// Runs a program to its end.
///
/// # Errors
/// It cannot be started, or it failed.
pub fn done(command: &mut Command) -> Result<()> {
    if succeeded(command)? { Ok(()) } else { Err(format!("{} failed", said(command)).into()) }
}

/// Runs a program to its end; false where it failed.
///
/// # Errors
/// It cannot be started.
pub fn succeeded(command: &mut Command) -> Result<bool> {
    let status = command.status().map_err(|error| format!("{}: {error}", said(command)))?;
    Ok(status.success())
}

/// Runs a program, shows its output as it comes and gives each line of it to `line`; false where it failed.
///
/// # Errors
/// It cannot be started.
pub fn watched(command: &mut Command, mut line: impl FnMut(&str)) -> Result<bool> {
    command.stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("{}: {error}", said(command)))?;
    if let Some(output) = child.stdout.take() {
        for text in BufReader::new(output).lines() {
            let text = text?;
            println!("{text}");
            line(&text);
        }
    }
    Ok(child.wait()?.success())
}

/// The program's name and its first words, for messages.
fn said(command: &Command) -> String {
    let name =
        Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let words = command.get_args().take(3).map(|word| word.to_string_lossy().into_owned());
    std::iter::once(name).chain(words).collect::<Vec<_>>().join(" ")
}

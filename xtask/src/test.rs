//! `cargo xtask test`: every Rust test, the corpus under wasmtime among them, and the sum of them in one last line.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::v8;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed; a build that fails counts as one.
    pub failed: u64,
}

impl Count {
    fn add(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Runs all tests of the repository at `root` and prints `N passed, N failed`; true where none failed.
///
/// # Errors
/// Cargo cannot be started.
pub fn run(root: &Path) -> Result<bool, Box<dyn Error>> {
    let mut total = Count::default();
    // The crates of the page are made for the browser; they are tested there.
    total.add(cargo_tests(root, &["test", "--no-fail-fast", "-p", "compiler-core", "-p", "keel", "-p", "xtask"])?);
    total.add(v8::v8_tests(root)?);
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(total.failed == 0 && total.passed > 0)
}

/// Runs the corpus programs whose path has `filter`, pending ones too, and shows each failure.
///
/// # Errors
/// Cargo cannot be started.
pub fn corpus(root: &Path, filter: &str) -> Result<bool, Box<dyn Error>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["test", "--quiet", "-p", "keel", "--test", "corpus", "--", "--nocapture"];
    let status = Command::new(cargo)
        .args(arguments)
        .env("KEEL_CORPUS", filter)
        .env("KEEL_SHOW", "1")
        .current_dir(root)
        .status()?;
    Ok(status.success())
}

/// Runs cargo's tests.
fn cargo_tests(root: &Path, arguments: &[&str]) -> std::io::Result<Count> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    counted(Command::new(cargo).args(arguments).current_dir(root))
}

/// Runs a command, shows its output as it comes, and counts by the lines `test result:`.
///
/// # Errors
/// It cannot be started.
pub fn counted(command: &mut Command) -> std::io::Result<Count> {
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let mut count = Count::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            count.add(result_line(&line).unwrap_or_default());
        }
    }
    if !child.wait()?.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// The figures of a line such as `test result: ok. 3 passed; 0 failed; 0 ignored; ...`.
fn result_line(line: &str) -> Option<Count> {
    let (_, figures) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let figure = |word: &str| {
        let part = figures.split(';').find(|part| part.trim().ends_with(word))?;
        part.split_whitespace().next()?.parse().ok()
    };
    Some(Count { passed: figure("passed")?, failed: figure("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_counted() {
        let ok = "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s";
        assert_eq!(result_line(ok), Some(Count { passed: 12, failed: 0 }));
        let bad = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(result_line(bad), Some(Count { passed: 3, failed: 2 }));
    }

    #[test]
    fn other_lines_are_not_counted() {
        assert_eq!(result_line("test loops ... ok"), None);
        assert_eq!(result_line("2 passed, 0 failed"), None);
    }
}

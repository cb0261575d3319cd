//! `cargo xtask test`: every test there is, step by step, and the sum of them in one last line.
//!
//! A step that fails does not stop the others, so one run tells all. `--quick` leaves out what needs the page.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::run::{OPTIMISED, Result, cargo, node, succeeded, watched};
use crate::{page, setup, size, v8};

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed; a build that fails counts as one.
    pub failed: u64,
}

impl Count {
    /// The count of a step that is one test.
    fn one(passed: bool) -> Count {
        Count { passed: u64::from(passed), failed: u64::from(!passed) }
    }

    fn add(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// What was done so far.
#[derive(Default)]
struct Report {
    steps: Vec<(&'static str, Count, Duration)>,
}

impl Report {
    /// Does one step. One that cannot be done has failed.
    fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<Count>) -> bool {
        println!("\n=== {name}");
        let began = Instant::now();
        let count = work().unwrap_or_else(|error| {
            println!("{error}");
            Count::one(false)
        });
        self.steps.push((name, count, began.elapsed()));
        count.failed == 0
    }

    /// The table of steps, and the last line.
    fn sum(&self) -> Count {
        let mut total = Count::default();
        println!();
        for (name, count, time) in &self.steps {
            total.add(*count);
            let mark = if count.failed == 0 { "ok    " } else { "FAILED" };
            println!(
                "{mark} {name:<28} {:>5} passed {:>4} failed {:>7.1} s",
                count.passed,
                count.failed,
                time.as_secs_f64()
            );
        }
        println!("{} passed, {} failed", total.passed, total.failed);
        total
    }
}

/// Runs all tests of the repository at `root` and prints `N passed, N failed`; true where none failed.
///
/// # Errors
/// None: what cannot be done is counted as failed.
pub fn run(root: &Path, quick: bool) -> Result<bool> {
    let mut report = Report::default();
    report.step("format", || Ok(Count::one(succeeded(cargo(root).args(["fmt", "--all", "--check"]))?)));
    report.step("Rust tests and the corpus", || rust_tests(root));
    report.step("random programs and mutants", || fuzz_tests(root, quick));
    report.step("the corpus on V8", || v8::v8_tests(root));
    report.step("lints", || lints(root));
    if !quick {
        page_tests(&mut report, root);
    }
    let total = report.sum();
    Ok(total.failed == 0 && total.passed > 0)
}

/// The packages that are tested, in the selections that build least: what is selected together shares the features of
/// its dependencies, so wasmtime is built once, as `cargo run -p keel` builds it. `xtask` has its own already, since it
/// is running. The page's own code is for the browser, and is tested there.
const SELECTIONS: [&[&str]; 3] = [
    &["-p", "xtask"],
    &["-p", "compiler-core", "-p", "compiler-web", "-p", "benches-web", "-p", "playground"],
    &["-p", "keel"],
];

fn rust_tests(root: &Path) -> Result<Count> {
    let mut total = Count::default();
    for packages in SELECTIONS {
        total.add(counted(cargo(root).args(OPTIMISED).args(["test", "--no-fail-fast"]).args(packages))?);
    }
    Ok(total)
}

/// The recorded random programs and some mutated sources; a quick run takes a part of the seeds.
fn fuzz_tests(root: &Path, quick: bool) -> Result<Count> {
    let (seeds, mutants) = if quick { ("0..96", "0..300") } else { ("0..2000", "0..3000") };
    let mut command = cargo(root);
    command.args(OPTIMISED).args(["test", "--no-fail-fast", "-p", "keel-fuzz"]);
    counted(command.env("KEEL_SEEDS", seeds).env("KEEL_MUTANTS", mutants))
}

/// Clippy, with the same selections as the tests; a warning is a failure.
fn lints(root: &Path) -> Result<Count> {
    let mut total = Count::default();
    for packages in SELECTIONS {
        total.add(Count::one(succeeded(
            cargo(root)
                .args(["clippy", "--quiet", "--all-targets"])
                .args(packages)
                .args(["--", "-D", "warnings"]),
        )?));
    }
    Ok(total)
}

fn page_tests(report: &mut Report, root: &Path) {
    let out = root.join("dist");
    let built = report.step("page build", || {
        setup::page_tools(root)?;
        page::build(root, &out)?;
        Ok(Count::one(true))
    });
    if !built {
        return;
    }
    report.step("sizes", || {
        let over = size::run(root, &out)?;
        for line in &over {
            println!("{line}");
        }
        Ok(Count::one(over.is_empty()))
    });
    report.step("the page's module in Node", || v8::embedding_tests(root, &out));
    report.step("page in a browser", || browser_tests(root, &out));
}

/// The page driven in headless Chromium.
fn browser_tests(root: &Path, out: &Path) -> Result<Count> {
    let browser = setup::browser()?;
    let mut command = node(root);
    command
        .args(["--test", "--test-reporter=tap", "--test-timeout=900000", "playground/tests/"])
        .env("KEEL_CHROMIUM", browser)
        .env("KEEL_PAGE", out);
    counted(&mut command)
}

/// Runs tests, shows their output as it comes, and counts by the lines that [`figures`] knows.
///
/// # Errors
/// They cannot be started.
pub fn counted(command: &mut Command) -> Result<Count> {
    let mut count = Count::default();
    let passed = watched(command, |line| count.add(figures(line).unwrap_or_default()))?;
    if !passed && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// The figures of a line that sums up tests: cargo's `test result: ok. 3 passed; 0 failed; ...`, Node's `# pass 3` and
/// `# fail 0`, and `corpus: 300 programs, 290 passed, 10 failed, 10 of them pending` of a test that runs many programs.
fn figures(line: &str) -> Option<Count> {
    if let Some(passed) = line.strip_prefix("# pass ") {
        return Some(Count { passed: passed.trim().parse().ok()?, failed: 0 });
    }
    if let Some(failed) = line.strip_prefix("# fail ") {
        return Some(Count { passed: 0, failed: failed.trim().parse().ok()? });
    }
    let figure = |parts: &str, mark: char, word: &str| -> Option<u64> {
        let part = parts.split(mark).find(|part| part.trim().ends_with(word))?;
        part.split_whitespace().next()?.parse().ok()
    };
    if let Some(parts) = line.strip_prefix("corpus: ") {
        // A program that fails is told by its test, which fails unless it is known to.
        return Some(Count { passed: figure(parts, ',', "passed")?, failed: 0 });
    }
    let (_, parts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    Some(Count { passed: figure(parts, ';', "passed")?, failed: figure(parts, ';', "failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_figures() {
        let ok =
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s";
        assert_eq!(figures(ok), Some(Count { passed: 12, failed: 0 }));
        let bad = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(figures(bad), Some(Count { passed: 3, failed: 2 }));
        let corpus = "corpus: 30 programs, 28 passed, 2 failed, 2 of them pending";
        assert_eq!(figures(corpus), Some(Count { passed: 28, failed: 0 }));
    }

    #[test]
    fn other_lines_are_not_figures() {
        assert_eq!(figures("test loops ... ok"), None);
        assert_eq!(figures("2 passed, 0 failed"), None);
        assert_eq!(figures("# tests 9"), None);
    }

    #[test]
    fn lines_of_nodes_tests_are_figures() {
        assert_eq!(figures("# pass 9"), Some(Count { passed: 9, failed: 0 }));
        assert_eq!(figures("# fail 1"), Some(Count { passed: 0, failed: 1 }));
    }
}

//! Runs a program by Keel and by CPython, and says how the two differ.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use compiler_core::{Options, Severity, SourceFile, compile};
use keel_host::{Host, Outcome};

use crate::program;

/// What a program printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// All of standard output.
    pub stdout: String,
    /// The last line of standard error: which exception ended the program.
    pub error: String,
}

/// What Keel made of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keel {
    /// It was compiled and run.
    Ran(Printed),
    /// It was refused: the diagnostic.
    Refused(String),
    /// It ended in a way that no program may: a panic, an invalid module, a trap.
    Broken(String),
}

/// How Keel's output differs from CPython's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In short, the same for all differences of one kind.
    pub kind: &'static str,
    /// The first lines that differ.
    pub detail: String,
}

/// No output is longer than this.
const MOST_OUTPUT: usize = 4 << 20;

#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut all = self.0.lock().map_err(|_| std::io::Error::other("poisoned"))?;
        if all.len() > MOST_OUTPUT {
            return Err(std::io::Error::other("too much output"));
        }
        all.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Shared {
    fn text(&self) -> String {
        self.0.lock().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }
}

fn last_line(text: &str) -> String {
    text.trim_end().lines().last().unwrap_or("").to_string()
}

/// Compiles and runs a program.
pub fn keel(host: &Host, source: &str) -> Keel {
    let sources = [SourceFile::new("program.py".to_string(), source.to_string())];
    let compiled =
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| compile(&sources, &Options::default())));
    let Ok(output) = compiled else { return Keel::Broken("the compiler panicked".to_string()) };
    let Some(wasm) = output.wasm else {
        let first = output.diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
        return Keel::Refused(
            first.map_or("without a diagnostic".to_string(), |first| first.render(&sources)),
        );
    };
    let (stdout, stderr) = (Shared::default(), Shared::default());
    let input = Box::new(std::io::empty());
    match host.run(
        &wasm,
        &["program.py".to_string()],
        input,
        Box::new(stdout.clone()),
        Box::new(stderr.clone()),
    ) {
        Ok(Outcome::Exit(0)) => Keel::Ran(Printed { stdout: stdout.text(), error: String::new() }),
        Ok(Outcome::Exit(_)) => {
            Keel::Ran(Printed { stdout: stdout.text(), error: last_line(&stderr.text()) })
        }
        Ok(Outcome::StackOverflow) => Keel::Broken("the stack overflowed".to_string()),
        Ok(Outcome::Trap(text)) => Keel::Broken(format!("the program trapped: {text}")),
        Err(error) => Keel::Broken(format!("the module was not run: {error}")),
    }
}

/// Runs a program by CPython.
///
/// # Errors
/// CPython cannot be started.
pub fn cpython(python: &Path, source: &str) -> std::io::Result<Printed> {
    let mut child = Command::new(python)
        .args(["-I", "-S", "-X", "utf8", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        let source = source.to_string();
        std::thread::spawn(move || stdin.write_all(source.as_bytes()));
    }
    let mut errors = child.stderr.take();
    let reader = std::thread::spawn(move || {
        let mut text = vec![];
        if let Some(errors) = &mut errors {
            let _ = errors.read_to_end(&mut text);
        }
        text
    });
    let mut stdout = vec![];
    if let Some(output) = &mut child.stdout {
        output.read_to_end(&mut stdout)?;
    }
    let stderr = reader.join().unwrap_or_default();
    let status = child.wait()?;
    let error = if status.success() { String::new() } else { last_line(&String::from_utf8_lossy(&stderr)) };
    Ok(Printed { stdout: String::from_utf8_lossy(&stdout).into_owned(), error })
}

/// How the two differ, if they do.
pub fn difference(expected: &Printed, found: &Keel) -> Option<Difference> {
    let found = match found {
        Keel::Ran(found) => found,
        Keel::Refused(text) => return Some(Difference { kind: "refused", detail: text.clone() }),
        Keel::Broken(text) => return Some(Difference { kind: "broken", detail: text.clone() }),
    };
    if found.stdout != expected.stdout {
        let at = found.stdout.lines().zip(expected.stdout.lines()).position(|(a, b)| a != b);
        let at = at.unwrap_or(found.stdout.lines().count().min(expected.stdout.lines().count()));
        let line =
            |text: &str| text.lines().nth(at).map_or("(nothing)".to_string(), |line| format!("{line:?}"));
        let detail = format!(
            "line {}:\n  CPython {}\n  Keel    {}\n  Keel ended with {:?}",
            at + 1,
            line(&expected.stdout),
            line(&found.stdout),
            found.error
        );
        return Some(Difference { kind: "output", detail });
    }
    (found.error != expected.error).then(|| Difference {
        kind: "error",
        detail: format!(
            "the last line of stderr:\n  CPython {:?}\n  Keel    {:?}",
            expected.error, found.error
        ),
    })
}

/// The part of an output that each of the seeds printed.
pub fn sections<'t>(output: &'t str, seeds: &[u64]) -> Vec<&'t str> {
    let mut rest = output;
    let mut all = vec![];
    for (at, _) in seeds.iter().enumerate() {
        let next = seeds.get(at + 1).map(|&seed| format!("{}\n", program::heading(seed)));
        let end = next.and_then(|next| {
            if rest.starts_with(&next) { Some(0) } else { rest.find(&format!("\n{next}")).map(|at| at + 1) }
        });
        let (mine, others) = rest.split_at(end.unwrap_or(rest.len()));
        all.push(mine);
        rest = others;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_output_is_cut_at_the_headings() {
        let text = "#program 3\na\n#program 4\nb\nc\n";
        assert_eq!(sections(text, &[3, 4]), ["#program 3\na\n", "#program 4\nb\nc\n"]);
        assert_eq!(sections("#program 3\na\n", &[3, 4]), ["#program 3\na\n", ""]);
    }
}

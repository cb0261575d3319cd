//! Every program of the corpus prints what CPython 3.12 printed when its output was recorded.
//!
//! `KEEL_CORPUS=text` runs only the programs whose path has the text. A program listed in `pending.txt` is known to
//! fail: one that passes must be taken off the list.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use compiler_core::{Options, Severity, SourceFile, compile};
use keel_host::{Host, Outcome};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../compiler-core/tests/corpus")
}

fn programs(under: &Path, all: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(under) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            programs(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            all.push(path);
        }
    }
}

#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut all = self.0.lock().map_err(|_| std::io::Error::other("poisoned"))?;
        if all.len() > 4 << 20 {
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

/// Runs one program; what is wrong, if anything.
fn check(host: &Host, path: &Path) -> Result<(), String> {
    let source = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let expected =
        std::fs::read_to_string(path.with_extension("out")).map_err(|error| format!("no .out: {error}"))?;
    let error = std::fs::read_to_string(path.with_extension("err")).ok();
    let status = std::fs::read_to_string(path.with_extension("exit")).ok();
    let status = status
        .map_or(Ok(0), |text| text.trim().parse::<i32>())
        .map_err(|error| format!("bad .exit: {error}"))?;
    let input = std::fs::read(path.with_extension("in")).unwrap_or_default();
    let name = path.file_name().map_or(String::new(), |name| name.to_string_lossy().into_owned());
    let sources = [SourceFile::new(name.clone(), source)];
    let output = compile(&sources, &Options::default());
    let Some(wasm) = output.wasm else {
        let first = output.diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
        return Err(format!("refused: {}", first.map_or(String::new(), |first| first.render(&sources))));
    };
    let (stdout, stderr) = (Shared::default(), Shared::default());
    let outcome = host
        .run(
            &wasm,
            &[name],
            Box::new(std::io::Cursor::new(input)),
            Box::new(stdout.clone()),
            Box::new(stderr.clone()),
        )
        .map_err(|error| format!("not run: {error}"))?;
    let found = stdout.text();
    if found != expected {
        let at = found.lines().zip(expected.lines()).position(|(a, b)| a != b);
        let at = at.unwrap_or(found.lines().count().min(expected.lines().count()));
        return Err(format!(
            "line {}: expected {:?}, found {:?}; {outcome:?}; {}",
            at + 1,
            expected.lines().nth(at),
            found.lines().nth(at),
            stderr.text().lines().last().unwrap_or("")
        ));
    }
    match (error, outcome) {
        (None, Outcome::Exit(found)) if found == status => Ok(()),
        (None, outcome) => {
            Err(format!("ended with {outcome:?}: {}", stderr.text().lines().last().unwrap_or("")))
        }
        (Some(error), outcome) => {
            let found = stderr.text();
            if error.starts_with("Traceback") {
                return if found == error { Ok(()) } else { Err(format!("expected\n{error}found\n{found}")) };
            }
            let wanted = error.trim_end().lines().last().unwrap_or("").to_string();
            let last = match outcome {
                Outcome::StackOverflow => "RecursionError: maximum recursion depth exceeded",
                _ => found.trim_end().lines().last().unwrap_or(""),
            };
            let same = last == wanted
                || (wanted.starts_with("RecursionError") && last.starts_with("RecursionError"));
            if same { Ok(()) } else { Err(format!("expected the error {wanted:?}, found {last:?}")) }
        }
    }
}

#[test]
fn corpus_prints_what_cpython_prints() {
    let root = corpus();
    let mut all = vec![];
    programs(&root.join("run"), &mut all);
    all.sort();
    let filter = std::env::var("KEEL_CORPUS").unwrap_or_default();
    let name = |path: &Path| path.strip_prefix(root.join("run")).unwrap_or(path).display().to_string();
    all.retain(|path| name(path).contains(&filter));
    assert!(!all.is_empty(), "no programs");
    let pending: BTreeSet<String> = std::fs::read_to_string(root.join("pending.txt"))
        .unwrap_or_default()
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_string)
        .collect();
    keel_host::know_character_names();
    let host = Host::new().expect("wasmtime starts");
    let next = Mutex::new(all.iter());
    let failures = Mutex::new(vec![]);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            std::thread::Builder::new()
                .stack_size(64 << 20)
                .spawn_scoped(scope, || {
                    while let Some(path) = next.lock().ok().and_then(|mut next| next.next()) {
                        let result =
                            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&host, path)))
                                .unwrap_or_else(|_| Err("the compiler panicked".to_string()));
                        if let Err(message) = result
                            && let Ok(mut failures) = failures.lock()
                        {
                            failures.push((name(path), message));
                        }
                    }
                })
                .expect("a thread starts");
        }
    });
    let failures = failures.into_inner().unwrap_or_default();
    let failed: BTreeSet<String> = failures.iter().map(|(name, _)| name.clone()).collect();
    let mut unexpected = 0;
    let mut sorted = failures;
    sorted.sort();
    for (name, message) in &sorted {
        if !pending.contains(name) || !filter.is_empty() || std::env::var("KEEL_SHOW").is_ok() {
            println!("FAIL {name}: {message}");
        }
        if !pending.contains(name) {
            unexpected += 1;
        }
    }
    let done: Vec<&String> =
        pending.iter().filter(|name| name.contains(&filter) && !failed.contains(*name)).collect();
    for name in &done {
        println!("PASSES NOW, take it off pending.txt: {name}");
    }
    // Not by `println`, which is shown only where a test fails: `cargo xtask test` counts the programs.
    let (passed, failed) = (all.len() - sorted.len(), sorted.len());
    let sum = format!(
        "corpus: {} programs, {passed} passed, {failed} failed, {} of them pending",
        all.len(),
        failed - unexpected
    );
    writeln!(std::io::stdout(), "{sum}").expect("the sum is written");
    assert_eq!(unexpected, 0, "programs that fail");
    assert!(done.is_empty(), "pending programs that pass");
}

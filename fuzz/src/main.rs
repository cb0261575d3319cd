//! `cargo xtask fuzz`: random programs against a live CPython, and mutated sources against the compiler.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use keel_fuzz::minimise::minimise;
use keel_fuzz::mutate::{mutant, try_source};
use keel_fuzz::program::{ends_badly, program};
use keel_fuzz::random::digest;
use keel_fuzz::run::{self, Keel, cpython, difference, sections};
use keel_host::Host;

const HELP: &str = "\
cargo xtask fuzz [--seeds A..B] [--python PATH]   random programs, compared with CPython 3.12
    --minimise        each program that differs is made as short as possible
    --record          write the digests of CPython's outputs for the seeds 0..2000
    --batch N         how many programs are one module (8)
    --twins           their JavaScript twins, on V8
cargo xtask fuzz --mutate A..B                    mutated corpus programs: no panic, no compile over a second
    --limit MS        the time a compile may take
cargo xtask fuzz --show SEED [--mutate 0..0]      print a program, or a mutant
    --jobs N          how many are tried at the same time (2)
    --stack KB        the stack that a compile may use (8192)
";

#[derive(Clone)]
struct Settings {
    seeds: (u64, u64),
    mutate: bool,
    python: PathBuf,
    minimise: bool,
    record: bool,
    twins: bool,
    show: Option<u64>,
    batch: usize,
    limit: Duration,
    jobs: usize,
    stack: usize,
    worker: bool,
}

type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

fn main() -> ExitCode {
    match settings().and_then(|settings| execute(&settings)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("fuzz: {error}");
            ExitCode::FAILURE
        }
    }
}

fn settings() -> Result<Settings> {
    use lexopt::prelude::*;
    let mut found = Settings {
        seeds: (0, 200),
        mutate: false,
        python: PathBuf::from("python3.12"),
        minimise: false,
        record: false,
        twins: false,
        show: None,
        batch: 8,
        limit: Duration::from_millis(1000),
        jobs: 2,
        stack: 8192,
        worker: false,
    };
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("seeds") => found.seeds = range(&parser.value()?.string()?)?,
            Long("mutate") => {
                found.mutate = true;
                found.seeds = range(&parser.value()?.string()?)?;
            }
            Long("python") => found.python = PathBuf::from(parser.value()?),
            Long("minimise") => found.minimise = true,
            Long("twins") => found.twins = true,
            Long("record") => found.record = true,
            Long("show") => found.show = Some(parser.value()?.parse()?),
            Long("batch") => found.batch = parser.value()?.parse()?,
            Long("limit") => found.limit = Duration::from_millis(parser.value()?.parse()?),
            Long("jobs") => found.jobs = parser.value()?.parse()?,
            Long("stack") => found.stack = parser.value()?.parse()?,
            Long("worker") => found.worker = true,
            Short('h') | Long("help") => {
                print!("{HELP}");
                std::process::exit(0);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(found)
}

/// `A..B`, or `B` for `0..B`.
fn range(text: &str) -> Result<(u64, u64)> {
    let (from, to) = text.split_once("..").unwrap_or(("0", text));
    Ok((from.parse()?, to.parse()?))
}

fn corpus() -> Vec<String> {
    keel_fuzz::corpus(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../compiler-core/tests/corpus"))
}

fn execute(settings: &Settings) -> Result<bool> {
    if let Some(seed) = settings.show {
        print!("{}", if settings.mutate { mutant(seed, &corpus()) } else { program(seed) });
        return Ok(true);
    }
    if settings.record {
        return record(settings).map(|()| true);
    }
    if settings.twins {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let folder = Path::new("target/twins");
        keel_fuzz::twins::write(&root, folder, settings.seeds, &settings.python, settings.jobs)?;
        return Ok(true);
    }
    if settings.worker {
        let (settings, stack) = (settings.clone(), settings.stack << 10);
        let work =
            move || if settings.mutate { mutation_worker(&settings) } else { program_worker(&settings) };
        let thread = std::thread::Builder::new().stack_size(stack).spawn(work)?;
        return thread.join().unwrap_or_else(|_| Err("the worker panicked".into())).map(|()| true);
    }
    supervise(settings)
}

/// Writes what CPython prints for each seed, as digests.
fn record(settings: &Settings) -> Result<()> {
    let path = keel_fuzz::recorded_path();
    let next = AtomicU64::new(0);
    let lines = Mutex::new(vec![String::new(); keel_fuzz::RECORDED as usize]);
    std::thread::scope(|scope| {
        for _ in 0..settings.jobs {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= keel_fuzz::RECORDED {
                        break;
                    }
                    let source = program(seed);
                    match cpython(&settings.python, &source) {
                        Ok(printed) => {
                            let line = format!(
                                "{seed} {:016x} {:016x}",
                                digest(&[&source]),
                                digest(&[&printed.stdout, &printed.error])
                            );
                            if let Ok(mut lines) = lines.lock() {
                                lines[seed as usize] = line;
                            }
                        }
                        Err(error) => eprintln!("{seed}: {error}"),
                    }
                }
            });
        }
    });
    let lines = lines.into_inner().unwrap_or_default();
    if lines.iter().any(String::is_empty) {
        return Err("CPython did not run each program".into());
    }
    std::fs::write(&path, lines.join("\n") + "\n")?;
    println!("{} outputs of {} recorded in {}", lines.len(), settings.python.display(), path.display());
    Ok(())
}

/// What a worker says: which seed it begins, what it found.
fn say(word: &str, seed: u64, text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{word} {seed} {}", text.replace('\\', "\\\\").replace('\n', "\\n"));
    let _ = out.flush();
}

fn mutation_worker(settings: &Settings) -> Result<()> {
    std::panic::set_hook(Box::new(|info| {
        let place =
            info.location().map_or(String::new(), |place| format!("{}:{}", place.file(), place.line()));
        say("panic", 0, &format!("{place}: {info}"));
    }));
    let sources = corpus();
    for seed in settings.seeds.0..settings.seeds.1 {
        say("begin", seed, "");
        let source = mutant(seed, &sources);
        let verdict = try_source(&source);
        let slow = (verdict.time > settings.limit).then(|| format!("slow: {} ms", verdict.time.as_millis()));
        for fault in verdict.fault.into_iter().chain(slow) {
            say("fault", seed, &fault);
        }
        say(
            if verdict.compiled { "compiled" } else { "refused" },
            seed,
            &verdict.time.as_micros().to_string(),
        );
    }
    Ok(())
}

fn program_worker(settings: &Settings) -> Result<()> {
    std::panic::set_hook(Box::new(|info| {
        let place =
            info.location().map_or(String::new(), |place| format!("{}:{}", place.file(), place.line()));
        say("panic", 0, &format!("{place}: {info}"));
    }));
    let host = Host::new()?;
    let (mut seed, last) = settings.seeds;
    while seed < last {
        let mut seeds = vec![seed];
        while !ends_badly(seed) && seeds.len() < settings.batch && seed + 1 < last && !ends_badly(seed + 1) {
            seed += 1;
            seeds.push(seed);
        }
        seed += 1;
        try_batch(settings, &host, &seeds)?;
    }
    Ok(())
}

fn try_batch(settings: &Settings, host: &Host, seeds: &[u64]) -> Result<()> {
    say("begin", seeds[0], "");
    let programs: Vec<String> = seeds.iter().map(|&seed| program(seed)).collect();
    let expected = programs
        .iter()
        .map(|source| cpython(&settings.python, source))
        .collect::<std::io::Result<Vec<_>>>()?;
    let whole =
        if seeds.len() > 1 { run::keel(host, &programs.concat()) } else { Keel::Refused(String::new()) };
    let parts: Vec<&str> = match &whole {
        Keel::Ran(printed) => sections(&printed.stdout, seeds),
        _ => vec![],
    };
    for (at, &seed) in seeds.iter().enumerate() {
        if parts.get(at) == Some(&expected[at].stdout.as_str()) {
            say("same", seed, "");
            continue;
        }
        say("begin", seed, "");
        let found = run::keel(host, &programs[at]);
        match difference(&expected[at], &found) {
            None if parts.is_empty() => say("same", seed, ""),
            None => say("differs", seed, &format!("output: only together with {seeds:?}")),
            Some(found) => {
                say("differs", seed, &format!("{}: {}", found.kind, found.detail));
                if settings.minimise {
                    shorten(settings, host, seed, &programs[at], found.kind);
                }
            }
        }
    }
    Ok(())
}

fn shorten(settings: &Settings, host: &Host, seed: u64, source: &str, kind: &str) {
    let clean = |error: &str| !error.starts_with("SyntaxError") && !error.starts_with("IndentationError");
    let names = |text: &str| text.matches("NameError").count() + text.matches("UnboundLocalError").count();
    let before =
        cpython(&settings.python, source).map_or(0, |printed| names(&printed.stdout) + names(&printed.error));
    let detail = |text: &str| text.lines().next().unwrap_or("").to_string();
    let first = match run::keel(host, source) {
        Keel::Refused(text) | Keel::Broken(text) => detail(&text),
        Keel::Ran(_) => String::new(),
    };
    let mut still = |text: &str| {
        say("begin", seed, "");
        let Ok(expected) = cpython(&settings.python, text) else { return false };
        if !clean(&expected.error) || names(&expected.stdout) + names(&expected.error) > before {
            return false;
        }
        let found = run::keel(host, text);
        let same = match &found {
            Keel::Refused(text) | Keel::Broken(text) => detail(text) == first,
            Keel::Ran(_) => first.is_empty(),
        };
        same && difference(&expected, &found).is_some_and(|found| found.kind == kind)
    };
    let short = minimise(source, &mut still);
    say("short", seed, &short);
}

/// Starts workers, hands out seeds, and goes on after a worker that died or does not end.
fn supervise(settings: &Settings) -> Result<bool> {
    let next = AtomicU64::new(settings.seeds.0);
    let chunk = if settings.mutate { 250 } else { (settings.batch as u64).max(16) * 2 };
    let report = Mutex::new(Report::default());
    let start = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..settings.jobs.max(1) {
            scope.spawn(|| {
                loop {
                    let from = next.fetch_add(chunk, Ordering::Relaxed);
                    if from >= settings.seeds.1 {
                        break;
                    }
                    let to = (from + chunk).min(settings.seeds.1);
                    if let Err(error) = watch(settings, from, to, &report) {
                        eprintln!("fuzz: {error}");
                        break;
                    }
                }
            });
        }
    });
    let report = report.into_inner().map_err(|_| "a watcher panicked")?;
    println!(
        "{} tried in {:.0} s: {} faults{}",
        report.tried,
        start.elapsed().as_secs_f64(),
        report.faults,
        if settings.mutate {
            format!(
                "; {} compiled, the slowest compile took {:.1} ms (seed {})",
                report.compiled,
                report.slowest.0 as f64 / 1000.0,
                report.slowest.1
            )
        } else {
            String::new()
        }
    );
    Ok(report.faults == 0)
}

#[derive(Default)]
struct Report {
    tried: u64,
    compiled: u64,
    faults: u64,
    slowest: (u64, u64),
}

/// How long a worker may be silent.
const PATIENCE: Duration = Duration::from_secs(180);

fn watch(settings: &Settings, mut from: u64, to: u64, report: &Mutex<Report>) -> Result<()> {
    while from < to {
        let mut command = Command::new(std::env::current_exe()?);
        command
            .arg("--worker")
            .arg(if settings.mutate { "--mutate" } else { "--seeds" })
            .arg(format!("{from}..{to}"));
        command.arg("--python").arg(&settings.python).arg("--batch").arg(settings.batch.to_string());
        command
            .arg("--limit")
            .arg(settings.limit.as_millis().to_string())
            .arg("--stack")
            .arg(settings.stack.to_string());
        if settings.minimise {
            command.arg("--minimise");
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let Some(output) = child.stdout.take() else { return Err("a worker without output".into()) };
        let (sender, receiver) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(std::result::Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let (mut current, mut last_panic) = (from, String::new());
        let hung = loop {
            match receiver.recv_timeout(PATIENCE) {
                Ok(line) => {
                    let mut parts = line.splitn(3, ' ');
                    let (word, seed, text) =
                        (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""));
                    let text = unescape(text);
                    let seed: u64 = seed.parse().unwrap_or(current);
                    let mut report = report.lock().map_err(|_| "a watcher panicked")?;
                    match word {
                        "begin" => current = seed,
                        "panic" => last_panic = text,
                        "same" => report.tried += 1,
                        "compiled" | "refused" => {
                            report.tried += 1;
                            report.compiled += u64::from(word == "compiled");
                            report.slowest = report.slowest.max((text.parse().unwrap_or(0), seed));
                            if report.tried % 5000 == 0 {
                                eprintln!("{} tried, {} faults", report.tried, report.faults);
                            }
                        }
                        "fault" | "differs" => {
                            report.faults += 1;
                            report.tried += u64::from(word == "differs");
                            println!(
                                "seed {seed}: {text} {}",
                                if text.contains("panic") { last_panic.as_str() } else { "" }
                            );
                        }
                        "short" => println!(
                            "seed {seed} in short:\n{}",
                            text.lines().map(|line| format!("    {line}\n")).collect::<String>()
                        ),
                        _ => {}
                    }
                }
                Err(std::sync::mpsc::RecvTimeoutError::Timeout) => break true,
                Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => break false,
            }
        };
        if hung {
            child.kill()?;
        }
        let status = child.wait()?;
        if !hung && status.success() {
            return Ok(());
        }
        let mut report = report.lock().map_err(|_| "a watcher panicked")?;
        report.faults += 1;
        report.tried += 1;
        println!(
            "seed {current}: {}",
            if hung { "did not end".to_string() } else { format!("the process died: {status} {last_panic}") }
        );
        from = current + 1;
    }
    Ok(())
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut characters = text.chars();
    while let Some(c) = characters.next() {
        if c == '\\' {
            out.push(if characters.next() == Some('n') { '\n' } else { '\\' });
        } else {
            out.push(c);
        }
    }
    out
}

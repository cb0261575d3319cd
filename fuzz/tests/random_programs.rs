//! Each recorded seed's program prints what CPython printed when it was recorded. `KEEL_SEEDS=A..B` says which seeds are
//! run; without it, the first ones, so that an unoptimised compiler is done in a minute. `cargo xtask test` runs all.

use std::sync::Mutex;

use keel_fuzz::program::{ends_badly, program};
use keel_fuzz::random::digest;
use keel_fuzz::run::{self, Keel, Printed, sections};
use keel_host::Host;

/// Programs that are one module: they share the library, which is most of the work.
const BATCH: usize = 8;

struct Recorded {
    seed: u64,
    source: String,
    output: u64,
}

/// The recorded seeds from `from` to `to`.
fn recorded(from: u64, to: u64) -> Vec<Recorded> {
    let text = std::fs::read_to_string(keel_fuzz::recorded_path()).expect("the recorded outputs are there");
    let mut all = vec![];
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let [seed, source, output] = words[..] else { panic!("a line of three words: {line:?}") };
        let seed: u64 = seed.parse().expect("a seed");
        let hexadecimal = |word: &str| u64::from_str_radix(word, 16).expect("a digest");
        if seed < from || seed >= to {
            continue;
        }
        let text = program(seed);
        assert_eq!(
            digest(&[&text]),
            hexadecimal(source),
            "the generator has changed: record again with `cargo xtask fuzz --record --python PATH`"
        );
        all.push(Recorded { seed, source: text, output: hexadecimal(output) });
    }
    all
}

fn is_same(recorded: &Recorded, printed: &Printed) -> bool {
    digest(&[&printed.stdout, &printed.error]) == recorded.output
}

/// What is wrong with the programs of a batch.
fn check(host: &Host, batch: &[Recorded]) -> Vec<String> {
    let seeds: Vec<u64> = batch.iter().map(|recorded| recorded.seed).collect();
    let whole: String = batch.iter().map(|recorded| recorded.source.as_str()).collect();
    let found = if batch.len() > 1 { run::keel(host, &whole) } else { Keel::Refused(String::new()) };
    let parts = match &found {
        Keel::Ran(printed) if printed.error.is_empty() => sections(&printed.stdout, &seeds),
        _ => vec![],
    };
    let mut faults = vec![];
    for (at, recorded) in batch.iter().enumerate() {
        let part = parts.get(at).map(|part| Printed { stdout: part.to_string(), error: String::new() });
        if part.is_some_and(|part| is_same(recorded, &part)) {
            continue;
        }
        // Alone, it is seen whose fault it is.
        let seed = recorded.seed;
        match run::keel(host, &recorded.source) {
            Keel::Ran(printed) if is_same(recorded, &printed) => {
                if !parts.is_empty() {
                    faults.push(format!("seed {seed}: another output together with {seeds:?}"));
                }
            }
            Keel::Ran(_) => faults.push(format!("seed {seed}: another output than CPython's")),
            Keel::Refused(text) => faults.push(format!("seed {seed}: refused: {text}")),
            Keel::Broken(text) => faults.push(format!("seed {seed}: {text}")),
        }
    }
    faults
}

#[test]
fn random_programs_print_what_cpython_printed() {
    let range = std::env::var("KEEL_SEEDS").unwrap_or("0..48".to_string());
    let (from, to) = range.split_once("..").expect("A..B");
    let all = recorded(from.parse().expect("a seed"), to.parse().expect("a seed"));
    let batches: Vec<&[Recorded]> = all
        .chunk_by(|one, other| !ends_badly(one.seed) && !ends_badly(other.seed))
        .flat_map(|run| run.chunks(BATCH))
        .collect();
    let host = Host::new().expect("wasmtime starts");
    let next = Mutex::new(batches.iter());
    let faults = Mutex::new(vec![]);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            let work = || {
                while let Some(batch) = next.lock().ok().and_then(|mut next| next.next()) {
                    let found = check(&host, batch);
                    faults.lock().expect("no thread panics").extend(found);
                }
            };
            std::thread::Builder::new()
                .stack_size(64 << 20)
                .spawn_scoped(scope, work)
                .expect("a thread starts");
        }
    });
    let mut faults = faults.into_inner().expect("no thread panics");
    faults.sort();
    println!("random programs: {} passed, {} failed", all.len() - faults.len().min(all.len()), faults.len());
    let hint = "`cargo xtask fuzz --seeds N..M --python PATH --minimise` shows more";
    assert!(faults.is_empty(), "{}\n{hint}", faults.join("\n"));
}

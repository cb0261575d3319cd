//! Mutated corpus programs are compiled or refused at a place, without a panic. The time of a compile is checked by
//! `cargo xtask fuzz --mutate N`, which builds an optimised compiler.

use std::path::Path;

use keel_fuzz::mutate::{mutant, try_source};

#[test]
fn mutants_are_compiled_or_refused_at_a_place() {
    let sources =
        keel_fuzz::corpus(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../compiler-core/tests/corpus"));
    assert!(sources.len() > 100, "the corpus is there");
    let range = std::env::var("KEEL_MUTANTS").unwrap_or("0..300".to_string());
    let (from, to) = range.split_once("..").expect("A..B");
    let (from, to): (u64, u64) = (from.parse().expect("a seed"), to.parse().expect("a seed"));
    let work = move || {
        let mut faults = vec![];
        for seed in from..to {
            if let Some(fault) = try_source(&mutant(seed, &sources)).fault {
                faults.push(format!("seed {seed}: {fault}"));
            }
        }
        faults
    };
    // The stack of a main thread: what `keel` has.
    let thread = std::thread::Builder::new().stack_size(8 << 20).spawn(work).expect("a thread starts");
    let faults = thread.join().expect("no panic");
    assert!(
        faults.is_empty(),
        "{}\n`cargo xtask fuzz --mutate N..N --show N` prints a mutant",
        faults.join("\n")
    );
}

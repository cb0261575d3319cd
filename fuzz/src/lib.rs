//! Tries Keel with programs nobody wrote: random ones, whose output must be CPython's, and mutated ones, which must
//! be compiled or refused at a place, quickly and without a panic.

use std::path::{Path, PathBuf};

pub mod minimise;
pub mod mutate;
pub mod program;
pub mod random;
pub mod run;
pub mod twins;

/// The seeds from 0 to this have a recorded output.
pub const RECORDED: u64 = 2000;

/// The file with a line for each recorded seed: the seed, the digest of the program, the digest of what CPython prints.
pub fn recorded_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recorded.txt")
}

/// The texts of all Python programs under a folder, in the order of their paths.
pub fn corpus(under: &Path) -> Vec<String> {
    let mut paths = vec![];
    collect(under, &mut paths);
    paths.sort();
    paths
        .iter()
        .filter_map(|path| std::fs::read_to_string(path).ok())
        .filter(|text| !text.trim().is_empty())
        .collect()
}

fn collect(under: &Path, all: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(under) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            all.push(path);
        }
    }
}

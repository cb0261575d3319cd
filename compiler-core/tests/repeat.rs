//! A program becomes the same module whatever its thread has compiled before: what is kept of the library changes nothing.

use compiler_core::{Options, SourceFile, compile};

fn build(text: &str) -> Vec<u8> {
    let output = compile(&[SourceFile::new("a.py".to_string(), text.to_string())], &Options::default());
    output.wasm.unwrap_or_else(|| panic!("{:?}", output.diagnostics))
}

/// In a thread that has compiled nothing yet.
fn build_first(text: &'static str) -> Vec<u8> {
    let work =
        std::thread::Builder::new().stack_size(256 << 20).spawn(move || build(text)).expect("a thread");
    work.join().expect("it compiles")
}

const PROGRAMS: [&str; 5] = [
    "print('hello')\n",
    "class A:\n    def __init__(self, x):\n        self.x = x\n    def __lt__(self, other):\n        return self.x < other.x\n\
     print(sorted([A(2), A(1)])[0].x, max([1.5, 2]))\n",
    "try:\n    print({}['a'])\nexcept KeyError as error:\n    print(error, f'{1 / 3:.3f}')\n",
    "words = 'a b a'.split()\ncounts = {}\nfor word in words:\n    counts[word] = counts.get(word, 0) + 1\nprint(counts)\n",
    "values = [1, 'a', 2.5, None]\nprint(values, 2 ** 200, sum(x * x for x in range(10)))\n",
];

#[test]
fn what_was_compiled_before_changes_nothing() {
    let first: Vec<Vec<u8>> = PROGRAMS.iter().map(|text| build_first(text)).collect();
    let again = std::thread::Builder::new()
        .stack_size(256 << 20)
        .spawn(|| {
            let forward: Vec<Vec<u8>> = PROGRAMS.iter().map(|text| build(text)).collect();
            let mut backward: Vec<Vec<u8>> = PROGRAMS.iter().rev().map(|text| build(text)).collect();
            backward.reverse();
            (forward, backward)
        })
        .expect("a thread");
    let (forward, backward) = again.join().expect("it compiles");
    for (number, module) in first.iter().enumerate() {
        assert!(*module == forward[number], "program {number} after others");
        assert!(*module == backward[number], "program {number} after all others");
    }
}

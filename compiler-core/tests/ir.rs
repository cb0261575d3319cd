//! Passes over the IR: each file of `corpus/ir/PASS` is a module as text, and the `.out` beside it what the pass makes of
//! it. `BLESS=1` writes the `.out` files anew. The IR is verified before and after.

use std::path::{Path, PathBuf};

use compiler_core::ir::{text, verify};
use compiler_core::opt;

fn sources() -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/ir");
    let mut all = vec![];
    for pass in std::fs::read_dir(root).expect("the corpus is there").flatten() {
        let name = pass.file_name().to_string_lossy().into_owned();
        for file in std::fs::read_dir(pass.path()).into_iter().flatten().flatten() {
            if file.path().extension().is_some_and(|extension| extension == "ir") {
                all.push((name.clone(), file.path()));
            }
        }
    }
    all.sort();
    all
}

#[test]
fn passes_give_what_is_expected() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = vec![];
    for (pass, path) in sources() {
        let shown = path.display();
        let source = std::fs::read_to_string(&path).expect("a source can be read");
        let mut module = text::read(&source).unwrap_or_else(|error| panic!("{shown}: {error}"));
        assert_eq!(verify::verify(&module), Vec::<String>::new(), "{shown}");
        assert!(opt::run(&pass, &mut module), "{pass} is no pass");
        assert_eq!(verify::verify(&module), Vec::<String>::new(), "{shown}, after {pass}");
        let result = text::write(&module);
        let again = text::read(&result).unwrap_or_else(|error| panic!("{shown}, its result: {error}"));
        assert_eq!(text::write(&again), result, "{shown}: the text form gives the same module");
        let expected = path.with_extension("out");
        if bless {
            std::fs::write(&expected, &result).expect("an expectation can be written");
        } else if std::fs::read_to_string(&expected).unwrap_or_default() != result {
            wrong.push(format!("{shown}:\n{result}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_verifier_names_what_is_wrong() {
    let wrong = [
        (
            "export f func0\nfunc0 f(v0: i64) -> i64\nblock0:\nreturn v1\nblock1:\nv1: i64 = i64.const 1\nreturn v1",
            "used where it is not defined",
        ),
        ("func0 f(v0: i64) -> i32\nblock0:\nreturn v0", "its signature does not say"),
        ("func0 f(v0: i64) -> i64\nblock0:\nv1: i64 = i64.add v0\nreturn v1", "wants 2 operands"),
        ("func0 f(v0: i32) -> i32\nblock0:\njump block1\nblock1(v1: i32):\nreturn v1", "has 1 parameters"),
        ("func0 f(v0: i32) -> i32\nblock0:\njump block0", "jumps to the entry"),
        ("func0 f(v0: i32) -> i32\nblock0:\nv0: i32 = i32.const 1\nreturn v0", "defined twice"),
        ("func0 f(v0: i32) ->\nblock0:\nthrow v0", "throws what is no exception"),
        ("func0 f(v0: i32) ->\nblock0:\ncall func7 v0\nreturn", "an id of nothing"),
    ];
    for (source, reason) in wrong {
        let module = text::read(source).unwrap_or_else(|error| panic!("{error}"));
        let found = verify::verify(&module).join("\n");
        assert!(found.contains(reason), "{reason}: {found}\n{source}");
    }
}

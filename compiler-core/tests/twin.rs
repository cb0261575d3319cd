//! The JavaScript of small programs reads as it should: `corpus/js/NAME.py` is printed as `NAME.mjs`.
//!
//! Only the program's own part is compared, not the helpers behind it; that it prints the same is tested on V8. With
//! `KEEL_ACCEPT=1` the expected texts are written anew, to be read before they are committed.

use std::path::Path;

use compiler_core::{SourceFile, compile_js};

#[test]
fn small_programs_read_well() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/js");
    let mut programs: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder is there")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    programs.sort();
    assert!(programs.len() >= 10);
    let mut wrong = vec![];
    for path in programs {
        let name = path.file_name().map_or(String::new(), |name| name.to_string_lossy().into_owned());
        let source = std::fs::read_to_string(&path).expect("a program");
        let text = compile_js(&[SourceFile::new(name.clone(), source)]).expect("a twin");
        let program = text.split("\n// What Python does and JavaScript does not.").next().unwrap_or("");
        let expected = path.with_extension("mjs");
        if std::env::var_os("KEEL_ACCEPT").is_some() {
            std::fs::write(&expected, program).expect("written");
        } else if std::fs::read_to_string(&expected).unwrap_or_default() != program {
            wrong.push(format!("{name}:\n{program}"));
        }
    }
    assert!(wrong.is_empty(), "these read differently now:\n{}", wrong.join("\n"));
}

//! Programs outside the language of this release are refused with a diagnostic that has a place.

use std::path::Path;

use compiler_core::{Options, Severity, SourceFile, compile};

/// The sources of `corpus/diagnostics`, by name.
fn sources() -> Vec<SourceFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/diagnostics");
    let entries = std::fs::read_dir(folder).expect("the corpus is there").flatten();
    let mut all: Vec<SourceFile> = entries
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "py"))
        .map(|entry| {
            let text = std::fs::read(entry.path()).expect("a source can be read");
            SourceFile::new(entry.file_name().to_string_lossy(), String::from_utf8_lossy(&text))
        })
        .collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

/// On a stack as large as that of the command line, since unoptimised frames are large.
fn on_a_large_stack(test: fn()) {
    let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(test).expect("a thread starts");
    if let Err(panic) = thread.join() {
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn refusals_have_a_place_in_the_source() {
    on_a_large_stack(|| {
        for source in sources() {
            let output = compile(std::slice::from_ref(&source), &Options::default());
            assert_eq!(
                output.wasm.is_none(),
                output.diagnostics.iter().any(|found| found.severity == Severity::Error),
                "{}: refused if and only if there is an error",
                source.name
            );
            for found in &output.diagnostics {
                assert!(!found.span.is_library(), "{}: {:?} is not in the user's file", source.name, found);
                assert!(found.span.end as usize <= source.text.len(), "{}: {:?}", source.name, found);
                assert!(!found.code.is_empty() && !found.message.is_empty(), "{}", source.name);
            }
        }
    });
}

#[test]
fn refused_features_are_refused() {
    on_a_large_stack(|| {
        let refused = sources().into_iter().filter(|source| source.name.starts_with("refused_"));
        let compiled: Vec<String> = refused
            .filter(|source| compile(std::slice::from_ref(source), &Options::default()).wasm.is_some())
            .map(|source| source.name)
            .collect();
        assert!(
            compiled.is_empty(),
            "compiled, though the language of this release has them not: {compiled:?}"
        );
    });
}

#[test]
fn a_diagnostic_shows_the_marked_line() {
    on_a_large_stack(|| {
        let sources = [SourceFile::new("main.py", "x = 1\nif x:\nprint(x)\n")];
        let output = compile(&sources, &Options::default());
        let text: String = output.diagnostics.iter().map(|found| found.render(&sources)).collect();
        assert!(text.starts_with("error["), "{text}");
        assert!(text.contains("--> main.py:3:"), "{text}");
        assert!(text.contains("3 | print(x)"), "{text}");
    });
}

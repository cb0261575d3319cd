//! Prints the JS twin of a Python file.
fn main() {
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let file = compiler_core::SourceFile::new("main.py", text);
        let out = match compiler_core::parse::parse(&file, 0) {
            Err(diagnostic) => format!("// refused: syntax {}", diagnostic.message),
            Ok(body) => match compiler_core::backend::js::print(&body) {
                Ok(text) => text,
                Err(reason) => format!("// refused: {reason}"),
            },
        };
        let target = std::path::Path::new("/tmp/twins").join(path.replace('/', "_")).with_extension("js");
        let _ = std::fs::write(target, out);
    }
}

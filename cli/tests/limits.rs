//! What Keel does not support and only finds out when the program runs ends the program, by no exception of Python's.

use std::io::Write;
use std::sync::{Arc, Mutex};

use compiler_core::{Options, SourceFile, compile};
use keel_host::{Host, Outcome};

#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("not poisoned").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Shared {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().expect("not poisoned")).into_owned()
    }
}

const PROGRAM: &str = "\
def root(x, n):
    return x ** (1 / n)
try:
    try:
        print(root(8, 3))
        print(root(-8, 3))
    except ValueError:
        print('a ValueError')
    finally:
        print('finally')
except:
    print('caught')
";

#[test]
fn no_handler_catches_a_limit() {
    let output = compile(&[SourceFile::new("roots.py", PROGRAM)], &Options::default());
    let wasm = output.wasm.expect("it compiles");
    let (stdout, stderr) = (Shared::default(), Shared::default());
    let stdin = Box::new(std::io::empty());
    let host = Host::new().expect("wasmtime starts");
    let args = ["roots.py".to_string()];
    let outcome = host.run(&wasm, &args, stdin, Box::new(stdout.clone()), Box::new(stderr.clone()));
    assert_eq!(outcome.expect("it runs"), Outcome::Exit(2));
    assert_eq!(stdout.text(), "2.0\n");
    let shown = stderr.text();
    assert!(shown.contains("File \"roots.py\", line 6, in <module>"), "{shown}");
    assert!(shown.ends_with("is a complex number, which Keel does not support\n"), "{shown}");
}

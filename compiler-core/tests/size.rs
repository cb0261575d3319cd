//! Modules are small, valid, and hold only what is reached.

use compiler_core::{Options, SourceFile, compile};

/// The stripped module of a program, once it has been validated.
fn build(text: &str) -> Vec<u8> {
    let source = SourceFile::new("program.py", text);
    // Unoptimised frames are large.
    let thread = std::thread::Builder::new()
        .stack_size(64 << 20)
        .spawn(move || compile(&[source], &Options { strip: true, ..Options::default() }));
    let output = thread.expect("a thread starts").join().expect("compiling does not panic");
    let wasm = output.wasm.unwrap_or_else(|| panic!("refused: {:?}", output.diagnostics));
    let mut validator = wasmparser::Validator::new_with_features(wasmparser::WasmFeatures::all());
    validator.validate_all(&wasm).expect("a module that is emitted is valid");
    wasm
}

#[test]
fn hello_is_at_most_600_bytes() {
    let size = build("print(\"hello\")\n").len();
    assert!(size <= 600, "{size} bytes");
}

const MANDELBROT: &str = "\
def mandelbrot(width=400, height=300, limit=100):
    total = 0
    for py in range(height):
        for px in range(width):
            cr, ci = px / width * 3 - 2, py / height * 2 - 1
            zr = zi = 0.0
            n = 0
            while n < limit and zr * zr + zi * zi < 4:
                zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
                n += 1
            total += n
    return total
";

#[test]
fn a_numeric_function_imports_nothing_and_has_plain_parameters() {
    let wasm = build(MANDELBROT);
    let mut types = vec![];
    let mut functions = vec![];
    for part in wasmparser::Parser::new(0).parse_all(&wasm).map(|part| part.expect("a valid part")) {
        match part {
            wasmparser::Payload::TypeSection(section) => {
                types = section.into_iter().flatten().flat_map(|group| group.into_types()).collect();
            }
            wasmparser::Payload::ImportSection(_) => panic!("something is imported"),
            wasmparser::Payload::FunctionSection(section) => {
                functions = section.into_iter().flatten().collect()
            }
            wasmparser::Payload::ExportSection(section) => {
                let exports: Vec<_> = section.into_iter().flatten().collect();
                assert_eq!(exports.len(), 1);
                assert_eq!(exports[0].name, "mandelbrot");
                let ty = types[functions[exports[0].index as usize] as usize].unwrap_func();
                assert_eq!(ty.params(), [wasmparser::ValType::I64; 3]);
                assert_eq!(ty.results(), [wasmparser::ValType::I64]);
            }
            _ => {}
        }
    }
    // The goal is 1,300; this holds what is reached.
    assert!(wasm.len() <= 800, "{} bytes", wasm.len());
}

//! The `keel` command: run, build, check, wat, js, types.

use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use compiler_core::{Options, Output, Severity, SourceFile, Target, compile, compile_js, wat};
use keel_host::{Host, Outcome};

const HELP: &str = "\
keel: Python to WebAssembly

    keel run FILE [ARGS]                         compile and run
    keel build FILE [-o OUT] [--target wasi|web] [--strip]
    keel check FILE                              show errors and warnings
    keel wat FILE                                print the module as text
    keel js FILE                                 print the JavaScript twin
    keel types FILE                              print inferred types
";

/// What makes the twin a program for Node, Deno and Bun too; pages import its `run`.
const RUN_ALONE: &str = r#"
if (import.meta.main) {
  let lines;
  const read = () => (lines ??= process.getBuiltinModule("node:fs").readFileSync(0, "utf8").split(/(?<=\n)/)).shift() ?? "";
  try {
    run((text) => process.stdout.write(text), read);
  } catch (error) {
    const status = /^exit status (\d+)$/.exec(error.message);
    if (!status) console.error(error.message);
    process.exitCode = status ? Number(status[1]) : 1;
  }
}
"#;

struct Arguments {
    command: String,
    file: PathBuf,
    rest: Vec<String>,
    out: Option<PathBuf>,
    options: Options,
}

fn main() -> ExitCode {
    keel_host::know_character_names();
    match parse().and_then(execute) {
        Ok(status) => ExitCode::from(status),
        Err(message) => {
            eprintln!("keel: {message}");
            ExitCode::from(2)
        }
    }
}

fn parse() -> Result<Arguments, String> {
    use lexopt::prelude::*;
    let mut parser = lexopt::Parser::from_env();
    let mut words: Vec<String> = vec![];
    let (mut out, mut options) = (None, Options::default());
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Short('h') | Long("help") => {
                print!("{HELP}");
                std::process::exit(0);
            }
            Short('V') | Long("version") => {
                println!("keel {}", env!("CARGO_PKG_VERSION"));
                std::process::exit(0);
            }
            Short('o') | Long("output") => {
                out = Some(PathBuf::from(parser.value().map_err(|error| error.to_string())?))
            }
            Long("strip") => options.strip = true,
            Long("target") => {
                let value =
                    parser.value().and_then(|value| value.string()).map_err(|error| error.to_string())?;
                options.target = match value.as_str() {
                    "wasi" => Target::Wasi,
                    "web" => Target::Web,
                    other => return Err(format!("there is no target '{other}': wasi or web")),
                };
            }
            Value(value) => {
                words.push(value.string().map_err(|error| error.to_string())?);
                if words.len() == 2 && words[0] == "run" {
                    let rest = parser.raw_args().map_err(|error| error.to_string())?;
                    words.extend(rest.map(|word| word.to_string_lossy().into_owned()));
                    break;
                }
            }
            other => return Err(other.unexpected().to_string()),
        }
    }
    if words.len() < 2 {
        return Err(format!("a command and a file are wanted\n\n{HELP}"));
    }
    let rest = words.split_off(2);
    let file = PathBuf::from(&words[1]);
    Ok(Arguments { command: words.swap_remove(0), file, rest, out, options })
}

fn execute(arguments: Arguments) -> Result<u8, String> {
    let bytes =
        std::fs::read(&arguments.file).map_err(|error| format!("{}: {error}", arguments.file.display()))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| format!("{}: the file is not UTF-8", arguments.file.display()))?;
    let name = arguments.file.display().to_string();
    let sources = [SourceFile::new(name.clone(), text)];
    match arguments.command.as_str() {
        "run" => {
            let output = compile(&sources, &arguments.options);
            let Some(wasm) = report(&output, &sources, Severity::Error) else { return Ok(2) };
            let host = Host::new().map_err(|error| error.to_string())?;
            let mut args = vec![name];
            args.extend(arguments.rest);
            let stdout = Box::new(BufWriter::new(std::io::stdout()));
            let outcome = host
                .run(wasm, &args, Box::new(std::io::stdin()), stdout, Box::new(std::io::stderr()))
                .map_err(|error| error.to_string())?;
            match outcome {
                Outcome::Exit(status) => Ok(status as u8),
                Outcome::StackOverflow => {
                    eprintln!("RecursionError: maximum recursion depth exceeded");
                    Ok(1)
                }
                Outcome::Trap(text) => Err(format!("the program trapped, which is a bug in Keel: {text}")),
            }
        }
        "build" => {
            let output = compile(&sources, &arguments.options);
            let Some(wasm) = report(&output, &sources, Severity::Error) else { return Ok(2) };
            let out = arguments.out.unwrap_or_else(|| arguments.file.with_extension("wasm"));
            std::fs::write(&out, wasm).map_err(|error| format!("{}: {error}", out.display()))?;
            Ok(0)
        }
        "check" => {
            let output = compile(&sources, &arguments.options);
            Ok(if report(&output, &sources, Severity::Warning).is_some() { 0 } else { 2 })
        }
        "wat" => {
            let output = compile(&sources, &arguments.options);
            let Some(wasm) = report(&output, &sources, Severity::Error) else { return Ok(2) };
            print_all(&wat(wasm)?.0);
            Ok(0)
        }
        "js" => {
            let output = compile(&sources, &arguments.options);
            if report(&output, &sources, Severity::Error).is_none() {
                return Ok(2);
            }
            match compile_js(&sources) {
                Ok(text) => {
                    print_all(&text);
                    print_all(RUN_ALONE);
                    Ok(0)
                }
                Err(reason) => {
                    eprintln!("no JavaScript twin: {reason}");
                    Ok(2)
                }
            }
        }
        "types" => {
            let output = compile(&sources, &arguments.options);
            let mut text = String::new();
            for found in &output.types {
                let (line, column) = sources[0].line_column(found.span.start);
                let code =
                    sources[0].text.get(found.span.start as usize..found.span.end as usize).unwrap_or("");
                let code = code.lines().next().unwrap_or("");
                text.push_str(&format!("{name}:{line}:{column}: {code}: {}\n", found.ty));
            }
            print_all(&text);
            Ok(if report(&output, &sources, Severity::Error).is_some() { 0 } else { 2 })
        }
        other => Err(format!("there is no command '{other}'\n\n{HELP}")),
    }
}

/// Writes text to stdout; a closed pipe is no error.
fn print_all(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// Shows diagnostics of at least this severity; the module, if there is one.
fn report<'o>(output: &'o Output, sources: &[SourceFile], least: Severity) -> Option<&'o [u8]> {
    for diagnostic in &output.diagnostics {
        if diagnostic.severity == Severity::Error || least == Severity::Warning {
            eprint!("{}", diagnostic.render(sources));
        }
    }
    output.wasm.as_deref()
}

//! Mutated programs: what a person has in the editor half way, and worse. Each must be compiled or refused at a place.

use std::time::{Duration, Instant};

use compiler_core::{Options, Severity, SourceFile, compile, compile_js, wat};

use crate::random::Random;

/// Words and signs that are put where they do not belong.
const TOKENS: &[&str] = &[
    "False",
    "None",
    "True",
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "class",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "return",
    "try",
    "while",
    "with",
    "yield",
    "match",
    "case",
    "type",
    "print",
    "self",
    "super",
    "len",
    "int",
    "str",
    "list",
    "dict",
    "range",
    "__init__",
    "__name__",
    "x",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    ".",
    ";",
    "=",
    "==",
    "!=",
    "<",
    ">",
    "<=",
    ">=",
    "+",
    "-",
    "*",
    "/",
    "//",
    "%",
    "**",
    "@",
    "&",
    "|",
    "^",
    "~",
    "<<",
    ">>",
    ":=",
    "->",
    "+=",
    "-=",
    "*=",
    "//=",
    "**=",
    ">>=",
    "@=",
    "...",
    "!",
    "$",
    "?",
    "\\",
    "`",
    "'",
    "\"",
    "'''",
    "\"\"\"",
    "f'",
    "f'{",
    "r'",
    "b'",
    "{{",
    "0",
    "1",
    "-1",
    "2**63",
    "9223372036854775808",
    "10**400",
    "1e999",
    "1e-999",
    "0x",
    "0b2",
    "1_",
    "1__0",
    "0777",
    "1j",
    "00",
    "1.e",
    "0xffffffffffffffffffffffffffffffff",
    "''",
    "'\\ud800'",
    "'\\N{DASH}'",
    "'\\x'",
    "é",
    "日本",
    "😀",
    "\u{feff}",
    "\u{0}",
    "\u{200b}",
    "#",
    "\n",
    "\r",
    "\t",
    "    ",
    "\u{c}",
    "*args",
    "**kw",
    "x: int",
    "[:]",
    "[::-1]",
    "()",
    "[]",
    "{}",
    "lambda: 0",
    "[x for x in y]",
    "{**x}",
    "f'{x!r:>{w}}'",
    "not in",
    "is not",
];

/// A mutated version of one of the sources.
pub fn mutant(seed: u64, sources: &[String]) -> String {
    let mut random = Random::new(seed);
    let mut text = random.pick(sources).clone();
    // Short programs are tried more quickly, and a fault is as likely in them.
    if random.chance(50) {
        text = window(&mut random, &text, 25);
    }
    for _ in 0..1 + random.below(4) {
        text = match random.below(10) {
            0 | 1 => change_character(&mut random, &text),
            2..5 => change_token(&mut random, &text, sources),
            5..7 => change_line(&mut random, &text, sources),
            7 | 8 => change_subtree(&mut random, &text, sources),
            _ => nest(&mut random, &text),
        };
    }
    text
}

/// Some lines in a row.
fn window(random: &mut Random, text: &str, most: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let first = random.below(lines.len());
    let last = (first + 1 + random.below(most)).min(lines.len());
    lines[first..last].join("\n") + "\n"
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn change_character(random: &mut Random, text: &str) -> String {
    let from = boundary(text, random.below(text.len() + 1));
    let to = boundary(text, (from + random.below(3)).min(text.len()));
    let new = match random.below(4) {
        0 => String::new(),
        1 => char::from(32 + random.below(95) as u8).to_string(),
        2 => char::from_u32(random.below(0x800) as u32).unwrap_or('x').to_string(),
        _ => random.pick(TOKENS).to_string(),
    };
    format!("{}{new}{}", &text[..from], &text[to..])
}

/// Names, numbers, strings as long as they are on one line, runs of spaces, and single signs.
fn tokens(text: &str) -> Vec<&str> {
    let mut all = vec![];
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = match first {
            'a'..='z' | 'A'..='Z' | '_' | '0'..='9' => rest.find(|c: char| !c.is_alphanumeric() && c != '_'),
            ' ' => rest.find(|c| c != ' '),
            '\'' | '"' => rest[1..].find([first, '\n']).map(|at| at + 2),
            _ => Some(first.len_utf8()),
        };
        let (token, after) = rest.split_at(boundary(rest, end.unwrap_or(rest.len()).min(rest.len())));
        all.push(token);
        rest = after;
    }
    all
}

fn change_token(random: &mut Random, text: &str, sources: &[String]) -> String {
    let mut all: Vec<String> = tokens(text).into_iter().map(str::to_string).collect();
    if all.is_empty() {
        return random.pick(TOKENS).to_string();
    }
    let at = random.below(all.len());
    match random.below(7) {
        0 => {
            all.remove(at);
        }
        1 => all.insert(at, all[at].clone()),
        2 => {
            let other = random.below(all.len());
            all.swap(at, other);
        }
        3 => {
            let other = random.pick(sources);
            let found = tokens(other);
            all[at] = random.pick(&found).to_string();
        }
        4 => all[at] = random.pick(&all).clone(),
        5 => all.insert(at, format!(" {} ", random.pick(TOKENS))),
        _ => all[at] = random.pick(TOKENS).to_string(),
    }
    all.concat()
}

fn change_line(random: &mut Random, text: &str, sources: &[String]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_string).collect();
    if lines.is_empty() {
        return text.to_string();
    }
    let at = random.below(lines.len());
    match random.below(9) {
        0 => {
            lines.remove(at);
        }
        1 => lines.insert(at, lines[at].clone()),
        2 => {
            let other = random.below(lines.len());
            lines.swap(at, other);
        }
        3 => {
            let line = lines.remove(at);
            let other = random.below(lines.len() + 1);
            lines.insert(other, line);
        }
        4 => lines[at].insert_str(0, "    "),
        5 => lines[at] = lines[at].strip_prefix("    ").unwrap_or(&lines[at]).to_string(),
        6 => {
            let other = random.pick(sources);
            let found: Vec<&str> = other.lines().collect();
            lines.insert(at, random.pick(&found).to_string());
        }
        7 => lines.truncate(at),
        _ => {
            let indent = lines[at].len() - lines[at].trim_start().len();
            let word = *random.pick(&[
                "return",
                "break",
                "continue",
                "pass",
                "raise",
                "del x",
                "global x",
                "nonlocal x",
                "yield 1",
                "import math",
                "return x",
            ]);
            lines.insert(at, format!("{}{word}", " ".repeat(indent)));
        }
    }
    lines.join("\n") + "\n"
}

/// The bracketed parts of a text, as ranges of bytes.
fn groups(text: &str) -> Vec<(usize, usize)> {
    let (mut open, mut all) = (vec![], vec![]);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => open.push(at),
            ')' | ']' | '}' => all.extend(open.pop().map(|start| (start, at + 1))),
            _ => {}
        }
    }
    all
}

/// The blocks of a text, each with its head, as ranges of lines.
fn blocks(lines: &[&str]) -> Vec<(usize, usize)> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let block = |at: usize| {
        let level = indent(lines[at]);
        let mut end = at + 1;
        while end < lines.len() && (lines[end].trim().is_empty() || indent(lines[end]) > level) {
            end += 1;
        }
        (at, end)
    };
    (0..lines.len()).filter(|&at| lines[at].trim_end().ends_with(':')).map(block).collect()
}

/// Puts a bracketed part or a block of some program in place of another.
fn change_subtree(random: &mut Random, text: &str, sources: &[String]) -> String {
    let other = if random.chance(50) { text } else { random.pick(sources) };
    if random.chance(60) {
        let (mine, theirs) = (groups(text), groups(other));
        if mine.is_empty() || theirs.is_empty() {
            return text.to_string();
        }
        let ((from, to), (start, end)) = (*random.pick(&mine), *random.pick(&theirs));
        return format!("{}{}{}", &text[..from], &other[start..end], &text[to..]);
    }
    let (lines, others): (Vec<&str>, Vec<&str>) = (text.lines().collect(), other.lines().collect());
    let theirs = blocks(&others);
    if theirs.is_empty() || lines.is_empty() {
        return text.to_string();
    }
    let (start, end) = *random.pick(&theirs);
    let at = random.below(lines.len());
    let (from, to) = (
        others[start].len() - others[start].trim_start().len(),
        lines[at].len() - lines[at].trim_start().len(),
    );
    let moved =
        others[start..end].iter().map(|line| format!("{}{}", " ".repeat(to), line.get(from..).unwrap_or("")));
    let replaced = at + random.below(2);
    let kept = |lines: &[&str]| lines.iter().map(|line| line.to_string()).collect::<Vec<_>>();
    let all: Vec<String> =
        kept(&lines[..at]).into_iter().chain(moved).chain(kept(&lines[replaced..])).collect();
    all.join("\n") + "\n"
}

/// Makes something deep or long.
fn nest(random: &mut Random, text: &str) -> String {
    let all = tokens(text);
    let times = [3, 10, 40, 150, 1000][random.below(5)];
    let (before, after) = *random.pick(&[
        ("(", ")"),
        ("[", "]"),
        ("-", ""),
        ("not ", ""),
        ("~", ""),
        ("lambda: ", ""),
        ("{1: ", "}"),
        ("", "[0]"),
        ("", "()"),
        ("", ".x"),
        ("", " + 1"),
        ("", " if 1 else 2"),
        ("1 + ", ""),
        ("2 ** ", ""),
        ("f(", ")"),
        ("", " and 1"),
        ("", " < 1"),
        ("x = ", ""),
        ("", ", 1"),
        ("[", " for x in y]"),
        ("await ", ""),
        ("*", ""),
    ]);
    if random.chance(15) {
        let head = *random.pick(&[
            "if 1:",
            "while 1:",
            "for x in y:",
            "try:",
            "def f():",
            "class C:",
            "with x:",
            "else:",
        ]);
        let times = times.min(120);
        let nested: String = (0..times).map(|level| format!("{}{head}\n", " ".repeat(level))).collect();
        let lines =
            text.lines().take(5).map(|line| format!("{}{line}\n", " ".repeat(times))).collect::<String>();
        return nested + &lines;
    }
    let places: Vec<usize> =
        (0..all.len()).filter(|&at| all[at].chars().all(|c| c.is_alphanumeric())).collect();
    if places.is_empty() {
        return format!("{}1{}\n", before.repeat(times), after.repeat(times));
    }
    let at = *random.pick(&places);
    let middle = format!("{}{}{}", before.repeat(times), all[at], after.repeat(times));
    format!("{}{middle}{}", all[..at].concat(), all[at + 1..].concat())
}

/// What is wrong with how Keel took a source, and how long it took.
pub struct Verdict {
    /// The fault, if there is one.
    pub fault: Option<String>,
    /// The time of `compile` alone.
    pub time: Duration,
    /// Was a module made?
    pub compiled: bool,
}

/// Compiles a source in all the ways there are. Panics are faults; so are refusals without a place and invalid modules.
pub fn try_source(source: &str) -> Verdict {
    let sources = [SourceFile::new("mutant.py".to_string(), source.to_string())];
    let start = Clock::start();
    let attempt = |action: &mut dyn FnMut() -> Result<bool, String>| {
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(action))
            .unwrap_or_else(|_| Err("panic".to_string()))
    };
    let mut output = None;
    let mut result = attempt(&mut || {
        output = Some(compile(&sources, &Options::default()));
        Ok(true)
    });
    let time = start.elapsed();
    if result.is_ok() {
        result = attempt(&mut || {
            let Some(output) = &output else { return Ok(false) };
            for diagnostic in &output.diagnostics {
                check_place(diagnostic, source)?;
                diagnostic.render(&sources);
            }
            let Some(wasm) = &output.wasm else {
                let errors = output
                    .diagnostics
                    .iter()
                    .filter(|diagnostic| diagnostic.severity == Severity::Error)
                    .count();
                return if errors > 0 { Ok(false) } else { Err("refused without a diagnostic".to_string()) };
            };
            validate(wasm)?;
            wat(wasm).map_err(|error| format!("no WAT: {error}"))?;
            Ok(true)
        });
    }
    let compiled = matches!(result, Ok(true));
    if result.is_ok() {
        result = attempt(&mut || {
            let _ = compile_js(&sources);
            Ok(true)
        })
        .map_err(|error| format!("JavaScript twin: {error}"));
    }
    Verdict { compiled, fault: result.err(), time }
}

/// The time that this thread has run, where the system tells: on a busy machine others' time is no fault of a compile.
struct Clock {
    wall: Instant,
    ran: Option<Duration>,
}

impl Clock {
    fn start() -> Clock {
        Clock { wall: Instant::now(), ran: Clock::ran() }
    }

    fn elapsed(&self) -> Duration {
        match (self.ran, Clock::ran()) {
            (Some(before), Some(now)) => now.saturating_sub(before),
            _ => self.wall.elapsed(),
        }
    }

    /// Linux: the first number is that of nanoseconds on a processor.
    fn ran() -> Option<Duration> {
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        text.split(' ').next()?.parse().ok().filter(|ran| *ran > 0).map(Duration::from_nanos)
    }
}

fn check_place(diagnostic: &compiler_core::Diagnostic, source: &str) -> Result<(), String> {
    let span = diagnostic.span;
    let (start, end) = (span.start as usize, span.end as usize);
    let inside = span.file == 0
        && start <= end
        && end <= source.len()
        && source.is_char_boundary(start)
        && source.is_char_boundary(end);
    // What the parser did not understand may be at the very beginning; all else stands somewhere.
    let placed = inside && (end > start || diagnostic.code == "syntax-error");
    if placed { Ok(()) } else { Err(format!("no place in the file: {} {span:?}", diagnostic.message)) }
}

fn validate(wasm: &[u8]) -> Result<(), String> {
    let features = wasmparser::WasmFeatures::default()
        | wasmparser::WasmFeatures::GC
        | wasmparser::WasmFeatures::EXCEPTIONS;
    wasmparser::Validator::new_with_features(features)
        .validate_all(wasm)
        .map(|_| ())
        .map_err(|error| format!("invalid module: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_lose_nothing() {
        let text = "def f(é):\n    return 'a b' + \"x\n";
        assert_eq!(tokens(text).concat(), text);
    }

    #[test]
    fn a_seed_gives_the_same_mutant_always() {
        let sources = vec!["if a:\n    b = [1, (2)]\n".to_string(), "x = 'é'\n".to_string()];
        for seed in 0..500 {
            assert_eq!(mutant(seed, &sources), mutant(seed, &sources));
        }
    }
}

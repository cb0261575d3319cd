//! Source text to syntax tree, by rustpython-parser; CPython's syntax errors; a guard against nesting that would
//! overflow the stack of a recursive parser.

use rustpython_parser::ast::{self, Stmt};
use rustpython_parser::{Parse, ParseError};

use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};

mod check;

/// Brackets, blocks and operators nested deeper than this are refused.
const DEPTH: usize = 90;

/// Parses a file.
///
/// # Errors
/// The first syntax error.
pub fn parse(source: &SourceFile, file: u32) -> Result<Vec<Stmt>, Diagnostic> {
    guard(&source.text, file)?;
    let body = ast::Suite::parse(&source.text, &source.name).map_err(|error| explain(&error, &source.text, file))?;
    match check::check(&body, file) {
        Some(diagnostic) => Err(diagnostic),
        None => Ok(body),
    }
}

/// Refuses nesting that is too deep, before the parser sees it.
fn guard(text: &str, file: u32) -> Result<(), Diagnostic> {
    let bytes = text.as_bytes();
    let (mut depth, mut at, mut run) = (0usize, 0usize, 0usize);
    let mut line_indents: Vec<usize> = vec![0];
    let mut line_start = true;
    let refuse = |at: usize| {
        let place = Span { file, start: at as u32, end: at as u32 + 1 };
        Err(Diagnostic::error("too-deep", place, "the program is nested too deeply").hint("split the expression or move inner blocks into functions"))
    };
    while at < bytes.len() {
        if line_start && depth == 0 {
            let indent = bytes[at..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
            let blank = matches!(bytes.get(at + indent), None | Some(b'\n' | b'#' | b'\r'));
            if !blank {
                while line_indents.last().is_some_and(|last| *last > indent) {
                    line_indents.pop();
                }
                if line_indents.last() != Some(&indent) {
                    line_indents.push(indent);
                }
                if line_indents.len() > DEPTH {
                    return refuse(at);
                }
                run = 0;
            }
        }
        line_start = false;
        match bytes[at] {
            b'\n' => line_start = true,
            b'#' => {
                while at < bytes.len() && bytes[at] != b'\n' {
                    at += 1;
                }
                continue;
            }
            quote @ (b'"' | b'\'') => {
                let triple = bytes.get(at + 1) == Some(&quote) && bytes.get(at + 2) == Some(&quote);
                let width = if triple { 3 } else { 1 };
                at += width;
                while at < bytes.len() {
                    if bytes[at] == b'\\' {
                        at += 2;
                        continue;
                    }
                    if bytes[at] == b'\n' && !triple {
                        break;
                    }
                    if bytes[at] == quote && (!triple || (bytes.get(at + 1) == Some(&quote) && bytes.get(at + 2) == Some(&quote))) {
                        at += width;
                        break;
                    }
                    at += 1;
                }
                continue;
            }
            b'(' | b'[' | b'{' => {
                depth += 1;
                if depth > DEPTH {
                    return refuse(at);
                }
            }
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b'+' | b'-' | b'*' | b'/' | b'~' | b'.' | b'|' | b'&' | b'^' | b'<' | b'>' | b'%' | b'=' | b'@' | b':' => {
                run += 1;
                if run > 1500 {
                    return refuse(at);
                }
            }
            b',' | b';' => run = 0,
            b'a'..=b'z' => {
                let word = bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
                if matches!(&bytes[at..at + word], b"not" | b"lambda" | b"if" | b"else" | b"elif" | b"await" | b"and" | b"or" | b"in") {
                    run += 4;
                    if run > 1500 {
                        return refuse(at);
                    }
                }
                at += word;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    // A chain of `elif` is nested in the tree.
    let mut chain = 0;
    for line in text.lines() {
        let line = line.trim_start();
        if line.starts_with("elif") {
            chain += 1;
            if chain > 400 {
                return refuse(0);
            }
        } else if line.starts_with("if") {
            chain = 0;
        }
    }
    Ok(())
}

/// The error in CPython's words.
fn explain(error: &ParseError, text: &str, file: u32) -> Diagnostic {
    use rustpython_parser::ParseErrorType as Type;
    let at = u32::from(error.offset).min(text.len() as u32);
    let end = text.get(at as usize..).and_then(|rest| rest.chars().next()).map_or(at, |c| at + c.len_utf8() as u32);
    let place = Span { file, start: at, end: end.max(at) };
    let named = matches!(error.error, Type::Lexical(_)) && text.get(..at as usize).is_some_and(|before| before.ends_with("\\N{"));
    if named && !unicode_names2::has_lookup() {
        return Diagnostic::error("character-name", place, "characters by name are not known here")
            .hint("write the character itself, or its number as \\uXXXX");
    }
    let message = match &error.error {
        Type::Eof => "unexpected EOF while parsing".to_string(),
        Type::ExtraToken(_) | Type::InvalidToken => "invalid syntax".to_string(),
        Type::UnrecognizedToken(token, expected) => match (token.to_string().as_str(), expected.as_deref()) {
            ("Indent", _) => "unexpected indent".to_string(),
            (_, Some("Indent")) => "expected an indented block".to_string(),
            _ => "invalid syntax".to_string(),
        },
        Type::Lexical(lexical) => lexical.to_string(),
    };
    Diagnostic::error("syntax-error", place, message)
}

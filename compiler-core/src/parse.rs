//! Source text to syntax tree, by rustpython-parser; CPython's syntax errors; a guard against nesting that would
//! overflow the stack of a recursive parser.

use rustpython_parser::ast::{self, Stmt};
use rustpython_parser::{Parse, ParseError};

use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};

mod check;
mod depth;
mod private;
mod surrogate;

/// Parses a file.
///
/// # Errors
/// The first syntax error.
pub fn parse(source: &SourceFile, file: u32) -> Result<Vec<Stmt>, Diagnostic> {
    depth::guard(&source.text, file)?;
    let mut body =
        ast::Suite::parse(&source.text, &source.name).map_err(|error| explain(&error, &source.text, file))?;
    if source.text.contains("__") {
        private::rename(&mut body);
    }
    match surrogate::find(&source.text, file).or_else(|| check::check(&body, file)) {
        Some(diagnostic) => Err(diagnostic),
        None => Ok(body),
    }
}

/// The error in CPython's words.
fn explain(error: &ParseError, text: &str, file: u32) -> Diagnostic {
    use rustpython_parser::ParseErrorType as Type;
    let at = u32::from(error.offset).min(text.len() as u32);
    let end =
        text.get(at as usize..).and_then(|rest| rest.chars().next()).map_or(at, |c| at + c.len_utf8() as u32);
    let place = Span { file, start: at, end: end.max(at) };
    let named = matches!(error.error, Type::Lexical(_))
        && text.get(..at as usize).is_some_and(|before| before.ends_with("\\N{"));
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

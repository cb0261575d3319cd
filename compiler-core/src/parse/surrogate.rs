//! Refuses lone surrogates in literals: the parser's strings are UTF-8, which has none, so it would put another character
//! there without a word.

use rustpython_parser::{Mode, StringKind, Tok, lexer::lex};

use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The first escape of a text that stands for a surrogate.
pub fn find(text: &str, file: u32) -> Option<Diagnostic> {
    // Nearly no program has such an escape; only one that may have is read again.
    if !(text.contains("\\ud") || text.contains("\\uD") || text.contains("\\U0000")) {
        return None;
    }
    for (token, range) in lex(text, Mode::Module).map_while(Result::ok) {
        let Tok::String { kind, .. } = token else { continue };
        if !matches!(kind, StringKind::String | StringKind::FString | StringKind::Unicode) {
            continue;
        }
        let start = usize::from(range.start());
        let Some((at, length)) = text.get(start..usize::from(range.end())).and_then(escape) else { continue };
        let place = Span { file, start: (start + at) as u32, end: (start + at + length) as u32 };
        return Some(
            Diagnostic::error(
                "lone-surrogate",
                place,
                "half of a surrogate pair in a literal is not supported",
            )
            .hint("write the whole character, as \\UXXXXXXXX or as itself, or make the half by chr()"),
        );
    }
    None
}

/// Where the first such escape begins, and its length.
fn escape(literal: &str) -> Option<(usize, usize)> {
    let bytes = literal.as_bytes();
    let mut at = 0;
    while at + 1 < bytes.len() {
        if bytes[at] != b'\\' {
            at += 1;
            continue;
        }
        let digits = match bytes[at + 1] {
            b'u' => 4,
            b'U' => 8,
            _ => 0,
        };
        if digits > 0
            && let Some(number) = literal.get(at + 2..at + 2 + digits)
            && let Ok(number) = u32::from_str_radix(number, 16)
            && (0xD800..0xE000).contains(&number)
        {
            return Some((at, 2 + digits));
        }
        at += 2;
    }
    None
}

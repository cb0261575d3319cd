//! Writes what the compiler found as JSON text.
//!
//! A text is built once and parsed once by the engine's own `JSON.parse`, and only where someone asks for it: far
//! cheaper than thousands of calls that set one property each. Positions are given twice: as lines and columns for
//! people, and as UTF-16 offsets for editors.

use compiler_core::{Diagnostic, Export, Severity, SourceFile, Span, TypeAt};

/// Turns byte offsets of one file into UTF-16 offsets, lines and columns.
pub struct Positions<'a> {
    text: &'a str,
    /// For each line, its first byte and its first UTF-16 unit.
    lines: Vec<(usize, usize)>,
}

/// One place, counted as an editor and as a person counts.
pub struct Place {
    /// UTF-16 units from the start of the file.
    pub utf16: usize,
    /// Line from 1.
    pub line: usize,
    /// Column from 1, in code points.
    pub column: usize,
}

impl<'a> Positions<'a> {
    /// Reads the file once.
    pub fn new(text: &'a str) -> Self {
        let mut lines = vec![(0, 0)];
        let mut utf16 = 0;
        for (at, character) in text.char_indices() {
            utf16 += character.len_utf16();
            if character == '\n' {
                lines.push((at + 1, utf16));
            }
        }
        Positions { text, lines }
    }

    /// The place of a byte offset; one that is past the end or inside a character is moved back.
    pub fn at(&self, offset: u32) -> Place {
        let mut offset = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let index = self.lines.partition_point(|&(byte, _)| byte <= offset).saturating_sub(1);
        let (byte, utf16) = self.lines[index];
        let before = &self.text[byte..offset];
        Place {
            utf16: utf16 + before.chars().map(char::len_utf16).sum::<usize>(),
            line: index + 1,
            column: before.chars().count() + 1,
        }
    }
}

/// Diagnostics as a JSON list.
pub fn diagnostics(list: &[Diagnostic], sources: &[SourceFile]) -> String {
    let positions: Vec<Positions> = sources.iter().map(|source| Positions::new(&source.text)).collect();
    let mut out = String::from("[");
    for (index, diagnostic) in list.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str("{\"code\":");
        string(&mut out, diagnostic.code);
        out.push_str(match diagnostic.severity {
            Severity::Error => ",\"severity\":\"error\",\"message\":",
            Severity::Warning => ",\"severity\":\"warning\",\"message\":",
        });
        string(&mut out, &diagnostic.message);
        out.push_str(",\"hint\":");
        string(&mut out, &diagnostic.hint);
        out.push_str(",\"file\":");
        string(
            &mut out,
            sources.get(diagnostic.span.file as usize).map_or("", |source| source.name.as_str()),
        );
        place(&mut out, diagnostic.span, &positions);
        out.push_str(",\"text\":");
        string(&mut out, &diagnostic.render(sources));
        out.push('}');
    }
    out.push(']');
    out
}

/// Inferred types of the main file as a JSON list.
pub fn types(list: &[TypeAt], sources: &[SourceFile]) -> String {
    let positions: Vec<Positions> = sources.iter().map(|source| Positions::new(&source.text)).collect();
    let mut out = String::from("[");
    for item in list.iter().filter(|item| item.span.file == 0) {
        if out.len() > 1 {
            out.push(',');
        }
        out.push_str("{\"type\":");
        string(&mut out, &item.ty);
        out.push_str(",\"why\":");
        string(&mut out, &item.why);
        place(&mut out, item.span, &positions);
        out.push('}');
    }
    out.push(']');
    out
}

/// Exported functions as a JSON list.
pub fn exports(list: &[Export]) -> String {
    let mut out = String::from("[");
    for (index, export) in list.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str("{\"name\":");
        string(&mut out, &export.name);
        out.push_str(",\"parameters\":[");
        for (position, (name, ty, default)) in export.parameters.iter().enumerate() {
            if position > 0 {
                out.push(',');
            }
            out.push_str("{\"name\":");
            string(&mut out, name);
            out.push_str(",\"type\":");
            string(&mut out, ty);
            out.push_str(",\"default\":");
            optional(&mut out, default.as_deref());
            out.push('}');
        }
        out.push_str("],\"result\":");
        optional(&mut out, export.result);
        out.push('}');
    }
    out.push(']');
    out
}

fn place(out: &mut String, span: Span, positions: &[Positions]) {
    let Some(file) = positions.get(span.file as usize) else {
        out.push_str(",\"line\":1,\"column\":1,\"endLine\":1,\"endColumn\":1,\"from\":0,\"to\":0");
        return;
    };
    let (start, end) = (file.at(span.start), file.at(span.end.max(span.start)));
    out.push_str(&format!(
        ",\"line\":{},\"column\":{},\"endLine\":{},\"endColumn\":{},\"from\":{},\"to\":{}",
        start.line, start.column, end.line, end.column, start.utf16, end.utf16
    ));
}

fn optional(out: &mut String, text: Option<&str>) {
    match text {
        Some(text) => string(out, text),
        None => out.push_str("null"),
    }
}

fn string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", control as u32)),
            other => out.push(other),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_as_editors_do() {
        let positions = Positions::new("a\n\u{1f600}b\n");
        let place = positions.at(6);
        assert_eq!((place.utf16, place.line, place.column), (4, 2, 2));
        let end = positions.at(999);
        assert_eq!((end.utf16, end.line, end.column), (6, 3, 1));
    }

    #[test]
    fn diagnostics_are_json() {
        let sources = [SourceFile::new("main.py", "x = \"\n")];
        let list = [Diagnostic::error("syntax-error", Span { file: 0, start: 4, end: 5 }, "a \"quote\"\n")];
        let text = diagnostics(&list, &sources);
        assert!(text.starts_with(
            "[{\"code\":\"syntax-error\",\"severity\":\"error\",\"message\":\"a \\\"quote\\\"\\n\""
        ));
        assert!(text.contains("\"line\":1,\"column\":5,\"endLine\":1,\"endColumn\":6,\"from\":4,\"to\":5"));
    }
}

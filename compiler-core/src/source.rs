//! Source files, spans in them, and lines and columns.

/// One file of a program.
#[derive(Clone, Debug, Default)]
pub struct SourceFile {
    /// The name shown in messages, such as `main.py`.
    pub name: String,
    /// The text.
    pub text: String,
}

/// A range of bytes in one source file. `file` is the index in the program's list of files; library files come after
/// the user's and are marked by [`Span::is_library`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Which file; from [`Span::LIBRARY`] on, a file of the library.
    pub file: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Files from this number on belong to Keel's own library.
    pub const LIBRARY: u32 = 1 << 16;

    /// Is it in the library, not in the user's program?
    pub fn is_library(self) -> bool {
        self.file >= Self::LIBRARY
    }
}

/// Where the lines of a file begin: for those who ask for many lines.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    text: &'a str,
    /// Of all lines but the first.
    starts: Vec<u32>,
}

impl<'a> Lines<'a> {
    /// Reads a text once.
    pub fn of(text: &'a str) -> Lines<'a> {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Lines { text, starts: ends.map(|(at, _)| at as u32 + 1).collect() }
    }

    /// The text of a line, from 1, with its end; empty where there is none.
    pub fn text(&self, number: u32) -> &'a str {
        let place = |line: u32| match line.checked_sub(1) {
            None => Some(0),
            Some(before) => self.starts.get(before as usize).map(|start| *start as usize),
        };
        let Some(start) = number.checked_sub(1).and_then(place) else { return "" };
        let end = place(number).unwrap_or(self.text.len());
        self.text.get(start..end).unwrap_or("")
    }

    /// The line, from 1, of a byte offset: the same as [`SourceFile::line_column`] gives.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|start| *start <= offset) as u32 + 1
    }
}

impl SourceFile {
    /// A file of this name and text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        SourceFile { name: name.into(), text: text.into() }
    }

    /// Line and column, both from 1, of a byte offset. The column counts code points, as CPython's does.
    pub fn line_column(&self, offset: u32) -> (u32, u32) {
        let mut offset = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &self.text[..offset];
        let line = before.bytes().filter(|&byte| byte == b'\n').count() as u32 + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        (line, before[start..].chars().count() as u32 + 1)
    }

    /// The text of a line, from 1, without its line end; empty where there is none.
    pub fn line(&self, number: u32) -> &str {
        self.text.lines().nth(number.saturating_sub(1) as usize).unwrap_or("")
    }
}

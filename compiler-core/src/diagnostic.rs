//! What the compiler tells a person: a code, a place, a message in Python's terms and a hint.

use crate::source::{SourceFile, Span};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The program is refused.
    Error,
    /// The program runs, but something is surely wrong or slow.
    Warning,
}

/// One message with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// A stable name: `syntax-error`, `unsupported-yield`, ...
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// Where.
    pub span: Span,
    /// What, in Python's terms.
    pub message: String,
    /// What to do about it; empty where there is nothing to say.
    pub hint: String,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Diagnostic { code, severity: Severity::Error, span, message: message.into(), hint: String::new() }
    }

    /// A warning at a place.
    pub fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Diagnostic { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// The same with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// As plain text with the marked source line, as `keel check` prints it.
    pub fn render(&self, sources: &[SourceFile]) -> String {
        let word = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let mut text = format!("{word}[{}]: {}\n", self.code, self.message);
        if let Some(file) = sources.get(self.span.file as usize) {
            let (line, column) = file.line_column(self.span.start);
            let (end_line, end_column) = file.line_column(self.span.end);
            let width = if end_line == line { end_column.saturating_sub(column).max(1) } else { 1 };
            let gutter = " ".repeat(line.to_string().len());
            text.push_str(&format!("{gutter}--> {}:{line}:{column}\n", file.name));
            text.push_str(&format!("{gutter} |\n{line} | {}\n", file.line(line)));
            text.push_str(&format!(
                "{gutter} | {}{}\n",
                " ".repeat(column as usize - 1),
                "^".repeat(width as usize)
            ));
        }
        if !self.hint.is_empty() {
            text.push_str(&format!("  = hint: {}\n", self.hint));
        }
        text
    }
}

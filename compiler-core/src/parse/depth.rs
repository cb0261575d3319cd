//! A guard before the parser: nesting so deep that a walk of the tree would use up the stack is refused.
//!
//! It reads the text once, without understanding it: brackets, indentation, and the operators, subscripts and calls
//! that one expression chains, since each of them is a level of the tree.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Brackets and blocks nested deeper than this are refused.
const BRACKETS: usize = 90;
/// What one expression may chain.
const CHAIN: usize = 400;
/// Branches of one `if`: each `elif` is nested in the one before it.
const BRANCHES: usize = 300;

/// Refuses what is nested too deeply.
///
/// # Errors
/// The place where it becomes too deep.
pub fn guard(text: &str, file: u32) -> Result<(), Diagnostic> {
    let mut guard = Guard { bytes: text.as_bytes(), file, open: vec![], chain: 0, operand: false };
    guard.code()?;
    guard.branches(text)
}

struct Guard<'t> {
    bytes: &'t [u8],
    file: u32,
    /// For each open bracket, what was chained before it.
    open: Vec<usize>,
    /// What is chained around this place.
    chain: usize,
    /// Does an operand end here, so that a bracket is a call or a subscript?
    operand: bool,
}

impl Guard<'_> {
    fn refuse<T>(&self, at: usize) -> Result<T, Diagnostic> {
        let end = at + self.bytes.get(at).map_or(0, |byte| byte.leading_ones().max(1) as usize);
        let place = Span { file: self.file, start: at as u32, end: end.min(self.bytes.len()) as u32 };
        Err(Diagnostic::error("too-deep", place, "the program is nested too deeply")
            .hint("split the expression or move inner blocks into functions"))
    }

    fn code(&mut self) -> Result<(), Diagnostic> {
        let (mut at, mut line_start) = (0, true);
        let mut indents: Vec<usize> = vec![0];
        while at < self.bytes.len() {
            if line_start && self.open.is_empty() {
                self.indentation(at, &mut indents)?;
            }
            line_start = false;
            match self.bytes[at] {
                b'\n' => line_start = true,
                b'#' => {
                    at += self.bytes[at..].iter().take_while(|byte| **byte != b'\n').count();
                    continue;
                }
                b'"' | b'\'' => {
                    at = self.string(at)?;
                    self.operand = true;
                    continue;
                }
                byte if byte.is_ascii_alphabetic() || byte == b'_' => {
                    at = self.word(at)?;
                    continue;
                }
                _ => self.sign(at)?,
            }
            at += 1;
        }
        Ok(())
    }

    /// A new logical line begins.
    fn indentation(&mut self, at: usize, indents: &mut Vec<usize>) -> Result<(), Diagnostic> {
        let indent = self.bytes[at..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        if matches!(self.bytes.get(at + indent), None | Some(b'\n' | b'#' | b'\r')) {
            return Ok(());
        }
        while indents.last().is_some_and(|last| *last > indent) {
            indents.pop();
        }
        if indents.last() != Some(&indent) {
            indents.push(indent);
        }
        (self.chain, self.operand) = (0, false);
        if indents.len() > BRACKETS { self.refuse(at + indent) } else { Ok(()) }
    }

    fn link(&mut self, at: usize, weight: usize) -> Result<(), Diagnostic> {
        self.chain += weight;
        if self.chain > CHAIN { self.refuse(at) } else { Ok(()) }
    }

    fn word(&mut self, at: usize) -> Result<usize, Diagnostic> {
        let length =
            self.bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        let word = &self.bytes[at..at + length];
        self.operand = !matches!(
            word,
            b"not"
                | b"lambda"
                | b"if"
                | b"else"
                | b"elif"
                | b"await"
                | b"and"
                | b"or"
                | b"in"
                | b"is"
                | b"for"
                | b"return"
        );
        if matches!(word, b"not" | b"lambda" | b"if" | b"await" | b"and" | b"or" | b"in" | b"is") {
            // A conditional expression and a lambda take more of the stack than an operator.
            self.link(at, 2)?;
        }
        Ok(at + length)
    }

    fn sign(&mut self, at: usize) -> Result<(), Diagnostic> {
        match self.bytes[at] {
            b'(' | b'[' | b'{' => {
                if self.operand {
                    self.link(at, 1)?;
                }
                self.open.push(self.chain);
                self.operand = false;
                if self.open.len() > BRACKETS {
                    return self.refuse(at);
                }
            }
            b')' | b']' | b'}' => {
                self.chain = self.open.pop().unwrap_or(0);
                self.operand = true;
            }
            b'+' | b'-' | b'*' | b'/' | b'~' | b'.' | b'|' | b'&' | b'^' | b'<' | b'>' | b'%' | b'='
            | b'@' | b':' => {
                self.operand = false;
                self.link(at, 1)?;
            }
            b',' | b';' => {
                self.operand = false;
                self.chain = self.open.last().copied().unwrap_or(0);
            }
            byte if byte.is_ascii_digit() || byte >= 0x80 => self.operand = true,
            _ => {}
        }
        Ok(())
    }

    /// One past the end of a string; what is in the braces of an f-string is code.
    fn string(&mut self, start: usize) -> Result<usize, Diagnostic> {
        let quote = self.bytes[start];
        let triple = self.bytes[start..].starts_with(&[quote; 3]);
        let width = if triple { 3 } else { 1 };
        let prefix = self.bytes[..start].iter().rev().take(2).take_while(|byte| byte.is_ascii_alphabetic());
        let formatted = prefix.clone().any(|byte| byte.eq_ignore_ascii_case(&b'f'));
        let raw = prefix.clone().any(|byte| byte.eq_ignore_ascii_case(&b'r'));
        let (mut at, outside) = (start + width, (self.open.len(), self.chain));
        while at < self.bytes.len() {
            let byte = self.bytes[at];
            let inside = self.open.len() > outside.0;
            if byte == b'\\' && !(raw && self.bytes.get(at + 1).is_some_and(|next| *next != quote)) {
                at += 2;
            } else if byte == b'\n' && !triple {
                break;
            } else if byte == quote && (!triple || self.bytes[at..].starts_with(&[quote; 3])) {
                at += width;
                break;
            } else if formatted && byte == b'{' && !inside && self.bytes.get(at + 1) == Some(&b'{') {
                at += 2;
            } else if formatted && (inside || byte == b'{') {
                self.operand &= inside;
                if byte.is_ascii_alphabetic() {
                    at = self.word(at)?;
                } else {
                    self.sign(at)?;
                    at += 1;
                }
            } else {
                at += 1;
            }
        }
        self.open.truncate(outside.0);
        self.chain = outside.1;
        Ok(at)
    }

    fn branches(&self, text: &str) -> Result<(), Diagnostic> {
        let (mut count, mut start) = (0, 0);
        for line in text.split_inclusive('\n') {
            let code = line.trim_start();
            if code.starts_with("elif") {
                count += 1;
                if count > BRANCHES {
                    return self.refuse(start + line.len() - code.len());
                }
            } else if code.starts_with("if") {
                count = 0;
            }
            start += line.len();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> Option<(u32, u32)> {
        guard(text, 0).err().map(|found| (found.span.start, found.span.end))
    }

    #[test]
    fn chains_of_all_kinds_are_counted() {
        for link in ["[0]", "()", ".x", " + 1", " and 1", " if 1 else 1", "**2"] {
            assert_eq!(refused(&format!("a{}\n", link.repeat(90))), None, "{link}");
            assert!(refused(&format!("a{}\n", link.repeat(900))).is_some(), "{link}");
            assert!(refused(&format!("f'{{a{}}}'\n", link.repeat(900))).is_some(), "{link} in an f-string");
        }
    }

    #[test]
    fn what_stands_side_by_side_is_not_deep() {
        assert_eq!(refused(&format!("a = [{}]\n", "-f(1)[2], ".repeat(5000))), None);
        assert_eq!(refused(&"a = -f(1)[2]\n".repeat(5000)), None);
        assert_eq!(
            refused(&format!("'{}'\nf'''{}'''\n", "-".repeat(5000), "<br/> {a - 1} ".repeat(900))),
            None
        );
    }

    #[test]
    fn chains_in_brackets_add_up() {
        assert!(refused(&format!("{}\n", format!("[0, {}", "-".repeat(20)).repeat(60))).is_some());
    }

    #[test]
    fn a_place_is_a_whole_character() {
        let text = format!("{}é\n", "(".repeat(90));
        assert_eq!(refused(&text), None);
        assert_eq!(
            refused(&format!("{}if x: pass\n", "elif x: pass\n".repeat(301))),
            Some((300 * 13, 300 * 13 + 1))
        );
    }
}

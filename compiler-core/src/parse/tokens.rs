//! Tokens of ordinary source text, for the parser.
//!
//! The parser's own lexer asks tables of all of Unicode about each sign and keeps a window of characters; it takes a third of
//! the time of parsing. This one reads the bytes of plain text. Where it meets anything else (letters of other alphabets,
//! tabs before code, what is no token) it gives up, and the text is parsed again by the parser's own, whose words the errors are.

use num_traits::Num;
use rustpython_parser::ast::bigint::BigInt;
use rustpython_parser::lexer::{KEYWORDS, LexResult, LexicalError, LexicalErrorType};
use rustpython_parser::text_size::{TextRange, TextSize};
use rustpython_parser::{StringKind, Tok};

/// The tokens of a text, up to the first that is not ordinary.
pub struct Tokens<'t> {
    text: &'t str,
    /// Where the text begins in its file.
    offset: u32,
    bytes: &'t [u8],
    at: usize,
    /// Brackets that are open.
    open: usize,
    /// Columns of the blocks around this place.
    indents: Vec<usize>,
    /// Blocks that end here.
    dedents: usize,
    /// Does a logical line begin here?
    line_start: bool,
    /// Can a word that is a keyword only in front of a statement be one here?
    soft: bool,
}

impl<'t> Tokens<'t> {
    /// Those of a text that begins at this place of its file.
    pub fn of(text: &'t str, offset: u32) -> Tokens<'t> {
        Tokens {
            text,
            offset,
            bytes: text.as_bytes(),
            at: 0,
            open: 0,
            indents: vec![0],
            dedents: 0,
            line_start: true,
            soft: true,
        }
    }

    fn place(&self, at: usize) -> TextSize {
        TextSize::new(self.offset + at as u32)
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn skip(&mut self, inside: impl Fn(u8) -> bool) {
        while self.at < self.bytes.len() && inside(self.bytes[self.at]) {
            self.at += 1;
        }
    }

    /// The next token and where it begins. `Some(None)`: there is none any more; `None`: it is not ordinary.
    fn token(&mut self) -> Option<Option<(Tok, usize)>> {
        if self.line_start
            && let Some(start) = self.indentation()?
        {
            return Some(Some((Tok::Indent, start)));
        }
        if self.dedents > 0 {
            self.dedents -= 1;
            return Some(Some((Tok::Dedent, self.at)));
        }
        loop {
            self.skip(|byte| matches!(byte, b' ' | b'\t'));
            match self.byte(0) {
                b'#' => self.skip(|byte| byte != b'\n'),
                b'\n' if self.open > 0 => self.at += 1,
                b'\\' if self.byte(1) == b'\n' && self.at + 2 < self.bytes.len() => self.at += 2,
                _ => break,
            }
        }
        let start = self.at;
        if start == self.bytes.len() {
            if self.open > 0 {
                return None;
            }
            if !self.line_start {
                self.line_start = true;
                return Some(Some((Tok::Newline, start)));
            }
            return Some(None);
        }
        let token = match self.byte(0) {
            b'\n' => {
                self.at += 1;
                self.line_start = true;
                Tok::Newline
            }
            byte if byte.is_ascii_alphabetic() || byte == b'_' => self.word()?,
            b'"' | b'\'' => self.string(StringKind::String)?,
            byte if byte.is_ascii_digit() || byte == b'.' && self.byte(1).is_ascii_digit() => {
                self.number()?
            }
            _ => self.sign()?,
        };
        Some(Some((token, start)))
    }

    /// At the start of a logical line: where a block begins, if one does; those that end are counted.
    fn indentation(&mut self) -> Option<Option<usize>> {
        let column = loop {
            let start = self.at;
            self.skip(|byte| byte == b' ');
            match self.bytes.get(self.at) {
                Some(b'#') => self.skip(|byte| byte != b'\n'),
                Some(b'\n') => self.at += 1,
                Some(b'\t' | b'\r' | b'\x0c') => return None,
                Some(_) => {
                    self.line_start = false;
                    break self.at - start;
                }
                None => break 0,
            }
        };
        if *self.indents.last()? < column {
            self.indents.push(column);
            return Some(Some(self.at - column));
        }
        while *self.indents.last()? > column {
            self.indents.pop();
            self.dedents += 1;
        }
        (*self.indents.last()? == column).then_some(None)
    }

    fn word(&mut self) -> Option<Tok> {
        let quote = |byte: u8| matches!(byte, b'"' | b'\'');
        let (first, second) = (char::from(self.byte(0)), char::from(self.byte(1)));
        if quote(self.byte(1))
            && let Ok(kind) = StringKind::try_from(first)
        {
            return self.string(kind);
        }
        if quote(self.byte(2))
            && let Ok(kind) = StringKind::try_from([first, second])
        {
            return self.string(kind);
        }
        let start = self.at;
        self.skip(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let name = &self.text[start..self.at];
        match KEYWORDS.get(name) {
            _ if self.byte(0) >= 0x80 => None,
            Some(Tok::Match | Tok::Case | Tok::Type) if self.soft => None,
            None | Some(Tok::Match | Tok::Case | Tok::Type) => Some(Tok::Name { name: name.to_string() }),
            Some(keyword) => Some(keyword.clone()),
        }
    }

    fn string(&mut self, kind: StringKind) -> Option<Tok> {
        self.at += u32::from(kind.prefix_len()) as usize;
        let quote = self.byte(0);
        let triple_quoted = self.byte(1) == quote && self.byte(2) == quote;
        let width = if triple_quoted { 3 } else { 1 };
        self.at += width;
        let start = self.at;
        loop {
            match *self.bytes.get(self.at)? {
                b'\\' => self.at += 1,
                b'\n' if !triple_quoted => return None,
                byte if byte == quote
                    && (!triple_quoted || self.byte(1) == quote && self.byte(2) == quote) =>
                {
                    break;
                }
                _ => {}
            }
            self.at += 1;
        }
        let value = self.text[start..self.at].to_string();
        self.at += width;
        Some(Tok::String { value, kind, triple_quoted })
    }

    fn number(&mut self) -> Option<Tok> {
        let start = self.at;
        let radix = match (self.byte(0), self.byte(1)) {
            (b'0', b'x' | b'X') => 16,
            (b'0', b'o' | b'O') => 8,
            (b'0', b'b' | b'B') => 2,
            _ => 10,
        };
        self.skip(|byte| byte.is_ascii_alphanumeric());
        let mut float = false;
        if radix == 10 {
            self.at = start;
            self.skip(|byte| byte.is_ascii_digit() || byte == b'_');
            if self.byte(0) == b'.' {
                float = true;
                self.at += 1;
                self.skip(|byte| byte.is_ascii_digit());
            }
            let sign = usize::from(matches!(self.byte(1), b'+' | b'-'));
            if matches!(self.byte(0), b'e' | b'E') && self.byte(1 + sign).is_ascii_digit() {
                float = true;
                self.at += 1 + sign;
                self.skip(|byte| byte.is_ascii_digit());
            }
        }
        let next = self.byte(0);
        let text = &self.text[start..self.at];
        let odd = text.contains("__") || text.ends_with('_') || text.contains("_.");
        if odd || next.is_ascii_alphanumeric() || next == b'_' || next >= 0x80 {
            return None;
        }
        if float {
            return Some(Tok::Float { value: text.replace('_', "").parse().ok()? });
        }
        if radix == 10 && text.len() > 1 && text.starts_with('0') {
            return None;
        }
        let digits = if radix == 10 { text.replace('_', "") } else { text[2..].to_string() };
        BigInt::from_str_radix(&digits, radix).ok().map(|value| Tok::Int { value })
    }

    fn sign(&mut self) -> Option<Tok> {
        let (token, length) = match (self.byte(0), self.byte(1), self.byte(2)) {
            (b'.', b'.', b'.') => (Tok::Ellipsis, 3),
            (b'*', b'*', b'=') => (Tok::DoubleStarEqual, 3),
            (b'/', b'/', b'=') => (Tok::DoubleSlashEqual, 3),
            (b'<', b'<', b'=') => (Tok::LeftShiftEqual, 3),
            (b'>', b'>', b'=') => (Tok::RightShiftEqual, 3),
            (b'*', b'*', _) => (Tok::DoubleStar, 2),
            (b'/', b'/', _) => (Tok::DoubleSlash, 2),
            (b'<', b'<', _) => (Tok::LeftShift, 2),
            (b'>', b'>', _) => (Tok::RightShift, 2),
            (b'-', b'>', _) => (Tok::Rarrow, 2),
            (b'=', b'=', _) => (Tok::EqEqual, 2),
            (b'!', b'=', _) => (Tok::NotEqual, 2),
            (b'<', b'=', _) => (Tok::LessEqual, 2),
            (b'>', b'=', _) => (Tok::GreaterEqual, 2),
            (b'+', b'=', _) => (Tok::PlusEqual, 2),
            (b'-', b'=', _) => (Tok::MinusEqual, 2),
            (b'*', b'=', _) => (Tok::StarEqual, 2),
            (b'/', b'=', _) => (Tok::SlashEqual, 2),
            (b'%', b'=', _) => (Tok::PercentEqual, 2),
            (b'&', b'=', _) => (Tok::AmperEqual, 2),
            (b'|', b'=', _) => (Tok::VbarEqual, 2),
            (b'^', b'=', _) => (Tok::CircumflexEqual, 2),
            (b'@', b'=', _) => (Tok::AtEqual, 2),
            (b':', b'=', _) => (Tok::ColonEqual, 2),
            (b'(', ..) => (Tok::Lpar, 1),
            (b')', ..) => (Tok::Rpar, 1),
            (b'[', ..) => (Tok::Lsqb, 1),
            (b']', ..) => (Tok::Rsqb, 1),
            (b'{', ..) => (Tok::Lbrace, 1),
            (b'}', ..) => (Tok::Rbrace, 1),
            (b':', ..) => (Tok::Colon, 1),
            (b',', ..) => (Tok::Comma, 1),
            (b';', ..) => (Tok::Semi, 1),
            (b'.', ..) => (Tok::Dot, 1),
            (b'=', ..) => (Tok::Equal, 1),
            (b'+', ..) => (Tok::Plus, 1),
            (b'-', ..) => (Tok::Minus, 1),
            (b'*', ..) => (Tok::Star, 1),
            (b'/', ..) => (Tok::Slash, 1),
            (b'%', ..) => (Tok::Percent, 1),
            (b'<', ..) => (Tok::Less, 1),
            (b'>', ..) => (Tok::Greater, 1),
            (b'&', ..) => (Tok::Amper, 1),
            (b'|', ..) => (Tok::Vbar, 1),
            (b'^', ..) => (Tok::CircumFlex, 1),
            (b'~', ..) => (Tok::Tilde, 1),
            (b'@', ..) => (Tok::At, 1),
            _ => return None,
        };
        match token {
            Tok::Lpar | Tok::Lsqb | Tok::Lbrace => self.open += 1,
            Tok::Rpar | Tok::Rsqb | Tok::Rbrace => self.open = self.open.checked_sub(1)?,
            _ => {}
        }
        self.at += length;
        Some(token)
    }
}

impl Iterator for Tokens<'_> {
    type Item = LexResult;

    fn next(&mut self) -> Option<LexResult> {
        match self.token() {
            Some(token) => token.map(|(token, start)| {
                self.soft = matches!(token, Tok::Newline | Tok::Indent | Tok::Dedent);
                Ok((token, TextRange::new(self.place(start), self.place(self.at))))
            }),
            None => Some(Err(LexicalError::new(LexicalErrorType::Eof, self.place(self.at)))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustpython_parser::{Mode, lexer};

    fn same(text: &str) {
        let own: Vec<_> = Tokens::of(text, 0).map(Result::ok).collect();
        let other: Vec<_> = lexer::lex(text, Mode::Module).map(Result::ok).collect();
        assert!(own == other, "{text}\n{own:?}\n{other:?}");
    }

    #[test]
    fn the_library_is_ordinary_text() {
        crate::flow::library::FILES.iter().for_each(|(_, text)| same(text));
    }

    #[test]
    fn tokens_are_those_of_the_parser() {
        for text in [
            "",
            "\n# only a comment",
            "if x:\n  if y:\n    z\n\n  # less\n  a\nb",
            "if x:\n  y\nelse:\n  z",
            "  indented\n",
            "f(a,\n  # inside\n  b)\nc = a \\\n  + b\n",
            "0 10 1_000 0x1F 0b11 0o17 1.5 .5 5. 1e9 1.5E-3 2_0.5 1..real",
            r#"r'\\' f'{x!r:>5}' rb'' Rf"" u'é' '\'' b"\"" '''a'b''' """""" '' """#,
            "'''a\n\\\n'''",
            "a**=b//c<<=d>>e->f:=g...h!=i<=j@k",
            "x = type(match)",
            "def f(a: int = 1, /, *, b) -> str: return {1: [2], **c}[0]",
        ] {
            same(text);
        }
    }

    #[test]
    fn what_is_not_ordinary_is_left_to_the_parser() {
        for text in [
            "é = 1",
            "1_",
            "1if x else 2",
            "x = 'a",
            ")",
            "(",
            "match x:\n",
            "\tx",
            "if x:\n  y\n z",
            "007",
            "0xFG",
            "a ? b",
            "\\",
        ] {
            assert!(Tokens::of(text, 0).any(|token| token.is_err()), "{text}");
        }
    }
}

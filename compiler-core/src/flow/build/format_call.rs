//! `"..".format(..)` of a literal: the same steps as an f-string, since all fields are known.

use rustpython_parser::ast::{self, Expr};

use super::Builder;
use crate::flow::{Const, Op, Value};
use crate::source::Span;

/// A part of a format string.
enum Part {
    Text(String),
    Field(Field),
}

/// `{head.name[key]!conversion:spec}`
struct Field {
    head: Head,
    path: Vec<Step>,
    conversion: Option<char>,
    spec: Vec<Part>,
}

enum Head {
    Number(usize),
    Name(String),
}

enum Step {
    Attribute(String),
    Number(u64),
    Key(String),
}

/// Reads a format string; `None` where it is not plain: the library then reads it when the program runs, and raises.
struct Reader<'t> {
    text: std::iter::Peekable<std::str::Chars<'t>>,
    next: usize,
    manual: bool,
}

impl Reader<'_> {
    /// Parts up to the end, or to the `}` of the field around.
    fn parts(&mut self, depth: usize) -> Option<Vec<Part>> {
        let mut parts = vec![];
        let mut text = String::new();
        loop {
            let Some(c) = self.text.next() else {
                if depth > 0 {
                    return None;
                }
                break;
            };
            match c {
                '{' if depth == 0 && self.text.next_if_eq(&'{').is_some() => text.push('{'),
                '{' => {
                    if depth > 1 {
                        return None;
                    }
                    parts.push(Part::Text(std::mem::take(&mut text)));
                    parts.push(Part::Field(self.field(depth)?));
                }
                '}' if depth == 0 => {
                    self.text.next_if_eq(&'}')?;
                    text.push('}');
                }
                '}' => break,
                c => text.push(c),
            }
        }
        parts.push(Part::Text(text));
        parts.retain(|part| !matches!(part, Part::Text(text) if text.is_empty()));
        Some(parts)
    }

    fn word(&mut self, ends: &[char]) -> String {
        let mut word = String::new();
        while let Some(c) = self.text.next_if(|c| !ends.contains(c)) {
            word.push(c);
        }
        word
    }

    fn field(&mut self, depth: usize) -> Option<Field> {
        let word = self.word(&['.', '[', '!', ':', '{', '}']);
        let head = if word.is_empty() {
            if self.manual {
                return None;
            }
            self.next += 1;
            Head::Number(self.next - 1)
        } else if word.chars().all(|c| c.is_ascii_digit()) {
            if self.next > 0 {
                return None;
            }
            self.manual = true;
            Head::Number(word.parse().ok()?)
        } else {
            Head::Name(word)
        };
        let mut path = vec![];
        loop {
            match self.text.next()? {
                '.' => {
                    let name = self.word(&['.', '[', '!', ':', '{', '}']);
                    if name.is_empty() {
                        return None;
                    }
                    path.push(Step::Attribute(name));
                }
                '[' => {
                    let key = self.word(&[']']);
                    self.text.next_if_eq(&']')?;
                    if key.is_empty() || !matches!(self.text.peek(), Some('.' | '[' | '!' | ':' | '}')) {
                        return None;
                    }
                    path.push(match key.chars().all(|c| c.is_ascii_digit()) {
                        true => Step::Number(key.parse().ok()?),
                        false => Step::Key(key),
                    });
                }
                '}' => return Some(Field { head, path, conversion: None, spec: vec![] }),
                ':' => {
                    let spec = self.parts(depth + 1)?;
                    return Some(Field { head, path, conversion: None, spec });
                }
                '!' => {
                    let conversion = self.text.next().filter(|c| matches!(c, 'r' | 's' | 'a'))?;
                    let spec = match self.text.next()? {
                        '}' => vec![],
                        ':' => self.parts(depth + 1)?,
                        _ => return None,
                    };
                    return Some(Field { head, path, conversion: Some(conversion), spec });
                }
                _ => return None,
            }
        }
    }
}

/// Are all arguments there that the fields name?
fn found(parts: &[Part], count: usize, names: &[&str]) -> bool {
    parts.iter().all(|part| match part {
        Part::Text(_) => true,
        Part::Field(field) => {
            let own = match &field.head {
                Head::Number(number) => *number < count,
                Head::Name(name) => names.contains(&name.as_str()),
            };
            own && found(&field.spec, count, names)
        }
    })
}

impl<'a> Builder<'a, '_> {
    /// The call, if it is `format` of a literal whose fields can be told.
    pub(super) fn format_call(
        &mut self,
        attribute: &'a ast::ExprAttribute,
        call: &'a ast::ExprCall,
        place: Span,
    ) -> Option<Value> {
        let Expr::Constant(constant) = &*attribute.value else { return None };
        let ast::Constant::Str(text) = &constant.value else { return None };
        if attribute.attr.as_str() != "format" || self.unit.library {
            return None;
        }
        let parts = Reader { text: text.chars().peekable(), next: 0, manual: false }.parts(0)?;
        let names: Vec<&str> = call
            .keywords
            .iter()
            .filter_map(|keyword| keyword.arg.as_ref().map(|name| name.as_str()))
            .collect();
        if !found(&parts, call.args.len(), &names) {
            return None;
        }
        let arguments: Vec<Value> = call.args.iter().map(|argument| self.expression(argument)).collect();
        let keywords: Vec<Value> =
            call.keywords.iter().map(|keyword| self.expression(&keyword.value)).collect();
        let given = Given { arguments: &arguments, names: &names, keywords: &keywords };
        Some(self.format_parts(&parts, &given, place))
    }

    fn format_parts(&mut self, parts: &[Part], given: &Given, place: Span) -> Value {
        let mut texts = vec![];
        for part in parts {
            texts.push(match part {
                Part::Text(text) => self.text(text, place),
                Part::Field(field) => self.format_field(field, given, place),
            });
        }
        match texts.as_slice() {
            [] => self.text("", place),
            [one] => *one,
            _ => self.graph.emit(Op::JoinStrings(texts), place),
        }
    }

    fn format_field(&mut self, field: &Field, given: &Given, place: Span) -> Value {
        let mut value = match &field.head {
            Head::Number(number) => given.arguments[*number],
            Head::Name(name) => {
                let at = given.names.iter().position(|other| other == name).unwrap_or(0);
                given.keywords[at]
            }
        };
        for step in &field.path {
            value = match step {
                Step::Attribute(name) => {
                    self.graph.emit(Op::GetAttribute(value, name.as_str().into()), place)
                }
                Step::Number(number) => {
                    let index = self.graph.emit(Op::Const(Const::Int((*number).into())), place);
                    self.graph.emit(Op::GetItem(value, index), place)
                }
                Step::Key(key) => {
                    let key = self.text(key, place);
                    self.graph.emit(Op::GetItem(value, key), place)
                }
            };
        }
        let spec = self.format_parts(&field.spec, given, place);
        self.graph.emit(Op::Format { value, conversion: field.conversion, spec }, place)
    }
}

/// The arguments of a call of `format`.
struct Given<'g> {
    arguments: &'g [Value],
    names: &'g [&'g str],
    keywords: &'g [Value],
}

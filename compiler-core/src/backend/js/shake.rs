//! Leaves out of a helper what the program at hand cannot need.
//!
//! Helpers ask what a value is (`x instanceof $Set`, `x.__add__ !== undefined`). Where no live code can make a set, or
//! no class of the program has the method, the answer is known: the test goes, and with it the code behind it and all
//! helpers that only this code wanted. Works on lines, as the helpers are written: one statement on a line, a block
//! ends with `}` at the indent of its head.

use std::collections::HashSet;

/// What is known of a program.
pub struct Facts<'a> {
    /// Helpers that are wanted; a class among them may have instances.
    pub live: &'a HashSet<String>,
    /// All words of the program's own code.
    pub words: &'a HashSet<String>,
    /// Are attributes read by computed names?
    pub computed: bool,
    /// Can values be instances of classes of the program, or exceptions? (Helpers make exceptions too, but those never
    /// become values where the program has no `except`.)
    pub objects: bool,
}

/// A condition, simplified.
enum Condition {
    True,
    False,
    Text(String),
}

impl Facts<'_> {
    /// A helper without what is not needed.
    pub fn shake(&self, piece: &str) -> String {
        let mut lines: Vec<String> = piece.lines().map(str::to_string).collect();
        if lines.first().is_some_and(|head| head.starts_with("const $") && head.ends_with("_methods = {")) {
            self.methods(&mut lines);
        }
        let mut at = 0;
        while at < lines.len() {
            if !self.line(&mut lines, at) {
                at += 1;
            }
        }
        let mut text = lines.join("\n");
        text.push('\n');
        text
    }

    /// In a table of methods, those that the program names.
    fn methods(&self, lines: &mut Vec<String>) {
        let mut at = 1;
        while lines.get(at).is_some_and(|line| line != "};") {
            let end = block_end(lines, at);
            let name = lines[at].trim().split(':').next().unwrap_or("");
            if self.computed || self.words.contains(name) {
                at = end + 1;
            } else {
                lines.drain(at..=end);
            }
        }
    }

    /// Simplifies the statement at a line; true if the line was taken away and another is there now.
    fn line(&self, lines: &mut Vec<String>, at: usize) -> bool {
        let line = lines[at].clone();
        let indent = &line[..line.len() - line.trim_start().len()];
        let statement = line.trim_start();
        if let Some(names) = dunder_names(statement)
            && names.iter().all(|name| self.is_dead_method(name))
        {
            // The test of its result goes too.
            lines.drain(at..=at + 1);
            return true;
        }
        let (lead, rest) = match statement.strip_prefix("else ") {
            Some(rest) => ("else ", rest),
            None => ("", statement),
        };
        if let Some((condition, body)) = rest.strip_prefix("if (").and_then(condition_and_body) {
            let followed = lines.get(at + 1).is_some_and(|next| next.trim_start().starts_with("else "));
            match self.condition(condition) {
                Condition::False if body == "{" => {
                    let end = block_end(lines, at);
                    if lines[end].trim() == "}" {
                        lines.drain(at..=end);
                        return true;
                    }
                }
                Condition::False if followed => {
                    lines.remove(at);
                    if lead.is_empty() {
                        lines[at] = lines[at].replacen("else ", "", 1);
                    }
                    return true;
                }
                Condition::False => {
                    lines.remove(at);
                    return true;
                }
                Condition::True if body != "{" && !followed => lines[at] = format!("{indent}{lead}{body}"),
                Condition::Text(text) => lines[at] = format!("{indent}{lead}if ({text}) {body}"),
                Condition::True => {}
            }
        } else if let Some(value) = statement.strip_prefix("return ").and_then(|s| s.strip_suffix(';'))
            && value.contains(" instanceof $")
            && !value.contains('?')
            && !value.contains("=>")
        {
            match self.condition(value) {
                Condition::False => lines[at] = format!("{indent}return false;"),
                Condition::True => lines[at] = format!("{indent}return true;"),
                Condition::Text(text) => lines[at] = format!("{indent}return {text};"),
            }
        }
        self.choices(&mut lines[at]);
        false
    }

    /// `x instanceof $Dead ? a : b` becomes `b`.
    fn choices(&self, line: &mut String) {
        let mut from = 0;
        while let Some(found) = line[from..].find(" instanceof $") {
            let test = from + found;
            let class = test + " instanceof ".len();
            let end = class + word_length(&line[class..]);
            from = end;
            let start = line[..test].rfind(|c: char| !is_word(c)).map_or(0, |at| at + 1);
            let free = ["(", "= ", "return ", ": ", "? ", ", ", "${", "=> "]
                .iter()
                .any(|lead| line[..start].ends_with(lead));
            if !free || !self.is_dead_class(&line[class..end]) || !line[end..].starts_with(" ? ") {
                continue;
            }
            if let Some(colon) = find_colon(&line[end + 3..]) {
                line.replace_range(start..end + 3 + colon + 3, "");
                from = start;
            }
        }
    }

    /// Is it a test for a class that has no instances?
    fn is_never(&self, test: &str) -> bool {
        let Some((value, class)) = test.rsplit_once(" instanceof ") else { return false };
        let plain =
            [" ? ", " === ", " !== ", " instanceof "].iter().all(|operator| !value.contains(operator));
        plain && class.starts_with('$') && word_length(class) == class.len() && self.is_dead_class(class)
    }

    fn is_dead_class(&self, class: &str) -> bool {
        if class == "$Object" { !self.objects } else { !self.live.contains(class) }
    }

    fn is_dead_method(&self, name: &str) -> bool {
        // Objects and exceptions have these from birth.
        const OWN: &[&str] =
            &["__init__", "__repr__", "__str__", "__eq__", "__ne__", "__cause__", "__name__", "__qualname__"];
        !self.computed && !OWN.contains(&name) && !self.words.contains(name)
    }

    fn condition(&self, text: &str) -> Condition {
        let parts = split(text, " || ");
        if parts.len() > 1 {
            let mut kept = vec![];
            for part in parts {
                match self.condition(part) {
                    Condition::True => return Condition::True,
                    Condition::False => {}
                    Condition::Text(text) => kept.push(text),
                }
            }
            return if kept.is_empty() { Condition::False } else { Condition::Text(kept.join(" || ")) };
        }
        let parts = split(text, " && ");
        if parts.len() > 1 {
            let mut kept = vec![];
            for part in parts {
                match self.condition(part) {
                    Condition::False => return Condition::False,
                    Condition::True => {}
                    Condition::Text(text) => kept.push(text),
                }
            }
            return if kept.is_empty() { Condition::True } else { Condition::Text(kept.join(" && ")) };
        }
        if let Some(inner) = text.strip_prefix("!(").and_then(|t| t.strip_suffix(')'))
            && closes_at_end(&text[1..])
        {
            return match self.condition(inner) {
                Condition::True => Condition::False,
                Condition::False => Condition::True,
                Condition::Text(text) => Condition::Text(format!("!({text})")),
            };
        }
        if let Some(inner) = text.strip_prefix('(').and_then(|t| t.strip_suffix(')'))
            && closes_at_end(text)
        {
            return match self.condition(inner) {
                Condition::Text(text) if split(&text, " || ").len() > 1 => {
                    Condition::Text(format!("({text})"))
                }
                other => other,
            };
        }
        for (sign, known) in [(" === ", Condition::True), (" !== ", Condition::False)] {
            if let [left, right] = split(text, sign)[..]
                && self.is_never(left)
                && self.is_never(right)
            {
                return known;
            }
        }
        if self.is_never(text)
            || (!self.objects && text.starts_with("$is_class(") && closes_at_end(&text[9..]))
        {
            return Condition::False;
        }
        for (sign, known) in [(" !== undefined", Condition::False), (" === undefined", Condition::True)] {
            if let Some((_, name)) = text.strip_suffix(sign).and_then(|value| value.rsplit_once('.'))
                && name.starts_with("__")
                && word_length(name) == name.len()
                && self.is_dead_method(name)
            {
                return known;
            }
        }
        Condition::Text(text.to_string())
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

fn word_length(text: &str) -> usize {
    text.find(|c| !is_word(c)).unwrap_or(text.len())
}

/// The two names of `const result = $dunder(a, b, "__add__", "__radd__");`.
fn dunder_names(statement: &str) -> Option<Vec<&str>> {
    let names = statement.strip_prefix("const result = $dunder(a, b, \"")?.strip_suffix("\");")?;
    Some(names.split("\", \"").collect())
}

/// Splits what follows `if (` into the condition and the statement behind it.
fn condition_and_body(text: &str) -> Option<(&str, &str)> {
    let end = closing(text)?;
    Some((&text[..end], text[end + 1..].trim_start()))
}

/// Where the bracket that is open at the start closes.
fn closing(text: &str) -> Option<usize> {
    let mut found = None;
    scan(text, |at, c, depth| {
        if c == ')' && depth == 0 {
            found = Some(at);
        }
        found.is_none()
    });
    found
}

/// Does the bracket that opens the text close at its end?
fn closes_at_end(text: &str) -> bool {
    closing(&text[1..]).is_some_and(|end| end + 2 == text.len())
}

/// The parts of a text between separators outside brackets and strings.
fn split<'t>(text: &'t str, separator: &str) -> Vec<&'t str> {
    let (mut parts, mut start) = (vec![], 0);
    scan(text, |at, _, depth| {
        if depth == 0 && at >= start && text[at..].starts_with(separator) {
            parts.push(&text[start..at]);
            start = at + separator.len();
        }
        true
    });
    parts.push(&text[start..]);
    parts
}

/// Where ` : ` of the choice that is open at the start stands.
fn find_colon(text: &str) -> Option<usize> {
    let (mut open, mut found) = (0, None);
    scan(text, |at, _, depth| {
        if depth == 0 && text[at..].starts_with(" ? ") {
            open += 1;
        } else if depth == 0 && text[at..].starts_with(" : ") {
            if open == 0 {
                found = Some(at);
            }
            open -= 1;
        }
        found.is_none()
    });
    found
}

/// Walks over a text while `visit(place, character, depth)` is true; strings and templates count as one deeper.
fn scan(text: &str, mut visit: impl FnMut(usize, char, i32) -> bool) {
    let (mut depth, mut quote, mut escaped) = (0, None, false);
    for (at, c) in text.char_indices() {
        if let Some(mark) = quote {
            if !visit(at, c, depth + 1) {
                return;
            }
            if !escaped && c == mark {
                quote = None;
            }
            escaped = !escaped && c == '\\';
            continue;
        }
        if !visit(at, c, depth) {
            return;
        }
        match c {
            '"' | '`' | '\'' => quote = Some(c),
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
}

/// The last line of the statement that begins at a line.
fn block_end(lines: &[String], at: usize) -> usize {
    let indent = lines[at].len() - lines[at].trim_start().len();
    if !lines[at].ends_with('{') {
        return at;
    }
    (at + 1..lines.len())
        .find(|&next| {
            lines[next].len() - lines[next].trim_start().len() == indent
                && lines[next].trim_start().starts_with('}')
        })
        .unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaken(piece: &str) -> String {
        let live = HashSet::from(["$Float".to_string()]);
        let words = HashSet::from(["__iadd__".to_string(), "append".to_string()]);
        Facts { live: &live, words: &words, computed: false, objects: false }.shake(piece)
    }

    #[test]
    fn tests_for_classes_without_instances_go() {
        let piece = "function $f(x) {\n  if (x instanceof $Set) return 1;\n  if (x instanceof $Float || x instanceof $Set) return 2;\n  return x instanceof $Set ? 3 : 4;\n}\n";
        assert_eq!(shaken(piece), "function $f(x) {\n  if (x instanceof $Float) return 2;\n  return 4;\n}\n");
    }

    #[test]
    fn blocks_and_chains_go() {
        let piece = "  if (a && x instanceof $Set) {\n    one();\n  }\n  if (x instanceof $Set) two();\n  else if (x instanceof $Float) three();\n  else four();\n";
        assert_eq!(shaken(piece), "  if (x instanceof $Float) three();\n  else four();\n");
    }

    #[test]
    fn methods_that_no_class_has_go() {
        let piece = "  const result = $dunder(a, b, \"__add__\", \"__radd__\");\n  if (result !== undefined) return result;\n  if (a.__iadd__ !== undefined) return 1;\n  if (a.__len__ === undefined) throw 2;\n";
        assert_eq!(shaken(piece), "  if (a.__iadd__ !== undefined) return 1;\n  throw 2;\n");
    }

    #[test]
    fn tables_keep_what_is_named() {
        let piece =
            "const $list_methods = {\n  append: $list_append,\n  pop: (xs) => {\n    return 1;\n  },\n};\n\n";
        assert_eq!(shaken(piece), "const $list_methods = {\n  append: $list_append,\n};\n\n");
    }
}

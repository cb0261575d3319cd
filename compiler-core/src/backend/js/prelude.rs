//! The helpers, in JavaScript beside this file, and which of them a program needs.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::shake::Facts;

/// All helpers. Each begins at the start of a line with `function $`, `class $`, `const $` or `let $`.
const SOURCES: &[&str] = &[
    include_str!("object.js"),
    include_str!("number.js"),
    include_str!("inplace.js"),
    include_str!("compare.js"),
    include_str!("text.js"),
    include_str!("unicode.js"),
    include_str!("format.js"),
    include_str!("fields.js"),
    include_str!("container.js"),
    include_str!("dict.js"),
    include_str!("set.js"),
    include_str!("methods.js"),
    include_str!("sort.js"),
    include_str!("builtin.js"),
    include_str!("iterator.js"),
    include_str!("math.js"),
];

/// The whole module: the program's code, then the helpers it uses.
///
/// `plain`: all that is printed is text and ints, so printing needs to know nothing else.
pub fn assemble(code: &str, accessors: &str, plain: bool) -> String {
    let own = [names(code, true), names(accessors, true), vec!["$run".to_string()]].concat();
    let words: HashSet<String> = words(code).chain(words(accessors)).collect();
    let computed = ["$getattr", "$hasattr", "$setattr"].iter().any(|name| words.contains(*name));
    let objects = words.contains("extends")
        || words.contains("$caught")
        || own.iter().any(|name| name.chars().nth(1).is_some_and(char::is_uppercase) && name != "$Keywords");
    let shorter = [(plain, "$print"), (!objects, "$BaseException")];
    let pieces = pieces(&shorter.iter().filter(|form| form.0).map(|form| form.1).collect::<Vec<_>>());
    let index: HashMap<&str, usize> = pieces.iter().enumerate().map(|(at, piece)| (piece.0, at)).collect();
    // What is live decides what is left out, and that decides what is live: from nothing, until it is stable.
    let mut live: HashSet<String> = HashSet::new();
    let mut texts: BTreeMap<usize, String> = BTreeMap::new();
    loop {
        let facts = Facts { live: &live, words: &words, computed, objects };
        let mut found: HashSet<String> = HashSet::new();
        let mut tested: HashSet<String> = HashSet::new();
        texts.clear();
        let mut todo: Vec<String> = own.iter().chain(&live).cloned().collect();
        while let Some(name) = todo.pop() {
            let Some(&at) = index.get(name.as_str()) else { continue };
            if found.insert(name) {
                let text = facts.shake(&pieces[at].1);
                todo.extend(names(&text, false));
                tested.extend(names(&text, true));
                texts.insert(at, text);
            }
        }
        // Tests that could not be decided need their classes.
        let undecided: Vec<String> = tested
            .into_iter()
            .filter(|name| index.contains_key(name.as_str()) && !found.contains(name))
            .collect();
        let before = live.len();
        live.extend(found);
        if live.len() == before {
            if undecided.is_empty() {
                break;
            }
            live.extend(undecided);
        }
    }
    let mut text = String::from(
        "export default function run(write, read) {\n  $run(write, read, program);\n}\n\nfunction program() {\n",
    );
    text.push_str(code);
    text.push_str("}\n\n// What Python does and JavaScript does not.\n\n");
    if !accessors.is_empty() {
        text.push_str(accessors);
        text.push('\n');
    }
    for piece in texts.values() {
        text.push_str(piece.trim_end());
        text.push_str("\n\n");
    }
    text.truncate(text.trim_end().len() + 1);
    text
}

/// Shorter forms of some helpers.
const PLAIN: &str = include_str!("plain.js");

/// All helpers by name, those in `shorter` in their shorter form.
fn pieces(shorter: &[&str]) -> Vec<(&'static str, String)> {
    let mut all: Vec<(&str, String)> = SOURCES.iter().flat_map(|source| split(source)).collect();
    for (name, text) in split(PLAIN).into_iter().filter(|piece| shorter.contains(&piece.0)) {
        if let Some(piece) = all.iter_mut().find(|piece| piece.0 == name) {
            piece.1 = text;
        }
    }
    all
}

/// The helpers of one file.
fn split(source: &'static str) -> Vec<(&'static str, String)> {
    let mut pieces: Vec<(&str, String)> = Vec::new();
    for line in source.lines() {
        let head = ["function ", "class ", "const ", "let "].iter().find_map(|word| line.strip_prefix(word));
        match head {
            Some(rest) if rest.starts_with('$') => {
                pieces.push((&rest[..1 + word_length(&rest[1..])], String::new()))
            }
            _ => {}
        }
        // Comments before the first helper of a file are about the file.
        if let Some(last) = pieces.last_mut()
            && !(line.starts_with("//") && head.is_none())
        {
            last.1.push_str(line);
            last.1.push('\n');
        }
    }
    pieces
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())
}

/// All words of a text, those with `$` included.
fn words(code: &str) -> impl Iterator<Item = String> + '_ {
    code.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '$')
        .filter(|word| !word.is_empty())
        .map(str::to_string)
}

/// The helper names in a piece of code; without `tests`, not those behind `instanceof`.
fn names(code: &str, tests: bool) -> Vec<String> {
    let mut found = Vec::new();
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut from = 0;
    while let Some(at) = code[from..].find('$').map(|at| from + at) {
        let end = code[at + 1..].find(|c| !part(c)).map_or(code.len(), |length| at + 1 + length);
        from = end;
        let inside = code[..at].chars().next_back().is_some_and(part);
        if !inside && end > at + 1 && (tests || !code[..at].ends_with(" instanceof ")) {
            found.push(code[at..end].to_string());
        }
    }
    found
}

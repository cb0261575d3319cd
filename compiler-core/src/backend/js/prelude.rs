//! The helpers, in JavaScript beside this file, and which of them a program needs.

use std::collections::{BTreeSet, HashMap};

/// All helpers. Each begins at the start of a line with `function $`, `class $`, `const $` or `let $`.
const SOURCES: &[&str] = &[
    include_str!("object.js"),
    include_str!("number.js"),
    include_str!("text.js"),
    include_str!("format.js"),
    include_str!("container.js"),
    include_str!("methods.js"),
    include_str!("builtin.js"),
    include_str!("math.js"),
];

/// The whole module: the program's code, then the helpers it uses.
pub fn assemble(code: &str, accessors: &str) -> String {
    let mut pieces: Vec<(&str, String)> = Vec::new();
    for source in SOURCES {
        for line in source.lines() {
            let head =
                ["function ", "class ", "const ", "let "].iter().find_map(|word| line.strip_prefix(word));
            match head {
                Some(rest) if rest.starts_with('$') => {
                    let end = rest[1..]
                        .find(|c: char| !c.is_alphanumeric() && c != '_')
                        .map_or(rest.len(), |at| at + 1);
                    pieces.push((&rest[..end], String::new()));
                }
                _ => {}
            }
            // Comments before the first helper of a file are about the file.
            if let Some(last) = pieces.last_mut() {
                if !(line.starts_with("//") && head.is_none()) {
                    last.1.push_str(line);
                    last.1.push('\n');
                }
            }
        }
    }
    let index: HashMap<&str, usize> = pieces.iter().enumerate().map(|(at, piece)| (piece.0, at)).collect();
    let mut used = BTreeSet::new();
    let mut todo = vec!["$run".to_string()];
    todo.extend(names(code));
    todo.extend(names(accessors));
    while let Some(name) = todo.pop() {
        if let Some(at) = index.get(name.as_str()) {
            if used.insert(*at) {
                todo.extend(names(&pieces[*at].1));
            }
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
    for at in used {
        text.push_str(pieces[at].1.trim_end());
        text.push_str("\n\n");
    }
    text
}

/// The helper names in a piece of code.
fn names(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let characters: Vec<char> = code.chars().collect();
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut at = 0;
    while at < characters.len() {
        if characters[at] == '$'
            && (at == 0 || !part(characters[at - 1]))
            && characters.get(at + 1) != Some(&'{')
        {
            let start = at;
            at += 1;
            while at < characters.len() && part(characters[at]) {
                at += 1;
            }
            found.push(characters[start..at].iter().collect());
        } else {
            at += 1;
        }
    }
    found
}

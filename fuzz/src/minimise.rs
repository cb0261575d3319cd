//! Makes a program that shows a fault shorter, as long as it shows the fault.

/// Removes lines, blocks and levels of indentation while `still` holds.
pub fn minimise(source: &str, still: &mut dyn FnMut(&str) -> bool) -> String {
    let mut lines: Vec<String> = source.lines().map(str::to_string).collect();
    loop {
        let before = lines.clone();
        remove_runs(&mut lines, still);
        remove_blocks(&mut lines, still);
        flatten_blocks(&mut lines, still);
        shorten_lines(&mut lines, still);
        if lines == before {
            return join(&lines);
        }
    }
}

fn join(lines: &[String]) -> String {
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// One past the last line of the block that the line begins.
fn block_end(lines: &[String], at: usize) -> usize {
    let level = indent(&lines[at]);
    let mut end = at + 1;
    while end < lines.len() && (indent(&lines[end]) > level || lines[end].trim().is_empty()) {
        end += 1;
    }
    end
}

fn try_lines(lines: &mut Vec<String>, candidate: Vec<String>, still: &mut dyn FnMut(&str) -> bool) -> bool {
    let better = still(&join(&candidate));
    if better {
        *lines = candidate;
    }
    better
}

/// Removes runs of blocks at the same level: large ones first.
fn remove_runs(lines: &mut Vec<String>, still: &mut dyn FnMut(&str) -> bool) {
    let mut size = lines.len() / 2;
    while size > 1 {
        let mut at = 0;
        while at < lines.len() {
            let level = indent(&lines[at]);
            let mut end = at;
            while end < lines.len() && end - at < size && indent(&lines[end]) >= level {
                end = block_end(lines, end);
            }
            let candidate = [&lines[..at], &lines[end..]].concat();
            if end - at < 2 || !try_lines(lines, candidate, still) {
                at = block_end(lines, at).min(at + size.max(1));
            }
        }
        size /= 2;
    }
}

/// Removes single statements with what belongs to them, from the end.
fn remove_blocks(lines: &mut Vec<String>, still: &mut dyn FnMut(&str) -> bool) {
    let mut at = lines.len();
    while at > 0 {
        at -= 1;
        if at >= lines.len() {
            continue;
        }
        let mut end = block_end(lines, at);
        // A `try` goes together with its handlers.
        while end < lines.len() && indent(&lines[end]) == indent(&lines[at]) && is_clause(&lines[end]) {
            end = block_end(lines, end);
        }
        let candidate = [&lines[..at], &lines[end..]].concat();
        if try_lines(lines, candidate, still) {
            continue;
        }
        let first = block_end(lines, at);
        if first < end {
            let candidate = [&lines[..at], &lines[first..]].concat();
            if try_lines(lines, candidate, still) {
                continue;
            }
        }
        let mut candidate = lines.clone();
        let text = format!("{}pass", " ".repeat(indent(&lines[at])));
        if lines[at] != text && first == at + 1 {
            candidate[at] = text;
            try_lines(lines, candidate, still);
        }
    }
}

fn is_clause(line: &str) -> bool {
    let line = line.trim_start();
    ["except", "else", "elif", "finally"].iter().any(|word| line.starts_with(word))
}

/// Puts the body of a block in place of the block.
fn flatten_blocks(lines: &mut Vec<String>, still: &mut dyn FnMut(&str) -> bool) {
    let mut at = 0;
    while at < lines.len() {
        let first = block_end(lines, at);
        if first > at + 1 {
            let mut end = first;
            while end < lines.len() && indent(&lines[end]) == indent(&lines[at]) && is_clause(&lines[end]) {
                end = block_end(lines, end);
            }
            let body = lines[at + 1..first].iter().map(|line| line.get(4..).unwrap_or("").to_string());
            let candidate: Vec<String> =
                lines[..at].iter().cloned().chain(body).chain(lines[end..].iter().cloned()).collect();
            if try_lines(lines, candidate, still) {
                continue;
            }
        }
        at += 1;
    }
}

/// Puts the inside of brackets in place of them, or nothing.
fn shorten_lines(lines: &mut Vec<String>, still: &mut dyn FnMut(&str) -> bool) {
    for at in 0..lines.len() {
        let mut from = indent(&lines[at]);
        while from < lines[at].len() {
            let line = lines[at].clone();
            let mut next = vec![];
            if let Some(end) = matching(&line, from) {
                // The operand before the bracket, then what is in the bracket, alone.
                let start = line[..from]
                    .rfind(|c: char| !c.is_alphanumeric() && !"_.".contains(c))
                    .map_or(0, |at| at + 1)
                    .max(indent(&line));
                next.push(format!("{}{}", &line[..from], &line[end..]));
                next.push(format!("{}{}{}", &line[..start], &line[from + 1..end - 1], &line[end..]));
                next.push(format!("{}{}", &line[..from + 1], &line[end - 1..]));
                for (left, right) in splits(&line[from + 1..end - 1]) {
                    next.push(format!("{}{left}{}", &line[..from + 1], &line[end - 1..]));
                    next.push(format!("{}{right}{}", &line[..from + 1], &line[end - 1..]));
                }
            } else if line[from..].starts_with(" = ") || line[from..].starts_with("return ") {
                let skip = if line[from..].starts_with(" = ") { 3 } else { 7 };
                for (left, right) in splits(&line[from + skip..]) {
                    next.push(format!("{}{left}", &line[..from + skip]));
                    next.push(format!("{}{right}", &line[..from + skip]));
                }
            }
            let changed = next.into_iter().any(|text| {
                if text.len() >= line.len() {
                    return false;
                }
                let mut candidate = lines.clone();
                candidate[at] = text;
                try_lines(lines, candidate, still)
            });
            if !changed {
                from += 1;
                while from < lines[at].len() && !lines[at].is_char_boundary(from) {
                    from += 1;
                }
            }
        }
    }
}

/// One past the bracket that closes the one at a place.
fn matching(line: &str, from: usize) -> Option<usize> {
    if !line[from..].starts_with(['(', '[', '{']) {
        return None;
    }
    let mut depth = 0;
    for (at, c) in line[from..].char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(from + at + 1);
        }
    }
    None
}

/// Both sides of each operator and comma that stands in no bracket.
fn splits(text: &str) -> Vec<(&str, &str)> {
    let mut all = vec![];
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ' ' if depth == 0 => {
                let word = text[at + 1..].split(' ').next().unwrap_or("");
                let rest = text.get(at + 1 + word.len() + 1..).unwrap_or("");
                let operators = [
                    "+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>", "and", "or", "if",
                    "else", "for", "==", "<", ">", "<=", ">=", "!=", "in",
                ];
                if text[..at].ends_with(',') {
                    all.push((&text[..at - 1], text.get(at + 1..).unwrap_or("")));
                } else if operators.contains(&word) {
                    all.push((&text[..at], rest));
                }
            }
            _ => {}
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_shows_the_fault_is_left() {
        let source = "a = 1\nif a:\n    b = 2\n    print(len([a, (b)]))\nelse:\n    c = 3\nprint(a)\n";
        let mut still = |text: &str| text.contains("len(");
        assert_eq!(minimise(source, &mut still), "len()\n");
    }

    #[test]
    fn a_handler_goes_with_its_try() {
        let source = "try:\n    a = 1\nexcept ValueError:\n    b = 2\nx = 1\n";
        let mut still =
            |text: &str| text.contains("x = 1") && (text.contains("try") == text.contains("except V"));
        assert_eq!(minimise(source, &mut still), "x = 1\n");
    }
}

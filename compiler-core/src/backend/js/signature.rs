//! Do the arguments of a call fit?

use super::Signature;

impl Signature {
    /// CPython's message where a call does not fit.
    pub fn mismatch(&self, positional: usize, keywords: &[&str]) -> Option<String> {
        let name = &self.qualified;
        let method = usize::from(self.class.is_some());
        for (at, keyword) in keywords.iter().enumerate() {
            match self.names.iter().position(|n| n == keyword) {
                None => return Some(format!("{name}() got an unexpected keyword argument '{keyword}'")),
                Some(found) if found < self.positional_only => {
                    return Some(format!(
                        "{name}() got some positional-only arguments passed as keyword arguments: '{keyword}'"
                    ));
                }
                Some(found) if found < positional && found < self.positional => {
                    return Some(format!("{name}() got multiple values for argument '{keyword}'"));
                }
                Some(_) if keywords[..at].contains(keyword) => {
                    return Some(format!("{name}() got multiple values for argument '{keyword}'"));
                }
                Some(_) => {}
            }
        }
        if positional > self.positional {
            let most = self.positional + method;
            let least = self.defaults[..self.positional].iter().filter(|d| !**d).count() + method;
            let takes = if least == most { most.to_string() } else { format!("from {least} to {most}") };
            let plural = if most == 1 { "" } else { "s" };
            let given = positional + method;
            let only = keywords
                .iter()
                .filter(|k| self.names.iter().position(|n| n == *k).is_some_and(|at| at >= self.positional))
                .count();
            let were = if only > 0 {
                format!(
                    "{given} positional argument{} (and {only} keyword-only argument{}) were",
                    if given == 1 { "" } else { "s" },
                    if only == 1 { "" } else { "s" }
                )
            } else {
                format!("{given} {}", if given == 1 { "was" } else { "were" })
            };
            return Some(format!("{name}() takes {takes} positional argument{plural} but {were} given"));
        }
        let missing = |from: usize, to: usize| -> Vec<String> {
            (from..to)
                .filter(|&at| {
                    at >= positional.min(self.positional)
                        && !self.defaults[at]
                        && !keywords.contains(&self.names[at].as_str())
                })
                .map(|at| format!("'{}'", self.names[at]))
                .collect()
        };
        let lists = [
            ("positional", missing(0, self.positional)),
            ("keyword-only", missing(self.positional, self.names.len())),
        ];
        for (word, names) in lists {
            if names.is_empty() {
                continue;
            }
            let shown = match names.len() {
                1 => names[0].clone(),
                2 => format!("{} and {}", names[0], names[1]),
                n => format!("{}, and {}", names[..n - 1].join(", "), names[n - 1]),
            };
            let plural = if names.len() == 1 { "" } else { "s" };
            return Some(format!(
                "{name}() missing {} required {word} argument{plural}: {shown}",
                names.len()
            ));
        }
        None
    }
}

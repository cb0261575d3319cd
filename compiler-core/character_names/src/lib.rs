//! Characters by their Unicode names, for `"\N{GREEK SMALL LETTER PI}"`.
//!
//! The parser takes names from a crate called `unicode_names2`, whose tables are 600 KB. A page should not load them
//! for an escape that hardly any program has, so this crate has its name and asks the host instead. A host without
//! names (the page) makes the compiler refuse the escape.

use std::sync::OnceLock;

static LOOKUP: OnceLock<fn(&str) -> Option<char>> = OnceLock::new();

/// Gives the compiler a function that knows characters by name. Only the first call counts.
pub fn set_lookup(lookup: fn(&str) -> Option<char>) {
    LOOKUP.get_or_init(|| lookup);
}

/// Are names known?
pub fn has_lookup() -> bool {
    LOOKUP.get().is_some()
}

/// The character of a name.
pub fn character(name: &str) -> Option<char> {
    LOOKUP.get().and_then(|lookup| lookup(name))
}

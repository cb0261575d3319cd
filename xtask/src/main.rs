//! Keel.
fn main() {}

//! What the page does without a browser: links that hold a program.

pub mod share;

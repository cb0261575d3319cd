//! `cargo xtask bench`: one table, measured in one Chromium, of the examples as Keel compiles them beside their
//! hand-written JavaScript. The measuring itself is `playground/tests/bench.mjs`, in the page that is served.

use std::path::Path;

use crate::run::{Result, node, succeeded};
use crate::{page, setup};

/// Builds the page and measures; arguments go to the script (`--rounds N`, `--json FILE`, names of examples).
///
/// # Errors
/// A tool is missing or failed.
pub fn run(root: &Path, arguments: &[String]) -> Result<bool> {
    setup::page_tools(root)?;
    let browser = setup::browser()?;
    let out = root.join("dist");
    page::build(root, &out)?;
    succeeded(
        node(root)
            .arg(root.join("playground/tests/bench.mjs"))
            .args(arguments)
            .env("KEEL_CHROMIUM", browser)
            .env("KEEL_PAGE", out),
    )
}

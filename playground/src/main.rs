//! The page: edit Python, read its WebAssembly, run it, time it beside JavaScript.

mod app;
mod compile;
mod components;
mod host;
mod open;
mod run;
mod share;
mod state;

fn main() {
    leptos::mount::mount_to_body(app::App);
}

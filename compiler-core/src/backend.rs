//! Back ends: machine IR to WebAssembly.

pub mod wasm;

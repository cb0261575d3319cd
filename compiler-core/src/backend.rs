//! Back ends: machine IR to WebAssembly.

pub mod js;
pub mod wasm;

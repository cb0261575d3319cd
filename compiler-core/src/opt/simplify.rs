//! One function until nothing changes: fold, join equal parameters, drop unused code, straighten control flow.
//!
//! ```text
//! block0: v1 = i32.const 1; branch v1 block1(v0) block2()        block0: return v0
//! block1(v2): jump block3(v2)                                =>
//! block3(v4): return v4
//! ```

use super::{control, dead_code, fold, number, thread};
use crate::ir::{Function, StructType};

/// Rounds at most: each is linear, and the third seldom finds anything.
const ROUNDS: usize = 4;

/// Simplifies a function. The struct types say which fields never change.
pub fn simplify(structs: &[StructType], function: &mut Function) {
    rounds(function);
    if number::number(structs, function) {
        rounds(function);
    }
}

fn rounds(function: &mut Function) {
    for _ in 0..ROUNDS {
        let mut changed = fold::fold(function);
        changed |= control::straighten(function);
        changed |= fold::join_parameters(function);
        changed |= dead_code::remove(function);
        changed |= thread::thread(function);
        if !changed {
            return;
        }
    }
}

//! One function until nothing changes: fold, join equal parameters, drop unused code, straighten control flow.
//!
//! ```text
//! block0: v1 = i32.const 1; branch v1 block1(v0) block2()        block0: return v0
//! block1(v2): jump block3(v2)                                =>
//! block3(v4): return v4
//! ```

use std::hash::{Hash, Hasher};

use super::{control, dead_code, fold, initialise, number, thread};
use crate::hash::Hasher64;
use crate::ir::{Function, Op, StructType, Terminator};

/// Rounds at most: each is linear, and the third seldom finds anything.
const ROUNDS: usize = 4;

/// Which functions have nothing left to simplify: passes come back to all functions, and change few. A function is known
/// by a hash of its code, so that no pass has to tell what it changes.
pub struct Settled {
    marks: Vec<u64>,
}

impl Settled {
    /// Nothing is known of so many functions.
    pub fn new(count: usize) -> Settled {
        Settled { marks: vec![0; count] }
    }
}

/// Simplifies a function, the one of that number. The struct types say which fields never change.
pub fn simplify(structs: &[StructType], function: &mut Function, index: usize, settled: &mut Settled) {
    if settled.marks[index] != 0 && mark(structs, function) == settled.marks[index] {
        return;
    }
    let is_done = rounds(function);
    let numbered = number::number(structs, function);
    if numbered.is_better {
        rounds(function);
    }
    function.renumber();
    let is_settled = is_done && !numbered.is_changed;
    settled.marks[index] = if is_settled { mark(structs, function) } else { 0 };
}

/// Simplifies; was there nothing left to do in the end?
fn rounds(function: &mut Function) -> bool {
    let steps = [
        fold::fold,
        initialise::initialise,
        control::straighten,
        fold::join_parameters,
        dead_code::remove,
        thread::thread,
    ];
    // One that found nothing need not look again before another one has changed something.
    let mut idle = 0;
    for step in std::iter::repeat_n(steps, ROUNDS).flatten() {
        idle = if step(function) { 0 } else { idle + 1 };
        if idle == steps.len() {
            return true;
        }
    }
    false
}

/// A hash of all that simplifying looks at; never zero.
fn mark(structs: &[StructType], function: &Function) -> u64 {
    let mut hash = Hasher64::default();
    for region in &function.regions {
        (region.handler, region.parent).hash(&mut hash);
    }
    for block in &function.blocks {
        (&block.parameters, block.region, block.instructions.len()).hash(&mut hash);
        for instruction in &block.instructions {
            (&instruction.op, &instruction.arguments, &instruction.results).hash(&mut hash);
            if let Op::StructGet(id, field) | Op::StructSet(id, field) = instruction.op {
                structs[id.index()].fields[field as usize].mutable.hash(&mut hash);
            }
        }
        match &block.terminator {
            Terminator::Jump(to, arguments) => (0, to, arguments).hash(&mut hash),
            Terminator::Branch(on, yes, no) => (1, on, yes, no).hash(&mut hash),
            Terminator::Return(values) => (2, values).hash(&mut hash),
            Terminator::Throw(value, _) => (3, value).hash(&mut hash),
            Terminator::Try(region, body) => (4, region, body).hash(&mut hash),
            Terminator::Unreachable => 5.hash(&mut hash),
        }
    }
    hash.finish().max(1)
}

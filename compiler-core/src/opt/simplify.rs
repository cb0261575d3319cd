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

/// Changes a function; was there anything to do?
type Step = fn(&mut Function) -> bool;

/// The steps, each with the steps (by their places, as bits) that may find more to do where it has changed something.
const STEPS: [(Step, u32); 6] = [
    (fold::fold, ALL),
    (initialise::initialise, ALL),
    (control::straighten, ALL),
    (fold::join_parameters, ALL),
    // What is gone leaves blocks empty or small.
    (dead_code::remove, 0b10_0110),
    (thread::thread, ALL),
];
const ALL: u32 = 0b11_1111;

/// Simplifies; was there nothing left to do in the end?
fn rounds(function: &mut Function) -> bool {
    let mut wanted = ALL;
    for _ in 0..ROUNDS {
        for (place, (step, enables)) in STEPS.iter().enumerate() {
            if wanted & 1 << place == 0 {
                continue;
            }
            wanted &= !(1 << place);
            if step(function) {
                wanted |= enables;
            }
            if wanted == 0 {
                return true;
            }
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

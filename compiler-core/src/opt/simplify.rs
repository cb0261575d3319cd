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
use crate::ir::{FuncId, Function, Op, StructType, Terminator};

/// Rounds at most: each is linear, and the third seldom finds anything.
const ROUNDS: usize = 4;

/// Which functions are as simplifying left them: passes come back to all functions, and change few. (To simplify what is
/// simplified finds next to nothing.)
pub struct Settled {
    functions: Vec<State>,
}

/// What is known of one function.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    /// It was simplified, and this is the hash of its code as it was then.
    Simple(u64),
    /// Since then it has lost code, so what is left may not be needed.
    Less,
    /// Nothing.
    Unknown,
}

impl Settled {
    /// Nothing is known of so many functions.
    pub fn new(count: usize) -> Settled {
        Settled { functions: vec![State::Unknown; count] }
    }

    /// A pass has only taken code away.
    pub fn has_lost(&mut self, id: FuncId) {
        let state = &mut self.functions[id.index()];
        *state = (*state).max(State::Less);
    }

    /// A pass has made something new of it.
    pub fn has_changed(&mut self, id: FuncId) {
        self.functions[id.index()] = State::Unknown;
    }

    /// Is it as simplifying left it, if all passes since then have told what they did?
    pub fn is_simple(&self, index: usize) -> bool {
        matches!(self.functions[index], State::Simple(_))
    }
}

/// Simplifies a function, the one of that number, where it was changed. The struct types say which fields never change.
pub fn simplify(structs: &[StructType], function: &mut Function, index: usize, settled: &mut Settled) {
    match settled.functions[index] {
        State::Simple(hash) if mark(structs, function) == hash => return,
        State::Less => {
            if dead_code::remove(function) {
                rounds(function, ALL);
            }
        }
        State::Simple(_) | State::Unknown => {
            // Numbering folds too, and more.
            rounds(function, ALL & !FOLD);
            if number::number(structs, function) {
                rounds(function, ALL);
            }
            function.renumber();
        }
    }
    settled.functions[index] = State::Simple(mark(structs, function));
}

/// Changes a function; was there anything to do?
type Step = fn(&mut Function) -> bool;

/// The steps, each with the steps that may find more to do where it has changed something. What makes a function
/// smaller comes first.
const STEPS: [(Step, u32); 6] = [
    (control::straighten, ALL & !STRAIGHTEN),
    (fold::join_parameters, FOLD | DEAD_CODE | THREAD | STRAIGHTEN),
    (fold::fold, STRAIGHTEN | JOIN_PARAMETERS | DEAD_CODE | THREAD),
    (thread::thread, STRAIGHTEN | JOIN_PARAMETERS | FOLD | DEAD_CODE),
    (initialise::initialise, 0),
    // What is gone leaves blocks empty or small.
    (dead_code::remove, STRAIGHTEN | THREAD | INITIALISE),
];
// The steps as bits, by their places.
const STRAIGHTEN: u32 = 1;
const JOIN_PARAMETERS: u32 = 1 << 1;
const FOLD: u32 = 1 << 2;
const THREAD: u32 = 1 << 3;
const INITIALISE: u32 = 1 << 4;
const DEAD_CODE: u32 = 1 << 5;
const ALL: u32 = 0b11_1111;

/// Simplifies by some of the steps until these have nothing left to do, or long enough.
fn rounds(function: &mut Function, steps: u32) {
    let mut wanted = steps;
    for _ in 0..ROUNDS {
        for (place, (step, enables)) in STEPS.iter().enumerate() {
            if wanted & 1 << place == 0 {
                continue;
            }
            wanted &= !(1 << place);
            if step(function) {
                wanted |= enables & steps;
            }
            if wanted == 0 {
                return;
            }
        }
    }
}

/// A hash of all that simplifying looks at.
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
    hash.finish()
}

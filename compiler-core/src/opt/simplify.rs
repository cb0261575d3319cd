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
            let more = dead_code::remove(function);
            if more != 0 {
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

/// Steps of simplifying, as bits.
pub type Steps = u32;
/// See [`control::straighten`].
pub const STRAIGHTEN: Steps = 1;
/// See [`fold::join_parameters`].
pub const JOIN_PARAMETERS: Steps = 1 << 1;
/// See [`fold::fold`].
pub const FOLD: Steps = 1 << 2;
/// See [`thread::thread`].
pub const THREAD: Steps = 1 << 3;
/// See [`initialise::initialise`].
pub const INITIALISE: Steps = 1 << 4;
/// See [`dead_code::remove`].
pub const DEAD_CODE: Steps = 1 << 5;
const ALL: Steps = 0b11_1111;

/// The steps in the order of their bits: what makes a function smaller comes first. Each gives the steps that may find more
/// to do by what it has changed.
const STEPS: [fn(&mut Function) -> Steps; 6] = [
    control::straighten,
    fold::join_parameters,
    fold::fold,
    thread::thread,
    initialise::initialise,
    dead_code::remove,
];

/// Simplifies by some of the steps until these have nothing left to do, or long enough.
fn rounds(function: &mut Function, steps: Steps) {
    let mut wanted = steps;
    for _ in 0..ROUNDS {
        for (place, step) in STEPS.iter().enumerate() {
            if wanted & 1 << place == 0 {
                continue;
            }
            wanted &= !(1 << place);
            wanted |= step(function) & steps;
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

//! The scoped table of value numbering: operations with their operands, and what they gave. What was put in since a mark
//! is taken out again by going back to it. Entries stand in one vector in the order they came, their operands in
//! another; those of one hash are a chain, the last first, so that it hides what stands under the same key.
//!
//! Method: Cooper and Torczon, "Engineering a Compiler" (2nd ed.), section B.4.3, tables with scopes.

use std::hash::{Hash, Hasher};

use crate::hash::Hasher64;
use crate::ir::{Op, Value};

/// No entry.
const NONE: u32 = u32::MAX;

/// Operations that were done, and their results.
pub struct Table {
    /// The last entry of each hash, a power of two of them.
    heads: Vec<u32>,
    entries: Vec<Entry>,
    operands: Vec<Value>,
    /// Entries that a write can make out of date.
    reads: Vec<u32>,
    /// Entries that are forgotten until the scope ends, in the order of forgetting.
    forgotten: Vec<u32>,
}

struct Entry {
    op: Op,
    /// Where its operands begin; how many there are the operation says.
    operands: u32,
    hash: u32,
    /// The next of the chain.
    below: u32,
    is_forgotten: bool,
    results: (Value, Value),
}

/// A state of the table to go back to.
#[derive(Clone, Copy)]
pub struct Mark {
    entries: usize,
    forgotten: usize,
}

impl Table {
    /// An empty table that is quick for about so many entries.
    pub fn new(room: usize) -> Table {
        Table {
            heads: vec![NONE; room.next_power_of_two()],
            entries: Vec::with_capacity(room),
            operands: Vec::with_capacity(2 * room),
            reads: vec![],
            forgotten: vec![],
        }
    }

    /// The results of an operation (twice the same where it has one).
    pub fn get(&self, op: &Op, operands: &[Value]) -> Option<(Value, Value)> {
        let hash = hash(op, operands);
        let mut at = self.heads[hash as usize & (self.heads.len() - 1)];
        while at != NONE {
            let entry = &self.entries[at as usize];
            if entry.hash == hash
                && !entry.is_forgotten
                && entry.op == *op
                && self.operands[entry.operands as usize..].starts_with(operands)
            {
                return Some(entry.results);
            }
            at = entry.below;
        }
        None
    }

    /// Notes what an operation gives. A read is what a write can make out of date.
    pub fn set(&mut self, op: Op, operands: &[Value], results: (Value, Value), is_read: bool) {
        let hash = hash(&op, operands);
        let at = self.entries.len() as u32;
        let mask = self.heads.len() - 1;
        let below = std::mem::replace(&mut self.heads[hash as usize & mask], at);
        let start = self.operands.len() as u32;
        self.operands.extend_from_slice(operands);
        self.entries.push(Entry { op, operands: start, hash, below, is_forgotten: false, results });
        if is_read {
            self.reads.push(at);
        }
    }

    /// Is there any read?
    pub fn has_reads(&self) -> bool {
        !self.reads.is_empty()
    }

    /// Forgets reads.
    pub fn forget(&mut self, which: impl Fn(&Op) -> bool) {
        let Table { reads, entries, forgotten, .. } = self;
        reads.retain(|at| {
            let entry = &mut entries[*at as usize];
            entry.is_forgotten = which(&entry.op);
            if entry.is_forgotten {
                forgotten.push(*at);
            }
            !entry.is_forgotten
        });
    }

    /// The present state.
    pub fn mark(&self) -> Mark {
        Mark { entries: self.entries.len(), forgotten: self.forgotten.len() }
    }

    /// Makes the table what it was.
    pub fn back_to(&mut self, mark: Mark) {
        for at in self.forgotten.drain(mark.forgotten..) {
            self.entries[at as usize].is_forgotten = false;
            self.reads.push(at);
        }
        if self.entries.len() == mark.entries {
            return;
        }
        self.reads.retain(|at| (*at as usize) < mark.entries);
        let mask = self.heads.len() - 1;
        self.operands.truncate(self.entries[mark.entries].operands as usize);
        for entry in self.entries.drain(mark.entries..).rev() {
            self.heads[entry.hash as usize & mask] = entry.below;
        }
    }
}

fn hash(op: &Op, operands: &[Value]) -> u32 {
    let mut hash = Hasher64::default();
    op.hash(&mut hash);
    for operand in operands {
        operand.hash(&mut hash);
    }
    hash.finish() as u32
}

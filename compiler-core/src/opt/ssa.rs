//! Puts a function back into SSA form after code was copied: a variable has a definition in several blocks, and each use
//! reads the one that reaches it, by new block parameters where several do.
//!
//! Method: Braun and others, "Simple and Efficient Construction of Static Single Assignment Form" (2013).

use crate::hash::HashMap;

use smallvec::smallvec;

use super::control;
use super::inline::zero_of;
use crate::ir::{BlockId, Function, Instruction, SiteId, Targets, Value};

/// What was one value, and the values that stand for it now at the ends of these blocks (its own block among them).
pub struct Variable {
    /// The value that uses name.
    pub value: Value,
    /// Where it is defined now, at most once in a block.
    pub definitions: Vec<(BlockId, Value)>,
}

/// Rewrites the uses of variables. In a block that defines a variable, what reads it comes after that and names it already.
pub fn repair(function: &mut Function, variables: &[Variable]) {
    if variables.is_empty() {
        return;
    }
    let mut number = vec![u32::MAX; function.values.len()];
    let mut state = State {
        at_start: HashMap::default(),
        at_end: HashMap::default(),
        predecessors: vec![smallvec![]; function.blocks.len()],
        added: vec![],
    };
    for (at, variable) in variables.iter().enumerate() {
        number[variable.value.index()] = at as u32;
        for (block, value) in &variable.definitions {
            state.at_end.insert((*block, at as u32), *value);
        }
    }
    let order = control::order(function);
    for block in &order {
        for to in control::successors(function, *block) {
            if !state.predecessors[to.index()].contains(block) {
                state.predecessors[to.index()].push(*block);
            }
        }
    }
    for block in order {
        let mut instructions = std::mem::take(&mut function.blocks[block.index()].instructions);
        let mut terminator = std::mem::replace(
            &mut function.blocks[block.index()].terminator,
            crate::ir::Terminator::Unreachable,
        );
        let mut change = |value: &mut Value| {
            let Some(variable) = number.get(value.index()).copied().filter(|at| *at != u32::MAX) else {
                return;
            };
            if let Some(own) = state.at_end.get(&(block, variable)) {
                *value = *own;
            } else {
                *value = state.start(function, block, variable, variables[variable as usize].value);
            }
        };
        for instruction in &mut instructions {
            instruction.arguments.iter_mut().for_each(&mut change);
        }
        terminator.uses_mut(&mut change);
        function.blocks[block.index()].instructions.append(&mut instructions);
        function.blocks[block.index()].terminator = terminator;
    }
    // New parameters get their arguments once every jump is back in its place; that may ask for more of them.
    let mut next = 0;
    while let Some((block, variable)) = state.added.get(next).copied() {
        next += 1;
        for from in state.predecessors[block.index()].clone() {
            let value = state.end(function, from, variable, variables[variable as usize].value);
            control::jumps_mut(&mut function.blocks[from.index()].terminator, |to, arguments| {
                if *to == block {
                    arguments.push(value);
                }
            });
        }
    }
}

struct State {
    at_start: HashMap<(BlockId, u32), Value>,
    at_end: HashMap<(BlockId, u32), Value>,
    predecessors: Vec<Targets>,
    /// Parameters without arguments yet; those of one block in the order they were made.
    added: Vec<(BlockId, u32)>,
}

impl State {
    fn end(&mut self, function: &mut Function, block: BlockId, variable: u32, like: Value) -> Value {
        match self.at_end.get(&(block, variable)) {
            Some(value) => *value,
            None => self.start(function, block, variable, like),
        }
    }

    fn start(&mut self, function: &mut Function, block: BlockId, variable: u32, like: Value) -> Value {
        // Up the chain of single predecessors without recursion.
        let mut chain = vec![];
        let mut at = block;
        let found = loop {
            if let Some(value) = self.at_start.get(&(at, variable)) {
                break *value;
            }
            chain.push(at);
            match self.predecessors[at.index()].as_slice() {
                [from] => {
                    if let Some(value) = self.at_end.get(&(*from, variable)) {
                        break *value;
                    }
                    at = *from;
                }
                [] => {
                    // Nothing reaches it: it is never read.
                    let repr = function.values[like.index()];
                    function.values.push(repr);
                    let value = Value(function.values.len() as u32 - 1);
                    let zero = Instruction {
                        op: zero_of(repr),
                        arguments: smallvec![],
                        results: smallvec![value],
                        site: SiteId(0),
                    };
                    function.blocks[at.index()].instructions.insert(0, zero);
                    break value;
                }
                _ => {
                    let repr = function.values[like.index()];
                    function.values.push(repr);
                    let value = Value(function.values.len() as u32 - 1);
                    function.blocks[at.index()].parameters.push(value);
                    self.added.push((at, variable));
                    break value;
                }
            }
        };
        for own in chain {
            self.at_start.insert((own, variable), found);
        }
        found
    }
}

//! Moves out of loops what is the same in every round: above all the size and the array of a list that no store and no
//! call in the loop can change.
//!
//! ```text
//! loop: v5 = struct.get row.items; v6 = array.get v5 v2      v5 = struct.get row.items
//!                                                        =>  loop: v6 = array.get v5 v2
//! ```
//!
//! What could trap (a load through a reference that may be null, a cast) is moved only where the loop's first round is
//! sure to do it, or where it has been done with the same reference before.

use super::control;
use super::effects::Effects;
use super::tree::{Dominators, Loops};
use crate::ir::op::Numeric;
use crate::ir::{Block, BlockId, Function, Instruction, Module, Op, Repr, Terminator, Value, Values};

/// Hoists in all functions that have loops.
pub fn hoist(module: &mut Module) {
    let effects = Effects::of(module);
    for function in &mut module.functions {
        hoist_in(function, &effects);
    }
}

/// Does some block lead to itself or to one that stands before it? Each loop has such a block.
pub fn may_loop(function: &Function) -> bool {
    function.blocks.iter().enumerate().any(|(at, block)| match &block.terminator {
        Terminator::Jump(to, _) => to.index() <= at,
        Terminator::Branch(_, (yes, _), (no, _)) => yes.index() <= at || no.index() <= at,
        Terminator::Try(region, to) => {
            to.index() <= at || function.regions[region.index()].handler.index() <= at
        }
        Terminator::Return(_) | Terminator::Throw(..) | Terminator::Unreachable => false,
    })
}

fn hoist_in(function: &mut Function, effects: &Effects) {
    if !may_loop(function) {
        return;
    }
    let loops = Loops::new(function, &Dominators::new(function));
    if loops.all.is_empty() {
        return;
    }
    let headers: Vec<BlockId> = loops.all.iter().map(|found| found.header).collect();
    for (index, header) in headers.into_iter().enumerate() {
        add_preheader(function, &loops, index, header);
    }
    let dominators = Dominators::new(function);
    let loops = Loops::new(function, &dominators);
    let mut state = State::new(function, effects, dominators);
    // Inner loops first: what leaves one may leave the one around it.
    for index in (0..loops.all.len()).rev() {
        state.leave(&loops, index);
    }
    control::straighten(function);
}

/// Gives a loop one block before its header, where all ways in meet.
fn add_preheader(function: &mut Function, loops: &Loops, index: usize, header: BlockId) {
    let new = BlockId(function.blocks.len() as u32);
    let mut parameters = Values::new();
    for parameter in function.blocks[header.index()].parameters.clone() {
        function.values.push(function.values[parameter.index()]);
        parameters.push(Value(function.values.len() as u32 - 1));
    }
    // Blocks made for other loops stand before those: inside if their header is.
    let inside = |block: usize, function: &Function| match loops.of.get(block) {
        Some(_) => loops.contains(index, BlockId(block as u32)),
        None => match function.blocks[block].terminator {
            Terminator::Jump(to, _) => to != header && loops.contains(index, to),
            _ => false,
        },
    };
    for block in 0..function.blocks.len() {
        if inside(block, function) {
            continue;
        }
        control::jumps_mut(&mut function.blocks[block].terminator, |to, _| {
            if *to == header {
                *to = new;
            }
        });
    }
    let region = function.blocks[header.index()].region;
    let terminator = Terminator::Jump(header, parameters.clone());
    function.blocks.push(Block { parameters, instructions: vec![], terminator, region });
}

struct State<'a> {
    function: &'a mut Function,
    effects: &'a Effects,
    dominators: Dominators,
    /// The block that makes each value.
    home: Vec<BlockId>,
    /// Blocks that load through each reference, which is not null after that.
    loads: Vec<Vec<BlockId>>,
}

impl<'a> State<'a> {
    fn new(function: &'a mut Function, effects: &'a Effects, dominators: Dominators) -> State<'a> {
        let mut home = vec![BlockId(0); function.values.len()];
        let mut loads = vec![vec![]; function.values.len()];
        for (number, block) in function.blocks.iter().enumerate() {
            let id = BlockId(number as u32);
            for parameter in &block.parameters {
                home[parameter.index()] = id;
            }
            for instruction in &block.instructions {
                for result in &instruction.results {
                    home[result.index()] = id;
                }
                if let Some(through) = loads_through(instruction) {
                    loads[through.index()].push(id);
                }
            }
        }
        State { function, effects, dominators, home, loads }
    }

    fn leave(&mut self, loops: &Loops, index: usize) {
        let header = loops.all[index].header;
        let Some(before) =
            self.dominators.predecessors[header].iter().copied().find(|from| !loops.contains(index, *from))
        else {
            return;
        };
        if !matches!(self.function.blocks[before.index()].terminator, Terminator::Jump(..)) {
            return;
        }
        let mut changed = self.effects.none();
        let inside: Vec<BlockId> =
            self.dominators.order.iter().copied().filter(|block| loops.contains(index, *block)).collect();
        for block in &inside {
            for instruction in &self.function.blocks[block.index()].instructions {
                self.effects.changes(instruction, &mut changed);
            }
        }
        for block in inside {
            // In the header, what stands before any effect is done in every round.
            let mut sure = block == header;
            let instructions = std::mem::take(&mut self.function.blocks[block.index()].instructions);
            let (mut stay, mut go) = (Vec::with_capacity(instructions.len()), vec![]);
            for instruction in instructions {
                let invariant = instruction
                    .arguments
                    .iter()
                    .all(|value| !loops.contains(index, self.home[value.index()]));
                if invariant
                    && self.may_move(&instruction, before, sure)
                    && !self.effects.reads(&instruction, &changed)
                {
                    for result in &instruction.results {
                        self.home[result.index()] = before;
                    }
                    if let Some(through) = loads_through(&instruction) {
                        self.loads[through.index()].push(before);
                    }
                    go.push(instruction);
                } else {
                    sure &= instruction.op.is_pure();
                    stay.push(instruction);
                }
            }
            self.function.blocks[block.index()].instructions = stay;
            self.function.blocks[before.index()].instructions.extend(go);
        }
    }

    /// Can it be done before the loop, even where the loop would not have done it?
    fn may_move(&self, instruction: &Instruction, before: BlockId, sure: bool) -> bool {
        match &instruction.op {
            Op::Numeric(
                Numeric::I32DivS
                | Numeric::I32DivU
                | Numeric::I32RemS
                | Numeric::I32RemU
                | Numeric::I64DivS
                | Numeric::I64DivU
                | Numeric::I64RemS
                | Numeric::I64RemU,
            )
            | Op::RefCast(..)
            | Op::ArrayGet(_)
            | Op::RefAsNonNull => sure,
            Op::Numeric(_) | Op::Select | Op::RefIsNull | Op::RefTest(..) | Op::RefEq | Op::GlobalGet(_) => {
                true
            }
            Op::StructGet(..) | Op::ArrayLen | Op::I31Get => {
                let through = instruction.arguments[0];
                sure || matches!(self.function.values[through.index()], Repr::Ref(_, false))
                    || self.loads[through.index()]
                        .iter()
                        .any(|block| self.dominators.dominates(*block, before))
            }
            _ => false,
        }
    }
}

/// The reference that would trap here if it were null.
fn loads_through(instruction: &Instruction) -> Option<Value> {
    match instruction.op {
        Op::StructGet(..)
        | Op::StructSet(..)
        | Op::ArrayLen
        | Op::ArrayGet(_)
        | Op::ArraySet(_)
        | Op::RefAsNonNull => Some(instruction.arguments[0]),
        _ => None,
    }
}

//! Objects that are made empty and then filled are made full: their fields need not be written twice, and one that is
//! written nowhere else never changes.
//!
//! ```text
//! v2 = struct.new Node v0 v0
//! v3 = call make_tree v1              =>    v3 = call make_tree v1
//! struct.set Node.0 v2 v3                   v2 = struct.new Node v3 v0
//! ```

use super::simplify::Steps;
use crate::ir::{Block, Function, Instruction, Op, Value};

/// Fills objects in all blocks.
pub fn initialise(function: &mut Function) -> Steps {
    for block in &mut function.blocks {
        let makes = block.instructions.iter().position(|found| matches!(found.op, Op::StructNew(_)));
        let last = block.instructions.iter().rposition(|found| matches!(found.op, Op::StructSet(..)));
        if let (Some(makes), Some(last)) = (makes, last)
            && makes < last
        {
            fill(block);
        }
    }
    // Nothing is known of the fields of an object that is being made.
    0
}

/// An object waits until something else than a store to one of its fields asks for it.
fn fill(block: &mut Block) {
    let mut waiting: Vec<Instruction> = vec![];
    let mut done: Vec<Instruction> = Vec::with_capacity(block.instructions.len());
    for instruction in std::mem::take(&mut block.instructions) {
        match (&instruction.op, instruction.arguments.as_slice()) {
            (Op::StructSet(_, field), [object, value]) if object != value => {
                make(*value, &mut waiting, &mut done);
                if let Some(made) = waiting.iter_mut().find(|made| made.results[0] == *object)
                    && let Some(place) = made.arguments.get_mut(*field as usize)
                {
                    *place = *value;
                    continue;
                }
            }
            _ => {}
        }
        for argument in &instruction.arguments {
            make(*argument, &mut waiting, &mut done);
        }
        match instruction.op {
            Op::StructNew(_) => waiting.push(instruction),
            _ => done.push(instruction),
        }
    }
    done.append(&mut waiting);
    block.instructions = done;
}

/// Makes an object if it waits.
fn make(object: Value, waiting: &mut Vec<Instruction>, done: &mut Vec<Instruction>) {
    if let Some(at) = waiting.iter().position(|made| made.results[0] == object) {
        done.push(waiting.remove(at));
    }
}

//! Drops instructions without effect whose results are not read, and block parameters that are not read (a parameter
//! that only feeds itself around a loop too: liveness starts from effects).

use super::control;
use super::simplify::{INITIALISE, STRAIGHTEN, Steps, THREAD};
use crate::ir::{Block, Function, Terminator, Value, Values};

/// What makes a value.
#[derive(Clone, Copy)]
enum Maker {
    /// Block and place.
    Instruction(u32, u32),
    /// The head of a chain of what jumps give.
    Jumps(u32),
}

/// The end of a chain.
const NONE: u32 = u32::MAX;

/// Removes what is not needed.
pub fn remove(function: &mut Function) -> Steps {
    let mut live = vec![false; function.values.len()];
    let mut todo: Vec<Value> = Vec::with_capacity(function.values.len());
    // What makes each value: an instruction, or the arguments of all jumps for a parameter.
    let mut makers = vec![Maker::Jumps(NONE); function.values.len()];
    let mut given: Vec<(Value, u32)> = vec![];
    for (number, block) in function.blocks.iter().enumerate() {
        for (at, instruction) in block.instructions.iter().enumerate() {
            if !instruction.op.is_pure() {
                todo.extend(&instruction.arguments);
            }
            for result in &instruction.results {
                makers[result.index()] = Maker::Instruction(number as u32, at as u32);
            }
        }
        match &block.terminator {
            Terminator::Return(values) => todo.extend(values),
            Terminator::Throw(value, _) | Terminator::Branch(value, ..) => todo.push(*value),
            Terminator::Jump(..) | Terminator::Try(..) | Terminator::Unreachable => {}
        }
        control::jumps(&block.terminator, |to, arguments| {
            for (parameter, argument) in function.blocks[to.index()].parameters.iter().zip(arguments) {
                let Maker::Jumps(others) = makers[parameter.index()] else { continue };
                given.push((*argument, others));
                makers[parameter.index()] = Maker::Jumps(given.len() as u32 - 1);
            }
        });
    }
    while let Some(value) = todo.pop() {
        if std::mem::replace(&mut live[value.index()], true) {
            continue;
        }
        match makers[value.index()] {
            Maker::Instruction(block, at) => {
                todo.extend(&function.blocks[block as usize].instructions[at as usize].arguments);
            }
            Maker::Jumps(mut next) => {
                while let Some((argument, others)) = given.get(next as usize) {
                    todo.push(*argument);
                    next = *others;
                }
            }
        }
    }
    let mut more = 0;
    for block in &mut function.blocks {
        let before = block.instructions.len();
        block.instructions.retain(|instruction| {
            !instruction.op.is_pure() || instruction.results.iter().any(|result| live[result.index()])
        });
        if block.instructions.len() != before {
            more |= after_loss(block);
        }
    }
    if function.blocks.iter().flat_map(|block| &block.parameters).all(|parameter| live[parameter.index()]) {
        return more;
    }
    let fixed = control::fixed_entries(function);
    let keeps: Vec<Option<Vec<bool>>> = function
        .blocks
        .iter()
        .zip(fixed)
        .map(|(block, fixed)| {
            let goes = !fixed && block.parameters.iter().any(|parameter| !live[parameter.index()]);
            goes.then(|| block.parameters.iter().map(|parameter| live[parameter.index()]).collect())
        })
        .collect();
    more | drop_parameters(function, &keeps)
}

/// What may find more to do where a block has lost instructions or parameters: it may be empty or small now.
fn after_loss(block: &Block) -> Steps {
    match block.instructions.is_empty() && block.parameters.is_empty() {
        true => STRAIGHTEN | THREAD | INITIALISE,
        false => THREAD | INITIALISE,
    }
}

/// Drops block parameters that are not to be kept, and what jumps give for them.
pub fn drop_parameters(function: &mut Function, keeps: &[Option<Vec<bool>>]) -> Steps {
    let mut more = 0;
    if keeps.iter().all(Option::is_none) {
        return more;
    }
    let filter = |values: &mut Values, keep: &[bool]| {
        let mut at = 0;
        values.retain(|_| {
            at += 1;
            keep.get(at - 1).copied().unwrap_or(true)
        });
    };
    for (block, keep) in function.blocks.iter_mut().zip(keeps) {
        if let Some(keep) = keep {
            filter(&mut block.parameters, keep);
            more |= after_loss(block);
        }
    }
    for block in &mut function.blocks {
        control::jumps_mut(&mut block.terminator, |to, arguments| {
            if let Some(keep) = &keeps[to.index()] {
                filter(arguments, keep);
            }
        });
    }
    more
}

//! Passes over the machine IR, in the order they run.
//!
//! 1. `simplify`: constants, known nulls, branches on them, equal block parameters, unused code, chains of blocks.

mod control;
mod dead_code;
mod fold;
mod simplify;

use crate::ir::Module;

/// Makes the module smaller and faster; what it does stays the same.
pub fn optimise(module: &mut Module) {
    let reached = reached(module);
    for (function, reached) in module.functions.iter_mut().zip(&reached) {
        if *reached {
            simplify::simplify(function);
        }
    }
}

/// Functions that the exports reach.
fn reached(module: &Module) -> Vec<bool> {
    use crate::ir::Op;
    let mut seen = vec![false; module.functions.len()];
    let mut stack: Vec<_> = module.exports.iter().map(|(_, id)| *id).collect();
    while let Some(id) = stack.pop() {
        if std::mem::replace(&mut seen[id.index()], true) {
            continue;
        }
        for instruction in module.functions[id.index()].blocks.iter().flat_map(|block| &block.instructions) {
            match instruction.op {
                Op::Call(id) | Op::RefFunc(id) | Op::IntAdd { slow: id } | Op::IntSub { slow: id } | Op::IntMul { slow: id }
                | Op::IntCompare { slow: id, .. } => stack.push(id),
                _ => {}
            }
        }
    }
    seen
}

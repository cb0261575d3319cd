//! Code that seldom runs: ways that end in an exception, and calls of slow paths. And functions that never return: what
//! follows a call of one is cut off.

use super::graph::Graph;
use crate::ir::{Function, Inline, Module, Op, Terminator};

/// Blocks after which only an exception or a trap can come, or that call a function that is marked as a slow path.
pub fn cold_blocks(module: &Module, function: &Function, graph: &Graph) -> Vec<bool> {
    let mut cold = vec![true; function.blocks.len()];
    for block in graph.order.iter().rev() {
        let flow = &function.blocks[block.index()];
        let targets = flow.terminator.targets();
        let ends = match &flow.terminator {
            Terminator::Throw(..) | Terminator::Unreachable => true,
            Terminator::Return(_) => false,
            // An edge back says nothing: the blocks of a loop are as warm as the ways out of it that stand below.
            _ => targets.iter().all(|to| !graph.is_back(*block, *to) && cold[to.index()]),
        };
        let calls_slow = flow.instructions.iter().any(|instruction| match instruction.op {
            Op::Call(id) => is_slow(&module.functions[id.index()]),
            _ => false,
        });
        cold[block.index()] = ends || calls_slow;
    }
    cold
}

/// Is a function a slow path by its name's or lowering's word?
fn is_slow(function: &Function) -> bool {
    function.inline == Inline::Never
        && !function.blocks.is_empty()
        && (!returns(function) || function.name.ends_with("_slow") || function.name.contains("_slow."))
}

/// Can control come back from a function?
pub fn returns(function: &Function) -> bool {
    function.blocks.iter().any(|block| matches!(block.terminator, Terminator::Return(_)))
}

/// Ends blocks after calls that do not come back; was there any?
pub fn cut(function: &mut Function, never_returns: &[bool]) -> bool {
    let mut changed = false;
    for block in &mut function.blocks {
        let call = block
            .instructions
            .iter()
            .position(|instruction| matches!(instruction.op, Op::Call(id) if never_returns[id.index()]));
        if let Some(at) = call {
            changed |=
                at + 1 < block.instructions.len() || !matches!(block.terminator, Terminator::Unreachable);
            block.instructions.truncate(at + 1);
            block.terminator = Terminator::Unreachable;
        }
    }
    changed
}

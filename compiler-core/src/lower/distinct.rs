//! Functions that capture nothing but are objects of their own each time their `def` or `lambda` runs.
//!
//! Most functions are no values at all in the module. One that may be made more than once, and is compared or becomes
//! dynamic, gets an object for each time, as if it had captured something.

use crate::hash::HashSet;

use super::Lower;
use crate::flow::{Block, BlockId, Function, FunctionId, Op, Terminator};
use crate::typed::{Typed, function_of};

/// The functions whose values are told apart.
pub(crate) fn distinct(typed: &Typed) -> HashSet<FunctionId> {
    let compared = typed.clones.iter().flat_map(|clone| clone.summary.compared.iter().copied());
    let mut asked: HashSet<FunctionId> =
        compared.chain(typed.entries.keys().filter_map(function_of)).collect();
    // Those of the library are made where they are named, which is no new function.
    let library = |function: &FunctionId| typed.program.functions[function.index()].library;
    asked.retain(|function| !library(function) && !Lower::carries(typed, *function));
    if asked.is_empty() {
        return asked;
    }
    let mut often = HashSet::default();
    for (index, graph) in typed.program.functions.iter().enumerate() {
        let main = index == typed.program.main.index();
        for (block, own) in graph.code.blocks.iter().enumerate() {
            let made = own.instructions.iter().filter_map(|instruction| match &instruction.op {
                Op::MakeFunction { function, .. } if asked.contains(function) => Some(*function),
                _ => None,
            });
            for function in made {
                if !main || comes_back(graph, BlockId(block as u32)) {
                    often.insert(function);
                }
            }
        }
    }
    often
}

/// Can control come to a block again after it?
fn comes_back(graph: &Function, block: BlockId) -> bool {
    let mut seen = vec![false; graph.code.blocks.len()];
    let mut todo = vec![block];
    while let Some(from) = todo.pop() {
        for to in successors(graph, &graph.code.blocks[from.index()]) {
            if to == block {
                return true;
            }
            if !std::mem::replace(&mut seen[to.index()], true) {
                todo.push(to);
            }
        }
    }
    false
}

/// Where control can go from a block, by an exception too.
fn successors(graph: &Function, block: &Block) -> Vec<BlockId> {
    let mut all = match &block.terminator {
        Some(Terminator::Jump(to, _)) => vec![*to],
        Some(Terminator::Branch(_, yes, no)) => vec![yes.0, no.0],
        Some(Terminator::Try { body, .. }) => vec![*body],
        _ => vec![],
    };
    all.extend(block.region.map(|region| graph.code.regions[region.index()].handler));
    all
}

//! Doubles loops over ranges that words may not be able to count: such a range says so by a flag that does not change in
//! the loop, so it is asked once, before the loop. What runs is then a loop of words, without the other way through it,
//! or the loop as it was.
//!
//! ```text
//! jump head(x)                                 branch counted head'(x) head(x)
//! head(s): .. branch counted slow body   =>    head(s): .. jump body
//!                                              head'(s): .. branch counted slow' body'
//! ```
//!
//! A loop of numbers whose every item could be a big int is several times slower. Where later passes find the flag to be
//! constant, one of the two loops is gone again.

use super::control;
use super::graph::Graph;
use super::ssa::{self, Variable};
use super::tree::{Dominators, Loops};
use crate::hash::HashMap;
use crate::ir::{Block, BlockId, Function, Module, Op, Terminator, Value, Values};

/// The function of the library that gives the items of such a range.
const ITEM: &str = "range_item_slow";
/// Instructions of a loop that is doubled at most.
const LARGEST: usize = 1000;
/// Loops of a function that are doubled at most.
const MOST: usize = 16;

/// Doubles the loops of all functions.
pub fn double(module: &mut Module) {
    let is_item: Vec<bool> = module.functions.iter().map(|function| function.name.contains(ITEM)).collect();
    if !is_item.contains(&true) {
        return;
    }
    for function in &mut module.functions {
        let mut slow: Vec<bool> = function
            .blocks
            .iter()
            .map(|block| {
                block.instructions.iter().any(|own| matches!(own.op, Op::Call(id) if is_item[id.index()]))
            })
            .collect();
        if !slow.contains(&true) {
            continue;
        }
        for _ in 0..MOST {
            let Some(found) = find(function, &slow) else { break };
            apply(function, &found);
            // The slow loop stays as it is.
            slow.resize(function.blocks.len(), false);
        }
    }
}

/// A loop and the branch in it that the flag decides.
struct Found {
    head: BlockId,
    inside: Vec<BlockId>,
    flag: Value,
    branch: BlockId,
    /// Is the slow way the first of the branch?
    first: bool,
}

/// The outermost loop that can be doubled.
fn find(function: &Function, slow: &[bool]) -> Option<Found> {
    let graph = Graph::of(function);
    let dominators = Dominators::new(function);
    let loops = Loops::new(function, &dominators);
    let special = control::fixed_entries(function);
    let mut calls: Vec<BlockId> = graph.order.iter().copied().filter(|block| slow[block.index()]).collect();
    calls.sort_by_key(|block| loops.depth(*block));
    calls.into_iter().find_map(|call| {
        let own = loops.of[call.index()]?;
        let head = loops.all[own].header;
        let inside: Vec<BlockId> =
            graph.order.iter().copied().filter(|block| loops.contains(own, *block)).collect();
        let size: usize = inside.iter().map(|block| function.blocks[block.index()].instructions.len()).sum();
        let is_plain = |block: &BlockId| {
            !special[block.index()]
                && !matches!(function.blocks[block.index()].terminator, Terminator::Try(..))
        };
        if size > LARGEST || !inside.iter().all(is_plain) {
            return None;
        }
        let mut found = None;
        let mut at = call;
        while at != head {
            let above = graph.dominator[at.index()];
            if let Terminator::Branch(flag, (yes, _), (no, _)) = &function.blocks[above.index()].terminator
                && yes != no
                && !inside.iter().any(|block| defines(&function.blocks[block.index()], *flag))
            {
                let by = |to: BlockId| graph.predecessors[to].len() == 1 && graph.dominates(to, call);
                if by(*yes) || by(*no) {
                    found = Some((*flag, above, by(*yes)));
                }
            }
            at = above;
        }
        let (flag, branch, first) = found?;
        Some(Found { head, inside, flag, branch, first })
    })
}

fn defines(block: &Block, value: Value) -> bool {
    block.parameters.contains(&value)
        || block.instructions.iter().any(|instruction| instruction.results.contains(&value))
}

fn apply(function: &mut Function, found: &Found) {
    let mut blocks: HashMap<BlockId, BlockId> = HashMap::default();
    let mut values: HashMap<Value, Value> = HashMap::default();
    let mut variables = vec![];
    let first_copy = function.blocks.len() as u32;
    for (at, block) in found.inside.iter().enumerate() {
        let copy = BlockId(first_copy + at as u32);
        blocks.insert(*block, copy);
        let own = &function.blocks[block.index()];
        let defined: Vec<Value> = own
            .parameters
            .iter()
            .chain(own.instructions.iter().flat_map(|instruction| &instruction.results))
            .copied()
            .collect();
        for value in defined {
            let new = Value(function.values.len() as u32);
            function.values.push(function.values[value.index()]);
            if let Some(name) = function.value_names.get(&value).cloned() {
                function.value_names.insert(new, name);
            }
            values.insert(value, new);
            variables.push(Variable { value, definitions: vec![(*block, value), (copy, new)] });
        }
    }
    let renamed = |value: &Value| values.get(value).copied().unwrap_or(*value);
    for block in &found.inside {
        let mut copy = function.blocks[block.index()].clone();
        copy.parameters = copy.parameters.iter().map(renamed).collect();
        for instruction in &mut copy.instructions {
            instruction.arguments = instruction.arguments.iter().map(renamed).collect();
            instruction.results = instruction.results.iter().map(renamed).collect();
        }
        copy.terminator.uses_mut(|value| *value = renamed(value));
        control::jumps_mut(&mut copy.terminator, |to, _| *to = blocks.get(to).copied().unwrap_or(*to));
        function.blocks.push(copy);
    }
    // What is before the loop goes to the question first.
    let ask = BlockId(function.blocks.len() as u32);
    let head = function.blocks[found.head.index()].clone();
    let mut parameters = Values::new();
    for value in &head.parameters {
        parameters.push(Value(function.values.len() as u32));
        function.values.push(function.values[value.index()]);
    }
    for (index, block) in function.blocks.iter_mut().enumerate() {
        let is_inside = index >= first_copy as usize || blocks.contains_key(&BlockId(index as u32));
        if !is_inside {
            control::jumps_mut(&mut block.terminator, |to, _| {
                if *to == found.head {
                    *to = ask;
                }
            });
        }
    }
    // The copy is the loop as it was.
    let (words, counted) = (found.head, blocks[&found.head]);
    let (yes, no) = if found.first { (counted, words) } else { (words, counted) };
    function.blocks.push(Block {
        parameters: parameters.clone(),
        instructions: vec![],
        terminator: Terminator::Branch(found.flag, (yes, parameters.clone()), (no, parameters)),
        region: head.region,
    });
    let branch = &mut function.blocks[found.branch.index()].terminator;
    if let Terminator::Branch(_, yes, no) = branch.clone() {
        let (to, arguments) = if found.first { no } else { yes };
        *branch = Terminator::Jump(to, arguments);
    }
    let mut is_reached = vec![false; function.blocks.len()];
    for block in control::order(function) {
        is_reached[block.index()] = true;
    }
    for (block, _) in function.blocks.iter_mut().zip(is_reached).filter(|(_, is_reached)| !is_reached) {
        block.parameters.clear();
        block.instructions.clear();
        block.terminator = Terminator::Unreachable;
    }
    ssa::repair(function, &variables);
}

//! Jump threading: where a block only asks what the block before it has just decided, control goes straight on. So the
//! flag that a step of iteration gives is gone once the step is inlined.
//!
//! ```text
//! block1: jump block3(1, x)                     block1: jump block4(x)
//! block2: jump block3(0, x)               =>    block2: jump block5
//! block3(has, y): branch has block4 block5
//! ```
//!
//! The block in the middle is copied for each way out of it, so it must be small; heads of loops are left alone, since a
//! loop with two entries has no structured form.

use super::control;
use super::fold::{self, Fold, Known, Made};
use super::graph::Graph;
use super::simplify::{DEAD_CODE, FOLD, JOIN_PARAMETERS, STRAIGHTEN, Steps};
use super::ssa::{self, Variable};
use crate::ir::{Block, BlockId, Function, Instruction, Op, Terminator, Value, Values};

/// Instructions that are copied at most.
const LARGEST: usize = 5;

/// Threads jumps.
pub fn thread(function: &mut Function) -> Steps {
    // Most functions have no such block: they need no graph.
    let mut entries = vec![0u8; function.blocks.len()];
    for block in &function.blocks {
        for to in block.terminator.targets() {
            entries[to.index()] = entries[to.index()].saturating_add(1);
        }
    }
    let asks: Vec<bool> = function
        .blocks
        .iter()
        .zip(entries)
        .map(|(block, entries)| entries > 1 && is_candidate(block))
        .collect();
    if !asks.contains(&true) {
        return 0;
    }
    let mut known: Vec<Known> = fold::start(function);
    let is_decided = (0..function.blocks.len() as u32).map(BlockId).any(|from| {
        let terminator = &function.blocks[from.index()].terminator;
        let mut targets = terminator.targets().into_iter().filter(|to| asks[to.index()]);
        targets.any(|to| {
            edges(terminator, to).any(|first| decide(function, from, first, to, &mut known).is_some())
        })
    });
    if !is_decided {
        return 0;
    }
    let graph = Graph::of(function);
    let special = control::fixed_entries(function);
    let mut variables = vec![];
    let mut threaded = vec![false; function.blocks.len()];
    for at in graph.order.clone() {
        let block = &function.blocks[at.index()];
        let predecessors = &graph.predecessors[at];
        if special[at.index()] || !is_candidate(block) || predecessors.len() < 2 {
            continue;
        }
        if predecessors.iter().any(|from| graph.is_back(*from, at) || threaded[from.index()]) {
            continue;
        }
        // Which way each edge goes on.
        let mut ways: Vec<(BlockId, bool, bool)> = vec![];
        for from in predecessors {
            for first in edges(&function.blocks[from.index()].terminator, at) {
                if let Some(way) = decide(function, *from, first, at, &mut known)
                    && !ways.contains(&(*from, first, way))
                {
                    ways.push((*from, first, way));
                }
            }
        }
        if ways.is_empty() {
            continue;
        }
        threaded[at.index()] = true;
        variables.extend(split(function, at, &ways));
        known.resize(function.values.len(), Known::Nothing);
    }
    ssa::repair(function, &variables);
    match threaded.contains(&true) {
        true => STRAIGHTEN | JOIN_PARAMETERS | FOLD | DEAD_CODE,
        false => 0,
    }
}

fn is_candidate(block: &Block) -> bool {
    matches!(block.terminator, Terminator::Branch(..))
        && block.instructions.len() <= LARGEST
        && block.instructions.iter().all(|instruction| {
            matches!(
                instruction.op,
                Op::Numeric(_)
                    | Op::RefIsNull
                    | Op::I32Const(_)
                    | Op::I64Const(_)
                    | Op::F64Const(_)
                    | Op::RefNull(_)
            )
        })
}

/// The jumps of a terminator to a block: `true` is the first of a branch, or a plain jump.
fn edges(terminator: &Terminator, to: BlockId) -> impl Iterator<Item = bool> {
    let (first, second) = match terminator {
        Terminator::Jump(target, _) => (*target == to, false),
        Terminator::Branch(_, (yes, _), (no, _)) => (*yes == to, *no == to),
        _ => (false, false),
    };
    first.then_some(true).into_iter().chain(second.then_some(false))
}

fn arguments(terminator: &Terminator, first: bool) -> &[Value] {
    match terminator {
        Terminator::Jump(_, arguments) => arguments,
        Terminator::Branch(_, (_, yes), (_, no)) => {
            if first {
                yes
            } else {
                no
            }
        }
        _ => &[],
    }
}

/// Which way the block's branch goes when it is entered by this edge.
fn decide(function: &Function, from: BlockId, first: bool, at: BlockId, known: &mut [Known]) -> Option<bool> {
    let block = &function.blocks[at.index()];
    let Terminator::Branch(on, ..) = &block.terminator else { return None };
    let before = &function.blocks[from.index()].terminator;
    if let Terminator::Branch(asked, (yes, _), (no, _)) = before
        && asked == on
        && yes != no
    {
        return Some(first);
    }
    let own = arguments(before, first);
    let saved: Vec<Known> = block.parameters.iter().map(|value| known[value.index()]).collect();
    for (parameter, argument) in block.parameters.iter().zip(own) {
        known[parameter.index()] = known[argument.index()];
    }
    let mut asked = *on;
    let mut set = vec![];
    let made = Made::default();
    for instruction in &block.instructions {
        let [result] = instruction.results.as_slice() else { continue };
        match fold::fold_one(instruction, known, &made, &function.values) {
            Fold::Constants(ops) => {
                set.push((*result, known[result.index()]));
                known[result.index()] = ops.first().map_or(Known::Nothing, fold::of_op);
            }
            Fold::Same(value) if *result == asked => asked = value,
            _ => {}
        }
    }
    let way = match known[asked.index()] {
        Known::I32(value) => Some(value != 0),
        _ => None,
    };
    for (value, old) in set {
        known[value.index()] = old;
    }
    for (parameter, old) in block.parameters.iter().zip(saved) {
        known[parameter.index()] = old;
    }
    way
}

/// Copies the block for each way out that some edges are known to take, and lets these go there.
fn split(function: &mut Function, at: BlockId, ways: &[(BlockId, bool, bool)]) -> Vec<Variable> {
    let block = function.blocks[at.index()].clone();
    let Terminator::Branch(_, yes, no) = &block.terminator else { return vec![] };
    let defined: Values = block
        .parameters
        .iter()
        .chain(block.instructions.iter().flat_map(|instruction| &instruction.results))
        .copied()
        .collect();
    let mut variables: Vec<Variable> =
        defined.iter().map(|value| Variable { value: *value, definitions: vec![(at, *value)] }).collect();
    for way in [true, false] {
        if !ways.iter().any(|(_, _, own)| *own == way) {
            continue;
        }
        let copy = BlockId(function.blocks.len() as u32);
        let first = function.values.len() as u32;
        for (index, value) in defined.iter().enumerate() {
            function.values.push(function.values[value.index()]);
            let new = Value(first + index as u32);
            variables[index].definitions.push((copy, new));
            if let Some(name) = function.value_names.get(value).cloned() {
                function.value_names.insert(new, name);
            }
        }
        let renamed = |value: &Value| {
            defined.iter().position(|own| own == value).map_or(*value, |index| Value(first + index as u32))
        };
        let all = |values: &[Value]| -> Values { values.iter().map(renamed).collect() };
        let instructions = block
            .instructions
            .iter()
            .map(|own| Instruction {
                op: own.op,
                arguments: all(&own.arguments),
                results: all(&own.results),
                site: own.site,
            })
            .collect();
        let (to, given) = if way { yes } else { no };
        function.blocks.push(Block {
            parameters: all(&block.parameters),
            instructions,
            terminator: Terminator::Jump(*to, all(given)),
            region: block.region,
        });
        for (from, first, own) in ways {
            if *own != way {
                continue;
            }
            match &mut function.blocks[from.index()].terminator {
                Terminator::Jump(target, _) => *target = copy,
                Terminator::Branch(_, (yes, _), (no, _)) => *(if *first { yes } else { no }) = copy,
                _ => {}
            }
        }
    }
    variables
}

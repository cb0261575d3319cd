//! Ways that only work out a number become a choice of two numbers: no jump that may be guessed wrong, and equal choices
//! are found by their operands, as an index that counts from the end when it is negative.
//!
//! ```text
//! branch v1 block1 block2(v2)
//! block1: v3 = i64.add v2 v4; jump block2(v3)      =>      v3 = i64.add v2 v4; v5 = select v1 v3 v2
//! block2(v5): ..
//! ```
//!
//! Comes after `ranges`, which knows more where there are two ways.

use smallvec::smallvec;

use super::control;
use super::graph::Graph;
use crate::ir::{
    BlockId, Function, Instruction, Module, Numeric, Op, Repr, SiteId, Terminator, Value, Values,
};

/// Instructions on a way, at most.
const COST: usize = 2;

/// Chooses in all functions.
pub fn choose(module: &mut Module) {
    for function in &mut module.functions {
        // What is chosen is given to a block.
        if function.blocks.iter().skip(1).any(|block| !block.parameters.is_empty()) {
            choose_in(function);
        }
    }
}

fn choose_in(function: &mut Function) {
    let graph = Graph::of(function);
    let mut is_chosen = false;
    // From the last to the first, so that inner choices are made before outer ones.
    for block in graph.order.iter().rev() {
        let Terminator::Branch(on, yes, no) = &function.blocks[block.index()].terminator else { continue };
        let (on, region) = (*on, function.blocks[block.index()].region);
        let ways = [yes, no].map(|(to, arguments)| way(function, &graph, *to, arguments));
        let [Some(yes), Some(no)] = ways else { continue };
        if yes.to != no.to
            || function.blocks[yes.to.index()].region != region
            || [yes.over, no.over].iter().flatten().any(|over| function.blocks[over.index()].region != region)
        {
            continue;
        }
        let differ: Vec<usize> =
            (0..yes.arguments.len()).filter(|at| yes.arguments[*at] != no.arguments[*at]).collect();
        let [differ] = differ[..] else { continue };
        let repr = function.values[yes.arguments[differ].index()];
        if !matches!(repr, Repr::I32 | Repr::I64) || function.values[no.arguments[differ].index()] != repr {
            continue;
        }
        for over in [yes.over, no.over].into_iter().flatten() {
            let moved = std::mem::take(&mut function.blocks[over.index()].instructions);
            function.blocks[block.index()].instructions.extend(moved);
            function.blocks[over.index()].terminator = Terminator::Unreachable;
        }
        function.values.push(repr);
        let chosen = Value(function.values.len() as u32 - 1);
        let own = &mut function.blocks[block.index()];
        own.instructions.push(Instruction {
            op: Op::Select,
            arguments: smallvec![on, yes.arguments[differ], no.arguments[differ]],
            results: smallvec![chosen],
            site: own.instructions.last().map_or(SiteId(0), |last| last.site),
        });
        let mut arguments = yes.arguments;
        arguments[differ] = chosen;
        own.terminator = Terminator::Jump(yes.to, arguments);
        is_chosen = true;
    }
    if is_chosen {
        control::straighten(function);
    }
}

/// Where one side of a branch comes out.
struct Way {
    to: BlockId,
    arguments: Values,
    /// The block on the way, if there is one.
    over: Option<BlockId>,
}

fn way(function: &Function, graph: &Graph, to: BlockId, arguments: &Values) -> Option<Way> {
    let flow = &function.blocks[to.index()];
    let short = graph.predecessors[to].len() == 1
        && flow.parameters.is_empty()
        && flow.instructions.len() <= COST
        && flow.instructions.iter().all(|instruction| is_cheap(&instruction.op));
    match &flow.terminator {
        Terminator::Jump(next, given) if short => {
            Some(Way { to: *next, arguments: given.clone(), over: Some(to) })
        }
        _ => Some(Way { to, arguments: arguments.clone(), over: None }),
    }
}

/// May it as well be done where it is not wanted?
fn is_cheap(op: &Op) -> bool {
    use Numeric as N;
    match op {
        Op::I32Const(_) | Op::I64Const(_) => true,
        Op::Numeric(numeric) => matches!(
            numeric,
            N::I32Add
                | N::I32Sub
                | N::I64Add
                | N::I64Sub
                | N::I32WrapI64
                | N::I64ExtendI32S
                | N::I64ExtendI32U
        ),
        _ => false,
    }
}

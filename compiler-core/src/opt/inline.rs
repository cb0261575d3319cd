//! Puts the bodies of functions in place of their calls, callees first: small functions, functions with one caller, and
//! the steps of iteration, from which a `for` becomes a loop with a counter.
//!
//! ```text
//! for x in items:                      state = 0
//!     total += x                =>     while state < items.length: total += items.data[state]; state += 1
//! ```
//!
//! Not inlined: recursive calls, calls on cold ways (before an exception), slow paths, and into code that runs once those
//! functions that have a loop, for an engine may compile these better when they are called again.

mod splice;

pub use splice::zero_of;

use super::call_graph::{CallGraph, callee};
use super::graph::Graph;
use super::simplify::{Settled, simplify};
use super::{cold, control};
use crate::ir::{FuncId, Function, Inline, Module, Op, Terminator};

/// Costs are in bytes of code, roughly.
const SMALL: u32 = 24;
/// In loops.
const SMALL_IN_LOOP: u32 = 70;
/// For each argument that is a constant.
const CONSTANT: u32 = 10;
/// What constants may add to the module for one function, at all its calls: few functions get smaller by them.
const CONSTANTS_IN_ALL: u32 = 300;
/// Functions marked so by lowering: the steps of iteration.
const ALWAYS: u32 = 220;
/// The only call.
const ONCE: u32 = 1200;
/// No function grows beyond this by inlining.
const LARGEST: u32 = 6000;
/// Nor beyond this by what is called outside of its loops: that makes little faster, and large functions compile slowly.
const LARGEST_WITHOUT_LOOP: u32 = 500;

/// Inlines in all functions that are reached.
pub fn inline(module: &mut Module, settled: &mut Settled) {
    let calls = CallGraph::of(module);
    let mut state = State {
        sizes: vec![0; module.functions.len()],
        loops: vec![false; module.functions.len()],
        never_returns: vec![false; module.functions.len()],
        calls,
        sites: splice::Sites::of(std::mem::take(&mut module.sites)),
    };
    for id in state.calls.order.clone() {
        state.function(module, id, settled);
    }
    module.sites = state.sites.into_all();
}

struct State {
    calls: CallGraph,
    sizes: Vec<u32>,
    loops: Vec<bool>,
    never_returns: Vec<bool>,
    sites: splice::Sites,
}

impl State {
    fn function(&mut self, module: &mut Module, id: FuncId, settled: &mut Settled) {
        let index = id.index();
        if self.calls.sites[index] == 0 {
            return;
        }
        let mut function = std::mem::take(&mut module.functions[index]);
        let mut changed = cold::cut(&mut function, &self.never_returns);
        let before = callees(&function);
        let chosen = self.choose(module, &function, id);
        if !chosen.is_empty() {
            let mut at = 0;
            splice::splice(&mut function, &mut self.sites, |block, place| {
                let (own, own_place, callee) = chosen.get(at)?;
                if (*own, *own_place) != (block.0, place) {
                    return None;
                }
                at += 1;
                Some(&module.functions[callee.index()])
            });
            changed = true;
        }
        if changed {
            simplify(&module.structs, &mut function, index, settled);
        }
        self.sizes[index] = size(&function);
        self.loops[index] = has_loops(&function);
        self.never_returns[index] = !self.calls.is_recursive[index] && !cold::returns(&function);
        if changed {
            self.recount(module, &before, &callees(&function));
        }
        module.functions[index] = function;
    }

    /// Keeps the number of calls of each function right; a function that nothing calls any more calls nothing.
    fn recount(&mut self, module: &Module, before: &[FuncId], after: &[FuncId]) {
        for id in after {
            self.calls.sites[id.index()] += 1;
        }
        let mut gone = before.to_vec();
        while let Some(id) = gone.pop() {
            let sites = &mut self.calls.sites[id.index()];
            *sites = sites.saturating_sub(1);
            if *sites == 0 {
                gone.extend(callees(&module.functions[id.index()]));
            }
        }
    }

    /// The calls to inline, in the order of blocks and instructions.
    fn choose(&self, module: &Module, function: &Function, id: FuncId) -> Vec<(u32, usize, FuncId)> {
        let calls = function
            .blocks
            .iter()
            .any(|block| block.instructions.iter().any(|instruction| matches!(instruction.op, Op::Call(_))));
        if !calls {
            return vec![];
        }
        let graph = Graph::of(function);
        let cold = cold::cold_blocks(module, function, &graph);
        let mut constant = vec![false; function.values.len()];
        for instruction in function.blocks.iter().flat_map(|block| &block.instructions) {
            if instruction.op.is_constant() {
                constant[instruction.results[0].index()] = true;
            }
        }
        let mut own_size = size(function);
        let mut chosen = vec![];
        for (index, block) in function.blocks.iter().enumerate() {
            if graph.place[index] == u32::MAX {
                continue;
            }
            for (at, instruction) in block.instructions.iter().enumerate() {
                let Op::Call(to) = instruction.op else { continue };
                let found = &module.functions[to.index()];
                // One pass, so rings come to an end too: errors make many of them, where a function raises and what
                // makes exceptions uses it.
                let again = self.calls.is_recursive[to.index()];
                if to == id || again && calls_itself(found, to) {
                    continue;
                }
                let size = self.sizes[to.index()];
                // What the call itself takes is gained.
                let call = 2 + 2 * (instruction.arguments.len() + instruction.results.len()) as u32;
                let constants = match size.saturating_sub(call) * self.calls.sites[to.index()] {
                    growth if growth > CONSTANTS_IN_ALL => 0,
                    _ => instruction.arguments.iter().filter(|value| constant[value.index()]).count() as u32,
                };
                let deep = graph.depth[index] > 0;
                let grows = deep || own_size + size <= LARGEST_WITHOUT_LOOP;
                let only =
                    grows && self.calls.sites[to.index()] == 1 && self.calls.other_sites[to.index()] == 0;
                let most = match found.inline {
                    Inline::Never => 0,
                    _ if cold[index] => call,
                    Inline::Always => ALWAYS,
                    Inline::Auto if only && !again && !(deep && self.loops[to.index()]) => ONCE,
                    Inline::Auto if self.loops[to.index()] => call + constants * CONSTANT,
                    Inline::Auto if deep => call + constants * CONSTANT + SMALL_IN_LOOP,
                    Inline::Auto if grows => call + constants * CONSTANT + SMALL,
                    Inline::Auto => call,
                };
                if size <= most && own_size + size <= LARGEST {
                    own_size += size;
                    chosen.push((index as u32, at, to));
                }
            }
        }
        chosen
    }
}

/// Has a function a loop? An edge that goes back in the order is one, for control flow is reducible.
fn has_loops(function: &Function) -> bool {
    let order = control::order(function);
    let mut place = vec![0; function.blocks.len()];
    order.iter().enumerate().for_each(|(at, block)| place[block.index()] = at);
    order.iter().any(|block| {
        control::successors(function, *block).iter().any(|to| place[to.index()] <= place[block.index()])
    })
}

/// Has it a call of itself?
fn calls_itself(function: &Function, id: FuncId) -> bool {
    function
        .blocks
        .iter()
        .flat_map(|block| &block.instructions)
        .any(|instruction| instruction.op == Op::Call(id))
}

/// Every function that is called or named, once for each place.
fn callees(function: &Function) -> Vec<FuncId> {
    function
        .blocks
        .iter()
        .flat_map(|block| &block.instructions)
        .filter_map(|instruction| callee(&instruction.op))
        .collect()
}

/// Bytes of code, roughly.
pub fn size(function: &Function) -> u32 {
    let mut size = 0;
    for block in &function.blocks {
        for instruction in &block.instructions {
            size += match &instruction.op {
                Op::I32Const(_) | Op::I64Const(_) | Op::F64Const(_) | Op::RefNull(_) => 0,
                Op::IntAdd { .. } | Op::IntSub { .. } | Op::IntMul { .. } => 40,
                Op::IntCompare { .. } => 24,
                Op::Numeric(_) | Op::RefIsNull | Op::RefEq | Op::ArrayLen => 2,
                _ => 3,
            } + instruction.arguments.len() as u32;
        }
        size += match &block.terminator {
            Terminator::Jump(_, arguments) => 1 + 2 * arguments.len() as u32,
            Terminator::Branch(..) => 5,
            Terminator::Return(results) => results.len() as u32,
            Terminator::Throw(..) | Terminator::Unreachable => 2,
            Terminator::Try(..) => 10,
        };
    }
    size
}

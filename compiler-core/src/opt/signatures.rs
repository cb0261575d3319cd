//! Parameters and results across functions: a parameter that every call gives the same constant is that constant, one
//! that is not read is dropped; so are results that are always the same constant, and those that no call reads.
//!
//! ```text
//! func f(v0: i64, v1: ref null BigInt): ..           func f(v0: i64): v1 = ref.null; ..
//!   call f v7 (ref.null)                       =>      call f v7
//! ```
//!
//! Functions that are exported, referred to, or the slow path of an operation keep their signature.

use smallvec::smallvec;

use super::call_graph::CallGraph;
use super::simplify::Settled;
use crate::ir::{FuncId, Function, Instruction, Module, Op, SiteId, Terminator, Values};

/// What all calls (or all returns) give in one place.
#[derive(Clone, PartialEq)]
enum Given {
    Nothing,
    Constant(Op),
    Many,
}

impl Given {
    fn meet(&mut self, op: Option<&Op>) {
        *self = match (std::mem::replace(self, Given::Many), op) {
            (Given::Nothing, Some(op)) => Given::Constant(*op),
            (Given::Constant(a), Some(Op::RefNull(_))) if matches!(a, Op::RefNull(_)) => Given::Constant(a),
            (Given::Constant(a), Some(op)) if a == *op => Given::Constant(a),
            _ => Given::Many,
        };
    }

    fn constant(&self) -> Option<&Op> {
        match self {
            Given::Constant(op) => Some(op),
            Given::Nothing | Given::Many => None,
        }
    }
}

/// How a function's signature changes.
#[derive(Clone)]
struct Change {
    parameters: Vec<Given>,
    results: Vec<Given>,
    /// Parameters read in the function.
    read: Vec<bool>,
    /// Results read by some call.
    wanted: Vec<bool>,
}

impl Change {
    fn drops_parameter(&self, at: usize) -> bool {
        !self.read[at] || self.parameters[at].constant().is_some()
    }

    fn drops_result(&self, at: usize) -> bool {
        !self.wanted[at] || self.results[at].constant().is_some()
    }

    fn is_none(&self) -> bool {
        !(0..self.parameters.len()).any(|at| self.drops_parameter(at))
            && !(0..self.results.len()).any(|at| self.drops_result(at))
    }
}

/// Shortens signatures.
pub fn shorten(module: &mut Module, settled: &mut Settled) {
    let calls = CallGraph::of(module);
    let mut changes: Vec<Option<Change>> = vec![None; module.functions.len()];
    let mut used_in: Vec<Vec<bool>> = Vec::with_capacity(calls.order.len());
    for id in &calls.order {
        let function = &module.functions[id.index()];
        used_in.push(uses(function));
        let (0, Some(used)) = (calls.other_sites[id.index()], used_in.last()) else { continue };
        changes[id.index()] = Some(Change {
            parameters: vec![Given::Nothing; function.signature.parameters.len()],
            results: vec![Given::Nothing; function.signature.results.len()],
            read: function.blocks[0].parameters.iter().map(|value| used[value.index()]).collect(),
            wanted: vec![false; function.signature.results.len()],
        });
    }
    for (id, used) in calls.order.iter().zip(&used_in) {
        look(&module.functions[id.index()], *id, used, &mut changes);
    }
    for change in &mut changes {
        if change.as_ref().is_some_and(Change::is_none) {
            *change = None;
        }
    }
    for id in &calls.order {
        apply(&mut module.functions[id.index()], *id, &changes, settled);
    }
}

fn uses(function: &Function) -> Vec<bool> {
    let mut used = vec![false; function.values.len()];
    for block in &function.blocks {
        for instruction in &block.instructions {
            instruction.arguments.iter().for_each(|value| used[value.index()] = true);
        }
        block.terminator.each_use(|value| used[value.index()] = true);
    }
    used
}

/// The constant that each value is.
pub fn constants(function: &Function) -> Vec<Option<&Op>> {
    let mut constants = vec![None; function.values.len()];
    for block in &function.blocks {
        for instruction in block.instructions.iter().filter(|instruction| instruction.op.is_constant()) {
            constants[instruction.results[0].index()] = Some(&instruction.op);
        }
    }
    constants
}

/// Notes what a function gives to others, and what it returns.
fn look(function: &Function, id: FuncId, used: &[bool], changes: &mut [Option<Change>]) {
    let constant = constants(function);
    let own = &function.blocks[0].parameters;
    for block in &function.blocks {
        for instruction in &block.instructions {
            let Op::Call(to) = instruction.op else { continue };
            let Some(change) = &mut changes[to.index()] else { continue };
            for (at, argument) in instruction.arguments.iter().enumerate() {
                // Its own parameter handed on unchanged says nothing new.
                if to != id || own.get(at) != Some(argument) {
                    change.parameters[at].meet(constant[argument.index()]);
                }
            }
            for (at, result) in instruction.results.iter().enumerate() {
                change.wanted[at] |= used[result.index()];
            }
        }
        if let (Terminator::Return(values), Some(change)) = (&block.terminator, &mut changes[id.index()]) {
            for (at, value) in values.iter().enumerate() {
                change.results[at].meet(constant[value.index()]);
            }
        }
    }
}

/// Changes a function's own signature and its calls of others.
fn apply(function: &mut Function, id: FuncId, changes: &[Option<Change>], settled: &mut Settled) {
    for block in &mut function.blocks {
        let touched = block
            .instructions
            .iter()
            .any(|instruction| matches!(instruction.op, Op::Call(to) if changes[to.index()].is_some()));
        if touched {
            settled.has_lost(id);
            let instructions = std::mem::take(&mut block.instructions);
            for mut instruction in instructions {
                let mut after = vec![];
                if let Op::Call(to) = instruction.op
                    && let Some(change) = &changes[to.index()]
                {
                    filter(&mut instruction.arguments, |at| !change.drops_parameter(at));
                    for (at, result) in instruction.results.iter().enumerate() {
                        if let (true, Some(op)) = (change.drops_result(at), change.results[at].constant()) {
                            settled.has_changed(id);
                            after.push(Instruction {
                                op: *op,
                                arguments: smallvec![],
                                results: smallvec![*result],
                                site: SiteId(0),
                            });
                        }
                    }
                    filter(&mut instruction.results, |at| !change.drops_result(at));
                }
                block.instructions.push(instruction);
                block.instructions.append(&mut after);
            }
        }
    }
    if let Some(change) = &changes[id.index()] {
        settled.has_lost(id);
        let mut places = 0..;
        function.signature.parameters.retain(|_| places.next().is_some_and(|at| !change.drops_parameter(at)));
        let mut places = 0..;
        function.signature.results.retain(|_| places.next().is_some_and(|at| !change.drops_result(at)));
        let mut made = vec![];
        for (at, value) in function.blocks[0].parameters.iter().enumerate() {
            if let (true, Some(op)) = (change.read[at], change.parameters[at].constant()) {
                settled.has_changed(id);
                made.push(Instruction {
                    op: *op,
                    arguments: smallvec![],
                    results: smallvec![*value],
                    site: SiteId(0),
                });
            }
        }
        filter(&mut function.blocks[0].parameters, |at| !change.drops_parameter(at));
        made.append(&mut function.blocks[0].instructions);
        function.blocks[0].instructions = made;
        for block in &mut function.blocks {
            if let Terminator::Return(values) = &mut block.terminator {
                filter(values, |at| !change.drops_result(at));
            }
        }
    }
}

/// Keeps the items at some places.
fn filter(list: &mut Values, keep: impl Fn(usize) -> bool) {
    let mut at = 0;
    list.retain(|_| {
        at += 1;
        keep(at - 1)
    });
}

//! Functions with the same code are one: inference makes a clone for each shape of arguments, and many of them come out
//! alike. Values and blocks are compared by their order, so names and numbers do not matter.

use std::fmt::Write;
use std::hash::{Hash, Hasher};

use super::call_graph::CallGraph;
use super::control;
use crate::hash::{HashMap, Hasher64};
use crate::ir::{FuncId, Function, Module, Op, Terminator, Value};

/// Merges; was anything changed?
pub fn merge(module: &mut Module) -> bool {
    let calls = CallGraph::of(module);
    let mut stands: Vec<FuncId> = (0..module.functions.len() as u32).map(FuncId).collect();
    // Functions that may be alike, by a hash of what is quick to see; these are compared by their text.
    let mut found: HashMap<u64, Vec<FuncId>> = HashMap::default();
    let mut texts: HashMap<FuncId, String> = HashMap::default();
    let mut changed = false;
    // Callees come first, so what they are merged to is known.
    for id in &calls.order {
        replace(&mut module.functions[id.index()], &stands);
        let alike = found.entry(silhouette(&module.functions[id.index()], *id)).or_default();
        if !alike.is_empty() {
            let own = text(&module.functions[id.index()], *id);
            let other = alike.iter().find(|other| {
                *texts.entry(**other).or_insert_with(|| text(&module.functions[other.index()], **other))
                    == own
            });
            if let Some(other) = other {
                stands[id.index()] = *other;
                changed = true;
                continue;
            }
            texts.insert(*id, own);
        }
        alike.push(*id);
    }
    if changed {
        for id in &calls.order {
            replace(&mut module.functions[id.index()], &stands);
        }
        for (_, id) in &mut module.exports {
            *id = stands[id.index()];
        }
    }
    changed
}

fn replace(function: &mut Function, stands: &[FuncId]) {
    for instruction in function.blocks.iter_mut().flat_map(|block| &mut block.instructions) {
        match &mut instruction.op {
            Op::Call(id)
            | Op::RefFunc(id)
            | Op::IntAdd { slow: id }
            | Op::IntSub { slow: id }
            | Op::IntMul { slow: id }
            | Op::IntCompare { slow: id, .. } => *id = stands[id.index()],
            _ => {}
        }
    }
}

/// A hash of a function's operations in order, equal for functions that do the same.
fn silhouette(function: &Function, id: FuncId) -> u64 {
    let mut hash = Hasher64::default();
    (&function.signature, function.locals.len(), function.regions.len()).hash(&mut hash);
    for block in control::order(function) {
        let flow = &function.blocks[block.index()];
        (flow.parameters.len(), flow.instructions.len(), flow.terminator.targets().len()).hash(&mut hash);
        for instruction in &flow.instructions {
            match instruction.op {
                Op::Call(to) if to == id => 0.hash(&mut hash),
                ref op => op.hash(&mut hash),
            }
        }
    }
    hash.finish()
}

/// What a function does, with values and blocks numbered in order; calls of itself are told apart from others.
fn text(function: &Function, id: FuncId) -> String {
    let order = control::order(function);
    let mut blocks = vec![0; function.blocks.len()];
    for (at, block) in order.iter().enumerate() {
        blocks[block.index()] = at;
    }
    let mut numbers = vec![u32::MAX; function.values.len()];
    let mut next = 0;
    let mut text = format!("{:?}{:?}", function.signature, function.inline);
    let mut define = |numbers: &mut Vec<u32>, text: &mut String, values: &[Value]| {
        for value in values {
            numbers[value.index()] = next;
            next += 1;
            let _ = write!(text, "{:?} ", function.values[value.index()]);
        }
    };
    for block in &order {
        let flow = &function.blocks[block.index()];
        define(&mut numbers, &mut text, &flow.parameters);
        flow.instructions
            .iter()
            .for_each(|instruction| define(&mut numbers, &mut text, &instruction.results));
    }
    let name = |text: &mut String, values: &[Value]| {
        for value in values {
            let _ = write!(text, "{} ", numbers[value.index()]);
        }
    };
    for (repr, _) in &function.locals {
        let _ = write!(text, "{repr:?}");
    }
    for region in &function.regions {
        let _ = write!(text, "r{}{:?}", blocks[region.handler.index()], region.parent);
    }
    for block in &order {
        let flow = &function.blocks[block.index()];
        let _ = write!(text, "\nb{:?}", flow.region);
        for instruction in &flow.instructions {
            match &instruction.op {
                Op::Call(to) if *to == id => text.push_str("\nself "),
                op => {
                    let _ = write!(text, "\n{op:?} ");
                }
            }
            if matches!(instruction.op, Op::Call(_) | Op::CallRef(_)) {
                // Exceptions tell where they came through.
                let _ = write!(text, "at {} ", instruction.site.0);
            }
            name(&mut text, &instruction.arguments);
        }
        match &flow.terminator {
            Terminator::Jump(to, values) => {
                let _ = write!(text, "\njump{} ", blocks[to.index()]);
                name(&mut text, values);
            }
            Terminator::Branch(on, (yes, first), (no, second)) => {
                let _ = write!(text, "\nbranch{} {} ", blocks[yes.index()], blocks[no.index()]);
                name(&mut text, &[*on]);
                name(&mut text, first);
                text.push(',');
                name(&mut text, second);
            }
            Terminator::Return(values) => {
                text.push_str("\nreturn ");
                name(&mut text, values);
            }
            Terminator::Throw(value, site) => {
                let _ = write!(text, "\nthrow at {} ", site.0);
                name(&mut text, &[*value]);
            }
            Terminator::Try(region, body) => {
                let _ = write!(text, "\ntry{} {}", region.0, blocks[body.index()]);
            }
            Terminator::Unreachable => text.push_str("\nunreachable"),
        }
    }
    text
}

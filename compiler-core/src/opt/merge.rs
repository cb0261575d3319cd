//! Functions with the same code are one: inference makes a clone for each shape of arguments, and many of them come out
//! alike. Values and blocks are compared by their order, so names and numbers do not matter.

use std::hash::{Hash, Hasher};

use super::call_graph::CallGraph;
use super::control;
use crate::hash::{HashMap, Hasher64};
use crate::ir::{BlockId, FuncId, Function, Module, Op, Terminator, Value};

/// Merges; was anything changed?
pub fn merge(module: &mut Module) -> bool {
    let calls = CallGraph::of(module);
    let mut stands: Vec<FuncId> = (0..module.functions.len() as u32).map(FuncId).collect();
    // Functions that may be alike, by a hash of what is quick to see; these are compared.
    let mut found: HashMap<u64, Vec<FuncId>> = HashMap::default();
    let mut changed = false;
    // Callees come first, so what they are merged to is known.
    for id in &calls.order {
        replace(&mut module.functions[id.index()], &stands);
        let alike = found.entry(silhouette(&module.functions[id.index()], *id)).or_default();
        let function = |id: FuncId| (&module.functions[id.index()], id);
        if let Some(other) = alike.iter().find(|other| is_same(function(*id), function(**other))) {
            stands[id.index()] = *other;
            changed = true;
            continue;
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

/// A hash of what a function does, equal for functions that do the same: values are numbered in order.
fn silhouette(function: &Function, id: FuncId) -> u64 {
    let mut hash = Hasher64::default();
    (&function.signature, function.locals.len(), function.regions.len()).hash(&mut hash);
    let mut numbers = vec![0u32; function.values.len()];
    let mut next = 0;
    let mut define = |numbers: &mut [u32], values: &[Value]| {
        for value in values {
            next += 1;
            numbers[value.index()] = next;
        }
    };
    for block in control::order(function) {
        let flow = &function.blocks[block.index()];
        (flow.parameters.len(), flow.instructions.len(), flow.terminator.targets().len()).hash(&mut hash);
        define(&mut numbers, &flow.parameters);
        for instruction in &flow.instructions {
            match instruction.op {
                Op::Call(to) if to == id => 0.hash(&mut hash),
                ref op => op.hash(&mut hash),
            }
            if matches!(instruction.op, Op::Call(_)) {
                hash.write_u32(instruction.site.0);
            }
            instruction.arguments.iter().for_each(|value| hash.write_u32(numbers[value.index()]));
            define(&mut numbers, &instruction.results);
        }
        if let Terminator::Return(values) = &flow.terminator {
            values.iter().for_each(|value| hash.write_u32(numbers[value.index()]));
        }
    }
    hash.finish()
}

/// Do two functions do the same, with values and blocks numbered in order? Calls of itself are told apart from others.
fn is_same((one, own): (&Function, FuncId), (other, others): (&Function, FuncId)) -> bool {
    let (order, other_order) = (control::order(one), control::order(other));
    let head = one.signature == other.signature && one.inline == other.inline;
    let shape = one.locals.len() == other.locals.len() && one.regions.len() == other.regions.len();
    if !head || !shape || order.len() != other_order.len() {
        return false;
    }
    let mut same = Same { values: vec![None; one.values.len()], blocks: vec![None; one.blocks.len()] };
    let blocks =
        || order.iter().zip(&other_order).map(|(a, b)| (&one.blocks[a.index()], &other.blocks[b.index()]));
    let define = |same: &mut Same, a: &[Value], b: &[Value]| {
        a.len() == b.len()
            && a.iter().zip(b).all(|(a, b)| {
                same.values[a.index()] = Some(*b);
                one.values[a.index()] == other.values[b.index()]
            })
    };
    order.iter().zip(&other_order).for_each(|(a, b)| same.blocks[a.index()] = Some(*b));
    let defined = blocks().all(|(a, b)| {
        a.instructions.len() == b.instructions.len()
            && define(&mut same, &a.parameters, &b.parameters)
            && a.instructions
                .iter()
                .zip(&b.instructions)
                .all(|(a, b)| define(&mut same, &a.results, &b.results))
    });
    defined
        && one.locals.iter().zip(&other.locals).all(|(a, b)| a.0 == b.0)
        && one.regions.iter().zip(&other.regions).all(|(a, b)| {
            a.parent == b.parent
                && match same.blocks[a.handler.index()] {
                    Some(to) => to == b.handler,
                    // Nothing enters it.
                    None => !other_order.contains(&b.handler),
                }
        })
        && blocks().all(|(a, b)| {
            a.region == b.region
                && same.ends(&a.terminator, &b.terminator)
                && a.instructions.iter().zip(&b.instructions).all(|(a, b)| {
                    let op = match (a.op, b.op) {
                        (Op::Call(a), Op::Call(b)) if a == own || b == others => a == own && b == others,
                        (a, b) => a == b,
                    };
                    // Exceptions tell where they came through.
                    let is_call = matches!(a.op, Op::Call(_) | Op::CallRef(_));
                    op && same.values(&a.arguments, &b.arguments) && (!is_call || a.site == b.site)
                })
        })
}

/// What stands in the other function for each value and each block.
struct Same {
    values: Vec<Option<Value>>,
    blocks: Vec<Option<BlockId>>,
}

impl Same {
    fn values(&self, one: &[Value], other: &[Value]) -> bool {
        one.len() == other.len() && one.iter().zip(other).all(|(a, b)| self.values[a.index()] == Some(*b))
    }

    fn block(&self, one: BlockId, other: BlockId) -> bool {
        self.blocks[one.index()] == Some(other)
    }

    fn ends(&self, one: &Terminator, other: &Terminator) -> bool {
        use Terminator as T;
        match (one, other) {
            (T::Jump(a, x), T::Jump(b, y)) => self.block(*a, *b) && self.values(x, y),
            (T::Branch(a, yes, no), T::Branch(b, other_yes, other_no)) => {
                self.values(&[*a], &[*b])
                    && self.block(yes.0, other_yes.0)
                    && self.block(no.0, other_no.0)
                    && self.values(&yes.1, &other_yes.1)
                    && self.values(&no.1, &other_no.1)
            }
            (T::Return(a), T::Return(b)) => self.values(a, b),
            (T::Throw(a, x), T::Throw(b, y)) => self.values(&[*a], &[*b]) && x == y,
            (T::Try(a, x), T::Try(b, y)) => a == b && self.block(*x, *y),
            (T::Unreachable, T::Unreachable) => true,
            _ => false,
        }
    }
}

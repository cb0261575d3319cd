//! Fields of struct types: those that no reached function reads are dropped, those that are only ever given one constant
//! are that constant, and those that are never set once the object is made are immutable.
//!
//! A field belongs to the topmost struct type that has it: all types below have it at the same place.

use smallvec::smallvec;

use super::call_graph::CallGraph;
use super::simplify::Settled;
use crate::ir::{Instruction, Module, Op, SiteId, StructId};

/// What happens to one field of a hierarchy.
#[derive(Clone, Default)]
struct Use {
    is_read: bool,
    is_set: bool,
    given: Option<Op>,
    varies: bool,
}

impl Use {
    fn give(&mut self, op: Option<&Op>) {
        match (&self.given, op) {
            (None, Some(op)) if !self.varies => self.given = Some(*op),
            (Some(Op::RefNull(_)), Some(Op::RefNull(_))) => {}
            (Some(given), Some(op)) if given == op => {}
            _ => {
                self.varies = true;
                self.given = None;
            }
        }
    }
}

/// Shrinks struct types.
pub fn shrink(module: &mut Module, settled: &mut Settled) {
    let order = CallGraph::of(module).order;
    let owners: Vec<Vec<StructId>> =
        (0..module.structs.len()).map(|index| owners(module, StructId(index as u32))).collect();
    let mut uses: Vec<Vec<Use>> =
        module.structs.iter().map(|found| vec![Use::default(); found.fields.len()]).collect();
    for id in &order {
        let function = &module.functions[id.index()];
        let constant = super::signatures::constants(function);
        for instruction in function.blocks.iter().flat_map(|block| &block.instructions) {
            let owner = |id: StructId, field: u32| owners[id.index()][field as usize].index();
            match &instruction.op {
                Op::StructNew(id) => {
                    for (field, value) in instruction.arguments.iter().enumerate() {
                        uses[owner(*id, field as u32)][field].give(constant[value.index()]);
                    }
                }
                Op::StructGet(id, field) => uses[owner(*id, *field)][*field as usize].is_read = true,
                Op::StructSet(id, field) => {
                    let own = &mut uses[owner(*id, *field)][*field as usize];
                    own.is_set = true;
                    own.give(constant[instruction.arguments[1].index()]);
                }
                _ => {}
            }
        }
    }
    let of = |id: StructId, field: u32| &uses[owners[id.index()][field as usize].index()][field as usize];
    // The new number of each field that stays.
    let mut numbers: Vec<Vec<Option<u32>>> = vec![];
    for (index, found) in module.structs.iter().enumerate() {
        let mut next = 0;
        let own = (0..found.fields.len() as u32)
            .map(|field| {
                let used = of(StructId(index as u32), field);
                let stays = used.is_read && (used.varies || used.given.is_none());
                stays.then(|| {
                    next += 1;
                    next - 1
                })
            })
            .collect();
        numbers.push(own);
    }
    for function in &order {
        for block in &mut module.functions[function.index()].blocks {
            let touched = block.instructions.iter().any(|instruction| {
                matches!(instruction.op, Op::StructNew(_) | Op::StructGet(..) | Op::StructSet(..))
            });
            if !touched {
                continue;
            }
            for mut instruction in std::mem::take(&mut block.instructions) {
                match instruction.op {
                    Op::StructNew(id) => {
                        let own = &numbers[id.index()];
                        if own.iter().any(Option::is_none) {
                            settled.has_lost(*function);
                        }
                        let mut at = 0;
                        instruction.arguments.retain(|_| {
                            at += 1;
                            own[at - 1].is_some()
                        });
                    }
                    Op::StructGet(id, field) => match numbers[id.index()][field as usize] {
                        Some(number) => {
                            let is_mutable = module.structs[id.index()].fields[field as usize].mutable;
                            if is_mutable && !of(id, field).is_set {
                                settled.has_changed(*function);
                            } else if number != field {
                                settled.has_lost(*function);
                            }
                            instruction.op = Op::StructGet(id, number);
                        }
                        None => {
                            // Nothing can be read of an object of a type that is never made.
                            let Some(op) = of(id, field).given else { continue };
                            settled.has_changed(*function);
                            let results = instruction.results;
                            instruction =
                                Instruction { op, arguments: smallvec![], results, site: SiteId(0) };
                        }
                    },
                    Op::StructSet(id, field) => match numbers[id.index()][field as usize] {
                        Some(number) => {
                            if number != field {
                                settled.has_lost(*function);
                            }
                            instruction.op = Op::StructSet(id, number);
                        }
                        None => {
                            settled.has_lost(*function);
                            continue;
                        }
                    },
                    _ => {}
                }
                block.instructions.push(instruction);
            }
        }
    }
    for (index, numbers) in numbers.iter().enumerate() {
        let mutable: Vec<bool> =
            (0..numbers.len() as u32).map(|field| of(StructId(index as u32), field).is_set).collect();
        let mut at = 0;
        module.structs[index].fields.retain_mut(|field| {
            field.mutable = mutable[at];
            at += 1;
            numbers[at - 1].is_some()
        });
    }
}

/// For each field of a type, the topmost type above that has it.
fn owners(module: &Module, id: StructId) -> Vec<StructId> {
    let mut owners = vec![id; module.structs[id.index()].fields.len()];
    let mut at = module.structs[id.index()].supertype;
    while let Some(above) = at {
        for owner in owners.iter_mut().take(module.structs[above.index()].fields.len()) {
            *owner = above;
        }
        at = module.structs[above.index()].supertype;
    }
    owners
}

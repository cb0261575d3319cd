//! What a call of each function may change: fields by struct and place, array elements by array type, globals. Types
//! tell memory apart: a store to one field never changes another one.

use super::call_graph::CallGraph;
use crate::ir::{ArrayId, FuncId, GlobalId, Instruction, Module, Op, StructId};

/// A set of places in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// All of them.
    all: bool,
    bits: Vec<u64>,
}

impl Places {
    fn add(&mut self, place: usize) {
        self.bits[place / 64] |= 1 << (place % 64);
    }

    /// Puts all of another set in.
    pub fn add_all(&mut self, other: &Places) {
        self.all |= other.all;
        for (own, other) in self.bits.iter_mut().zip(&other.bits) {
            *own |= other;
        }
    }

    fn has(&self, place: usize) -> bool {
        self.all || self.bits[place / 64] & 1 << (place % 64) != 0
    }
}

/// The effects of all functions.
pub struct Effects {
    /// The first place of each struct's fields; then arrays, then globals.
    fields: Vec<usize>,
    owners: Vec<Vec<StructId>>,
    arrays: usize,
    globals: usize,
    count: usize,
    calls: Vec<Places>,
}

impl Effects {
    /// Of a module.
    pub fn of(module: &Module) -> Effects {
        let mut fields = vec![];
        let mut at = 0;
        for declared in &module.structs {
            fields.push(at);
            at += declared.fields.len();
        }
        let owners = (0..module.structs.len())
            .map(|id| {
                (0..module.structs[id].fields.len() as u32)
                    .map(|field| owner(module, StructId(id as u32), field))
                    .collect()
            })
            .collect();
        let arrays = at;
        let globals = arrays + module.arrays.len();
        let count = globals + module.globals.len();
        let mut effects = Effects { fields, owners, arrays, globals, count, calls: vec![] };
        effects.calls = vec![effects.none(); module.functions.len()];
        let calls = CallGraph::of(module);
        // Callees come first; what functions of one ring change is looked for until it stays.
        for ring in calls.order.chunk_by(|a, b| calls.ring[a.index()] == calls.ring[b.index()]) {
            loop {
                let mut changed = false;
                for id in ring {
                    let mut own = effects.calls[id.index()].clone();
                    for block in &module.functions[id.index()].blocks {
                        block
                            .instructions
                            .iter()
                            .for_each(|instruction| effects.changes(instruction, &mut own));
                    }
                    changed |= own != effects.calls[id.index()];
                    effects.calls[id.index()] = own;
                }
                if !changed || ring.len() == 1 {
                    break;
                }
            }
        }
        effects
    }

    /// No place.
    pub fn none(&self) -> Places {
        Places { all: false, bits: vec![0; self.count.div_ceil(64)] }
    }

    fn field(&self, id: StructId, field: u32) -> usize {
        let owner = self.owners[id.index()][field as usize];
        self.fields[owner.index()] + field as usize
    }

    fn array(&self, id: ArrayId) -> usize {
        self.arrays + id.index()
    }

    fn global(&self, id: GlobalId) -> usize {
        self.globals + id.index()
    }

    /// Adds what an instruction may change.
    pub fn changes(&self, instruction: &Instruction, places: &mut Places) {
        match &instruction.op {
            Op::StructSet(id, field) => places.add(self.field(*id, *field)),
            Op::ArraySet(id) | Op::ArrayFill(id) | Op::ArrayCopy(id, _) => places.add(self.array(*id)),
            Op::GlobalSet(id) => places.add(self.global(*id)),
            Op::Call(id) => places.add_all(&self.calls[id.index()]),
            Op::IntAdd { slow } | Op::IntSub { slow } | Op::IntMul { slow } | Op::IntCompare { slow, .. } => {
                places.add_all(&self.calls[FuncId::index(*slow)])
            }
            Op::CallRef(_) => places.all = true,
            _ => {}
        }
    }

    /// May what the instruction reads be among these places?
    pub fn reads(&self, instruction: &Instruction, places: &Places) -> bool {
        match &instruction.op {
            Op::StructGet(id, field) => places.has(self.field(*id, *field)),
            Op::ArrayGet(id) => places.has(self.array(*id)),
            Op::GlobalGet(id) => places.has(self.global(*id)),
            Op::LocalGet(_) | Op::Load8U | Op::Load32 | Op::Load64 | Op::MemorySize => true,
            _ => false,
        }
    }
}

/// The first struct, from the base down, that has the field: its place is the same in all that derive from it.
pub fn owner(module: &Module, mut id: StructId, field: u32) -> StructId {
    while let Some(base) = module.structs[id.index()].supertype {
        if module.structs[base.index()].fields.len() <= field as usize {
            break;
        }
        id = base;
    }
    id
}

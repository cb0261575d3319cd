//! What of a module the exports reach, and the numbers it gets.

use crate::hash::HashMap;

use crate::ir::{DataId, FuncId, GlobalId, Module, Op, Terminator};

/// Reached parts, in the order they are written.
#[derive(Default)]
pub struct Reach {
    /// Functions.
    pub functions: Vec<FuncId>,
    numbers: HashMap<FuncId, u32>,
    /// Globals.
    pub globals: Vec<GlobalId>,
    global_numbers: HashMap<GlobalId, u32>,
    /// Data segments.
    pub data: Vec<DataId>,
    data_numbers: HashMap<DataId, u32>,
    /// Imports, by their number in the module.
    pub imports: Vec<u32>,
    /// Functions of which references are made.
    pub references: Vec<FuncId>,
    /// Is anything thrown or caught?
    pub throws: bool,
    /// Is linear memory used?
    pub memory: bool,
}

impl Reach {
    /// From the exports on.
    pub fn of(module: &Module) -> Reach {
        let mut reach = Reach::default();
        let mut stack: Vec<FuncId> = module.exports.iter().rev().map(|(_, id)| *id).collect();
        let mut seen = vec![false; module.functions.len()];
        while let Some(id) = stack.pop() {
            if std::mem::replace(&mut seen[id.index()], true) {
                continue;
            }
            reach.functions.push(id);
            let mut found = vec![];
            for block in &module.functions[id.index()].blocks {
                for instruction in &block.instructions {
                    reach.op(&instruction.op, &mut found);
                }
                if matches!(block.terminator, Terminator::Throw(..) | Terminator::Try(..)) {
                    reach.throws = true;
                }
            }
            stack.extend(found.into_iter().rev());
        }
        reach.imports.sort_unstable();
        let base = reach.imports.len() as u32;
        reach.numbers = reach.functions.iter().enumerate().map(|(at, id)| (*id, base + at as u32)).collect();
        reach
    }

    fn op(&mut self, op: &Op, found: &mut Vec<FuncId>) {
        match op {
            Op::Call(id)
            | Op::IntAdd { slow: id }
            | Op::IntSub { slow: id }
            | Op::IntMul { slow: id }
            | Op::IntCompare { slow: id, .. } => {
                found.push(*id);
            }
            Op::RefFunc(id) => {
                found.push(*id);
                if !self.references.contains(id) {
                    self.references.push(*id);
                }
            }
            Op::CallImport(import) => {
                self.memory = true;
                if !self.imports.contains(import) {
                    self.imports.push(*import);
                }
            }
            Op::GlobalGet(id) | Op::GlobalSet(id) => {
                let next = self.globals.len() as u32;
                if let std::collections::hash_map::Entry::Vacant(entry) = self.global_numbers.entry(*id) {
                    entry.insert(next);
                    self.globals.push(*id);
                }
            }
            Op::ArrayNewData { data, .. } => {
                let next = self.data.len() as u32;
                if let std::collections::hash_map::Entry::Vacant(entry) = self.data_numbers.entry(*data) {
                    entry.insert(next);
                    self.data.push(*data);
                }
            }
            Op::Load8U
            | Op::Store8
            | Op::Load32
            | Op::Store32
            | Op::Load64
            | Op::MemoryGrow
            | Op::MemorySize => self.memory = true,
            _ => {}
        }
    }

    /// The number of a function in the module.
    pub fn function(&self, id: FuncId) -> u32 {
        self.numbers.get(&id).copied().unwrap_or(0)
    }

    /// The number of a global.
    pub fn global(&self, id: GlobalId) -> u32 {
        self.global_numbers.get(&id).copied().unwrap_or(0)
    }

    /// The number of a data segment.
    pub fn data(&self, id: DataId) -> u32 {
        self.data_numbers.get(&id).copied().unwrap_or(0)
    }

    /// The number of an import.
    pub fn import(&self, id: u32) -> u32 {
        self.imports.iter().position(|other| *other == id).unwrap_or(0) as u32
    }
}

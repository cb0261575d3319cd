//! What of a module the exports reach, and the numbers it gets.

use crate::ir::{DataId, FuncId, GlobalId, Module, Op, Terminator};

/// The number of what is not reached.
const UNKNOWN: u32 = u32::MAX;

/// Reached parts, in the order they are written.
#[derive(Default)]
pub struct Reach {
    /// Functions.
    pub functions: Vec<FuncId>,
    numbers: Vec<u32>,
    /// Globals.
    pub globals: Vec<GlobalId>,
    global_numbers: Vec<u32>,
    /// Data segments.
    pub data: Vec<DataId>,
    data_numbers: Vec<u32>,
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
        let mut reach = Reach {
            numbers: vec![0; module.functions.len()],
            global_numbers: vec![UNKNOWN; module.globals.len()],
            data_numbers: vec![UNKNOWN; module.data.len()],
            ..Reach::default()
        };
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
        for (at, id) in reach.functions.iter().enumerate() {
            reach.numbers[id.index()] = base + at as u32;
        }
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
                let number = &mut self.global_numbers[id.index()];
                if *number == UNKNOWN {
                    *number = self.globals.len() as u32;
                    self.globals.push(*id);
                }
            }
            Op::ArrayNewData { data, .. } => {
                let number = &mut self.data_numbers[data.index()];
                if *number == UNKNOWN {
                    *number = self.data.len() as u32;
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
        self.numbers[id.index()]
    }

    /// The number of a global.
    pub fn global(&self, id: GlobalId) -> u32 {
        self.global_numbers[id.index()]
    }

    /// The number of a data segment.
    pub fn data(&self, id: DataId) -> u32 {
        self.data_numbers[id.index()]
    }

    /// The number of an import.
    pub fn import(&self, id: u32) -> u32 {
        self.imports.iter().position(|other| *other == id).unwrap_or(0) as u32
    }
}

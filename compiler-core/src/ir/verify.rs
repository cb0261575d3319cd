//! Checks a module of the IR. What must hold:
//!
//! 1. Block 0 is the entry: its parameters are those of the signature, and nothing jumps to it.
//! 2. Every value is defined once, and on every way to each of its uses (a handler: on the way to its `try`).
//! 3. A jump gives each parameter of its block a value that fits its type.
//! 4. Operands and results are as the typing rule of the operation says (`ir/op.rs`); a reference may be of a subtype
//!    where one of a supertype is wanted, and nullable where one that is not null is (it traps then).
//! 5. Results that are returned fit the signature; what is thrown fits the module's exception.
//! 6. The body of a `try` lies in its region, has no parameters and no other predecessor; a handler lies outside of its
//!    region, and has the exception as its only parameter.
//! 7. Every id is one of the module or the function.

mod types;

use super::{BlockId, Function, Heap, Module, Op, RegionId, Repr, Storage, StructId, Terminator, Value};
use crate::opt::graph::Graph;

/// All that is wrong, as lines of text: none if the module is right. Functions that are not reached are checked too.
pub fn verify(module: &Module) -> Vec<String> {
    let mut found = vec![];
    for (index, function) in module.functions.iter().enumerate() {
        found.extend(
            verify_function(module, function)
                .into_iter()
                .map(|text| format!("func{index} {}: {text}", function.name)),
        );
    }
    for (name, id) in &module.exports {
        if id.index() >= module.functions.len() {
            found.push(format!("export {name}: {id} is no function"));
        }
    }
    found
}

/// What is wrong in one function.
pub fn verify_function(module: &Module, function: &Function) -> Vec<String> {
    let mut check = Check { module, function, found: vec![] };
    if check.shape() {
        check.definitions();
        check.blocks();
    }
    check.found
}

struct Check<'m> {
    module: &'m Module,
    function: &'m Function,
    found: Vec<String>,
}

impl Check<'_> {
    fn wrong(&mut self, at: BlockId, text: impl AsRef<str>) {
        self.found.push(format!("{at}: {}", text.as_ref()));
    }

    /// Ids in range, so that the rest may index.
    fn shape(&mut self) -> bool {
        let function = self.function;
        if function.blocks.is_empty() {
            self.found.push("has no block".into());
            return false;
        }
        let (blocks, values, regions) =
            (function.blocks.len(), function.values.len(), function.regions.len());
        for (index, block) in function.blocks.iter().enumerate() {
            let at = BlockId(index as u32);
            if block.terminator.targets().iter().any(|to| to.index() >= blocks) {
                self.wrong(at, "jumps to no block");
            }
            if block.terminator.targets().contains(&BlockId(0)) {
                self.wrong(at, "jumps to the entry");
            }
            if block.region.is_some_and(|region| region.index() >= regions) {
                self.wrong(at, "lies in no region");
            }
            if matches!(block.terminator, Terminator::Try(region, _) if region.index() >= regions) {
                self.wrong(at, "enters no region");
            }
            let used = block
                .instructions
                .iter()
                .flat_map(|instruction| instruction.arguments.iter().chain(&instruction.results));
            if used
                .chain(&block.terminator.uses())
                .chain(&block.parameters)
                .any(|value| value.index() >= values)
            {
                self.wrong(at, "names no value");
            }
            for instruction in &block.instructions {
                if let Some(text) = self.ids(&instruction.op) {
                    self.wrong(at, format!("{text} in {:?}", instruction.op));
                }
            }
        }
        for (index, region) in function.regions.iter().enumerate() {
            if region.handler.index() >= blocks || region.parent.is_some_and(|parent| parent.index() >= index)
            {
                self.found.push(format!("region{index} is not well formed"));
            }
        }
        self.found.is_empty()
    }

    /// Each value is defined once, above its uses.
    fn definitions(&mut self) {
        let function = self.function;
        let graph = Graph::of(function);
        let mut defined: Vec<Option<(BlockId, usize)>> = vec![None; function.values.len()];
        for (index, block) in function.blocks.iter().enumerate() {
            let at = BlockId(index as u32);
            let results = block.instructions.iter().enumerate().flat_map(|(place, instruction)| {
                instruction.results.iter().map(move |value| (place + 1, value))
            });
            for (place, value) in block.parameters.iter().map(|value| (0, value)).chain(results) {
                if defined[value.index()].replace((at, place)).is_some() {
                    self.wrong(at, format!("{value} is defined twice"));
                }
            }
        }
        for block in &graph.order {
            let flow = &function.blocks[block.index()];
            let end = flow.instructions.len();
            let uses = flow.instructions.iter().enumerate().flat_map(|(place, instruction)| {
                instruction.arguments.iter().map(move |value| (place, *value))
            });
            for (place, value) in uses.chain(flow.terminator.uses().into_iter().map(|value| (end, value))) {
                let fine = match defined[value.index()] {
                    Some((from, made)) if from == *block => made <= place,
                    Some((from, _)) => graph.place[from.index()] != u32::MAX && graph.dominates(from, *block),
                    None => false,
                };
                if !fine {
                    self.wrong(*block, format!("{value} is used where it is not defined"));
                }
            }
        }
    }

    fn blocks(&mut self) {
        let function = self.function;
        let entry: Vec<Repr> = function.blocks[0].parameters.iter().map(|value| self.repr(*value)).collect();
        if entry != function.signature.parameters {
            self.wrong(BlockId(0), "its parameters are not those of the signature");
        }
        for (index, block) in function.blocks.iter().enumerate() {
            let at = BlockId(index as u32);
            for instruction in &block.instructions {
                let operands: Vec<Repr> =
                    instruction.arguments.iter().map(|value| self.repr(*value)).collect();
                let results: Vec<Repr> = instruction.results.iter().map(|value| self.repr(*value)).collect();
                if let Err(text) = types::check(self.module, function, &instruction.op, &operands, &results) {
                    self.wrong(
                        at,
                        format!(
                            "{:?} {:?} -> {:?}: {text}",
                            instruction.op, instruction.arguments, instruction.results
                        ),
                    );
                }
            }
            self.terminator(at, &block.terminator);
        }
        for (index, region) in function.regions.iter().enumerate() {
            let handler = &function.blocks[region.handler.index()];
            if self.is_inside(handler.region, RegionId(index as u32)) {
                self.wrong(region.handler, "a handler lies in its region");
            }
        }
    }

    fn terminator(&mut self, at: BlockId, terminator: &Terminator) {
        crate::opt::control::jumps(terminator, |to, arguments| {
            let parameters = &self.function.blocks[to.index()].parameters;
            if parameters.len() != arguments.len() {
                self.wrong(
                    at,
                    format!(
                        "gives {} arguments to {to}, which has {} parameters",
                        arguments.len(),
                        parameters.len()
                    ),
                );
                return;
            }
            for (parameter, argument) in parameters.iter().zip(arguments) {
                if !types::fits(self.module, self.repr(*argument), self.repr(*parameter)) {
                    self.wrong(
                        at,
                        format!("gives {argument} to {parameter} of {to}, which is of another type"),
                    );
                }
            }
        });
        match terminator {
            Terminator::Branch(on, ..) if self.repr(*on) != Repr::I32 => {
                self.wrong(at, "branches on what is no i32")
            }
            Terminator::Return(values) => {
                let results = &self.function.signature.results;
                let fine = values.len() == results.len()
                    && values
                        .iter()
                        .zip(results)
                        .all(|(value, wanted)| types::fits(self.module, self.repr(*value), *wanted));
                if !fine {
                    self.wrong(at, "returns what its signature does not say");
                }
            }
            Terminator::Throw(value, _) => {
                let wanted = self.module.exception.map(|id| Repr::Ref(Heap::Struct(id), true));
                if !wanted.is_some_and(|wanted| types::fits(self.module, self.repr(*value), wanted)) {
                    self.wrong(at, "throws what is no exception");
                }
            }
            Terminator::Try(region, body) => {
                let found = &self.function.blocks[body.index()];
                if !found.parameters.is_empty() || !self.is_inside(found.region, *region) {
                    self.wrong(at, "enters a region by a block that is not its body");
                }
                if self.function.blocks[self.function.regions[region.index()].handler.index()]
                    .parameters
                    .len()
                    != 1
                {
                    self.wrong(at, "its handler does not have one parameter");
                }
            }
            _ => {}
        }
    }

    fn is_inside(&self, region: Option<RegionId>, wanted: RegionId) -> bool {
        let mut at = region;
        while let Some(own) = at {
            if own == wanted {
                return true;
            }
            at = self.function.regions[own.index()].parent;
        }
        false
    }

    fn repr(&self, value: Value) -> Repr {
        self.function.values[value.index()]
    }

    fn ids(&self, op: &Op) -> Option<String> {
        let module = self.module;
        let has_struct = |id: &StructId| id.index() < module.structs.len();
        let fine = match op {
            Op::StructNew(id) => has_struct(id),
            Op::StructGet(id, field) | Op::StructSet(id, field) => {
                has_struct(id) && (*field as usize) < module.structs[id.index()].fields.len()
            }
            Op::ArrayNew(id)
            | Op::ArrayNewDefault(id)
            | Op::ArrayNewFixed(id)
            | Op::ArrayGet(id)
            | Op::ArraySet(id)
            | Op::ArrayFill(id) => id.index() < module.arrays.len(),
            Op::ArrayNewData { array, data, .. } => {
                array.index() < module.arrays.len() && data.index() < module.data.len()
            }
            Op::ArrayCopy(to, from) => to.index() < module.arrays.len() && from.index() < module.arrays.len(),
            Op::Call(id)
            | Op::RefFunc(id)
            | Op::IntAdd { slow: id }
            | Op::IntSub { slow: id }
            | Op::IntMul { slow: id }
            | Op::IntCompare { slow: id, .. } => id.index() < module.functions.len(),
            Op::CallRef(id) => id.index() < module.signatures.len(),
            Op::CallImport(id) => (*id as usize) < module.imports.len(),
            Op::GlobalGet(id) | Op::GlobalSet(id) => id.index() < module.globals.len(),
            Op::LocalGet(id) | Op::LocalSet(id) => id.index() < self.function.locals.len(),
            _ => true,
        };
        (!fine).then(|| "an id of nothing".to_string())
    }
}

/// The word that a stored element is read as.
fn word(storage: Storage) -> Repr {
    match storage {
        Storage::Word(repr) => repr,
        Storage::U8 | Storage::U16 => Repr::I32,
    }
}

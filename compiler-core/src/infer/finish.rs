//! From the fixed point to the typed program: exports, what is reached, and the tables for lowering.

use crate::hash::HashMap;
use std::collections::BTreeSet;

use crate::flow::{Annotation, BlockId, Default_, Terminator};
use crate::typed::{Clone_, CloneId, Entry, Plan, PlanKind, Typed};
use crate::types::Type;

use super::Infer;
use super::body::Known;
use super::scope::has_elements;

/// Clones of the library's functions that generated code calls by itself.
#[derive(Default)]
struct Needs {
    report_uncaught: Option<CloneId>,
    note_frames: Option<CloneId>,
    flush_stdout: Option<CloneId>,
    int_slow: [Option<CloneId>; 4],
    not_callable: Option<CloneId>,
}

impl Infer {
    /// Asks for the clones of functions whose argument types are known by annotation or default. In a file of functions
    /// alone calls tell them too; a program's own calls say what it needs itself, and what a host could call with any
    /// numbers would have to be made for any numbers.
    pub(super) fn request_exports(&mut self) {
        let all = self.program.top_level.clone();
        let has_main = self.main_has_effects();
        for (index, (name, function)) in all.iter().cloned().enumerate() {
            // Of several definitions of one name the last one counts.
            if name.starts_with('_') || all[index + 1..].iter().any(|(other, _)| *other == name) {
                continue;
            }
            let called: Vec<Vec<Type>> = self
                .clones
                .keys()
                .filter(|shape| shape.function == function)
                .map(|shape| shape.types.clone())
                .collect();
            let mut types = vec![];
            for (index, parameter) in self.program.functions[function.index()].parameters.iter().enumerate() {
                let annotated = match &parameter.annotation {
                    Some(Annotation::Name(name)) => plain_name(name),
                    _ => None,
                };
                let default = match &parameter.default {
                    Some(Default_::Const(constant)) => match constant {
                        crate::flow::Const::Int(_) => Some(Type::Int),
                        crate::flow::Const::Float(_) => Some(Type::Float),
                        crate::flow::Const::Bool(_) => Some(Type::Bool),
                        _ => None,
                    },
                    _ => None,
                };
                let by_call = match called.as_slice() {
                    [one] if !has_main => one.get(index).cloned(),
                    _ => None,
                };
                match annotated.or(default).or(by_call) {
                    Some(ty @ (Type::Int | Type::Float | Type::Bool)) => types.push(ty),
                    _ => break,
                }
            }
            if types.len() == self.program.functions[function.index()].parameters.len() {
                let before = self.diagnostics.len();
                let clone = self.clone_for(function, types);
                self.run();
                if self.diagnostics.len() == before {
                    self.exports.push((name, clone));
                }
            }
        }
    }

    /// The typed program.
    pub(super) fn finish(mut self) -> Typed {
        let has_main = self.main_has_effects();
        let mut needs = Needs::default();
        while self.request(&mut needs, has_main) {
            self.run();
        }
        if cfg!(debug_assertions) {
            // Everything once more: every fact that an instruction looked at must have called it again when it grew.
            self.changed = false;
            self.sweep();
            self.run();
            self.note_callees();
            assert!(!self.changed || self.steps > super::STEPS, "a fact grew and nobody was told");
        }
        let Needs { report_uncaught, note_frames, flush_stdout, int_slow, not_callable } = needs;
        let exports: Vec<_> = std::mem::take(&mut self.exports)
            .into_iter()
            .filter(|(_, clone)| {
                matches!(self.states[clone.index()].result, Type::Int | Type::Float | Type::Bool | Type::None)
            })
            .collect();
        let main = has_main.then_some(self.main);
        let roots: Vec<CloneId> = [main, report_uncaught, note_frames, flush_stdout, not_callable]
            .into_iter()
            .flatten()
            .chain(int_slow.iter().flatten().copied())
            .chain(exports.iter().map(|(_, clone)| *clone))
            .collect();
        let reached = self.reached(&roots);
        let (recursive, counted) = self.nesting(&reached);
        let counted = if recursive && self.recursion.is_some() { counted } else { BTreeSet::new() };
        let recursion = self.recursion.filter(|_| !counted.is_empty());
        let kept = match recursion {
            Some(recursion) => self.reached(&[roots, vec![recursion]].concat()),
            None => reached,
        };
        let mut clones = Vec::with_capacity(self.states.len());
        for (index, kept) in kept.into_iter().enumerate() {
            clones.push(self.finish_clone(index, kept));
        }
        let entries: HashMap<Type, Entry> = std::mem::take(&mut self.entries)
            .into_iter()
            .filter_map(|(ty, entry)| Some((self.canon(&ty), entry?)))
            .collect();
        let globals = self.globals.iter().map(|ty| self.canon(ty)).collect();
        let cells = self.cells.iter().map(|ty| self.canon(ty)).collect();
        let defaults = std::mem::take(&mut self.defaults)
            .into_iter()
            .map(|(function, types)| (function, types.iter().map(|ty| self.canon(ty)).collect()))
            .collect();
        for class in self.live.clone() {
            for owner in self.program.lineage(class) {
                let declared: Vec<_> = self.program.classes[owner.index()].fields.clone();
                if self.program.classes[owner.index()].library {
                    for (name, _) in declared {
                        self.field(owner, &name);
                    }
                }
            }
        }
        let mut fields = std::mem::take(&mut self.fields);
        for field in fields.values_mut().flat_map(|fields| fields.values_mut()) {
            field.ty = self.canon(&field.ty);
        }
        let mut diagnostics = std::mem::take(&mut self.diagnostics);
        diagnostics.sort_by_key(|diagnostic| diagnostic.span);
        Typed {
            elements: self.elements,
            clones,
            main: self.main,
            has_main,
            globals,
            cells,
            defaults,
            fields,
            live_classes: self.live.iter().copied().collect(),
            entries,
            exports,
            report_uncaught,
            note_frames,
            flush_stdout,
            int_slow,
            not_callable,
            recursive,
            recursion,
            counted,
            diagnostics,
            program: self.program,
        }
    }

    /// Asks for what generated code needs of the library without naming it; `false` where all is there.
    fn request(&mut self, needs: &mut Needs, has_main: bool) -> bool {
        self.note_callees();
        let mut asked = false;
        if needs.report_uncaught.is_none()
            && has_main
            && (self.recursion.is_some() || self.raises(self.main))
            && let (Some(function), Some(class)) =
                (self.library("report_uncaught"), self.program.library_class("BaseException"))
        {
            needs.report_uncaught = Some(self.clone_for(function, vec![Type::Instance(class)]));
            if let Some(note) = self.library("note_frames") {
                needs.note_frames = Some(self.clone_for(note, vec![Type::Instance(class), Type::I32]));
            }
            asked = true;
        }
        if needs.flush_stdout.is_none()
            && self.library.get("write_stdout").is_some_and(Option::is_some)
            && let Some(function) = self.library("flush_stdout")
        {
            needs.flush_stdout = Some(self.clone_for(function, vec![]));
            asked = true;
        }
        let used = match needs.int_slow.iter().all(Option::is_some) {
            true => [false; 4],
            false => self.uses_exact_ints(),
        };
        for (index, name) in
            ["int_add_slow", "int_subtract_slow", "int_multiply_slow", "int_compare_slow"].iter().enumerate()
        {
            if used[index]
                && needs.int_slow[index].is_none()
                && let Some(function) = self.library(name)
            {
                needs.int_slow[index] = Some(self.clone_for(function, vec![Type::Int, Type::Int]));
                asked = true;
            }
        }
        if needs.not_callable.is_none()
            && !self.arities.is_empty()
            && let Some(function) = self.library("raise_not_callable")
        {
            needs.not_callable = Some(self.clone_for(function, vec![Type::Dyn]));
            asked = true;
        }
        asked
    }

    fn finish_clone(&mut self, index: usize, kept: bool) -> Clone_ {
        let body = self.bodies[self.states[index].function.index()].clone();
        let state = &mut self.states[index];
        let function = state.function;
        let mut decided = HashMap::default();
        let mut reachable = std::mem::take(&mut state.reachable);
        let plans = std::mem::take(&mut state.plans);
        let values = std::mem::take(&mut state.values);
        let slots = std::mem::take(&mut state.slots);
        let summary = state.summary.take().filter(|_| kept).unwrap_or_default();
        let known = std::mem::take(&mut state.known);
        let (parameters, result) = (std::mem::take(&mut state.parameters), state.result.clone());
        if let Some(body) = &body {
            for (block, flow) in body.code.blocks.iter().enumerate() {
                if let Some(Terminator::Branch(on, ..)) = &flow.terminator
                    && let Known::Is(side) = known[on.index()]
                {
                    decided.insert(BlockId(block as u32), side);
                }
            }
        }
        if !kept {
            reachable.iter_mut().for_each(|block| *block = false);
        }
        let canon = |ty: Type| if has_elements(&ty) { self.canon(&ty) } else { ty };
        let canon_all = |mut types: Vec<Type>| {
            types.iter_mut().filter(|ty| has_elements(ty)).for_each(|ty| *ty = self.canon(ty));
            types
        };
        Clone_ {
            function,
            parameters: canon_all(parameters),
            result: canon(result),
            values: canon_all(values),
            slots: canon_all(slots),
            reachable,
            plans: if kept { plans } else { Default::default() },
            decided,
            summary,
        }
    }

    /// Does the module's code do anything but bind functions, classes and constants?
    fn main_has_effects(&mut self) -> bool {
        let body = self.body(self.program.main);
        body.code.blocks.len() > 1
            || body.code.blocks.iter().any(|block| {
                block.instructions.iter().any(|instruction| {
                    use crate::flow::Op;
                    !matches!(
                        instruction.op,
                        Op::Const(_)
                            | Op::MakeFunction { .. }
                            | Op::Class(_)
                            | Op::SetGlobal(..)
                            | Op::Undefined
                            | Op::Builtin(_)
                            | Op::Module(_)
                            | Op::Tuple(_)
                    )
                })
            })
    }
}

fn plain_name(name: &str) -> Option<Type> {
    match name {
        "int" => Some(Type::Int),
        "float" => Some(Type::Float),
        "bool" => Some(Type::Bool),
        _ => None,
    }
}

/// Visits a plan and all its parts.
pub(crate) fn walk<'a>(plan: &'a Plan, visit: &mut dyn FnMut(&'a Plan)) {
    visit(plan);
    match &plan.kind {
        PlanKind::Let(_, a, b) | PlanKind::Same(a, b) => {
            walk(a, visit);
            walk(b, visit);
        }
        PlanKind::Sequence(plans)
        | PlanKind::Prim(_, plans)
        | PlanKind::Tuple(plans)
        | PlanKind::List(plans)
        | PlanKind::MakeFunction(_, plans)
        | PlanKind::Intrinsic(_, plans) => {
            plans.iter().for_each(|plan| walk(plan, visit));
        }
        PlanKind::Call { environment, arguments, .. } => {
            environment.iter().for_each(|plan| walk(plan, visit));
            arguments.iter().for_each(|plan| walk(plan, visit));
        }
        PlanKind::CallDynamic(callee, arguments) => {
            walk(callee, visit);
            arguments.iter().for_each(|plan| walk(plan, visit));
        }
        PlanKind::If(a, b, c) => {
            walk(a, visit);
            walk(b, visit);
            walk(c, visit);
        }
        PlanKind::SetField(a, _, b) => {
            walk(a, visit);
            walk(b, visit);
        }
        PlanKind::IsNone(a)
        | PlanKind::Test(a, _)
        | PlanKind::Unwrap(a)
        | PlanKind::Convert(a)
        | PlanKind::Item(a, _)
        | PlanKind::Field(a, _)
        | PlanKind::FieldIsSet(a, _)
        | PlanKind::UnsetField(a, _)
        | PlanKind::ClosureDefault(a, _)
        | PlanKind::GetCell(_, a)
        | PlanKind::SetCell(_, a)
        | PlanKind::SetGlobal(_, a)
        | PlanKind::SetSlot(_, a)
        | PlanKind::Raise(a)
        | PlanKind::MethodReceiver(a)
        | PlanKind::MakeMethod(a) => walk(a, visit),
        PlanKind::Value(_)
        | PlanKind::Temp(_)
        | PlanKind::Const(_)
        | PlanKind::Undefined
        | PlanKind::Unreachable
        | PlanKind::New
        | PlanKind::NewCell(_)
        | PlanKind::GetGlobal(_)
        | PlanKind::GlobalIsBound(_)
        | PlanKind::UnbindGlobal(_)
        | PlanKind::GetSlot(_)
        | PlanKind::EntryArgument(_)
        | PlanKind::EntrySelf => {}
    }
}

//! `_start`, exports, and what must be known before the first function is lowered.

use smallvec::smallvec;

use super::Lower;
use super::function::Code;
use crate::ir::builder::FunctionBuilder;
use crate::ir::op::Numeric;
use crate::ir::{FuncId, NOTE_FRAMES, Op, Repr, Signature, Terminator};
use crate::typed::{Plan, PlanKind};
use crate::types::Type;

impl Lower<'_> {
    /// Asks for the functions that a host can call.
    pub(super) fn start(&mut self) {
        let typed = self.typed;
        // Flags of globals that some read tests.
        let mut flagged: Vec<_> =
            typed.clones.iter().flat_map(|clone| clone.summary.flagged.iter().copied()).collect();
        let mut look = |plan: &Plan| {
            crate::infer::walk(plan, &mut |plan| {
                if let PlanKind::GlobalIsBound(global) | PlanKind::UnbindGlobal(global) = &plan.kind {
                    flagged.push(*global);
                }
            });
        };
        for entry in typed.entries.values() {
            entry.cases.iter().for_each(|(_, plan)| look(plan));
        }
        flagged.sort_unstable();
        flagged.dedup();
        for global in flagged {
            self.bound_flag(global);
        }
        if typed.has_main {
            self.make_start();
        }
        if let (true, None, Some(flush)) = (typed.recursive, typed.recursion, typed.flush_stdout) {
            // The host calls it when the stack was used up: what was printed is not lost.
            let flush = self.clone_function(flush);
            self.module.exports.push(("_flush".into(), flush));
        }
        if let Some(note) = typed.note_frames {
            let note = self.clone_function(note);
            self.module.exports.push((NOTE_FRAMES.into(), note));
        }
        for (name, clone) in &typed.exports {
            self.export(name, *clone);
        }
    }

    fn make_start(&mut self) {
        let typed = self.typed;
        let builder = FunctionBuilder::new("_start", Signature::default());
        let mut code = Code::new(builder, None);
        let main = self.clone_function(typed.main);
        let results = self.module.functions[main.index()].signature.results.clone();
        let finish = |lower: &mut Self, code: &mut Code| {
            if let Some(flush) = typed.flush_stdout {
                let flush = lower.clone_function(flush);
                let results = lower.module.functions[flush.index()].signature.results.clone();
                code.builder.emit(Op::Call(flush), &[], &results);
            }
        };
        if let Some(report) = typed.report_uncaught {
            let repr = self.exception();
            let handler = code.builder.block();
            let exception = code.builder.block_parameter(handler, repr);
            let region = code.builder.region(handler, None);
            code.builder.set_region(Some(region));
            let body = code.builder.block();
            code.builder.set_region(None);
            let done = code.builder.block();
            code.builder.terminate(Terminator::Try(region, body));
            code.builder.switch_to(body);
            code.builder.emit(Op::Call(main), &[], &results);
            code.builder.terminate(Terminator::Jump(done, smallvec![]));
            code.builder.switch_to(handler);
            let report = self.clone_function(report);
            let status = code.builder.one(Op::Call(report), &[exception], Repr::I32);
            finish(self, &mut code);
            let (exit, leave) = (code.builder.block(), code.builder.block());
            let zero = code.builder.one(Op::Numeric(Numeric::I32Eqz), &[status], Repr::I32);
            code.builder.terminate(Terminator::Branch(zero, (leave, smallvec![]), (exit, smallvec![])));
            code.builder.switch_to(exit);
            let import = self.import("proc_exit");
            code.builder.emit(Op::CallImport(import), &[status], &[]);
            code.builder.terminate(Terminator::Unreachable);
            code.builder.switch_to(leave);
            code.builder.terminate(Terminator::Return(smallvec![]));
            code.builder.switch_to(done);
        } else {
            code.builder.emit(Op::Call(main), &[], &results);
        }
        finish(self, &mut code);
        code.builder.terminate(Terminator::Return(smallvec![]));
        self.module.functions.push(code.builder.finish());
        let id = FuncId(self.module.functions.len() as u32 - 1);
        self.module.exports.push(("_start".into(), id));
    }

    /// A function with plain wasm types around a clone.
    fn export(&mut self, name: &str, clone: crate::typed::CloneId) {
        let typed = self.typed;
        let found = &typed.clones[clone.index()];
        let plain = |ty: &Type| match ty {
            Type::Float => Repr::F64,
            Type::Bool => Repr::I32,
            _ => Repr::I64,
        };
        let parameters: Vec<Repr> = found.parameters.iter().map(plain).collect();
        let results: Vec<Repr> = if found.result == Type::None { vec![] } else { vec![plain(&found.result)] };
        let builder = FunctionBuilder::new(format!("export.{name}"), Signature { parameters, results });
        let mut code = Code::new(builder, None);
        let inputs = code.builder.parameters();
        let mut words: crate::ir::Values = smallvec![];
        for (input, ty) in inputs.into_iter().zip(&found.parameters) {
            words.push(input);
            if *ty == Type::Int {
                let big = self.big();
                words.push(self.zero(&mut code.builder, big));
            }
        }
        let function = self.clone_function(clone);
        let reprs = self.words(&found.result);
        let results = code.builder.emit(Op::Call(function), &words, &reprs);
        if found.result == Type::Int {
            // A result beyond 64 bits has no wasm type.
            let fits = code.builder.one(Op::RefIsNull, &results[1..], Repr::I32);
            let (yes, no) = (code.builder.block(), code.builder.block());
            code.builder.terminate(Terminator::Branch(fits, (yes, smallvec![]), (no, smallvec![])));
            code.builder.switch_to(no);
            code.builder.terminate(Terminator::Unreachable);
            code.builder.switch_to(yes);
        }
        let shown = if found.result == Type::None { smallvec![] } else { results[..1].into() };
        code.builder.terminate(Terminator::Return(shown));
        self.module.functions.push(code.builder.finish());
        let id = FuncId(self.module.functions.len() as u32 - 1);
        self.module.exports.push((name.to_string(), id));
    }
}

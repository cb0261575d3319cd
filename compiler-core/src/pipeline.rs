//! The stages in order.

use crate::diagnostic::{Diagnostic, Severity};
use crate::flow::Default_;
use crate::source::{Lines, SourceFile, Span};
use crate::typed::Typed;
use crate::types::Type;
use crate::{Export, Options, Output, Target, TypeAt, backend, flow, infer, lower, opt};

/// See [`crate::compile`].
pub(crate) fn compile(sources: &[SourceFile], options: &Options) -> Output {
    let (program, _, mut diagnostics) = flow::build::build_program(sources);
    if has_errors(&diagnostics) {
        return refused(diagnostics);
    }
    let typed = infer::infer(program);
    diagnostics.extend(typed.diagnostics.iter().cloned());
    diagnostics.extend(typed.program.library_diagnostics.iter().cloned());
    let types = types(&typed);
    let exports = exports(&typed);
    if has_errors(&diagnostics) {
        return Output { types, exports, ..refused(diagnostics) };
    }
    let mut module = match lower::lower(&typed, options, sources) {
        Ok(module) => module,
        Err(errors) => {
            diagnostics.extend(errors);
            return Output { types, exports, ..refused(diagnostics) };
        }
    };
    opt::optimise(&mut module);
    if options.target == Target::Web {
        opt::outline(&mut module);
    }
    opt::note_frames(&mut module, sources);
    let source_lines = Lines::of(&sources[0].text);
    let emitted = backend::wasm::write_module(&module, options);
    let lines = emitted
        .lines
        .iter()
        .filter_map(|(offset, site)| {
            let site = module.sites.get(site.index())?;
            (site.span.file == 0 && site.span.end > 0).then(|| (*offset, source_lines.line(site.span.start)))
        })
        .collect();
    Output { wasm: Some(emitted.wasm), diagnostics: sorted(diagnostics), types, lines, exports, js: None }
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

fn refused(diagnostics: Vec<Diagnostic>) -> Output {
    Output { diagnostics: sorted(diagnostics), ..Output::default() }
}

/// In source order; what the library is to blame for comes with the place it is seen at.
fn sorted(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    diagnostics.dedup();
    diagnostics
}

/// Types of the user's variables and parameters, by the span of the expression that gives them a value.
fn types(typed: &Typed) -> Vec<TypeAt> {
    let mut all: Vec<TypeAt> = vec![];
    for clone in &typed.clones {
        let graph = &typed.program.functions[clone.function.index()];
        if graph.library {
            continue;
        }
        for (index, block) in graph.code.blocks.iter().enumerate() {
            if clone.reachable.get(index) != Some(&true) {
                continue;
            }
            for instruction in &block.instructions {
                let Some(name) = graph.code.value_names.get(&instruction.result) else { continue };
                let _ = name;
                let ty = &clone.values[instruction.result.index()];
                if *ty == Type::Never || instruction.span == Span::default() {
                    continue;
                }
                let why = if *ty == Type::Dyn {
                    "values of different types meet here".to_string()
                } else {
                    String::new()
                };
                all.push(TypeAt {
                    span: instruction.span,
                    ty: crate::types::display::display(ty, &typed.program, &typed.elements),
                    why,
                });
            }
        }
    }
    all.sort_by(|a, b| (a.span, &a.ty).cmp(&(b.span, &b.ty)));
    all.dedup();
    all
}

fn exports(typed: &Typed) -> Vec<Export> {
    let plain = |ty: &Type| match ty {
        Type::Float => "f64",
        Type::Bool => "i32",
        _ => "i64",
    };
    typed
        .exports
        .iter()
        .map(|(name, clone)| {
            let found = &typed.clones[clone.index()];
            let graph = &typed.program.functions[found.function.index()];
            let parameters = graph
                .parameters
                .iter()
                .zip(&found.parameters)
                .map(|(parameter, ty)| {
                    let default = match &parameter.default {
                        Some(Default_::Const(flow::Const::Int(int))) => Some(int.to_string()),
                        Some(Default_::Const(flow::Const::Float(float))) => Some(format!("{float:?}")),
                        Some(Default_::Const(flow::Const::Bool(true))) => Some("True".to_string()),
                        Some(Default_::Const(flow::Const::Bool(false))) => Some("False".to_string()),
                        _ => None,
                    };
                    (parameter.name.to_string(), plain(ty), default)
                })
                .collect();
            let result = (found.result != Type::None).then(|| plain(&found.result));
            Export { name: name.to_string(), parameters, result }
        })
        .collect()
}

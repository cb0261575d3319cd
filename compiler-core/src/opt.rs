//! Passes over the machine IR, in the order they run.
//!
//! 1. `simplify`: constants, known nulls, branches on them, equal block parameters, unused code, chains of blocks.
//! 2. `inline`: callees first; each function is simplified again once it has what it calls.

mod call_graph;
mod cold;
pub(crate) mod control;
mod dead_code;
mod fold;
pub(crate) mod graph;
mod inline;
mod number;
mod simplify;
mod ssa;
mod thread;

use crate::ir::Module;

/// Makes the module smaller and faster; what it does stays the same.
pub fn optimise(module: &mut Module) {
    check(module, "lower");
    for id in call_graph::CallGraph::of(module).order {
        simplify::simplify(&module.structs, &mut module.functions[id.index()]);
    }
    check(module, "simplify");
    inline::inline(module);
    check(module, "inline");
}

/// In debug builds: a pass that breaks an invariant of the IR is named at once.
fn check(module: &Module, pass: &str) {
    if cfg!(debug_assertions) {
        let found = crate::ir::verify::verify(module);
        assert!(found.is_empty(), "broken after {pass}:\n{}", found[..found.len().min(10)].join("\n"));
    }
}

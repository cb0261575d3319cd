//! Passes over the machine IR, in the order they run.
//!
//! 1. `simplify`: constants, known nulls, branches on them, equal block parameters, unused code, chains of blocks.
//! 2. `inline`: callees first; each function is simplified again once it has what it calls.

mod call_graph;
mod cold;
pub(crate) mod control;
mod dead_code;
mod fields;
mod fold;
pub(crate) mod graph;
mod inline;
mod merge;
mod number;
mod signatures;
mod simplify;
mod ssa;
mod thread;

use crate::ir::Module;

/// Makes the module smaller and faster; what it does stays the same.
pub fn optimise(module: &mut Module) {
    check(module, "lower");
    simplify_all(module);
    check(module, "simplify");
    inline::inline(module);
    check(module, "inline");
    merge::merge(module);
    // What one of these finds lets the other find more.
    for _ in 0..2 {
        call_graph::empty_unreached(module);
        let changed = signatures::shorten(module);
        check(module, "signatures");
        let shrunk = fields::shrink(module);
        check(module, "fields");
        if shrunk {
            simplify_all(module);
        } else {
            for id in changed {
                simplify::simplify(&module.structs, &mut module.functions[id.index()]);
            }
        }
        check(module, "simplify again");
    }
    inline::inline(module);
    check(module, "inline again");
    merge::merge(module);
    check(module, "merge");
}

fn simplify_all(module: &mut Module) {
    for id in call_graph::CallGraph::of(module).order {
        simplify::simplify(&module.structs, &mut module.functions[id.index()]);
    }
}

/// In debug builds: a pass that breaks an invariant of the IR is named at once.
fn check(module: &Module, pass: &str) {
    if cfg!(debug_assertions) {
        let found = crate::ir::verify::verify(module);
        assert!(found.is_empty(), "broken after {pass}:\n{}", found[..found.len().min(10)].join("\n"));
    }
}

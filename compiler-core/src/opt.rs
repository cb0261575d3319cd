//! Passes over the machine IR, in the order they run.
//!
//! 1. `simplify`: constants, known nulls, branches on them, equal block parameters, unused code, chains of blocks.
//! 2. `inline`: callees first; each function is simplified again once it has what it calls.
//! 3. `ranges`: which ints stay within 64 bits, which branches are never taken.

mod call_graph;
mod cold;
pub(crate) mod control;
mod dead_code;
mod effects;
mod fold;
pub(crate) mod graph;
mod hoist;
mod inline;
mod ranges;
mod simplify;
mod tree;

use crate::ir::Module;

/// Makes the module smaller and faster; what it does stays the same.
pub fn optimise(module: &mut Module) {
    check(module, "lower");
    simplify_all(module);
    check(module, "simplify");
    inline::inline(module);
    check(module, "inline");
    // What ranges leave of a function may be small enough to be inlined, and what is inlined tells ranges more.
    for _ in 0..2 {
        ranges::ranges(module);
        simplify_all(module);
        check(module, "ranges");
        inline::inline(module);
        check(module, "inline");
    }
    hoist::hoist(module);
    check(module, "hoist");
}

fn simplify_all(module: &mut Module) {
    for id in call_graph::CallGraph::of(module).order {
        simplify::simplify(&mut module.functions[id.index()]);
    }
}

/// In debug builds: a pass that breaks an invariant of the IR is named at once.
fn check(module: &Module, pass: &str) {
    if cfg!(debug_assertions) {
        let found = crate::ir::verify::verify(module);
        assert!(found.is_empty(), "broken after {pass}:\n{}", found[..found.len().min(10)].join("\n"));
    }
}

//! Passes over the machine IR, in the order they run.
//!
//! 1. `simplify`, for one function: constants, known nulls, branches on them, equal block parameters, unused code, chains
//!    of blocks (`fold`, `control`, `dead_code`), objects that are filled when made (`initialise`), jumps past what is
//!    decided (`thread`), what was computed above (`number`).
//! 2. `inline`: callees first; each function is simplified again once it has what it calls. Then `characters` looks at
//!    texts of one character without making them.
//! 3. `ranges`: which ints stay within 64 bits, which branches are never taken.
//! 4. `merge`: functions with the same code are one.
//! 5. `signatures`: arguments that are the same in every call, parameters and results that nobody reads.
//! 6. `fields`: fields of objects that nobody reads, that never change, or are always the same constant.
//! 7. `hoist`: out of loops what does not change in them (before the second round of `ranges`, and at the end).
//! 8. `choose`: ways that only work out a number become a choice.
//! 9. `together`: conditions on elements of lists become one branch.
//! 10. `outline` (for the web): hot loops of code that runs once become functions that are called again and again.
//! 11. `frames`: exceptions note the calls that they come through, for tracebacks.

mod call_graph;
mod characters;
mod choose;
mod cold;
pub(crate) mod control;
mod dead_code;
mod double;
mod effects;
mod fields;
mod fold;
mod frames;
pub(crate) mod graph;
mod hoist;
mod initialise;
mod inline;
mod merge;
mod number;
mod outline;
mod ranges;
mod signatures;
mod simplify;
mod ssa;
mod table;
mod thread;
mod together;
mod tree;

use crate::ir::Module;

/// Makes the module smaller and faster; what it does stays the same.
pub fn optimise(module: &mut Module) {
    check(module, "lower");
    let settled = &mut simplify::Settled::new(module.functions.len());
    simplify_all(module, settled);
    check(module, "simplify");
    inline::inline(module, settled);
    call_graph::empty_unreached(module);
    check(module, "inline");
    characters::characters(module);
    check(module, "characters");
    double::double(module);
    check(module, "double");
    simplify_all(module, settled);
    merge::merge(module);
    // What ranges leave of a function may be small enough to be inlined, and what is inlined tells ranges more; so it is
    // with signatures and fields.
    for again in [false, true] {
        if again {
            // Reads that stand before a loop and in it are one when it has left the loop: then a bound that the loop
            // tests is the one that an index is tested against.
            hoist::hoist(module);
            check(module, "hoist");
            simplify_all(module, settled);
        }
        ranges::ranges(module);
        simplify_all(module, settled);
        check(module, "ranges");
        call_graph::empty_unreached(module);
        signatures::shorten(module, settled);
        check(module, "signatures");
        fields::shrink(module, settled);
        check(module, "fields");
        simplify_touched(module, settled);
        inline::inline(module, settled);
        check(module, "inline");
        characters::characters(module);
        check(module, "characters");
    }
    merge::merge(module);
    check(module, "merge");
    choose::choose(module);
    check(module, "choose");
    together::together(module);
    check(module, "together");
    hoist::hoist(module);
    simplify_all(module, settled);
    check(module, "hoist");
}

/// Runs one pass by its name, for tests: `simplify`, `thread`, `number`, `inline`, `ranges`, `merge`, `signatures`, `fields`,
/// `hoist`, `choose`, `together`, `initialise`, `characters`; `false` where there is none of that name.
pub fn run(pass: &str, module: &mut Module) -> bool {
    let settled = &mut simplify::Settled::new(module.functions.len());
    match pass {
        "simplify" => simplify_all(module, settled),
        "thread" => module.functions.iter_mut().for_each(|function| {
            thread::thread(function);
        }),
        "number" => {
            for function in &mut module.functions {
                number::number(&module.structs, function);
            }
        }
        "initialise" => module.functions.iter_mut().for_each(|function| {
            initialise::initialise(function);
        }),
        "inline" => inline::inline(module, settled),
        "ranges" => ranges::ranges(module),
        "merge" => {
            merge::merge(module);
            call_graph::empty_unreached(module);
        }
        "characters" => characters::characters(module),
        "signatures" => signatures::shorten(module, settled),
        "fields" => fields::shrink(module, settled),
        "hoist" => hoist::hoist(module),
        "choose" => choose::choose(module),
        "together" => together::together(module),
        _ => return false,
    }
    true
}

/// For engines that do not switch a running loop to better code: see [`outline`](mod@outline).
pub fn outline(module: &mut Module) {
    outline::outline(module);
    check(module, "outline");
}

/// The last pass: see [`frames`](mod@frames).
pub fn note_frames(module: &mut Module, sources: &[crate::SourceFile]) {
    frames::record(module, sources);
    check(module, "frames");
}

fn simplify_all(module: &mut Module, settled: &mut simplify::Settled) {
    for (index, function) in module.functions.iter_mut().enumerate() {
        if !function.blocks.is_empty() {
            simplify::simplify(&module.structs, function, index, settled);
        }
    }
}

/// After passes that tell which functions they change.
fn simplify_touched(module: &mut Module, settled: &mut simplify::Settled) {
    for (index, function) in module.functions.iter_mut().enumerate() {
        if !function.blocks.is_empty() && !settled.is_simple(index) {
            simplify::simplify(&module.structs, function, index, settled);
        }
    }
}

/// In debug builds: a pass that breaks an invariant of the IR is named at once.
fn check(module: &Module, pass: &str) {
    if cfg!(debug_assertions) {
        let found = crate::ir::verify::verify(module);
        assert!(found.is_empty(), "broken after {pass}:\n{}", found[..found.len().min(10)].join("\n"));
    }
}

//! Ranges of machine ints over the whole module: which ints never leave 64 bits (their second word is null, their sums
//! need no test), which indexes are never negative, which branches are never taken.
//!
//! ```text
//! v2, v3 = int.add v0 v1 v9 v10        v2 = i64.add v0 v9; v3 = null       (v0 counts from 0, v9 is 1)
//! v4 = i64.lt_s v0 0                =>  v4 = 0
//! v5, v6 = call main.f v2 v3            both words null or small in every call: see `signatures`
//! ```
//!
//! One graph for the module (`graph`, `build`, `facts`), solved component by component (`components`, `solve`), written
//! back (`rewrite`).

mod build;
mod components;
mod counts;
mod facts;
mod graph;
mod interval;
mod order;
mod rewrite;
mod solve;
mod told;

use super::call_graph::CallGraph;
use crate::ir::Module;

/// Finds the ranges of all reached functions and uses them.
pub fn ranges(module: &mut Module) {
    let mut reached = vec![false; module.functions.len()];
    for id in CallGraph::of(module).order {
        reached[id.index()] = true;
    }
    let graph = build::build(module, &reached);
    let of = solve::solve(&graph);
    rewrite::rewrite(module, &graph, &of);
}

//! Which function calls which: functions that are reached, callees before callers, and the rings of recursion (strongly
//! connected components, by Tarjan's algorithm).

use crate::ir::{FuncId, Module, Op};

/// The functions that an operation calls or refers to.
pub fn callee(op: &Op) -> Option<FuncId> {
    match op {
        Op::Call(id)
        | Op::RefFunc(id)
        | Op::IntAdd { slow: id }
        | Op::IntSub { slow: id }
        | Op::IntMul { slow: id }
        | Op::IntCompare { slow: id, .. } => Some(*id),
        _ => None,
    }
}

/// Of a module, as it was when this was made.
pub struct CallGraph {
    /// Reached functions, callees first but in rings.
    pub order: Vec<FuncId>,
    /// The ring of each function; functions of one ring can call each other.
    pub ring: Vec<u32>,
    /// Does a function call itself, directly or by others?
    pub is_recursive: Vec<bool>,
    /// How many places call or name each function (exports are places).
    pub sites: Vec<u32>,
    /// Places that are no plain calls: references, slow paths, exports.
    pub other_sites: Vec<u32>,
}

impl CallGraph {
    /// From the exports on.
    pub fn of(module: &Module) -> CallGraph {
        let count = module.functions.len();
        let mut graph = CallGraph {
            order: vec![],
            ring: vec![u32::MAX; count],
            is_recursive: vec![false; count],
            sites: vec![0; count],
            other_sites: vec![0; count],
        };
        // Callees of all functions that were looked at; which of them are those of each.
        let mut callees: Vec<FuncId> = vec![];
        let mut own_callees = vec![(0, 0); count];
        let mut seen_in = vec![FuncId(u32::MAX); count];
        let mut number = vec![u32::MAX; count];
        let mut low = vec![u32::MAX; count];
        let mut open = vec![];
        let mut is_open = vec![false; count];
        let mut next = 0;
        let mut rings = 0;
        for (_, root) in &module.exports {
            graph.sites[root.index()] += 1;
            graph.other_sites[root.index()] += 1;
            if number[root.index()] != u32::MAX {
                continue;
            }
            let mut stack = vec![(*root, 0)];
            while let Some((id, at)) = stack.last_mut() {
                let own = id.index();
                if *at == 0 && number[own] == u32::MAX {
                    number[own] = next;
                    low[own] = next;
                    next += 1;
                    open.push(*id);
                    is_open[own] = true;
                    let start = callees.len();
                    graph.look(module, *id, &mut callees, &mut seen_in);
                    own_callees[own] = (start, callees.len());
                }
                let (start, end) = own_callees[own];
                if let Some(to) = callees[start..end].get(*at).copied() {
                    *at += 1;
                    if number[to.index()] == u32::MAX {
                        stack.push((to, 0));
                    } else if is_open[to.index()] {
                        low[own] = low[own].min(number[to.index()]);
                    }
                    graph.is_recursive[own] |= to.index() == own;
                    continue;
                }
                if low[own] == number[own] {
                    let start = open.iter().rposition(|other| *other == *id).unwrap_or(0);
                    for member in &open[start..] {
                        graph.ring[member.index()] = rings;
                        is_open[member.index()] = false;
                        graph.is_recursive[member.index()] |= open.len() - start > 1;
                        graph.order.push(*member);
                    }
                    // The member found last is nearest to the leaves.
                    let from = graph.order.len() - (open.len() - start);
                    graph.order[from..].reverse();
                    open.truncate(start);
                    rings += 1;
                }
                stack.pop();
                if let Some((parent, _)) = stack.last() {
                    low[parent.index()] = low[parent.index()].min(low[own]);
                }
            }
        }
        graph
    }

    /// Adds the callees of a function in order, without repeats; counts them. `seen_in` is the last one to call each.
    fn look(&mut self, module: &Module, id: FuncId, callees: &mut Vec<FuncId>, seen_in: &mut [FuncId]) {
        let start = callees.len();
        for block in &module.functions[id.index()].blocks {
            for instruction in &block.instructions {
                let Some(to) = callee(&instruction.op) else { continue };
                self.sites[to.index()] += 1;
                if !matches!(instruction.op, Op::Call(_)) {
                    self.other_sites[to.index()] += 1;
                }
                if std::mem::replace(&mut seen_in[to.index()], id) != id {
                    callees.push(to);
                }
            }
        }
        callees[start..].sort_unstable();
    }
}

/// Takes the bodies of functions that are not reached, so that passes over types and signatures need not keep them right.
pub fn empty_unreached(module: &mut Module) {
    let mut reached = vec![false; module.functions.len()];
    for id in CallGraph::of(module).order {
        reached[id.index()] = true;
    }
    for (function, _) in module.functions.iter_mut().zip(reached).filter(|(_, reached)| !reached) {
        function.blocks.truncate(1);
        function.regions.clear();
        if let Some(entry) = function.blocks.first_mut() {
            entry.instructions.clear();
            entry.terminator = crate::ir::Terminator::Unreachable;
        }
        function.renumber();
    }
}

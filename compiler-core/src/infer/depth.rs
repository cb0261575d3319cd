//! Which functions count how deep calls are nested.
//!
//! A program that can catch RecursionError (or runs a `finally` while it passes) must raise it at CPython's depth; one that
//! cannot leaves it to the host to report that the stack is used up. Counting costs two reads and writes of a global
//! for each call, so functions that call none of the user's are left out.

use std::collections::{BTreeMap, BTreeSet};

use super::Infer;
use super::finish::walk;
use crate::typed::{CloneId, Plan, PlanKind};

impl Infer {
    /// Can a user's function call itself, by way of others too? And the user's clones that call others.
    pub(super) fn nesting(&self, kept: &BTreeSet<CloneId>) -> (bool, BTreeSet<CloneId>) {
        let mut dynamic: BTreeSet<CloneId> = BTreeSet::new();
        for (_, entry) in &self.entries {
            let Some(entry) = entry else { continue };
            entry.cases.iter().for_each(|(_, plan)| called(plan, &mut dynamic, &mut false));
        }
        let mut edges: BTreeMap<CloneId, BTreeSet<CloneId>> = BTreeMap::new();
        for clone in kept {
            let mut to = BTreeSet::new();
            let mut calls_dynamic = false;
            for plan in self.live_plans(*clone) {
                called(plan, &mut to, &mut calls_dynamic);
            }
            if calls_dynamic {
                to.extend(&dynamic);
            }
            edges.insert(*clone, to);
        }
        let user =
            |clone: &CloneId| !self.program.functions[self.states[clone.index()].function.index()].library;
        // The library goes down into containers, which may hold themselves.
        let descends = |clone: &CloneId| {
            let name = &self.program.functions[self.states[clone.index()].function.index()].name;
            matches!(&**name, "op_equal" | "op_less" | "op_less_equal" | "op_greater" | "op_greater_equal")
        };
        let mut recursive = false;
        let mut counted = BTreeSet::new();
        // The clone whose search was the last to come by each clone.
        let mut seen: Vec<Option<CloneId>> = vec![None; self.states.len()];
        for clone in kept.iter().filter(|clone| (user(clone) || descends(clone)) && **clone != self.main) {
            let mut stack: Vec<CloneId> = edges[clone].iter().copied().collect();
            while let Some(next) = stack.pop() {
                if seen[next.index()].replace(*clone) == Some(*clone) {
                    continue;
                }
                recursive |= next == *clone;
                if user(&next) && user(clone) {
                    counted.insert(*clone);
                }
                if let Some(to) = edges.get(&next) {
                    stack.extend(to);
                }
            }
        }
        (recursive, counted)
    }
}

fn called(plan: &Plan, to: &mut BTreeSet<CloneId>, dynamic: &mut bool) {
    walk(plan, &mut |plan| match &plan.kind {
        PlanKind::Call { clone, .. } => {
            to.insert(*clone);
        }
        PlanKind::CallDynamic(..) => *dynamic = true,
        _ => {}
    });
}

//! Which functions count how deep calls are nested.
//!
//! A program that can catch RecursionError (or runs a `finally` while it passes) must raise it at CPython's depth; one that
//! cannot leaves it to the host to report that the stack is used up. Counting costs two reads and writes of a global
//! for each call, so functions that call none of the user's are left out.

use std::collections::BTreeSet;

use super::Infer;
use crate::typed::CloneId;

impl Infer {
    /// Can a user's function call itself, by way of others too? And the user's clones that call others.
    pub(super) fn nesting(&self, kept: &[bool]) -> (bool, BTreeSet<CloneId>) {
        let dynamic = self.called_dynamically();
        let callees = |clone: CloneId| {
            let summary = self.summary(clone);
            let dynamic = if summary.dynamic { dynamic.as_slice() } else { &[] };
            summary.calls.iter().chain(dynamic).copied()
        };
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
        let mut stack = vec![];
        let kept = (0..kept.len() as u32).map(CloneId).filter(|clone| kept[clone.index()]);
        for clone in kept.filter(|clone| (user(clone) || descends(clone)) && *clone != self.main) {
            stack.extend(callees(clone));
            while let Some(next) = stack.pop() {
                if seen[next.index()].replace(clone) == Some(clone) {
                    continue;
                }
                recursive |= next == clone;
                if user(&next) && user(&clone) {
                    counted.insert(clone);
                }
                stack.extend(callees(next));
            }
        }
        (recursive, counted)
    }
}

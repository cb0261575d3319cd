//! What the plans of each clone ask for: the clones that they call, and what lowering has to know before it begins.
//!
//! Each clone's plans are walked once, and again only where the clone was looked at since.

use crate::flow::{BinaryOp, Terminator};
use crate::typed::{CloneId, Entry, Plan, PlanKind, Prim, Summary, function_of};

use super::Infer;
use super::finish::walk;

impl Summary {
    /// Notes what a plan asks for; one that is not reached calls nothing.
    fn note(&mut self, plan: &Plan, reached: bool) {
        walk(plan, &mut |plan| match &plan.kind {
            PlanKind::Prim(Prim::Int(BinaryOp::Add), _) => self.ints[0] = true,
            PlanKind::Prim(Prim::Int(BinaryOp::Subtract), _) => self.ints[1] = true,
            PlanKind::Prim(Prim::Int(BinaryOp::Multiply), _) => self.ints[2] = true,
            PlanKind::Prim(Prim::IntCompare(_), _) => self.ints[3] = true,
            PlanKind::Call { clone, .. } if reached => self.calls.push(*clone),
            PlanKind::Call { clone, .. } => self.other_calls.push(*clone),
            PlanKind::CallDynamic(..) => self.dynamic |= reached,
            PlanKind::Same(a, b) => self.compared.extend([&a.ty, &b.ty].into_iter().filter_map(function_of)),
            PlanKind::GlobalIsBound(global) | PlanKind::UnbindGlobal(global) => self.flagged.push(*global),
            PlanKind::Intrinsic(name, _) => self.numbers |= &**name == "identity_hash",
            _ => {}
        });
    }
}

impl Infer {
    /// Brings the summaries of all clones up to date.
    pub(super) fn note_callees(&mut self) {
        for index in 0..self.states.len() {
            if self.states[index].summary.is_none() {
                self.states[index].summary = Some(self.summary_of(index));
            }
        }
    }

    fn summary_of(&self, index: usize) -> Summary {
        let mut summary = Summary::default();
        let state = &self.states[index];
        let Some(body) = &self.bodies[state.function.index()] else { return summary };
        for (flow, _) in body.code.blocks.iter().zip(&state.reachable).filter(|(_, reachable)| **reachable) {
            summary.raises |= matches!(flow.terminator, Some(Terminator::Raise { .. }));
            let mut reached = true;
            for instruction in &flow.instructions {
                if let Some(plan) = state.plans.get(&instruction.result) {
                    summary.note(plan, reached);
                    reached &= !plan.diverges();
                }
            }
        }
        summary
    }

    pub(super) fn summary(&self, clone: CloneId) -> &Summary {
        static NOTHING: Summary = Summary::new();
        self.states[clone.index()].summary.as_ref().unwrap_or(&NOTHING)
    }

    /// How callables are called with dynamic arguments.
    fn dynamic_entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter_map(|(_, entry)| entry.as_ref())
    }

    /// The clones that dynamic calls come to, where they fit.
    pub(super) fn called_dynamically(&self) -> Vec<CloneId> {
        let mut found = Summary::default();
        self.dynamic_entries().flat_map(|entry| &entry.cases).for_each(|(_, plan)| found.note(plan, true));
        found.calls
    }

    /// For each clone, is it called from these, or from those that they call?
    pub(super) fn reached(&self, roots: &[CloneId]) -> Vec<bool> {
        let mut kept = vec![false; self.states.len()];
        let mut others = Summary::default();
        self.dynamic_entries().for_each(|entry| others.note(&entry.otherwise, true));
        let mut stack = self.called_dynamically();
        stack.extend(others.calls);
        stack.extend(roots);
        while let Some(clone) = stack.pop() {
            if !std::mem::replace(&mut kept[clone.index()], true) {
                stack.extend(self.summary(clone).calls.iter().filter(|clone| !kept[clone.index()]));
            }
        }
        kept
    }

    /// Can an exception be raised in this clone or in those it calls?
    pub(super) fn raises(&self, root: CloneId) -> bool {
        let raises = |index: usize| self.summary(CloneId(index as u32)).raises;
        raises(root.index())
            || self.reached(&[root]).iter().enumerate().any(|(index, reached)| *reached && raises(index))
    }

    /// Which exact operations on ints the program has.
    pub(super) fn uses_exact_ints(&self) -> [bool; 4] {
        let mut found = Summary::default();
        self.dynamic_entries().flat_map(|entry| &entry.cases).for_each(|(_, plan)| found.note(plan, true));
        let all = self.states.iter().filter_map(|state| state.summary.as_ref()).chain([&found]);
        all.fold([false; 4], |ints, one| std::array::from_fn(|at| ints[at] | one.ints[at]))
    }
}

//! Dynamic entries: how a callable that became a dynamic value is called with dynamic arguments.

use crate::typed::{Entry, Plan, PlanKind};
use crate::types::Type;

use super::{Infer, Key, Place};

impl Infer {
    pub(super) fn analyse_entry(&mut self, index: usize) {
        let saved =
            (self.place, self.instruction, self.span, self.counter, std::mem::take(&mut self.occurrences));
        self.place = Place::Entry(index);
        self.counter = 0;
        self.depend(Key::Arities);
        let ty = self.entries[index].0.clone();
        let mut cases = vec![];
        let arities: Vec<usize> = self.arities.iter().copied().collect();
        for count in arities {
            let arguments: Vec<Plan> =
                (0..count).map(|at| Plan::new(PlanKind::EntryArgument(at), Type::Dyn)).collect();
            let callee = Plan::new(PlanKind::EntrySelf, self.canon(&ty));
            let before = self.diagnostics.len();
            let plan = self.call_value(callee, arguments, vec![]);
            // A builtin that takes no such arguments is an error only when it is called so.
            let plan = if self.diagnostics.len() > before && matches!(ty, Type::Builtin(_)) {
                self.diagnostics.truncate(before);
                self.raise_type_error("a builtin was called with arguments that it does not take")
            } else {
                plan
            };
            if plan.ty != Type::Never {
                self.escape(&plan.ty.clone());
            }
            cases.push((count, plan));
        }
        let otherwise = self.raise_type_error("wrong number of arguments");
        self.entries[index].1 = Some(Entry { cases, otherwise });
        (self.place, self.instruction, self.span, self.counter, self.occurrences) = saved;
    }
}

//! Which attributes every instance surely has: those that `__init__` sets on each path before anyone can look.

use crate::hash::HashSet;

use crate::flow::{ClassId, FunctionId, Name, Op, Terminator, Value};

use super::Infer;
use super::body::operands;

/// What a constructor does: the names set at every exit and at every point where others can see the object, and
/// whether there is such a point.
#[derive(Clone, Default)]
struct Summary {
    sure: HashSet<Name>,
    leaks: bool,
}

impl Infer {
    /// Fills `sure_fields` for the user's classes.
    pub(super) fn find_sure_fields(&mut self) {
        for index in 0..self.program.functions.len() {
            let code = self.program.functions[index].code.clone();
            self.note_deleted(&code.blocks);
        }
        let classes: Vec<ClassId> = (0..self.program.classes.len() as u32).map(ClassId).collect();
        for class in classes {
            if self.program.classes[class.index()].library {
                continue;
            }
            self.bases.extend(self.program.classes[class.index()].base);
            let summary = self.constructor(class, 0);
            self.sure_fields.insert(class, summary.sure);
        }
    }

    /// May an instance lack the attribute?
    pub(super) fn may_be_unset(&mut self, owner: ClassId, name: &str) -> bool {
        if self.is_deleted(name) {
            return true;
        }
        self.sure_fields
            .iter()
            .any(|(class, sure)| self.program.derives(*class, owner) && !sure.contains(name))
    }

    fn is_deleted(&self, name: &str) -> bool {
        self.deleted.contains(name)
    }

    /// Notes the attributes that some code deletes.
    pub(super) fn note_deleted(&mut self, blocks: &[crate::flow::Block]) {
        for instruction in blocks.iter().flat_map(|block| &block.instructions) {
            if let Op::DeleteAttribute(_, name) = &instruction.op {
                self.deleted.insert(name.clone());
            }
        }
    }

    fn constructor(&mut self, class: ClassId, depth: usize) -> Summary {
        if depth > 50 {
            return Summary { leaks: true, ..Summary::default() };
        }
        match self.program.method_of(class, "__init__") {
            Some(init) if !self.program.functions[init.index()].library => self.summarise(init, depth),
            _ => Summary::default(),
        }
    }

    fn summarise(&mut self, function: FunctionId, depth: usize) -> Summary {
        let body = self.body(function);
        let Some(own) = body.code.blocks.first().and_then(|entry| entry.parameters.first()).copied() else {
            return Summary { leaks: true, ..Summary::default() };
        };
        let mut at_entry: Vec<Option<HashSet<Name>>> = vec![None; body.code.blocks.len()];
        at_entry[0] = Some(HashSet::default());
        let mut result: Option<HashSet<Name>> = None;
        let mut leaks = false;
        let meet = |result: &mut Option<HashSet<Name>>, set: &HashSet<Name>| {
            *result = Some(match result.take() {
                Some(old) => old.intersection(set).cloned().collect(),
                None => set.clone(),
            });
        };
        loop {
            let mut changed = false;
            for block in &body.at {
                let Some(mut set) = at_entry[block.index()].clone() else { continue };
                let flow = &body.code.blocks[block.index()];
                for instruction in &flow.instructions {
                    match &instruction.op {
                        Op::SetAttribute(receiver, name, value) if *receiver == own && *value != own => {
                            set.insert(name.clone());
                        }
                        Op::GetAttribute(receiver, name) if *receiver == own && set.contains(name) => {}
                        Op::CallSuper { receiver, name, class, arguments, keywords }
                            if *receiver == own
                                && &**name == "__init__"
                                && !arguments.contains(&own)
                                && keywords.iter().all(|(_, value)| *value != own) =>
                        {
                            let base = self.program.classes[class.index()].base;
                            if let Some(base) = base {
                                let summary = self.constructor(base, depth + 1);
                                if summary.leaks {
                                    leaks = true;
                                    let seen = set.union(&summary.sure).cloned().collect();
                                    meet(&mut result, &seen);
                                }
                                set.extend(summary.sure);
                            }
                        }
                        op => {
                            let mut used = false;
                            operands(op, &mut |value: Value| used |= value == own);
                            if used {
                                leaks = true;
                                meet(&mut result, &set);
                            }
                        }
                    }
                }
                let mut go = |to: usize, set: &HashSet<Name>| {
                    let new: HashSet<Name> = match &at_entry[to] {
                        Some(old) => old.intersection(set).cloned().collect(),
                        None => set.clone(),
                    };
                    if at_entry[to].as_ref() != Some(&new) {
                        at_entry[to] = Some(new);
                        changed = true;
                    }
                };
                match &flow.terminator {
                    Some(Terminator::Jump(to, arguments)) => {
                        if arguments.contains(&own) {
                            leaks = true;
                            meet(&mut result, &set);
                        }
                        go(to.index(), &set);
                    }
                    Some(Terminator::Branch(_, yes, no)) => {
                        if yes.1.contains(&own) || no.1.contains(&own) {
                            leaks = true;
                            meet(&mut result, &set);
                        }
                        go(yes.0.index(), &set);
                        go(no.0.index(), &set);
                    }
                    Some(Terminator::Try { region, body: inside }) => {
                        // The handler sees what was set before the `try`.
                        go(body.handlers[region.index()].index(), &set);
                        go(inside.index(), &set);
                    }
                    Some(Terminator::Return(_)) => meet(&mut result, &set),
                    _ => {}
                }
            }
            if !changed {
                break;
            }
        }
        Summary { sure: result.unwrap_or_default(), leaks }
    }
}

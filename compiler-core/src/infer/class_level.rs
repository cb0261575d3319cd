//! Attributes of classes: those of the class body, methods, and those that are made outside the class body.

use crate::flow::{ClassId, FunctionId, Global, GlobalId, Name};
use crate::typed::{Plan, PlanKind};
use crate::types::Type;

use super::{Infer, Key};

/// Where a name of a class is found at last.
#[derive(Clone, Copy)]
pub(super) enum Level {
    /// An attribute that is surely there.
    Attribute(GlobalId),
    /// A method.
    Method(FunctionId),
}

impl Infer {
    /// Attributes of that name made outside the class body, which are there only once they were made, nearest class
    /// first, and what is found where none of them is there.
    pub(super) fn class_level(&mut self, class: ClassId, name: &str) -> (Vec<GlobalId>, Option<Level>) {
        self.depend(Key::ClassAttributes);
        let mut late = vec![];
        for owner in self.program.lineage(class) {
            let own = &self.program.classes[owner.index()];
            if let Some((_, global)) = own.attributes.iter().find(|(attribute, _)| &**attribute == name) {
                if !self.late_attributes.contains(global) {
                    return (late, Some(Level::Attribute(*global)));
                }
                late.push(*global);
                continue;
            }
            if let Some(method) = self.program.own_method(owner, name) {
                return (late, Some(Level::Method(method)));
            }
        }
        (late, None)
    }

    /// May the class have the name at all?
    pub(super) fn has_class_attribute(&mut self, class: ClassId, name: &str) -> bool {
        let (late, found) = self.class_level(class, name);
        !late.is_empty() || matches!(found, Some(Level::Attribute(_)))
    }

    /// The value of a name of the class; `last` gives it where it is a method, or missing.
    pub(super) fn read_class_level(
        &mut self,
        class: ClassId,
        name: &str,
        last: &mut dyn FnMut(&mut Self, Option<FunctionId>) -> Plan,
    ) -> Plan {
        let (late, found) = self.class_level(class, name);
        let mut plan = match found {
            Some(Level::Attribute(global)) => self.get_global(global, true),
            Some(Level::Method(method)) => last(self, Some(method)),
            None => last(self, None),
        };
        for global in late.into_iter().rev() {
            let bound = Plan::new(PlanKind::GlobalIsBound(global), Type::Bool);
            let read = self.get_global(global, false);
            if read.ty != Type::Never {
                plan = self.choose(bound, read, plan);
            }
        }
        plan
    }

    /// Has the class the name now?
    pub(super) fn class_has(&mut self, class: ClassId, name: &str) -> Plan {
        let (late, found) = self.class_level(class, name);
        let mut plan = self.bool(found.is_some());
        for global in late {
            let bound = Plan::new(PlanKind::GlobalIsBound(global), Type::Bool);
            let yes = self.bool(true);
            plan = self.choose(bound, yes, plan);
        }
        plan
    }

    /// `C.name = value`
    pub(super) fn set_class_attribute(&mut self, class: ClassId, name: &str, value: Plan) -> Plan {
        let own =
            self.program.classes[class.index()].attributes.iter().find(|(attribute, _)| &**attribute == name);
        if let Some((_, global)) = own {
            let global = *global;
            self.program.globals[global.index()].assigned_once = false;
            return self.set_global(global, value);
        }
        let all = (0..self.program.classes.len() as u32).map(ClassId);
        let related: Vec<ClassId> = all
            .filter(|other| self.program.derives(*other, class) || self.program.derives(class, *other))
            .collect();
        let method = related.into_iter().any(|other| self.program.own_method(other, name).is_some());
        let special = name.starts_with("__") && name.ends_with("__");
        if method || special || self.program.classes[class.index()].library {
            return self.refuse(
                "unsupported-class-attribute",
                format!("'{name}' of a class is replaced outside the class body"),
                "define the method in the class body, or keep the function in an attribute with another name",
            );
        }
        let shown = format!("{}.{name}", self.program.classes[class.index()].name);
        let global = GlobalId(self.program.globals.len() as u32);
        self.program.globals.push(Global { name: Name::from(shown), assigned_once: false });
        self.globals.push(Type::Never);
        self.late_attributes.insert(global);
        self.program.classes[class.index()].attributes.push((Name::from(name), global));
        self.touch(&Key::ClassAttributes);
        self.set_global(global, value)
    }

    /// `del C.name`
    pub(super) fn delete_class_attribute(&mut self, class: ClassId, name: &str, receiver: Plan) -> Plan {
        let own =
            self.program.classes[class.index()].attributes.iter().find(|(attribute, _)| &**attribute == name);
        let Some(global) = own.map(|(_, global)| *global) else {
            if self.program.own_method(class, name).is_some() {
                return self.refuse(
                    "unsupported-delete-attribute",
                    "del of a method of a class",
                    "leave the method out",
                );
            }
            return self.attribute_error(receiver, name);
        };
        if self.late_attributes.insert(global) {
            self.touch(&Key::ClassAttributes);
        }
        self.program.globals[global.index()].assigned_once = false;
        let bound = Plan::new(PlanKind::GlobalIsBound(global), Type::Bool);
        let unbind = Plan::new(PlanKind::UnbindGlobal(global), Type::None);
        let missing = self.attribute_error(receiver, name);
        self.choose(bound, unbind, missing)
    }
}

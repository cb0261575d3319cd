//! Instances: construction, fields, class attributes, globals.

use crate::flow::build::is_builtin_name;
use crate::flow::{ClassId, GlobalId, Name};
use crate::typed::{Field, Plan, PlanKind};
use crate::types::Type;

use super::{Infer, Key};

impl Infer {
    /// `C(..)`
    pub(super) fn instantiate(
        &mut self,
        class: ClassId,
        positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        let found = &self.program.classes[class.index()];
        let (library, value, generic) = (found.library, found.value, !found.parameters.is_empty());
        let name = found.name.clone();
        let exception = self.program.library_class("BaseException");
        let is_exception = exception.is_some_and(|exception| self.program.derives(class, exception));
        if library && value {
            return self.make_bundle(class, positional);
        }
        if library
            && (generic || self.program.library_class(&name) == Some(class))
            && !is_exception
            && self.has_constructor(&name)
        {
            return self.call_builtin(&name, positional, keywords);
        }
        let init = self.program.method_of(class, "__init__");
        let make = self.make_instance(class);
        let mut steps = vec![];
        self.bind_temp(make, |infer, object| {
            if is_exception {
                let arguments = positional.clone();
                if infer.has_error_number(class, arguments.len()) {
                    return infer.refuse_error_number();
                }
                if infer.is_encoding_error(class) && !infer.in_library() {
                    return infer.refuse(
                        "unsupported-error-number",
                        format!("making a {name} is not supported"),
                        "raise a ValueError",
                    );
                }
                let types = arguments.iter().map(|plan| plan.ty.clone()).collect();
                let ty = infer.tuple_type(types);
                let tuple = Plan::new(PlanKind::Tuple(arguments), ty);
                steps.push(infer.call_library("exception_set_args", vec![object.clone(), tuple]));
                if infer.program.notes_context {
                    steps.push(infer.call_library("exception_note_context", vec![object.clone()]));
                }
            }
            match init {
                Some(init) => {
                    let mut arguments = vec![object.clone()];
                    arguments.extend(positional);
                    let call = infer.call_function(init, None, arguments, keywords);
                    if call.ty != Type::None && !call.diverges() {
                        let returned = infer.name_of_type(&call.ty);
                        steps.push(call);
                        steps.push(
                            infer.raise_type_error(&format!(
                                "__init__() should return None, not '{returned}'"
                            )),
                        );
                    } else {
                        steps.push(call);
                    }
                }
                None if is_exception => {
                    if !keywords.is_empty() {
                        steps.push(infer.raise_type_error(&format!("{name}() takes no keyword arguments")));
                    }
                }
                None if library => {
                    let fields: Vec<Name> = infer.program.classes[class.index()]
                        .fields
                        .iter()
                        .map(|(field, _)| field.clone())
                        .collect();
                    for (field, value) in fields.iter().zip(positional) {
                        steps.push(infer.set_attribute(object.clone(), field, value));
                    }
                }
                None => {
                    if !positional.is_empty() || !keywords.is_empty() {
                        steps.push(infer.raise_type_error(&format!("{name}() takes no arguments")));
                    }
                }
            }
            if let Some(at) = steps.iter().position(Plan::diverges) {
                steps.truncate(at + 1);
                return Plan::new(PlanKind::Sequence(steps), Type::Never);
            }
            let ty = object.ty.clone();
            steps.push(object);
            Plan::new(PlanKind::Sequence(steps), ty)
        })
    }

    fn has_constructor(&mut self, name: &str) -> bool {
        matches!(name, "list" | "dict" | "set" | "tuple" | "str")
    }

    fn make_instance(&mut self, class: ClassId) -> Plan {
        self.make_live(class);
        Plan::new(PlanKind::New, Type::Instance(class))
    }

    pub(super) fn make_live(&mut self, class: ClassId) {
        if self.live.insert(class) {
            self.touch(&Key::Live);
            for base in self.program.lineage(class) {
                let below = self.below.entry(base).or_default();
                let at = below.partition_point(|other| *other < class);
                below.insert(at, class);
                self.touch(&Key::LiveBelow(base));
            }
        }
    }

    /// An instance of a `@value` class: raw fields as declared, others of the types given.
    pub(super) fn make_bundle(&mut self, class: ClassId, values: Vec<Plan>) -> Plan {
        let fields = self.program.classes[class.index()].fields.clone();
        let mut items = vec![];
        for (value, (_, annotation)) in values.into_iter().zip(&fields) {
            let law = self.annotated(annotation, None);
            let item = match law {
                Some(
                    law @ (Type::I32 | Type::I64 | Type::Int | Type::Float | Type::Bool | Type::Array(_)),
                ) => self.coerce(&value, &law).unwrap_or(value),
                _ => value,
            };
            items.push(item);
        }
        if let Some(stop) = items.iter().find(|item| item.diverges()) {
            return stop.clone();
        }
        let types: Vec<Type> = items.iter().map(|item| item.ty.clone()).collect();
        Plan::new(PlanKind::Tuple(items), Type::Bundle(class, types.into()))
    }

    /// The class that owns a field, its type, and whether it may be unset.
    pub(super) fn field(&mut self, class: ClassId, name: &str) -> Option<(ClassId, Type, bool)> {
        for owner in self.program.lineage(class) {
            self.depend(Key::Fields(owner));
            if let Some(field) = self.fields.get(&owner).and_then(|fields| fields.get(name)) {
                return Some((owner, field.ty.clone(), field.maybe_unset));
            }
            if self.program.classes[owner.index()].library {
                let declared = self.program.classes[owner.index()]
                    .fields
                    .iter()
                    .find(|(field, _)| &**field == name)
                    .cloned();
                if let Some((field, annotation)) = declared {
                    let ty = self.annotated(&annotation, None).unwrap_or(Type::Dyn);
                    self.fields
                        .entry(owner)
                        .or_default()
                        .insert(field, Field { ty: ty.clone(), maybe_unset: false });
                    return Some((owner, ty, false));
                }
            }
        }
        None
    }

    /// Is it a class of exceptions?
    pub(super) fn is_exception(&mut self, class: ClassId) -> bool {
        let exception = self.program.library_class("BaseException");
        exception.is_some_and(|exception| self.program.derives(class, exception))
    }

    /// Is an exception made as the system's errors are, which choose their class by their number?
    pub(super) fn has_error_number(&mut self, class: ClassId, arguments: usize) -> bool {
        let system = self.program.library_class("OSError");
        arguments > 1 && system.is_some_and(|system| self.program.derives(class, system))
    }

    /// Errors of encodings are made of five parts.
    pub(super) fn is_encoding_error(&mut self, class: ClassId) -> bool {
        let unicode = self.program.library_class("UnicodeError");
        unicode.is_some_and(|unicode| unicode != class && self.program.derives(class, unicode))
            && self.program.classes[class.index()].library
    }

    pub(super) fn refuse_error_number(&mut self) -> Plan {
        self.refuse(
            "unsupported-error-number",
            "an OSError with a number and a text is not supported",
            "give it one argument, or make an exception class of your own",
        )
    }

    /// The class that owns a field which is now written; the field is made if there is none.
    pub(super) fn declare_field(&mut self, class: ClassId, name: &str) -> Option<ClassId> {
        if let Some((owner, ..)) = self.field(class, name) {
            return Some(owner);
        }
        let library = self.program.classes[class.index()].library;
        if library && !self.is_exception(class) {
            return None;
        }
        let mut field = Field { ty: Type::Never, maybe_unset: library || self.may_be_unset(class, name) };
        // A derived class may have had it first: the field moves up.
        let mut below: Vec<ClassId> = vec![];
        if library || self.bases.contains(&class) {
            let derived = self.fields.iter().filter(|(other, fields)| {
                **other != class && self.program.derives(**other, class) && fields.contains_key(name)
            });
            below.extend(derived.map(|(other, _)| *other));
        }
        for other in below {
            if let Some(moved) = self.fields.get_mut(&other).and_then(|fields| fields.remove(name)) {
                field.ty = self.join(field.ty, moved.ty);
                field.maybe_unset = true;
                self.touch(&Key::Fields(other));
            }
        }
        self.fields.entry(class).or_default().insert(Name::from(name), field);
        self.touch(&Key::Fields(class));
        Some(class)
    }

    pub(super) fn widen_field(&mut self, owner: ClassId, name: &str, value: Plan) -> Plan {
        let old = match self.fields.get(&owner).and_then(|fields| fields.get(name)) {
            Some(field) => field.ty.clone(),
            None => return value,
        };
        // Exceptions of the library may have fields that only the program names.
        let found = &self.program.classes[owner.index()];
        if found.library && found.fields.iter().any(|(field, _)| &**field == name) {
            return self.coerce(&value, &old).unwrap_or(value);
        }
        let ty = self.globalise(&value.ty);
        let new = self.join(old.clone(), ty);
        if !self.same(&old, &new) {
            if let Some(field) = self.fields.get_mut(&owner).and_then(|fields| fields.get_mut(name)) {
                field.ty = new;
            }
            self.touch(&Key::Fields(owner));
        }
        value
    }

    pub(super) fn get_global(&mut self, global: GlobalId, checked: bool) -> Plan {
        self.depend(Key::Global(global));
        let ty = self.globals[global.index()].clone();
        let ty = self.canon(&ty);
        let name = self.program.globals[global.index()].name.clone();
        let once = self.program.globals[global.index()].assigned_once;
        if ty == Type::Never {
            if !checked {
                return self.unreachable();
            }
            return self.unbound_global(&name);
        }
        let read = Plan::new(PlanKind::GetGlobal(global), ty);
        if !checked || (once && name.contains('.')) {
            return read;
        }
        let bound = Plan::new(PlanKind::GlobalIsBound(global), Type::Bool);
        let otherwise = self.unbound_global(&name);
        self.choose(bound, read, otherwise)
    }

    /// A global that is not bound: the builtin of that name, or an error.
    fn unbound_global(&mut self, name: &str) -> Plan {
        if is_builtin_name(name) {
            return self.unit(Type::Builtin(name.into()));
        }
        let name = self.str(name);
        self.call_library("raise_name_error", vec![name])
    }

    pub(super) fn set_global(&mut self, global: GlobalId, value: Plan) -> Plan {
        let old = self.globals[global.index()].clone();
        let ty = self.globalise(&value.ty);
        let new = self.join(old.clone(), ty);
        if !self.same(&old, &new) {
            self.globals[global.index()] = new;
            self.touch(&Key::Global(global));
        }
        Plan::new(PlanKind::SetGlobal(global, Box::new(value)), Type::None)
    }
}

//! Attributes and methods by the type of the receiver.

use std::rc::Rc;

use crate::flow::{ClassId, FunctionId, LAZY_SPLIT, Lineage, Name};
use crate::typed::{Plan, PlanKind};
use crate::types::Type;

use super::instance::is_type_name;
use super::{Infer, Key, module_has};

impl Infer {
    /// Has a class, or one of its bases, a method of that name?
    pub(super) fn has_method(&mut self, class: ClassId, name: &str) -> bool {
        self.program.method_of(class, name).is_some()
    }

    /// Classes with instances that are this class or derived from it.
    pub(super) fn live_below(&mut self, class: ClassId) -> Lineage {
        self.depend(Key::LiveBelow(class));
        self.below.get(&class).cloned().unwrap_or_default()
    }

    /// The library class that holds the methods of a number, by type.
    fn number_class(&mut self, ty: &Type) -> Option<(ClassId, Type)> {
        let (name, ty) = match ty {
            Type::Int | Type::Bool => ("int", Type::Int),
            Type::Float => ("float", Type::Float),
            _ => return None,
        };
        Some((self.program.library_class(name)?, ty))
    }

    /// Is this a text split at white space or a text? All else gives a list, as ever.
    fn splits_lazily(&self, receiver: &Plan, arguments: &[Plan]) -> bool {
        std::iter::once(receiver).chain(arguments).all(|plan| match plan.ty {
            Type::Instance(class) => self.is_class(class, "str"),
            _ => false,
        })
    }

    /// `receiver.name(..)`; the receiver can be said twice.
    pub(super) fn call_method(
        &mut self,
        receiver: Plan,
        name: &str,
        positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        if name == LAZY_SPLIT && !self.splits_lazily(&receiver, &positional) {
            return self.call_method(receiver, "split", positional, keywords);
        }
        if name == "__class__" {
            return self
                .bind_temp(receiver, |infer, receiver| infer.make_another(receiver, positional, keywords));
        }
        match receiver.ty.clone() {
            Type::Never => self.unreachable(),
            Type::Optional(_) => {
                let name = name.to_string();
                self.without_optionals(vec![receiver], &mut |infer, operands| match operands
                    .into_iter()
                    .next()
                {
                    Some(receiver) => {
                        infer.call_method(receiver, &name, positional.clone(), keywords.clone())
                    }
                    None => infer.unreachable(),
                })
            }
            Type::Tuple(_) => {
                let object = self.tuple_object(receiver);
                self.call_method(object, name, positional, keywords)
            }
            Type::Generic(class, _)
                if name == "update" && !keywords.is_empty() && self.is_class(class, "dict") =>
            {
                self.bind_temp(receiver, |infer, receiver| {
                    let mut steps = vec![infer.call_method(receiver.clone(), name, positional, vec![])];
                    for (key, value) in keywords {
                        let key = infer.str(&key);
                        steps.push(infer.set_item(receiver.clone(), key, value));
                    }
                    let none = infer.none();
                    infer.then(steps, none)
                })
            }
            Type::Instance(class) | Type::Generic(class, _) | Type::Bundle(class, _) => {
                if name == "format" && !keywords.is_empty() && self.is_class(class, "str") {
                    return self.format_with_keywords(receiver, positional, keywords);
                }
                if self.has_method(class, name) || self.overridden_below(class, name) {
                    // An attribute of the instance comes before the method.
                    let (is_set, read) = match self.field(class, name) {
                        Some((_, ty, true)) if ty != Type::Never => (
                            Plan::new(
                                PlanKind::FieldIsSet(Box::new(receiver.clone()), Name::from(name)),
                                Type::Bool,
                            ),
                            Plan::new(PlanKind::Field(Box::new(receiver.clone()), Name::from(name)), ty),
                        ),
                        Some((_, _, false)) => {
                            return self.call_attribute(receiver, name, positional, keywords);
                        }
                        _ if self.hidden_below(class, name) => {
                            return self.refuse(
                                "unsupported-method-hidden",
                                format!(
                                    "a call of '{name}', a method that objects of a derived class hide by an attribute"
                                ),
                                "give the attribute another name",
                            );
                        }
                        _ => return self.call_virtual(receiver, class, name, positional, keywords),
                    };
                    let method = self.call_virtual(
                        receiver.clone(),
                        class,
                        name,
                        positional.clone(),
                        keywords.clone(),
                    );
                    let own =
                        self.bind_temp(read, |infer, callee| infer.call_value(callee, positional, keywords));
                    return self.choose(is_set, own, method);
                }
                self.call_attribute(receiver, name, positional, keywords)
            }
            Type::Module(module) => match self.library(&format!("{module}_{name}")) {
                Some(function) => self.call_function(function, None, positional, keywords),
                None => self.no_module_attribute(&module, name),
            },
            Type::Builtin(builtin) => self.call_builtin_method(&builtin, name, positional, keywords),
            Type::Dyn => self.call_method_dynamic(receiver, name, positional, keywords),
            ty => {
                if let Some((class, own)) = self.number_class(&ty)
                    && let Some(function) = self.program.method_of(class, name)
                {
                    let mut arguments = vec![self.coerce(&receiver, &own).unwrap_or(receiver)];
                    arguments.extend(positional);
                    return self.call_function(function, None, arguments, keywords);
                }
                self.call_attribute(receiver, name, positional, keywords)
            }
        }
    }

    fn call_attribute(
        &mut self,
        receiver: Plan,
        name: &str,
        positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        let callee = self.get_attribute(receiver, name);
        if callee.diverges() {
            return callee;
        }
        self.bind_temp(callee, |infer, callee| infer.call_value(callee, positional, keywords))
    }

    /// `text.format(a, name=b)`: the names are known, the text need not be.
    fn format_with_keywords(
        &mut self,
        receiver: Plan,
        positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        let count = Plan::new(PlanKind::Const(crate::flow::Const::Int(positional.len().into())), Type::I64);
        let mut names = String::from(" ");
        let mut items = positional;
        for (name, plan) in keywords {
            names.push_str(&name);
            names.push(' ');
            items.push(plan);
        }
        let ty = self.tuple_type(items.iter().map(|item| item.ty.clone()).collect());
        let tuple = Plan::new(PlanKind::Tuple(items), ty);
        let names = self.str(&names);
        self.call_library("format_named", vec![receiver, tuple, names, count])
    }

    /// `type(x)(..)` and `x.__class__(..)`: an instance of the runtime class.
    fn make_another(&mut self, receiver: Plan, positional: Vec<Plan>, keywords: Vec<(Name, Plan)>) -> Plan {
        let mut classes = match receiver.ty.clone() {
            Type::Instance(class) => self.live_below(class).into_vec(),
            Type::Dyn => {
                self.depend(Key::Dynamic);
                let of = |ty: &Type| if let Type::Instance(class) = ty { Some(*class) } else { None };
                let bases: Vec<ClassId> = self.dynamic.iter().filter_map(of).collect();
                bases.into_iter().flat_map(|base| self.live_below(base)).collect()
            }
            _ => vec![],
        };
        classes.retain(|class| !self.program.classes[class.index()].library);
        classes.sort_by_key(|class| (self.program.lineage(*class).len(), *class));
        classes.dedup();
        if classes.is_empty()
            || (receiver.ty == Type::Dyn
                && self.dynamic.iter().any(|ty| !matches!(ty, Type::Instance(_) | Type::None)))
        {
            let class = self.call_builtin("type", vec![receiver], vec![]);
            return match class.ty {
                Type::Class(_) | Type::Builtin(_) => self.call_value(class, positional, keywords),
                _ => self.refuse(
                    "unsupported-dynamic-class",
                    "a call of the class of a value that is not known while compiling",
                    "give the classes a method that makes another instance",
                ),
            };
        }
        let mut plan: Option<Plan> = None;
        for class in classes {
            let made = self.instantiate(class, positional.clone(), keywords.clone());
            plan = Some(match plan {
                Some(other) => {
                    let test = self.test_type(&receiver, &Type::Instance(class));
                    self.choose(test, made, other)
                }
                None => made,
            });
        }
        plan.unwrap_or_else(|| self.unreachable())
    }

    fn overridden_below(&mut self, class: ClassId, name: &str) -> bool {
        !self.program.classes[class.index()].library
            && self.live_below(class).into_iter().any(|below| self.has_method(below, name))
    }

    /// Have objects of a class below this one an attribute of their own of that name?
    fn hidden_below(&mut self, class: ClassId, name: &str) -> bool {
        !self.program.classes[class.index()].library
            && self.live_below(class).into_iter().any(|below| self.field(below, name).is_some())
    }

    /// A method by the class of the receiver at run time: a chain of class tests, the most derived first.
    fn call_virtual(
        &mut self,
        receiver: Plan,
        class: ClassId,
        name: &str,
        positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        let own = self.program.method_of(class, name);
        let mut overriding: Vec<(usize, ClassId, FunctionId)> = vec![];
        if matches!(receiver.ty, Type::Instance(_)) {
            for below in self.live_below(class) {
                for ancestor in self.program.lineage(below) {
                    if ancestor == class {
                        break;
                    }
                    let method = self.program.method_of(ancestor, name);
                    let inherited = self.program.classes[ancestor.index()]
                        .base
                        .and_then(|base| self.program.method_of(base, name));
                    if let Some(method) = method
                        && Some(method) != inherited
                        && overriding.iter().all(|(_, other, _)| *other != ancestor)
                    {
                        overriding.push((self.program.lineage(ancestor).len(), ancestor, method));
                    }
                }
            }
        }
        overriding.sort_by_key(|(depth, class, _)| (*depth, *class));
        let live_self = !self.live_below(class).is_empty();
        let mut plan = match own {
            Some(function) if live_self || overriding.is_empty() => {
                let mut arguments = vec![receiver.clone()];
                arguments.extend(positional.iter().cloned());
                self.call_function(function, None, arguments, keywords.clone())
            }
            Some(_) => self.unreachable(),
            None => self.call_attribute(receiver.clone(), name, positional.clone(), keywords.clone()),
        };
        for (_, class, method) in overriding {
            let ty = Type::Instance(class);
            let test = self.test_type(&receiver, &ty);
            let mut arguments = vec![self.unwrap(receiver.clone(), ty)];
            arguments.extend(positional.iter().cloned());
            let yes = self.call_function(method, None, arguments, keywords.clone());
            plan = self.choose(test, yes, plan);
        }
        plan
    }

    /// The classes below one that has no such method itself whose objects have it; of related ones the topmost.
    pub(super) fn classes_below_with(&mut self, class: ClassId, name: &str) -> Vec<ClassId> {
        if self.program.classes[class.index()].library {
            return vec![];
        }
        let mut classes = self.live_below(class).into_vec();
        classes.retain(|below| self.has_method(*below, name));
        self.topmost(classes)
    }

    /// User classes of which dynamic values can be instances and that have this method.
    pub(super) fn dynamic_classes_with(&mut self, name: &str) -> Vec<ClassId> {
        self.depend(Key::Dynamic);
        let mut classes: Vec<ClassId> = self
            .dynamic
            .iter()
            .filter_map(|ty| match ty {
                Type::Instance(class) => Some(*class),
                _ => None,
            })
            .collect();
        classes.retain(|class| self.has_method(*class, name) || self.overridden_below(*class, name));
        self.topmost(classes)
    }

    /// Without the classes whose base is there too, and answers for them.
    fn topmost(&self, classes: Vec<ClassId>) -> Vec<ClassId> {
        let is_below = |class: &ClassId| {
            classes.iter().any(|other| other != class && self.program.derives(*class, *other))
        };
        classes.iter().copied().filter(|class| !is_below(class)).collect()
    }

    /// Types that dynamic values can have, and that have the method.
    pub(super) fn dynamic_types_with(&mut self, name: &str) -> Vec<Type> {
        let classes = self.dynamic_classes_with(name);
        let mut types: Vec<Type> = classes.into_iter().map(Type::Instance).collect();
        let others: Vec<Type> = self.dynamic.iter().cloned().collect();
        for ty in others {
            match &ty {
                Type::Generic(class, _) | Type::Bundle(class, _) if self.has_method(*class, name) => {
                    types.push(ty)
                }
                Type::Int | Type::Float | Type::Bool => {
                    if let Some((class, _)) = self.number_class(&ty)
                        && self.has_method(class, name)
                    {
                        types.push(ty);
                    }
                }
                _ => {}
            }
        }
        types
    }

    fn call_method_dynamic(
        &mut self,
        receiver: Plan,
        name: &str,
        positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        let types = self.dynamic_types_with(name);
        self.bind_temp(receiver, |infer, receiver| {
            let mut plan = match infer.dynamic_has_field(name) {
                true => infer.call_attribute(receiver.clone(), name, positional.clone(), keywords.clone()),
                false => infer.attribute_error(receiver.clone(), name),
            };
            for ty in types {
                let test = infer.test_type(&receiver, &ty);
                let own = infer.unwrap(receiver.clone(), ty);
                let yes = infer.bind_temp(own, |infer, own| {
                    infer.call_method(own, name, positional.clone(), keywords.clone())
                });
                plan = infer.choose(test, yes, plan);
            }
            plan
        })
    }

    fn dynamic_has_field(&mut self, name: &str) -> bool {
        self.dynamic_owners(name).into_iter().next().is_some()
    }

    /// The dynamic types that are classes written in the program, whose objects take any attribute.
    fn dynamic_objects(&mut self) -> Vec<Type> {
        self.depend(Key::Dynamic);
        let is_own = |ty: &&Type| match ty {
            Type::Instance(class) => !self.program.classes[class.index()].library,
            _ => false,
        };
        self.dynamic.iter().filter(is_own).cloned().collect()
    }

    /// Types of dynamic values that have a field or class attribute of that name.
    fn dynamic_owners(&mut self, name: &str) -> Vec<Type> {
        self.depend(Key::Dynamic);
        let types: Vec<Type> = self.dynamic.iter().cloned().collect();
        let mut owners = vec![];
        for ty in types {
            match &ty {
                Type::Instance(class) => {
                    let class = *class;
                    let own = self.field(class, name).is_some()
                        || self.has_class_attribute(class, name)
                        || (name == "__name__" && self.is_class(class, "type"));
                    if own
                        || self.live_below(class).into_iter().any(|below| self.field(below, name).is_some())
                    {
                        owners.push(ty);
                    }
                }
                Type::Bundle(class, _) => {
                    let fields = &self.program.classes[class.index()].fields;
                    if fields.iter().any(|(field, _)| &**field == name)
                        || self.program.method_of(*class, &format!("_k_get_{name}")).is_some()
                    {
                        owners.push(ty);
                    }
                }
                Type::Class(_) | Type::Function(_) | Type::Builtin(_) | Type::Method(..)
                    if matches!(name, "__name__" | "__qualname__") =>
                {
                    owners.push(ty)
                }
                Type::Method(..) if name == "__self__" => owners.push(ty),
                Type::Class(class) if self.has_class_attribute(*class, name) => owners.push(ty),
                _ => {}
            }
        }
        let classes: Vec<ClassId> = owners
            .iter()
            .filter_map(|ty| if let Type::Instance(class) = ty { Some(*class) } else { None })
            .collect();
        owners.retain(|ty| match ty {
            Type::Instance(class) => {
                !classes.iter().any(|other| other != class && self.program.derives(*class, *other))
            }
            _ => true,
        });
        owners
    }

    /// The name of a builtin type that has the attribute in CPython and not in Keel.
    fn type_lacking(&mut self, ty: &Type, name: &str) -> Option<String> {
        let is_builtin = match ty {
            Type::Int | Type::Bool | Type::Float | Type::Tuple(_) => true,
            Type::Instance(class) | Type::Generic(class, _) | Type::Bundle(class, _) => {
                self.program.classes[class.index()].library
            }
            _ => false,
        };
        let ty = match ty {
            Type::Instance(class) if self.is_exception(*class) => {
                let class = *class;
                let system = self.program.library_class("OSError");
                let of_system = system.is_some_and(|system| self.program.derives(class, system));
                let lacking = matches!(name, "add_note" | "__notes__" | "__traceback__" | "__setstate__")
                    || of_system && matches!(name, "errno" | "strerror" | "filename" | "filename2");
                return lacking.then(|| self.program.classes[class.index()].name.to_string());
            }
            ty => is_builtin.then(|| self.name_of_type(ty))?,
        };
        super::builtin_names::type_has(&ty, name).then_some(ty)
    }

    /// Has a class of the program a method or a class attribute of that name?
    fn is_attribute_of_a_class(&self, name: &str) -> bool {
        self.program.classes.iter().filter(|class| !class.library).any(|class| {
            class.methods.iter().any(|(method, _)| &**method == name)
                || class.attributes.iter().any(|(attribute, _)| &**attribute == name)
        })
    }

    pub(super) fn attribute_error(&mut self, receiver: Plan, name: &str) -> Plan {
        if !self.in_library() {
            if matches!(receiver.ty, Type::Instance(class) if self.is_class(class, "type"))
                && self.is_attribute_of_a_class(name)
            {
                return self.refuse(
                    "unsupported-class-value",
                    format!("the attribute '{name}' of a class that is not known while compiling"),
                    "read it from an object of the class",
                );
            }
            let lacking = match &receiver.ty {
                Type::Builtin(of) if is_type_name(of) => {
                    super::builtin_names::type_has(of, name).then(|| of.to_string())
                }
                Type::Dyn
                    if self.dynamic_owners(name).is_empty() && self.dynamic_types_with(name).is_empty() =>
                {
                    let types: Vec<Type> = self.dynamic.iter().cloned().collect();
                    types.iter().find_map(|ty| self.type_lacking(ty, name))
                }
                ty => self.type_lacking(&ty.clone(), name),
            };
            if let Some(ty) = lacking {
                return self.refuse(
                    "unsupported-method",
                    format!("{ty}.{name} is not supported"),
                    "docs/python-support.md lists what Keel has of each type",
                );
            }
            let every = super::builtin_names::object_has(name);
            let of_function = matches!(receiver.ty, Type::Function(_) | Type::Method(..) | Type::Builtin(_))
                && name.starts_with("__")
                && name.ends_with("__");
            if every || of_function {
                return self.refuse(
                    "unsupported-attribute",
                    format!("the attribute {name} of this value is not supported"),
                    "",
                );
            }
        }
        let name = self.str(name);
        let class = match &receiver.ty {
            Type::Class(class) => Some(self.program.classes[class.index()].name.to_string()),
            Type::Builtin(builtin) if super::instance::is_type_name(builtin) => Some(builtin.to_string()),
            _ => None,
        };
        match class {
            Some(class) => {
                let class = self.str(&class);
                self.call_library("raise_type_attribute_error", vec![class, name])
            }
            None => self.call_library("raise_attribute_error", vec![receiver, name]),
        }
    }

    fn no_module_attribute(&mut self, module: &str, name: &str) -> Plan {
        if !module_has(module, name) {
            let text = self.str(&format!("module '{module}' has no attribute '{name}'"));
            return self.call_library("raise_attribute_text", vec![text]);
        }
        self.refuse(
            "unsupported-module-attribute",
            format!("{module}.{name} is not supported"),
            "docs/python-support.md lists what Keel has of each module",
        )
    }

    /// `receiver.name`; the receiver can be said twice.
    pub(super) fn get_attribute(&mut self, receiver: Plan, name: &str) -> Plan {
        let refused = matches!(
            name,
            "__dict__"
                | "__doc__"
                | "__module__"
                | "__bases__"
                | "__mro__"
                | "__code__"
                | "__defaults__"
                | "__traceback__"
                | "__annotations__"
                | "__base__"
                | "__subclasses__"
                | "__closure__"
                | "__globals__"
                | "__self__"
                | "__func__"
        );
        if refused && !self.in_library() {
            return self.refuse(
                "unsupported-attribute",
                format!("the attribute {name} is not supported"),
                "",
            );
        }
        match receiver.ty.clone() {
            Type::Never => self.unreachable(),
            Type::Optional(_) => {
                let name = name.to_string();
                self.without_optionals(vec![receiver], &mut |infer, operands| match operands
                    .into_iter()
                    .next()
                {
                    Some(receiver) => infer.get_attribute(receiver, &name),
                    None => infer.unreachable(),
                })
            }
            Type::Instance(class) => self.get_instance_attribute(receiver, class, name),
            Type::Generic(class, elements) => {
                let annotation = self.program.classes[class.index()]
                    .fields
                    .iter()
                    .find(|(field, _)| &**field == name)
                    .cloned();
                match annotation
                    .and_then(|(_, annotation)| self.annotated(&annotation, Some((class, &elements))))
                {
                    Some(ty) => Plan::new(PlanKind::Field(Box::new(receiver), Name::from(name)), ty),
                    None => self.get_method(receiver, class, name),
                }
            }
            Type::Bundle(class, items) => {
                let at =
                    self.program.classes[class.index()].fields.iter().position(|(field, _)| &**field == name);
                match at {
                    Some(at) => Plan::new(PlanKind::Item(Box::new(receiver), at as u32), items[at].clone()),
                    // An attribute that is worked out: the library has a method for it.
                    None => match self.program.method_of(class, &format!("_k_get_{name}")) {
                        Some(function) => self.call_function(function, None, vec![receiver], vec![]),
                        None => self.get_method(receiver, class, name),
                    },
                }
            }
            Type::Module(module) => {
                if let Some(function) = self.library(&format!("{module}_{name}")) {
                    let (_, most) = self.arity(function);
                    if most == 0 && is_constant(&module, name) {
                        return self.call_function(function, None, vec![], vec![]);
                    }
                    return self.unit(Type::Function(function));
                }
                self.no_module_attribute(&module, name)
            }
            Type::Class(class) => {
                if name == "__name__" || name == "__qualname__" {
                    let text = self.program.classes[class.index()].name.to_string();
                    return self.str(&text);
                }
                self.read_class_level(class, name, &mut |infer, method| match method {
                    Some(function) => infer.unit(Type::Function(function)),
                    None => infer.attribute_error(receiver.clone(), name),
                })
            }
            Type::Function(function) if matches!(name, "__name__" | "__qualname__") => {
                if let Some(text) = self.program.module_function(function).map(str::to_string) {
                    return self.str(&text);
                }
                let text = self.program.functions[function.index()].name.to_string();
                if name == "__qualname__" {
                    return self.str(&text);
                }
                self.str(text.rsplit('.').next().unwrap_or(&text))
            }
            Type::Builtin(builtin) => {
                if matches!(name, "__name__" | "__qualname__") {
                    return self.str(&builtin.clone());
                }
                let method = self.library(&format!("{builtin}_{name}"));
                let class = self.program.library_class(&builtin);
                match method.or_else(|| class.and_then(|class| self.program.method_of(class, name))) {
                    Some(function) => self.unit(Type::Function(function)),
                    None => self.attribute_error(receiver, name),
                }
            }
            Type::Dyn => {
                let owners = self.dynamic_owners(name);
                let methods = self.dynamic_types_with(name);
                self.bind_temp(receiver, |infer, receiver| {
                    let mut plan = infer.attribute_error(receiver.clone(), name);
                    for ty in methods.into_iter().chain(owners) {
                        let test = infer.test_type(&receiver, &ty);
                        let own = infer.unwrap(receiver.clone(), ty);
                        let yes = infer.bind_temp(own, |infer, own| infer.get_attribute(own, name));
                        plan = infer.choose(test, yes, plan);
                    }
                    plan
                })
            }
            Type::Tuple(_) | Type::Int | Type::Bool | Type::Float
                if self.value_method(&receiver.ty.clone(), name) =>
            {
                let receiver = self.tuple_object(receiver);
                self.make_method(receiver, name)
            }
            Type::Method(_, method) if name == "__name__" => self.str(&method),
            Type::Method(of, method) if name == "__qualname__" => {
                let class = self.name_of_type(&of);
                let function = match &*of {
                    Type::Instance(class) => self.program.method_of(*class, &method),
                    _ => None,
                };
                match function.map(|function| self.program.functions[function.index()].name.clone()) {
                    Some(name) => self.str(&name),
                    None => self.str(&format!("{class}.{method}")),
                }
            }
            Type::Method(..) if name == "__self__" && self.in_library() => self.method_receiver(receiver),
            Type::Float if name == "real" => receiver,
            Type::Int if name == "real" || name == "numerator" => receiver,
            Type::Bool if name == "real" || name == "numerator" => {
                self.coerce(&receiver, &Type::Int).unwrap_or(receiver)
            }
            Type::Int | Type::Bool if name == "imag" => self.int(0),
            Type::Int | Type::Bool if name == "denominator" => self.int(1),
            Type::Float if name == "imag" => {
                Plan::new(PlanKind::Const(crate::flow::Const::Float(0.0)), Type::Float)
            }
            _ => self.attribute_error(receiver, name),
        }
    }

    fn value_method(&mut self, ty: &Type, name: &str) -> bool {
        let class = match ty {
            Type::Tuple(_) => self.program.library_class("tuple"),
            ty => self.number_class(ty).map(|(class, _)| class),
        };
        class.is_some_and(|class| self.has_method(class, name))
    }

    fn make_method(&mut self, receiver: Plan, name: &str) -> Plan {
        let ty = Type::Method(Rc::new(receiver.ty.clone()), Name::from(name));
        Plan::new(PlanKind::MakeMethod(Box::new(receiver)), ty)
    }

    fn get_method(&mut self, receiver: Plan, class: ClassId, name: &str) -> Plan {
        if self.has_method(class, name) {
            self.make_method(receiver, name)
        } else {
            self.attribute_error(receiver, name)
        }
    }

    fn get_instance_attribute(&mut self, receiver: Plan, class: ClassId, name: &str) -> Plan {
        if name == "__class__" {
            return self.call_builtin("type", vec![receiver], vec![]);
        }
        if name == "obj" && self.is_class(class, "AttributeError") && !self.in_library() {
            return self.refuse(
                "unsupported-attribute",
                "the attribute obj of an AttributeError is not supported",
                "",
            );
        }
        if self.is_class(class, "type") && name == "__name__" {
            let number = Plan::new(PlanKind::Field(Box::new(receiver), "number".into()), Type::I32);
            return self.call_library("class_name_of", vec![number]);
        }
        if let Some((owner, ty, maybe_unset)) = self.field(class, name) {
            if ty == Type::Never && !maybe_unset {
                return self.unreachable();
            }
            let read = Plan::new(PlanKind::Field(Box::new(receiver.clone()), Name::from(name)), ty);
            let _ = owner;
            if !maybe_unset {
                return read;
            }
            let is_set =
                Plan::new(PlanKind::FieldIsSet(Box::new(receiver.clone()), Name::from(name)), Type::Bool);
            let otherwise = self.get_class_level(receiver, class, name);
            if read.ty == Type::Never {
                return otherwise;
            }
            return self.choose(is_set, read, otherwise);
        }
        // A field that only derived classes have.
        let below: Vec<ClassId> =
            self.live_below(class).into_iter().filter(|below| *below != class).collect();
        let mut plan = self.get_class_level(receiver.clone(), class, name);
        let mut done: Vec<ClassId> = vec![];
        for live in below {
            let Some((owner, ..)) = self.field(live, name) else { continue };
            if done.contains(&owner) {
                continue;
            }
            done.push(owner);
            let ty = Type::Instance(owner);
            let test = self.test_type(&receiver, &ty);
            let own = self.unwrap(receiver.clone(), ty);
            let yes = self.get_instance_attribute(own, owner, name);
            plan = self.choose(test, yes, plan);
        }
        plan
    }

    /// Has the receiver, which can be said twice, an attribute of that name?
    pub(super) fn has_attribute(&mut self, receiver: Plan, name: &str) -> Plan {
        match receiver.ty.clone() {
            Type::Optional(_) => {
                let name = name.to_string();
                self.without_optionals(vec![receiver], &mut |infer, operands| match operands
                    .into_iter()
                    .next()
                {
                    Some(receiver) => infer.has_attribute(receiver, &name),
                    None => infer.unreachable(),
                })
            }
            Type::Instance(class) => self.has_instance_attribute(receiver, class, name),
            Type::Dyn => {
                let owners = self.dynamic_owners(name);
                let methods = self.dynamic_types_with(name);
                let mut plan = self.bool(false);
                for ty in methods.into_iter().chain(owners) {
                    let test = self.test_type(&receiver, &ty);
                    let own = self.unwrap(receiver.clone(), ty);
                    let yes = self.has_attribute(own, name);
                    plan = self.choose(test, yes, plan);
                }
                plan
            }
            _ => {
                let found = !self.get_attribute(receiver, name).diverges();
                self.bool(found)
            }
        }
    }

    fn has_instance_attribute(&mut self, receiver: Plan, class: ClassId, name: &str) -> Plan {
        if name == "__class__" {
            return self.bool(true);
        }
        let mut plan = self.class_has(class, name);
        let own = self.field(class, name);
        if let Some((_, _, maybe_unset)) = &own {
            plan = self.or_field(&receiver, name, *maybe_unset, plan);
        }
        for below in self.live_below(class) {
            if below == class {
                continue;
            }
            let narrowed = self.unwrap(receiver.clone(), Type::Instance(below));
            let mut yes = self.class_has(below, name);
            if let Some((_, _, maybe_unset)) = self.field(below, name) {
                yes = self.or_field(&narrowed, name, maybe_unset, yes);
            }
            let test = self.test_type(&receiver, &Type::Instance(below));
            plan = self.choose(test, yes, plan);
        }
        plan
    }

    fn or_field(&mut self, receiver: &Plan, name: &str, maybe_unset: bool, otherwise: Plan) -> Plan {
        let yes = self.bool(true);
        if !maybe_unset {
            return yes;
        }
        let is_set =
            Plan::new(PlanKind::FieldIsSet(Box::new(receiver.clone()), Name::from(name)), Type::Bool);
        self.choose(is_set, yes, otherwise)
    }

    /// A class attribute or method, by the class of the receiver at run time.
    fn get_class_level(&mut self, receiver: Plan, class: ClassId, name: &str) -> Plan {
        let mut plan = self.class_level_of(&receiver, class, name);
        let mut below: Vec<ClassId> = vec![];
        for live in self.live_below(class) {
            for ancestor in self.program.lineage(live) {
                if ancestor == class {
                    break;
                }
                let owns = self.program.classes[ancestor.index()]
                    .attributes
                    .iter()
                    .any(|(attribute, _)| &**attribute == name);
                let method = self.program.classes[ancestor.index()]
                    .methods
                    .iter()
                    .any(|(method, _)| &**method == name);
                let new_method = method && !self.has_method(class, name);
                if (owns || new_method) && !below.contains(&ancestor) {
                    below.push(ancestor);
                }
            }
        }
        below.sort_by_key(|class| (self.program.lineage(*class).len(), *class));
        for class in below {
            let ty = Type::Instance(class);
            let test = self.test_type(&receiver, &ty);
            let own = self.unwrap(receiver.clone(), ty);
            let yes = self.class_level_of(&own, class, name);
            plan = self.choose(test, yes, plan);
        }
        plan
    }

    fn class_level_of(&mut self, receiver: &Plan, class: ClassId, name: &str) -> Plan {
        let plan = self.read_class_level(class, name, &mut |infer, method| match method {
            Some(_) => infer.make_method(receiver.clone(), name),
            None => infer.attribute_error(receiver.clone(), name),
        });
        let binds =
            matches!(plan.ty, Type::Function(function) if !self.program.functions[function.index()].library);
        if binds && !self.program.classes[class.index()].library {
            return self.refuse(
                "unsupported-function-attribute",
                format!("the class attribute '{name}' is a function, which would become a method"),
                "write it as a method, or keep the function in an attribute of the instance",
            );
        }
        plan
    }

    /// `receiver.name = value`
    pub(super) fn set_attribute(&mut self, receiver: Plan, name: &str, value: Plan) -> Plan {
        match receiver.ty.clone() {
            Type::Never => self.unreachable(),
            Type::Optional(_) => {
                let name = name.to_string();
                self.without_optionals(vec![receiver], &mut |infer, operands| match operands
                    .into_iter()
                    .next()
                {
                    Some(receiver) => infer.set_attribute(receiver, &name, value.clone()),
                    None => infer.unreachable(),
                })
            }
            Type::Instance(class) => {
                let own = self.declare_field(class, name);
                let Some(own) = own else { return self.attribute_error(receiver, name) };
                let value = self.widen_field(own, name, value);
                Plan::new(
                    PlanKind::SetField(Box::new(receiver), Name::from(name), Box::new(value)),
                    Type::None,
                )
            }
            Type::Generic(class, elements) => {
                let annotation = self.program.classes[class.index()]
                    .fields
                    .iter()
                    .find(|(field, _)| &**field == name)
                    .cloned();
                match annotation
                    .and_then(|(_, annotation)| self.annotated(&annotation, Some((class, &elements))))
                {
                    Some(ty) => {
                        let value = self.coerce(&value, &ty).unwrap_or(value);
                        Plan::new(
                            PlanKind::SetField(Box::new(receiver), Name::from(name), Box::new(value)),
                            Type::None,
                        )
                    }
                    None => self.attribute_error(receiver, name),
                }
            }
            Type::Class(class) => self.set_class_attribute(class, name, value),
            Type::Function(_) if !self.in_library() => self.refuse(
                "unsupported-attribute",
                format!("the attribute '{name}' of a function is not supported"),
                "keep it in a variable, or in an object of a class",
            ),
            Type::Dyn => {
                let mut owners = self.dynamic_owners(name);
                let mut others = self.dynamic_objects();
                if !owners.iter().any(|ty| others.contains(ty)) {
                    // An attribute that no class has yet: all may get it.
                    owners.append(&mut others);
                }
                others.retain(|ty| !owners.contains(ty));
                others.extend(self.dynamic.iter().filter(|ty| matches!(ty, Type::Function(_))).cloned());
                self.bind_temp(receiver, |infer, receiver| {
                    let mut plan = infer.attribute_error(receiver.clone(), name);
                    for ty in others {
                        let test = infer.test_type(&receiver, &ty);
                        let text = infer.str(name);
                        let limit = infer.call_library("raise_new_attribute", vec![receiver.clone(), text]);
                        plan = infer.choose(test, limit, plan);
                    }
                    for ty in owners {
                        let test = infer.test_type(&receiver, &ty);
                        let own = infer.unwrap(receiver.clone(), ty);
                        let yes = infer.set_attribute(own, name, value.clone());
                        plan = infer.choose(test, yes, plan);
                    }
                    plan
                })
            }
            _ => self.attribute_error(receiver, name),
        }
    }

    /// `del receiver.name`
    pub(super) fn delete_attribute(&mut self, receiver: Plan, name: &str) -> Plan {
        match receiver.ty.clone() {
            Type::Instance(class) if !self.hidden_below(class, name) || self.field(class, name).is_some() => {
                match self.field(class, name) {
                    Some(_) => {
                        let is_set = Plan::new(
                            PlanKind::FieldIsSet(Box::new(receiver.clone()), Name::from(name)),
                            Type::Bool,
                        );
                        let unset = Plan::new(
                            PlanKind::UnsetField(Box::new(receiver.clone()), Name::from(name)),
                            Type::None,
                        );
                        let error = self.attribute_error(receiver, name);
                        self.choose(is_set, unset, error)
                    }
                    None => self.attribute_error(receiver, name),
                }
            }
            Type::Class(class) => self.delete_class_attribute(class, name, receiver),
            _ => self.refuse(
                "unsupported-delete-attribute",
                "del of an attribute of a value whose class is not known",
                "delete it in a method of the class",
            ),
        }
    }
}

fn is_constant(module: &str, name: &str) -> bool {
    matches!(
        (module, name),
        ("math", "pi" | "e" | "tau" | "inf" | "nan")
            | (
                "sys",
                "argv"
                    | "maxsize"
                    | "stdin"
                    | "stdout"
                    | "stderr"
                    | "version"
                    | "platform"
                    | "byteorder"
                    | "float_info"
                    | "version_info"
            )
    )
}

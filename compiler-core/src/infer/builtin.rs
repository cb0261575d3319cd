//! Builtin functions and types, called.

use crate::flow::{ClassRef, Name};
use crate::typed::{Plan, PlanKind};
use crate::types::Type;

use super::Infer;
use super::instance::is_type_name;

impl Infer {
    /// `name(..)` of a builtin.
    pub(super) fn call_builtin(
        &mut self,
        name: &str,
        mut positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        let plain = keywords.is_empty();
        if let Some((least, most)) = super::arity::builtin_arity(name) {
            let given = positional.len();
            if !plain && !super::arity::takes_keywords(name) {
                return self.raise_type_error(&super::arity::wrong_keyword(name, ""));
            }
            let makes_class = name == "type" && given == 3;
            if (given < least || given > most) && !makes_class {
                return self.raise_type_error(&super::arity::wrong_count(name, least, most, given));
            }
        }
        match (name, positional.len()) {
            ("len", 1) if plain => return self.length(positional.remove(0)),
            ("bool", 1) if plain => {
                let operand = positional.remove(0);
                return self.truth(operand);
            }
            ("bool", 0) => return self.bool(false),
            ("str", 0) => return self.str(""),
            ("str", 1) if plain => return self.call_library("str_of", positional),
            ("repr", 1) => return self.call_library("repr_of", positional),
            ("hash", 1) => return self.call_library("hash_of", positional),
            ("ascii", 1) => return self.call_library("ascii_of", positional),
            ("format", 1) => {
                positional.push(self.str(""));
                return self.call_library("format_of", positional);
            }
            ("format", 2) => return self.call_library("format_of", positional),
            ("type", 3) => {
                return self.refuse(
                    "unsupported-builtin",
                    "type() with three arguments is not supported",
                    "write the class in the program",
                );
            }
            ("type", 1) if plain => return self.type_of_value(positional.remove(0)),
            ("isinstance", 2) => {
                let classes = self.classes_of(&positional[1].ty.clone());
                return match classes {
                    Some(classes) => {
                        let operand = positional.remove(0);
                        self.bind_temp(operand, |infer, operand| infer.test_classes(&operand, &classes))
                    }
                    None if !self.may_be_class(&positional[1].ty) => self
                        .raise_type_error("isinstance() arg 2 must be a type, a tuple of types, or a union"),
                    None => {
                        let class = positional.remove(1);
                        let class = self.coerce(&class, &Type::Dyn).unwrap_or(class);
                        self.call_library("isinstance_of", vec![positional.remove(0), class])
                    }
                };
            }
            ("issubclass", 2) => {
                let bases = positional[1].ty.clone();
                return self
                    .bind_temp(positional.remove(0), |infer, derived| infer.is_subclass(derived, &bases));
            }
            ("callable", 1) => {
                let ty = positional[0].ty.clone();
                match ty {
                    Type::Function(_) | Type::Method(..) | Type::Class(_) | Type::Builtin(_) => {
                        return self.bool(true);
                    }
                    Type::Instance(class) if self.has_method(class, "__call__") => return self.bool(true),
                    Type::Instance(class) => {
                        let classes = self.classes_below_with(class, "__call__");
                        return self.bind_temp(positional.remove(0), |infer, operand| {
                            let mut plan = infer.bool(false);
                            for ty in classes.into_iter().map(Type::Instance) {
                                let test = infer.test_type(&operand, &ty);
                                let yes = infer.bool(true);
                                plan = infer.choose(test, yes, plan);
                            }
                            plan
                        });
                    }
                    Type::Dyn => {
                        let operand = positional.remove(0);
                        return self.bind_temp(operand, |infer, operand| {
                            let functions = [
                                ClassRef::Builtin("function".into()),
                                ClassRef::Builtin("type".into()),
                                ClassRef::Builtin("builtin".into()),
                            ];
                            let mut plan = infer.test_classes(&operand, &functions);
                            for class in infer.dynamic_classes_with("__call__") {
                                let test = infer.test_type(&operand, &Type::Instance(class));
                                let yes = infer.bool(true);
                                plan = infer.choose(test, yes, plan);
                            }
                            plan
                        });
                    }
                    _ => return self.bool(false),
                }
            }
            ("getattr" | "hasattr" | "setattr" | "delattr", _) => return self.by_name(name, positional),
            ("dict", _) if !plain => {
                let make = if positional.is_empty() { "dict_new" } else { "dict_new_from" };
                let dict = self.call_library(make, positional);
                return self.bind_temp(dict, |infer, dict| {
                    let mut steps = vec![];
                    for (key, value) in keywords {
                        let key = infer.str(&key);
                        steps.push(infer.set_item(dict.clone(), key, value));
                    }
                    infer.then(steps, dict)
                });
            }
            ("dict", 0) => return self.call_library("dict_new", vec![]),
            ("dict", _) => return self.call_library("dict_new_from", positional),
            ("set", 0) => return self.call_library("set_new", vec![]),
            ("set", _) => return self.call_library_with("set_new_from", positional, keywords),
            ("pow", 2) if plain => {
                let exponent = positional.remove(1);
                return self.binary(crate::flow::BinaryOp::Power, positional.remove(0), exponent, false);
            }
            ("id", 1) if !self.has_number(&positional[0].ty) => {
                return self.refuse(
                    "unsupported-id",
                    "id() of a value that is no instance of a class of the program",
                    "compare with 'is', or keep a number of your own",
                );
            }
            ("min" | "max", 0) => {
                return self.raise_type_error(&format!("{name} expected at least 1 argument, got 0"));
            }
            ("min" | "max", 2..) => return self.extreme(name, positional, keywords),
            ("print", _) if keywords.iter().any(|(name, _)| &**name == "file") => {
                return self.refuse(
                    "unsupported-print-file",
                    "print as a value with file=",
                    "call print by its name",
                );
            }
            ("print", _) if plain => {
                let texts: Vec<Plan> = positional
                    .into_iter()
                    .map(|operand| self.call_library("str_of", vec![operand]))
                    .collect();
                return self.print(texts);
            }
            ("object", 0) => {
                return self.refuse(
                    "unsupported-builtin",
                    "object() is not supported",
                    "make a class of your own: class Sentinel: pass",
                );
            }
            ("NotImplemented" | "Ellipsis", _) => {
                let callee = self.unit(Type::Builtin(Name::from(name)));
                return self.call_library("raise_not_callable", vec![callee]);
            }
            _ => {}
        }
        let candidates = if is_type_name(name) {
            [format!("{name}_new"), format!("builtin_{name}")]
        } else {
            [format!("builtin_{name}"), name.to_string()]
        };
        for candidate in candidates {
            if let Some(function) = self.library(&candidate) {
                return self.call_function(function, None, positional, keywords);
            }
        }
        self.refuse(
            "unsupported-builtin",
            format!("the builtin {name} is not supported in this way"),
            "docs/python-support.md lists what Keel has",
        )
    }

    fn is_subclass(&mut self, derived: Plan, bases: &Type) -> Plan {
        let Some(classes) = self.classes_of(bases) else {
            if self.may_be_class(bases) {
                return self.refuse_dynamic_class("issubclass");
            }
            return self
                .raise_type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union");
        };
        let known = match &derived.ty {
            Type::Class(derived) => classes.iter().any(|class| match class {
                ClassRef::Class(base) => self.program.derives(*derived, *base),
                ClassRef::Builtin(name) => &**name == "object",
            }),
            Type::Builtin(name) if is_type_name(name) => classes.iter().any(|class| match class {
                ClassRef::Class(_) => false,
                ClassRef::Builtin(base) => {
                    base == name || &**base == "object" || (&**name == "bool" && &**base == "int")
                }
            }),
            Type::Instance(class) if self.is_class(*class, "type") => {
                return self.is_subclass_by_number(&derived, &classes);
            }
            Type::Dyn | Type::Instance(_) | Type::Optional(_) => {
                return self.refuse_dynamic_class("issubclass");
            }
            _ => return self.raise_type_error("issubclass() arg 1 must be a class"),
        };
        self.bool(known)
    }

    /// Can a value of this type be a class, or a tuple of classes?
    fn may_be_class(&self, ty: &Type) -> bool {
        match ty {
            Type::Dyn | Type::Optional(_) | Type::Tuple(_) => true,
            Type::Generic(class, _) => self.is_class(*class, "tuple"),
            Type::Instance(class) => self.is_class(*class, "type"),
            _ => false,
        }
    }

    /// Of a class found out when the program runs: one of those that have instances.
    fn is_subclass_by_number(&mut self, derived: &Plan, classes: &[ClassRef]) -> Plan {
        let mut result = self.bool(false);
        for class in classes {
            let below: Vec<Type> = match class {
                ClassRef::Class(class) => self.live_below(*class).into_iter().map(Type::Class).collect(),
                ClassRef::Builtin(name) if &**name == "object" => return self.bool(true),
                ClassRef::Builtin(name) if &**name == "int" => {
                    vec![Type::Builtin("int".into()), Type::Builtin("bool".into())]
                }
                ClassRef::Builtin(name) => vec![Type::Builtin(name.clone())],
            };
            for ty in below {
                let wanted = self.unit(ty);
                let (Some(x), Some(y)) = (self.class_number(derived), self.class_number(&wanted)) else {
                    continue;
                };
                let test = self.prim(
                    crate::typed::Prim::RawCompare(crate::flow::CompareOp::Eq),
                    vec![x, y],
                    Type::Bool,
                );
                let yes = self.bool(true);
                result = self.choose(test, yes, result);
            }
        }
        result
    }

    fn refuse_dynamic_class(&mut self, function: &str) -> Plan {
        self.refuse(
            "unsupported-dynamic-class",
            format!("{function} with a class that is not known while compiling"),
            "name the class in the call",
        )
    }

    /// `getattr`, `hasattr`, `setattr`, `delattr`: as the attribute itself, so its name must be known.
    fn by_name(&mut self, function: &str, mut positional: Vec<Plan>) -> Plan {
        let Some(name) = positional.get(1).and_then(Self::const_text) else {
            if let (Some(Type::Instance(class)), "getattr" | "hasattr") =
                (positional.first().map(|plan| plan.ty.clone()), function)
                && !self.program.classes[class.index()].library
            {
                return self.by_any_name(function, class, positional);
            }
            return self.refuse(
                "unsupported-dynamic-attribute",
                format!("{function} with a name that is not a literal"),
                "keep the values in a dict, by name",
            );
        };
        let receiver = positional.remove(0);
        positional.remove(0);
        let value = positional.pop();
        self.bind_temp(receiver, |infer, receiver| match (function, value) {
            ("setattr", Some(value)) => infer.set_attribute(receiver, &name, value),
            ("delattr", _) => infer.delete_attribute(receiver, &name),
            ("hasattr", _) => infer.has_attribute(receiver, &name),
            (_, None) => infer.get_attribute(receiver, &name),
            (_, Some(default)) => {
                let has = infer.has_attribute(receiver.clone(), &name);
                let value = match has.kind {
                    PlanKind::Const(crate::flow::Const::Bool(false)) => infer.unit(Type::Never),
                    _ => infer.get_attribute(receiver, &name),
                };
                infer.choose(has, value, default)
            }
        })
    }

    /// Have values of this type an `id`? Strings, lists and the like are not numbered.
    fn has_number(&self, ty: &Type) -> bool {
        match ty {
            Type::Dyn => true,
            Type::Instance(class) => {
                let root = self.program.lineage(*class).last().copied().unwrap_or(*class);
                !self.program.classes[root.index()].library || self.is_class(root, "BaseException")
            }
            _ => false,
        }
    }

    /// `min(a, b, c)`, with a key or without.
    fn extreme(&mut self, name: &str, positional: Vec<Plan>, keywords: Vec<(Name, Plan)>) -> Plan {
        if keywords.iter().any(|(keyword, _)| &**keyword == "default") {
            return self.raise_type_error(&format!(
                "Cannot specify a default for {name}() with multiple positional arguments"
            ));
        }
        if keywords.is_empty() {
            let mut operands = positional.into_iter();
            let mut best = operands.next().unwrap_or_else(|| self.unreachable());
            for operand in operands {
                best = self.call_library(&format!("{name}_of"), vec![best, operand]);
            }
            return best;
        }
        let types = positional.iter().map(|plan| plan.ty.clone()).collect();
        let ty = self.tuple_type(types);
        let all = Plan::new(PlanKind::Tuple(positional), ty);
        self.call_library_with(&format!("builtin_{name}"), vec![all], keywords)
    }

    /// `getattr` and `hasattr` of an instance with a name that is found out when the program runs: one of those that
    /// its class has.
    fn by_any_name(
        &mut self,
        function: &str,
        class: crate::flow::ClassId,
        mut positional: Vec<Plan>,
    ) -> Plan {
        let names = self.attribute_names(class);
        let default = if positional.len() > 2 { positional.pop() } else { None };
        let name = positional.remove(1);
        let str = self.str_type();
        let name = self.coerce_argument(name, &str, function, 2);
        self.bind_temp(positional.remove(0), |infer, receiver| {
            infer.bind_temp(name, |infer, name| {
                let mut plan = match (function, default.clone()) {
                    ("hasattr", _) => infer.bool(false),
                    (_, Some(default)) => default,
                    _ => infer.call_library("raise_attribute_error", vec![receiver.clone(), name.clone()]),
                };
                for candidate in names {
                    let literal = infer.str(&candidate);
                    let mut arguments = vec![receiver.clone(), literal.clone()];
                    arguments.extend(default.clone());
                    let value = infer.by_name(function, arguments);
                    let same = infer.compare(crate::flow::CompareOp::Eq, name.clone(), literal);
                    plan = infer.choose(same, value, plan);
                }
                plan
            })
        })
    }

    fn attribute_names(&mut self, class: crate::flow::ClassId) -> Vec<String> {
        self.depend(super::Key::ClassAttributes);
        let mut classes = self.program.lineage(class);
        classes.extend(self.live_below(class));
        let mut names = std::collections::BTreeSet::new();
        for class in classes {
            self.depend(super::Key::Fields(class));
            if let Some(fields) = self.fields.get(&class) {
                names.extend(fields.keys().map(|name| name.to_string()));
            }
            let found = &self.program.classes[class.index()];
            if !found.library {
                names.extend(found.attributes.iter().map(|(name, _)| name.to_string()));
                names.extend(found.methods.iter().map(|(name, _)| name.to_string()));
            }
        }
        names.into_iter().collect()
    }

    fn print(&mut self, texts: Vec<Plan>) -> Plan {
        let mut parts = vec![];
        for (index, text) in texts.into_iter().enumerate() {
            if text.diverges() {
                return text;
            }
            if index > 0 {
                parts.push(self.str(" "));
            }
            parts.push(text);
        }
        parts.push(self.str("\n"));
        let text = self.join_strings(parts);
        self.call_library("write_stdout", vec![text])
    }

    /// The concatenation of strings.
    pub(super) fn join_strings(&mut self, parts: Vec<Plan>) -> Plan {
        match parts.len() {
            0 => self.str(""),
            1 => parts.into_iter().next().unwrap_or_else(|| self.unreachable()),
            _ => {
                let str = self.str_type();
                let element = self.shared_element(str);
                let Some(class) = self.program.library_class("list") else { return self.unreachable() };
                let list = Plan::new(PlanKind::List(parts), Type::Generic(class, [element].into()));
                self.call_library("join_strings", vec![list])
            }
        }
    }

    /// Steps for their effect, then a value.
    pub(super) fn then(&mut self, mut steps: Vec<Plan>, value: Plan) -> Plan {
        if let Some(at) = steps.iter().position(Plan::diverges) {
            steps.truncate(at + 1);
            return Plan::new(PlanKind::Sequence(steps), Type::Never);
        }
        let ty = value.ty.clone();
        steps.push(value);
        Plan::new(PlanKind::Sequence(steps), ty)
    }

    /// `builtin.name(..)`: `str.upper(x)`, `dict.fromkeys(..)`.
    pub(super) fn call_builtin_method(
        &mut self,
        builtin: &str,
        name: &str,
        positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        if let Some(function) = self.library(&format!("{builtin}_{name}")) {
            return self.call_function(function, None, positional, keywords);
        }
        if is_type_name(builtin) && !positional.is_empty() {
            let mut rest = positional;
            let receiver = rest.remove(0);
            let class = self.program.library_class(builtin);
            let known = class.is_some_and(|class| self.has_method(class, name));
            let plain =
                matches!(builtin, "int" | "float" | "str" | "list" | "tuple" | "dict" | "set" | "range");
            if !known && plain && !self.in_library() {
                let receiver = self.unit(Type::Builtin(Name::from(builtin)));
                return self.attribute_error(receiver, name);
            }
            if !known || self.in_library() {
                return self.bind_temp(receiver, |infer, receiver| {
                    infer.call_method(receiver, name, rest, keywords)
                });
            }
            return self.bind_temp(receiver, |infer, receiver| {
                let own = infer.test_classes(&receiver, &[ClassRef::Builtin(Name::from(builtin))]);
                if let PlanKind::Const(crate::flow::Const::Bool(true)) = own.kind {
                    return infer.call_method(receiver, name, rest, keywords);
                }
                let text = infer.str(&format!("descriptor '{name}' for '{builtin}' objects"));
                let wrong = infer.call_library("raise_descriptor", vec![text, receiver.clone()]);
                if let PlanKind::Const(crate::flow::Const::Bool(false)) = own.kind {
                    return wrong;
                }
                let call = infer.call_method(receiver, name, rest, keywords);
                infer.choose(own, call, wrong)
            });
        }
        let receiver = self.unit(Type::Builtin(Name::from(builtin)));
        self.attribute_error(receiver, name)
    }

    /// `type(x)`: a class known now, or an object of the library class `type`.
    fn type_of_value(&mut self, value: Plan) -> Plan {
        let known = match &value.ty {
            Type::Int => Some("int"),
            Type::Bool => Some("bool"),
            Type::Float => Some("float"),
            Type::None => Some("NoneType"),
            Type::Tuple(_) => Some("tuple"),
            Type::Function(function) => Some(match &self.program.functions[function.index()] {
                _ if self.program.module_function(*function).is_some() => "builtin_function_or_method",
                found if found.library && found.class.is_some() => "method_descriptor",
                _ => "function",
            }),
            _ => None,
        };
        if let Some(name) = known {
            return self.unit(Type::Builtin(Name::from(name)));
        }
        match value.ty.clone() {
            Type::Instance(class) => {
                let below = self.live_below(class);
                if below.iter().all(|other| *other == class) {
                    let found = &self.program.classes[class.index()];
                    let plain = found.library && is_type_name(&found.name);
                    let ty = if plain { Type::Builtin(found.name.clone()) } else { Type::Class(class) };
                    return self.unit(ty);
                }
            }
            Type::Generic(class, _) if self.is_class(class, "iterator") => {
                return self.refuse("unsupported-type", "type() of an iterator is not supported", "");
            }
            Type::Generic(class, _) | Type::Bundle(class, _) => {
                let name = self.program.classes[class.index()].name.clone();
                return self.unit(Type::Builtin(name));
            }
            Type::Builtin(name) => {
                let of = match &*name {
                    "Ellipsis" => "ellipsis",
                    "NotImplemented" => "NotImplementedType",
                    name if is_type_name(name) => "type",
                    _ => "builtin_function_or_method",
                };
                return self.unit(Type::Builtin(of.into()));
            }
            Type::Method(..) => return self.unit(Type::Builtin("method".into())),
            Type::Module(_) => return self.unit(Type::Builtin("module".into())),
            Type::Class(_) => return self.unit(Type::Builtin("type".into())),
            _ => {}
        }
        let Some(class) = self.program.library_class("type") else {
            return self.refuse(
                "unsupported-type",
                "type() of a value that is not known while compiling",
                "",
            );
        };
        let value = self.coerce_dynamic(value);
        let number = self.intrinsic("class_number", vec![value], Type::I32);
        self.make_live(class);
        let object = Plan::new(PlanKind::New, Type::Instance(class));
        self.bind_temp(object, |infer, object| {
            let set = infer.set_attribute(object.clone(), "number", number);
            infer.then(vec![set], object)
        })
    }

    fn coerce_dynamic(&mut self, value: Plan) -> Plan {
        match value.ty {
            Type::Optional(_) => self.coerce(&value, &Type::Dyn).unwrap_or(value),
            _ => value,
        }
    }
}

//! One flow operation to its plan.

use std::rc::Rc;

use crate::flow::{Const, Name, Op, Value};
use crate::typed::{CloneId, Plan, PlanKind};
use crate::types::Type;

use super::body::{Body, operands};
use super::{Infer, Key};

impl Infer {
    /// The plan of an operation, by what is known of its operands now.
    pub(super) fn step(&mut self, clone: CloneId, body: &Rc<Body>, op: &Op) -> Plan {
        let lenient = matches!(
            op,
            Op::Tuple(_)
                | Op::SetSlot(..)
                | Op::Item(..)
                | Op::Narrow(..)
                | Op::SetCell(..)
                | Op::Intrinsic(..)
        );
        if !lenient {
            let mut missing = false;
            operands(op, &mut |value: Value| {
                missing |= matches!(self.states[clone.index()].values[value.index()], Type::Never)
            });
            if missing {
                return self.unreachable();
            }
        }
        let get = |infer: &mut Infer, value: &Value| infer.operand(clone, body, *value);
        match op {
            Op::Const(constant) => {
                let ty = self.type_of_const(constant);
                Plan::new(PlanKind::Const(constant.clone()), ty)
            }
            Op::Undefined => self.unit(Type::Never),
            Op::Binary(op, a, b) => {
                let (a, b) = (get(self, a), get(self, b));
                self.binary(*op, a, b, false)
            }
            Op::InPlace(op, a, b) => {
                let (a, b) = (get(self, a), get(self, b));
                self.binary(*op, a, b, true)
            }
            Op::Unary(op, a) => {
                let a = get(self, a);
                self.unary(*op, a)
            }
            Op::Compare(op, a, b) => {
                let (a, b) = (get(self, a), get(self, b));
                self.compare(*op, a, b)
            }
            Op::Contains { item, container } => {
                let (item, container) = (get(self, item), get(self, container));
                self.contains(item, container)
            }
            Op::Is(a, b) => {
                let one = a == b;
                let fresh = self.is_bound_here(body, *a) || self.is_bound_here(body, *b);
                let (a, b) = (get(self, a), get(self, b));
                match (one, fresh) {
                    (true, _) => self.bool(true),
                    (_, true) if [&a.ty, &b.ty].iter().any(|ty| matches!(ty, Type::Method(..))) => {
                        self.is(a, b)
                    }
                    _ => self.is_same(a, b),
                }
            }
            Op::Truth(a) => {
                let a = get(self, a);
                self.truth(a)
            }
            Op::Not(a) => {
                let a = get(self, a);
                let truth = self.truth(a);
                self.not(truth)
            }
            Op::IsInstance(a, classes) => {
                let a = get(self, a);
                self.test_classes(&a, classes)
            }
            Op::Narrow(a, fact) => {
                let a = get(self, a);
                self.narrow(a, fact)
            }
            Op::Tuple(items) => {
                let items: Vec<Plan> = items.iter().map(|item| get(self, item)).collect();
                let types: Vec<Type> = items.iter().map(|item| item.ty.clone()).collect();
                let ty = self.tuple_type(types.clone());
                match ty {
                    Type::Tuple(_) => Plan::new(PlanKind::Tuple(items), ty),
                    ty => {
                        let tuple = Plan::new(PlanKind::Tuple(items), Type::Tuple(types.into()));
                        Plan::new(PlanKind::Convert(Box::new(tuple)), ty)
                    }
                }
            }
            Op::Item(tuple, index) => {
                let tuple = get(self, tuple);
                match tuple.ty.clone() {
                    Type::Tuple(items) | Type::Bundle(_, items) => match items.get(*index as usize) {
                        Some(ty) => Plan::new(PlanKind::Item(Box::new(tuple), *index), ty.clone()),
                        None => self.unreachable(),
                    },
                    _ => self.unreachable(),
                }
            }
            Op::List(items) => {
                let items: Vec<Plan> = items.iter().map(|item| get(self, item)).collect();
                self.list_of(items)
            }
            Op::Dict(pairs) => {
                let pairs: Vec<(Plan, Plan)> =
                    pairs.iter().map(|(key, value)| (get(self, key), get(self, value))).collect();
                let dict = self.call_library("dict_new", vec![]);
                if pairs.is_empty() {
                    return dict;
                }
                self.bind_temp(dict, |infer, dict| {
                    let mut steps = vec![];
                    for (key, value) in pairs {
                        steps.push(infer.set_item(dict.clone(), key, value));
                    }
                    infer.then(steps, dict)
                })
            }
            Op::Set(items) => {
                let items: Vec<Plan> = items.iter().map(|item| get(self, item)).collect();
                let set = self.call_library("set_new", vec![]);
                self.bind_temp(set, |infer, set| {
                    let mut steps = vec![];
                    for item in items {
                        steps.push(infer.call_method(set.clone(), "add", vec![item], vec![]));
                    }
                    infer.then(steps, set)
                })
            }
            Op::Unpack { value, before, star, after } => {
                let value = get(self, value);
                self.unpack(value, *before, *star, *after)
            }
            Op::Slice(a, b, c) => {
                let parts = vec![get(self, a), get(self, b), get(self, c)];
                match self.program.library_class("slice") {
                    Some(class) => self.make_bundle(class, parts),
                    None => self.unreachable(),
                }
            }
            Op::GetAttribute(a, name) => {
                let a = get(self, a);
                self.get_attribute(a, name)
            }
            Op::SetAttribute(a, name, value) => {
                let (a, value) = (get(self, a), get(self, value));
                self.set_attribute(a, name, value)
            }
            Op::DeleteAttribute(a, name) => {
                let a = get(self, a);
                self.delete_attribute(a, name)
            }
            Op::GetItem(a, b) => {
                let (a, b) = (get(self, a), get(self, b));
                self.get_item(a, b)
            }
            Op::SetItem(a, b, c) => {
                let (a, b, c) = (get(self, a), get(self, b), get(self, c));
                self.set_item(a, b, c)
            }
            Op::DeleteItem(a, b) => {
                let (a, b) = (get(self, a), get(self, b));
                self.delete_item(a, b)
            }
            Op::Call { callee, arguments, keywords } => {
                let callee = get(self, callee);
                let arguments = arguments.iter().map(|argument| get(self, argument)).collect();
                let keywords: Vec<(Name, Plan)> =
                    keywords.iter().map(|(name, value)| (name.clone(), get(self, value))).collect();
                self.call_value(callee, arguments, keywords)
            }
            Op::CallMethod { receiver, name, arguments, keywords } => {
                let receiver = get(self, receiver);
                let arguments = arguments.iter().map(|argument| get(self, argument)).collect();
                let keywords: Vec<(Name, Plan)> =
                    keywords.iter().map(|(name, value)| (name.clone(), get(self, value))).collect();
                if let Type::Class(class) = receiver.ty {
                    if self.program.method_of(class, name).is_none() && !self.has_class_attribute(class, name)
                    {
                        return self.attribute_error(receiver, name);
                    }
                    let callee = self.get_attribute(receiver, name);
                    return self
                        .bind_temp(callee, |infer, callee| infer.call_value(callee, arguments, keywords));
                }
                self.call_method(receiver, name, arguments, keywords)
            }
            Op::CallSuper { class, receiver, name, arguments, keywords } => {
                let receiver = get(self, receiver);
                let arguments = arguments.iter().map(|argument| get(self, argument)).collect();
                let keywords: Vec<(Name, Plan)> =
                    keywords.iter().map(|(name, value)| (name.clone(), get(self, value))).collect();
                self.call_super(*class, receiver, name, arguments, keywords)
            }
            Op::CallLibrary(name, arguments) => {
                let arguments: Vec<Plan> = arguments.iter().map(|argument| get(self, argument)).collect();
                self.call_library(name, arguments)
            }
            Op::Intrinsic(name, arguments) => {
                let arguments: Vec<Plan> = arguments.iter().map(|argument| get(self, argument)).collect();
                self.call_intrinsic(name, arguments)
            }
            Op::Builtin(name) => self.unit(Type::Builtin(name.clone())),
            Op::Module(name) => self.unit(Type::Module(name.clone())),
            Op::Class(class) => self.unit(Type::Class(*class)),
            Op::MakeFunction { function, defaults } => self.make_function(clone, body, *function, defaults),
            Op::NewCell(cell) => Plan::new(PlanKind::NewCell(*cell), Type::None),
            Op::GetCell(cell) => {
                self.depend(Key::Cell(*cell));
                let name = self.program.cells[cell.index()].name.clone();
                let text = format!(
                    "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
                );
                let owner = self.program.cells[cell.index()].owner;
                let own = self.states[clone.index()].function == owner;
                let error = if own {
                    let name = self.str(&name);
                    self.call_library("raise_unbound_local", vec![name])
                } else {
                    let text = self.str(&text);
                    self.call_library("raise_free_variable", vec![text])
                };
                let ty = self.cells[cell.index()].clone();
                if ty == Type::Never {
                    return error;
                }
                let ty = self.canon(&ty);
                Plan::new(PlanKind::GetCell(*cell, Box::new(error)), ty)
            }
            Op::SetCell(cell, value) => {
                let value = get(self, value);
                let old = self.cells[cell.index()].clone();
                let ty = self.globalise(&value.ty);
                let new = self.join(old.clone(), ty);
                if !self.same(&old, &new) {
                    self.cells[cell.index()] = new;
                    self.touch(&Key::Cell(*cell));
                }
                Plan::new(PlanKind::SetCell(*cell, Box::new(value)), Type::None)
            }
            Op::GetGlobal { global, checked } => self.get_global(*global, *checked),
            Op::SetGlobal(global, value) => {
                let value = get(self, value);
                self.set_global(*global, value)
            }
            Op::DeleteGlobal { global, checked } => {
                let bound = Plan::new(PlanKind::GlobalIsBound(*global), Type::Bool);
                let unbind = Plan::new(PlanKind::UnbindGlobal(*global), Type::None);
                if !checked {
                    return unbind;
                }
                let name = self.program.globals[global.index()].name.clone();
                let name = self.str(&name);
                let error = self.call_library("raise_name_error", vec![name]);
                self.choose(bound, unbind, error)
            }
            Op::GetSlot(slot) => {
                let ty = self.states[clone.index()].slots[slot.index()].clone();
                let ty = self.canon(&ty);
                Plan::new(PlanKind::GetSlot(*slot), ty)
            }
            Op::SetSlot(slot, value) => {
                let value = get(self, value);
                if value.ty != Type::Never {
                    self.widen_slot(clone, body, *slot, value.ty.clone());
                }
                Plan::new(PlanKind::SetSlot(*slot, Box::new(value)), Type::None)
            }
            Op::CheckBound { flag, name, module_level } => {
                let flag = get(self, flag);
                let name = self.str(name);
                let error = self.call_library(
                    if *module_level { "raise_name_error" } else { "raise_unbound_local" },
                    vec![name],
                );
                let fine = self.none();
                self.choose(flag, fine, error)
            }
            Op::IterStart(source) => {
                let source = get(self, source);
                self.iter_start(source)
            }
            Op::IterNext { source, state } => {
                let (source, state) = (get(self, source), get(self, state));
                self.iter_next(source, state)
            }
            Op::Format { value, conversion, spec } => {
                let (value, spec) = (get(self, value), get(self, spec));
                let value = match conversion {
                    Some('r') => self.call_library("repr_of", vec![value]),
                    Some('s') => self.call_library("str_of", vec![value]),
                    Some('a') => self.call_library("ascii_of", vec![value]),
                    _ => value,
                };
                if value.diverges() {
                    return value;
                }
                if matches!(&spec.kind, PlanKind::Const(Const::Str(text)) if text.is_empty()) {
                    let str = self.str_type();
                    let own = match &value.ty {
                        Type::Instance(class) => Some(*class),
                        _ => None,
                    };
                    let formats = match own {
                        Some(class) => self.has_method(class, "__format__") && !self.same(&value.ty, &str),
                        None => value.ty == Type::Dyn && !self.dynamic_classes_with("__format__").is_empty(),
                    };
                    if formats {
                        return self.call_library("format_of", vec![value, spec]);
                    }
                    return if self.same(&value.ty, &str) {
                        value
                    } else {
                        self.call_library("str_of", vec![value])
                    };
                }
                match self.format_by_literal(&value, &spec) {
                    Some(plan) => plan,
                    None => self.call_library("format_of", vec![value, spec]),
                }
            }
            Op::JoinStrings(parts) => {
                let parts: Vec<Plan> = parts.iter().map(|part| get(self, part)).collect();
                self.join_strings(parts)
            }
            Op::ExceptionMatches { exception, class } => {
                let (exception, class) = (get(self, exception), get(self, class));
                match self.classes_of(&class.ty) {
                    Some(classes)
                        if classes.iter().all(|class| matches!(class, crate::flow::ClassRef::Class(_))) =>
                    {
                        self.test_classes(&exception, &classes)
                    }
                    _ => self.call_library("exception_matches", vec![exception, class]),
                }
            }
            Op::MakeException { value, cause, context } => {
                let value = get(self, value);
                let cause = cause.as_ref().map(|cause| get(self, cause));
                let context = context.as_ref().map(|context| get(self, context));
                self.make_exception(value, cause, context)
            }
            Op::Write { text, stderr } => {
                let text = get(self, text);
                self.call_library(if *stderr { "write_stderr" } else { "write_stdout" }, vec![text])
            }
        }
    }

    /// Is a value made by asking an object for a method, so that it is the same as no other?
    fn is_bound_here(&self, body: &Body, value: Value) -> bool {
        let instructions = body.code.blocks.iter().flat_map(|block| &block.instructions);
        instructions.filter(|instruction| instruction.result == value).any(|instruction| {
            match &instruction.op {
                Op::GetAttribute(_, name) => !self.fields.values().any(|fields| fields.contains_key(name)),
                _ => false,
            }
        })
    }

    fn make_function(
        &mut self,
        clone: CloneId,
        body: &Body,
        function: crate::flow::FunctionId,
        defaults: &[Value],
    ) -> Plan {
        let plans: Vec<Plan> = defaults.iter().map(|value| self.operand(clone, body, *value)).collect();
        let mut types =
            self.defaults.get(&function).cloned().unwrap_or_else(|| vec![Type::Never; plans.len()]);
        let mut grown = false;
        for (ty, plan) in types.iter_mut().zip(&plans) {
            let own = self.globalise(&plan.ty);
            let new = self.join(ty.clone(), own);
            if !self.same(ty, &new) {
                *ty = new;
                grown = true;
            }
        }
        self.defaults.insert(function, types);
        if grown {
            self.touch(&Key::Defaults(function));
        }
        Plan::new(PlanKind::MakeFunction(function, plans), Type::Function(function))
    }

    fn make_exception(&mut self, value: Plan, cause: Option<Plan>, context: Option<Plan>) -> Plan {
        let Some(base) = self.program.library_class("BaseException") else { return self.unreachable() };
        let exception = match value.ty.clone() {
            Type::Class(class) if self.program.derives(class, base) => {
                self.instantiate(class, vec![], vec![])
            }
            Type::Instance(class) if self.program.derives(class, base) => value,
            Type::Dyn => self.bind_temp(value, |infer, value| {
                let mut plan = infer.call_library("exception_of", vec![value.clone()]);
                for ty in infer.dynamic_class_values() {
                    let Type::Class(class) = ty else { continue };
                    if infer.program.derives(class, base) {
                        let test = Plan::new(
                            PlanKind::Test(Box::new(value.clone()), Type::Class(class)),
                            Type::Bool,
                        );
                        let made = infer.instantiate(class, vec![], vec![]);
                        plan = infer.choose(test, made, plan);
                    }
                }
                plan
            }),
            _ => self.call_library("exception_of", vec![value]),
        };
        if exception.diverges() || (cause.is_none() && context.is_none()) {
            return exception;
        }
        self.bind_temp(exception, |infer, exception| {
            let mut steps = vec![];
            if let Some(context) = context {
                steps.push(infer.call_library("exception_set_context", vec![exception.clone(), context]));
            }
            if let Some(cause) = cause {
                let cause = match cause.ty.clone() {
                    Type::Class(class) if infer.program.derives(class, base) => {
                        infer.instantiate(class, vec![], vec![])
                    }
                    _ => cause,
                };
                steps.push(infer.call_library("exception_set_cause", vec![exception.clone(), cause]));
            }
            infer.then(steps, exception)
        })
    }
}

//! Types of the library's intrinsics.

use std::rc::Rc;

use crate::flow::{Annotation, ClassId, ClassRef};
use crate::typed::{Plan, PlanKind, Prim};
use crate::types::{Element, ElementId, Type};

use super::{Infer, Key};

impl Infer {
    /// The element variable of a `Storage` field.
    fn storage(&mut self, object: &Plan, field: &Plan) -> Option<ElementId> {
        let field = Self::const_text(field)?;
        let (class, elements): (_, Rc<[ElementId]>) = match &object.ty {
            Type::Generic(class, elements) => (*class, elements.clone()),
            Type::Instance(class) => (*class, Rc::from([])),
            _ => return None,
        };
        let annotation =
            self.program.classes[class.index()].fields.iter().find(|(name, _)| **name == *field)?.1.clone();
        match annotation {
            Annotation::Generic(_, arguments) => match arguments.first() {
                Some(Annotation::Name(name)) => {
                    match self.parameter_element(name, Some((class, &elements))) {
                        Some(element) => Some(element),
                        None => {
                            let ty = self.annotated(&Annotation::Name(name.clone()), None)?;
                            Some(self.shared_element(ty))
                        }
                    }
                }
                _ => None,
            },
            Annotation::Name(_) => None,
        }
    }

    pub(super) fn call_intrinsic(&mut self, name: &str, mut operands: Vec<Plan>) -> Plan {
        let str = self.str_type();
        let ty = match name {
            "undefined" => return self.unit(Type::Never),
            "create" => return self.create(operands),
            "i32" | "i64" => {
                let to = if name == "i32" { Type::I32 } else { Type::I64 };
                let operand = operands.remove(0);
                if operand.ty == Type::Dyn {
                    let int = self.unwrap(operand, Type::Int);
                    return self.prim(Prim::Convert, vec![int], to);
                }
                return match self.coerce(&operand, &to) {
                    Some(plan) if operand.ty != Type::Never => match plan.kind {
                        PlanKind::Convert(_) => self.prim(Prim::Convert, vec![operand], to),
                        _ => plan,
                    },
                    _ => self.prim(Prim::Convert, vec![operand], to),
                };
            }
            "new" | "resize" | "clear" => {
                self.raws(&mut operands[2..]);
                Type::None
            }
            "get" => {
                self.raws(&mut operands[2..]);
                let Some(element) = self.storage(&operands[0], &operands[1]) else {
                    return self.bad_intrinsic(name);
                };
                self.element(element)
            }
            "set" => {
                self.raws(&mut operands[2..3]);
                let Some(element) = self.storage(&operands[0], &operands[1]) else {
                    return self.bad_intrinsic(name);
                };
                if operands[3].ty != Type::Never {
                    self.widen_element(element, operands[3].ty.clone());
                }
                Type::None
            }
            "copy" => {
                if let [dst, to, at, src, from, start, count] = operands.as_mut_slice() {
                    let (a, b) = (self.storage(dst, to), self.storage(src, from));
                    for plan in [at, start, count] {
                        *plan = self.coerce(plan, &Type::I32).unwrap_or_else(|| plan.clone());
                    }
                    let (Some(a), Some(b)) = (a, b) else { return self.bad_intrinsic(name) };
                    self.unify(a, b);
                }
                Type::None
            }
            "length" => Type::I32,
            "array_u8" | "array_u16" | "array_i32" | "array_i64" | "array_f64" => {
                self.raws(&mut operands);
                Type::Array(match name {
                    "array_u8" => Element::U8,
                    "array_u16" => Element::U16,
                    "array_i32" => Element::I32,
                    "array_i64" => Element::I64,
                    _ => Element::F64,
                })
            }
            "array_length" => Type::I32,
            "array_copy" => {
                if let [_, at, _, from, count] = operands.as_mut_slice() {
                    for plan in [at, from, count] {
                        *plan = self.coerce(plan, &Type::I32).unwrap_or_else(|| plan.clone());
                    }
                }
                Type::None
            }
            "array_fill" => {
                if let [array, at, item, count] = operands.as_mut_slice() {
                    let of = match array.ty {
                        Type::Array(Element::I64) => Type::I64,
                        Type::Array(Element::F64) => Type::Float,
                        _ => Type::I32,
                    };
                    for (plan, ty) in [(at, Type::I32), (item, of), (count, Type::I32)] {
                        *plan = self.coerce(plan, &ty).unwrap_or_else(|| plan.clone());
                    }
                }
                Type::None
            }
            "is_small" => {
                if let PlanKind::Const(crate::flow::Const::Int(int)) = &operands[0].kind {
                    let small = num_traits::ToPrimitive::to_i64(int).is_some();
                    return self.bool(small);
                }
                if operands[0].ty == Type::Bool {
                    return self.bool(true);
                }
                Type::Bool
            }
            "small" => {
                if operands[0].ty == Type::Bool {
                    return self.prim(Prim::Convert, operands, Type::I64);
                }
                Type::I64
            }
            "big" => match self.program.library_class("BigInt") {
                Some(class) => Type::Instance(class),
                None => return self.bad_intrinsic(name),
            },
            "from_big" => Type::Int,
            "int" => {
                if operands[0].ty == Type::Int {
                    return operands.remove(0);
                }
                if operands[0].ty == Type::Bool {
                    return self.coerce(&operands[0], &Type::Int).unwrap_or_else(|| self.unreachable());
                }
                Type::Int
            }
            "float_bits" | "i64_of" => Type::I64,
            "bits_float" => {
                self.wides(&mut operands);
                Type::Float
            }
            "floor" | "ceil" | "trunc" | "nearest" | "sqrt" | "fabs" | "copysign" | "fdiv" => {
                for plan in &mut operands {
                    *plan = self.coerce(plan, &Type::Float).unwrap_or_else(|| plan.clone());
                }
                Type::Float
            }
            "float_of" => {
                if operands[0].ty == Type::Int {
                    self.wides(&mut operands);
                }
                Type::Float
            }
            "shr_u" | "div_u" | "rem_u" | "rotl" | "lt_u" | "le_u" => {
                let wide = operands.iter().any(|plan| plan.ty == Type::I64);
                if wide {
                    self.wides(&mut operands)
                } else {
                    self.raws(&mut operands)
                }
                match name {
                    "lt_u" | "le_u" => Type::Bool,
                    _ if wide => Type::I64,
                    _ => Type::I32,
                }
            }
            "clz" | "ctz" | "popcnt" => {
                if operands[0].ty == Type::I64 {
                    Type::I64
                } else {
                    Type::I32
                }
            }
            "zext" => Type::I64,
            "dyn" => {
                let ty = operands[0].ty.clone();
                self.escape(&ty);
                let operand = operands.remove(0);
                return self.coerce(&operand, &Type::Dyn).unwrap_or(operand);
            }
            "opaque" => {
                // Only its identity will be asked for, so it does not become a dynamic value.
                let operand = operands.remove(0);
                return match operand.ty {
                    Type::Instance(_) | Type::Generic(..) => {
                        Plan::new(PlanKind::Convert(Box::new(operand)), Type::Dyn)
                    }
                    _ => self.coerce(&operand, &Type::Dyn).unwrap_or(operand),
                };
            }
            "tuple_object" => {
                let operand = operands.remove(0);
                return self.tuple_object(operand);
            }
            "may_hold_itself" => {
                let may = self.may_hold_itself(&operands[0].ty.clone(), &mut vec![]);
                return self.bool(may);
            }
            "ordered" => {
                let ordered = self.is_ordered(&operands[0].ty.clone());
                return self.bool(ordered);
            }
            "is_none" => return self.is_none_test(&operands[0]),
            "same" => {
                let b = operands.remove(1);
                let a = operands.remove(0);
                return self.same_object(a, b);
            }
            "same_callable" => {
                let b = operands.remove(1);
                let a = operands.remove(0);
                return self.same_callable(a, b);
            }
            "class_number" => Type::I32,
            "instance_of" => {
                let class = operands.remove(1);
                let value = operands.remove(0);
                return self.instance_of(value, class);
            }
            "class_id" => {
                let operand = operands.remove(0);
                return self.bind_temp(operand, |infer, operand| {
                    infer.class_number(&operand).unwrap_or_else(|| infer.raw(-1))
                });
            }
            "class_name" => {
                let ty = operands[0].ty.clone();
                match ty {
                    // Iterators over different things are of different classes in CPython.
                    Type::Generic(class, _) if self.is_class(class, "iterator") => {
                        return self.call_library("iterator_name", operands);
                    }
                    Type::Dyn if !self.dynamic_iterators().is_empty() => {
                        let ty = self.dynamic_iterators().remove(0);
                        return self.bind_temp(operands.remove(0), |infer, x| {
                            let test = infer.test_type(&x, &ty);
                            let own = infer.unwrap(x.clone(), ty);
                            let name = infer.call_library("iterator_name", vec![own]);
                            let number = infer.intrinsic("class_number", vec![x], Type::I32);
                            let other = infer.call_library("class_name_of", vec![number]);
                            infer.choose(test, name, other)
                        });
                    }
                    Type::Dyn | Type::Optional(_) => {}
                    Type::Instance(class)
                        if !self.program.classes[class.index()].library
                            || !self.live_below(class).is_empty() =>
                    {
                        let below = self.live_below(class);
                        if below.iter().all(|other| *other == class) {
                            let name = self.name_of_type(&ty);
                            return self.str(&name);
                        }
                    }
                    Type::Builtin(name) if &*name == "NotImplemented" => {
                        return self.str("NotImplementedType");
                    }
                    Type::Builtin(name) if super::instance::is_type_name(&name) => return self.str("type"),
                    ty => {
                        let name = self.name_of_type(&ty);
                        return self.str(&name);
                    }
                }
                let number = self.intrinsic("class_number", operands, Type::I32);
                return self.call_library("class_name_of", vec![number]);
            }
            "class_names" | "frames" => str,
            "identity_hash" | "address" => Type::I64,
            "load8" | "load32" | "memory_grow" | "memory_size" => {
                self.raws(&mut operands);
                Type::I32
            }
            "load64" => {
                self.raws(&mut operands);
                Type::I64
            }
            "store8" | "store32" => {
                self.raws(&mut operands);
                Type::None
            }
            "i32_get" => Type::I32,
            "i32_set" => {
                self.raws(&mut operands[1..]);
                Type::None
            }
            "ref_get" => {
                self.depend(Key::Dynamic);
                self.note_dynamic(Type::None);
                Type::Dyn
            }
            "ref_set" => {
                let ty = operands[1].ty.clone();
                self.escape(&ty);
                Type::None
            }
            "fd_write" | "fd_read" | "random_get" | "proc_exit" | "args_get" | "args_sizes_get" => {
                self.raws(&mut operands);
                if name == "proc_exit" { Type::None } else { Type::I32 }
            }
            "clock_time_get" => {
                if let [id, precision, out] = operands.as_mut_slice() {
                    *id = self.coerce(id, &Type::I32).unwrap_or_else(|| id.clone());
                    *precision = self.coerce(precision, &Type::I64).unwrap_or_else(|| precision.clone());
                    *out = self.coerce(out, &Type::I32).unwrap_or_else(|| out.clone());
                }
                Type::I32
            }
            "has_method" => return self.has_method_test(operands),
            "same_class" => return self.same_class(&operands[0].clone(), &operands[1].clone()),
            "reflected_first" => return self.reflected_first(operands),
            "iter_start" => {
                let source = operands.remove(0);
                return self.iter_start(source);
            }
            "iter_next" => {
                let state = operands.remove(1);
                let source = operands.remove(0);
                return self.iter_next(source, state);
            }
            "exact_class" => {
                let class = operands.remove(1);
                let Some(classes) = self.classes_of(&class.ty) else { return self.bad_intrinsic(name) };
                return self.exact_class(&operands[0].clone(), &classes[0]);
            }
            _ => return self.bad_intrinsic(name),
        };
        if let Some(stop) = operands.iter().find(|operand| operand.diverges()) {
            return stop.clone();
        }
        self.intrinsic(name, operands, ty)
    }

    /// The type of dynamic values that are iterators, if there are any.
    fn dynamic_iterators(&mut self) -> Vec<Type> {
        self.depend(Key::Dynamic);
        let is_iterator =
            |ty: &&Type| matches!(ty, Type::Generic(class, _) if self.is_class(*class, "iterator"));
        let found = self.dynamic.iter().find(is_iterator).cloned();
        found.into_iter().collect()
    }

    fn bad_intrinsic(&mut self, name: &str) -> Plan {
        self.refuse("internal-error", format!("the library uses _k_{name} in a way that is not known"), "")
    }

    fn raws(&mut self, operands: &mut [Plan]) {
        for plan in operands {
            *plan = self.coerce(plan, &Type::I32).unwrap_or_else(|| plan.clone());
        }
    }

    fn wides(&mut self, operands: &mut [Plan]) {
        for plan in operands {
            *plan = self.coerce(plan, &Type::I64).unwrap_or_else(|| plan.clone());
        }
    }

    /// Can a value of this type be reached from itself, through containers and instances?
    fn may_hold_itself(&mut self, ty: &Type, seen: &mut Vec<ElementId>) -> bool {
        match ty {
            Type::Dyn => true,
            Type::Instance(class) => !self.program.classes[class.index()].library,
            Type::Generic(_, elements) => elements.iter().any(|element| {
                let root = self.elements.find(*element);
                if seen.contains(&root) {
                    return true;
                }
                seen.push(root);
                let inner = self.element(root);
                let found = self.may_hold_itself(&inner, seen);
                seen.pop();
                found
            }),
            Type::Tuple(items) | Type::Bundle(_, items) => {
                items.iter().any(|item| self.may_hold_itself(item, seen))
            }
            Type::Optional(inner) | Type::Method(inner, _) => self.may_hold_itself(inner, seen),
            _ => false,
        }
    }

    /// Is there one order of the values of a type, which only the compiler's own code compares?
    fn is_ordered(&mut self, ty: &Type) -> bool {
        match ty {
            Type::Never | Type::Int | Type::Bool => true,
            Type::Instance(class) => self.is_class(*class, "str"),
            Type::Tuple(items) => items.iter().all(|item| self.is_ordered(item)),
            _ => false,
        }
    }

    fn create(&mut self, operands: Vec<Plan>) -> Plan {
        let class = match operands.first().map(|operand| operand.ty.clone()) {
            Some(Type::Class(class)) => class,
            Some(Type::Builtin(name)) => match self.program.library_class(&name) {
                Some(class) => class,
                None => return self.bad_intrinsic("create"),
            },
            _ => return self.bad_intrinsic("create"),
        };
        let count = self.program.classes[class.index()].parameters.len();
        if count == 0 {
            self.make_live(class);
            return Plan::new(PlanKind::New, Type::Instance(class));
        }
        let elements: Vec<ElementId> = (0..count).map(|_| self.fresh_element()).collect();
        Plan::new(PlanKind::New, Type::Generic(class, elements.into()))
    }

    pub(super) fn same_object(&mut self, a: Plan, b: Plan) -> Plan {
        // What is held as its parts has no identity: the library goes on to compare the parts.
        if matches!(a.ty, Type::Tuple(_) | Type::Bundle(..))
            || matches!(b.ty, Type::Tuple(_) | Type::Bundle(..))
        {
            return self.bool(false);
        }
        self.is(a, b)
    }

    fn has_method_test(&mut self, operands: Vec<Plan>) -> Plan {
        let Some(name) = operands.get(1).and_then(Self::const_text) else {
            return self.bad_intrinsic("has_method");
        };
        let value = operands[0].clone();
        match value.ty.clone() {
            Type::Dyn => {
                let types = self.dynamic_types_with(&name);
                self.bind_temp(value, |infer, value| {
                    let mut plan = infer.bool(false);
                    for ty in types {
                        let own = infer.unwrap(value.clone(), ty.clone());
                        let test = infer.test_type(&value, &ty);
                        let yes = match ty {
                            // The method may be one that only some derived classes have.
                            Type::Instance(_) => infer.has_method_test(vec![own, operands[1].clone()]),
                            _ => infer.bool(true),
                        };
                        plan = infer.choose(test, yes, plan);
                    }
                    plan
                })
            }
            Type::Optional(_) => self.without_optionals(vec![value], &mut |infer, inner| {
                let inner = inner.into_iter().next().unwrap_or_else(|| infer.unreachable());
                infer.has_method_test(vec![inner, operands[1].clone()])
            }),
            Type::Instance(class) => {
                if self.has_method(class, &name) {
                    return self.bool(true);
                }
                let mut plan = self.bool(false);
                for below in self.live_below(class) {
                    if below != class && self.has_method(below, &name) {
                        let test = self.test_type(&value, &Type::Instance(below));
                        let yes = self.bool(true);
                        plan = self.choose(test, yes, plan);
                    }
                }
                plan
            }
            Type::Generic(class, _) | Type::Bundle(class, _) => {
                let has = self.has_method(class, &name);
                self.bool(has)
            }
            Type::Tuple(_) => {
                let class = self.program.library_class("tuple");
                let has = class.is_some_and(|class| self.has_method(class, &name));
                self.bool(has)
            }
            _ => self.bool(false),
        }
    }

    /// Does the right operand's method of that name come before the left one's? So it is where the class of the right is
    /// derived from the left's (for arithmetic: and has a method of its own), and where the left is of a builtin type,
    /// whose own method never takes an instance of a user's class.
    fn reflected_first(&mut self, operands: Vec<Plan>) -> Plan {
        let Some(name) = operands.get(2).and_then(Self::const_text) else {
            return self.bad_intrinsic("reflected_first");
        };
        let (a, b) = (operands[0].clone(), operands[1].clone());
        let right: Vec<ClassId> = self
            .user_classes(&b.ty)
            .into_iter()
            .filter(|class| self.program.method_of(*class, &name).is_some())
            .collect();
        if right.is_empty() {
            return self.bool(false);
        }
        let left = self.user_classes(&a.ty);
        let mut plan = self.bool(false);
        if !matches!(a.ty, Type::Instance(_)) || left.is_empty() {
            let mut of_right = self.bool(false);
            for class in &right {
                let test = self.test_class_of(&b, *class);
                let yes = self.bool(true);
                of_right = self.choose(test, yes, of_right);
            }
            plan = of_right;
            for class in &left {
                let test = self.test_class_of(&a, *class);
                let no = self.bool(false);
                plan = self.choose(test, no, plan);
            }
        }
        let compares = matches!(&*name, "__eq__" | "__ne__" | "__lt__" | "__le__" | "__gt__" | "__ge__");
        for x in &left {
            for y in &right {
                let own = self.program.method_of(*x, &name) != self.program.method_of(*y, &name);
                if x == y || !self.program.derives(*y, *x) || !(own || compares) {
                    continue;
                }
                let first = self.exact_class(&a, &ClassRef::Class(*x));
                let second = self.exact_class(&b, &ClassRef::Class(*y));
                let no = self.bool(false);
                let both = self.choose(first, second, no);
                let yes = self.bool(true);
                plan = self.choose(both, yes, plan);
            }
        }
        plan
    }

    /// Is a value an instance of a class that may be known only when the program runs?
    fn instance_of(&mut self, value: Plan, class: Plan) -> Plan {
        if let Some(classes) = self.classes_of(&class.ty) {
            return self.bind_temp(value, |infer, value| infer.test_classes(&value, &classes));
        }
        let candidates = match class.ty {
            Type::Dyn => self.dynamic_class_values(),
            _ => vec![class.ty.clone()],
        };
        self.bind_temp(value, |infer, value| {
            infer.bind_temp(class, |infer, class| {
                let mut plan = infer.bool(false);
                for ty in candidates {
                    let test = match class.ty {
                        Type::Dyn => {
                            Plan::new(PlanKind::Test(Box::new(class.clone()), ty.clone()), Type::Bool)
                        }
                        _ => infer.bool(true),
                    };
                    let yes = match infer.classes_of(&ty) {
                        Some(classes) => infer.test_classes(&value, &classes),
                        None => {
                            let own = infer.unwrap(class.clone(), ty);
                            infer.instance_of_number(&value, &own)
                        }
                    };
                    plan = infer.choose(test, yes, plan);
                }
                plan
            })
        })
    }

    /// The same for an object of the library's class `type`: one of the classes that have instances.
    fn instance_of_number(&mut self, value: &Plan, class: &Plan) -> Plan {
        self.depend(Key::Live);
        let live: Vec<ClassId> = self.live.iter().copied().collect();
        let mut plan = self.bool(false);
        for other in live {
            let wanted = self.unit(Type::Class(other));
            let (Some(x), Some(y)) = (self.class_number(class), self.class_number(&wanted)) else { continue };
            let same = self.prim(Prim::RawCompare(crate::flow::CompareOp::Eq), vec![x, y], Type::Bool);
            let test = self.test_class_of(value, other);
            plan = self.choose(same, test, plan);
        }
        plan
    }

    /// Have two values the same runtime class?
    fn same_class(&mut self, a: &Plan, b: &Plan) -> Plan {
        let (left, right) = (self.user_classes(&a.ty), self.user_classes(&b.ty));
        if let (Type::Instance(_), Type::Instance(_), [x], [y]) = (&a.ty, &b.ty, &*left, &*right) {
            let same = x == y;
            return self.bool(same);
        }
        if !left.iter().any(|class| right.contains(class)) {
            return self.bool(false);
        }
        let x = self.intrinsic("class_number", vec![a.clone()], Type::I32);
        let y = self.intrinsic("class_number", vec![b.clone()], Type::I32);
        self.prim(Prim::RawCompare(crate::flow::CompareOp::Eq), vec![x, y], Type::Bool)
    }

    fn test_class_of(&mut self, plan: &Plan, class: ClassId) -> Plan {
        self.test_classes(plan, &[ClassRef::Class(class)])
    }

    /// The user's classes that a value may be an instance of.
    fn user_classes(&mut self, ty: &Type) -> Vec<ClassId> {
        let bases: Vec<ClassId> = match ty {
            Type::Instance(class) => vec![*class],
            Type::Dyn => {
                self.depend(Key::Dynamic);
                let of = |ty: &Type| if let Type::Instance(class) = ty { Some(*class) } else { None };
                self.dynamic.iter().filter_map(of).collect()
            }
            _ => vec![],
        };
        let mut all: Vec<ClassId> = vec![];
        for base in bases {
            for class in self.live_below(base) {
                if !self.program.classes[class.index()].library && !all.contains(&class) {
                    all.push(class);
                }
            }
        }
        all
    }

    /// Is the runtime class this one and no derived one?
    fn exact_class(&mut self, value: &Plan, class: &ClassRef) -> Plan {
        let test = self.test_classes(value, std::slice::from_ref(class));
        let Some(Type::Instance(class)) = self.type_of_class(class) else { return test };
        let below: Vec<_> = self.live_below(class).into_iter().filter(|below| *below != class).collect();
        let mut plan = test;
        for other in below {
            let narrower = self.test_type(value, &Type::Instance(other));
            let no = self.not(narrower);
            let never = self.bool(false);
            plan = self.choose(plan, no, never);
        }
        plan
    }
}

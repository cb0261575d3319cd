//! Operators: machine primitives where the types allow, the library elsewhere.

use num_traits::Signed;

use crate::flow::{BinaryOp, CompareOp, Const, UnaryOp};
use crate::typed::{Plan, PlanKind, Prim};
use crate::types::Type;

use super::{Infer, Key};

fn is_raw(ty: &Type) -> bool {
    matches!(ty, Type::I32 | Type::I64)
}

fn is_int(ty: &Type) -> bool {
    matches!(ty, Type::Int | Type::Bool)
}

fn is_number(ty: &Type) -> bool {
    matches!(ty, Type::Int | Type::Bool | Type::Float)
}

/// Is it an operator that floats have not?
fn on_bits(op: BinaryOp) -> bool {
    use BinaryOp::{BitAnd, BitOr, BitXor, LeftShift, MatMultiply, RightShift};
    matches!(op, BitAnd | BitOr | BitXor | LeftShift | RightShift | MatMultiply)
}

impl Infer {
    /// `a + b` and `a += b`.
    pub(super) fn binary(&mut self, op: BinaryOp, a: Plan, b: Plan, in_place: bool) -> Plan {
        self.without_optionals(vec![a, b], &mut |infer, operands| {
            let [a, b] = <[Plan; 2]>::try_from(operands)
                .unwrap_or_else(|_| [infer.unreachable(), infer.unreachable()]);
            infer.binary_known(op, a, b, in_place)
        })
    }

    fn binary_known(&mut self, op: BinaryOp, a: Plan, b: Plan, in_place: bool) -> Plan {
        if (is_raw(&a.ty) || is_raw(&b.ty))
            && let Some((a, b, ty)) = self.raw_pair(&a, &b)
        {
            return self.prim(Prim::Raw(op), vec![a, b], ty);
        }
        let class_like = |ty: &Type| match ty {
            Type::Class(_) => true,
            Type::Builtin(name) => super::instance::is_type_name(name),
            _ => false,
        };
        if op == BinaryOp::BitOr
            && (class_like(&a.ty) && (class_like(&b.ty) || b.ty == Type::None)
                || a.ty == Type::None && class_like(&b.ty))
        {
            return self.refuse(
                "unsupported-union",
                "a union of classes as a value is not supported",
                "write the union in the call of isinstance, or use a tuple",
            );
        }
        let simple = matches!(op, BinaryOp::Add | BinaryOp::Subtract | BinaryOp::Multiply);
        match (&a.ty, &b.ty) {
            (Type::Bool, Type::Bool)
                if matches!(op, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor) =>
            {
                return self.prim(Prim::Bool(op), vec![a, b], Type::Bool);
            }
            (x, y) if is_int(x) && is_int(y) => return self.binary_int(op, a, b),
            (x, y) if is_number(x) && is_number(y) && !on_bits(op) => {
                if simple && let (Some(a), Some(b)) = (self.as_float(&a), self.as_float(&b)) {
                    return self.prim(Prim::Float(op), vec![a, b], Type::Float);
                }
                let name = match op {
                    BinaryOp::Add => "float_add",
                    BinaryOp::Subtract => "float_subtract",
                    BinaryOp::Multiply => "float_multiply",
                    BinaryOp::TrueDivide => "float_true_divide",
                    BinaryOp::FloorDivide => "float_floor_divide",
                    BinaryOp::Modulo => "float_modulo",
                    BinaryOp::Power => "float_power",
                    // Floats have no such operation, and the error names both types as they are.
                    _ => return self.call_operator(op, a, b, in_place),
                };
                let a = self.as_float(&a).unwrap_or(a);
                let b = self.as_float(&b).unwrap_or(b);
                return self.call_library(name, vec![a, b]);
            }
            _ => {}
        }
        self.call_operator(op, a, b, in_place)
    }

    /// A float, bool or literal as a float, if that cannot fail.
    fn as_float(&mut self, plan: &Plan) -> Option<Plan> {
        match plan.ty {
            Type::Float => Some(plan.clone()),
            _ => self.coerce(plan, &Type::Float),
        }
    }

    fn binary_int(&mut self, op: BinaryOp, a: Plan, b: Plan) -> Plan {
        let a = self.coerce(&a, &Type::Int).unwrap_or(a);
        let b = self.coerce(&b, &Type::Int).unwrap_or(b);
        let name = match op {
            BinaryOp::Add | BinaryOp::Subtract | BinaryOp::Multiply => {
                return self.prim(Prim::Int(op), vec![a, b], Type::Int);
            }
            BinaryOp::TrueDivide => "int_true_divide",
            BinaryOp::FloorDivide => "int_floor_divide",
            BinaryOp::Modulo => "int_modulo",
            BinaryOp::Power => {
                let natural = matches!(&b.kind, PlanKind::Const(Const::Int(int)) if !int.is_negative());
                let call = self.call_library("int_power", vec![a, b]);
                return if natural && call.ty == Type::Dyn { self.unwrap(call, Type::Int) } else { call };
            }
            BinaryOp::LeftShift => "int_left_shift",
            BinaryOp::RightShift => "int_right_shift",
            BinaryOp::BitAnd => "int_and",
            BinaryOp::BitOr => "int_or",
            BinaryOp::BitXor => "int_xor",
            BinaryOp::MatMultiply => return self.call_operator(op, a, b, false),
        };
        self.call_library(name, vec![a, b])
    }

    fn call_operator(&mut self, op: BinaryOp, a: Plan, b: Plan, in_place: bool) -> Plan {
        let name = match op {
            BinaryOp::Add => "add",
            BinaryOp::Subtract => "subtract",
            BinaryOp::Multiply => "multiply",
            BinaryOp::TrueDivide => "true_divide",
            BinaryOp::FloorDivide => "floor_divide",
            BinaryOp::Modulo => "modulo",
            BinaryOp::Power => "power",
            BinaryOp::LeftShift => "left_shift",
            BinaryOp::RightShift => "right_shift",
            BinaryOp::BitAnd => "and",
            BinaryOp::BitOr => "or",
            BinaryOp::BitXor => "xor",
            BinaryOp::MatMultiply => "matrix_multiply",
        };
        let prefix = if in_place { "op_inplace_" } else { "op_" };
        self.call_protocol(&format!("{prefix}{name}"), a, b)
    }

    /// A protocol function of two operands; where one is dynamic both are.
    pub(super) fn call_protocol(&mut self, name: &str, a: Plan, b: Plan) -> Plan {
        if a.ty == Type::Dyn || b.ty == Type::Dyn {
            let a = self.coerce(&a, &Type::Dyn).unwrap_or(a);
            let b = self.coerce(&b, &Type::Dyn).unwrap_or(b);
            return self.call_library(name, vec![a, b]);
        }
        self.call_library(name, vec![a, b])
    }

    /// Two raw operands of one width; a literal takes the other's.
    fn raw_pair(&mut self, a: &Plan, b: &Plan) -> Option<(Plan, Plan, Type)> {
        let wide = a.ty == Type::I64 || b.ty == Type::I64;
        let ty = if wide { Type::I64 } else { Type::I32 };
        let bring = |infer: &mut Infer, plan: &Plan| -> Option<Plan> {
            match &plan.ty {
                Type::I32 | Type::I64 => infer.coerce(plan, &ty),
                Type::Int if matches!(plan.kind, PlanKind::Const(_)) => infer.coerce(plan, &ty),
                Type::Bool => infer.coerce(plan, &ty),
                _ => None,
            }
        };
        let a = bring(self, a)?;
        let b = bring(self, b)?;
        Some((a, b, ty))
    }

    pub(super) fn unary(&mut self, op: UnaryOp, a: Plan) -> Plan {
        self.without_optionals(vec![a], &mut |infer, operands| {
            let a = operands.into_iter().next().unwrap_or_else(|| infer.unreachable());
            infer.unary_known(op, a)
        })
    }

    fn unary_known(&mut self, op: UnaryOp, a: Plan) -> Plan {
        if let (UnaryOp::Negate, PlanKind::Const(Const::Int(int)), Type::Int) = (op, &a.kind, &a.ty) {
            return Plan::new(PlanKind::Const(Const::Int(-int.clone())), Type::Int);
        }
        match (&a.ty, op) {
            (Type::I32 | Type::I64, UnaryOp::Negate) => {
                let ty = a.ty.clone();
                self.prim(Prim::RawNegate, vec![a], ty)
            }
            (Type::I32 | Type::I64, UnaryOp::Invert) => {
                let ty = a.ty.clone();
                self.prim(Prim::RawInvert, vec![a], ty)
            }
            (Type::Float, UnaryOp::Negate) => self.prim(Prim::FloatNegate, vec![a], Type::Float),
            (Type::Float | Type::Int | Type::I32 | Type::I64, UnaryOp::Plus) => a,
            (Type::Bool, UnaryOp::Plus) => self.coerce(&a, &Type::Int).unwrap_or(a),
            (Type::Int | Type::Bool, UnaryOp::Negate) => {
                let a = self.coerce(&a, &Type::Int).unwrap_or(a);
                let zero = self.int(0);
                self.prim(Prim::Int(BinaryOp::Subtract), vec![zero, a], Type::Int)
            }
            (Type::Int | Type::Bool, UnaryOp::Invert) => {
                let a = self.coerce(&a, &Type::Int).unwrap_or(a);
                let minus_one = self.int(-1);
                self.prim(Prim::Int(BinaryOp::Subtract), vec![minus_one, a], Type::Int)
            }
            _ => {
                let name = match op {
                    UnaryOp::Negate => "op_negate",
                    UnaryOp::Plus => "op_plus",
                    UnaryOp::Invert => "op_invert",
                };
                self.call_library(name, vec![a])
            }
        }
    }

    pub(super) fn compare(&mut self, op: CompareOp, a: Plan, b: Plan) -> Plan {
        self.without_optionals(vec![a, b], &mut |infer, operands| {
            let [a, b] = <[Plan; 2]>::try_from(operands)
                .unwrap_or_else(|_| [infer.unreachable(), infer.unreachable()]);
            infer.compare_known(op, a, b)
        })
    }

    fn compare_known(&mut self, op: CompareOp, a: Plan, b: Plan) -> Plan {
        if (is_raw(&a.ty) || is_raw(&b.ty))
            && let Some((a, b, _)) = self.raw_pair(&a, &b)
        {
            return self.prim(Prim::RawCompare(op), vec![a, b], Type::Bool);
        }
        match (&a.ty, &b.ty) {
            (x, y) if is_int(x) && is_int(y) => {
                let a = self.coerce(&a, &Type::Int).unwrap_or(a);
                let b = self.coerce(&b, &Type::Int).unwrap_or(b);
                return self.prim(Prim::IntCompare(op), vec![a, b], Type::Bool);
            }
            (x, y) if is_number(x) && is_number(y) => {
                let exact = |infer: &mut Infer, plan: &Plan| match &plan.kind {
                    PlanKind::Const(Const::Int(int)) if int.bits() > 53 => None,
                    _ => infer.as_float(plan),
                };
                if let (Some(a), Some(b)) = (exact(self, &a), exact(self, &b)) {
                    return self.prim(Prim::FloatCompare(op), vec![a, b], Type::Bool);
                }
                let (name, a, b, negate) = match op {
                    CompareOp::Eq => ("mixed_equal", a, b, false),
                    CompareOp::NotEq => ("mixed_equal", a, b, true),
                    CompareOp::Less => ("mixed_less", a, b, false),
                    CompareOp::LessEq => ("mixed_less_equal", a, b, false),
                    CompareOp::Greater => ("mixed_less", b, a, false),
                    CompareOp::GreaterEq => ("mixed_less_equal", b, a, false),
                };
                let call = self.call_library(name, vec![a, b]);
                return if negate { self.not(call) } else { call };
            }
            (Type::None, Type::None) if matches!(op, CompareOp::Eq | CompareOp::NotEq) => {
                return self.bool(op == CompareOp::Eq);
            }
            (Type::Tuple(x), Type::Tuple(y)) if matches!(op, CompareOp::Eq | CompareOp::NotEq) => {
                if x.len() != y.len() {
                    return self.bool(op == CompareOp::NotEq);
                }
                let count = x.len();
                let equal = self
                    .bind_temp(a, |infer, a| infer.bind_temp(b, |infer, b| infer.equal_items(&a, &b, count)));
                return if op == CompareOp::Eq { equal } else { self.not(equal) };
            }
            (Type::Tuple(_), Type::Tuple(_)) => {
                return self
                    .bind_temp(a, |infer, a| infer.bind_temp(b, |infer, b| infer.order_items(op, &a, &b)));
            }
            _ => {}
        }
        let name = match op {
            CompareOp::Eq => "op_equal",
            CompareOp::NotEq => "op_not_equal",
            CompareOp::Less => "op_less",
            CompareOp::LessEq => "op_less_equal",
            CompareOp::Greater => "op_greater",
            CompareOp::GreaterEq => "op_greater_equal",
        };
        self.call_protocol(name, a, b)
    }

    fn equal_items(&mut self, a: &Plan, b: &Plan, count: usize) -> Plan {
        let mut result = self.bool(true);
        for index in (0..count).rev() {
            let (left, right) = (self.tuple_item(a, index), self.tuple_item(b, index));
            let equal = self.equal_or_same(left, right);
            let no = self.bool(false);
            result = self.choose(equal, result, no);
        }
        result
    }

    /// Tuples of known shape are ordered by the first items that differ, else by their lengths.
    fn order_items(&mut self, op: CompareOp, a: &Plan, b: &Plan) -> Plan {
        let (Type::Tuple(x), Type::Tuple(y)) = (a.ty.clone(), b.ty.clone()) else {
            return self.unreachable();
        };
        let mut result = self.bool(match op {
            CompareOp::Eq => x.len() == y.len(),
            CompareOp::NotEq => x.len() != y.len(),
            CompareOp::Less => x.len() < y.len(),
            CompareOp::LessEq => x.len() <= y.len(),
            CompareOp::Greater => x.len() > y.len(),
            CompareOp::GreaterEq => x.len() >= y.len(),
        });
        for index in (0..x.len().min(y.len())).rev() {
            let (left, right) = (self.tuple_item(a, index), self.tuple_item(b, index));
            let equal = self.equal_or_same(left.clone(), right.clone());
            let ordered = self.compare(op, left, right);
            let ordered = self.truth(ordered);
            result = self.choose(equal, result, ordered);
        }
        result
    }

    fn tuple_item(&mut self, tuple: &Plan, index: usize) -> Plan {
        let Type::Tuple(types) = tuple.ty.clone() else { return self.unreachable() };
        Plan::new(PlanKind::Item(Box::new(tuple.clone()), index as u32), types[index].clone())
    }

    /// Items that are the same object are equal, whatever their `==` says.
    fn equal_or_same(&mut self, a: Plan, b: Plan) -> Plan {
        let equal = match a.ty {
            Type::Float | Type::Instance(_) | Type::Generic(..) | Type::Dyn => {
                self.call_library("op_equal_or_same", vec![a, b])
            }
            _ => self.compare(CompareOp::Eq, a, b),
        };
        self.truth(equal)
    }

    /// `bool(a)`
    pub(super) fn truth(&mut self, a: Plan) -> Plan {
        match a.ty.clone() {
            Type::Bool => a,
            Type::Never => {
                if a.diverges() {
                    a
                } else {
                    self.unreachable()
                }
            }
            Type::None => self.bool(false),
            Type::Int => match &a.kind {
                PlanKind::Const(Const::Int(int)) => {
                    let known = int.sign() != num_bigint::Sign::NoSign;
                    self.bool(known)
                }
                _ => self.prim(Prim::NotZero, vec![a], Type::Bool),
            },
            Type::Float | Type::I32 | Type::I64 => self.prim(Prim::NotZero, vec![a], Type::Bool),
            Type::Tuple(items) => self.bool(!items.is_empty()),
            Type::Optional(_) => self.without_optionals(vec![a], &mut |infer, operands| {
                let a = operands.into_iter().next().unwrap_or_else(|| infer.unreachable());
                infer.truth(a)
            }),
            Type::Function(_)
            | Type::Method(..)
            | Type::Class(_)
            | Type::Builtin(_)
            | Type::Module(_)
            | Type::Array(_) => self.bool(true),
            Type::Instance(class) | Type::Generic(class, _) | Type::Bundle(class, _) => {
                let library = self.program.classes[class.index()].library;
                let below = self.live_below(class);
                let mut has = self.has_method(class, "__bool__") || self.has_method(class, "__len__");
                for other in below {
                    has |= self.has_method(other, "__bool__") || self.has_method(other, "__len__");
                }
                if !has {
                    return self.bool(true);
                }
                if library && self.has_method(class, "__len__") && !self.has_method(class, "__bool__") {
                    let length =
                        self.bind_temp(a, |infer, a| infer.call_method(a, "__len__", vec![], vec![]));
                    return self.truth(length);
                }
                self.call_library("op_truth", vec![a])
            }
            Type::Dyn => self.call_library("op_truth", vec![a]),
        }
    }

    /// `a is b` of the program's: what is held in parts has no identity that is known.
    pub(super) fn is_same(&mut self, a: Plan, b: Plan) -> Plan {
        let in_parts = |ty: &Type| matches!(ty, Type::Tuple(_) | Type::Method(..));
        let may_be = |ty: &Type| in_parts(ty) || matches!(ty, Type::Dyn);
        if (in_parts(&a.ty) && may_be(&b.ty)) || (may_be(&a.ty) && in_parts(&b.ty)) {
            let (what, hint) = match matches!(a.ty, Type::Tuple(_)) || matches!(b.ty, Type::Tuple(_)) {
                true => ("'is' between tuples", "compare tuples with =="),
                false => ("'is' between bound methods", "compare methods with =="),
            };
            return self.refuse("unsupported-identity", what, hint);
        }
        self.is(a, b)
    }

    /// Are two values the same?
    pub(super) fn is(&mut self, a: Plan, b: Plan) -> Plan {
        if a.ty == Type::None {
            return self.is_none_test(&b);
        }
        if b.ty == Type::None {
            return self.is_none_test(&a);
        }
        let of_type =
            |infer: &Infer, ty: &Type| matches!(ty, Type::Instance(class) if infer.is_class(*class, "type"));
        if of_type(self, &a.ty) || of_type(self, &b.ty) {
            let (Some(x), Some(y)) = (self.class_number(&a), self.class_number(&b)) else {
                return self.bool(false);
            };
            return self.prim(Prim::RawCompare(CompareOp::Eq), vec![x, y], Type::Bool);
        }
        match (&a.ty, &b.ty) {
            (Type::Class(x), Type::Class(y)) => self.bool(x == y),
            (Type::Builtin(x), Type::Builtin(y)) => self.bool(x == y),
            (Type::Module(x), Type::Module(y)) => self.bool(x == y),
            (Type::Tuple(_), Type::Tuple(_)) => match (&a.kind, &b.kind) {
                (PlanKind::Value(x), PlanKind::Value(y)) if x == y => self.bool(true),
                _ => self.refuse("unsupported-identity", "'is' between tuples", "compare tuples with =="),
            },
            (Type::Dyn | Type::Optional(_), _) | (_, Type::Dyn | Type::Optional(_)) => self.identity(a, b),
            (Type::Instance(x), Type::Instance(y)) => {
                if self.program.derives(*x, *y) || self.program.derives(*y, *x) {
                    self.identity(a, b)
                } else {
                    self.bool(false)
                }
            }
            (x, y) if std::mem::discriminant(x) == std::mem::discriminant(y) => self.identity(a, b),
            _ => self.bool(false),
        }
    }

    fn identity(&mut self, a: Plan, b: Plan) -> Plan {
        if a.ty == Type::Dyn || b.ty == Type::Dyn {
            self.escape(&a.ty.clone());
            self.escape(&b.ty.clone());
            // A class that is found out when the program runs has an object for each time.
            if self.dynamic_class_values().iter().any(|ty| matches!(ty, Type::Instance(_))) {
                return self
                    .bind_temp(a, |infer, a| infer.bind_temp(b, |infer, b| infer.same_or_same_class(a, b)));
            }
        }
        Plan::new(PlanKind::Same(Box::new(a), Box::new(b)), Type::Bool)
    }

    fn same_or_same_class(&mut self, a: Plan, b: Plan) -> Plan {
        let same = Plan::new(PlanKind::Same(Box::new(a.clone()), Box::new(b.clone())), Type::Bool);
        let (Some(x), Some(y)) = (self.class_number(&a), self.class_number(&b)) else { return same };
        let minus = self.raw(-1);
        let of_class = self.prim(Prim::RawCompare(CompareOp::NotEq), vec![x.clone(), minus], Type::Bool);
        let equal = self.prim(Prim::RawCompare(CompareOp::Eq), vec![x, y], Type::Bool);
        self.choose(of_class, equal, same)
    }

    /// As `==` without any `__eq__`: identity, but bound methods are equal where receiver and function are the same.
    pub(super) fn same_callable(&mut self, a: Plan, b: Plan) -> Plan {
        let methods: Vec<Type> = match (&a.ty, &b.ty) {
            (Type::Method(x, n), Type::Method(y, m)) => {
                if n != m || !matches!((&**x, &**y), (Type::Instance(_), Type::Instance(_))) {
                    return self.same_object(a, b);
                }
                let (x, y) = (self.method_receiver(a), self.method_receiver(b));
                return self.is(x, y);
            }
            (Type::Dyn | Type::Method(..), Type::Dyn | Type::Method(..)) => {
                self.depend(Key::Dynamic);
                let own = |ty: &&Type| matches!(ty, Type::Method(x, _) if matches!(**x, Type::Instance(_)));
                self.dynamic.iter().filter(own).cloned().collect()
            }
            _ => vec![],
        };
        if methods.is_empty() || a.ty != Type::Dyn {
            return self.same_object(a, b);
        }
        self.bind_temp(a, |infer, a| {
            infer.bind_temp(b, |infer, b| {
                let mut plan = infer.same_object(a.clone(), b.clone());
                for ty in methods {
                    let (x, y) = (infer.test_type(&a, &ty), infer.test_type(&b, &ty));
                    let (p, q) = (infer.unwrap(a.clone(), ty.clone()), infer.unwrap(b.clone(), ty));
                    let (p, q) = (infer.method_receiver(p), infer.method_receiver(q));
                    let equal = infer.is(p, q);
                    let no = infer.bool(false);
                    let equal = infer.choose(y, equal, no);
                    plan = infer.choose(x, equal, plan);
                }
                plan
            })
        })
    }

    pub(super) fn method_receiver(&mut self, method: Plan) -> Plan {
        let Type::Method(receiver, _) = method.ty.clone() else { return self.unreachable() };
        Plan::new(PlanKind::MethodReceiver(Box::new(method)), (*receiver).clone())
    }

    /// The runtime number of a class value; -1 for a dynamic value that is no class.
    pub(super) fn class_number(&mut self, plan: &Plan) -> Option<Plan> {
        match &plan.ty {
            Type::Instance(class) if self.is_class(*class, "type") => {
                Some(Plan::new(PlanKind::Field(Box::new(plan.clone()), "number".into()), Type::I32))
            }
            Type::Class(_) => Some(self.intrinsic("number_of_class", vec![plan.clone()], Type::I32)),
            Type::Builtin(name) if super::instance::is_type_name(name) => {
                Some(self.intrinsic("number_of_class", vec![plan.clone()], Type::I32))
            }
            Type::Dyn => {
                let classes = self.dynamic_class_values();
                let mut result = self.raw(-1);
                for ty in classes {
                    let test = Plan::new(PlanKind::Test(Box::new(plan.clone()), ty.clone()), Type::Bool);
                    let own = match ty {
                        Type::Instance(_) => self.unwrap(plan.clone(), ty),
                        ty => self.unit(ty),
                    };
                    if let Some(number) = self.class_number(&own) {
                        result = self.choose(test, number, result);
                    }
                }
                Some(result)
            }
            _ => None,
        }
    }

    /// The types of dynamic values that are classes.
    pub(super) fn dynamic_class_values(&mut self) -> Vec<Type> {
        self.depend(Key::Dynamic);
        let all: Vec<Type> = self.dynamic.iter().cloned().collect();
        let is_class_value = |ty: &Type| match ty {
            Type::Class(_) => true,
            Type::Builtin(name) => super::instance::is_type_name(name),
            Type::Instance(class) => self.is_class(*class, "type"),
            _ => false,
        };
        all.into_iter().filter(is_class_value).collect()
    }
}

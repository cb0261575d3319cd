//! Subscripts, containment, iteration, unpacking.

use num_traits::ToPrimitive;

use crate::flow::{Const, Name};
use crate::typed::{Plan, PlanKind};
use crate::types::Type;

use super::Infer;

fn class_of(ty: &Type) -> Option<crate::flow::ClassId> {
    match ty {
        Type::Instance(class) | Type::Generic(class, _) | Type::Bundle(class, _) => Some(*class),
        _ => None,
    }
}

impl Infer {
    /// A special method where the class has it, else the library's protocol function.
    fn special(&mut self, method: &str, otherwise: &str, operands: Vec<Plan>) -> Plan {
        let mut operands = operands;
        let receiver = operands.remove(0);
        let (method, otherwise) = (method.to_string(), otherwise.to_string());
        self.without_optionals(vec![receiver], &mut |infer, receivers| {
            let receiver = receivers.into_iter().next().unwrap_or_else(|| infer.unreachable());
            let class = class_of(&receiver.ty);
            if let Some(class) = class
                && infer.has_method(class, &method)
            {
                return infer.call_method(receiver, &method, operands.clone(), vec![]);
            }
            let mut all = vec![receiver];
            all.extend(operands.iter().cloned());
            infer.call_library(&otherwise, all)
        })
    }

    pub(super) fn get_item(&mut self, container: Plan, index: Plan) -> Plan {
        if let Type::Array(element) = container.ty {
            let ty = match element {
                crate::types::Element::I64 => Type::I64,
                crate::types::Element::F64 => Type::Float,
                _ => Type::I32,
            };
            let index = self.coerce(&index, &Type::I32).unwrap_or(index);
            return self.prim(crate::typed::Prim::ArrayGet, vec![container, index], ty);
        }
        if let Type::Builtin(name) = &container.ty
            && matches!(&**name, "list" | "tuple" | "dict" | "set" | "type" | "enumerate")
            && !self.in_library()
        {
            return self.refuse(
                "unsupported-generic-alias",
                format!("{name}[..] as a value is not supported"),
                "write it in annotations only",
            );
        }
        if let Type::Tuple(items) = container.ty.clone() {
            if let PlanKind::Const(Const::Int(int)) = &index.kind
                && let Some(mut at) = int.to_i64()
            {
                if at < 0 {
                    at += items.len() as i64;
                }
                if let Some(ty) = usize::try_from(at).ok().and_then(|at| items.get(at)) {
                    return Plan::new(PlanKind::Item(Box::new(container), at as u32), ty.clone());
                }
            }
            let object = self.tuple_object(container);
            return self.bind_temp(object, |infer, object| infer.get_item(object, index));
        }
        self.special("__getitem__", "op_getitem", vec![container, index])
    }

    pub(super) fn set_item(&mut self, container: Plan, index: Plan, value: Plan) -> Plan {
        if let Type::Array(element) = container.ty {
            let ty = match element {
                crate::types::Element::I64 => Type::I64,
                crate::types::Element::F64 => Type::Float,
                _ => Type::I32,
            };
            let index = self.coerce(&index, &Type::I32).unwrap_or(index);
            let value = self.coerce(&value, &ty).unwrap_or(value);
            return self.prim(crate::typed::Prim::ArraySet, vec![container, index, value], Type::None);
        }
        self.special("__setitem__", "op_setitem", vec![container, index, value])
    }

    pub(super) fn delete_item(&mut self, container: Plan, index: Plan) -> Plan {
        self.special("__delitem__", "op_delitem", vec![container, index])
    }

    pub(super) fn contains(&mut self, item: Plan, container: Plan) -> Plan {
        if let Type::Tuple(items) = container.ty.clone() {
            // `x in (1, 2)` is a chain of comparisons.
            if items.len() <= 8 {
                return self.bind_temp(item, |infer, item| {
                    let mut result = infer.bool(false);
                    for (index, ty) in items.iter().enumerate().rev() {
                        let other =
                            Plan::new(PlanKind::Item(Box::new(container.clone()), index as u32), ty.clone());
                        // What is the same is equal, whatever `__eq__` says.
                        let equal = match (ty, &item.ty) {
                            (Type::Float, Type::Float)
                            | (Type::Instance(_) | Type::Dyn | Type::Optional(_), _) => {
                                infer.call_library("op_equal_or_same", vec![other, item.clone()])
                            }
                            _ => infer.compare(crate::flow::CompareOp::Eq, other, item.clone()),
                        };
                        let equal = infer.truth(equal);
                        if equal.diverges() {
                            return equal;
                        }
                        let yes = infer.bool(true);
                        result = infer.choose(equal, yes, result);
                    }
                    result
                });
            }
            let object = self.tuple_object(container);
            return self.bind_temp(object, |infer, object| infer.contains(item, object));
        }
        let found = self.special("__contains__", "op_contains", vec![container, item]);
        self.truth(found)
    }

    /// `len(a)`
    pub(super) fn length(&mut self, a: Plan) -> Plan {
        match &a.ty {
            Type::Tuple(items) => self.int(items.len() as i64),
            Type::Generic(..) | Type::Bundle(..) => self.special("__len__", "op_length", vec![a]),
            Type::Instance(class) if self.program.classes[class.index()].library => {
                self.special("__len__", "op_length", vec![a])
            }
            _ => self.call_library("op_length", vec![a]),
        }
    }

    /// The state in which an iteration starts.
    pub(super) fn iter_start(&mut self, source: Plan) -> Plan {
        if let Type::Tuple(_) = source.ty {
            // The object is made once and is part of the state.
            let object = self.tuple_object(source);
            return self.bind_temp(object, |infer, object| {
                let start = infer.call_method(object.clone(), "_k_start", vec![], vec![]);
                if start.diverges() {
                    return start;
                }
                let types = vec![object.ty.clone(), start.ty.clone()];
                let ty = Type::Tuple(types.into());
                Plan::new(PlanKind::Tuple(vec![object, start]), ty)
            });
        }
        self.special("_k_start", "op_start", vec![source])
    }

    /// `(has, item, next state)`
    pub(super) fn iter_next(&mut self, source: Plan, state: Plan) -> Plan {
        if let (Type::Tuple(_), Type::Tuple(parts)) = (&source.ty, state.ty.clone()) {
            let object = Plan::new(PlanKind::Item(Box::new(state.clone()), 0), parts[0].clone());
            let inner = Plan::new(PlanKind::Item(Box::new(state), 1), parts[1].clone());
            let next = self.call_method(object.clone(), "_k_next", vec![inner], vec![]);
            return self.bind_temp(next, |infer, next| {
                let Type::Tuple(items) = next.ty.clone() else { return infer.unreachable() };
                let has = Plan::new(PlanKind::Item(Box::new(next.clone()), 0), items[0].clone());
                let item = Plan::new(PlanKind::Item(Box::new(next.clone()), 1), items[1].clone());
                let rest = Plan::new(PlanKind::Item(Box::new(next), 2), items[2].clone());
                let types = vec![object.ty.clone(), rest.ty.clone()];
                let state = Plan::new(PlanKind::Tuple(vec![object, rest]), Type::Tuple(types.into()));
                let types = vec![has.ty.clone(), item.ty.clone(), state.ty.clone()];
                Plan::new(PlanKind::Tuple(vec![has, item, state]), Type::Tuple(types.into()))
            });
        }
        let next = self.special("_k_next", "op_next", vec![source, state]);
        if !matches!(next.ty, Type::Tuple(_)) && next.ty != Type::Never {
            return self.refuse("internal-error", "an iteration step is no tuple of known shape", "");
        }
        next
    }

    /// `a, b = value` and with a star.
    pub(super) fn unpack(&mut self, value: Plan, before: u32, star: bool, after: u32) -> Plan {
        let count = (before + after) as usize;
        if let Type::Tuple(items) = value.ty.clone() {
            let fits = if star { items.len() >= count } else { items.len() == count };
            if fits {
                let item = |index: usize| {
                    Plan::new(PlanKind::Item(Box::new(value.clone()), index as u32), items[index].clone())
                };
                let mut parts: Vec<Plan> = (0..before as usize).map(item).collect();
                let tail = items.len() - after as usize;
                if star {
                    let middle: Vec<Plan> = (before as usize..tail).map(item).collect();
                    parts.push(self.list_of(middle));
                }
                parts.extend((tail..items.len()).map(item));
                let types: Vec<Type> = parts.iter().map(|part| part.ty.clone()).collect();
                return Plan::new(PlanKind::Tuple(parts), Type::Tuple(types.into()));
            }
            let object = self.tuple_object(value);
            return self.unpack(object, before, star, after);
        }
        let value_again = value;
        if star {
            let (first, second) = (self.raw(before.into()), self.raw(after.into()));
            let list = self.call_library("unpack_star", vec![value_again, first.clone(), second.clone()]);
            return self.bind_temp(list, |infer, list| {
                let Type::Generic(_, elements) = list.ty.clone() else { return infer.unreachable() };
                let ty = infer.element(elements[0]);
                let mut parts = vec![];
                for index in 0..before {
                    let at = infer.raw(index.into());
                    parts.push(infer.list_get(list.clone(), at, ty.clone()));
                }
                let middle = infer.call_library("unpack_middle", vec![list.clone(), first, second]);
                if middle.diverges() {
                    return middle;
                }
                parts.push(middle);
                for index in 0..after {
                    let back = infer.raw(i64::from(after - index));
                    let length =
                        Plan::new(PlanKind::Field(Box::new(list.clone()), "length".into()), Type::I32);
                    let at = infer.prim(
                        crate::typed::Prim::Raw(crate::flow::BinaryOp::Subtract),
                        vec![length, back],
                        Type::I32,
                    );
                    parts.push(infer.list_get(list.clone(), at, ty.clone()));
                }
                infer.tuple_plan(parts)
            });
        }
        let size = self.raw(before.into());
        let list = self.call_library("unpack", vec![value_again, size]);
        self.bind_temp(list, |infer, list| {
            let Type::Generic(_, elements) = list.ty.clone() else { return infer.unreachable() };
            let ty = infer.element(elements[0]);
            let mut parts = vec![];
            for index in 0..before {
                let at = infer.raw(index.into());
                parts.push(infer.list_get(list.clone(), at, ty.clone()));
            }
            infer.tuple_plan(parts)
        })
    }

    fn tuple_plan(&mut self, parts: Vec<Plan>) -> Plan {
        let types: Vec<Type> = parts.iter().map(|part| part.ty.clone()).collect();
        Plan::new(PlanKind::Tuple(parts), Type::Tuple(types.into()))
    }

    fn list_get(&mut self, list: Plan, at: Plan, ty: Type) -> Plan {
        let field = self.str("items");
        if ty == Type::Never {
            return self.unit(Type::Never);
        }
        Plan::new(PlanKind::Intrinsic(Name::from("get"), vec![list, field, at]), ty)
    }

    /// A list literal.
    pub(super) fn list_of(&mut self, items: Vec<Plan>) -> Plan {
        let element = self.fresh_element();
        let types: Vec<Type> = items.iter().map(|item| item.ty.clone()).collect();
        self.widen_by_all(element, &types);
        match self.program.library_class("list") {
            Some(class) => Plan::new(PlanKind::List(items), Type::Generic(class, [element].into())),
            None => self.unreachable(),
        }
    }
}

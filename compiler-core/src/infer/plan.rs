//! Short ways to write plans.

use num_traits::ToPrimitive;

use crate::flow::{Const, Name, Value};
use crate::typed::{CloneId, Plan, PlanKind, Prim, TempId};
use crate::types::Type;

use super::body::{Body, Known};
use super::{Infer, Key};

impl Infer {
    /// A flow value as an operand; a literal stands for itself.
    pub(super) fn operand(&mut self, clone: CloneId, body: &Body, value: Value) -> Plan {
        if let Some(constant) = body.constant(value) {
            let ty = self.type_of_const(constant);
            return Plan::new(PlanKind::Const(constant.clone()), ty);
        }
        let state = &self.states[clone.index()];
        let ty = &state.values[value.index()];
        if let (Type::Bool, Known::Is(known)) = (ty, state.known[value.index()]) {
            return self.bool(known);
        }
        let ty = self.canon(ty);
        Plan::new(PlanKind::Value(value), ty)
    }

    pub(super) fn type_of_const(&mut self, constant: &Const) -> Type {
        match constant {
            Const::None => Type::None,
            Const::Bool(_) => Type::Bool,
            Const::Int(int) => {
                // Beyond 64 bits it is an object, whose class the program may not name anywhere else.
                if int.to_i64().is_none() {
                    self.program.library_class("BigInt");
                }
                Type::Int
            }
            Const::Float(_) => Type::Float,
            Const::Str(_) => self.str_type(),
            Const::Ellipsis => Type::Builtin("Ellipsis".into()),
        }
    }

    pub(super) fn str_type(&mut self) -> Type {
        if self.str_class.is_none() {
            self.str_class = self.program.library_class("str");
        }
        self.str_class.map_or(Type::Dyn, Type::Instance)
    }

    pub(super) fn bool(&self, value: bool) -> Plan {
        Plan::new(PlanKind::Const(Const::Bool(value)), Type::Bool)
    }

    pub(super) fn none(&self) -> Plan {
        Plan::new(PlanKind::Const(Const::None), Type::None)
    }

    pub(super) fn int(&self, value: i64) -> Plan {
        Plan::new(PlanKind::Const(Const::Int(value.into())), Type::Int)
    }

    pub(super) fn raw(&self, value: i64) -> Plan {
        Plan::new(PlanKind::Const(Const::Int(value.into())), Type::I32)
    }

    pub(super) fn str(&mut self, text: &str) -> Plan {
        let ty = self.str_type();
        Plan::new(PlanKind::Const(Const::text(text)), ty)
    }

    pub(super) fn unreachable(&self) -> Plan {
        Plan::new(PlanKind::Unreachable, Type::Never)
    }

    /// A value of a type without words.
    pub(super) fn unit(&self, ty: Type) -> Plan {
        Plan::new(PlanKind::Undefined, ty)
    }

    pub(super) fn prim(&self, prim: Prim, operands: Vec<Plan>, ty: Type) -> Plan {
        Plan::new(PlanKind::Prim(prim, operands), ty)
    }

    pub(super) fn intrinsic(&self, name: &str, operands: Vec<Plan>, ty: Type) -> Plan {
        Plan::new(PlanKind::Intrinsic(Name::from(name), operands), ty)
    }

    /// `not` of a bool.
    pub(super) fn not(&self, plan: Plan) -> Plan {
        match plan.kind {
            PlanKind::Const(Const::Bool(value)) => self.bool(!value),
            _ if plan.diverges() => plan,
            _ => self.prim(Prim::Not, vec![plan], Type::Bool),
        }
    }

    /// `if` as an expression; a condition that is known leaves one side.
    pub(super) fn choose(&mut self, condition: Plan, yes: Plan, no: Plan) -> Plan {
        match condition.kind {
            PlanKind::Const(Const::Bool(true)) => return yes,
            PlanKind::Const(Const::Bool(false)) => return no,
            _ => {}
        }
        if condition.diverges() {
            return condition;
        }
        let ty = self.join(yes.ty.clone(), no.ty.clone());
        if let (PlanKind::Const(Const::Bool(a)), PlanKind::Const(Const::Bool(b))) = (&yes.kind, &no.kind) {
            if a == b {
                return yes;
            }
            return if *a { condition } else { self.not(condition) };
        }
        Plan::new(PlanKind::If(Box::new(condition), Box::new(yes), Box::new(no)), ty)
    }

    pub(super) fn temp(&mut self) -> TempId {
        self.temps += 1;
        TempId(self.temps)
    }

    /// Keeps a plan in a temporary unless it can be said twice, and goes on with a plan that can.
    pub(super) fn bind_temp(&mut self, plan: Plan, then: impl FnOnce(&mut Self, Plan) -> Plan) -> Plan {
        if plan.diverges() {
            return plan;
        }
        if self.is_simple(&plan) {
            return then(self, plan);
        }
        let temp = self.temp();
        let again = Plan::new(PlanKind::Temp(temp), plan.ty.clone());
        let rest = then(self, again);
        let ty = rest.ty.clone();
        Plan::new(PlanKind::Let(temp, Box::new(plan), Box::new(rest)), ty)
    }

    pub(super) fn is_simple(&self, plan: &Plan) -> bool {
        match &plan.kind {
            PlanKind::Value(_)
            | PlanKind::Temp(_)
            | PlanKind::Const(_)
            | PlanKind::Undefined
            | PlanKind::EntryArgument(_)
            | PlanKind::EntrySelf => true,
            PlanKind::Unwrap(inner) | PlanKind::Item(inner, _) => self.is_simple(inner),
            _ => false,
        }
    }

    pub(super) fn is_none_test(&mut self, plan: &Plan) -> Plan {
        match &plan.ty {
            Type::None => self.bool(true),
            Type::Optional(_) => Plan::new(PlanKind::IsNone(Box::new(plan.clone())), Type::Bool),
            Type::Dyn => {
                self.depend(Key::Dynamic);
                if self.dynamic.contains(&Type::None) {
                    Plan::new(PlanKind::IsNone(Box::new(plan.clone())), Type::Bool)
                } else {
                    self.bool(false)
                }
            }
            _ => self.bool(false),
        }
    }

    pub(super) fn unwrap(&self, plan: Plan, ty: Type) -> Plan {
        if self.same(&plan.ty, &ty) { plan } else { Plan::new(PlanKind::Unwrap(Box::new(plan)), ty) }
    }

    /// Where an operand may be None, both cases are planned apart.
    pub(super) fn without_optionals(
        &mut self,
        operands: Vec<Plan>,
        plan: &mut dyn FnMut(&mut Self, Vec<Plan>) -> Plan,
    ) -> Plan {
        let found = operands.iter().position(|operand| matches!(operand.ty, Type::Optional(_)));
        let Some(at) = found else { return plan(self, operands) };
        if !self.is_simple(&operands[at]) {
            let temp = self.temp();
            let kept = operands[at].clone();
            let mut again = operands;
            again[at] = Plan::new(PlanKind::Temp(temp), kept.ty.clone());
            let rest = self.without_optionals(again, plan);
            let ty = rest.ty.clone();
            return Plan::new(PlanKind::Let(temp, Box::new(kept), Box::new(rest)), ty);
        }
        let condition = self.is_none_test(&operands[at]);
        let mut none = operands.clone();
        none[at] = self.none();
        let mut some = operands;
        let inner = some[at].ty.not_none();
        some[at] = self.unwrap(some[at].clone(), inner);
        let yes = self.without_optionals(none, plan);
        let no = self.without_optionals(some, plan);
        self.choose(condition, yes, no)
    }

    /// A tuple of known shape as an object of unknown length.
    pub(super) fn tuple_object(&mut self, plan: Plan) -> Plan {
        let Type::Tuple(items) = plan.ty.clone() else { return plan };
        let element = self.fresh_element();
        self.widen_by_all(element, &items);
        let ty = self.tuple_of(element);
        Plan::new(PlanKind::Convert(Box::new(plan)), ty)
    }
}

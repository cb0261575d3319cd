//! Evaluates plans.

use smallvec::smallvec;

use super::Lower;
use super::function::Code;
use super::layout::{ANY, to_struct};
use crate::flow::{CompareOp, Const};
use crate::ir::op::{IntCompare, Numeric};
use crate::ir::{Heap, Op, Repr, Terminator, Value, Values};
use crate::typed::{Plan, PlanKind};
use crate::types::Type;

impl Lower<'_> {
    /// The words of a plan; `None` where control does not come back (the block is ended).
    pub(crate) fn plan<'c>(&mut self, code: &mut Code<'c>, plan: &'c Plan) -> Option<Values> {
        let words = self.step(code, plan);
        if code.builder.is_terminated() {
            return None;
        }
        if plan.diverges() {
            code.builder.terminate(Terminator::Unreachable);
            return None;
        }
        words
    }

    /// A plan whose value is wanted as another type.
    pub(crate) fn plan_as<'c>(&mut self, code: &mut Code<'c>, plan: &'c Plan, ty: &Type) -> Option<Values> {
        let words = self.plan(code, plan)?;
        Some(self.convert(code, words, &plan.ty, ty))
    }

    fn step<'c>(&mut self, code: &mut Code<'c>, plan: &'c Plan) -> Option<Values> {
        match &plan.kind {
            PlanKind::Value(value) => {
                let words = self.read(code, *value);
                let from = code.clone.map_or(&Type::Never, |clone| &clone.values[value.index()]);
                Some(self.convert(code, words, from, &plan.ty))
            }
            PlanKind::Temp(temp) => match code.temps.get(temp) {
                Some((words, from)) => {
                    let (words, from) = (Values::from_slice(words), *from);
                    Some(self.convert(code, words, from, &plan.ty))
                }
                None => {
                    self.bug("a temporary that is not set");
                    Some(self.undefined(code, &plan.ty))
                }
            },
            PlanKind::Let(temp, value, rest) => {
                let words = self.plan(code, value)?;
                code.temps.insert(*temp, (words, &value.ty));
                self.plan(code, rest)
            }
            PlanKind::Const(constant) => Some(self.constant(code, constant, &plan.ty)),
            PlanKind::Undefined => Some(self.undefined(code, &plan.ty)),
            PlanKind::Unreachable => None,
            PlanKind::Sequence(plans) => {
                let mut words = Values::new();
                for plan in plans {
                    words = self.plan(code, plan)?;
                }
                Some(words)
            }
            PlanKind::Call { clone, environment, arguments } => {
                let target = self.merged[clone.index()];
                let typed = self.typed;
                let found = &typed.clones[target.index()];
                let mut words = Values::new();
                if !typed.program.functions[found.function.index()].captures.is_empty() {
                    match environment {
                        Some(environment) => words.extend(self.plan(code, environment)?),
                        None => {
                            self.bug("a function that captures is called without its closure");
                            return None;
                        }
                    }
                }
                for (argument, ty) in arguments.iter().zip(&found.parameters) {
                    words.extend_from_slice(&self.plan_as(code, argument, ty)?);
                }
                let function = self.clone_function(*clone);
                let reprs = self.words(&found.result);
                let results = code.builder.emit(Op::Call(function), &words, &reprs);
                if found.result == Type::Never {
                    return None;
                }
                Some(self.convert(code, results, &found.result, &plan.ty))
            }
            PlanKind::CallDynamic(callee, arguments) => {
                let callee = self.plan(code, callee)?;
                let mut values = Values::new();
                for argument in arguments {
                    values.extend(self.plan_as(code, argument, &Type::Dyn)?);
                }
                Some(smallvec![self.call_dynamic(code, callee[0], &values)])
            }
            PlanKind::If(condition, yes, no) => {
                let on = self.plan(code, condition)?;
                let (then, otherwise, after) =
                    (code.builder.block(), code.builder.block(), code.builder.block());
                let results: Values = self
                    .words(&plan.ty)
                    .into_iter()
                    .map(|repr| code.builder.block_parameter(after, repr))
                    .collect();
                code.builder.terminate(Terminator::Branch(
                    on[0],
                    (then, smallvec![]),
                    (otherwise, smallvec![]),
                ));
                let mut returns = false;
                for (block, side) in [(then, yes), (otherwise, no)] {
                    code.builder.switch_to(block);
                    if let Some(words) = self.plan_as(code, side, &plan.ty) {
                        code.builder.terminate(Terminator::Jump(after, words));
                        returns = true;
                    }
                }
                code.builder.switch_to(after);
                if !returns {
                    code.builder.terminate(Terminator::Unreachable);
                    return None;
                }
                Some(results)
            }
            PlanKind::IsNone(inner) => {
                let words = self.plan(code, inner)?;
                Some(smallvec![code.builder.one(Op::RefIsNull, &words[..1], Repr::I32)])
            }
            PlanKind::Test(inner, ty) => {
                let words = self.plan(code, inner)?;
                Some(smallvec![self.test(code, words[0], ty)])
            }
            PlanKind::Unwrap(inner) => {
                let words = self.plan(code, inner)?;
                let from = inner.ty.clone();
                Some(match (&from, &plan.ty) {
                    (Type::Instance(_), Type::Instance(_)) => self.convert(code, words, &from, &plan.ty),
                    _ => self.unwrap(code, words, &from, &plan.ty),
                })
            }
            PlanKind::Convert(inner) => self.plan_as(code, inner, &plan.ty),
            PlanKind::Prim(prim, operands) => self.prim(code, *prim, operands, &plan.ty),
            PlanKind::Same(a, b) => {
                let x = self.plan(code, a)?;
                let y = self.plan(code, b)?;
                Some(smallvec![self.same_object(code, x, &a.ty, y, &b.ty)])
            }
            PlanKind::Tuple(items) => {
                let types: Vec<Type> = match &plan.ty {
                    Type::Tuple(types) | Type::Bundle(_, types) => types.to_vec(),
                    _ => items.iter().map(|item| item.ty.clone()).collect(),
                };
                let mut words = smallvec![];
                for (item, ty) in items.iter().zip(&types) {
                    words.extend(self.plan_as(code, item, ty)?);
                }
                Some(words)
            }
            PlanKind::Item(inner, index) => {
                let words = self.plan(code, inner)?;
                let (Type::Tuple(types) | Type::Bundle(_, types)) = &inner.ty else { return None };
                let start: usize = types[..*index as usize].iter().map(|ty| self.words(ty).len()).sum();
                let own = types[*index as usize].clone();
                let count = self.words(&own).len();
                let words = Values::from_slice(&words[start..start + count]);
                Some(self.convert(code, words, &own, &plan.ty))
            }
            PlanKind::List(items) => self.list(code, items, &plan.ty),
            PlanKind::New => {
                let id = self.struct_of(&plan.ty);
                let number = match &plan.ty {
                    Type::Instance(class) | Type::Generic(class, _) => self.class_number(*class),
                    _ => 0,
                };
                let mut fields = smallvec![code.builder.one(Op::I32Const(number), &[], Repr::I32)];
                self.pad_fields(code, id, &mut fields, &[]);
                Some(smallvec![code.builder.one(Op::StructNew(id), &fields, to_struct(id))])
            }
            PlanKind::Field(object, name) => {
                let words = self.plan(code, object)?;
                let (id, at) = self.field_or_bug(&object.ty, name)?;
                let own = self.field_type(&object.ty, name).unwrap_or_else(|| plan.ty.clone());
                let mut result = smallvec![];
                for (offset, repr) in self.words(&own).into_iter().enumerate() {
                    result.push(code.builder.one(Op::StructGet(id, at + offset as u32), &words[..1], repr));
                }
                Some(self.convert(code, result, &own, &plan.ty))
            }
            PlanKind::SetField(object, name, value) => {
                let words = self.plan(code, object)?;
                let own = self.field_type(&object.ty, name).unwrap_or_else(|| value.ty.clone());
                let values = self.plan_as(code, value, &own)?;
                // A field of a type without words has no place, but may be marked.
                if let Some((id, at)) = self.field_place(&object.ty, name) {
                    for (offset, value) in values.into_iter().enumerate() {
                        code.builder.emit(Op::StructSet(id, at + offset as u32), &[words[0], value], &[]);
                    }
                }
                self.mark(code, &object.ty, words[0], name, 1);
                Some(smallvec![])
            }
            PlanKind::FieldIsSet(object, name) => {
                let words = self.plan(code, object)?;
                match self.field_place(&object.ty, &format!("{name}?")) {
                    Some((id, at)) => {
                        Some(smallvec![code.builder.one(Op::StructGet(id, at), &words[..1], Repr::I32)])
                    }
                    None => Some(smallvec![code.builder.one(Op::I32Const(1), &[], Repr::I32)]),
                }
            }
            PlanKind::UnsetField(object, name) => {
                let words = self.plan(code, object)?;
                self.mark(code, &object.ty, words[0], name, 0);
                Some(smallvec![])
            }
            PlanKind::MakeFunction(function, defaults) => {
                if !self.has_closure(*function) {
                    return Some(smallvec![]);
                }
                let id = self.closure_struct(*function);
                let mut values = Values::new();
                let types = self.typed.defaults.get(function).cloned().unwrap_or_default();
                for (default, ty) in defaults.iter().zip(&types) {
                    values.extend(self.plan_as(code, default, ty)?);
                }
                let mut fields = self.closure_header(code, &Type::Function(*function));
                for cell in self.typed.program.functions[function.index()].captures.clone() {
                    fields.push(self.cell(code, cell));
                }
                fields.extend(values);
                Some(smallvec![code.builder.one(Op::StructNew(id), &fields, to_struct(id))])
            }
            PlanKind::ClosureDefault(closure, number) => {
                let words = self.plan(code, closure)?;
                let Type::Function(function) = closure.ty else { return None };
                let id = self.closure_struct(function);
                let types = self.typed.defaults.get(&function).cloned().unwrap_or_default();
                let captures = self.typed.program.functions[function.index()].captures.len();
                let mut at = 3 + captures as u32;
                for ty in types.iter().take(*number as usize) {
                    at += self.words(ty).len() as u32;
                }
                let own = types.get(*number as usize).cloned().unwrap_or(Type::Never);
                let mut result = smallvec![];
                for (offset, repr) in self.words(&own).into_iter().enumerate() {
                    result.push(code.builder.one(Op::StructGet(id, at + offset as u32), &words[..1], repr));
                }
                Some(self.convert(code, result, &own, &plan.ty))
            }
            PlanKind::NewCell(cell) => {
                let id = self.cell_struct(*cell);
                let mut fields = smallvec![];
                self.pad_fields(code, id, &mut fields, &[]);
                let object = code.builder.one(Op::StructNew(id), &fields, to_struct(id));
                let local = self.cell_local(code, *cell);
                code.builder.emit(Op::LocalSet(local), &[object], &[]);
                Some(smallvec![])
            }
            PlanKind::GetCell(cell, otherwise) => {
                let object = self.cell(code, *cell);
                let id = self.cell_struct(*cell);
                let bound = code.builder.one(Op::StructGet(id, 0), &[object], Repr::I32);
                let (yes, no) = (code.builder.block(), code.builder.block());
                code.builder.terminate(Terminator::Branch(bound, (yes, smallvec![]), (no, smallvec![])));
                code.builder.switch_to(no);
                self.plan(code, otherwise);
                code.builder.terminate(Terminator::Unreachable);
                code.builder.switch_to(yes);
                let own = self.typed.cells[cell.index()].clone();
                let mut result = smallvec![];
                for (offset, repr) in self.words(&own).into_iter().enumerate() {
                    result.push(code.builder.one(Op::StructGet(id, 1 + offset as u32), &[object], repr));
                }
                Some(self.convert(code, result, &own, &plan.ty))
            }
            PlanKind::SetCell(cell, value) => {
                let own = self.typed.cells[cell.index()].clone();
                let words = self.plan_as(code, value, &own)?;
                let object = self.cell(code, *cell);
                let id = self.cell_struct(*cell);
                let one = code.builder.one(Op::I32Const(1), &[], Repr::I32);
                code.builder.emit(Op::StructSet(id, 0), &[object, one], &[]);
                for (offset, word) in words.into_iter().enumerate() {
                    code.builder.emit(Op::StructSet(id, 1 + offset as u32), &[object, word], &[]);
                }
                Some(smallvec![])
            }
            PlanKind::GetGlobal(global) => {
                let own = self.typed.globals[global.index()].clone();
                let ids = self.global_words(*global);
                let reprs = self.words(&own);
                let words = ids
                    .iter()
                    .zip(reprs)
                    .map(|(id, repr)| code.builder.one(Op::GlobalGet(*id), &[], repr))
                    .collect();
                Some(self.convert(code, words, &own, &plan.ty))
            }
            PlanKind::GlobalIsBound(global) => {
                let flag = self.bound_flag(*global);
                Some(smallvec![code.builder.one(Op::GlobalGet(flag), &[], Repr::I32)])
            }
            PlanKind::SetGlobal(global, value) => {
                let own = self.typed.globals[global.index()].clone();
                let words = self.plan_as(code, value, &own)?;
                let ids = self.global_words(*global);
                for (id, word) in ids.into_iter().zip(words) {
                    code.builder.emit(Op::GlobalSet(id), &[word], &[]);
                }
                if let Some(flag) = self.bound.get(global).copied() {
                    let one = code.builder.one(Op::I32Const(1), &[], Repr::I32);
                    code.builder.emit(Op::GlobalSet(flag), &[one], &[]);
                }
                Some(smallvec![])
            }
            PlanKind::UnbindGlobal(global) => {
                let flag = self.bound_flag(*global);
                let zero = code.builder.one(Op::I32Const(0), &[], Repr::I32);
                code.builder.emit(Op::GlobalSet(flag), &[zero], &[]);
                Some(smallvec![])
            }
            PlanKind::GetSlot(slot) => {
                let own = code.clone.map_or(Type::Never, |clone| clone.slots[slot.index()].clone());
                let locals = code.slots.get(slot.index()).cloned().unwrap_or_default();
                let reprs = self.words(&own);
                let words = locals
                    .iter()
                    .zip(reprs)
                    .map(|(local, repr)| code.builder.one(Op::LocalGet(*local), &[], repr))
                    .collect();
                Some(self.convert(code, words, &own, &plan.ty))
            }
            PlanKind::SetSlot(slot, value) => {
                let own = code.clone.map_or(Type::Never, |clone| clone.slots[slot.index()].clone());
                let words = self.plan_as(code, value, &own)?;
                let locals = code.slots.get(slot.index()).cloned().unwrap_or_default();
                for (local, word) in locals.into_iter().zip(words) {
                    code.builder.emit(Op::LocalSet(local), &[word], &[]);
                }
                Some(smallvec![])
            }
            PlanKind::Raise(exception) => {
                let words = self.plan(code, exception)?;
                self.exception();
                code.builder.terminate(Terminator::Throw(words[0], code.builder.current_site()));
                None
            }
            PlanKind::Intrinsic(name, operands) => self.intrinsic(code, name, operands, &plan.ty),
            PlanKind::EntryArgument(index) => {
                let (_, arguments, _) = code.entry.clone()?;
                let at = code.builder.one(Op::I32Const(*index as i32), &[], Repr::I32);
                Some(smallvec![code.builder.one(Op::ArrayGet(self.eq_array), &[arguments, at], ANY)])
            }
            PlanKind::EntrySelf => {
                let (closure, _, _) = code.entry.clone()?;
                Some(self.unwrap(code, smallvec![closure], &Type::Dyn, &plan.ty))
            }
            PlanKind::MethodReceiver(method) => {
                let words = self.plan(code, method)?;
                let Type::Method(receiver, _) = &method.ty else { return None };
                let receiver = (**receiver).clone();
                Some(self.convert(code, words, &receiver, &plan.ty))
            }
            PlanKind::MakeMethod(receiver) => self.plan(code, receiver),
        }
    }

    fn field_or_bug(&mut self, ty: &Type, name: &str) -> Option<(crate::ir::StructId, u32)> {
        match self.field_place(ty, name) {
            Some(found) => Some(found),
            // A field of a type without words has no place.
            None => Some((self.object, 0)),
        }
    }

    /// The declared type of a field.
    fn field_type(&mut self, ty: &Type, name: &str) -> Option<Type> {
        let Type::Instance(class) = ty else { return None };
        for owner in self.typed.program.lineage(*class) {
            if let Some(field) = self.typed.fields.get(&owner).and_then(|fields| fields.get(name)) {
                return Some(field.ty.clone());
            }
        }
        None
    }

    fn mark(&mut self, code: &mut Code, ty: &Type, object: Value, name: &str, value: i32) {
        if let Some((id, at)) = self.field_place(ty, &format!("{name}?")) {
            let value = code.builder.one(Op::I32Const(value), &[], Repr::I32);
            code.builder.emit(Op::StructSet(id, at), &[object, value], &[]);
        }
    }

    fn cell_local(&mut self, code: &mut Code, cell: crate::flow::CellId) -> crate::ir::LocalId {
        if let Some(local) = code.cells.get(&cell) {
            return *local;
        }
        let id = self.cell_struct(cell);
        let name = self.typed.program.cells[cell.index()].name.to_string();
        let local = code.builder.local(to_struct(id), name);
        code.cells.insert(cell, local);
        local
    }

    /// The box of a captured variable: from the environment, or the function's own.
    fn cell(&mut self, code: &mut Code, cell: crate::flow::CellId) -> Value {
        let id = self.cell_struct(cell);
        if let (Some(environment), Some(clone)) = (code.environment, code.clone) {
            let captures = &self.typed.program.functions[clone.function.index()].captures;
            if let Some(at) = captures.iter().position(|other| *other == cell) {
                let closure = self.closure_struct(clone.function);
                return code.builder.one(
                    Op::StructGet(closure, 3 + at as u32),
                    &[environment],
                    to_struct(id),
                );
            }
        }
        let local = self.cell_local(code, cell);
        code.builder.one(Op::LocalGet(local), &[], to_struct(id))
    }

    /// A list literal.
    fn list<'c>(&mut self, code: &mut Code<'c>, items: &'c [Plan], ty: &Type) -> Option<Values> {
        let Type::Generic(class, elements) = ty else { return None };
        let element = self.typed.elements.get(elements[0]).clone();
        let kind = self.kind(&element);
        let arrays = self.storage_arrays(kind);
        let mut columns: Vec<Values> = vec![smallvec![]; arrays.len()];
        let mut any_big = false;
        for item in items {
            let words = self.plan_as(code, item, &element)?;
            let plain = matches!(&item.kind, PlanKind::Const(Const::Int(int)) if num_traits::ToPrimitive::to_i64(int).is_some());
            let stored = match kind {
                super::Kind::Any => smallvec![self.box_words(code, words, &element)],
                super::Kind::Int if !plain => {
                    let (value, big) = self.stored_int(code, &words);
                    smallvec![value, big]
                }
                _ => words,
            };
            any_big |= kind == super::Kind::Int && !plain;
            for (column, value) in columns.iter_mut().zip(stored) {
                column.push(value);
            }
        }
        let id = self.struct_of(ty);
        let number = self.class_number(*class);
        let mut fields = smallvec![code.builder.one(Op::I32Const(number), &[], Repr::I32)];
        for (at, (array, column)) in arrays.iter().zip(columns).enumerate() {
            let repr = Repr::Ref(Heap::Array(*array), true);
            if at == 1 && !any_big {
                fields.push(code.builder.one(Op::RefNull(Heap::Array(*array)), &[], repr));
            } else {
                fields.push(code.builder.one(Op::ArrayNewFixed(*array), &column, repr));
            }
        }
        self.pad_fields(code, id, &mut fields, &[("length", items.len() as i64)]);
        Some(smallvec![code.builder.one(Op::StructNew(id), &fields, to_struct(id))])
    }

    /// Is a reference of this type?
    fn test(&mut self, code: &mut Code, any: Value, ty: &Type) -> Value {
        let structure = |lower: &mut Self, ty: &Type| match ty {
            Type::Bool => Some(lower.bool_box),
            Type::Float => Some(lower.float_box),
            Type::Instance(_) | Type::Generic(..) | Type::Bundle(..) => Some(lower.struct_of(ty)),
            Type::Tuple(_) => lower
                .typed
                .program
                .library_classes
                .get("tuple")
                .copied()
                .map(|class| lower.generic_struct(class, vec![super::Kind::Any])),
            _ => None,
        };
        match ty {
            Type::None => code.builder.one(Op::RefIsNull, &[any], Repr::I32),
            Type::Int => {
                let tiny = code.builder.one(Op::RefTest(Heap::I31, false), &[any], Repr::I32);
                let boxed =
                    code.builder.one(Op::RefTest(Heap::Struct(self.int_box), false), &[any], Repr::I32);
                let mut both = code.builder.one(Op::Numeric(Numeric::I32Or), &[tiny, boxed], Repr::I32);
                if let Repr::Ref(heap @ Heap::Struct(_), _) = self.big() {
                    let big = code.builder.one(Op::RefTest(heap, false), &[any], Repr::I32);
                    both = code.builder.one(Op::Numeric(Numeric::I32Or), &[both, big], Repr::I32);
                }
                both
            }
            Type::Function(_) | Type::Class(_) | Type::Builtin(_) | Type::Method(..) => {
                let (number, _) = self.entry(ty);
                let is_closure =
                    code.builder.one(Op::RefTest(Heap::Struct(self.closure), false), &[any], Repr::I32);
                let (yes, after) = (code.builder.block(), code.builder.block());
                let result = code.builder.block_parameter(after, Repr::I32);
                code.builder.terminate(Terminator::Branch(
                    is_closure,
                    (yes, smallvec![]),
                    (after, smallvec![is_closure]),
                ));
                code.builder.switch_to(yes);
                let closure = code.builder.one(
                    Op::RefCast(Heap::Struct(self.closure), true),
                    &[any],
                    to_struct(self.closure),
                );
                let own = code.builder.one(Op::StructGet(self.closure, 1), &[closure], Repr::I32);
                let wanted = code.builder.one(Op::I32Const(number), &[], Repr::I32);
                let fits = code.builder.one(Op::Numeric(Numeric::I32Eq), &[own, wanted], Repr::I32);
                code.builder.terminate(Terminator::Jump(after, smallvec![fits]));
                code.builder.switch_to(after);
                result
            }
            ty => match structure(self, ty) {
                Some(id) => code.builder.one(Op::RefTest(Heap::Struct(id), false), &[any], Repr::I32),
                None => code.builder.one(Op::I32Const(0), &[], Repr::I32),
            },
        }
    }

    fn same_object(&mut self, code: &mut Code, x: Values, a: &Type, y: Values, b: &Type) -> Value {
        match (a, b) {
            (Type::Bool | Type::I32, Type::Bool | Type::I32) => {
                code.builder.one(Op::Numeric(Numeric::I32Eq), &[x[0], y[0]], Repr::I32)
            }
            (Type::I64, Type::I64) => code.builder.one(Op::Numeric(Numeric::I64Eq), &[x[0], y[0]], Repr::I32),
            (Type::Int, Type::Int) => {
                let words = [x[0], x[1], y[0], y[1]];
                self.int_compare(code, IntCompare::Eq, &words)
            }
            (Type::Float, Type::Float) => {
                let p = code.builder.one(Op::Numeric(Numeric::I64ReinterpretF64), &x, Repr::I64);
                let q = code.builder.one(Op::Numeric(Numeric::I64ReinterpretF64), &y, Repr::I64);
                code.builder.one(Op::Numeric(Numeric::I64Eq), &[p, q], Repr::I32)
            }
            // Without words the type says which object it is.
            _ if x.is_empty() && y.is_empty() => {
                code.builder.one(Op::I32Const(i32::from(self.same(a, b))), &[], Repr::I32)
            }
            _ => {
                let p = self.box_words(code, x, a);
                let q = self.box_words(code, y, b);
                code.builder.one(Op::RefEq, &[p, q], Repr::I32)
            }
        }
    }

    pub(crate) fn int_compare(&mut self, code: &mut Code, compare: IntCompare, words: &[Value]) -> Value {
        let slow = match self.typed.int_slow[3] {
            Some(clone) => self.clone_function(clone),
            None => {
                // No big ints in the program.
                let numeric = match compare {
                    IntCompare::Eq => Numeric::I64Eq,
                    IntCompare::Ne => Numeric::I64Ne,
                    IntCompare::Lt => Numeric::I64LtS,
                    IntCompare::Le => Numeric::I64LeS,
                    IntCompare::Gt => Numeric::I64GtS,
                    IntCompare::Ge => Numeric::I64GeS,
                };
                return code.builder.one(Op::Numeric(numeric), &[words[0], words[2]], Repr::I32);
            }
        };
        code.builder.one(Op::IntCompare { compare, slow }, words, Repr::I32)
    }
}

pub(crate) fn int_compare_of(op: CompareOp) -> IntCompare {
    match op {
        CompareOp::Eq => IntCompare::Eq,
        CompareOp::NotEq => IntCompare::Ne,
        CompareOp::Less => IntCompare::Lt,
        CompareOp::LessEq => IntCompare::Le,
        CompareOp::Greater => IntCompare::Gt,
        CompareOp::GreaterEq => IntCompare::Ge,
    }
}

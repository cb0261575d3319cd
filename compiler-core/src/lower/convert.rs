//! Conversions between types: boxes and unboxes, Optionals, tuples.

use smallvec::smallvec;

use super::Lower;
use super::function::Code;
use super::layout::{ANY, to_struct};
use crate::ir::builder::FunctionBuilder;
use crate::ir::op::Numeric;
use crate::ir::{FuncId, Heap, Inline, Op, Repr, Signature, Terminator, Value, Values};
use crate::types::Type;

impl Lower<'_> {
    /// Zero, null or nothing for each word of a type.
    pub(crate) fn undefined(&mut self, code: &mut Code, ty: &Type) -> Values {
        self.words(ty).into_iter().map(|repr| self.zero(&mut code.builder, repr)).collect()
    }

    pub(crate) fn zero(&self, builder: &mut FunctionBuilder, repr: Repr) -> Value {
        match repr {
            Repr::I32 => builder.one(Op::I32Const(0), &[], Repr::I32),
            Repr::I64 => builder.one(Op::I64Const(0), &[], Repr::I64),
            Repr::F64 => builder.one(Op::F64Const(0), &[], Repr::F64),
            Repr::Ref(heap, _) => builder.one(Op::RefNull(heap), &[], Repr::Ref(heap, true)),
        }
    }

    /// The words of a value of one type as those of another: the conversions of [`crate::typed::PlanKind`].
    pub(crate) fn convert(&mut self, code: &mut Code, words: Values, from: &Type, to: &Type) -> Values {
        if self.same(from, to) {
            return words;
        }
        match (from, to) {
            (Type::Never, _) => self.undefined(code, to),
            (_, Type::Never) => smallvec![],
            (_, Type::Dyn) => smallvec![self.box_words(code, words, from)],
            (Type::Bool, Type::Int) => {
                let wide = code.builder.one(Op::Numeric(Numeric::I64ExtendI32U), &words, Repr::I64);
                let big = self.big();
                let null = self.zero(&mut code.builder, big);
                smallvec![wide, null]
            }
            (Type::I32, Type::Int) => {
                let wide = code.builder.one(Op::Numeric(Numeric::I64ExtendI32S), &words, Repr::I64);
                let big = self.big();
                let null = self.zero(&mut code.builder, big);
                smallvec![wide, null]
            }
            (Type::I64, Type::Int) => {
                let big = self.big();
                let null = self.zero(&mut code.builder, big);
                smallvec![words[0], null]
            }
            (Type::Int, Type::I32) => {
                smallvec![code.builder.one(Op::Numeric(Numeric::I32WrapI64), &words[..1], Repr::I32)]
            }
            (Type::Int, Type::I64) => smallvec![words[0]],
            (Type::I32, Type::I64) => {
                smallvec![code.builder.one(Op::Numeric(Numeric::I64ExtendI32S), &words, Repr::I64)]
            }
            (Type::I64, Type::I32) => {
                smallvec![code.builder.one(Op::Numeric(Numeric::I32WrapI64), &words, Repr::I32)]
            }
            (Type::None, Type::Optional(_)) => self.undefined(code, to),
            (Type::Optional(from_inner), Type::Optional(to_inner)) => {
                if self.words(from) == self.words(to) {
                    let same_boxing = self.optional_reference(from_inner).is_some()
                        || std::mem::discriminant(&**from_inner) == std::mem::discriminant(&**to_inner);
                    if same_boxing && !matches!((&**from_inner, &**to_inner), (Type::Bool, Type::Int)) {
                        return words;
                    }
                }
                let (from_inner, to_inner) = ((**from_inner).clone(), (**to_inner).clone());
                let is_null = code.builder.one(Op::RefIsNull, &words, Repr::I32);
                self.branches(
                    code,
                    is_null,
                    to,
                    |lower, code| lower.undefined(code, to),
                    |lower, code| {
                        let inner = lower.unwrap(code, words.clone(), from, &from_inner);
                        lower.convert(code, inner, &from_inner, to)
                    },
                    &to_inner,
                )
            }
            (_, Type::Optional(inner)) => {
                let inner = (**inner).clone();
                let words = self.convert(code, words, from, &inner);
                match self.optional_reference(&inner) {
                    Some(_) => words,
                    None => smallvec![self.box_words(code, words, &inner)],
                }
            }
            (Type::Tuple(x), Type::Tuple(y)) | (Type::Bundle(_, x), Type::Bundle(_, y))
                if x.len() == y.len() =>
            {
                let mut result = smallvec![];
                let mut at = 0;
                for (x, y) in x.iter().zip(y.iter()) {
                    let count = self.words(x).len();
                    result.extend(self.convert(code, Values::from_slice(&words[at..at + count]), x, y));
                    at += count;
                }
                result
            }
            (Type::Tuple(items), Type::Generic(_, elements)) => {
                let element = self.typed.elements.get(elements[0]).clone();
                smallvec![self.make_tuple(code, &words, items, to, &element)]
            }
            (Type::Instance(_), Type::Instance(_)) => {
                if self.words(from) == self.words(to) {
                    return words;
                }
                // To a base it is a subtype already; to a derived class it has been tested.
                let id = self.struct_of(to);
                smallvec![code.builder.one(Op::RefCast(Heap::Struct(id), true), &words, to_struct(id))]
            }
            (Type::Generic(c, _), Type::Generic(d, _)) if c == d && self.words(from) == self.words(to) => {
                words
            }
            (Type::Dyn | Type::Optional(_), _) => self.unwrap(code, words, from, to),
            (Type::Method(x, _), Type::Method(y, _)) => {
                let (x, y) = ((**x).clone(), (**y).clone());
                self.convert(code, words, &x, &y)
            }
            _ => {
                let text = format!("no conversion from {from:?} to {to:?}");
                self.bug(text);
                self.undefined(code, to)
            }
        }
    }

    /// Are two types the same, with element variables resolved?
    pub(crate) fn same(&self, a: &Type, b: &Type) -> bool {
        let elements = &self.typed.elements;
        match (a, b) {
            (Type::Generic(c, x), Type::Generic(d, y)) => {
                c == d && x.iter().zip(y.iter()).all(|(x, y)| elements.find(*x) == elements.find(*y))
            }
            (Type::Tuple(x), Type::Tuple(y)) => {
                x.len() == y.len() && x.iter().zip(y.iter()).all(|(x, y)| self.same(x, y))
            }
            (Type::Bundle(c, x), Type::Bundle(d, y)) => {
                c == d && x.iter().zip(y.iter()).all(|(x, y)| self.same(x, y))
            }
            (Type::Optional(x), Type::Optional(y)) => self.same(x, y),
            _ => a == b,
        }
    }

    /// A condition with two sides that give the words of `to`.
    fn branches(
        &mut self,
        code: &mut Code,
        condition: Value,
        to: &Type,
        yes: impl FnOnce(&mut Self, &mut Code) -> Values,
        no: impl FnOnce(&mut Self, &mut Code) -> Values,
        _inner: &Type,
    ) -> Values {
        let (then, otherwise, after) = (code.builder.block(), code.builder.block(), code.builder.block());
        let results: Values =
            self.words(to).into_iter().map(|repr| code.builder.block_parameter(after, repr)).collect();
        code.builder.terminate(Terminator::Branch(condition, (then, smallvec![]), (otherwise, smallvec![])));
        code.builder.switch_to(then);
        let words = yes(self, code);
        code.builder.terminate(Terminator::Jump(after, words));
        code.builder.switch_to(otherwise);
        let words = no(self, code);
        code.builder.terminate(Terminator::Jump(after, words));
        code.builder.switch_to(after);
        results
    }

    /// A tuple of known shape as a `tuple` object.
    fn make_tuple(
        &mut self,
        code: &mut Code,
        words: &[Value],
        items: &[Type],
        to: &Type,
        element: &Type,
    ) -> Value {
        let kind = self.kind(element);
        let mut columns: Vec<Values> = vec![];
        let arrays = self.storage_arrays(kind);
        for _ in &arrays {
            columns.push(smallvec![]);
        }
        let mut at = 0;
        for item in items {
            let count = self.words(item).len();
            let own = Values::from_slice(&words[at..at + count]);
            at += count;
            let stored = self.convert(code, own, item, element);
            let stored = match kind {
                super::Kind::Any => smallvec![self.box_words(code, stored, element)],
                super::Kind::Int => {
                    let (value, big) = self.stored_int(code, &stored);
                    smallvec![value, big]
                }
                _ => stored,
            };
            for (column, value) in columns.iter_mut().zip(stored) {
                column.push(value);
            }
        }
        let id = self.struct_of(to);
        let number = match to {
            Type::Generic(class, _) => self.class_number(*class),
            _ => 0,
        };
        let class = code.builder.one(Op::I32Const(number), &[], Repr::I32);
        let mut fields = smallvec![class];
        let length = items.len();
        for (array, column) in arrays.iter().zip(columns) {
            fields.push(code.builder.one(
                Op::ArrayNewFixed(*array),
                &column,
                Repr::Ref(Heap::Array(*array), true),
            ));
        }
        self.pad_fields(code, id, &mut fields, &[("length", length as i64)]);
        code.builder.one(Op::StructNew(id), &fields, to_struct(id))
    }

    /// The rest of a struct's fields: the given numbers by name, zero or null otherwise.
    pub(crate) fn pad_fields(
        &mut self,
        code: &mut Code,
        id: crate::ir::StructId,
        fields: &mut Values,
        named: &[(&str, i64)],
    ) {
        let all = self.module.structs[id.index()].fields.clone();
        for field in &all[fields.len()..] {
            let repr = match field.storage {
                crate::ir::Storage::Word(repr) => repr,
                _ => Repr::I32,
            };
            let value = match named.iter().find(|(name, _)| *name == field.name) {
                Some((_, number)) if repr == Repr::I64 => code.builder.one(Op::I64Const(*number), &[], repr),
                Some((_, number)) => code.builder.one(Op::I32Const(*number as i32), &[], repr),
                None => self.zero(&mut code.builder, repr),
            };
            fields.push(value);
        }
    }

    /// A value as a dynamic one (or boxed as an element or an Optional).
    pub(crate) fn box_words(&mut self, code: &mut Code, words: Values, from: &Type) -> Value {
        match from {
            Type::Dyn => words[0],
            Type::Never | Type::None => self.zero(&mut code.builder, ANY),
            Type::Bool => self.call_helper(code, "box_bool", &words),
            Type::Int => self.call_helper(code, "box_int", &words),
            Type::I32 | Type::I64 => {
                let words = self.convert(code, words, from, &Type::Int);
                self.call_helper(code, "box_int", &words)
            }
            Type::Float => {
                let class = code.builder.one(Op::I32Const(super::NUMBER_FLOAT), &[], Repr::I32);
                code.builder.one(Op::StructNew(self.float_box), &[class, words[0]], to_struct(self.float_box))
            }
            Type::Instance(_) | Type::Generic(..) => words[0],
            Type::Array(_) => words[0],
            Type::Optional(inner) => match self.optional_reference(inner) {
                Some(_) => words[0],
                None => words[0],
            },
            Type::Tuple(items) => {
                let Some(class) = self.typed.program.library_classes.get("tuple").copied() else {
                    return self.zero(&mut code.builder, ANY);
                };
                let id = self.generic_struct(class, vec![super::Kind::Any]);
                let mut column = vec![];
                let mut at = 0;
                for item in items.iter() {
                    let count = self.words(item).len();
                    column.push(self.box_words(code, Values::from_slice(&words[at..at + count]), item));
                    at += count;
                }
                let number = self.class_number(class);
                let class = code.builder.one(Op::I32Const(number), &[], Repr::I32);
                let array = code.builder.one(
                    Op::ArrayNewFixed(self.eq_array),
                    &column,
                    Repr::Ref(Heap::Array(self.eq_array), true),
                );
                let mut fields = smallvec![class, array];
                self.pad_fields(code, id, &mut fields, &[("length", items.len() as i64)]);
                code.builder.one(Op::StructNew(id), &fields, to_struct(id))
            }
            Type::Bundle(class, items) => {
                let id = self.struct_of(from);
                let number = self.class_number(*class);
                let mut fields: Values = smallvec![code.builder.one(Op::I32Const(number), &[], Repr::I32)];
                let mut at = 0;
                for item in items.iter() {
                    let count = self.words(item).len();
                    let own = Values::from_slice(&words[at..at + count]);
                    at += count;
                    if matches!(item, Type::I32 | Type::I64 | Type::Array(_)) {
                        fields.extend(own);
                    } else {
                        fields.push(self.box_words(code, own, item));
                    }
                }
                code.builder.one(Op::StructNew(id), &fields, to_struct(id))
            }
            Type::Function(_) | Type::Method(..) | Type::Class(_) | Type::Builtin(_) => {
                self.box_callable(code, words, from)
            }
            Type::Module(_) => self.zero(&mut code.builder, ANY),
        }
    }

    /// A dynamic value, an Optional or a base-class reference, already tested, as a type.
    pub(crate) fn unwrap(&mut self, code: &mut Code, words: Values, from: &Type, to: &Type) -> Values {
        if self.same(from, to) {
            return words;
        }
        if let Type::Optional(inner) = from {
            if self.optional_reference(inner).is_some() && self.words(to) == self.words(from) {
                return words;
            }
            if !self.same(inner, to) && !matches!(to, Type::Optional(_)) {
                let inner = (**inner).clone();
                let middle = self.unwrap(code, words, from, &inner);
                return self.convert(code, middle, &inner, to);
            }
        }
        let any = match words.first() {
            Some(any) => *any,
            None => return self.undefined(code, to),
        };
        match to {
            Type::Never | Type::None | Type::Module(_) | Type::Class(_) | Type::Builtin(_) => smallvec![],
            Type::Dyn => smallvec![any],
            Type::Bool => {
                let cast = code.builder.one(
                    Op::RefCast(Heap::Struct(self.bool_box), true),
                    &[any],
                    to_struct(self.bool_box),
                );
                smallvec![code.builder.one(Op::StructGet(self.bool_box, 1), &[cast], Repr::I32)]
            }
            Type::Int => {
                let helper = self.helper("unbox_int");
                let big = self.big();
                code.builder.emit(Op::Call(helper), &[any], &[Repr::I64, big])
            }
            Type::Float => {
                let cast = code.builder.one(
                    Op::RefCast(Heap::Struct(self.float_box), true),
                    &[any],
                    to_struct(self.float_box),
                );
                smallvec![code.builder.one(Op::StructGet(self.float_box, 1), &[cast], Repr::F64)]
            }
            Type::I32 | Type::I64 => {
                let int = self.unwrap(code, words, from, &Type::Int);
                self.convert(code, int, &Type::Int, to)
            }
            Type::Instance(_) | Type::Generic(..) => {
                let id = self.struct_of(to);
                smallvec![code.builder.one(Op::RefCast(Heap::Struct(id), true), &[any], to_struct(id))]
            }
            Type::Array(element) => {
                let array = self.raw_array(*element);
                smallvec![code.builder.one(
                    Op::RefCast(Heap::Array(array), true),
                    &[any],
                    Repr::Ref(Heap::Array(array), true),
                )]
            }
            Type::Optional(inner) => match self.optional_reference(inner) {
                Some(Repr::Ref(heap, _)) => {
                    smallvec![code.builder.one(Op::RefCast(heap, true), &[any], Repr::Ref(heap, true))]
                }
                _ => smallvec![any],
            },
            Type::Tuple(items) => {
                let Some(class) = self.typed.program.library_classes.get("tuple").copied() else {
                    return self.undefined(code, to);
                };
                let id = self.generic_struct(class, vec![super::Kind::Any]);
                let object = code.builder.one(Op::RefCast(Heap::Struct(id), true), &[any], to_struct(id));
                let array = code.builder.one(
                    Op::StructGet(id, 1),
                    &[object],
                    Repr::Ref(Heap::Array(self.eq_array), true),
                );
                let mut result = smallvec![];
                for (at, item) in items.iter().enumerate() {
                    let index = code.builder.one(Op::I32Const(at as i32), &[], Repr::I32);
                    let element = code.builder.one(Op::ArrayGet(self.eq_array), &[array, index], ANY);
                    result.extend(self.unbox_words(code, element, item));
                }
                result
            }
            Type::Bundle(_, items) => {
                let id = self.struct_of(to);
                let object = code.builder.one(Op::RefCast(Heap::Struct(id), true), &[any], to_struct(id));
                let mut result = smallvec![];
                for (at, item) in (1..).zip(items.iter()) {
                    if matches!(item, Type::I32 | Type::I64 | Type::Array(_)) {
                        let repr = self.words(item)[0];
                        result.push(code.builder.one(Op::StructGet(id, at), &[object], repr));
                    } else {
                        let value = code.builder.one(Op::StructGet(id, at), &[object], ANY);
                        result.extend(self.unbox_words(code, value, item));
                    }
                }
                result
            }
            Type::Function(function) => {
                if !self.has_closure(*function) {
                    return smallvec![];
                }
                let id = self.closure_struct(*function);
                smallvec![code.builder.one(Op::RefCast(Heap::Struct(id), true), &[any], to_struct(id))]
            }
            Type::Method(receiver, _) => {
                let id = self.method_struct(to);
                let object = code.builder.one(Op::RefCast(Heap::Struct(id), true), &[any], to_struct(id));
                let count = self.words(receiver).len();
                (0..count as u32)
                    .map(|at| {
                        let repr = self.field_repr(id, 3 + at);
                        code.builder.one(Op::StructGet(id, 3 + at), &[object], repr)
                    })
                    .collect()
            }
        }
    }

    /// A boxed value (of an element or an item) as its type.
    pub(crate) fn unbox_words(&mut self, code: &mut Code, any: Value, to: &Type) -> Values {
        self.unwrap(code, smallvec![any], &Type::Dyn, to)
    }

    fn call_helper(&mut self, code: &mut Code, name: &str, words: &[Value]) -> Value {
        let helper = self.helper(name);
        code.builder.one(Op::Call(helper), words, ANY)
    }

    /// A small function of the runtime that is not worth writing in Python.
    pub(crate) fn helper(&mut self, name: &str) -> FuncId {
        if let Some(found) = self.helpers.get(name) {
            return *found;
        }
        let big = self.big();
        let int_words = vec![Repr::I64, big];
        let (parameters, results) = match name {
            "box_bool" => (vec![Repr::I32], vec![ANY]),
            "box_int" => (int_words, vec![ANY]),
            _ => (vec![ANY], int_words),
        };
        let mut builder = FunctionBuilder::new(name, Signature { parameters, results });
        let input = builder.parameters();
        match name {
            "box_bool" => {
                builder.inline(Inline::Never);
                let make = |lower: &mut Self, builder: &mut FunctionBuilder, global, value: i32| {
                    let kept = builder.one(Op::GlobalGet(global), &[], to_struct(lower.bool_box));
                    let missing = builder.one(Op::RefIsNull, &[kept], Repr::I32);
                    let (fresh, done) = (builder.block(), builder.block());
                    builder.terminate(Terminator::Branch(missing, (fresh, smallvec![]), (done, smallvec![])));
                    builder.switch_to(fresh);
                    let class = builder.one(Op::I32Const(super::NUMBER_BOOL), &[], Repr::I32);
                    let value = builder.one(Op::I32Const(value), &[], Repr::I32);
                    let object = builder.one(
                        Op::StructNew(lower.bool_box),
                        &[class, value],
                        to_struct(lower.bool_box),
                    );
                    builder.emit(Op::GlobalSet(global), &[object], &[]);
                    builder.terminate(Terminator::Return(smallvec![object]));
                    builder.switch_to(done);
                    builder.terminate(Terminator::Return(smallvec![kept]));
                };
                let repr = to_struct(self.bool_box);
                let (yes_global, no_global) =
                    (self.new_global("True".into(), repr), self.new_global("False".into(), repr));
                let (yes, no) = (builder.block(), builder.block());
                builder.terminate(Terminator::Branch(input[0], (yes, smallvec![]), (no, smallvec![])));
                builder.switch_to(yes);
                make(self, &mut builder, yes_global, 1);
                builder.switch_to(no);
                make(self, &mut builder, no_global, 0);
            }
            "box_int" => {
                builder.inline(Inline::Never);
                let is_small = builder.one(Op::RefIsNull, &[input[1]], Repr::I32);
                let (small, large) = (builder.block(), builder.block());
                builder.terminate(Terminator::Branch(is_small, (small, smallvec![]), (large, smallvec![])));
                builder.switch_to(large);
                builder.terminate(Terminator::Return(smallvec![input[1]]));
                builder.switch_to(small);
                // Does it fit 31 bits?
                let bits = builder.one(Op::I64Const(1 << 30), &[], Repr::I64);
                let moved = builder.one(Op::Numeric(Numeric::I64Add), &[input[0], bits], Repr::I64);
                let limit = builder.one(Op::I64Const(1 << 31), &[], Repr::I64);
                let fits = builder.one(Op::Numeric(Numeric::I64LtU), &[moved, limit], Repr::I32);
                let (tiny, boxed) = (builder.block(), builder.block());
                builder.terminate(Terminator::Branch(fits, (tiny, smallvec![]), (boxed, smallvec![])));
                builder.switch_to(tiny);
                let word = builder.one(Op::Numeric(Numeric::I32WrapI64), &[input[0]], Repr::I32);
                let reference = builder.one(Op::RefI31, &[word], Repr::Ref(Heap::I31, false));
                builder.terminate(Terminator::Return(smallvec![reference]));
                builder.switch_to(boxed);
                let class = builder.one(Op::I32Const(super::NUMBER_INT), &[], Repr::I32);
                let object =
                    builder.one(Op::StructNew(self.int_box), &[class, input[0]], to_struct(self.int_box));
                builder.terminate(Terminator::Return(smallvec![object]));
            }
            _ => {
                builder.inline(Inline::Never);
                let any = input[0];
                let is_tiny = builder.one(Op::RefTest(Heap::I31, false), &[any], Repr::I32);
                let (tiny, other) = (builder.block(), builder.block());
                builder.terminate(Terminator::Branch(is_tiny, (tiny, smallvec![]), (other, smallvec![])));
                builder.switch_to(tiny);
                let reference = builder.one(Op::RefCast(Heap::I31, true), &[any], Repr::Ref(Heap::I31, true));
                let word = builder.one(Op::I31Get, &[reference], Repr::I32);
                let wide = builder.one(Op::Numeric(Numeric::I64ExtendI32S), &[word], Repr::I64);
                let null = self.zero(&mut builder, big);
                builder.terminate(Terminator::Return(smallvec![wide, null]));
                builder.switch_to(other);
                let is_boxed = builder.one(Op::RefTest(Heap::Struct(self.int_box), false), &[any], Repr::I32);
                let (boxed, large) = (builder.block(), builder.block());
                builder.terminate(Terminator::Branch(is_boxed, (boxed, smallvec![]), (large, smallvec![])));
                builder.switch_to(boxed);
                let object = builder.one(
                    Op::RefCast(Heap::Struct(self.int_box), true),
                    &[any],
                    to_struct(self.int_box),
                );
                let value = builder.one(Op::StructGet(self.int_box, 1), &[object], Repr::I64);
                let null = self.zero(&mut builder, big);
                builder.terminate(Terminator::Return(smallvec![value, null]));
                builder.switch_to(large);
                let zero = builder.one(Op::I64Const(0), &[], Repr::I64);
                let Repr::Ref(heap, _) = big else { return FuncId(0) };
                let object = builder.one(Op::RefCast(heap, true), &[any], big);
                builder.terminate(Terminator::Return(smallvec![zero, object]));
            }
        }
        self.module.functions.push(builder.finish());
        let id = FuncId(self.module.functions.len() as u32 - 1);
        self.helpers.insert(name.to_string(), id);
        id
    }
}

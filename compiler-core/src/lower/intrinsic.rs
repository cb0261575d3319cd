//! The library's intrinsics: see `docs/object-model.md`.

use smallvec::smallvec;

use super::function::Code;
use super::layout::{ANY, to_struct};
use super::{Kind, Lower};
use crate::flow::Const;
use crate::ir::builder::FunctionBuilder;
use crate::ir::op::Numeric;
use crate::ir::{self, FuncId, Heap, Inline, Op, Repr, Signature, StructId, Terminator, Value, Values};
use crate::typed::{Plan, PlanKind};
use crate::types::Type;

/// Where a `Storage` field is: the struct, the first field, how elements are kept.
struct Place {
    id: StructId,
    at: u32,
    kind: Kind,
    element: Type,
}

fn text_of(plan: &Plan) -> Option<String> {
    match &plan.kind {
        PlanKind::Const(Const::Str(points)) => points.iter().map(|point| char::from_u32(*point)).collect(),
        _ => None,
    }
}

/// Marks an int element whose value is in the second array.
const MARK: i64 = i64::MIN;

impl Lower<'_> {
    fn storage(&mut self, object: &Plan, field: &Plan) -> Option<Place> {
        let name = text_of(field)?;
        let Type::Generic(class, elements) = &object.ty else { return None };
        let found = &self.typed.program.classes[class.index()];
        let (_, annotation) = found.fields.iter().find(|(other, _)| **other == *name)?;
        let crate::flow::Annotation::Generic(_, arguments) = annotation else { return None };
        let Some(crate::flow::Annotation::Name(parameter)) = arguments.first() else { return None };
        let element = match found.parameters.iter().position(|other| other == parameter) {
            Some(index) => self.typed.elements.get(elements[index]).clone(),
            None => Type::Dyn,
        };
        let (id, at) = self.field_place(&object.ty, &name)?;
        Some(Place { id, at, kind: self.kind(&element), element })
    }

    pub(crate) fn intrinsic<'c>(
        &mut self,
        code: &mut Code<'c>,
        name: &str,
        operands: &'c [Plan],
        ty: &Type,
    ) -> Option<Values> {
        if matches!(name, "new" | "get" | "set" | "length" | "resize" | "copy" | "clear") {
            return self.storage_intrinsic(code, name, operands, ty);
        }
        match name {
            "i32_get" | "i32_set" | "ref_get" | "ref_set" => {
                return self.library_variable(code, name, operands);
            }
            "number_of_class" => {
                let number = self.number_of_type(&operands[0].ty);
                return Some(smallvec![code.builder.one(Op::I32Const(number), &[], Repr::I32)]);
            }
            "class_number" => {
                let words = self.plan(code, &operands[0])?;
                return Some(smallvec![self.runtime_number(code, words, &operands[0].ty)]);
            }
            _ => {}
        }
        let mut words = smallvec![];
        let mut counts = vec![];
        for operand in operands {
            let own = self.plan(code, operand)?;
            counts.push(own.len());
            words.extend(own);
        }
        let one = |code: &mut Code, op: Op, words: &[Value], repr: Repr| {
            Some(smallvec![code.builder.one(op, words, repr)])
        };
        let numeric = |code: &mut Code, op: Numeric, words: &[Value], repr: Repr| {
            Some(smallvec![code.builder.one(Op::Numeric(op), words, repr)])
        };
        let wide = operands.iter().any(|operand| operand.ty == Type::I64);
        match name {
            "array_u8" | "array_u16" | "array_i32" | "array_i64" | "array_f64" => {
                let Type::Array(element) = ty else { return None };
                let array = self.raw_array(*element);
                one(code, Op::ArrayNewDefault(array), &words, Repr::Ref(Heap::Array(array), true))
            }
            "array_length" => one(code, Op::ArrayLen, &words, Repr::I32),
            "array_copy" => {
                let (Type::Array(to), Type::Array(from)) = (&operands[0].ty, &operands[2].ty) else {
                    return None;
                };
                let (to, from) = (self.raw_array(*to), self.raw_array(*from));
                code.builder.emit(Op::ArrayCopy(to, from), &words, &[]);
                Some(smallvec![])
            }
            "array_fill" => {
                let Type::Array(element) = &operands[0].ty else { return None };
                let array = self.raw_array(*element);
                code.builder.emit(Op::ArrayFill(array), &words, &[]);
                Some(smallvec![])
            }
            "is_small" => {
                let big = *words.get(1)?;
                one(code, Op::RefIsNull, &[big], Repr::I32)
            }
            "small" => Some(smallvec![words[0]]),
            "big" => Some(smallvec![*words.get(1)?]),
            "from_big" => {
                let zero = code.builder.one(Op::I64Const(0), &[], Repr::I64);
                Some(smallvec![zero, words[0]])
            }
            "int" => Some(self.convert(code, words, &operands[0].ty, &Type::Int)),
            "float_bits" => numeric(code, Numeric::I64ReinterpretF64, &words, Repr::I64),
            "bits_float" => numeric(code, Numeric::F64ReinterpretI64, &words, Repr::F64),
            "i64_of" => numeric(code, Numeric::I64TruncSatF64S, &words, Repr::I64),
            "floor" => numeric(code, Numeric::F64Floor, &words, Repr::F64),
            "ceil" => numeric(code, Numeric::F64Ceil, &words, Repr::F64),
            "trunc" => numeric(code, Numeric::F64Trunc, &words, Repr::F64),
            "nearest" => numeric(code, Numeric::F64Nearest, &words, Repr::F64),
            "sqrt" => numeric(code, Numeric::F64Sqrt, &words, Repr::F64),
            "fabs" => numeric(code, Numeric::F64Abs, &words, Repr::F64),
            "copysign" => numeric(code, Numeric::F64Copysign, &words, Repr::F64),
            "fdiv" => numeric(code, Numeric::F64Div, &words, Repr::F64),
            "float_of" => match operands[0].ty {
                Type::I32 | Type::Bool => numeric(code, Numeric::F64ConvertI32S, &words, Repr::F64),
                _ => numeric(code, Numeric::F64ConvertI64S, &words[..1], Repr::F64),
            },
            "shr_u" if wide => numeric(code, Numeric::I64ShrU, &words, Repr::I64),
            "shr_u" => numeric(code, Numeric::I32ShrU, &words, Repr::I32),
            "div_u" if wide => numeric(code, Numeric::I64DivU, &words, Repr::I64),
            "div_u" => numeric(code, Numeric::I32DivU, &words, Repr::I32),
            "rem_u" if wide => numeric(code, Numeric::I64RemU, &words, Repr::I64),
            "rem_u" => numeric(code, Numeric::I32RemU, &words, Repr::I32),
            "rotl" if wide => numeric(code, Numeric::I64Rotl, &words, Repr::I64),
            "rotl" => numeric(code, Numeric::I32Rotl, &words, Repr::I32),
            "lt_u" => numeric(code, if wide { Numeric::I64LtU } else { Numeric::I32LtU }, &words, Repr::I32),
            "le_u" => numeric(code, if wide { Numeric::I64LeU } else { Numeric::I32LeU }, &words, Repr::I32),
            "clz" if wide => numeric(code, Numeric::I64Clz, &words, Repr::I64),
            "clz" => numeric(code, Numeric::I32Clz, &words, Repr::I32),
            "ctz" if wide => numeric(code, Numeric::I64Ctz, &words, Repr::I64),
            "ctz" => numeric(code, Numeric::I32Ctz, &words, Repr::I32),
            "popcnt" if wide => numeric(code, Numeric::I64Popcnt, &words, Repr::I64),
            "popcnt" => numeric(code, Numeric::I32Popcnt, &words, Repr::I32),
            "zext" => numeric(code, Numeric::I64ExtendI32U, &words, Repr::I64),
            "class_names" => {
                let function = self.class_names();
                let str = self.words(ty);
                Some(code.builder.emit(Op::Call(function), &[], &str))
            }
            "frames" => {
                let function = self.frames();
                let str = self.words(ty);
                Some(code.builder.emit(Op::Call(function), &[], &str))
            }
            "identity_hash" => Some(smallvec![self.identity_hash(code, &words, &operands[0].ty)]),
            // Where an object is said to be in its default text; the true address is not to be had.
            "address" => one(code, Op::I64Const(0x7f00_0000_1000), &[], Repr::I64),
            "load8" => {
                self.need_memory();
                one(code, Op::Load8U, &words, Repr::I32)
            }
            "load32" => {
                self.need_memory();
                one(code, Op::Load32, &words, Repr::I32)
            }
            "load64" => {
                self.need_memory();
                one(code, Op::Load64, &words, Repr::I64)
            }
            "store8" | "store32" => {
                self.need_memory();
                let op = if name == "store8" { Op::Store8 } else { Op::Store32 };
                code.builder.emit(op, &words, &[]);
                Some(smallvec![])
            }
            "memory_grow" => {
                self.need_memory();
                one(code, Op::MemoryGrow, &words, Repr::I32)
            }
            "memory_size" => {
                self.need_memory();
                one(code, Op::MemorySize, &[], Repr::I32)
            }
            "fd_write" | "fd_read" | "random_get" | "clock_time_get" | "args_get" | "args_sizes_get"
            | "proc_exit" => {
                let import = self.import(name);
                if name == "proc_exit" {
                    code.builder.emit(Op::CallImport(import), &words, &[]);
                    return Some(smallvec![]);
                }
                one(code, Op::CallImport(import), &words, Repr::I32)
            }
            other => {
                self.bug(format!("the intrinsic {other} is not lowered"));
                None
            }
        }
    }

    pub(crate) fn need_memory(&mut self) {
        self.module.memory_pages = self.module.memory_pages.max(1);
    }

    /// A function of the host.
    pub(crate) fn import(&mut self, name: &str) -> u32 {
        self.need_memory();
        if let Some(found) = self.imports.get(name) {
            return *found;
        }
        let (i, w) = (Repr::I32, Repr::I64);
        let (parameters, results) = match name {
            "fd_write" | "fd_read" => (vec![i, i, i, i], vec![i]),
            "clock_time_get" => (vec![i, w, i], vec![i]),
            "proc_exit" => (vec![i], vec![]),
            _ => (vec![i, i], vec![i]),
        };
        self.module.imports.push(ir::Import {
            module: "wasi_snapshot_preview1".into(),
            name: name.into(),
            signature: Signature { parameters, results },
        });
        let id = self.module.imports.len() as u32 - 1;
        self.imports.insert(name.to_string(), id);
        id
    }

    fn library_variable<'c>(
        &mut self,
        code: &mut Code<'c>,
        name: &str,
        operands: &'c [Plan],
    ) -> Option<Values> {
        let repr = if name.starts_with("i32") { Repr::I32 } else { ANY };
        let key = format!("{}.{}", &name[..3], text_of(&operands[0])?);
        let global = self.library_global(key, repr);
        if name.ends_with("get") {
            return Some(smallvec![code.builder.one(Op::GlobalGet(global), &[], repr)]);
        }
        let words = self.plan(code, &operands[1])?;
        let word = if repr == ANY { self.box_words(code, words, &operands[1].ty) } else { words[0] };
        code.builder.emit(Op::GlobalSet(global), &[word], &[]);
        Some(smallvec![])
    }

    /// A variable of the library, by kind and name.
    pub(crate) fn library_global(&mut self, key: String, repr: Repr) -> crate::ir::GlobalId {
        if let Some(global) = self.library_globals.get(&key) {
            return *global;
        }
        let global = self.new_global(key.clone(), repr);
        if key == "i32.depth_limit" {
            // CPython's thousand frames, less that of the module.
            self.module.globals[global.index()].initial = 999;
        }
        self.library_globals.insert(key, global);
        global
    }

    /// An int as its element and its entry in the second array.
    pub(crate) fn stored_int(&mut self, code: &mut Code, words: &[Value]) -> (Value, Value) {
        let small = code.builder.one(Op::RefIsNull, &[words[1]], Repr::I32);
        let mark = code.builder.one(Op::I64Const(MARK), &[], Repr::I64);
        let kept = code.builder.one(Op::Select, &[small, words[0], mark], Repr::I64);
        (kept, words[1])
    }

    fn arrays_of(&mut self, code: &mut Code, place: &Place, object: Value) -> Values {
        let arrays = self.storage_arrays(place.kind);
        arrays
            .iter()
            .enumerate()
            .map(|(offset, array)| {
                code.builder.one(
                    Op::StructGet(place.id, place.at + offset as u32),
                    &[object],
                    Repr::Ref(Heap::Array(*array), true),
                )
            })
            .collect()
    }

    fn storage_intrinsic<'c>(
        &mut self,
        code: &mut Code<'c>,
        name: &str,
        operands: &'c [Plan],
        ty: &Type,
    ) -> Option<Values> {
        let Some(place) = self.storage(&operands[0], &operands[1]) else {
            self.bug(format!("_k_{name} of no storage field"));
            return None;
        };
        let object = self.plan(code, &operands[0])?[0];
        let arrays = self.storage_arrays(place.kind);
        match name {
            "new" => {
                let count = self.plan(code, &operands[2])?[0];
                let fresh = code.builder.one(
                    Op::ArrayNewDefault(arrays[0]),
                    &[count],
                    Repr::Ref(Heap::Array(arrays[0]), true),
                );
                code.builder.emit(Op::StructSet(place.id, place.at), &[object, fresh], &[]);
                if let Some(bigs) = arrays.get(1) {
                    let null = code.builder.one(
                        Op::RefNull(Heap::Array(*bigs)),
                        &[],
                        Repr::Ref(Heap::Array(*bigs), true),
                    );
                    code.builder.emit(Op::StructSet(place.id, place.at + 1), &[object, null], &[]);
                }
                Some(smallvec![])
            }
            "length" => {
                let own = self.arrays_of(code, &place, object);
                Some(smallvec![code.builder.one(Op::ArrayLen, &own[..1], Repr::I32)])
            }
            "get" => {
                let at = self.plan(code, &operands[2])?[0];
                let own = code.builder.one(
                    Op::StructGet(place.id, place.at),
                    &[object],
                    Repr::Ref(Heap::Array(arrays[0]), true),
                );
                let words = match place.kind {
                    Kind::Float => {
                        smallvec![code.builder.one(Op::ArrayGet(arrays[0]), &[own, at], Repr::F64)]
                    }
                    Kind::Bool => smallvec![code.builder.one(Op::ArrayGet(arrays[0]), &[own, at], Repr::I32)],
                    Kind::Any => {
                        let any = code.builder.one(Op::ArrayGet(arrays[0]), &[own, at], ANY);
                        match place.element {
                            // An element that is read was stored before: it is an object, which loops need not ask again.
                            Type::Instance(_) | Type::Generic(..) => {
                                let heap = Heap::Struct(self.struct_of(&place.element));
                                let object = Repr::Ref(heap, false);
                                smallvec![code.builder.one(Op::RefCast(heap, false), &[any], object)]
                            }
                            _ => self.unbox_words(code, any, &place.element),
                        }
                    }
                    Kind::Int => {
                        let value = code.builder.one(Op::ArrayGet(arrays[0]), &[own, at], Repr::I64);
                        let mark = code.builder.one(Op::I64Const(MARK), &[], Repr::I64);
                        let marked = code.builder.one(Op::Numeric(Numeric::I64Eq), &[value, mark], Repr::I32);
                        let big = self.big();
                        let null = self.zero(&mut code.builder, big);
                        let (slow, after) = (code.builder.block(), code.builder.block());
                        let result = smallvec![
                            code.builder.block_parameter(after, Repr::I64),
                            code.builder.block_parameter(after, big),
                        ];
                        code.builder.terminate(Terminator::Branch(
                            marked,
                            (slow, smallvec![]),
                            (after, smallvec![value, null]),
                        ));
                        code.builder.switch_to(slow);
                        let helper = self.big_get(place.id, place.at);
                        let words = code.builder.emit(Op::Call(helper), &[object, at], &[Repr::I64, big]);
                        code.builder.terminate(Terminator::Jump(after, words));
                        code.builder.switch_to(after);
                        result
                    }
                };
                Some(self.convert(code, words, &place.element, ty))
            }
            "set" => {
                let at = self.plan(code, &operands[2])?[0];
                let words = self.plan_as(code, &operands[3], &place.element)?;
                let own = code.builder.one(
                    Op::StructGet(place.id, place.at),
                    &[object],
                    Repr::Ref(Heap::Array(arrays[0]), true),
                );
                match place.kind {
                    Kind::Any => {
                        let any = self.box_words(code, words, &place.element);
                        code.builder.emit(Op::ArraySet(arrays[0]), &[own, at, any], &[]);
                    }
                    Kind::Int => {
                        let (value, big) = (words[0], words[1]);
                        let mark = code.builder.one(Op::I64Const(MARK), &[], Repr::I64);
                        let marked = code.builder.one(Op::Numeric(Numeric::I64Eq), &[value, mark], Repr::I32);
                        let small = code.builder.one(Op::RefIsNull, &[big], Repr::I32);
                        let large = code.builder.one(Op::Numeric(Numeric::I32Eqz), &[small], Repr::I32);
                        let hard = code.builder.one(Op::Numeric(Numeric::I32Or), &[marked, large], Repr::I32);
                        let (slow, fast, after) =
                            (code.builder.block(), code.builder.block(), code.builder.block());
                        code.builder.terminate(Terminator::Branch(
                            hard,
                            (slow, smallvec![]),
                            (fast, smallvec![]),
                        ));
                        code.builder.switch_to(slow);
                        let helper = self.big_set(place.id, place.at);
                        code.builder.emit(Op::Call(helper), &[object, at, big], &[]);
                        code.builder.terminate(Terminator::Jump(after, smallvec![]));
                        code.builder.switch_to(fast);
                        code.builder.emit(Op::ArraySet(arrays[0]), &[own, at, value], &[]);
                        code.builder.terminate(Terminator::Jump(after, smallvec![]));
                        code.builder.switch_to(after);
                    }
                    _ => {
                        code.builder.emit(Op::ArraySet(arrays[0]), &[own, at, words[0]], &[]);
                    }
                }
                Some(smallvec![])
            }
            "resize" => {
                let count = self.plan(code, &operands[2])?[0];
                let helper = self.resize(&place);
                code.builder.emit(Op::Call(helper), &[object, count], &[]);
                Some(smallvec![])
            }
            "clear" => {
                let at = self.plan(code, &operands[2])?[0];
                let count = self.plan(code, &operands[3])?[0];
                let own = code.builder.one(
                    Op::StructGet(place.id, place.at),
                    &[object],
                    Repr::Ref(Heap::Array(arrays[0]), true),
                );
                let repr = match place.kind {
                    Kind::Int => Repr::I64,
                    Kind::Float => Repr::F64,
                    Kind::Bool => Repr::I32,
                    Kind::Any => ANY,
                };
                let zero = self.zero(&mut code.builder, repr);
                code.builder.emit(Op::ArrayFill(arrays[0]), &[own, at, zero, count], &[]);
                Some(smallvec![])
            }
            _ => {
                // copy(dst, field, at, src, field, from, n)
                let at = self.plan(code, &operands[2])?[0];
                let source = self.plan(code, &operands[3])?[0];
                let from = self.storage(&operands[3], &operands[4])?;
                let start = self.plan(code, &operands[5])?[0];
                let count = self.plan(code, &operands[6])?[0];
                if from.kind != place.kind {
                    self.bug("_k_copy between different kinds of storage");
                    return None;
                }
                if place.kind == Kind::Int {
                    let helper = self.copy_ints(&place, &from);
                    code.builder.emit(Op::Call(helper), &[object, at, source, start, count], &[]);
                    return Some(smallvec![]);
                }
                let to = code.builder.one(
                    Op::StructGet(place.id, place.at),
                    &[object],
                    Repr::Ref(Heap::Array(arrays[0]), true),
                );
                let of = code.builder.one(
                    Op::StructGet(from.id, from.at),
                    &[source],
                    Repr::Ref(Heap::Array(arrays[0]), true),
                );
                code.builder.emit(Op::ArrayCopy(arrays[0], arrays[0]), &[to, at, of, start, count], &[]);
                Some(smallvec![])
            }
        }
    }

    pub(crate) fn add_helper(&mut self, name: String, builder: FunctionBuilder) -> FuncId {
        self.module.functions.push(builder.finish());
        let id = FuncId(self.module.functions.len() as u32 - 1);
        self.helpers.insert(name, id);
        id
    }

    /// Reads a marked int.
    fn big_get(&mut self, id: StructId, at: u32) -> FuncId {
        let name = format!("big_get.{}.{at}", id.0);
        if let Some(found) = self.helpers.get(&name) {
            return *found;
        }
        let big = self.big();
        let arrays = self.storage_arrays(Kind::Int);
        let mut builder = FunctionBuilder::new(
            "big_get",
            Signature { parameters: vec![to_struct(id), Repr::I32], results: vec![Repr::I64, big] },
        );
        builder.inline(Inline::Never);
        let input = builder.parameters();
        let bigs =
            builder.one(Op::StructGet(id, at + 1), &[input[0]], Repr::Ref(Heap::Array(arrays[1]), true));
        let none = builder.one(Op::RefIsNull, &[bigs], Repr::I32);
        let (plain, look, found) = (builder.block(), builder.block(), builder.block());
        builder.terminate(Terminator::Branch(none, (plain, smallvec![]), (look, smallvec![])));
        builder.switch_to(plain);
        let mark = builder.one(Op::I64Const(MARK), &[], Repr::I64);
        let null = self.zero(&mut builder, big);
        builder.terminate(Terminator::Return(smallvec![mark, null]));
        builder.switch_to(look);
        let value = builder.one(Op::ArrayGet(arrays[1]), &[bigs, input[1]], big);
        let none = builder.one(Op::RefIsNull, &[value], Repr::I32);
        builder.terminate(Terminator::Branch(none, (plain, smallvec![]), (found, smallvec![])));
        builder.switch_to(found);
        let zero = builder.one(Op::I64Const(0), &[], Repr::I64);
        builder.terminate(Terminator::Return(smallvec![zero, value]));
        self.add_helper(name, builder)
    }

    /// Writes a big int, or the number that is the mark itself (then the reference is null).
    fn big_set(&mut self, id: StructId, at: u32) -> FuncId {
        let name = format!("big_set.{}.{at}", id.0);
        if let Some(found) = self.helpers.get(&name) {
            return *found;
        }
        let big = self.big();
        let arrays = self.storage_arrays(Kind::Int);
        let (ints, bigs) = (Repr::Ref(Heap::Array(arrays[0]), true), Repr::Ref(Heap::Array(arrays[1]), true));
        let mut builder = FunctionBuilder::new(
            "big_set",
            Signature { parameters: vec![to_struct(id), Repr::I32, big], results: vec![] },
        );
        builder.inline(Inline::Never);
        let input = builder.parameters();
        let own = builder.one(Op::StructGet(id, at), &[input[0]], ints);
        let kept = builder.one(Op::StructGet(id, at + 1), &[input[0]], bigs);
        let none = builder.one(Op::RefIsNull, &[kept], Repr::I32);
        let (fresh, write) = (builder.block(), builder.block());
        let target = builder.block_parameter(write, bigs);
        builder.terminate(Terminator::Branch(none, (fresh, smallvec![]), (write, smallvec![kept])));
        builder.switch_to(fresh);
        let length = builder.one(Op::ArrayLen, &[own], Repr::I32);
        let made = builder.one(Op::ArrayNewDefault(arrays[1]), &[length], bigs);
        builder.emit(Op::StructSet(id, at + 1), &[input[0], made], &[]);
        builder.terminate(Terminator::Jump(write, smallvec![made]));
        builder.switch_to(write);
        builder.emit(Op::ArraySet(arrays[1]), &[target, input[1], input[2]], &[]);
        let mark = builder.one(Op::I64Const(MARK), &[], Repr::I64);
        builder.emit(Op::ArraySet(arrays[0]), &[own, input[1], mark], &[]);
        builder.terminate(Terminator::Return(smallvec![]));
        self.add_helper(name, builder)
    }

    /// Gives a storage field another number of places.
    fn resize(&mut self, place: &Place) -> FuncId {
        let name = format!("resize.{}.{}", place.id.0, place.at);
        if let Some(found) = self.helpers.get(&name) {
            return *found;
        }
        let arrays = self.storage_arrays(place.kind);
        let mut builder = FunctionBuilder::new(
            "resize",
            Signature { parameters: vec![to_struct(place.id), Repr::I32], results: vec![] },
        );
        builder.inline(Inline::Never);
        let input = builder.parameters();
        for (offset, array) in arrays.iter().enumerate() {
            let at = place.at + offset as u32;
            let repr = Repr::Ref(Heap::Array(*array), true);
            let old = builder.one(Op::StructGet(place.id, at), &[input[0]], repr);
            let after = builder.block();
            if offset == 1 {
                let none = builder.one(Op::RefIsNull, &[old], Repr::I32);
                let go = builder.block();
                builder.terminate(Terminator::Branch(none, (after, smallvec![]), (go, smallvec![])));
                builder.switch_to(go);
            }
            let zero = builder.one(Op::I32Const(0), &[], Repr::I32);
            let fresh = builder.one(Op::ArrayNewDefault(*array), &[input[1]], repr);
            let length = builder.one(Op::ArrayLen, &[old], Repr::I32);
            let shorter = builder.one(Op::Numeric(Numeric::I32LtU), &[length, input[1]], Repr::I32);
            let count = builder.one(Op::Select, &[shorter, length, input[1]], Repr::I32);
            builder.emit(Op::ArrayCopy(*array, *array), &[fresh, zero, old, zero, count], &[]);
            builder.emit(Op::StructSet(place.id, at), &[input[0], fresh], &[]);
            builder.terminate(Terminator::Jump(after, smallvec![]));
            builder.switch_to(after);
        }
        builder.terminate(Terminator::Return(smallvec![]));
        self.add_helper(name, builder)
    }

    /// Moves ints, big ones too.
    fn copy_ints(&mut self, to: &Place, from: &Place) -> FuncId {
        let name = format!("copy.{}.{}.{}.{}", to.id.0, to.at, from.id.0, from.at);
        if let Some(found) = self.helpers.get(&name) {
            return *found;
        }
        let arrays = self.storage_arrays(Kind::Int);
        let (ints, bigs) = (Repr::Ref(Heap::Array(arrays[0]), true), Repr::Ref(Heap::Array(arrays[1]), true));
        let signature = Signature {
            parameters: vec![to_struct(to.id), Repr::I32, to_struct(from.id), Repr::I32, Repr::I32],
            results: vec![],
        };
        let mut builder = FunctionBuilder::new("copy_ints", signature);
        builder.inline(Inline::Never);
        let input = builder.parameters();
        let target = builder.one(Op::StructGet(to.id, to.at), &[input[0]], ints);
        let source = builder.one(Op::StructGet(from.id, from.at), &[input[2]], ints);
        builder.emit(
            Op::ArrayCopy(arrays[0], arrays[0]),
            &[target, input[1], source, input[3], input[4]],
            &[],
        );
        let big_source = builder.one(Op::StructGet(from.id, from.at + 1), &[input[2]], bigs);
        let none = builder.one(Op::RefIsNull, &[big_source], Repr::I32);
        let (done, copy, fresh, write) = (builder.block(), builder.block(), builder.block(), builder.block());
        let big_target = builder.block_parameter(write, bigs);
        let (clear, fill) = (builder.block(), builder.block());
        builder.terminate(Terminator::Branch(none, (clear, smallvec![]), (copy, smallvec![])));
        builder.switch_to(copy);
        let kept = builder.one(Op::StructGet(to.id, to.at + 1), &[input[0]], bigs);
        let missing = builder.one(Op::RefIsNull, &[kept], Repr::I32);
        builder.terminate(Terminator::Branch(missing, (fresh, smallvec![]), (write, smallvec![kept])));
        builder.switch_to(fresh);
        let length = builder.one(Op::ArrayLen, &[target], Repr::I32);
        let made = builder.one(Op::ArrayNewDefault(arrays[1]), &[length], bigs);
        builder.emit(Op::StructSet(to.id, to.at + 1), &[input[0], made], &[]);
        builder.terminate(Terminator::Jump(write, smallvec![made]));
        builder.switch_to(write);
        builder.emit(
            Op::ArrayCopy(arrays[1], arrays[1]),
            &[big_target, input[1], big_source, input[3], input[4]],
            &[],
        );
        builder.terminate(Terminator::Jump(done, smallvec![]));
        builder.switch_to(clear);
        let kept = builder.one(Op::StructGet(to.id, to.at + 1), &[input[0]], bigs);
        let missing = builder.one(Op::RefIsNull, &[kept], Repr::I32);
        builder.terminate(Terminator::Branch(missing, (done, smallvec![]), (fill, smallvec![])));
        builder.switch_to(fill);
        let big = self.big();
        let null = self.zero(&mut builder, big);
        builder.emit(Op::ArrayFill(arrays[1]), &[kept, input[1], null, input[4]], &[]);
        builder.terminate(Terminator::Jump(done, smallvec![]));
        builder.switch_to(done);
        builder.terminate(Terminator::Return(smallvec![]));
        self.add_helper(name, builder)
    }

    /// The runtime number of a class known now.
    pub(crate) fn number_of_type(&mut self, ty: &Type) -> i32 {
        match ty {
            Type::Class(class) => self.class_number(*class),
            Type::Builtin(name) => match &**name {
                "NoneType" => super::NUMBER_NONE,
                "bool" => super::NUMBER_BOOL,
                "int" => super::NUMBER_INT,
                "float" => super::NUMBER_FLOAT,
                "function" => super::NUMBER_FUNCTION,
                "type" => super::NUMBER_TYPE,
                name => match self.typed.program.library_classes.get(name).copied() {
                    Some(class) => self.class_number(class),
                    None => super::NUMBER_BUILTIN,
                },
            },
            _ => -1,
        }
    }

    /// The class number of a value at run time.
    fn runtime_number(&mut self, code: &mut Code, words: Values, ty: &Type) -> Value {
        if let Type::Instance(_) | Type::Generic(..) = ty {
            return code.builder.one(Op::StructGet(self.object, 0), &words[..1], Repr::I32);
        }
        let any = self.box_words(code, words, ty);
        let helper = self.number_helper();
        code.builder.one(Op::Call(helper), &[any], Repr::I32)
    }

    fn number_helper(&mut self) -> FuncId {
        let name = "class_number".to_string();
        if let Some(found) = self.helpers.get(&name) {
            return *found;
        }
        let mut builder = FunctionBuilder::new(
            "class_number",
            Signature { parameters: vec![ANY], results: vec![Repr::I32] },
        );
        builder.inline(Inline::Never);
        let any = builder.parameters()[0];
        let steps: [(Op, i32); 2] =
            [(Op::RefIsNull, super::NUMBER_NONE), (Op::RefTest(Heap::I31, false), super::NUMBER_INT)];
        for (op, number) in steps {
            let test = builder.one(op, &[any], Repr::I32);
            let (yes, no) = (builder.block(), builder.block());
            builder.terminate(Terminator::Branch(test, (yes, smallvec![]), (no, smallvec![])));
            builder.switch_to(yes);
            let number = builder.one(Op::I32Const(number), &[], Repr::I32);
            builder.terminate(Terminator::Return(smallvec![number]));
            builder.switch_to(no);
        }
        let object =
            builder.one(Op::RefCast(Heap::Struct(self.object), true), &[any], to_struct(self.object));
        let number = builder.one(Op::StructGet(self.object, 0), &[object], Repr::I32);
        // A big int is an int.
        let result = match self.typed.program.library_classes.get("BigInt").copied() {
            Some(class) => {
                let big = self.class_number(class);
                let big = builder.one(Op::I32Const(big), &[], Repr::I32);
                let is_big = builder.one(Op::Numeric(Numeric::I32Eq), &[number, big], Repr::I32);
                let int = builder.one(Op::I32Const(super::NUMBER_INT), &[], Repr::I32);
                builder.one(Op::Select, &[is_big, int, number], Repr::I32)
            }
            None => number,
        };
        builder.terminate(Terminator::Return(smallvec![result]));
        self.add_helper(name, builder)
    }

    /// The function that gives the names of all classes by number, a line each; filled in when all numbers are known.
    pub(crate) fn class_names(&mut self) -> FuncId {
        if let Some(found) = self.helpers.get(CLASS_NAMES) {
            return *found;
        }
        let result = match self.typed.program.library_classes.get("str").copied() {
            Some(class) => to_struct(self.struct_of(&Type::Instance(class))),
            _ => ANY,
        };
        let signature = Signature { parameters: vec![], results: vec![result] };
        let mut builder = FunctionBuilder::new(CLASS_NAMES, signature);
        builder.inline(Inline::Never);
        builder.terminate(Terminator::Unreachable);
        self.add_helper(CLASS_NAMES.to_string(), builder)
    }

    /// Fills in the names of classes.
    pub(crate) fn fill_class_names(&mut self) {
        let Some(id) = self.helpers.get(CLASS_NAMES).copied() else { return };
        let mut names: Vec<String> = vec![String::new(); super::NUMBER_FIRST as usize];
        for (number, name) in [
            (super::NUMBER_NONE, "NoneType"),
            (super::NUMBER_BOOL, "bool"),
            (super::NUMBER_INT, "int"),
            (super::NUMBER_FLOAT, "float"),
            (super::NUMBER_FUNCTION, "function"),
            (super::NUMBER_TYPE, "type"),
            (super::NUMBER_BUILTIN, "builtin_function_or_method"),
            (super::NUMBER_METHOD, "method"),
        ] {
            names[number as usize] = name.to_string();
        }
        // The text itself is a `str`, which may have no number yet.
        if let Some(class) = self.typed.program.library_classes.get("str").copied() {
            self.class_number(class);
        }
        names.resize(names.len() + self.class_numbers.len(), String::new());
        for (class, number) in &self.class_numbers {
            names[*number as usize] = self.typed.program.classes[class.index()].name.to_string();
        }
        let points: Vec<u32> =
            names.iter().flat_map(|name| name.chars().chain(['\n'])).map(u32::from).collect();
        self.text_function(CLASS_NAMES.to_string(), &points);
        // It was the last one made.
        if let Some(function) = self.module.functions.pop() {
            self.module.functions[id.index()] = function;
        }
    }
}

/// The name of the function that gives the names of classes.
const CLASS_NAMES: &str = "class_names";

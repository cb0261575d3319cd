//! Instructions: which values stay on the stack, and the code of each operation.

use wasm_encoder as we;
use wasm_encoder::{BlockType, Instruction as I};

use super::control::Writer;
use super::types::bottom;
use crate::ir::op::{IntCompare, Numeric};
use crate::ir::{BlockId, FuncId, Instruction, Op, Repr, Storage, Value};

/// What an operation may not be moved across.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    /// Depends on its operands alone.
    Pure,
    /// Reads what may change.
    Read,
    /// Changes something, or may not come back.
    Write,
}

fn effect(op: &Op) -> Effect {
    match op {
        Op::StructGet(..)
        | Op::ArrayGet(_)
        | Op::GlobalGet(_)
        | Op::LocalGet(_)
        | Op::Load8U
        | Op::Load32
        | Op::Load64
        | Op::MemorySize => Effect::Read,
        Op::IntAdd { .. } | Op::IntSub { .. } | Op::IntMul { .. } | Op::IntCompare { .. } => Effect::Pure,
        op if op.is_pure() => Effect::Pure,
        _ => Effect::Write,
    }
}

fn is_int(op: &Op) -> bool {
    matches!(op, Op::IntAdd { .. } | Op::IntSub { .. } | Op::IntMul { .. } | Op::IntCompare { .. })
}

impl<'a> Writer<'a> {
    /// Decides which values are made where they are read.
    pub fn choose(&mut self, order: &[BlockId]) {
        let function = self.function;
        for block in order {
            let flow = &function.blocks[block.index()];
            let mut used = |value: Value, at: usize, times: u32| {
                self.uses[value.index()] += times;
                self.users[value.index()] = (*block, at as u32);
            };
            for (at, instruction) in flow.instructions.iter().enumerate() {
                // The parts of an exact operation are read more than once.
                let times = if is_int(&instruction.op) { 2 } else { 1 };
                instruction.arguments.iter().for_each(|value| used(*value, at, times));
                if instruction.op.is_constant() {
                    self.inlined[instruction.results[0].index()] = Some(instruction);
                }
            }
            flow.terminator.each_use(|value| used(value, flow.instructions.len(), 1));
        }
        for block in order {
            self.choose_in(*block);
        }
    }

    fn choose_in(&mut self, block: BlockId) {
        let flow = &self.function.blocks[block.index()];
        // Where a value is evaluated in the end: at its user's root.
        let count = flow.instructions.len();
        self.roots.clear();
        self.roots.extend(0..=count as u32);
        for at in (0..count).rev() {
            let instruction = &flow.instructions[at];
            let [result] = instruction.results.as_slice() else { continue };
            if self.uses[result.index()] != 1 || instruction.op.is_constant() {
                continue;
            }
            let (home, user) = self.users[result.index()];
            if home != block {
                continue;
            }
            let user = user as usize;
            let end = self.roots[user] as usize;
            let own = effect(&instruction.op);
            let between = flow.instructions[at + 1..end.min(count)].iter().enumerate();
            let fine = match own {
                Effect::Pure => true,
                Effect::Read => between.clone().all(|(_, other)| effect(&other.op) != Effect::Write),
                Effect::Write => {
                    // Only as the first thing that its user evaluates, with nothing but constants between.
                    user == end
                        && between.clone().all(|(_, other)| other.op.is_constant())
                        && match flow.instructions.get(user) {
                            Some(user) => user
                                .arguments
                                .iter()
                                .take_while(|value| *value != result)
                                .all(|value| self.constant_of(*value).is_some()),
                            None => flow
                                .terminator
                                .uses()
                                .iter()
                                .take_while(|value| *value != result)
                                .all(|value| self.constant_of(*value).is_some()),
                        }
                }
            };
            if fine {
                self.roots[at] = end as u32;
                self.inlined[result.index()] = Some(instruction);
            }
        }
    }

    /// Writes a block's instructions but those that are made where they are read.
    pub fn instructions(&mut self, block: BlockId) {
        let function = self.function;
        for instruction in &function.blocks[block.index()].instructions {
            if !self.is_written(instruction) {
                continue;
            }
            self.write(instruction);
            if matches!(instruction.op, Op::IntAdd { .. } | Op::IntSub { .. } | Op::IntMul { .. }) {
                continue;
            }
            for result in instruction.results.iter().rev() {
                if self.uses[result.index()] == 0 {
                    self.push(I::Drop);
                } else {
                    let local = self.local(*result);
                    self.push(I::LocalSet(local));
                }
            }
        }
    }

    /// Puts a value on the stack.
    pub fn read(&mut self, value: Value) {
        match self.inlined[value.index()] {
            Some(instruction) if instruction.op.is_constant() => return self.constant(&instruction.op),
            Some(instruction) => return self.write(instruction),
            None => {}
        }
        let local = self.local(value);
        self.push(I::LocalGet(local));
    }

    /// The constant that a value is.
    fn constant_of(&self, value: Value) -> Option<&'a Op> {
        self.inlined[value.index()].map(|instruction| &instruction.op).filter(|op| op.is_constant())
    }

    fn constant(&mut self, op: &Op) {
        self.push(match op {
            Op::I32Const(value) => I::I32Const(*value),
            Op::I64Const(value) => I::I64Const(*value),
            Op::F64Const(bits) => I::F64Const(we::Ieee64::new(*bits)),
            Op::RefNull(heap) => I::RefNull(bottom(*heap)),
            _ => I::Unreachable,
        });
    }

    /// Writes an operation with its operands; the results are on the stack.
    fn write(&mut self, instruction: &Instruction) {
        let saved = std::mem::replace(&mut self.site, instruction.site);
        match &instruction.op {
            Op::IntAdd { slow } | Op::IntSub { slow } | Op::IntMul { slow } => self.exact(instruction, *slow),
            Op::IntCompare { compare, slow } => self.exact_compare(*compare, *slow, &instruction.arguments),
            Op::Select => {
                // (condition, yes, no) here; wasm has the condition last.
                self.read(instruction.arguments[1]);
                self.read(instruction.arguments[2]);
                self.read(instruction.arguments[0]);
                let repr = self.function.values[instruction.results[0].index()];
                self.push(match repr {
                    Repr::Ref(..) => I::TypedSelect(self.types.value(repr)),
                    _ => I::Select,
                });
            }
            op if op.is_constant() => self.constant(op),
            op => {
                for value in &instruction.arguments {
                    self.read(*value);
                }
                self.plain(op, instruction);
            }
        }
        self.site = saved;
    }

    fn plain(&mut self, op: &Op, instruction: &Instruction) {
        let memory =
            |align| we::MemArg { offset: 0, align, target: we::MemArgTarget::Memory(0), ordering: None };
        let code = match op {
            Op::Numeric(numeric) => return self.push(numeric_instruction(*numeric)),
            Op::StructNew(id) => {
                let ty = self.types.struct_(*id);
                I::StructNew(ty)
            }
            Op::StructGet(id, field) => {
                let packed = matches!(
                    self.module.structs[id.index()].fields.get(*field as usize).map(|field| field.storage),
                    Some(Storage::U8 | Storage::U16)
                );
                let ty = self.types.struct_(*id);
                if packed {
                    I::StructGetU { struct_type_index: ty, field_index: *field }
                } else {
                    I::StructGet { struct_type_index: ty, field_index: *field }
                }
            }
            Op::StructSet(id, field) => {
                I::StructSet { struct_type_index: self.types.struct_(*id), field_index: *field }
            }
            Op::ArrayNew(id) => I::ArrayNew(self.types.array(*id)),
            Op::ArrayNewDefault(id) => I::ArrayNewDefault(self.types.array(*id)),
            Op::ArrayNewFixed(id) => I::ArrayNewFixed {
                array_type_index: self.types.array(*id),
                array_size: instruction.arguments.len() as u32,
            },
            Op::ArrayNewData { array, data, length } => {
                self.push(I::I32Const(0));
                self.push(I::I32Const(*length as i32));
                I::ArrayNewData {
                    array_type_index: self.types.array(*array),
                    array_data_index: self.reach.data(*data),
                }
            }
            Op::ArrayGet(id) => match self.module.arrays[id.index()].element {
                Storage::U8 | Storage::U16 => I::ArrayGetU(self.types.array(*id)),
                Storage::Word(_) => I::ArrayGet(self.types.array(*id)),
            },
            Op::ArraySet(id) => I::ArraySet(self.types.array(*id)),
            Op::ArrayLen => I::ArrayLen,
            Op::ArrayCopy(to, from) => I::ArrayCopy {
                array_type_index_dst: self.types.array(*to),
                array_type_index_src: self.types.array(*from),
            },
            Op::ArrayFill(id) => I::ArrayFill(self.types.array(*id)),
            Op::RefCast(heap, true) => I::RefCastNullable(self.types.heap(*heap)),
            Op::RefCast(heap, false) => I::RefCastNonNull(self.types.heap(*heap)),
            Op::RefTest(heap, true) => I::RefTestNullable(self.types.heap(*heap)),
            Op::RefTest(heap, false) => I::RefTestNonNull(self.types.heap(*heap)),
            Op::RefIsNull => I::RefIsNull,
            Op::RefEq => I::RefEq,
            Op::RefAsNonNull => I::RefAsNonNull,
            Op::RefI31 => I::RefI31,
            Op::I31Get => I::I31GetS,
            Op::RefFunc(id) => I::RefFunc(self.reach.function(*id)),
            Op::Call(id) => I::Call(self.reach.function(*id)),
            Op::CallRef(id) => I::CallRef(self.types.signature_id(*id)),
            Op::CallImport(id) => I::Call(self.reach.import(*id)),
            Op::GlobalGet(id) => I::GlobalGet(self.reach.global(*id)),
            Op::GlobalSet(id) => I::GlobalSet(self.reach.global(*id)),
            Op::LocalGet(id) => I::LocalGet(self.slots[id.index()]),
            Op::LocalSet(id) => I::LocalSet(self.slots[id.index()]),
            Op::Load8U => I::I32Load8U(memory(0)),
            Op::Store8 => I::I32Store8(memory(0)),
            Op::Load32 => I::I32Load(memory(2)),
            Op::Store32 => I::I32Store(memory(2)),
            Op::Load64 => I::I64Load(memory(3)),
            Op::MemoryGrow => I::MemoryGrow(0),
            Op::MemorySize => I::MemorySize(0),
            _ => I::Unreachable,
        };
        self.push(code);
    }

    fn is_null(&self, value: Value) -> bool {
        matches!(self.constant_of(value), Some(Op::RefNull(_)))
    }

    /// Pushes 1 where a big int is in play; `false` where that cannot be.
    fn any_big(&mut self, bigs: [Value; 2]) -> bool {
        let live: Vec<Value> = bigs.into_iter().filter(|big| !self.is_null(*big)).collect();
        for (index, big) in live.iter().enumerate() {
            self.read(*big);
            self.push(I::RefIsNull);
            if index > 0 {
                self.push(I::I32And);
            }
        }
        if !live.is_empty() {
            self.push(I::I32Eqz);
        }
        !live.is_empty()
    }

    /// Exact arithmetic: in place where it fits, else by the library.
    /// It goes to the locals of the results, which are not those of the operands: these are needed again for the slow path.
    fn exact(&mut self, instruction: &Instruction, slow: FuncId) {
        let (op, arguments) = (&instruction.op, instruction.arguments.as_slice());
        let [a, big_a, b, big_b] = [arguments[0], arguments[1], arguments[2], arguments[3]];
        let big_repr = self.module.functions[slow.index()].signature.results[1];
        let result = self.target(instruction.results[0]);
        let big = self.target(instruction.results[1]);
        let Repr::Ref(heap, _) = big_repr else { return };
        match op {
            Op::IntMul { .. } => {
                // Both fit 32 bits: the product fits 64.
                for (index, factor) in [a, b].into_iter().enumerate() {
                    self.read(factor);
                    self.push(I::I64Extend32S);
                    self.read(factor);
                    self.push(I::I64Ne);
                    if index > 0 {
                        self.push(I::I32Or);
                    }
                }
                if self.any_big([big_a, big_b]) {
                    self.push(I::I32Or);
                }
                self.push(I::If(BlockType::Empty));
                self.call_slow(slow, arguments, result, big);
                self.push(I::Else);
                self.read(a);
                self.read(b);
                self.push(I::I64Mul);
                self.push(I::LocalSet(result));
                self.push(I::RefNull(bottom(heap)));
                self.push(I::LocalSet(big));
                self.push(I::End);
            }
            _ => {
                let add = matches!(op, Op::IntAdd { .. });
                self.read(a);
                self.read(b);
                self.push(if add { I::I64Add } else { I::I64Sub });
                self.push(I::LocalSet(result));
                self.push(I::RefNull(bottom(heap)));
                self.push(I::LocalSet(big));
                self.overflows(add, a, b, result);
                if self.any_big([big_a, big_b]) {
                    self.push(I::I32Or);
                }
                self.push(I::If(BlockType::Empty));
                self.call_slow(slow, arguments, result, big);
                self.push(I::End);
            }
        }
    }

    /// Pushes 1 where a sum or difference does not fit.
    fn overflows(&mut self, add: bool, a: Value, b: Value, result: u32) {
        // With a constant it goes round where it went the wrong way.
        let known = match (self.known_i64(a), self.known_i64(b)) {
            (_, Some(by)) => Some((a, (by < 0) != add)),
            (Some(by), None) if add => Some((b, by >= 0)),
            _ => None,
        };
        if let Some((from, grows)) = known {
            self.push(I::LocalGet(result));
            self.read(from);
            self.push(if grows { I::I64LtS } else { I::I64GtS });
            return;
        }
        // Else the signs say so. For a sum both operands differ in sign from it; for a difference the operands differ,
        // and the first from it.
        self.read(a);
        self.push(I::LocalGet(result));
        self.push(I::I64Xor);
        if add {
            self.read(b);
            self.push(I::LocalGet(result));
        } else {
            self.read(a);
            self.read(b);
        }
        self.push(I::I64Xor);
        self.push(I::I64And);
        self.push(I::I64Const(0));
        self.push(I::I64LtS);
    }

    fn known_i64(&self, value: Value) -> Option<i64> {
        match self.constant_of(value) {
            Some(Op::I64Const(value)) => Some(*value),
            _ => None,
        }
    }

    /// The local of a result, or one to throw it away in.
    fn target(&mut self, value: Value) -> u32 {
        if self.uses[value.index()] > 0 {
            self.local(value)
        } else {
            self.new_local(self.function.values[value.index()])
        }
    }

    fn call_slow(&mut self, slow: FuncId, arguments: &[Value], result: u32, big: u32) {
        for value in arguments {
            self.read(*value);
        }
        self.push(I::Call(self.reach.function(slow)));
        self.push(I::LocalSet(big));
        self.push(I::LocalSet(result));
    }

    fn exact_compare(&mut self, compare: IntCompare, slow: FuncId, arguments: &[Value]) {
        let [a, big_a, b, big_b] = [arguments[0], arguments[1], arguments[2], arguments[3]];
        let (wide, narrow) = match compare {
            IntCompare::Eq => (I::I64Eq, I::I32Eq),
            IntCompare::Ne => (I::I64Ne, I::I32Ne),
            IntCompare::Lt => (I::I64LtS, I::I32LtS),
            IntCompare::Le => (I::I64LeS, I::I32LeS),
            IntCompare::Gt => (I::I64GtS, I::I32GtS),
            IntCompare::Ge => (I::I64GeS, I::I32GeS),
        };
        if self.any_big([big_a, big_b]) {
            self.push(I::If(BlockType::Result(we::ValType::I32)));
            for value in arguments {
                self.read(*value);
            }
            self.push(I::Call(self.reach.function(slow)));
            self.push(I::I32Const(0));
            self.push(narrow);
            self.push(I::Else);
            self.read(a);
            self.read(b);
            self.push(wide);
            self.push(I::End);
        } else {
            self.read(a);
            self.read(b);
            self.push(wide);
        }
    }
}

fn numeric_instruction(numeric: Numeric) -> I<'static> {
    macro_rules! same {
        ($($name:ident)*) => { match numeric { $(Numeric::$name => I::$name,)* } };
    }
    same!(
        I32Add I32Sub I32Mul I32DivS I32DivU I32RemS I32RemU I32And I32Or I32Xor I32Shl I32ShrS I32ShrU I32Rotl
        I32Eqz I32Eq I32Ne I32LtS I32LtU I32LeS I32LeU I32GtS I32GtU I32GeS I32GeU I32Clz I32Ctz I32Popcnt
        I64Add I64Sub I64Mul I64DivS I64DivU I64RemS I64RemU I64And I64Or I64Xor I64Shl I64ShrS I64ShrU I64Rotl
        I64Eqz I64Eq I64Ne I64LtS I64LtU I64LeS I64LeU I64GtS I64GtU I64GeS I64GeU I64Clz I64Ctz I64Popcnt
        F64Add F64Sub F64Mul F64Div F64Neg F64Abs F64Sqrt F64Floor F64Ceil F64Trunc F64Nearest F64Copysign F64Min F64Max
        F64Eq F64Ne F64Lt F64Le F64Gt F64Ge
        I32WrapI64 I64ExtendI32S I64ExtendI32U F64ConvertI64S F64ConvertI64U F64ConvertI32S I64TruncSatF64S I64TruncSatF64U
        I64ReinterpretF64 F64ReinterpretI64 I32Extend8S
    )
}

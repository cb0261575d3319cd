//! The closed list of machine operations, each with its typing rule. Nearly one wasm instruction each; the `Int*`
//! operations are the exact Python int and become a fast path and a call.

use super::{ArrayId, DataId, FuncId, GlobalId, Heap, LocalId, SignatureId, StructId};

/// How to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum IntCompare {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

macro_rules! numerics {
    ($($name:ident,)*) => {
        /// A wasm numeric instruction of the same name. Operands and result as wasm has them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)]
        pub enum Numeric {
            $($name,)*
        }

        impl Numeric {
            /// All of them.
            pub const ALL: &[Numeric] = &[$(Numeric::$name,)*];
        }
    };
}

numerics! {
    I32Add, I32Sub, I32Mul, I32DivS, I32DivU, I32RemS, I32RemU, I32And, I32Or, I32Xor, I32Shl, I32ShrS, I32ShrU, I32Rotl,
    I32Eqz, I32Eq, I32Ne, I32LtS, I32LtU, I32LeS, I32LeU, I32GtS, I32GtU, I32GeS, I32GeU, I32Clz, I32Ctz, I32Popcnt,
    I64Add, I64Sub, I64Mul, I64DivS, I64DivU, I64RemS, I64RemU, I64And, I64Or, I64Xor, I64Shl, I64ShrS, I64ShrU, I64Rotl,
    I64Eqz, I64Eq, I64Ne, I64LtS, I64LtU, I64LeS, I64LeU, I64GtS, I64GtU, I64GeS, I64GeU, I64Clz, I64Ctz, I64Popcnt,
    F64Add, F64Sub, F64Mul, F64Div, F64Neg, F64Abs, F64Sqrt, F64Floor, F64Ceil, F64Trunc, F64Nearest, F64Copysign, F64Min, F64Max,
    F64Eq, F64Ne, F64Lt, F64Le, F64Gt, F64Ge,
    I32WrapI64, I64ExtendI32S, I64ExtendI32U, F64ConvertI64S, F64ConvertI64U, F64ConvertI32S, I64TruncSatF64S, I64TruncSatF64U,
    I64ReinterpretF64, F64ReinterpretI64, I32Extend8S,
}

/// An operation. "ref S" is a non-null reference to struct S; operands are in the order of `Instruction::arguments`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Op {
    /// `() -> i32`
    I32Const(i32),
    /// `() -> i64`
    I64Const(i64),
    /// `() -> f64`, by bits.
    F64Const(u64),
    /// `() -> ref null heap`
    RefNull(Heap),
    /// As wasm types it.
    Numeric(Numeric),
    /// `(i32, T, T) -> T`: condition, if nonzero, else. Both are evaluated.
    Select,
    /// Exact `a + b`: `(i64, ref null Big, i64, ref null Big) -> (i64, ref null Big)`. Where both are small and the
    /// sum fits, done in place; else calls `slow`, of the same type. Does not throw.
    IntAdd {
        /// The library's big addition.
        slow: FuncId,
    },
    /// Exact `a - b`, likewise.
    IntSub {
        /// The library's big subtraction.
        slow: FuncId,
    },
    /// Exact `a * b`, likewise.
    IntMul {
        /// The library's big multiplication.
        slow: FuncId,
    },
    /// `(i64, ref null Big, i64, ref null Big) -> i32`; `slow` is `(..4) -> i32` less, equal, greater as -1, 0, 1.
    IntCompare {
        /// Which.
        compare: IntCompare,
        /// The library's big comparison.
        slow: FuncId,
    },
    /// `(fields..) -> ref S`
    StructNew(StructId),
    /// `(ref null S) -> field`; traps on null, so `lower` has tested.
    StructGet(StructId, u32),
    /// `(ref null S, field) -> ()`
    StructSet(StructId, u32),
    /// `(element, i32 length) -> ref A`
    ArrayNew(ArrayId),
    /// `(i32 length) -> ref A`, zeros or nulls.
    ArrayNewDefault(ArrayId),
    /// `(elements..) -> ref A`
    ArrayNewFixed(ArrayId),
    /// `() -> ref A` from all bytes of a passive segment; `length` in elements.
    ArrayNewData {
        /// The type.
        array: ArrayId,
        /// The bytes.
        data: DataId,
        /// Number of elements.
        length: u32,
    },
    /// `(ref A, i32) -> element`; traps out of range, so `lower` or the library has tested.
    ArrayGet(ArrayId),
    /// `(ref A, i32, element) -> ()`
    ArraySet(ArrayId),
    /// `(ref null array) -> i32`
    ArrayLen,
    /// `(ref dst, i32, ref src, i32, i32 count) -> ()`
    ArrayCopy(ArrayId, ArrayId),
    /// `(ref A, i32 from, element, i32 count) -> ()`
    ArrayFill(ArrayId),
    /// `(ref null any) -> ref [null] heap`; traps when wrong, so `lower` has tested or knows.
    RefCast(Heap, bool),
    /// `(ref null any) -> i32`; `true`: null passes.
    RefTest(Heap, bool),
    /// `(ref null) -> i32`
    RefIsNull,
    /// `(ref null eq, ref null eq) -> i32`
    RefEq,
    /// `(ref null H) -> ref H`; `lower` knows that it is not null.
    RefAsNonNull,
    /// `(i32) -> ref i31`
    RefI31,
    /// `(ref null i31) -> i32`, signed.
    I31Get,
    /// `() -> ref func`
    RefFunc(FuncId),
    /// `(arguments..) -> results`
    Call(FuncId),
    /// `(arguments.., ref func) -> results`
    CallRef(SignatureId),
    /// `(arguments..) -> results`, index into `Module::imports`.
    CallImport(u32),
    /// `() -> T`
    GlobalGet(GlobalId),
    /// `(T) -> ()`
    GlobalSet(GlobalId),
    /// `() -> T`
    LocalGet(LocalId),
    /// `(T) -> ()`
    LocalSet(LocalId),
    /// `(i32 address) -> i32`, one byte of linear memory, unsigned.
    Load8U,
    /// `(i32 address, i32) -> ()`
    Store8,
    /// `(i32 address) -> i32`
    Load32,
    /// `(i32 address, i32) -> ()`
    Store32,
    /// `(i32 address) -> i64`
    Load64,
    /// `(i32 pages) -> i32`, wasm `memory.grow`.
    MemoryGrow,
    /// `() -> i32`, pages.
    MemorySize,
}

impl Op {
    /// Is it a constant?
    pub fn is_constant(&self) -> bool {
        matches!(self, Op::I32Const(_) | Op::I64Const(_) | Op::F64Const(_) | Op::RefNull(_))
    }

    /// Has it no effect but its results, whatever its operands (so that it may be dropped when these are unused)?
    /// `GlobalGet`, `LocalGet` and reads of memory and objects are pure in this sense.
    pub fn is_pure(&self) -> bool {
        match self {
            Op::StructSet(..)
            | Op::ArraySet(_)
            | Op::ArrayCopy(..)
            | Op::ArrayFill(_)
            | Op::Call(_)
            | Op::CallRef(_)
            | Op::CallImport(_)
            | Op::GlobalSet(_)
            | Op::LocalSet(_)
            | Op::Store8
            | Op::Store32
            | Op::MemoryGrow => false,
            Op::I32Const(_)
            | Op::I64Const(_)
            | Op::F64Const(_)
            | Op::RefNull(_)
            | Op::Numeric(_)
            | Op::Select
            | Op::IntAdd { .. }
            | Op::IntSub { .. }
            | Op::IntMul { .. }
            | Op::IntCompare { .. }
            | Op::StructNew(_)
            | Op::StructGet(..)
            | Op::ArrayNew(_)
            | Op::ArrayNewDefault(_)
            | Op::ArrayNewFixed(_)
            | Op::ArrayNewData { .. }
            | Op::ArrayGet(_)
            | Op::ArrayLen
            | Op::RefCast(..)
            | Op::RefTest(..)
            | Op::RefIsNull
            | Op::RefEq
            | Op::RefAsNonNull
            | Op::RefI31
            | Op::I31Get
            | Op::RefFunc(_)
            | Op::GlobalGet(_)
            | Op::LocalGet(_)
            | Op::Load8U
            | Op::Load32
            | Op::Load64
            | Op::MemorySize => true,
        }
    }
}

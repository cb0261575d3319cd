//! Machine primitives.

use smallvec::smallvec;

use super::Lower;
use super::function::Code;
use super::plan::int_compare_of;
use crate::flow::{BinaryOp, CompareOp};
use crate::ir::op::Numeric;
use crate::ir::{Op, Repr, Value, Values};
use crate::typed::{Plan, Prim};
use crate::types::{Element, Type};

impl Lower<'_> {
    pub(crate) fn prim<'c>(
        &mut self,
        code: &mut Code<'c>,
        prim: Prim,
        operands: &'c [Plan],
        ty: &Type,
    ) -> Option<Values> {
        let wanted: Option<Type> = match prim {
            Prim::Int(_) | Prim::IntCompare(_) => Some(Type::Int),
            Prim::Float(_) | Prim::FloatCompare(_) | Prim::FloatNegate => Some(Type::Float),
            Prim::Not | Prim::Bool(_) => Some(Type::Bool),
            _ => None,
        };
        let mut words = Values::new();
        for operand in operands {
            match &wanted {
                Some(ty) => words.extend(self.plan_as(code, operand, ty)?),
                None => words.extend(self.plan(code, operand)?),
            }
        }
        let first = operands.first().map_or(Type::Never, |operand| operand.ty.clone());
        let numeric = |code: &mut Code, numeric: Numeric, words: &[Value], repr: Repr| {
            Some(smallvec![code.builder.one(Op::Numeric(numeric), words, repr)])
        };
        match prim {
            Prim::Int(op) => {
                let index = match op {
                    BinaryOp::Add => 0,
                    BinaryOp::Subtract => 1,
                    _ => 2,
                };
                let Some(clone) = self.typed.int_slow[index] else {
                    self.bug("exact int arithmetic without the library's slow path");
                    return None;
                };
                let slow = self.clone_function(clone);
                let op = match op {
                    BinaryOp::Add => Op::IntAdd { slow },
                    BinaryOp::Subtract => Op::IntSub { slow },
                    _ => Op::IntMul { slow },
                };
                let big = self.big();
                Some(code.builder.emit(op, &words, &[Repr::I64, big]))
            }
            Prim::IntCompare(op) => Some(smallvec![self.int_compare(code, int_compare_of(op), &words)]),
            Prim::Float(op) => {
                let op = match op {
                    BinaryOp::Add => Numeric::F64Add,
                    BinaryOp::Subtract => Numeric::F64Sub,
                    _ => Numeric::F64Mul,
                };
                numeric(code, op, &words, Repr::F64)
            }
            Prim::FloatCompare(op) => {
                let op = match op {
                    CompareOp::Eq => Numeric::F64Eq,
                    CompareOp::NotEq => Numeric::F64Ne,
                    CompareOp::Less => Numeric::F64Lt,
                    CompareOp::LessEq => Numeric::F64Le,
                    CompareOp::Greater => Numeric::F64Gt,
                    CompareOp::GreaterEq => Numeric::F64Ge,
                };
                numeric(code, op, &words, Repr::I32)
            }
            Prim::FloatNegate => numeric(code, Numeric::F64Neg, &words, Repr::F64),
            Prim::Raw(op) => {
                let wide = *ty == Type::I64;
                use Numeric::*;
                let op = match (op, wide) {
                    (BinaryOp::Add, false) => I32Add,
                    (BinaryOp::Subtract, false) => I32Sub,
                    (BinaryOp::Multiply, false) => I32Mul,
                    (BinaryOp::FloorDivide, false) => I32DivS,
                    (BinaryOp::Modulo, false) => I32RemS,
                    (BinaryOp::LeftShift, false) => I32Shl,
                    (BinaryOp::RightShift, false) => I32ShrS,
                    (BinaryOp::BitAnd, false) => I32And,
                    (BinaryOp::BitOr, false) => I32Or,
                    (BinaryOp::BitXor, false) => I32Xor,
                    (BinaryOp::Add, true) => I64Add,
                    (BinaryOp::Subtract, true) => I64Sub,
                    (BinaryOp::Multiply, true) => I64Mul,
                    (BinaryOp::FloorDivide, true) => I64DivS,
                    (BinaryOp::Modulo, true) => I64RemS,
                    (BinaryOp::LeftShift, true) => I64Shl,
                    (BinaryOp::RightShift, true) => I64ShrS,
                    (BinaryOp::BitAnd, true) => I64And,
                    (BinaryOp::BitOr, true) => I64Or,
                    (BinaryOp::BitXor, true) => I64Xor,
                    (op, _) => {
                        self.bug(format!("{op:?} of raw ints"));
                        return None;
                    }
                };
                numeric(code, op, &words, if wide { Repr::I64 } else { Repr::I32 })
            }
            Prim::RawCompare(op) => {
                let wide = operands.iter().any(|operand| operand.ty == Type::I64);
                use Numeric::*;
                let op = match (op, wide) {
                    (CompareOp::Eq, false) => I32Eq,
                    (CompareOp::NotEq, false) => I32Ne,
                    (CompareOp::Less, false) => I32LtS,
                    (CompareOp::LessEq, false) => I32LeS,
                    (CompareOp::Greater, false) => I32GtS,
                    (CompareOp::GreaterEq, false) => I32GeS,
                    (CompareOp::Eq, true) => I64Eq,
                    (CompareOp::NotEq, true) => I64Ne,
                    (CompareOp::Less, true) => I64LtS,
                    (CompareOp::LessEq, true) => I64LeS,
                    (CompareOp::Greater, true) => I64GtS,
                    (CompareOp::GreaterEq, true) => I64GeS,
                };
                numeric(code, op, &words, Repr::I32)
            }
            Prim::RawNegate => {
                let (zero, op, repr) = if *ty == Type::I64 {
                    (code.builder.one(Op::I64Const(0), &[], Repr::I64), Numeric::I64Sub, Repr::I64)
                } else {
                    (code.builder.one(Op::I32Const(0), &[], Repr::I32), Numeric::I32Sub, Repr::I32)
                };
                numeric(code, op, &[zero, words[0]], repr)
            }
            Prim::RawInvert => {
                let (ones, op, repr) = if *ty == Type::I64 {
                    (code.builder.one(Op::I64Const(-1), &[], Repr::I64), Numeric::I64Xor, Repr::I64)
                } else {
                    (code.builder.one(Op::I32Const(-1), &[], Repr::I32), Numeric::I32Xor, Repr::I32)
                };
                numeric(code, op, &[words[0], ones], repr)
            }
            Prim::Not => numeric(code, Numeric::I32Eqz, &words, Repr::I32),
            Prim::Bool(op) => {
                let op = match op {
                    BinaryOp::BitAnd => Numeric::I32And,
                    BinaryOp::BitOr => Numeric::I32Or,
                    _ => Numeric::I32Xor,
                };
                numeric(code, op, &words, Repr::I32)
            }
            Prim::NotZero => match first {
                Type::Int => {
                    let zero = code.builder.one(Op::I64Const(0), &[], Repr::I64);
                    let small = code.builder.one(Op::Numeric(Numeric::I64Ne), &[words[0], zero], Repr::I32);
                    let null = code.builder.one(Op::RefIsNull, &[words[1]], Repr::I32);
                    let big = code.builder.one(Op::Numeric(Numeric::I32Eqz), &[null], Repr::I32);
                    numeric(code, Numeric::I32Or, &[small, big], Repr::I32)
                }
                Type::Float => {
                    let zero = code.builder.one(Op::F64Const(0), &[], Repr::F64);
                    numeric(code, Numeric::F64Ne, &[words[0], zero], Repr::I32)
                }
                Type::I64 => {
                    let zero = code.builder.one(Op::I64Const(0), &[], Repr::I64);
                    numeric(code, Numeric::I64Ne, &[words[0], zero], Repr::I32)
                }
                _ => {
                    let zero = code.builder.one(Op::I32Const(0), &[], Repr::I32);
                    numeric(code, Numeric::I32Ne, &[words[0], zero], Repr::I32)
                }
            },
            Prim::Convert => {
                use Numeric::*;
                let steps: &[(Numeric, Repr)] = match (&first, ty) {
                    (Type::Bool | Type::I32, Type::I32)
                    | (Type::I64, Type::I64)
                    | (Type::Float, Type::Float)
                    | (Type::Int, Type::I64) => &[],
                    (Type::Bool, Type::I64) => &[(I64ExtendI32U, Repr::I64)],
                    (Type::I32, Type::I64) => &[(I64ExtendI32S, Repr::I64)],
                    (Type::Bool | Type::I32, Type::Float) => &[(F64ConvertI32S, Repr::F64)],
                    (Type::I64 | Type::Int, Type::Float) => &[(F64ConvertI64S, Repr::F64)],
                    (Type::I64 | Type::Int, Type::I32) => &[(I32WrapI64, Repr::I32)],
                    (Type::Float, Type::I64) => &[(I64TruncSatF64S, Repr::I64)],
                    (Type::Float, Type::I32) => &[(I64TruncSatF64S, Repr::I64), (I32WrapI64, Repr::I32)],
                    (from, to) => {
                        self.bug(format!("no machine conversion from {from:?} to {to:?}"));
                        return None;
                    }
                };
                let mut word = words[0];
                for (op, repr) in steps {
                    word = code.builder.one(Op::Numeric(*op), &[word], *repr);
                }
                Some(smallvec![word])
            }
            Prim::ArrayGet => {
                let Type::Array(element) = first else { return None };
                let array = self.raw_array(element);
                Some(smallvec![code.builder.one(Op::ArrayGet(array), &words, element_repr(element))])
            }
            Prim::ArraySet => {
                let Type::Array(element) = first else { return None };
                let array = self.raw_array(element);
                code.builder.emit(Op::ArraySet(array), &words, &[]);
                Some(smallvec![])
            }
        }
    }
}

pub(crate) fn element_repr(element: Element) -> Repr {
    match element {
        Element::U8 | Element::U16 | Element::I32 => Repr::I32,
        Element::I64 => Repr::I64,
        Element::F64 => Repr::F64,
    }
}

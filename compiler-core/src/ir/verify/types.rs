//! The typing rule of each operation.

use super::word;
use crate::ir::{Function, Heap, Module, Numeric, Op, Repr, Signature, Storage};

/// May a value of one type stand where the other is wanted? Nullability is not asked for: null traps where it must not be.
pub fn fits(module: &Module, from: Repr, to: Repr) -> bool {
    match (from, to) {
        (Repr::Ref(from, _), Repr::Ref(to, _)) => below(module, from, to),
        _ => from == to,
    }
}

fn below(module: &Module, from: Heap, to: Heap) -> bool {
    match (from, to) {
        _ if from == to => true,
        (Heap::Func(_), _) | (_, Heap::Func(_)) => false,
        (_, Heap::Eq) => true,
        (Heap::Struct(from), Heap::Struct(to)) => {
            let mut at = Some(from);
            while let Some(own) = at {
                if own == to {
                    return true;
                }
                at = module.structs.get(own.index()).and_then(|found| found.supertype);
            }
            false
        }
        _ => false,
    }
}

/// Checks one operation.
pub fn check(
    module: &Module,
    function: &Function,
    op: &Op,
    operands: &[Repr],
    results: &[Repr],
) -> Result<(), String> {
    let heap = |heap: Heap| Repr::Ref(heap, true);
    let any = heap(Heap::Eq);
    let (i32, i64) = (Repr::I32, Repr::I64);
    let element = |id: crate::ir::ArrayId| word(module.arrays[id.index()].element);
    let array = |id: crate::ir::ArrayId| heap(Heap::Array(id));
    let fields = |id: crate::ir::StructId| -> Vec<Repr> {
        module.structs[id.index()].fields.iter().map(|field| word(field.storage)).collect()
    };
    let rule = |from: &[Repr], to: &[Repr]| {
        if from.len() != operands.len() || to.len() != results.len() {
            return Err(format!("wants {} operands and {} results", from.len(), to.len()));
        }
        let fine = operands.iter().zip(from).all(|(own, wanted)| fits(module, *own, *wanted));
        if !fine {
            return Err(format!("wants {from:?}, has {operands:?}"));
        }
        if to.iter().zip(results).all(|(own, wanted)| fits(module, *own, *wanted)) {
            Ok(())
        } else {
            Err(format!("gives {to:?}, not {results:?}"))
        }
    };
    let call = |signature: &Signature| rule(&signature.parameters, &signature.results);
    match op {
        Op::I32Const(_) | Op::MemorySize => rule(&[], &[i32]),
        Op::I64Const(_) => rule(&[], &[i64]),
        Op::F64Const(_) => rule(&[], &[Repr::F64]),
        // Null is of every type of its hierarchy.
        Op::RefNull(_) => match results {
            [Repr::Ref(..)] if operands.is_empty() => Ok(()),
            _ => Err("gives one reference".into()),
        },
        Op::Numeric(numeric) => {
            let (from, to) = numeric_rule(*numeric);
            rule(&from, &[to])
        }
        Op::Select => match (operands, results) {
            ([Repr::I32, yes, no], [result]) if fits(module, *yes, *result) && fits(module, *no, *result) => {
                Ok(())
            }
            _ => Err("wants (i32, T, T)".into()),
        },
        Op::IntAdd { slow } | Op::IntSub { slow } | Op::IntMul { slow } | Op::IntCompare { slow, .. } => {
            call(&module.functions[slow.index()].signature)
        }
        Op::StructNew(id) => rule(&fields(*id), &[heap(Heap::Struct(*id))]),
        Op::StructGet(id, field) => rule(&[heap(Heap::Struct(*id))], &[fields(*id)[*field as usize]]),
        Op::StructSet(id, field) => rule(&[heap(Heap::Struct(*id)), fields(*id)[*field as usize]], &[]),
        Op::ArrayNew(id) => rule(&[element(*id), i32], &[array(*id)]),
        Op::ArrayNewDefault(id) => rule(&[i32], &[array(*id)]),
        Op::ArrayNewFixed(id) => rule(&vec![element(*id); operands.len()], &[array(*id)]),
        Op::ArrayNewData { array: id, .. } => match module.arrays[id.index()].element {
            Storage::Word(Repr::Ref(..)) => Err("references cannot be data".into()),
            _ => rule(&[], &[array(*id)]),
        },
        Op::ArrayGet(id) => rule(&[array(*id), i32], &[element(*id)]),
        Op::ArraySet(id) => rule(&[array(*id), i32, element(*id)], &[]),
        Op::ArrayLen => match (operands, results) {
            ([Repr::Ref(Heap::Array(_), _)], [Repr::I32]) => Ok(()),
            _ => Err("wants an array".into()),
        },
        Op::ArrayCopy(to, from) => rule(&[array(*to), i32, array(*from), i32, i32], &[]),
        Op::ArrayFill(id) => rule(&[array(*id), i32, element(*id), i32], &[]),
        Op::RefCast(to, _) => rule(&[any], &[heap(*to)]),
        Op::RefTest(..) => rule(&[any], &[i32]),
        Op::RefIsNull => match (operands, results) {
            ([Repr::Ref(..)], [Repr::I32]) => Ok(()),
            _ => Err("wants a reference".into()),
        },
        Op::RefEq => rule(&[any, any], &[i32]),
        Op::RefAsNonNull => match (operands, results) {
            ([from @ Repr::Ref(..)], [to]) if fits(module, *from, *to) => Ok(()),
            _ => Err("wants a reference".into()),
        },
        Op::RefI31 => rule(&[i32], &[heap(Heap::I31)]),
        Op::I31Get => rule(&[heap(Heap::I31)], &[i32]),
        Op::RefFunc(_) => match results {
            [Repr::Ref(Heap::Func(_), _)] if operands.is_empty() => Ok(()),
            _ => Err("gives a reference to a function".into()),
        },
        Op::Call(id) => call(&module.functions[id.index()].signature),
        Op::CallRef(id) => {
            let mut signature = module.signatures[id.index()].clone();
            signature.parameters.push(heap(Heap::Func(*id)));
            call(&signature)
        }
        Op::CallImport(id) => call(&module.imports[*id as usize].signature),
        Op::GlobalGet(id) => rule(&[], &[module.globals[id.index()].repr]),
        Op::GlobalSet(id) => rule(&[module.globals[id.index()].repr], &[]),
        Op::LocalGet(id) => rule(&[], &[function.locals[id.index()].0]),
        Op::LocalSet(id) => rule(&[function.locals[id.index()].0], &[]),
        Op::Load8U | Op::Load32 | Op::MemoryGrow => rule(&[i32], &[i32]),
        Op::Load64 => rule(&[i32], &[i64]),
        Op::Store8 | Op::Store32 => rule(&[i32, i32], &[]),
    }
}

/// Operands and result of a wasm instruction, as its name says them.
fn numeric_rule(numeric: Numeric) -> (Vec<Repr>, Repr) {
    use Numeric as N;
    let name = format!("{numeric:?}");
    let own = match &name[..3] {
        "I32" => Repr::I32,
        "I64" => Repr::I64,
        _ => Repr::F64,
    };
    match numeric {
        N::I32WrapI64 => (vec![Repr::I64], Repr::I32),
        N::I64ExtendI32S | N::I64ExtendI32U => (vec![Repr::I32], Repr::I64),
        N::F64ConvertI64S | N::F64ConvertI64U | N::F64ReinterpretI64 => (vec![Repr::I64], Repr::F64),
        N::F64ConvertI32S => (vec![Repr::I32], Repr::F64),
        N::I64TruncSatF64S | N::I64TruncSatF64U | N::I64ReinterpretF64 => (vec![Repr::F64], Repr::I64),
        N::I32Eqz | N::I64Eqz => (vec![own], Repr::I32),
        N::I32Clz
        | N::I32Ctz
        | N::I32Popcnt
        | N::I64Clz
        | N::I64Ctz
        | N::I64Popcnt
        | N::F64Neg
        | N::F64Abs
        | N::F64Sqrt
        | N::F64Floor
        | N::F64Ceil
        | N::F64Trunc
        | N::F64Nearest
        | N::I32Extend8S => (vec![own], own),
        _ => {
            let compares =
                ["Eq", "Ne", "LtS", "LtU", "LeS", "LeU", "GtS", "GtU", "GeS", "GeU", "Lt", "Le", "Gt", "Ge"]
                    .contains(&&name[3..]);
            (vec![own, own], if compares { Repr::I32 } else { own })
        }
    }
}

//! Visits the operands of an operation to change them.

use crate::flow::{Op, Value};

/// Calls `change` for each operand.
pub fn change(op: &mut Op, change: &mut dyn FnMut(&mut Value)) {
    match op {
        Op::Const(_)
        | Op::Undefined
        | Op::Builtin(_)
        | Op::Module(_)
        | Op::Class(_)
        | Op::NewCell(_)
        | Op::GetCell(_)
        | Op::GetGlobal { .. }
        | Op::DeleteGlobal { .. }
        | Op::GetSlot(_) => {}
        Op::Binary(_, a, b)
        | Op::InPlace(_, a, b)
        | Op::Compare(_, a, b)
        | Op::Is(a, b)
        | Op::GetItem(a, b)
        | Op::DeleteItem(a, b)
        | Op::Contains { item: a, container: b }
        | Op::IterNext { source: a, state: b }
        | Op::SetAttribute(a, _, b)
        | Op::Format { value: a, spec: b, .. }
        | Op::ExceptionMatches { exception: a, class: b } => {
            change(a);
            change(b);
        }
        Op::Unary(_, a)
        | Op::Truth(a)
        | Op::Not(a)
        | Op::IsInstance(a, _)
        | Op::Narrow(a, _)
        | Op::Item(a, _)
        | Op::GetAttribute(a, _)
        | Op::DeleteAttribute(a, _)
        | Op::SetCell(_, a)
        | Op::SetGlobal(_, a)
        | Op::SetSlot(_, a)
        | Op::IterStart(a)
        | Op::Unpack { value: a, .. }
        | Op::CheckBound { flag: a, .. }
        | Op::Write { text: a, .. } => change(a),
        Op::Slice(a, b, c) | Op::SetItem(a, b, c) => {
            change(a);
            change(b);
            change(c);
        }
        Op::Tuple(items)
        | Op::List(items)
        | Op::Set(items)
        | Op::JoinStrings(items)
        | Op::CallLibrary(_, items)
        | Op::Intrinsic(_, items)
        | Op::MakeFunction { defaults: items, .. } => items.iter_mut().for_each(change),
        Op::Dict(pairs) => pairs.iter_mut().for_each(|(key, value)| {
            change(key);
            change(value);
        }),
        Op::Call { callee: first, arguments, keywords }
        | Op::CallMethod { receiver: first, arguments, keywords, .. }
        | Op::CallSuper { receiver: first, arguments, keywords, .. } => {
            change(first);
            arguments.iter_mut().for_each(&mut *change);
            keywords.iter_mut().for_each(|(_, value)| change(value));
        }
        Op::MakeException { value, cause, context } => {
            change(value);
            cause.iter_mut().chain(context).for_each(change);
        }
    }
}

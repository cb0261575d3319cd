//! What the side of a branch that is taken says of values.

use super::graph::Relation;
use crate::ir::op::{IntCompare, Numeric};
use crate::ir::{Function, Instruction, Op, Value};

/// What a value is compared with.
#[derive(Clone, Copy, Debug)]
pub enum Other {
    /// Zero (or null).
    Zero,
    /// Another value.
    Value(Value),
    /// The first word of an int against that of another: own second word, the other's words.
    Int(Value, Value, Value),
}

/// A value, and how it stands to another one.
pub type Fact = (Value, Relation, Other);

/// How many conditions in a row are looked through.
const DEPTH: usize = 8;

/// The instruction that makes each value, if one does.
pub struct Makers<'a>(Vec<Option<&'a Instruction>>);

impl<'a> Makers<'a> {
    /// Of a function.
    pub fn new(function: &'a Function) -> Makers<'a> {
        let mut all = vec![None; function.values.len()];
        for block in &function.blocks {
            for instruction in &block.instructions {
                for result in &instruction.results {
                    all[result.index()] = Some(instruction);
                }
            }
        }
        Makers(all)
    }

    /// The instruction that makes a value.
    pub fn get(&self, value: Value) -> Option<&'a Instruction> {
        self.0[value.index()]
    }
}

/// Appends the facts of a condition that is nonzero (`sense`) or zero.
pub fn facts(makers: &Makers, condition: Value, sense: bool, found: &mut Vec<Fact>) {
    collect(makers, condition, sense, DEPTH, found);
    // What is widened is known as well as what it is made of.
    for at in 0..found.len() {
        let (value, relation, other) = found[at];
        if let Some(Instruction { op: Op::Numeric(Numeric::I64ExtendI32S), arguments, .. }) =
            makers.get(value)
            && matches!(other, Other::Value(_) | Other::Zero)
        {
            found.push((arguments[0], relation, other));
        }
        if let Some(fact) = root(makers, found[at]) {
            found.push(fact);
        }
    }
}

/// What the exact square of an int is compared with says of the int: as `n * n <= limit` in a search for divisors.
fn root(makers: &Makers, (square, relation, other): Fact) -> Option<Fact> {
    let (Relation::Lt | Relation::Le | Relation::Eq, Other::Int(big, limit, limit_big)) = (relation, other)
    else {
        return None;
    };
    let maker = makers.get(square)?;
    let ([a, big_a, b, big_b], [low, high]) = (&maker.arguments[..], &maker.results[..]) else { return None };
    let is_square = matches!(maker.op, Op::IntMul { .. }) && (a, big_a) == (b, big_b);
    (is_square && (*low, *high) == (square, big)).then_some((
        *a,
        Relation::Root,
        Other::Int(*big_a, limit, limit_big),
    ))
}

fn collect(makers: &Makers, condition: Value, sense: bool, depth: usize, found: &mut Vec<Fact>) {
    found.push((condition, if sense { Relation::Ne } else { Relation::Eq }, Other::Zero));
    if depth == 0 {
        return;
    }
    let Some(maker) = makers.get(condition) else { return };
    let arguments = &maker.arguments;
    match &maker.op {
        Op::Numeric(Numeric::I32Eqz) => collect(makers, arguments[0], !sense, depth - 1, found),
        Op::Numeric(Numeric::I64Eqz) => {
            found.push((arguments[0], if sense { Relation::Eq } else { Relation::Ne }, Other::Zero))
        }
        Op::Numeric(Numeric::I32And)
            if sense && is_truth(makers, arguments[0]) && is_truth(makers, arguments[1]) =>
        {
            collect(makers, arguments[0], true, depth - 1, found);
            collect(makers, arguments[1], true, depth - 1, found);
        }
        Op::Numeric(Numeric::I32Or) if !sense => {
            collect(makers, arguments[0], false, depth - 1, found);
            collect(makers, arguments[1], false, depth - 1, found);
        }
        Op::Numeric(numeric) => {
            let Some(relation) = relation(*numeric) else { return };
            let relation = if sense { relation } else { negated(relation) };
            found.push((arguments[0], relation, Other::Value(arguments[1])));
            found.push((arguments[1], swapped(relation), Other::Value(arguments[0])));
        }
        Op::RefIsNull => {
            found.push((arguments[0], if sense { Relation::Eq } else { Relation::Ne }, Other::Zero))
        }
        Op::IntCompare { compare, .. } => {
            let relation = match compare {
                IntCompare::Eq => Relation::Eq,
                IntCompare::Ne => Relation::Ne,
                IntCompare::Lt => Relation::Lt,
                IntCompare::Le => Relation::Le,
                IntCompare::Gt => Relation::Gt,
                IntCompare::Ge => Relation::Ge,
            };
            let relation = if sense { relation } else { negated(relation) };
            let [a, big_a, b, big_b] = [arguments[0], arguments[1], arguments[2], arguments[3]];
            found.push((a, relation, Other::Int(big_a, b, big_b)));
            found.push((b, swapped(relation), Other::Int(big_b, a, big_a)));
            // Equal ints are both small, or both big.
            if relation == Relation::Eq {
                found.push((big_a, relation, Other::Value(big_b)));
                found.push((big_b, relation, Other::Value(big_a)));
            }
        }
        _ => {}
    }
}

/// Is it 0 or 1?
fn is_truth(makers: &Makers, value: Value) -> bool {
    match makers.get(value).map(|maker| &maker.op) {
        Some(Op::Numeric(numeric)) => {
            relation(*numeric).is_some() || matches!(numeric, Numeric::I32Eqz | Numeric::I64Eqz)
        }
        Some(Op::RefIsNull | Op::RefTest(..) | Op::RefEq | Op::IntCompare { .. }) => true,
        _ => false,
    }
}

fn relation(numeric: Numeric) -> Option<Relation> {
    use Numeric as N;
    Some(match numeric {
        N::I32Eq | N::I64Eq => Relation::Eq,
        N::I32Ne | N::I64Ne => Relation::Ne,
        N::I32LtS | N::I64LtS => Relation::Lt,
        N::I32LeS | N::I64LeS => Relation::Le,
        N::I32GtS | N::I64GtS => Relation::Gt,
        N::I32GeS | N::I64GeS => Relation::Ge,
        N::I32LtU | N::I64LtU => Relation::LtU,
        N::I32LeU | N::I64LeU => Relation::LeU,
        N::I32GtU | N::I64GtU => Relation::GtU,
        N::I32GeU | N::I64GeU => Relation::GeU,
        _ => return None,
    })
}

fn negated(relation: Relation) -> Relation {
    match relation {
        Relation::Eq => Relation::Ne,
        Relation::Ne => Relation::Eq,
        Relation::Lt => Relation::Ge,
        Relation::Le => Relation::Gt,
        Relation::Gt => Relation::Le,
        Relation::Ge => Relation::Lt,
        Relation::LtU => Relation::GeU,
        Relation::LeU => Relation::GtU,
        Relation::GtU => Relation::LeU,
        Relation::GeU => Relation::LtU,
        Relation::Root => relation,
    }
}

fn swapped(relation: Relation) -> Relation {
    match relation {
        Relation::Eq | Relation::Ne | Relation::Root => relation,
        Relation::Lt => Relation::Gt,
        Relation::Le => Relation::Ge,
        Relation::Gt => Relation::Lt,
        Relation::Ge => Relation::Le,
        Relation::LtU => Relation::GtU,
        Relation::LeU => Relation::GeU,
        Relation::GtU => Relation::LtU,
        Relation::GeU => Relation::LeU,
    }
}

//! Which of two values is the smaller one, by what branches above have said: an index that counts up to the length of a
//! list is inside of it.
//!
//! ```text
//! v3 = i64.lts v1 v2; branch v3 block1 ..
//! block1: v4 = i64.sub v1 1; v5 = i64.ltu v4 v2        v5 = 1, where v1 is 1 or more
//! ```
//!
//! Values are compared as a base and a constant that is added to it. The sums must not wrap, which intervals tell when the
//! graph is solved.

use super::facts::{Fact, Makers, Other};
use super::graph::{Node, Relation};
use super::interval::Interval;
use crate::ir::op::Numeric;
use crate::ir::{Op, Value};

/// How many sums are looked through.
const DEPTH: usize = 4;

/// `value` is its base and a constant.
struct Sum {
    base: Value,
    constant: i64,
    /// The sums on the way: operand, constant, 32 bits.
    steps: Vec<(Value, i64, bool)>,
}

impl Sum {
    fn of(makers: &Makers, value: Value) -> Sum {
        let mut sum = Sum { base: value, constant: 0, steps: vec![] };
        let constant = |value| match makers.get(value).map(|maker| &maker.op) {
            Some(Op::I64Const(constant)) => Some(*constant),
            Some(Op::I32Const(constant)) => Some(i64::from(*constant)),
            _ => None,
        };
        for _ in 0..DEPTH {
            let Some(maker) = makers.get(sum.base) else { break };
            let Op::Numeric(numeric) = maker.op else { break };
            let (base, by, narrow) = match (numeric, maker.arguments.as_slice()) {
                (Numeric::I64ExtendI32S, [inner]) => {
                    sum.base = *inner;
                    continue;
                }
                (Numeric::I64Add | Numeric::I32Add, [a, b]) => match (constant(*a), constant(*b)) {
                    (_, Some(by)) => (*a, by, numeric == Numeric::I32Add),
                    (Some(by), _) => (*b, by, numeric == Numeric::I32Add),
                    _ => break,
                },
                (Numeric::I64Sub | Numeric::I32Sub, [a, b]) => match constant(*b) {
                    Some(by) => (*a, by.saturating_neg(), numeric == Numeric::I32Sub),
                    None => break,
                },
                _ => break,
            };
            sum.steps.push((base, by, narrow));
            sum.base = base;
            sum.constant = sum.constant.saturating_add(by);
        }
        sum
    }
}

/// `less < more + extra`.
#[derive(Clone, Copy)]
pub struct Order {
    less: Value,
    more: Value,
    extra: i64,
    /// Compared as unsigned: holds where this one is not negative.
    natural: Option<Value>,
}

impl Order {
    /// What a branch says.
    pub fn of(fact: &Fact) -> Option<Order> {
        let (value, relation, Other::Value(other)) = *fact else { return None };
        let order = |less, more, extra| Order { less, more, extra, natural: None };
        Some(match relation {
            Relation::Lt => order(value, other, 0),
            Relation::Le => order(value, other, 1),
            Relation::Gt => order(other, value, 0),
            Relation::Ge => order(other, value, 1),
            Relation::LtU => Order { natural: Some(other), ..order(value, other, 0) },
            Relation::LeU => Order { natural: Some(other), ..order(value, other, 1) },
            _ => return None,
        })
    }
}

/// Why a comparison is decided: it has the truth value if sums do not wrap and values are natural.
#[derive(Clone, Debug)]
pub struct Decided {
    /// What it is then.
    pub truth: bool,
    /// Operand, constant, 32 bits.
    pub sums: Vec<(Node, i64, bool)>,
    /// What must not be negative.
    pub natural: Vec<Node>,
}

impl Decided {
    /// Does it hold?
    pub fn holds(&self, of: &[Interval]) -> bool {
        let fits = |(node, by, narrow): &(Node, i64, bool)| {
            let operand = of[*node as usize];
            let full = if *narrow { Interval::I32 } else { Interval::FULL };
            match (operand.low.checked_add(*by), operand.high.checked_add(*by)) {
                (Some(low), Some(high)) => low >= full.low && high <= full.high,
                _ => false,
            }
        };
        self.sums.iter().all(fits) && self.natural.iter().all(|node| of[*node as usize].low >= 0)
    }
}

/// What the orders say of a comparison.
pub fn decide(
    makers: &Makers,
    orders: &[Order],
    op: Numeric,
    [a, b]: [Value; 2],
    mut node: impl FnMut(Value) -> Node,
) -> Option<Decided> {
    use Numeric as N;
    let unsigned = match op {
        N::I32LtU | N::I32LeU | N::I32GtU | N::I32GeU | N::I64LtU | N::I64LeU | N::I64GtU | N::I64GeU => true,
        N::I32LtS | N::I32LeS | N::I32GtS | N::I32GeS | N::I64LtS | N::I64LeS | N::I64GtS | N::I64GeS => {
            false
        }
        _ => return None,
    };
    // `less < more + extra` makes it true, or false.
    let ways = match op {
        N::I32LtU | N::I64LtU | N::I32LtS | N::I64LtS => [(a, b, 0, true), (b, a, 1, false)],
        N::I32LeU | N::I64LeU | N::I32LeS | N::I64LeS => [(a, b, 1, true), (b, a, 0, false)],
        N::I32GtU | N::I64GtU | N::I32GtS | N::I64GtS => [(b, a, 0, true), (a, b, 1, false)],
        _ => [(b, a, 1, true), (a, b, 0, false)],
    };
    let sums = [a, b].map(|value| Sum::of(makers, value));
    let mut decided = |truth, small: Value, on_the_way: &[&Sum], natural: Option<Value>| {
        let mut natural: Vec<Node> = natural.into_iter().map(&mut node).collect();
        if unsigned {
            natural.push(node(small));
        }
        let steps = on_the_way.iter().flat_map(|sum| &sum.steps);
        let sums = steps.map(|(value, by, narrow)| (node(*value), *by, *narrow)).collect();
        Some(Decided { truth, sums, natural })
    };
    if sums[0].base == sums[1].base {
        let constant = |value| if value == a { sums[0].constant } else { sums[1].constant };
        let way = ways
            .into_iter()
            .find(|(small, large, extra, _)| constant(*small) < constant(*large).saturating_add(*extra));
        return way.and_then(|(small, _, _, truth)| decided(truth, small, &[&sums[0], &sums[1]], None));
    }
    for order in orders.iter().rev() {
        let less = Sum::of(makers, order.less);
        let more = Sum::of(makers, order.more);
        for (small, _, extra, truth) in ways {
            let [small_sum, large_sum] = if small == a { [&sums[0], &sums[1]] } else { [&sums[1], &sums[0]] };
            if less.base != small_sum.base || more.base != large_sum.base {
                continue;
            }
            let slack = |more: i64, extra: i64, less: i64| more.saturating_add(extra).saturating_sub(less);
            if slack(more.constant, order.extra, less.constant)
                > slack(large_sum.constant, extra, small_sum.constant)
            {
                continue;
            }
            return decided(truth, small, &[&less, &more, small_sum, large_sum], order.natural);
        }
    }
    None
}

//! The graph of what flows into what, over the whole module: SSA values, refined values (what a branch says of a value,
//! in the blocks behind it), fields, array elements, globals, results, and which blocks are reached at all.

use super::interval::{self, Interval};
use super::order::Decided;
use crate::hash::HashMap;
use crate::ir::op::{IntCompare, Numeric};
use crate::ir::{BlockId, Repr, Value};

/// A node of the graph.
pub type Node = u32;

/// Always reached, or 1.
pub const ALWAYS: Node = 0;
/// Any i64; for what is not followed.
pub const ANY: Node = 1;
/// Zero, or null.
pub const ZERO: Node = 2;

/// What one side of a comparison says of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Relation {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    LtU,
    LeU,
    // The other side is the greater one of unsigned values.
    GtU,
    GeU,
    // The square of the value is at most the other one.
    Root,
}

/// How a node's interval follows from others'.
#[derive(Clone, Debug)]
pub enum Rule {
    /// Known without looking.
    Known(Interval),
    /// Any of these, each where its guard is reached.
    Join(smallvec::SmallVec<[(Node, Node); 2]>),
    /// A branch's side: reached where the block is and the condition can be so.
    Edge(Node, Node, bool),
    /// An instruction.
    Numeric(Numeric, Node, Node),
    /// First word of an exact sum, difference or product (by its i64 instruction) of two ints of two words.
    ExactLow(Numeric, [Node; 4]),
    /// Second word.
    ExactBig(Numeric, [Node; 4]),
    /// Exact comparison.
    Compare(IntCompare, [Node; 4]),
    /// `x + c` against `x`: decided where the sum does not wrap.
    Grown(Numeric, Numeric, Node, Node),
    /// A comparison that branches above may have decided.
    Decided(Numeric, Node, Node, Box<Decided>),
    /// Condition, yes, no.
    Select(Node, Node, Node),
    /// A value where a comparison of it with another holds.
    Refine(Node, Relation, Node),
    /// The first word of an int where an exact comparison holds: first word, second word, the other's words.
    RefineInt(Node, Relation, [Node; 3]),
    /// Is the reference null?
    IsNull(Node),
}

impl Rule {
    /// The nodes that it reads.
    pub fn reads(&self, mut read: impl FnMut(Node)) {
        match self {
            Rule::Known(_) => {}
            Rule::Join(all) => all.iter().for_each(|(node, guard)| {
                read(*node);
                read(*guard);
            }),
            Rule::Edge(a, b, _)
            | Rule::Numeric(_, a, b)
            | Rule::Refine(a, _, b)
            | Rule::Grown(_, _, a, b) => {
                read(*a);
                read(*b);
            }
            Rule::ExactLow(_, all) | Rule::ExactBig(_, all) | Rule::Compare(_, all) => {
                all.iter().for_each(|node| read(*node))
            }
            Rule::Decided(_, a, b, decided) => {
                let sums = decided.sums.iter().map(|(node, ..)| node);
                [a, b].into_iter().chain(sums).chain(&decided.natural).for_each(|node| read(*node));
            }
            Rule::Select(a, b, c) => [a, b, c].into_iter().for_each(|node| read(*node)),
            Rule::RefineInt(a, _, others) => {
                read(*a);
                others.iter().for_each(|node| read(*node));
            }
            Rule::IsNull(a) => read(*a),
        }
    }

    /// The interval, from those of the nodes it reads.
    pub fn evaluate(&self, of: &[Interval]) -> Interval {
        let at = |node: Node| of[node as usize];
        match self {
            Rule::Known(known) => *known,
            Rule::Join(all) => all
                .iter()
                .filter(|(_, guard)| !at(*guard).is_none())
                .fold(Interval::NONE, |sum, (node, _)| sum.join(at(*node))),
            Rule::Edge(from, condition, sense) => {
                let condition = at(*condition);
                let possible = !condition.is_none()
                    && if *sense { condition != Interval::ZERO } else { condition.has(0) };
                if at(*from).is_none() || !possible { Interval::NONE } else { Interval::ONE }
            }
            Rule::Numeric(op, a, b) => interval::numeric(*op, at(*a), at(*b)),
            Rule::ExactLow(op, all) => {
                let [a, big_a, b, big_b] = all.map(at);
                if [a, big_a, b, big_b].iter().any(|part| part.is_none()) {
                    return Interval::NONE;
                }
                if big_a != Interval::ZERO || big_b != Interval::ZERO {
                    return Interval::FULL;
                }
                // Where it does not fit, the first word is 0.
                interval::exact(*op, a, b).unwrap_or(Interval::FULL)
            }
            Rule::ExactBig(op, all) => {
                let [a, big_a, b, big_b] = all.map(at);
                if [a, big_a, b, big_b].iter().any(|part| part.is_none()) {
                    return Interval::NONE;
                }
                let fits = big_a == Interval::ZERO
                    && big_b == Interval::ZERO
                    && interval::exact(*op, a, b).is_some();
                if fits { Interval::ZERO } else { Interval::BIT }
            }
            Rule::Compare(compare, all) => {
                let [a, big_a, b, big_b] = all.map(at);
                if [a, big_a, b, big_b].iter().any(|part| part.is_none()) {
                    return Interval::NONE;
                }
                if big_a != Interval::ZERO || big_b != Interval::ZERO {
                    return Interval::BIT;
                }
                interval::compare(i64_compare(*compare), a, b).unwrap_or(Interval::BIT)
            }
            Rule::Grown(op, compare, a, by) => {
                let (a, by) = (at(*a), at(*by));
                if a.is_none() || by.is_none() {
                    return Interval::NONE;
                }
                let sum = interval::numeric(*op, a, by);
                if interval::exact(i64_of(*op), a, by) == Some(sum) {
                    let growth = if matches!(op, Numeric::I32Sub | Numeric::I64Sub) {
                        Interval::new(by.high.saturating_neg(), by.low.saturating_neg())
                    } else {
                        by
                    };
                    return interval::compare(*compare, growth, Interval::ZERO).unwrap_or(Interval::BIT);
                }
                interval::compare(*compare, sum, a).unwrap_or(Interval::BIT)
            }
            Rule::Decided(op, a, b, decided) => match interval::numeric(*op, at(*a), at(*b)) {
                Interval::BIT if decided.holds(of) => interval::truth(decided.truth, !decided.truth),
                known => known,
            },
            Rule::Select(condition, yes, no) => {
                let condition = at(*condition);
                if condition.is_none() {
                    return Interval::NONE;
                }
                let yes = if condition == Interval::ZERO { Interval::NONE } else { at(*yes) };
                let no = if condition.has(0) { at(*no) } else { Interval::NONE };
                yes.join(no)
            }
            Rule::Refine(value, relation, other) => refine(at(*value), *relation, at(*other)),
            Rule::RefineInt(value, relation, [big, other, other_big]) => {
                let (value, big, other, other_big) = (at(*value), at(*big), at(*other), at(*other_big));
                if value.is_none() || big.is_none() || other.is_none() || other_big.is_none() {
                    return Interval::NONE;
                }
                // Where the other one is big, its first word says nothing.
                let refined =
                    if other_big == Interval::ZERO { refine(value, *relation, other) } else { value };
                if big == Interval::ZERO { refined } else { value.meet(refined.join(Interval::ZERO)) }
            }
            Rule::IsNull(value) => match at(*value) {
                value if value.is_none() => Interval::NONE,
                value => interval::truth(value == Interval::ZERO, !value.has(0)),
            },
        }
    }
}

/// The i64 instruction of a sum, difference or product.
pub fn i64_of(op: Numeric) -> Numeric {
    match op {
        Numeric::I32Add => Numeric::I64Add,
        Numeric::I32Sub => Numeric::I64Sub,
        Numeric::I32Mul => Numeric::I64Mul,
        op => op,
    }
}

/// The instruction that compares two small ints.
pub fn i64_compare(compare: IntCompare) -> Numeric {
    match compare {
        IntCompare::Eq => Numeric::I64Eq,
        IntCompare::Ne => Numeric::I64Ne,
        IntCompare::Lt => Numeric::I64LtS,
        IntCompare::Le => Numeric::I64LeS,
        IntCompare::Gt => Numeric::I64GtS,
        IntCompare::Ge => Numeric::I64GeS,
    }
}

fn refine(value: Interval, relation: Relation, other: Interval) -> Interval {
    if value.is_none() || other.is_none() {
        return Interval::NONE;
    }
    let up_to = |high: Option<i64>| high.map_or(Interval::NONE, |high| Interval::new(i64::MIN, high));
    let from = |low: Option<i64>| low.map_or(Interval::NONE, |low| Interval::new(low, i64::MAX));
    value.meet(match relation {
        Relation::Eq => other,
        Relation::Ne => match other.only() {
            Some(only) if value.low == only && value.high == only => Interval::NONE,
            Some(only) if value.low == only => from(only.checked_add(1)),
            Some(only) if value.high == only => up_to(only.checked_sub(1)),
            _ => value,
        },
        Relation::Lt => up_to(other.high.checked_sub(1)),
        Relation::Le => up_to(Some(other.high)),
        Relation::Gt => from(other.low.checked_add(1)),
        Relation::Ge => from(Some(other.low)),
        Relation::LtU if other.low >= 0 => {
            if other.high == 0 {
                Interval::NONE
            } else {
                Interval::new(0, other.high - 1)
            }
        }
        Relation::LeU if other.low >= 0 => Interval::new(0, other.high),
        Relation::GtU if other.low >= 0 && value.low >= 0 => from(other.low.checked_add(1)),
        Relation::GeU if other.low >= 0 && value.low >= 0 => from(Some(other.low)),
        Relation::LtU | Relation::LeU | Relation::GtU | Relation::GeU => value,
        Relation::Root if other.high < 0 => Interval::NONE,
        Relation::Root => {
            let root = other.high.isqrt();
            Interval::new(-root, root)
        }
    })
}

/// A use of a value under what a branch says of it.
pub struct Refined {
    /// The function.
    pub function: usize,
    /// The block.
    pub block: BlockId,
    /// The instruction; the terminator is one past the last.
    pub instruction: usize,
    /// Which of the operands (as `Terminator::uses` counts them).
    pub operand: usize,
    /// The refined node.
    pub node: Node,
}

/// A sum whose term was counted anew by an inner loop each time: see [`solve`](super::solve).
#[derive(Clone, Debug)]
pub struct Counted {
    /// The function.
    pub function: usize,
    /// The term, without what branches say of it: one of these.
    pub sources: Vec<Node>,
    /// The values that the inner loop begins its rounds with.
    pub starts: Vec<Node>,
}

/// The graph of a module.
pub struct Graph {
    /// The rule of each node.
    pub rules: Vec<Rule>,
    /// The first value of each function.
    pub base: Vec<Node>,
    /// The functions that are reached.
    pub declared: Vec<usize>,
    /// How many values each function has.
    pub values: Vec<Node>,
    /// The node of the first result of each function.
    pub results: Vec<Node>,
    /// The node of the first block of each function that is reached.
    pub reach: Vec<Option<Node>>,
    /// Uses that are known better than the values.
    pub refined: Vec<Refined>,
    /// By the node of a sum and that of its term.
    pub counted: HashMap<(Node, Node), Counted>,
    /// The nodes of each function besides its values.
    pub own: Vec<(Node, Node)>,
}

impl Graph {
    /// The node of a value.
    pub fn value(&self, function: usize, value: Value) -> Node {
        self.base[function] + value.0
    }

    /// Is a block reached?
    pub fn block(&self, function: usize, block: BlockId) -> Node {
        self.reach[function].map_or(ALWAYS, |first| first + block.0)
    }

    /// Is it a value of the function, or one of its refined values?
    pub fn is_of(&self, function: usize, node: Node) -> bool {
        let (first, end) = self.own[function];
        let base = self.base[function];
        (first..end).contains(&node) || (base..base + self.values[function]).contains(&node)
    }

    /// The function that a node is a value of.
    pub fn function_of(&self, node: Node) -> Option<usize> {
        let after = self.declared.partition_point(|function| self.base[*function] <= node);
        let function = *self.declared.get(after.checked_sub(1)?)?;
        (node < self.base[function] + self.values[function]).then_some(function)
    }

    /// A new node.
    pub fn add(&mut self, rule: Rule) -> Node {
        self.rules.push(rule);
        self.rules.len() as Node - 1
    }

    /// One more thing that flows into a join.
    pub fn flow(&mut self, into: Node, from: Node, guard: Node) {
        if let Rule::Join(all) = &mut self.rules[into as usize] {
            all.push((from, guard));
        }
    }
}

/// All that a machine type can hold.
pub fn all_of(repr: Repr) -> Interval {
    match repr {
        Repr::I32 => Interval::I32,
        Repr::I64 | Repr::F64 => Interval::FULL,
        Repr::Ref(_, true) => Interval::BIT,
        Repr::Ref(_, false) => Interval::ONE,
    }
}

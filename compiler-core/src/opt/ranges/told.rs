//! What branches above say of values: each value has a name that changes where a branch says more, and back.
//!
//! What is told becomes a node of the graph when something reads it; most of it is never read.

use smallvec::{SmallVec, smallvec};

use super::facts::{Fact, Other};
use super::graph::{ALWAYS, ANY, Graph, Node, Relation, Rule, ZERO};
use crate::ir::{Function, Repr, Value};

/// Names from here on stand for what was told, others for nodes.
const TOLD: Node = 1 << 31;

/// The values of a function, and what is told of them where the walk is.
pub struct Told<'a> {
    function: &'a Function,
    /// The node of the first value.
    base: Node,
    /// One more than the place of what was told last of each value.
    last: Vec<u32>,
    all: Vec<Refinement>,
}

/// What a branch says of a value.
#[derive(Clone, Copy)]
struct Refinement {
    value: Value,
    /// What was told of the value before (as in `last`).
    before: u32,
    /// Names of what is compared, as they were at the branch.
    old: Node,
    relation: Relation,
    others: [Node; 3],
    is_int: bool,
    /// Its node; `ZERO` as long as nothing has read it.
    node: Node,
}

impl<'a> Told<'a> {
    /// Nothing is told at the start.
    pub fn new(function: &'a Function, base: Node) -> Told<'a> {
        Told { function, base, last: vec![0; function.values.len()], all: vec![] }
    }

    /// How much is told.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Tells; `false` where the value is none that is followed.
    pub fn tell(&mut self, (value, relation, other): Fact) -> bool {
        if matches!(self.function.values[value.index()], Repr::F64 | Repr::Ref(_, false)) {
            return false;
        }
        let (others, is_int) = match other {
            Other::Zero => ([ZERO; 3], false),
            Other::Value(other) => ([self.name(other), ZERO, ZERO], false),
            Other::Int(big, other, other_big) => {
                ([big, other, other_big].map(|value| self.name(value)), true)
            }
        };
        let (old, before) = (self.name(value), self.last[value.index()]);
        self.all.push(Refinement { value, before, old, relation, others, is_int, node: ZERO });
        self.last[value.index()] = self.all.len() as u32;
        true
    }

    /// Forgets all but the first so many.
    pub fn back_to(&mut self, count: usize) {
        for told in self.all.drain(count..).rev() {
            self.last[told.value.index()] = told.before;
        }
    }

    fn name(&self, value: Value) -> Node {
        match self.function.values[value.index()] {
            Repr::F64 => ANY,
            Repr::Ref(_, false) => ALWAYS,
            _ => match self.last[value.index()] {
                0 => self.base + value.0,
                place => TOLD + place - 1,
            },
        }
    }

    /// The node that a name stands for, if it is one.
    fn settled(&self, name: Node) -> Option<Node> {
        let node = if name < TOLD { name } else { self.all[(name - TOLD) as usize].node };
        (name == ZERO || node != ZERO).then_some(node)
    }

    /// The node of a value here.
    pub fn node(&mut self, graph: &mut Graph, value: Value) -> Node {
        let name = self.name(value);
        if name < TOLD {
            return name;
        }
        let mut todo: SmallVec<[Node; 8]> = smallvec![name];
        while let Some(name) = todo.last().copied() {
            let Refinement { old, relation, others: [a, b, c], is_int, .. } =
                self.all[(name - TOLD) as usize];
            match [old, a, b, c].map(|name| self.settled(name).ok_or(name)) {
                _ if self.settled(name).is_some() => {}
                [Ok(old), Ok(a), Ok(b), Ok(c)] => {
                    self.all[(name - TOLD) as usize].node = graph.add(if is_int {
                        Rule::RefineInt(old, relation, [a, b, c])
                    } else {
                        Rule::Refine(old, relation, a)
                    });
                }
                // What it reads was told earlier, and comes first.
                all => {
                    todo.extend(all.into_iter().filter_map(Result::err));
                    continue;
                }
            }
            todo.pop();
        }
        self.settled(name).unwrap_or(ANY)
    }
}

//! Solves the graph: components in order; inside of one, up with widening, then down a few times.
//!
//! *Counting takes time*: where a value goes round by nothing but copies and sums with a term of at most 2^12, 2^50 sums
//! later it is at most 2^62 away from where it started. 2^50 sums take longer than a week, so what starts within 2^62 of
//! zero stays within 64 bits (`Class`).
//!
//! A term may be larger if an inner loop has counted it anew since the last such sum (`counts`): it is then at most what
//! that loop started from and the sums that have been done there, and these are not paid for twice. So `total += n`
//! after `while ..: n += 1` grows by one for each sum of the inner loop.

use super::components::Rows;
use super::graph::{Graph, Node, Rule};
use super::interval::Interval;
use crate::hash::HashMap;
use crate::ir::op::Numeric;

/// Changes of a join before it is widened.
const PATIENCE: u8 = 3;
/// Rounds over a component before all its joins are given up.
const ROUNDS: usize = 60;
/// Rounds down.
const NARROWING: usize = 3;
/// The most that a counted term may be.
const TERM: i64 = 1 << 12;
/// How often it may be added.
const TIMES: i64 = 1 << 50;

const LOWER: [i64; 6] = [0, -1, -(1 << 20), i32::MIN as i64, -(1 << 53), i64::MIN];
const UPPER: [i64; 9] =
    [0, 1, 255, 65535, 0x10_ffff, i32::MAX as i64 - 1, i32::MAX as i64, 1 << 53, i64::MAX];

/// A term of the sums of a class.
struct Term {
    node: Node,
    /// Added, or subtracted?
    added: bool,
    /// Nodes that must be zero (second words).
    zero: Vec<Node>,
    /// What it is where an inner loop counted it: the start of the count and the growth for each sum.
    count: Option<(Interval, Interval)>,
}

/// Values that one another's copies and sums go round through.
struct Class {
    /// What flows in from outside, with guards.
    entries: Vec<(Node, Node)>,
    /// The one node that this flows into, if it is one.
    entered: Option<Node>,
    /// The terms of the sums.
    terms: Vec<Term>,
    /// Its joins, by their places in the component.
    joins: Vec<u32>,
}

/// A class that is solved.
struct Solved {
    /// The function that all of it is of, and the one node that is entered from outside.
    counts: Option<(usize, Node)>,
    start: Interval,
    growth: Interval,
}

impl Class {
    /// Where its values start.
    fn start(&self, of: &[Interval]) -> Interval {
        self.entries
            .iter()
            .filter(|(_, guard)| !of[*guard as usize].is_none())
            .fold(Interval::NONE, |sum, (node, _)| sum.join(of[*node as usize]))
    }

    /// How far one sum takes a value, if that is not too far.
    fn growth(&self, of: &[Interval]) -> Option<Interval> {
        let mut growth = Interval::ZERO;
        let mut counted = Interval::ZERO;
        for Term { node, added, zero, count } in &self.terms {
            let term = of[*node as usize];
            if zero.iter().any(|node| of[*node as usize].high > 0) {
                return None;
            }
            if term.is_none() {
                continue;
            }
            let signed = |term: Interval| if *added { term } else { Interval::new(-term.high, -term.low) };
            match count {
                _ if is_small(term) => growth = growth.join(signed(term)),
                Some((start, each)) if is_small(*start) && is_small(*each) => {
                    let each = signed(start.join(*each).join(Interval::ZERO));
                    counted = Interval::new(counted.low + each.low, counted.high + each.high);
                }
                _ => return None,
            }
        }
        let all = Interval::new(growth.low + counted.low, growth.high + counted.high);
        is_small(all).then_some(all)
    }

    /// Where its values stay.
    fn bounds(&self, of: &[Interval]) -> Interval {
        let start = self.start(of);
        let Some(growth) = self.growth(of).filter(|_| !start.is_none()) else { return Interval::FULL };
        let (Some(low), Some(high)) =
            (start.low.checked_add(growth.low * TIMES), start.high.checked_add(growth.high * TIMES))
        else {
            return Interval::FULL;
        };
        Interval::new(low, high)
    }
}

/// Small enough for a term.
fn is_small(term: Interval) -> bool {
    term.low >= -TERM && term.high <= TERM
}

/// The interval of each node.
pub fn solve(graph: &Graph) -> Vec<Interval> {
    let count = graph.rules.len();
    let known = |node: Node| matches!(graph.rules[node as usize], Rule::Known(_));
    let mut of: Vec<Interval> = (graph.rules.iter())
        .map(|rule| if let Rule::Known(known) = rule { *known } else { Interval::NONE })
        .collect();
    // What is known waits for nothing, and nothing waits for it.
    let rows = Rows::new(count, |node, to| {
        graph.rules[node].reads(|read| {
            if !known(read) {
                to.push(read);
            }
        });
    });
    let mut place = vec![u32::MAX; count];
    let mut solved = Counts::default();
    for component in rows.components().iter() {
        if let [node] = component
            && !rows.of(*node as usize).contains(node)
        {
            of[*node as usize] = graph.rules[*node as usize].evaluate(&of);
            continue;
        }
        for (at, node) in component.iter().enumerate() {
            place[*node as usize] = at as u32;
        }
        solve_component(graph, &rows, component, &place, &mut of, &mut solved);
        for node in component {
            place[*node as usize] = u32::MAX;
        }
    }
    of
}

/// The classes that later ones ask for.
#[derive(Default)]
struct Counts {
    all: Vec<Solved>,
    of: HashMap<Node, u32>,
}

impl Counts {
    /// Start and growth of what an inner loop has counted anew before each sum.
    fn get(&self, graph: &Graph, sum: Node, term: Node) -> Option<(Interval, Interval)> {
        let counted = graph.counted.get(&(sum, term))?;
        let (first, rest) = counted.sources.split_first()?;
        let number = self.of.get(first)?;
        let class = &self.all[*number as usize];
        let (function, start) = class.counts?;
        let same = function == counted.function
            && counted.starts.contains(&start)
            && rest.iter().all(|node| self.of.get(node) == Some(number));
        same.then_some((class.start, class.growth))
    }
}

/// Nodes that read something which has changed since they were looked at, by their places in the component.
struct Stale(Vec<u64>);

impl Stale {
    /// All of so many.
    fn new(count: usize) -> Stale {
        let mut all = vec![u64::MAX; count / 64];
        all.push((1 << (count % 64)) - 1);
        Stale(all)
    }

    fn add(&mut self, at: u32) {
        self.0[at as usize / 64] |= 1 << (at % 64);
    }

    /// Takes the first one from a place on.
    fn take(&mut self, from: usize) -> Option<usize> {
        let mut word = from / 64;
        let mut found = *self.0.get(word)? & (u64::MAX << (from % 64));
        while found == 0 {
            word += 1;
            found = *self.0.get(word)?;
        }
        let bit = found.trailing_zeros();
        self.0[word] &= !(1 << bit);
        Some(word * 64 + bit as usize)
    }
}

fn solve_component(
    graph: &Graph,
    rows: &Rows,
    component: &[Node],
    place: &[u32],
    of: &mut [Interval],
    counts: &mut Counts,
) {
    let (classes, class_of) = classes(graph, component, place, counts);
    let users = rows.users(component, place);
    let mut stale = Stale::new(component.len());
    // Nodes that have more than their rules say: others stay as they are until something that they read changes.
    let mut is_loose = vec![false; component.len()];
    let mut changes = vec![0u8; component.len()];
    let mut bounds: Vec<Interval> = vec![Interval::FULL; classes.len()];
    let mut round = 0;
    loop {
        let mut changed = false;
        for (bound, class) in bounds.iter_mut().zip(&classes) {
            let new = class.bounds(of);
            if new != *bound {
                changed = true;
                *bound = new;
                class.joins.iter().for_each(|at| stale.add(*at));
            }
        }
        let mut from = 0;
        while let Some(at) = stale.take(from) {
            from = at + 1;
            let node = component[at];
            let rule = &graph.rules[node as usize];
            let old = of[node as usize];
            let mut found = rule.evaluate(of);
            let is_join = matches!(rule, Rule::Join(_));
            let bound = class_of[at].filter(|_| is_join).map(|class| bounds[class as usize]);
            if let Some(bound) = bound {
                found = found.meet(bound);
            }
            let mut new = found.join(old);
            if is_join && new != old {
                changes[at] = changes[at].saturating_add(1);
                if round > ROUNDS {
                    new = Interval::FULL;
                } else if changes[at] > PATIENCE {
                    new = widened(old, new);
                    if let Some(bound) = bound {
                        new = new.meet(bound).join(old);
                    }
                }
            }
            is_loose[at] = new != found;
            if new != old {
                changed = true;
                of[node as usize] = new;
                users.of(at).iter().for_each(|user| stale.add(*user));
            }
        }
        round += 1;
        if !changed {
            break;
        }
    }
    for (at, _) in is_loose.iter().enumerate().filter(|(_, is_loose)| **is_loose) {
        stale.add(at as u32);
    }
    for _ in 0..NARROWING {
        let mut changed = false;
        for (bound, class) in bounds.iter_mut().zip(&classes) {
            let new = class.bounds(of);
            if new != *bound {
                *bound = new;
                class.joins.iter().for_each(|at| stale.add(*at));
            }
        }
        let mut from = 0;
        while let Some(at) = stale.take(from) {
            from = at + 1;
            let node = component[at];
            let old = of[node as usize];
            let mut new = graph.rules[node as usize].evaluate(of).meet(old);
            if let (Some(class), Rule::Join(_)) = (class_of[at], &graph.rules[node as usize]) {
                new = new.meet(bounds[class as usize]);
            }
            if new != old {
                changed = true;
                of[node as usize] = new;
                users.of(at).iter().for_each(|user| stale.add(*user));
            }
        }
        if !changed {
            break;
        }
    }
    if graph.counted.is_empty() {
        return;
    }
    let first = counts.all.len() as u32;
    for (node, class) in component.iter().zip(&class_of) {
        if let Some(class) = class {
            counts.of.insert(*node, first + class);
        }
    }
    let mut functions: Vec<Option<usize>> =
        classes.iter().map(|class| graph.function_of(class.entered?)).collect();
    for (node, class) in component.iter().zip(&class_of) {
        if let Some(class) = class
            && let Some(function) = functions[*class as usize]
            && !graph.is_of(function, *node)
        {
            functions[*class as usize] = None;
        }
    }
    counts.all.extend(classes.iter().zip(functions).map(|(class, function)| Solved {
        counts: function.zip(class.entered),
        start: class.start(of),
        growth: class.growth(of).unwrap_or(Interval::FULL),
    }));
}

fn widened(old: Interval, new: Interval) -> Interval {
    let low = if new.low < old.low {
        LOWER.iter().copied().find(|bound| *bound <= new.low).unwrap_or(i64::MIN)
    } else {
        new.low
    };
    let high = if new.high > old.high {
        UPPER.iter().copied().find(|bound| *bound >= new.high).unwrap_or(i64::MAX)
    } else {
        new.high
    };
    if old.is_none() { new } else { Interval::new(low, high) }
}

/// Nodes that a node is a copy of, or the sum of one of them and something else.
fn flows(rule: &Rule, mut flow: impl FnMut(Node)) {
    match rule {
        Rule::Join(all) => all.iter().for_each(|(node, _)| flow(*node)),
        Rule::Refine(node, ..) | Rule::RefineInt(node, ..) => flow(*node),
        Rule::Select(_, yes, no) => {
            flow(*yes);
            flow(*no);
        }
        Rule::Numeric(Numeric::I64Add | Numeric::I32Add, a, b) => {
            flow(*a);
            flow(*b);
        }
        Rule::Numeric(Numeric::I64Sub | Numeric::I32Sub, a, _) => flow(*a),
        Rule::ExactLow(Numeric::I64Add, [a, _, b, _]) => {
            flow(*a);
            flow(*b);
        }
        Rule::ExactLow(Numeric::I64Sub, [a, ..]) => flow(*a),
        _ => {}
    }
}

/// The classes of a component, and the class of each of its nodes.
fn classes(
    graph: &Graph,
    component: &[Node],
    place: &[u32],
    counts: &Counts,
) -> (Vec<Class>, Vec<Option<u32>>) {
    let rows = Rows::new(component.len(), |at, to| {
        flows(&graph.rules[component[at] as usize], |node| {
            if place[node as usize] != u32::MAX {
                to.push(place[node as usize]);
            }
        });
    });
    let mut class_of: Vec<Option<u32>> = vec![None; component.len()];
    let mut member = vec![u32::MAX; component.len()];
    let mut classes = vec![];
    for (number, own) in rows.components().iter().enumerate() {
        if own.len() < 2 {
            continue;
        }
        for at in own {
            member[*at as usize] = number as u32;
        }
        let inside = |node: Node| {
            place[node as usize] != u32::MAX && member[place[node as usize] as usize] == number as u32
        };
        let nodes: Vec<Node> = own.iter().map(|at| component[*at as usize]).collect();
        if let Some(mut class) = class(graph, &nodes, inside, counts) {
            for at in own {
                class_of[*at as usize] = Some(classes.len() as u32);
                if let Rule::Join(_) = graph.rules[component[*at as usize] as usize] {
                    class.joins.push(*at);
                }
            }
            classes.push(class);
        }
    }
    (classes, class_of)
}

fn class(graph: &Graph, own: &[Node], inside: impl Fn(Node) -> bool, counts: &Counts) -> Option<Class> {
    let mut class = Class { entries: vec![], entered: None, terms: vec![], joins: vec![] };
    let mut entered = vec![];
    for sum in own {
        let before = class.entries.len();
        let mut term = |node: Node, added, zero: &[Node]| {
            let count = counts.get(graph, *sum, node);
            class.terms.push(Term { node, added, zero: zero.to_vec(), count });
        };
        match &graph.rules[*sum as usize] {
            Rule::Join(all) => class.entries.extend(all.iter().filter(|(node, _)| !inside(*node))),
            Rule::Refine(..) | Rule::RefineInt(..) => {}
            Rule::Select(_, yes, no) => {
                let outside = [yes, no].into_iter().filter(|node| !inside(**node));
                class.entries.extend(outside.map(|node| (*node, super::graph::ALWAYS)));
            }
            Rule::Numeric(Numeric::I64Add, a, b) => term(other(*a, *b, &inside)?, true, &[]),
            Rule::Numeric(Numeric::I64Sub, _, b) if !inside(*b) => term(*b, false, &[]),
            Rule::ExactLow(Numeric::I64Add, [a, big_a, b, big_b]) => {
                term(other(*a, *b, &inside)?, true, &[*big_a, *big_b]);
            }
            Rule::ExactLow(Numeric::I64Sub, [_, big_a, b, big_b]) if !inside(*b) => {
                term(*b, false, &[*big_a, *big_b])
            }
            _ => return None,
        }
        if class.entries.len() > before {
            entered.push(*sum);
        }
    }
    if let [only] = entered[..] {
        class.entered = Some(only);
    }
    Some(class)
}

/// The one of the operands that does not go round.
fn other(a: Node, b: Node, inside: &impl Fn(Node) -> bool) -> Option<Node> {
    match (inside(a), inside(b)) {
        (true, false) => Some(b),
        (false, true) => Some(a),
        _ => None,
    }
}

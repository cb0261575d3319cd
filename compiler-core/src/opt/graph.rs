//! The control flow graph of a function as analyses read it: order, predecessors, dominators, loops. The way from where a
//! region is entered to its handler is an edge; those from inside the region are not, since what a handler reads was
//! made before the region or is kept in locals.
//!
//! Dominators by Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).

use smallvec::smallvec;

use super::control;
use crate::ir::{BlockId, Function, Targets};

/// Of one function, as it was when this was made.
pub struct Graph {
    /// Reached blocks in reverse postorder.
    pub order: Vec<BlockId>,
    /// Place of each block in it; `u32::MAX` where it is not reached.
    pub place: Vec<u32>,
    /// Blocks from which control comes.
    pub predecessors: Vec<Targets>,
    /// The nearest block that dominates each (of the entry: itself).
    pub dominator: Vec<BlockId>,
    /// In how many loops each block lies.
    pub depth: Vec<u32>,
}

impl Graph {
    /// Of a function.
    pub fn of(function: &Function) -> Graph {
        let count = function.blocks.len();
        let order = control::order(function);
        let mut place = vec![u32::MAX; count];
        for (at, block) in order.iter().enumerate() {
            place[block.index()] = at as u32;
        }
        let mut predecessors: Vec<Targets> = vec![smallvec![]; count];
        for block in &order {
            for to in control::successors(function, *block) {
                predecessors[to.index()].push(*block);
            }
        }
        let dominator = dominators(&order, &place, &predecessors);
        let mut graph = Graph { order, place, predecessors, dominator, depth: vec![0; count] };
        graph.find_loops();
        graph
    }

    /// Is the first block on every way to the second (or the same)?
    pub fn dominates(&self, first: BlockId, second: BlockId) -> bool {
        let mut at = second;
        while self.place[at.index()] > self.place[first.index()] {
            at = self.dominator[at.index()];
        }
        at == first
    }

    /// Is the edge one that goes back to the head of a loop?
    pub fn is_back(&self, from: BlockId, to: BlockId) -> bool {
        self.place[to.index()] <= self.place[from.index()]
    }

    /// Blocks that each block dominates directly, in order.
    pub fn children(&self) -> Vec<Targets> {
        let mut children: Vec<Targets> = vec![smallvec![]; self.place.len()];
        for block in self.order.iter().skip(1) {
            children[self.dominator[block.index()].index()].push(*block);
        }
        children
    }

    fn find_loops(&mut self) {
        let mut inside = vec![u32::MAX; self.place.len()];
        for (number, head) in self.order.clone().into_iter().enumerate() {
            let mut stack: Vec<BlockId> = self.predecessors[head.index()]
                .iter()
                .copied()
                .filter(|from| self.is_back(*from, head) && self.dominates(head, *from))
                .collect();
            if stack.is_empty() {
                continue;
            }
            inside[head.index()] = number as u32;
            self.depth[head.index()] += 1;
            while let Some(block) = stack.pop() {
                if std::mem::replace(&mut inside[block.index()], number as u32) == number as u32 {
                    continue;
                }
                self.depth[block.index()] += 1;
                stack.extend(&self.predecessors[block.index()]);
            }
        }
    }
}

/// The nearest dominator of each block, from the order of the reached blocks, their places in it, and what comes before each.
pub fn dominators(order: &[BlockId], place: &[u32], predecessors: &[Targets]) -> Vec<BlockId> {
    let mut dominator = vec![u32::MAX; order.len()];
    if let Some(first) = dominator.first_mut() {
        *first = 0;
    }
    loop {
        let mut changed = false;
        for (at, block) in order.iter().enumerate().skip(1) {
            let mut new = u32::MAX;
            for from in &predecessors[block.index()] {
                let from = place[from.index()];
                if from == u32::MAX || dominator[from as usize] == u32::MAX {
                    continue;
                }
                new = if new == u32::MAX { from } else { meet(&dominator, new, from) };
            }
            if dominator[at] != new {
                dominator[at] = new;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    let mut blocks = vec![BlockId(0); place.len()];
    for (at, block) in order.iter().enumerate() {
        blocks[block.index()] = order[dominator[at] as usize];
    }
    blocks
}

fn meet(dominator: &[u32], mut a: u32, mut b: u32) -> u32 {
    while a != b {
        while a > b {
            a = dominator[a as usize];
        }
        while b > a {
            b = dominator[b as usize];
        }
    }
    a
}

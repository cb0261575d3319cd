//! Dominators and loops of one function.

use super::graph::BlockLists;
use super::{control, graph};
use crate::ir::{BlockId, Function};

/// Which block dominates which.
pub struct Dominators {
    /// Reverse postorder of the reached blocks, handlers included.
    pub order: Vec<BlockId>,
    /// Blocks that control may come from (the `Try` for a handler).
    pub predecessors: BlockLists,
    /// Blocks that this one is the closest dominator of, in reverse postorder.
    pub children: BlockLists,
    enter: Vec<u32>,
    leave: Vec<u32>,
}

impl Dominators {
    /// Of a function.
    pub fn new(function: &Function) -> Dominators {
        let count = function.blocks.len();
        let order = control::order(function);
        let mut place = vec![u32::MAX; count];
        for (at, block) in order.iter().enumerate() {
            place[block.index()] = at as u32;
        }
        let predecessors = BlockLists::new(count, |add| {
            for block in &order {
                let mut last = None;
                control::each_successor(function, *block, |to| {
                    if last.replace(to) != Some(to) {
                        add(to, *block);
                    }
                });
            }
        });
        let dominator = graph::dominators(&order, &place, |block| &predecessors[block]);
        let children = BlockLists::new(count, |add| {
            order.iter().skip(1).for_each(|block| add(dominator[block.index()], *block));
        });
        let (mut enter, mut leave) = (vec![0; count], vec![0; count]);
        let mut clock = 1;
        let mut stack = vec![(BlockId(0), 0)];
        enter[0] = clock;
        while let Some((block, at)) = stack.last_mut() {
            clock += 1;
            if let Some(child) = children[*block].get(*at).copied() {
                *at += 1;
                enter[child.index()] = clock;
                stack.push((child, 0));
            } else {
                leave[block.index()] = clock;
                stack.pop();
            }
        }
        Dominators { order, predecessors, children, enter, leave }
    }

    /// Does every way to `b` go through `a` (or is it `a`)?
    pub fn dominates(&self, a: BlockId, b: BlockId) -> bool {
        self.enter[a.index()] <= self.enter[b.index()]
            && self.leave[b.index()] <= self.leave[a.index()]
            && self.enter[a.index()] > 0
    }
}

/// A natural loop.
#[derive(Clone, Debug)]
pub struct Loop {
    /// The block that every round begins with.
    pub header: BlockId,
    /// The loop around it, an index into [`Loops::all`].
    pub parent: Option<usize>,
}

/// The loops of a function.
pub struct Loops {
    /// All, outer ones before inner ones.
    pub all: Vec<Loop>,
    /// The innermost loop of each block.
    pub of: Vec<Option<usize>>,
}

impl Loops {
    /// Finds the natural loops: those whose header dominates what jumps back to it.
    pub fn new(function: &Function, dominators: &Dominators) -> Loops {
        let count = function.blocks.len();
        let mut all: Vec<Loop> = vec![];
        let mut of: Vec<Option<usize>> = vec![None; count];
        // In reverse postorder an outer header comes before the inner ones.
        for header in &dominators.order {
            let back: Vec<BlockId> = dominators.predecessors[*header]
                .iter()
                .copied()
                .filter(|from| dominators.dominates(*header, *from))
                .collect();
            if back.is_empty() {
                continue;
            }
            let own = all.len();
            let mut inside = vec![false; count];
            inside[header.index()] = true;
            let mut blocks = vec![*header];
            let mut todo = back;
            while let Some(block) = todo.pop() {
                if !std::mem::replace(&mut inside[block.index()], true) {
                    blocks.push(block);
                    todo.extend(&dominators.predecessors[block]);
                }
            }
            let parent = of[header.index()];
            for block in &blocks {
                of[block.index()] = Some(own);
            }
            all.push(Loop { header: *header, parent });
        }
        Loops { all, of }
    }

    /// Is the block in the loop (or one inside of it)?
    pub fn contains(&self, outer: usize, block: BlockId) -> bool {
        let mut at = self.of[block.index()];
        while let Some(own) = at {
            if own == outer {
                return true;
            }
            at = self.all[own].parent;
        }
        false
    }

    /// How many loops are around a block.
    pub fn depth(&self, block: BlockId) -> usize {
        let mut depth = 0;
        let mut at = self.of[block.index()];
        while let Some(own) = at {
            depth += 1;
            at = self.all[own].parent;
        }
        depth
    }
}

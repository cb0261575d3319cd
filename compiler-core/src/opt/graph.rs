//! The control flow graph of a function as analyses read it: order, predecessors, dominators, loops. The way from where a
//! region is entered to its handler is an edge; those from inside the region are not, since what a handler reads was
//! made before the region or is kept in locals.
//!
//! Dominators by Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).

use std::ops::Index;

use super::control;
use crate::ir::{BlockId, Function};

/// Of one function, as it was when this was made.
pub struct Graph {
    /// Reached blocks in reverse postorder.
    pub order: Vec<BlockId>,
    /// Place of each block in it; `u32::MAX` where it is not reached.
    pub place: Vec<u32>,
    /// Blocks from which control comes.
    pub predecessors: BlockLists,
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
        let predecessors = BlockLists::new(count, |add| {
            for block in &order {
                control::each_successor(function, *block, |to| add(to, *block));
            }
        });
        let dominator = dominators(&order, &place, |block| &predecessors[block]);
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
    pub fn children(&self) -> BlockLists {
        BlockLists::new(self.place.len(), |add| {
            self.order.iter().skip(1).for_each(|block| add(self.dominator[block.index()], *block));
        })
    }

    fn find_loops(&mut self) {
        let mut inside: Vec<u32> = vec![];
        let mut stack: Vec<BlockId> = vec![];
        for (number, head) in self.order.iter().copied().enumerate() {
            let back = self.predecessors[head].iter().copied();
            stack.extend(back.filter(|from| self.is_back(*from, head) && self.dominates(head, *from)));
            if stack.is_empty() {
                continue;
            }
            inside.resize(self.place.len(), u32::MAX);
            inside[head.index()] = number as u32;
            self.depth[head.index()] += 1;
            while let Some(block) = stack.pop() {
                if std::mem::replace(&mut inside[block.index()], number as u32) == number as u32 {
                    continue;
                }
                self.depth[block.index()] += 1;
                stack.extend(&self.predecessors[block]);
            }
        }
    }
}

/// A list of blocks for each block; all lists stand in one vector.
#[derive(Clone, Default)]
pub struct BlockLists {
    /// Where each list begins, and the last ends (one more stands at the end).
    starts: Vec<u32>,
    all: Vec<BlockId>,
}

impl BlockLists {
    /// For so many blocks. `each` is called twice and adds the same blocks to the same lists.
    pub fn new(count: usize, each: impl Fn(&mut dyn FnMut(BlockId, BlockId))) -> BlockLists {
        // Each list is counted two places further on, so that the sums are where lists begin, one place further on; there
        // filling moves them to where lists end, which is where the next ones begin.
        let mut starts = vec![0; count + 2];
        each(&mut |list, _| starts[list.index() + 2] += 1);
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut all = vec![BlockId(0); sum as usize];
        each(&mut |list, block| {
            let place = &mut starts[list.index() + 1];
            all[*place as usize] = block;
            *place += 1;
        });
        BlockLists { starts, all }
    }
}

impl Index<BlockId> for BlockLists {
    type Output = [BlockId];

    fn index(&self, block: BlockId) -> &[BlockId] {
        &self.all[self.starts[block.index()] as usize..self.starts[block.index() + 1] as usize]
    }
}

/// The nearest dominator of each block, from the order of the reached blocks, their places in it, and what comes before each.
pub fn dominators<'a>(
    order: &[BlockId],
    place: &[u32],
    predecessors: impl Fn(BlockId) -> &'a [BlockId],
) -> Vec<BlockId> {
    let mut dominator = vec![u32::MAX; order.len()];
    if let Some(first) = dominator.first_mut() {
        *first = 0;
    }
    loop {
        let mut changed = false;
        for (at, block) in order.iter().enumerate().skip(1) {
            let mut new = u32::MAX;
            for from in predecessors(*block) {
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

//! The control flow graph of a function: order, dominators, loops and joins, with virtual edges for handlers.

use smallvec::smallvec;

use crate::ir::{BlockId, Function, RegionId, Targets, Terminator};

/// What structured control flow needs to know.
pub struct Graph {
    /// Reached blocks in reverse postorder.
    pub order: Vec<BlockId>,
    /// Place of each block in it.
    pub place: Vec<u32>,
    /// Blocks to which some edge goes back.
    pub is_loop: Vec<bool>,
    /// Blocks reached by two forward edges or more: they need a label.
    pub is_join: Vec<bool>,
    /// Blocks that a block dominates directly.
    pub children: Vec<Targets>,
    /// Can it be written as structured code?
    pub is_reducible: bool,
}

/// The regions around a block, innermost first, hold this one?
fn inside(function: &Function, region: Option<RegionId>, wanted: RegionId) -> bool {
    let mut at = region;
    while let Some(own) = at {
        if own == wanted {
            return true;
        }
        at = function.regions[own.index()].parent;
    }
    false
}

/// Edges of the graph, virtual ones included.
fn edges(function: &Function) -> Vec<Targets> {
    let mut edges: Vec<Targets> = function.blocks.iter().map(|block| block.terminator.targets()).collect();
    // Where a region is entered: to its handler, and to each block that its blocks leave it for.
    for (index, block) in function.blocks.iter().enumerate() {
        let Terminator::Try(region, _) = block.terminator else { continue };
        let mut outside: Targets = smallvec![function.regions[region.index()].handler];
        for (other, leaving) in function.blocks.iter().enumerate() {
            if other == index || !inside(function, leaving.region, region) {
                continue;
            }
            for target in leaving.terminator.targets() {
                if !inside(function, function.blocks[target.index()].region, region)
                    && !outside.contains(&target)
                {
                    outside.push(target);
                }
            }
        }
        // The body comes last, so that it is first in reverse postorder.
        let body = edges[index].clone();
        outside.retain(|block| !body.contains(block));
        outside.extend(body);
        edges[index] = outside;
    }
    edges
}

impl Graph {
    /// Of a function.
    pub fn of(function: &Function) -> Graph {
        let count = function.blocks.len();
        let edges = edges(function);
        let mut seen = vec![false; count];
        let mut post = vec![];
        let mut stack: Vec<(usize, usize)> = vec![(0, 0)];
        seen[0] = true;
        while let Some((block, at)) = stack.last_mut() {
            if let Some(to) = edges[*block].get(*at) {
                *at += 1;
                if !std::mem::replace(&mut seen[to.index()], true) {
                    stack.push((to.index(), 0));
                }
            } else {
                post.push(BlockId(*block as u32));
                stack.pop();
            }
        }
        post.reverse();
        let order = post;
        let mut place = vec![u32::MAX; count];
        for (at, block) in order.iter().enumerate() {
            place[block.index()] = at as u32;
        }
        let mut predecessors: Vec<Targets> = vec![smallvec![]; count];
        for block in &order {
            for to in &edges[block.index()] {
                predecessors[to.index()].push(*block);
            }
        }
        // Dominators by Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
        let mut dominator = vec![u32::MAX; order.len()];
        if !order.is_empty() {
            dominator[0] = 0;
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
        let mut is_loop = vec![false; count];
        let mut is_join = vec![false; count];
        let mut is_reducible = true;
        for block in &order {
            let mut forward = 0;
            for from in &predecessors[block.index()] {
                if place[from.index()] >= place[block.index()] {
                    is_loop[block.index()] = true;
                    // The head of a loop dominates where it is entered from again.
                    let mut at = place[from.index()];
                    while at > place[block.index()] {
                        at = dominator[at as usize];
                    }
                    is_reducible &= at == place[block.index()];
                } else {
                    forward += 1;
                }
            }
            is_join[block.index()] = forward > 1;
        }
        let mut children: Vec<Targets> = vec![smallvec![]; count];
        for (at, block) in order.iter().enumerate().skip(1) {
            if let Some(parent) = order.get(dominator[at] as usize) {
                children[parent.index()].push(*block);
            }
        }
        Graph { order, place, is_loop, is_join, children, is_reducible }
    }
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

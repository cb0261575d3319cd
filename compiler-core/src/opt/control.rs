//! Control flow of one function: drops blocks that are not reached, jumps past empty blocks, joins a block to the only
//! one that jumps to it. Regions stay what they are: blocks of different regions are never joined.

use super::simplify::{DEAD_CODE, FOLD, INITIALISE, JOIN_PARAMETERS, Steps, THREAD};
use crate::flow::Name;
use crate::ir::{Block, BlockId, Function, Targets, Terminator, Value, Values};

/// Blocks in reverse postorder, handlers included.
pub fn order(function: &Function) -> Vec<BlockId> {
    if function.blocks.len() == 1 {
        return vec![BlockId(0)];
    }
    let mut seen = vec![false; function.blocks.len()];
    let mut post = Vec::with_capacity(function.blocks.len());
    // Each block with the number of its successors that were looked at.
    let mut stack = Vec::with_capacity(function.blocks.len());
    stack.push((BlockId(0), 0u32));
    seen[0] = true;
    while let Some((block, at)) = stack.last_mut() {
        let next = match (&function.blocks[block.index()].terminator, *at) {
            (Terminator::Jump(to, _), 0) => Some(*to),
            (Terminator::Branch(_, _, (no, _)), 0) => Some(*no),
            (Terminator::Branch(_, (yes, _), _), 1) => Some(*yes),
            (Terminator::Try(region, _), 0) => Some(function.regions[region.index()].handler),
            (Terminator::Try(_, body), 1) => Some(*body),
            _ => None,
        };
        *at += 1;
        match next {
            Some(next) if !std::mem::replace(&mut seen[next.index()], true) => stack.push((next, 0)),
            Some(_) => {}
            None => {
                post.push(*block);
                stack.pop();
            }
        }
    }
    post.reverse();
    post
}

/// Calls `look` on each block where control may go from a block; from a `Try`, to the handler too.
pub fn each_successor(function: &Function, block: BlockId, mut look: impl FnMut(BlockId)) {
    match &function.blocks[block.index()].terminator {
        Terminator::Jump(to, _) => look(*to),
        Terminator::Branch(_, (yes, _), (no, _)) => {
            look(*yes);
            look(*no);
        }
        Terminator::Try(region, body) => {
            look(*body);
            look(function.regions[region.index()].handler);
        }
        Terminator::Return(_) | Terminator::Throw(..) | Terminator::Unreachable => {}
    }
}

/// Where control may go from a block; from a `Try`, to the handler too.
pub fn successors(function: &Function, block: BlockId) -> Targets {
    let terminator = &function.blocks[block.index()].terminator;
    let mut all = terminator.targets();
    if let Terminator::Try(region, _) = terminator {
        all.push(function.regions[region.index()].handler);
    }
    all
}

/// Calls `change` on every jump with its arguments.
pub fn jumps_mut(terminator: &mut Terminator, mut change: impl FnMut(&mut BlockId, &mut Values)) {
    match terminator {
        Terminator::Jump(to, arguments) => change(to, arguments),
        Terminator::Branch(_, (yes, first), (no, second)) => {
            change(yes, first);
            change(no, second);
        }
        Terminator::Try(..) | Terminator::Return(_) | Terminator::Throw(..) | Terminator::Unreachable => {}
    }
}

/// Calls `look` on every jump with its arguments.
pub fn jumps(terminator: &Terminator, mut look: impl FnMut(BlockId, &[Value])) {
    match terminator {
        Terminator::Jump(to, arguments) => look(*to, arguments),
        Terminator::Branch(_, (yes, first), (no, second)) => {
            look(*yes, first);
            look(*no, second);
        }
        Terminator::Try(..) | Terminator::Return(_) | Terminator::Throw(..) | Terminator::Unreachable => {}
    }
}

/// Straightens.
pub fn straighten(function: &mut Function) -> Steps {
    if function.blocks.len() == 1 {
        return 0;
    }
    let mut more = 0;
    if skip_empty(function) {
        more |= JOIN_PARAMETERS | FOLD | THREAD;
    }
    let (joined, order) = join(function);
    let before = function.blocks.len();
    drop_unreached(function, order);
    if joined > 0 {
        more |= FOLD | THREAD | INITIALISE;
    }
    // What is joined to another block is not lost.
    if function.blocks.len() + joined < before {
        more |= JOIN_PARAMETERS | DEAD_CODE;
    }
    more
}

/// The jump of a block that does nothing but jump to another one.
fn only_jump(index: usize, block: &Block) -> Option<(BlockId, &[Value])> {
    match &block.terminator {
        Terminator::Jump(to, arguments)
            if block.instructions.is_empty() && block.parameters.is_empty() && to.index() != index =>
        {
            Some((*to, arguments))
        }
        _ => None,
    }
}

/// Jumps past blocks that do nothing but jump.
fn skip_empty(function: &mut Function) -> bool {
    if !function.blocks.iter().enumerate().any(|(index, block)| only_jump(index, block).is_some()) {
        return false;
    }
    let mut changed = false;
    let mut next: Vec<Option<(BlockId, Values)>> = function
        .blocks
        .iter()
        .enumerate()
        .map(|(index, block)| only_jump(index, block).map(|(to, all)| (to, Values::from_slice(all))))
        .collect();
    // The body of a region is entered by `Try` alone.
    for index in 0..function.blocks.len() {
        if let Terminator::Try(_, body) = function.blocks[index].terminator {
            next[body.index()] = None;
        }
    }
    for block in &mut function.blocks {
        jumps_mut(&mut block.terminator, |to, arguments| {
            // A ring of empty blocks has no end; a few steps are enough for any chain, the next round goes on.
            for _ in 0..4 {
                let Some((further, own)) = &next[to.index()] else { return };
                *to = *further;
                *arguments = own.clone();
                changed = true;
            }
        });
    }
    changed
}

/// Appends a block to its only predecessor where that jumps to it. Gives how many, and the order of blocks where there
/// were none.
fn join(function: &mut Function) -> (usize, Option<Vec<BlockId>>) {
    let count = function.blocks.len();
    let mut entries = vec![0u32; count];
    entries[0] = 1;
    let order = order(function);
    for block in &order {
        each_successor(function, *block, |to| entries[to.index()] += 1);
    }
    for region in &function.regions {
        entries[region.handler.index()] += 2;
    }
    let mut renamed: Vec<(Value, Value)> = vec![];
    let mut gone = vec![false; count];
    let mut joined = 0;
    for index in 0..count {
        if gone[index] || (index != 0 && entries[index] == 0) {
            continue;
        }
        while let Terminator::Jump(to, _) = &function.blocks[index].terminator {
            let to = to.index();
            if to == index
                || to == 0
                || entries[to] != 1
                || gone[to]
                || function.blocks[to].region != function.blocks[index].region
            {
                break;
            }
            gone[to] = true;
            joined += 1;
            let next = std::mem::replace(&mut function.blocks[to].terminator, Terminator::Unreachable);
            let Terminator::Jump(_, arguments) =
                std::mem::replace(&mut function.blocks[index].terminator, next)
            else {
                break;
            };
            let parameters = std::mem::take(&mut function.blocks[to].parameters);
            renamed.extend(parameters.into_iter().zip(arguments));
            let instructions = std::mem::take(&mut function.blocks[to].instructions);
            function.blocks[index].instructions.extend(instructions);
        }
    }
    if !renamed.is_empty() {
        let mut names = Names::new(function.values.len());
        for (from, to) in renamed {
            names.set(from, to);
        }
        names.apply(function);
    }
    (joined, (joined == 0).then_some(order))
}

/// Drops blocks that are not reached, and numbers the others anew in reverse postorder.
fn drop_unreached(function: &mut Function, known: Option<Vec<BlockId>>) {
    let order = known.unwrap_or_else(|| order(function));
    if order.len() == function.blocks.len() {
        return;
    }
    let mut number = vec![None; function.blocks.len()];
    for (at, block) in order.iter().enumerate() {
        number[block.index()] = Some(BlockId(at as u32));
    }
    let mut old: Vec<Option<_>> = std::mem::take(&mut function.blocks).into_iter().map(Some).collect();
    function.blocks = order.iter().filter_map(|block| old[block.index()].take()).collect();
    let of = |block: BlockId| number[block.index()].unwrap_or(BlockId(0));
    for block in &mut function.blocks {
        jumps_mut(&mut block.terminator, |to, _| *to = of(*to));
        if let Terminator::Try(_, body) = &mut block.terminator {
            *body = of(*body);
        }
    }
    // A region that is never entered keeps a handler that is never asked for.
    for region in &mut function.regions {
        region.handler = of(region.handler);
    }
}

/// Values that are other values' equals.
pub struct Names {
    /// What each value is called; empty as long as every value is called what it is.
    to: Vec<Value>,
    count: usize,
}

impl Names {
    /// Every value is itself.
    pub fn new(count: usize) -> Names {
        Names { to: vec![], count }
    }

    /// Lets a value stand for itself, where new ones were made.
    pub fn grow(&mut self, count: usize) {
        self.count = self.count.max(count);
        if !self.to.is_empty() {
            self.to.extend((self.to.len()..count).map(|value| Value(value as u32)));
        }
    }

    /// `from` is now called `to`.
    pub fn set(&mut self, from: Value, to: Value) {
        let to = self.get(to);
        if to == from {
            return;
        }
        if self.to.is_empty() {
            self.to.extend((0..self.count as u32).map(Value));
        }
        self.to[from.index()] = to;
    }

    /// What a value is called now.
    pub fn get(&mut self, value: Value) -> Value {
        let mut at = value;
        while let Some(next) = self.to.get(at.index()).copied()
            && next != at
        {
            let further = self.to[next.index()];
            self.to[at.index()] = further;
            at = further;
        }
        at
    }

    /// Changes every use in the function.
    pub fn apply(&mut self, function: &mut Function) {
        if self.to.is_empty() {
            return;
        }
        for block in &mut function.blocks {
            for instruction in &mut block.instructions {
                for value in &mut instruction.arguments {
                    *value = self.get(*value);
                }
            }
            block.terminator.uses_mut(|value| *value = self.get(*value));
        }
        let moved: Vec<(Value, Name)> = function
            .value_names
            .iter()
            .map(|(value, name)| (*value, self.get(*value), name))
            .filter(|(value, own, _)| value != own)
            .map(|(_, own, name)| (own, name.clone()))
            .collect();
        for (own, name) in moved {
            function.value_names.entry(own).or_insert(name);
        }
    }
}

/// Blocks that are entered in one way only, whatever jumps there are: the entry, handlers, and the bodies of regions.
pub fn fixed_entries(function: &Function) -> Vec<bool> {
    let mut fixed = vec![false; function.blocks.len()];
    fixed[0] = true;
    for region in &function.regions {
        fixed[region.handler.index()] = true;
    }
    for block in &function.blocks {
        if let Terminator::Try(_, body) = block.terminator {
            fixed[body.index()] = true;
        }
    }
    fixed
}

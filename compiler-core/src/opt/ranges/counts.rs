//! Which values an inner loop has counted anew each time that control comes to a place.
//!
//! ```text
//! outer: ..; jump inner(0)
//! inner(n): ..; branch c again(n + 1) after
//! after: total = total + n; jump outer
//! ```
//!
//! Between two sums at `after` control has entered `inner`, since the loops around `after` are those around `inner` but for
//! that of `inner` itself; so the rounds that `n` counts are others each time.

use crate::ir::{BlockId, Function, Terminator, Value, Values};
use crate::opt::graph::BlockLists;
use crate::opt::hoist::may_loop;
use crate::opt::tree::{Dominators, Loops};

/// How many values are looked through.
const LIMIT: usize = 8;

/// The loops of a function, and the block of each value; nothing where there are no two loops.
pub struct Counts {
    loops: Loops,
    home: Vec<BlockId>,
    predecessors: BlockLists,
}

impl Counts {
    /// Of a function.
    pub fn new(function: &Function, dominators: &Dominators) -> Counts {
        if !may_loop(function) {
            return Counts {
                loops: Loops { all: vec![], of: vec![] },
                home: vec![],
                predecessors: BlockLists::default(),
            };
        }
        let loops = Loops::new(function, dominators);
        if loops.all.len() < 2 {
            return Counts { loops, home: vec![], predecessors: BlockLists::default() };
        }
        let mut home = vec![BlockId(0); function.values.len()];
        for (number, block) in function.blocks.iter().enumerate() {
            let results = block.instructions.iter().flat_map(|instruction| &instruction.results);
            for value in block.parameters.iter().chain(results) {
                home[value.index()] = BlockId(number as u32);
            }
        }
        Counts { loops, home, predecessors: dominators.predecessors.clone() }
    }

    /// The values in an inner loop that this one is a copy of, and the parameters of the loop's header, if control has
    /// entered that loop anew each time that it comes to the block.
    pub fn of<'a>(
        &self,
        function: &'a Function,
        block: BlockId,
        value: Value,
    ) -> Option<(Vec<Value>, &'a [Value])> {
        if self.home.is_empty() {
            return None;
        }
        let around = self.loops.of[block.index()];
        let mut inner = None;
        let (mut seen, mut sources) = (vec![value], vec![]);
        let mut at = 0;
        while let Some(value) = seen.get(at).copied() {
            at += 1;
            let home = self.home[value.index()];
            let mut own = self.loops.of[home.index()];
            while own != around && own.is_some_and(|own| self.loops.all[own].parent != around) {
                own = self.loops.all[own?].parent;
            }
            if own != around {
                let own = own?;
                if inner.is_some_and(|inner| inner != own) {
                    return None;
                }
                inner = Some(own);
                sources.push(value);
                continue;
            }
            let number = function.blocks[home.index()].parameters.iter().position(|own| *own == value)?;
            for from in &self.predecessors[home] {
                let terminator = &function.blocks[from.index()].terminator;
                let ways: &[&(BlockId, Values)] = match terminator {
                    Terminator::Jump(to, arguments) if *to == home => {
                        if !seen.contains(&arguments[number]) {
                            seen.push(arguments[number]);
                        }
                        continue;
                    }
                    Terminator::Branch(_, yes, no) => &[yes, no],
                    _ => return None,
                };
                for (to, arguments) in ways {
                    if *to == home && !seen.contains(&arguments[number]) {
                        seen.push(arguments[number]);
                    }
                }
            }
            if seen.len() > LIMIT {
                return None;
            }
        }
        let header = self.loops.all[inner?].header;
        Some((sources, &function.blocks[header.index()].parameters))
    }
}

//! Locals of values: two values that are never needed at the same time share one, and a block parameter shares one with
//! what jumps give it wherever that can be, so that no move is needed.
//!
//! Method: SSA values in the order of dominance are coloured greedily (Hack and others, "Register Allocation for Programs
//! in SSA Form", 2006), with hints from jumps.

use super::control::{NO_LOCAL, Writer, fill};
use crate::ir::{BlockId, Instruction, Op, Repr, Terminator, Value};
use crate::opt::control;

/// The number of a value that needs no local.
const NONE: u32 = u32::MAX;

/// What happens at one place in a block: places in the list of operands.
#[derive(Clone, Copy)]
struct Event {
    /// Where what is read begins.
    start: u32,
    /// Where what is written begins.
    writes: u32,
    end: u32,
    /// Are the operands needed when the results are written already?
    overlaps: bool,
}

/// State of colouring.
#[derive(Default)]
pub struct Colors {
    /// Numbers of the values that need a local.
    number: Vec<u32>,
    values: Vec<Value>,
    /// The local of each.
    of: Vec<u32>,
    /// A local that would be welcome.
    hints: Vec<u32>,
    types: Vec<Repr>,
    busy: Vec<bool>,
    /// In the block at hand, one more than the event at which each value is read for the last time; zero elsewhere.
    last: Vec<u32>,
    /// What happens in the blocks, and the events of each.
    events: Vec<Event>,
    operands: Vec<u32>,
    blocks: Vec<(u32, u32)>,
    /// Which parameters a value is given to: the first of a list of parameters, each with the place of the next.
    gives: Vec<u32>,
    given: Vec<(u32, u32)>,
    live: Live,
}

/// For each block a set of values, as bits.
#[derive(Default)]
struct Live {
    /// The length of a set.
    words: usize,
    before: Vec<u64>,
    after: Vec<u64>,
    /// One set, of where the walk is.
    here: Vec<u64>,
}

impl Live {
    fn row(&self, block: BlockId) -> std::ops::Range<usize> {
        block.index() * self.words..(block.index() + 1) * self.words
    }

    fn has(&self, at: u32) -> bool {
        self.here[at as usize / 64] >> (at % 64) & 1 == 1
    }

    fn add(&mut self, at: u32) {
        self.here[at as usize / 64] |= 1 << (at % 64);
    }

    fn remove(&mut self, at: u32) {
        self.here[at as usize / 64] &= !(1 << (at % 64));
    }

    /// Adds what is needed before a block.
    fn join(&mut self, block: BlockId) {
        let row = self.row(block);
        self.here.iter_mut().zip(&self.before[row]).for_each(|(own, other)| *own |= other);
    }

    /// Is a value needed after a block?
    fn is_out(&self, block: BlockId, at: u32) -> bool {
        self.after[block.index() * self.words + at as usize / 64] >> (at % 64) & 1 == 1
    }
}

impl Writer<'_> {
    /// Gives each value that needs one its local. What stays on the stack has been chosen. Has the function loops?
    pub fn color(&mut self, order: &[BlockId], loops: bool) {
        let function = self.function;
        let mut state = std::mem::take(&mut self.colors);
        fill(&mut state.number, function.values.len(), NONE);
        state.values.clear();
        for (index, uses) in self.uses.iter().enumerate() {
            if *uses > 0 && self.inlined[index].is_none() {
                state.number[index] = state.values.len() as u32;
                state.values.push(Value(index as u32));
            }
        }
        let count = state.values.len();
        fill(&mut state.of, count, NO_LOCAL);
        fill(&mut state.hints, count, NO_LOCAL);
        fill(&mut state.last, count, 0);
        fill(&mut state.gives, count, NONE);
        fill(&mut state.blocks, function.blocks.len(), (0, 0));
        state.types.clear();
        state.types.extend_from_slice(&function.signature.parameters);
        state.events.clear();
        state.operands.clear();
        state.given.clear();
        for block in order {
            let start = state.events.len() as u32;
            self.events(*block, &mut state);
            state.blocks[block.index()] = (start, state.events.len() as u32);
        }
        self.live(order, loops, &mut state);
        for block in order {
            let Colors { number, given, .. } = &mut state;
            control::jumps(&function.blocks[block.index()].terminator, |to, arguments| {
                for (parameter, argument) in function.blocks[to.index()].parameters.iter().zip(arguments) {
                    let (from, to) = (number[argument.index()], number[parameter.index()]);
                    if from != NONE && to != NONE {
                        given.push((to, from));
                    }
                }
            });
        }
        // From the last one on, so that the first one of a value begins its list.
        for at in (0..state.given.len()).rev() {
            let next = &mut state.gives[state.given[at].1 as usize];
            state.given[at].1 = std::mem::replace(next, at as u32);
        }
        for block in order {
            self.color_block(*block, &mut state);
        }
        for (value, color) in state.values.iter().zip(&state.of) {
            self.locals[value.index()] = *color;
        }
        self.local_types.extend_from_slice(&state.types[function.signature.parameters.len()..]);
        self.colors = state;
    }

    fn color_block(&mut self, block: BlockId, state: &mut Colors) {
        let parameters = &self.function.blocks[block.index()].parameters;
        // Backward, which operands are read for the last time at each event; what is left lives at the start.
        let row = state.live.row(block);
        state.live.here.copy_from_slice(&state.live.after[row]);
        let (first, end) = state.blocks[block.index()];
        for (at, event) in (first..end).enumerate().rev() {
            let event = state.events[event as usize];
            for place in event.writes..event.end {
                state.live.remove(state.operands[place as usize]);
            }
            for place in event.start..event.writes {
                let own = state.operands[place as usize];
                if !state.live.has(own) {
                    state.live.add(own);
                    state.last[own as usize] = at as u32 + 1;
                }
            }
        }
        for value in parameters {
            let own = state.number[value.index()];
            if own != NONE {
                state.live.remove(own);
            }
        }
        fill(&mut state.busy, state.types.len(), false);
        for (word, bits) in state.live.here.iter().enumerate() {
            let mut rest = *bits;
            while rest != 0 {
                let color = state.of[word * 64 + rest.trailing_zeros() as usize];
                if color != NO_LOCAL {
                    state.busy[color as usize] = true;
                }
                rest &= rest - 1;
            }
        }
        for (place, value) in parameters.iter().enumerate() {
            let own = state.number[value.index()];
            if own == NONE {
                continue;
            }
            if block.0 == 0 {
                state.of[own as usize] = place as u32;
                state.busy[place] = true;
            } else {
                self.choose_color(own, state);
            }
        }
        // Parameters that nothing reads any more are free at once.
        for value in parameters {
            let own = state.number[value.index()];
            if own != NONE && !state.live.is_out(block, own) && state.last[own as usize] == 0 {
                state.free(own);
            }
        }
        for (at, event) in (first..end).enumerate() {
            let Event { start, writes, end, overlaps } = state.events[event as usize];
            if !overlaps {
                state.free_last(start..writes, at);
            }
            for place in writes..end {
                self.choose_color(state.operands[place as usize], state);
            }
            if overlaps {
                state.free_last(start..writes, at);
            }
            for place in writes..end {
                let own = state.operands[place as usize];
                let later = state.live.is_out(block, own) || state.last[own as usize] > at as u32 + 1;
                if !later {
                    state.free(own);
                }
            }
        }
        for event in &state.events[first as usize..end as usize] {
            for own in &state.operands[event.start as usize..event.writes as usize] {
                state.last[*own as usize] = 0;
            }
        }
    }

    fn choose_color(&self, at: u32, state: &mut Colors) {
        let repr = local_repr(self.function.values[state.values[at as usize].index()]);
        let fits = |color: u32| {
            color != NO_LOCAL && state.types[color as usize] == repr && !state.busy[color as usize]
        };
        let mut color = NO_LOCAL;
        let mut next = state.gives[at as usize];
        while next != NONE && color == NO_LOCAL {
            let (parameter, after) = state.given[next as usize];
            let wanted = [state.of[parameter as usize], state.hints[parameter as usize]];
            color = wanted.into_iter().find(|color| fits(*color)).unwrap_or(NO_LOCAL);
            next = after;
        }
        if color == NO_LOCAL {
            let any = 0..state.types.len() as u32;
            let hint = state.hints[at as usize];
            let found = if fits(hint) { Some(hint) } else { any.into_iter().find(|color| fits(*color)) };
            color = found.unwrap_or_else(|| {
                state.types.push(repr);
                state.busy.push(false);
                state.types.len() as u32 - 1
            });
        }
        state.of[at as usize] = color;
        state.busy[color as usize] = true;
        let mut next = state.gives[at as usize];
        while next != NONE {
            let (parameter, after) = state.given[next as usize];
            let hint = &mut state.hints[parameter as usize];
            if *hint == NO_LOCAL {
                *hint = color;
            }
            next = after;
        }
    }

    /// Adds the reads and writes of locals in a block, in order; the last event is the end of the block.
    fn events(&self, block: BlockId, state: &mut Colors) {
        let function = self.function;
        let flow = &function.blocks[block.index()];
        for instruction in &flow.instructions {
            if !self.is_written(instruction) {
                continue;
            }
            let start = state.operands.len() as u32;
            instruction.arguments.iter().for_each(|value| self.operands(*value, state));
            let writes = state.operands.len() as u32;
            for value in &instruction.results {
                let own = state.number[value.index()];
                if own != NONE {
                    state.operands.push(own);
                }
            }
            let overlaps = matches!(
                instruction.op,
                Op::IntAdd { .. } | Op::IntSub { .. } | Op::IntMul { .. } | Op::IntCompare { .. }
            );
            state.events.push(Event { start, writes, end: state.operands.len() as u32, overlaps });
        }
        let start = state.operands.len() as u32;
        match &flow.terminator {
            Terminator::Jump(..) => {}
            Terminator::Branch(on, ..) => self.operands(*on, state),
            other => other.each_use(|value| self.operands(value, state)),
        }
        control::jumps(&flow.terminator, |to, arguments| {
            for (parameter, argument) in function.blocks[to.index()].parameters.iter().zip(arguments) {
                if self.uses[parameter.index()] > 0 {
                    self.operands(*argument, state);
                }
            }
        });
        let end = state.operands.len() as u32;
        state.events.push(Event { start, writes: end, end, overlaps: false });
    }

    /// Is an instruction written where it stands?
    pub fn is_written(&self, instruction: &Instruction) -> bool {
        if let [result] = instruction.results.as_slice()
            && self.inlined[result.index()].is_some()
        {
            return false;
        }
        !instruction.op.is_pure() || instruction.results.iter().any(|result| self.uses[result.index()] > 0)
    }

    /// Adds the locals that are read to put a value on the stack.
    fn operands(&self, value: Value, state: &mut Colors) {
        let own = state.number[value.index()];
        if own != NONE {
            state.operands.push(own);
        } else if let Some(instruction) = self.inlined[value.index()] {
            instruction.arguments.iter().for_each(|operand| self.operands(*operand, state));
        }
    }

    /// Finds the values that are needed after each block.
    fn live(&self, order: &[BlockId], loops: bool, state: &mut Colors) {
        let function = self.function;
        let Colors { number, values, events, operands, blocks, live, .. } = state;
        live.words = values.len().div_ceil(64);
        fill(&mut live.before, function.blocks.len() * live.words, 0);
        fill(&mut live.after, function.blocks.len() * live.words, 0);
        loop {
            let mut changed = false;
            for block in order.iter().rev() {
                fill(&mut live.here, live.words, 0);
                for to in control::successors(function, *block) {
                    live.join(to);
                }
                // What a handler needs is needed in all of its region.
                if let Some(region) = function.blocks[block.index()].region {
                    live.join(function.regions[region.index()].handler);
                }
                let row = live.row(*block);
                live.after[row.clone()].copy_from_slice(&live.here);
                let (first, end) = blocks[block.index()];
                for event in events[first as usize..end as usize].iter().rev() {
                    let (written, read) = (event.writes..event.end, event.start..event.writes);
                    written.for_each(|place| live.remove(operands[place as usize]));
                    read.for_each(|place| live.add(operands[place as usize]));
                }
                for value in &function.blocks[block.index()].parameters {
                    if number[value.index()] != NONE {
                        live.remove(number[value.index()]);
                    }
                }
                if live.here != live.before[row.clone()] {
                    live.before[row].copy_from_slice(&live.here);
                    changed = true;
                }
            }
            // Without a way back, all that a block leads to has been looked at before it.
            if !changed || (!loops && function.regions.is_empty()) {
                return;
            }
        }
    }
}

/// The type of a local for values of a type: one of references that are not null could not be read behind the block in
/// which it is set.
pub fn local_repr(repr: Repr) -> Repr {
    match repr {
        Repr::Ref(heap, _) => Repr::Ref(heap, true),
        number => number,
    }
}

impl Colors {
    fn free(&mut self, at: u32) {
        let color = self.of[at as usize];
        if color != NO_LOCAL {
            self.busy[color as usize] = false;
        }
    }

    /// Frees those of the operands that an event is the last to read.
    fn free_last(&mut self, operands: std::ops::Range<u32>, event: usize) {
        for place in operands {
            let own = self.operands[place as usize];
            if self.last[own as usize] == event as u32 + 1 {
                self.free(own);
            }
        }
    }
}

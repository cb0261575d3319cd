//! Locals of values: two values that are never needed at the same time share one, and a block parameter shares one with
//! what jumps give it wherever that can be, so that no move is needed.
//!
//! Method: SSA values in the order of dominance are coloured greedily (Hack and others, "Register Allocation for Programs
//! in SSA Form", 2006), with hints from jumps.

use smallvec::{SmallVec, smallvec};

use super::control::Writer;
use crate::ir::{BlockId, Instruction, Op, Repr, Value, Values};
use crate::opt::control;

/// What happens at one place in a block.
struct Event {
    reads: Values,
    writes: Values,
    /// Are the operands needed when the results are written already?
    overlaps: bool,
}

/// A set of values.
#[derive(Clone, PartialEq)]
struct Set(Vec<u64>);

impl Set {
    fn has(&self, at: usize) -> bool {
        self.0[at / 64] >> (at % 64) & 1 == 1
    }

    fn add(&mut self, at: usize) {
        self.0[at / 64] |= 1 << (at % 64);
    }

    fn remove(&mut self, at: usize) {
        self.0[at / 64] &= !(1 << (at % 64));
    }

    fn join(&mut self, other: &Set) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own |= other);
    }

    fn members(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(word, bits)| {
            let mut rest = *bits;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(word * 64 + bit)
            })
        })
    }
}

impl Writer<'_> {
    /// Gives each value that needs one its local. What stays on the stack has been chosen.
    pub fn color(&mut self, order: &[BlockId]) {
        let function = self.function;
        // Numbers of the values that need a local.
        let mut number = vec![usize::MAX; function.values.len()];
        let mut values = vec![];
        for (index, uses) in self.uses.iter().enumerate() {
            let value = Value(index as u32);
            if *uses > 0 && !self.inlined.contains_key(&value) && !self.constants.contains_key(&value) {
                number[index] = values.len();
                values.push(value);
            }
        }
        let mut events: Vec<Vec<Event>> = function.blocks.iter().map(|_| vec![]).collect();
        order.iter().for_each(|block| events[block.index()] = self.events(*block, &number));
        let live = self.live_out(order, &events, &number, values.len());
        let mut state = Colors {
            number,
            values,
            of: vec![],
            hints: vec![],
            types: function.signature.parameters.clone(),
            busy: vec![],
            last: vec![],
        };
        state.of = vec![None; state.values.len()];
        state.hints = vec![None; state.values.len()];
        state.last = vec![0; state.values.len()];
        let mut gives: Vec<Values> = vec![smallvec![]; state.values.len()];
        for block in order {
            control::jumps(&function.blocks[block.index()].terminator, |to, arguments| {
                for (parameter, argument) in function.blocks[to.index()].parameters.iter().zip(arguments) {
                    if let Some(own) = gives.get_mut(state.number[argument.index()]) {
                        own.push(*parameter);
                    }
                }
            });
        }
        for block in order {
            self.color_block(*block, &events[block.index()], &live[block.index()], &gives, &mut state);
        }
        for (at, color) in state.of.iter().enumerate() {
            if let Some(color) = color {
                self.locals.insert(state.values[at], *color);
            }
        }
        self.local_types.extend(state.types[function.signature.parameters.len()..].iter().copied());
    }

    fn color_block(
        &mut self,
        block: BlockId,
        events: &[Event],
        out: &Set,
        gives: &[Values],
        state: &mut Colors,
    ) {
        let function = self.function;
        let parameters: Vec<usize> = function.blocks[block.index()]
            .parameters
            .iter()
            .map(|value| state.number[value.index()])
            .filter(|at| *at != usize::MAX)
            .collect();
        // Backward, which operands are read for the last time at each event; what is left lives at the start.
        let mut live = out.clone();
        let mut ends: Vec<SmallVec<[usize; 4]>> = vec![smallvec![]; events.len()];
        for (at, event) in events.iter().enumerate().rev() {
            for value in &event.writes {
                live.remove(state.number[value.index()]);
            }
            for value in &event.reads {
                let own = state.number[value.index()];
                if !live.has(own) {
                    live.add(own);
                    ends[at].push(own);
                    state.last[own] = at + 1;
                }
            }
        }
        parameters.iter().for_each(|at| live.remove(*at));
        state.busy = vec![false; state.types.len()];
        for at in live.members() {
            if let Some(color) = state.of[at] {
                state.busy[color as usize] = true;
            }
        }
        // A parameter is never read below where only a dead copy of it is; it has a local then all the same.
        for (place, at) in parameters.iter().enumerate() {
            if block.0 == 0 {
                let _ = place;
                let color = function.blocks[0]
                    .parameters
                    .iter()
                    .position(|value| state.number[value.index()] == *at)
                    .unwrap_or(0) as u32;
                state.of[*at] = Some(color);
                state.busy[color as usize] = true;
            } else {
                self.choose_color(*at, gives, state);
            }
        }
        // Parameters that nothing reads any more are free at once.
        let mut read: Vec<usize> =
            events.iter().flat_map(|event| &event.reads).map(|value| state.number[value.index()]).collect();
        read.sort_unstable();
        for at in &parameters {
            if !out.has(*at) && read.binary_search(at).is_err() {
                state.free(*at);
            }
        }
        for (at, event) in events.iter().enumerate() {
            if !event.overlaps {
                ends[at].iter().for_each(|own| state.free(*own));
            }
            for value in &event.writes {
                self.choose_color(state.number[value.index()], gives, state);
            }
            if event.overlaps {
                ends[at].iter().for_each(|own| state.free(*own));
            }
            for value in &event.writes {
                let own = state.number[value.index()];
                let later = out.has(own) || state.last[own] > at + 1;
                if !later {
                    state.free(own);
                }
            }
        }
        ends.iter().flatten().for_each(|own| state.last[*own] = 0);
    }

    fn choose_color(&self, at: usize, gives: &[Values], state: &mut Colors) {
        let repr = local_repr(self.function.values[state.values[at].index()]);
        let mut wanted: SmallVec<[u32; 8]> = smallvec![];
        for parameter in &gives[at] {
            let own = state.number[parameter.index()];
            if own != usize::MAX {
                wanted.extend(state.of[own]);
                wanted.extend(state.hints[own]);
            }
        }
        wanted.extend(state.hints[at]);
        let fits =
            |state: &Colors, color: u32| state.types[color as usize] == repr && !state.busy[color as usize];
        let found = wanted
            .into_iter()
            .find(|color| fits(state, *color))
            .or_else(|| (0..state.types.len() as u32).find(|color| fits(state, *color)));
        let color = found.unwrap_or_else(|| {
            state.types.push(repr);
            state.busy.push(false);
            state.types.len() as u32 - 1
        });
        state.of[at] = Some(color);
        state.busy[color as usize] = true;
        for parameter in &gives[at] {
            let own = state.number[parameter.index()];
            if own != usize::MAX && state.hints[own].is_none() {
                state.hints[own] = Some(color);
            }
        }
    }

    /// Reads and writes of locals in a block, in order; the last event is the end of the block.
    fn events(&self, block: BlockId, number: &[usize]) -> Vec<Event> {
        let function = self.function;
        let flow = &function.blocks[block.index()];
        let mut events = vec![];
        for instruction in &flow.instructions {
            if !self.is_written(instruction) {
                continue;
            }
            let mut reads = smallvec![];
            instruction.arguments.iter().for_each(|value| self.reads(*value, number, &mut reads));
            let writes = instruction
                .results
                .iter()
                .copied()
                .filter(|value| number[value.index()] != usize::MAX)
                .collect();
            let overlaps = matches!(
                instruction.op,
                Op::IntAdd { .. } | Op::IntSub { .. } | Op::IntMul { .. } | Op::IntCompare { .. }
            );
            events.push(Event { reads, writes, overlaps });
        }
        let mut reads = smallvec![];
        match &flow.terminator {
            crate::ir::Terminator::Jump(..) => {}
            crate::ir::Terminator::Branch(on, ..) => self.reads(*on, number, &mut reads),
            other => other.uses().into_iter().for_each(|value| self.reads(value, number, &mut reads)),
        }
        control::jumps(&flow.terminator, |to, arguments| {
            for (parameter, argument) in function.blocks[to.index()].parameters.iter().zip(arguments) {
                if self.uses[parameter.index()] > 0 {
                    self.reads(*argument, number, &mut reads);
                }
            }
        });
        events.push(Event { reads, writes: smallvec![], overlaps: false });
        events
    }

    /// Is an instruction written where it stands?
    pub fn is_written(&self, instruction: &Instruction) -> bool {
        if let [result] = instruction.results.as_slice()
            && (self.inlined.contains_key(result) || self.constants.contains_key(result))
        {
            return false;
        }
        !instruction.op.is_pure() || instruction.results.iter().any(|result| self.uses[result.index()] > 0)
    }

    /// The locals that are read to put a value on the stack.
    fn reads(&self, value: Value, number: &[usize], reads: &mut Values) {
        if number[value.index()] != usize::MAX {
            reads.push(value);
        } else if let Some((block, at)) = self.inlined.get(&value) {
            for operand in &self.function.blocks[block.index()].instructions[*at].arguments {
                self.reads(*operand, number, reads);
            }
        }
    }

    /// Values that are needed after each block.
    fn live_out(&self, order: &[BlockId], events: &[Vec<Event>], number: &[usize], count: usize) -> Vec<Set> {
        let function = self.function;
        let empty = Set(vec![0; count.div_ceil(64)]);
        let mut live_in = vec![empty.clone(); function.blocks.len()];
        let mut live_out = live_in.clone();
        loop {
            let mut changed = false;
            for block in order.iter().rev() {
                let mut live = empty.clone();
                for to in control::successors(function, *block) {
                    live.join(&live_in[to.index()]);
                }
                // What a handler needs is needed in all of its region.
                if let Some(region) = function.blocks[block.index()].region {
                    live.join(&live_in[function.regions[region.index()].handler.index()]);
                }
                live_out[block.index()] = live.clone();
                for event in events[block.index()].iter().rev() {
                    event.writes.iter().for_each(|value| live.remove(number[value.index()]));
                    event.reads.iter().for_each(|value| live.add(number[value.index()]));
                }
                for value in &function.blocks[block.index()].parameters {
                    if number[value.index()] != usize::MAX {
                        live.remove(number[value.index()]);
                    }
                }
                if live != live_in[block.index()] {
                    live_in[block.index()] = live;
                    changed = true;
                }
            }
            if !changed {
                return live_out;
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

/// State of colouring.
struct Colors {
    number: Vec<usize>,
    values: Vec<Value>,
    of: Vec<Option<u32>>,
    hints: Vec<Option<u32>>,
    types: Vec<Repr>,
    busy: Vec<bool>,
    /// In the block at hand, one more than the event at which each value is read for the last time; zero elsewhere.
    last: Vec<usize>,
}

impl Colors {
    fn free(&mut self, at: usize) {
        if let Some(color) = self.of[at] {
            self.busy[color as usize] = false;
        }
    }
}

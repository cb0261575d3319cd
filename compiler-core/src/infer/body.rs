//! The analysis of one clone: block by block, until its types stand still.

use crate::hash::HashMap;
use std::cell::Cell;
use std::rc::Rc;

use smallvec::{SmallVec, smallvec};

use crate::flow::{Block, BlockId, Code, Const, FunctionId, Op, SlotId, Terminator, Value};
use crate::typed::{CloneId, Plan, PlanKind, Plans, Summary};
use crate::types::{ElementId, Type};

use super::scope::Effect;
use super::{Infer, Key, Place};

/// A function's graph with what inference asks of it.
pub(super) struct Body {
    pub code: Rc<Code>,
    values: Vec<ValueFacts>,
    /// Blocks that read a value defined in another block, and where the value's next one is.
    users: Vec<(BlockId, u32)>,
    /// Literals.
    constants: Vec<Const>,
    /// Place of each block in reverse postorder.
    pub order: Vec<u32>,
    /// The block at each place.
    pub at: Vec<BlockId>,
    /// Blocks that read a slot.
    pub slot_readers: Vec<Vec<BlockId>>,
    pub handlers: Vec<BlockId>,
}

/// What is known of a value from its graph alone.
#[derive(Clone, Copy)]
struct ValueFacts {
    /// The block that defines it.
    block: u32,
    /// Is it a parameter of that block?
    parameter: bool,
    /// Where in `users` its first reader is.
    user: u32,
    /// Where in `constants` it is, if it is a literal.
    constant: u32,
}

/// No place in a table.
const NONE: u32 = u32::MAX;

/// A bool that is known while compiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    Unset,
    Is(bool),
    Varies,
}

/// A clone while it is analysed.
pub(super) struct State {
    pub function: FunctionId,
    pub parameters: Vec<Type>,
    pub result: Type,
    pub values: Vec<Type>,
    pub known: Vec<Known>,
    pub slots: Vec<Type>,
    pub reachable: Vec<bool>,
    pub plans: Plans,
    /// Places (in reverse postorder) still to be looked at.
    pub pending: Pending,
    pub running: bool,
    /// What its plans ask for, unless it was looked at since that was worked out.
    pub summary: Option<Summary>,
    /// Raw result by annotation (library).
    pub law: Option<Type>,
    /// What callers have to do to the variables they pass.
    pub effects: Vec<Effect>,
    /// The clone's own variables for those passed to it, by number of the shape.
    pub formals: Vec<ElementId>,
    /// Shared by all calls beyond the cap: no formals, all is global.
    pub general: bool,
    /// Where the user's code first asked for it, by way of the library or directly.
    pub asked: crate::source::Span,
}

/// A set of small numbers, taken from the smallest on.
#[derive(Default)]
pub(super) struct Pending {
    words: SmallVec<[u64; 2]>,
}

impl Pending {
    pub(super) fn insert(&mut self, number: u32) {
        let word = number as usize / 64;
        if self.words.len() <= word {
            self.words.resize(word + 1, 0);
        }
        self.words[word] |= 1 << (number % 64);
    }

    fn pop_first(&mut self) -> Option<u32> {
        let word = self.words.iter().position(|word| *word != 0)?;
        let bit = self.words[word].trailing_zeros();
        self.words[word] &= self.words[word] - 1;
        Some(word as u32 * 64 + bit)
    }
}

thread_local! {
    /// The library's graphs are the same for all programs, and so is what is known of them.
    static LIBRARY: Cell<HashMap<FunctionId, Rc<Body>>> = Cell::default();
}

impl Body {
    /// What is known of a function's graph; of one of the library's it is kept for the next program.
    fn of(function: FunctionId, code: &Rc<Code>, library: bool) -> Rc<Body> {
        if !library {
            return Rc::new(Body::new(code.clone()));
        }
        let mut bodies = LIBRARY.take();
        let body = match bodies.get(&function) {
            Some(known) if Rc::ptr_eq(&known.code, code) => known.clone(),
            _ => {
                let body = Rc::new(Body::new(code.clone()));
                bodies.insert(function, body.clone());
                body
            }
        };
        LIBRARY.set(bodies);
        body
    }

    /// The blocks, other than its own, that read a value.
    pub(super) fn users(&self, value: Value) -> impl Iterator<Item = BlockId> {
        let mut at = self.values[value.index()].user;
        std::iter::from_fn(move || {
            let (block, next) = *self.users.get(at as usize)?;
            at = next;
            Some(block)
        })
    }

    /// The literal that a value is.
    pub(super) fn constant(&self, value: Value) -> Option<&Const> {
        self.constants.get(self.values[value.index()].constant as usize)
    }

    fn new(code: Rc<Code>) -> Body {
        let blocks = &code.blocks;
        let unknown = ValueFacts { block: NONE, parameter: false, user: NONE, constant: NONE };
        let mut values = vec![unknown; code.values as usize];
        let mut constants: Vec<Const> = vec![];
        for (index, block) in blocks.iter().enumerate() {
            for value in &block.parameters {
                values[value.index()] = ValueFacts { block: index as u32, parameter: true, ..unknown };
            }
            for instruction in &block.instructions {
                let constant = match &instruction.op {
                    Op::Const(constant) => Some(constant.clone()),
                    Op::Unary(crate::flow::UnaryOp::Negate, value) => {
                        match constants.get(values[value.index()].constant as usize) {
                            Some(Const::Int(int)) => Some(Const::Int(-int.clone())),
                            Some(Const::Float(float)) => Some(Const::Float(-float)),
                            _ => None,
                        }
                    }
                    _ => None,
                };
                let facts = &mut values[instruction.result.index()];
                facts.block = index as u32;
                if let Some(constant) = constant {
                    facts.constant = constants.len() as u32;
                    constants.push(constant);
                }
            }
        }
        let mut users: Vec<(BlockId, u32)> = vec![];
        let mut slot_readers: Vec<Vec<BlockId>> = vec![vec![]; code.slots.len()];
        for (index, block) in blocks.iter().enumerate() {
            let here = BlockId(index as u32);
            let mut note = |value: Value| {
                let facts = &mut values[value.index()];
                let last = users.get(facts.user as usize);
                if facts.block != here.0 && last.is_none_or(|(block, _)| *block != here) {
                    users.push((here, facts.user));
                    facts.user = users.len() as u32 - 1;
                }
            };
            for instruction in &block.instructions {
                operands(&instruction.op, &mut note);
                if let Op::GetSlot(slot) = instruction.op
                    && !slot_readers[slot.index()].contains(&here)
                {
                    slot_readers[slot.index()].push(here);
                }
            }
            match &block.terminator {
                Some(Terminator::Jump(_, arguments)) => arguments.iter().for_each(|value| note(*value)),
                Some(Terminator::Branch(on, yes, no)) => {
                    note(*on);
                    yes.1.iter().chain(&no.1).for_each(|value| note(*value));
                }
                Some(Terminator::Return(value) | Terminator::Raise { exception: value, .. }) => note(*value),
                _ => {}
            }
        }
        let handlers = code.regions.iter().map(|region| region.handler).collect::<Vec<_>>();
        let at = reverse_postorder(blocks, &handlers);
        let mut order = vec![NONE; blocks.len()];
        for (place, block) in at.iter().enumerate() {
            order[block.index()] = place as u32;
        }
        Body { code, values, users, constants, order, at, slot_readers, handlers }
    }
}

/// Blocks in reverse postorder from the entry, without recursion.
fn reverse_postorder(blocks: &[Block], handlers: &[BlockId]) -> Vec<BlockId> {
    let mut seen = vec![false; blocks.len()];
    let mut post = vec![];
    if blocks.is_empty() {
        return post;
    }
    let successors = |block: BlockId| -> SmallVec<[BlockId; 2]> {
        match &blocks[block.index()].terminator {
            Some(Terminator::Jump(to, _)) => smallvec![*to],
            Some(Terminator::Branch(_, yes, no)) => smallvec![no.0, yes.0],
            Some(Terminator::Try { region, body }) => smallvec![handlers[region.index()], *body],
            _ => smallvec![],
        }
    };
    let mut stack = vec![(BlockId(0), successors(BlockId(0)), 0usize)];
    seen[0] = true;
    while let Some((block, next, at)) = stack.last_mut() {
        if let Some(&to) = next.get(*at) {
            *at += 1;
            if !seen[to.index()] {
                seen[to.index()] = true;
                let following = successors(to);
                stack.push((to, following, 0));
            }
        } else {
            post.push(*block);
            stack.pop();
        }
    }
    post.reverse();
    post
}

/// Calls `note` for each operand of an operation.
pub(super) fn operands(op: &Op, note: &mut dyn FnMut(Value)) {
    match op {
        Op::Const(_)
        | Op::Undefined
        | Op::Builtin(_)
        | Op::Module(_)
        | Op::Class(_)
        | Op::NewCell(_)
        | Op::GetCell(_)
        | Op::GetGlobal { .. }
        | Op::DeleteGlobal { .. }
        | Op::GetSlot(_) => {}
        Op::Binary(_, a, b)
        | Op::InPlace(_, a, b)
        | Op::Compare(_, a, b)
        | Op::Is(a, b)
        | Op::GetItem(a, b)
        | Op::DeleteItem(a, b) => {
            note(*a);
            note(*b);
        }
        Op::Contains { item: a, container: b }
        | Op::IterNext { source: a, state: b }
        | Op::SetAttribute(a, _, b)
        | Op::Format { value: a, spec: b, .. }
        | Op::ExceptionMatches { exception: a, class: b } => {
            note(*a);
            note(*b);
        }
        Op::Unary(_, a)
        | Op::Truth(a)
        | Op::Not(a)
        | Op::IsInstance(a, _)
        | Op::Narrow(a, _)
        | Op::Item(a, _)
        | Op::GetAttribute(a, _)
        | Op::DeleteAttribute(a, _)
        | Op::SetCell(_, a)
        | Op::SetGlobal(_, a)
        | Op::SetSlot(_, a)
        | Op::IterStart(a) => note(*a),
        Op::Unpack { value, .. } => note(*value),
        Op::CheckBound { flag, .. } => note(*flag),
        Op::Write { text, .. } => note(*text),
        Op::Slice(a, b, c) | Op::SetItem(a, b, c) => {
            note(*a);
            note(*b);
            note(*c);
        }
        Op::Tuple(items)
        | Op::List(items)
        | Op::Set(items)
        | Op::JoinStrings(items)
        | Op::CallLibrary(_, items)
        | Op::Intrinsic(_, items)
        | Op::MakeFunction { defaults: items, .. } => items.iter().for_each(|item| note(*item)),
        Op::Dict(pairs) => pairs.iter().for_each(|(key, value)| {
            note(*key);
            note(*value);
        }),
        Op::Call { callee: first, arguments, keywords }
        | Op::CallMethod { receiver: first, arguments, keywords, .. }
        | Op::CallSuper { receiver: first, arguments, keywords, .. } => {
            note(*first);
            arguments.iter().for_each(|value| note(*value));
            keywords.iter().for_each(|(_, value)| note(*value));
        }
        Op::MakeException { value, cause, context } => {
            note(*value);
            cause.iter().chain(context).for_each(|value| note(*value));
        }
    }
}

impl Infer {
    /// The graph of a function, built when first asked for.
    pub(super) fn body(&mut self, function: FunctionId) -> Rc<Body> {
        if self.bodies.len() < self.program.functions.len() {
            self.bodies.resize_with(self.program.functions.len(), || None);
        }
        if let Some(body) = &self.bodies[function.index()] {
            return body.clone();
        }
        self.program.ensure_built(function);
        self.globals.resize(self.program.globals.len(), Type::Never);
        self.cells.resize(self.program.cells.len(), Type::Never);
        if self.bodies.len() < self.program.functions.len() {
            self.bodies.resize_with(self.program.functions.len(), || None);
        }
        let found = &self.program.functions[function.index()];
        let body = Body::of(function, &found.code, found.library);
        self.bodies[function.index()] = Some(body.clone());
        self.note_deleted(&body.code.blocks);
        body
    }

    /// Looks at a clone's pending blocks until there are none.
    pub(super) fn analyse(&mut self, clone: CloneId) {
        if self.states[clone.index()].running {
            return;
        }
        self.states[clone.index()].running = true;
        self.states[clone.index()].summary = None;
        let body = self.body(self.states[clone.index()].function);
        let saved =
            (self.place, self.instruction, self.span, self.counter, std::mem::take(&mut self.occurrences));
        while let Some(first) = self.states[clone.index()].pending.pop_first() {
            if self.steps > super::STEPS {
                break;
            }
            let block = body.at[first as usize];
            self.place = Place::Block(clone, block);
            self.analyse_block(clone, block, &body);
        }
        (self.place, self.instruction, self.span, self.counter, self.occurrences) = saved;
        self.states[clone.index()].running = false;
    }

    fn analyse_block(&mut self, clone: CloneId, block: BlockId, body: &Rc<Body>) {
        let flow = &body.code.blocks[block.index()];
        for instruction in &flow.instructions {
            self.instruction = instruction.result;
            self.counter = 0;
            self.occurrences.clear();
            self.span = instruction.span;
            self.steps += 1;
            let plan = self.step(clone, body, &instruction.op);
            let known = match plan.kind {
                PlanKind::Const(Const::Bool(value)) => Known::Is(value),
                _ => Known::Varies,
            };
            let stops = plan.diverges();
            self.define(clone, body, instruction.result, &plan.ty, known);
            self.states[clone.index()].plans.insert(instruction.result, plan);
            if stops {
                return;
            }
        }
        match &flow.terminator {
            Some(Terminator::Jump(to, arguments)) => self.edge(clone, body, *to, arguments),
            Some(Terminator::Branch(on, yes, no)) => {
                let known = self.known(clone, *on);
                if known != Known::Is(false) {
                    self.edge(clone, body, yes.0, &yes.1);
                }
                if known != Known::Is(true) {
                    self.edge(clone, body, no.0, &no.1);
                }
            }
            Some(Terminator::Return(value)) => {
                let ty = self.states[clone.index()].values[value.index()].clone();
                self.returns(clone, body, *value, ty);
            }
            Some(Terminator::Try { region, body: inside }) => {
                let handler = body.handlers[region.index()];
                if let (Some(exception), Some(class)) = (
                    body.code.blocks[handler.index()].parameters.first(),
                    self.program.library_class("BaseException"),
                ) {
                    self.define(clone, body, *exception, &Type::Instance(class), Known::Varies);
                }
                self.reach(clone, body, handler);
                self.edge(clone, body, *inside, &[]);
            }
            Some(Terminator::Raise { .. } | Terminator::Unreachable) | None => {}
        }
    }

    fn returns(&mut self, clone: CloneId, body: &Body, value: Value, ty: Type) {
        if let Some(law) = self.states[clone.index()].law.clone() {
            self.retype(clone, body, value, &law);
            let ty = self.states[clone.index()].values[value.index()].clone();
            self.flow(&ty, &law);
            self.set_result(clone, law);
        } else {
            let old = self.states[clone.index()].result.clone();
            let new = self.join(old, ty);
            self.set_result(clone, new);
        }
    }

    fn set_result(&mut self, clone: CloneId, new: Type) {
        if !self.same(&self.states[clone.index()].result, &new) {
            self.states[clone.index()].result = new;
            self.touch(&Key::Result(clone));
        }
    }

    /// A literal that meets a raw type becomes raw itself; in the library an int that meets a float becomes one too.
    pub(super) fn retype(&mut self, clone: CloneId, body: &Body, value: Value, to: &Type) {
        let meets = match to {
            Type::I32 | Type::I64 => true,
            Type::Float => self.program.functions[self.states[clone.index()].function.index()].library,
            _ => false,
        };
        if !meets {
            return;
        }
        let Some(constant @ Const::Int(_)) = body.constant(value) else { return };
        let state = &mut self.states[clone.index()];
        if state.values[value.index()] == Type::Int {
            state.values[value.index()] = to.clone();
            state.plans.insert(value, Plan::new(PlanKind::Const(constant.clone()), to.clone()));
        }
    }

    fn known(&self, clone: CloneId, value: Value) -> Known {
        self.states[clone.index()].known[value.index()]
    }

    /// Control goes to a block with these arguments.
    fn edge(&mut self, clone: CloneId, body: &Rc<Body>, to: BlockId, arguments: &[Value]) {
        for (parameter, argument) in body.code.blocks[to.index()].parameters.iter().zip(arguments) {
            if body.constant(*argument).is_some() {
                let place = self.states[clone.index()].values[parameter.index()].clone();
                self.retype(clone, body, *argument, &place);
            }
            let state = &self.states[clone.index()];
            let (ty, known) = (state.values[argument.index()].clone(), state.known[argument.index()]);
            self.define(clone, body, *parameter, &ty, known);
        }
        self.reach(clone, body, to);
    }

    fn reach(&mut self, clone: CloneId, body: &Body, to: BlockId) {
        let state = &mut self.states[clone.index()];
        if !state.reachable[to.index()] {
            state.reachable[to.index()] = true;
            state.pending.insert(body.order[to.index()]);
            self.changed = true;
        }
    }

    /// Widens a value's type; whoever reads it is looked at again.
    fn define(&mut self, clone: CloneId, body: &Rc<Body>, value: Value, ty: &Type, known: Known) {
        let state = &self.states[clone.index()];
        let (old, old_known) = (&state.values[value.index()], state.known[value.index()]);
        let known = match (old_known, known) {
            (Known::Unset, new) => new,
            (old, Known::Unset) => old,
            (old, new) if old == new => old,
            _ => Known::Varies,
        };
        if self.same(old, ty) {
            if known == old_known {
                return;
            }
        } else {
            let old = old.clone();
            let new = self.join(old.clone(), ty.clone());
            if known == old_known && self.same(&old, &new) {
                return;
            }
            self.states[clone.index()].values[value.index()] = new;
        }
        let order = &body.order;
        let state = &mut self.states[clone.index()];
        state.known[value.index()] = known;
        for user in body.users(value) {
            if state.reachable[user.index()] {
                state.pending.insert(order[user.index()]);
            }
        }
        let facts = body.values[value.index()];
        if facts.parameter && state.reachable[facts.block as usize] {
            state.pending.insert(order[facts.block as usize]);
        }
        self.changed = true;
    }

    /// The type of a slot, joined with this.
    pub(super) fn widen_slot(&mut self, clone: CloneId, body: &Body, slot: SlotId, ty: Type) {
        let old = self.states[clone.index()].slots[slot.index()].clone();
        let new = self.join(old.clone(), ty);
        if !self.same(&old, &new) {
            let state = &mut self.states[clone.index()];
            state.slots[slot.index()] = new;
            for reader in &body.slot_readers[slot.index()] {
                if state.reachable[reader.index()] {
                    state.pending.insert(body.order[reader.index()]);
                }
            }
            self.changed = true;
        }
    }

    /// Looks at everything again, in case a fact changed that no one had asked for.
    pub(super) fn sweep(&mut self) {
        for index in 0..self.states.len() {
            let body = self.body(self.states[index].function);
            let state = &mut self.states[index];
            for (block, reachable) in state.reachable.iter().enumerate() {
                if *reachable {
                    state.pending.insert(body.order[block]);
                }
            }
            self.queue.push(Place::Block(CloneId(index as u32), BlockId(0)));
        }
        for index in 0..self.entries.len() {
            self.queue.push(Place::Entry(index));
        }
    }
}

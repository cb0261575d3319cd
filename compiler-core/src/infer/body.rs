//! The analysis of one clone: block by block, until its types stand still.

use crate::hash::HashMap;
use std::collections::BTreeSet;
use std::rc::Rc;

use smallvec::{SmallVec, smallvec};

use crate::flow::{Block, BlockId, Code, Const, FunctionId, Op, SlotId, Terminator, Value};
use crate::typed::{CloneId, Plan, PlanKind, Plans};
use crate::types::{ElementId, Type};

use super::scope::Effect;
use super::{Infer, Key, Place};

/// A function's graph with what inference asks of it.
pub(super) struct Body {
    pub code: Rc<Code>,
    /// Blocks that read a value defined in another block.
    pub users: Vec<SmallVec<[BlockId; 2]>>,
    /// Place of each block in reverse postorder.
    pub order: Vec<u32>,
    /// The block at each place.
    pub at: Vec<BlockId>,
    /// Values that are literals.
    pub constants: HashMap<Value, Const>,
    /// Blocks that read a slot.
    pub slot_readers: Vec<Vec<BlockId>>,
    pub handlers: Vec<BlockId>,
    /// The block of which a value is a parameter.
    pub parameter_of: Vec<Option<BlockId>>,
}

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
    pub pending: BTreeSet<u32>,
    pub running: bool,
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

impl Body {
    fn new(code: Rc<Code>) -> Body {
        let (blocks, values, slots) = (&code.blocks, code.values, code.slots.len());
        let count = blocks.len();
        let mut definition: Vec<u32> = vec![u32::MAX; values as usize];
        let mut constants = HashMap::default();
        let mut parameter_of = vec![None; values as usize];
        for (index, block) in blocks.iter().enumerate() {
            for value in &block.parameters {
                definition[value.index()] = index as u32;
                parameter_of[value.index()] = Some(BlockId(index as u32));
            }
            for instruction in &block.instructions {
                definition[instruction.result.index()] = index as u32;
                match &instruction.op {
                    Op::Const(constant) => {
                        constants.insert(instruction.result, constant.clone());
                    }
                    Op::Unary(crate::flow::UnaryOp::Negate, value) => match constants.get(value) {
                        Some(Const::Int(int)) => {
                            let negated = Const::Int(-int.clone());
                            constants.insert(instruction.result, negated);
                        }
                        Some(Const::Float(float)) => {
                            let negated = Const::Float(-float);
                            constants.insert(instruction.result, negated);
                        }
                        _ => {}
                    },
                    _ => {}
                }
            }
        }
        let mut users: Vec<SmallVec<[BlockId; 2]>> = vec![smallvec![]; values as usize];
        let mut slot_readers: Vec<Vec<BlockId>> = vec![vec![]; slots];
        for (index, block) in blocks.iter().enumerate() {
            let here = BlockId(index as u32);
            let mut note = |value: Value| {
                if definition[value.index()] != index as u32 && !users[value.index()].contains(&here) {
                    users[value.index()].push(here);
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
        let mut order = vec![u32::MAX; count];
        for (place, block) in at.iter().enumerate() {
            order[block.index()] = place as u32;
        }
        Body { code, users, order, at, constants, slot_readers, handlers, parameter_of }
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
        let body = Rc::new(Body::new(self.program.functions[function.index()].code.clone()));
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
            let ty = plan.ty.clone();
            self.define(clone, body, instruction.result, ty, known);
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
                    self.define(clone, body, *exception, Type::Instance(class), Known::Varies);
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
        if !self.same(&self.states[clone.index()].result.clone(), &new) {
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
        let Some(Const::Int(_)) = body.constants.get(&value) else { return };
        let constant = body.constants[&value].clone();
        let state = &mut self.states[clone.index()];
        if state.values[value.index()] == Type::Int {
            state.values[value.index()] = to.clone();
            state.plans.insert(value, Plan::new(PlanKind::Const(constant), to.clone()));
        }
    }

    fn known(&self, clone: CloneId, value: Value) -> Known {
        self.states[clone.index()].known[value.index()]
    }

    /// Control goes to a block with these arguments.
    fn edge(&mut self, clone: CloneId, body: &Rc<Body>, to: BlockId, arguments: &[Value]) {
        for (parameter, argument) in body.code.blocks[to.index()].parameters.iter().zip(arguments) {
            let place = self.states[clone.index()].values[parameter.index()].clone();
            self.retype(clone, body, *argument, &place);
            let state = &self.states[clone.index()];
            let (ty, known) = (state.values[argument.index()].clone(), state.known[argument.index()]);
            self.define(clone, body, *parameter, ty, known);
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
    fn define(&mut self, clone: CloneId, body: &Rc<Body>, value: Value, ty: Type, known: Known) {
        let state = &self.states[clone.index()];
        let (old, old_known) = (state.values[value.index()].clone(), state.known[value.index()]);
        let known = match (old_known, known) {
            (Known::Unset, new) => new,
            (old, Known::Unset) => old,
            (old, new) if old == new => old,
            _ => Known::Varies,
        };
        let new = if self.same(&old, &ty) { old.clone() } else { self.join(old.clone(), ty) };
        if known == old_known && self.same(&old, &new) {
            return;
        }
        let order = &body.order;
        let state = &mut self.states[clone.index()];
        state.values[value.index()] = new;
        state.known[value.index()] = known;
        for user in &body.users[value.index()] {
            if state.reachable[user.index()] {
                state.pending.insert(order[user.index()]);
            }
        }
        if let Some(own) = body.parameter_of[value.index()]
            && state.reachable[own.index()]
        {
            state.pending.insert(order[own.index()]);
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

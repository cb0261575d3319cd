//! One function: structured control flow and its body's bytes.

use smallvec::{SmallVec, smallvec};
use wasm_encoder as we;
use wasm_encoder::{Encode, Instruction as I};

use super::color::Colors;
use super::flow::Graph;
use super::reach::Reach;
use super::types::Types;
use crate::ir::{
    BlockId, Function, Heap, Instruction, Module, Repr, SiteId, Targets, Terminator, Value, Values,
};

/// A written function.
pub struct Written<'a> {
    /// How long its body is, without the size before it.
    pub length: usize,
    /// How many places its code is of: see [`Writer::places`].
    pub places: usize,
    /// Names of locals, by number.
    pub local_names: Vec<(u32, &'a str)>,
}

/// The local of a value that has none.
pub const NO_LOCAL: u32 = u32::MAX;

/// What a label on the way out stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Frame {
    /// `loop` whose head is this block.
    Loop(BlockId),
    /// `block` after which this block follows.
    Before(BlockId),
    /// `if`.
    If,
    /// The block that a catch goes to, or the `try_table`.
    Try,
}

/// What is left to write.
enum Action {
    Tree(BlockId),
    Node(BlockId),
    Go(BlockId, BlockId, Values),
    /// The second way of an `if`.
    Else(BlockId, BlockId, Values),
    End,
    EndCatch(BlockId),
    Unreachable,
}

/// A function while it is written; its tables serve the next one.
pub struct Writer<'a> {
    pub module: &'a Module,
    pub function: &'a Function,
    pub reach: &'a Reach,
    pub types: &'a Types,
    /// Instructions, with the place each belongs to.
    pub code: Vec<(I<'static>, SiteId)>,
    pub site: SiteId,
    /// The local of each value.
    pub locals: Vec<u32>,
    /// How often each value is read.
    pub uses: Vec<u32>,
    /// Where each value is read last: a block and a place in it.
    pub users: Vec<(BlockId, u32)>,
    /// What makes each value that is made where it is read: constants at each read, others at their only one.
    pub inlined: Vec<Option<&'a Instruction>>,
    /// In the block at hand, where each instruction is evaluated in the end.
    pub roots: Vec<u32>,
    pub colors: Colors,
    pub slots: Vec<u32>,
    pub local_types: Vec<Repr>,
    frames: Vec<Frame>,
    todo: Vec<Action>,
    graph: Graph,
    body: Vec<u8>,
    /// Of all functions: offsets in the body where code of a place begins.
    pub places: Vec<(u32, SiteId)>,
}

impl<'a> Writer<'a> {
    /// For functions of a module, this one first.
    pub fn new(module: &'a Module, function: &'a Function, reach: &'a Reach, types: &'a Types) -> Writer<'a> {
        Writer {
            module,
            function,
            reach,
            types,
            code: vec![],
            site: SiteId(0),
            locals: vec![],
            uses: vec![],
            users: vec![],
            inlined: vec![],
            roots: vec![],
            colors: Colors::default(),
            slots: vec![],
            local_types: vec![],
            frames: vec![],
            todo: vec![],
            graph: Graph::of(function),
            body: vec![],
            places: vec![],
        }
    }

    /// Writes a function.
    pub fn function(&mut self, function: &'a Function, section: &mut we::CodeSection) -> Written<'a> {
        self.graph = Graph::of(function);
        self.function = function;
        self.code.clear();
        self.site = SiteId(0);
        self.slots.clear();
        self.local_types.clear();
        self.frames.clear();
        let count = function.values.len();
        fill(&mut self.locals, count, NO_LOCAL);
        fill(&mut self.uses, count, 0);
        fill(&mut self.users, count, (BlockId(0), 0));
        fill(&mut self.inlined, count, None);
        if self.graph.is_reducible {
            self.prepare();
            self.run();
        } else {
            self.code.push((I::Unreachable, SiteId(0)));
        }
        self.finish(section)
    }
}

/// Makes a table so long and full of one thing.
pub fn fill<T: Clone>(table: &mut Vec<T>, count: usize, with: T) {
    table.clear();
    table.resize(count, with);
}

impl<'a> Writer<'a> {
    fn prepare(&mut self) {
        let order = std::mem::take(&mut self.graph.order);
        self.choose(&order);
        let loops = self.graph.is_loop.contains(&true);
        self.color(&order, loops);
        for (local, value) in self.function.blocks[0].parameters.iter().enumerate() {
            self.locals[value.index()] = local as u32;
        }
        for (repr, _) in &self.function.locals {
            let local = self.new_local(*repr);
            self.slots.push(local);
        }
    }

    /// A local of a type, beside the parameters.
    pub fn new_local(&mut self, repr: Repr) -> u32 {
        self.local_types.push(repr);
        (self.function.signature.parameters.len() + self.local_types.len() - 1) as u32
    }

    /// The local of a value.
    pub fn local(&mut self, value: Value) -> u32 {
        let local = self.locals[value.index()];
        if local != NO_LOCAL {
            return local;
        }
        let local = self.new_local(super::color::local_repr(self.function.values[value.index()]));
        self.locals[value.index()] = local;
        local
    }

    /// Appends an instruction; `set` and `get` of one local become `tee`.
    pub fn push(&mut self, instruction: I<'static>) {
        if let I::LocalGet(local) = instruction
            && let Some((last @ I::LocalSet(_), _)) = self.code.last_mut()
            && matches!(last, I::LocalSet(other) if *other == local)
        {
            *last = I::LocalTee(local);
            return;
        }
        self.code.push((instruction, self.site));
    }

    fn run(&mut self) {
        let mut todo = std::mem::take(&mut self.todo);
        todo.push(Action::Tree(BlockId(0)));
        while let Some(action) = todo.pop() {
            match action {
                Action::Tree(block) => {
                    if self.graph.is_loop[block.index()] {
                        self.push(I::Loop(we::BlockType::Empty));
                        self.frames.push(Frame::Loop(block));
                        todo.push(Action::End);
                    }
                    let mut joins: Targets = self.graph.children[block.index()]
                        .iter()
                        .copied()
                        .filter(|child| self.graph.is_join[child.index()])
                        .collect();
                    // The last in order is the outermost.
                    joins.sort_by_key(|child| std::cmp::Reverse(self.graph.place[child.index()]));
                    for join in joins {
                        self.push(I::Block(we::BlockType::Empty));
                        self.frames.push(Frame::Before(join));
                        todo.push(Action::Tree(join));
                        todo.push(Action::End);
                    }
                    todo.push(Action::Node(block));
                }
                Action::Node(block) => self.node(block, &mut todo),
                Action::Go(from, to, arguments) => self.go(from, to, &arguments, &mut todo),
                Action::Else(from, to, arguments) => {
                    if self.is_over() {
                        // The first way does not come back: the second needs no `else`.
                        self.frames.pop();
                        self.push(I::End);
                    } else {
                        self.push(I::Else);
                        todo.push(Action::End);
                    }
                    todo.push(Action::Go(from, to, arguments));
                }
                Action::End => {
                    self.frames.pop();
                    match self.code.last() {
                        Some((I::Else, _)) => {
                            self.code.pop();
                            self.code.push((I::End, self.site));
                        }
                        _ => self.push(I::End),
                    }
                }
                Action::EndCatch(handler) => {
                    self.frames.pop();
                    self.push(I::End);
                    match self.function.blocks[handler.index()].parameters.first() {
                        Some(value) => {
                            let local = self.local(*value);
                            self.push(I::LocalSet(local));
                        }
                        None => self.push(I::Drop),
                    }
                    todo.push(Action::Tree(handler));
                }
                Action::Unreachable => self.push(I::Unreachable),
            }
        }
        self.todo = todo;
    }

    fn node(&mut self, block: BlockId, todo: &mut Vec<Action>) {
        self.instructions(block);
        let function = self.function;
        match &function.blocks[block.index()].terminator {
            Terminator::Jump(to, arguments) => self.go(block, *to, arguments, todo),
            Terminator::Branch(on, (yes, first), (no, second)) => {
                self.read(*on);
                let plain = |writer: &Self, to: BlockId, arguments: &[Value]| {
                    writer.is_label(block, to) && !writer.needs_moves(to, arguments)
                };
                if plain(self, *yes, first) {
                    let depth = self.depth(block, *yes);
                    self.push(I::BrIf(depth));
                    self.go(block, *no, second, todo);
                    return;
                }
                if plain(self, *no, second) {
                    self.negate();
                    let depth = self.depth(block, *no);
                    self.push(I::BrIf(depth));
                    self.go(block, *yes, first, todo);
                    return;
                }
                self.push(I::If(we::BlockType::Empty));
                self.frames.push(Frame::If);
                todo.push(Action::Else(block, *no, second.clone()));
                todo.push(Action::Go(block, *yes, first.clone()));
            }
            Terminator::Return(values) => {
                for value in values {
                    self.read(*value);
                }
                self.push(I::Return);
            }
            Terminator::Throw(value, _) => {
                self.read(*value);
                self.push(I::Throw(0));
            }
            Terminator::Try(region, body) => {
                let handler = self.function.regions[region.index()].handler;
                let exception = match self.module.exception {
                    Some(id) => self.types.value(Repr::Ref(Heap::Struct(id), true)),
                    None => we::ValType::I32,
                };
                self.push(I::Block(we::BlockType::Result(exception)));
                self.frames.push(Frame::Try);
                self.push(I::TryTable(
                    we::BlockType::Empty,
                    vec![we::Catch::One { tag: 0, label: 0 }].into(),
                ));
                self.frames.push(Frame::Try);
                todo.push(Action::EndCatch(handler));
                todo.push(Action::Unreachable);
                todo.push(Action::End);
                todo.push(Action::Go(block, *body, Values::new()));
            }
            Terminator::Unreachable => self.push(I::Unreachable),
        }
    }

    /// Does control not come past the last instruction?
    fn is_over(&self) -> bool {
        matches!(self.code.last(), Some((I::Br(_) | I::Return | I::Unreachable | I::Throw(_), _)))
    }

    fn negate(&mut self) {
        match self.code.last_mut() {
            Some((last @ I::I32Eqz, _)) => {
                // `eqz eqz` is no use, but one of them is a test of its own.
                let _ = last;
                self.code.pop();
                // What stays is any i32: zero or not.
            }
            _ => self.push(I::I32Eqz),
        }
    }

    /// Does control get there by a branch to a label that is open?
    fn is_label(&self, from: BlockId, to: BlockId) -> bool {
        self.graph.place[to.index()] <= self.graph.place[from.index()] || self.graph.is_join[to.index()]
    }

    fn depth(&self, from: BlockId, to: BlockId) -> u32 {
        let back = self.graph.place[to.index()] <= self.graph.place[from.index()];
        let wanted = if back { Frame::Loop(to) } else { Frame::Before(to) };
        self.frames.iter().rev().position(|frame| *frame == wanted).unwrap_or(0) as u32
    }

    fn needs_moves(&self, to: BlockId, arguments: &[Value]) -> bool {
        self.function.blocks[to.index()].parameters.iter().zip(arguments).any(|(parameter, argument)| {
            let target = self.locals[parameter.index()];
            self.uses[parameter.index()] > 0
                && (target == NO_LOCAL || target != self.locals[argument.index()])
        })
    }

    fn go(&mut self, from: BlockId, to: BlockId, arguments: &[Value], todo: &mut Vec<Action>) {
        let function = self.function;
        let parameters = &function.blocks[to.index()].parameters;
        let mut targets: SmallVec<[u32; 8]> = smallvec![];
        for (parameter, argument) in parameters.iter().zip(arguments) {
            if self.uses[parameter.index()] == 0 {
                continue;
            }
            let target = self.local(*parameter);
            if self.locals[argument.index()] == target && self.inlined[argument.index()].is_none() {
                continue;
            }
            self.read(*argument);
            targets.push(target);
        }
        for target in targets.into_iter().rev() {
            self.push(I::LocalSet(target));
        }
        if !self.is_label(from, to) {
            todo.push(Action::Tree(to));
            return;
        }
        let depth = self.depth(from, to);
        // The end of the block that stands before it: control gets there by itself.
        let back = self.graph.place[to.index()] <= self.graph.place[from.index()];
        let through = self.frames.iter().rev().take(depth as usize).all(|frame| *frame == Frame::If);
        if !back && through {
            return;
        }
        self.push(I::Br(depth));
    }

    fn finish(&mut self, section: &mut we::CodeSection) -> Written<'a> {
        let results = !self.function.signature.results.is_empty();
        match self.code.last() {
            Some((I::Return, _)) => {
                self.code.pop();
            }
            Some((I::Unreachable | I::Throw(_), _)) => {}
            _ if results => self.code.push((I::Unreachable, SiteId(0))),
            _ => {}
        }
        let (order, declarations) = self.sort_locals();
        let mut body = std::mem::take(&mut self.body);
        body.clear();
        declarations.len().encode(&mut body);
        for (count, ty) in &declarations {
            count.encode(&mut body);
            ty.encode(&mut body);
        }
        let first = self.places.len();
        for (instruction, site) in &mut self.code {
            match instruction {
                I::LocalGet(local) | I::LocalSet(local) | I::LocalTee(local) => {
                    *local = order[*local as usize]
                }
                _ => {}
            }
            if self.places[first..].last().map(|(_, last)| *last) != Some(*site) {
                self.places.push((body.len() as u32, *site));
            }
            instruction.encode(&mut body);
        }
        I::End.encode(&mut body);
        section.raw(&body);
        let length = body.len();
        self.body = body;
        let function = self.function;
        let mut names: Vec<(u32, &str)> = vec![];
        for (value, name) in &function.value_names {
            // What passes have dropped may still have a name.
            if let Some(local) = self.locals.get(value.index()).filter(|local| **local != NO_LOCAL) {
                names.push((order[*local as usize], name));
            }
        }
        for (slot, (_, name)) in self.slots.iter().zip(&function.locals) {
            names.push((order[*slot as usize], name));
        }
        names.sort();
        names.dedup_by_key(|(local, _)| *local);
        Written { length, places: self.places.len() - first, local_names: names }
    }

    /// Locals that are used, those of one type side by side, so that a declaration is short.
    fn sort_locals(&self) -> (Vec<u32>, Vec<(u32, we::ValType)>) {
        let parameters = self.function.signature.parameters.len();
        let mut used = vec![false; parameters + self.local_types.len()];
        for (instruction, _) in &self.code {
            if let I::LocalGet(local) | I::LocalSet(local) | I::LocalTee(local) = instruction {
                used[*local as usize] = true;
            }
        }
        let mut order: Vec<u32> = (0..used.len() as u32).collect();
        let mut next = parameters as u32;
        let mut declarations = vec![];
        for first in 0..self.local_types.len() {
            if !used[parameters + first] {
                continue;
            }
            let (repr, before) = (self.local_types[first], next);
            for (index, _) in self.local_types.iter().enumerate().skip(first).filter(|(_, own)| **own == repr)
            {
                if std::mem::replace(&mut used[parameters + index], false) {
                    order[parameters + index] = next;
                    next += 1;
                }
            }
            declarations.push((next - before, self.types.value(repr)));
        }
        (order, declarations)
    }
}

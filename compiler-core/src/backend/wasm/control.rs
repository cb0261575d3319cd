//! One function: structured control flow and its body's bytes.

use crate::hash::HashMap;

use wasm_encoder as we;
use wasm_encoder::{Encode, Instruction as I};

use super::flow::Graph;
use super::reach::Reach;
use super::types::Types;
use crate::ir::{BlockId, Function, Heap, Module, Repr, SiteId, Terminator, Value, Values};

/// A written function.
pub struct Written {
    /// Its body, without the size before it.
    pub body: Vec<u8>,
    /// Offsets in the body where code of a place begins.
    pub places: Vec<(u32, SiteId)>,
    /// Names of locals, by number.
    pub local_names: Vec<(u32, String)>,
}

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

/// A function while it is written.
pub struct Writer<'a> {
    pub module: &'a Module,
    pub function: &'a Function,
    pub reach: &'a Reach,
    pub types: &'a Types,
    /// Instructions, with the place each belongs to.
    pub code: Vec<(I<'static>, SiteId)>,
    pub site: SiteId,
    /// The local of each value.
    pub locals: HashMap<Value, u32>,
    /// How often each value is read.
    pub uses: Vec<u32>,
    /// Values that are made where they are read: block and place of the instruction that makes them.
    pub inlined: HashMap<Value, (BlockId, usize)>,
    /// Constants, made anew at each read.
    pub constants: HashMap<Value, crate::ir::Op>,
    pub slots: Vec<u32>,
    pub local_types: Vec<Repr>,
    frames: Vec<Frame>,
    graph: Graph,
}

/// Writes a function.
pub fn write(module: &Module, function: &Function, reach: &Reach, types: &Types) -> Written {
    let graph = Graph::of(function);
    let mut writer = Writer {
        module,
        function,
        reach,
        types,
        code: vec![],
        site: SiteId(0),
        locals: HashMap::default(),
        uses: vec![],
        inlined: HashMap::default(),
        constants: HashMap::default(),
        slots: vec![],
        local_types: vec![],
        frames: vec![],
        graph,
    };
    if writer.graph.is_reducible {
        writer.prepare();
        writer.run();
    } else {
        writer.code.push((I::Unreachable, SiteId(0)));
    }
    writer.finish()
}

impl Writer<'_> {
    fn prepare(&mut self) {
        let order = self.graph.order.clone();
        self.choose(&order);
        self.color(&order);
        for (local, value) in self.function.blocks[0].parameters.iter().enumerate() {
            self.locals.insert(*value, local as u32);
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
        if let Some(local) = self.locals.get(&value) {
            return *local;
        }
        let local = self.new_local(super::color::local_repr(self.function.values[value.index()]));
        self.locals.insert(value, local);
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
        let mut todo = vec![Action::Tree(BlockId(0))];
        while let Some(action) = todo.pop() {
            match action {
                Action::Tree(block) => {
                    if self.graph.is_loop[block.index()] {
                        self.push(I::Loop(we::BlockType::Empty));
                        self.frames.push(Frame::Loop(block));
                        todo.push(Action::End);
                    }
                    let mut joins: Vec<BlockId> = self.graph.children[block.index()]
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
            self.uses[parameter.index()] > 0 && self.locals.get(parameter) != self.locals.get(argument)
                || self.uses[parameter.index()] > 0 && !self.locals.contains_key(parameter)
        })
    }

    fn go(&mut self, from: BlockId, to: BlockId, arguments: &[Value], todo: &mut Vec<Action>) {
        let parameters = self.function.blocks[to.index()].parameters.clone();
        let mut targets = vec![];
        for (parameter, argument) in parameters.iter().zip(arguments) {
            if self.uses[parameter.index()] == 0 {
                continue;
            }
            let target = self.local(*parameter);
            if self.locals.get(argument) == Some(&target) && !self.inlined.contains_key(argument) {
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

    fn finish(mut self) -> Written {
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
        let mut body = vec![];
        declarations.len().encode(&mut body);
        for (count, ty) in &declarations {
            count.encode(&mut body);
            ty.encode(&mut body);
        }
        let mut places: Vec<(u32, SiteId)> = vec![];
        for (instruction, site) in &mut self.code {
            match instruction {
                I::LocalGet(local) | I::LocalSet(local) | I::LocalTee(local) => {
                    *local = order[*local as usize]
                }
                _ => {}
            }
            if places.last().map(|(_, last)| *last) != Some(*site) {
                places.push((body.len() as u32, *site));
            }
            instruction.encode(&mut body);
        }
        I::End.encode(&mut body);
        let mut names: Vec<(u32, String)> = vec![];
        let mut sorted: Vec<(Value, u32)> =
            self.locals.iter().map(|(value, local)| (*value, *local)).collect();
        sorted.sort();
        for (value, local) in sorted {
            if let Some(name) = self.function.value_names.get(&value) {
                names.push((order[local as usize], name.to_string()));
            }
        }
        for (slot, (_, name)) in self.slots.iter().zip(&self.function.locals) {
            names.push((order[*slot as usize], name.clone()));
        }
        names.sort();
        names.dedup_by_key(|(local, _)| *local);
        Written { body, places, local_names: names }
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
        let mut by_type: Vec<(Repr, Vec<usize>)> = vec![];
        for (index, repr) in self.local_types.iter().enumerate() {
            if !used[parameters + index] {
                continue;
            }
            match by_type.iter_mut().find(|(other, _)| other == repr) {
                Some((_, all)) => all.push(parameters + index),
                None => by_type.push((*repr, vec![parameters + index])),
            }
        }
        let mut order: Vec<u32> = (0..used.len() as u32).collect();
        let mut next = parameters as u32;
        let mut declarations = vec![];
        for (repr, all) in by_type {
            declarations.push((all.len() as u32, self.types.value(repr)));
            for local in all {
                order[local] = next;
                next += 1;
            }
        }
        (order, declarations)
    }
}

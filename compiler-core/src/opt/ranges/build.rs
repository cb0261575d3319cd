//! Builds the graph: one walk over each function's dominator tree, which renames values where a branch says more.

use crate::hash::HashMap;

use smallvec::{SmallVec, smallvec};

use super::counts::Counts;
use super::facts::{Fact, Makers, facts};
use super::graph::{ALWAYS, ANY, Counted, Graph, Node, Refined, Rule, ZERO, all_of};
use super::interval::Interval;
use super::order::{self, Order};
use super::told::Told;
use crate::ir::op::Numeric;
use crate::ir::{
    ArrayId, BlockId, Function, Instruction, Module, Op, Repr, Storage, StructId, Terminator, Value, Values,
};
use crate::opt::effects::owner;
use crate::opt::tree::Dominators;

struct Builder<'a> {
    module: &'a Module,
    graph: Graph,
    fields: HashMap<(StructId, u32), Node>,
    elements: HashMap<ArrayId, Node>,
    globals: Vec<Node>,
    /// May anybody call it with anything?
    open: Vec<bool>,
}

/// The graph of the functions that are reached.
pub fn build(module: &Module, reached: &[bool]) -> Graph {
    let graph = Graph {
        rules: vec![Rule::Known(Interval::ONE), Rule::Known(Interval::FULL), Rule::Known(Interval::ZERO)],
        base: vec![0; module.functions.len()],
        results: vec![0; module.functions.len()],
        reach: vec![None; module.functions.len()],
        refined: vec![],
        counted: HashMap::default(),
        own: vec![(0, 0); module.functions.len()],
        declared: (0..module.functions.len()).filter(|index| reached[*index]).collect(),
        values: module.functions.iter().map(|function| function.values.len() as Node).collect(),
    };
    let mut builder = Builder {
        module,
        graph,
        fields: HashMap::default(),
        elements: HashMap::default(),
        globals: vec![],
        open: open(module, reached),
    };
    let live = module.functions.iter().zip(reached).filter(|(_, reached)| **reached);
    builder
        .graph
        .rules
        .reserve(live.map(|(function, _)| 2 * (function.values.len() + function.blocks.len())).sum());
    for global in &module.globals {
        let initial = match global.repr {
            Repr::I32 | Repr::I64 => builder.graph.add(Rule::Known(Interval::of(global.initial))),
            _ => ZERO,
        };
        let node = builder.graph.add(Rule::Join(smallvec![(initial, ALWAYS)]));
        builder.globals.push(node);
    }
    for (index, function) in module.functions.iter().enumerate() {
        if reached[index] {
            builder.declare(index, function);
        }
    }
    for (index, function) in module.functions.iter().enumerate() {
        if reached[index] {
            builder.function(index, function);
        }
    }
    builder.graph
}

/// Functions that are called from outside, by reference or by exact arithmetic.
fn open(module: &Module, reached: &[bool]) -> Vec<bool> {
    let mut open = vec![false; module.functions.len()];
    for (_, id) in &module.exports {
        open[id.index()] = true;
    }
    let functions = module.functions.iter().zip(reached).filter(|(_, reached)| **reached);
    for instruction in
        functions.flat_map(|(function, _)| &function.blocks).flat_map(|block| &block.instructions)
    {
        match instruction.op {
            Op::RefFunc(id)
            | Op::IntAdd { slow: id }
            | Op::IntSub { slow: id }
            | Op::IntMul { slow: id }
            | Op::IntCompare { slow: id, .. } => {
                open[id.index()] = true;
            }
            _ => {}
        }
    }
    open
}

impl Builder<'_> {
    /// Nodes of a function's values, results and blocks.
    fn declare(&mut self, index: usize, function: &Function) {
        self.graph.base[index] = self.graph.rules.len() as Node;
        for _ in &function.values {
            self.graph.add(Rule::Known(Interval::NONE));
        }
        for block in &function.blocks {
            for parameter in &block.parameters {
                let node = self.graph.value(index, *parameter);
                self.graph.rules[node as usize] = Rule::Join(smallvec![]);
            }
        }
        self.graph.results[index] = self.graph.rules.len() as Node;
        for _ in &function.signature.results {
            self.graph.add(Rule::Join(smallvec![]));
        }
        self.graph.reach[index] = Some(self.graph.rules.len() as Node);
        for _ in &function.blocks {
            self.graph.add(Rule::Join(smallvec![]));
        }
        if self.open[index] {
            self.graph.flow(self.graph.block(index, BlockId(0)), ALWAYS, ALWAYS);
        }
        let mut whole: Values = function
            .regions
            .iter()
            .flat_map(|region| function.blocks[region.handler.index()].parameters.clone())
            .collect();
        if self.open[index] {
            whole.extend_from_slice(&function.blocks[0].parameters);
        }
        for value in whole {
            let node = self.graph.value(index, value);
            self.graph.rules[node as usize] = Rule::Known(all_of(function.values[value.index()]));
        }
    }

    fn field(&mut self, id: StructId, field: u32) -> Node {
        let id = owner(self.module, id, field);
        if let Some(node) = self.fields.get(&(id, field)) {
            return *node;
        }
        let declared = &self.module.structs[id.index()].fields[field as usize];
        let rule = match declared.storage {
            Storage::U8 => Rule::Known(Interval::new(0, 0xff)),
            Storage::U16 => Rule::Known(Interval::new(0, 0xffff)),
            Storage::Word(Repr::F64) => Rule::Known(Interval::FULL),
            Storage::Word(Repr::Ref(_, false)) => Rule::Known(Interval::ONE),
            // How many items a container of the library has: never more than its array has places.
            Storage::Word(Repr::I32) if declared.name == "length" => {
                Rule::Known(Interval::new(0, i32::MAX as i64 - 1))
            }
            Storage::Word(_) => Rule::Join(smallvec![]),
        };
        let node = self.graph.add(rule);
        self.fields.insert((id, field), node);
        node
    }

    fn element(&mut self, id: ArrayId) -> Node {
        if let Some(node) = self.elements.get(&id) {
            return *node;
        }
        let node = self.graph.add(match self.module.arrays[id.index()].element {
            Storage::U8 => Rule::Known(Interval::new(0, 0xff)),
            Storage::U16 => Rule::Known(Interval::new(0, 0xffff)),
            Storage::Word(Repr::F64) => Rule::Known(Interval::FULL),
            Storage::Word(Repr::Ref(_, false)) => Rule::Known(Interval::ONE),
            Storage::Word(_) => Rule::Join(smallvec![]),
        });
        self.elements.insert(id, node);
        node
    }

    fn function(&mut self, index: usize, function: &Function) {
        let dominators = Dominators::new(function);
        let first = self.graph.rules.len() as Node;
        let mut walk = Walk {
            index,
            function,
            makers: Makers::new(function),
            counts: Counts::new(function, &dominators),
            locals: vec![],
            told: Told::new(function, self.graph.base[index]),
            facts: vec![],
            orders: vec![],
            ordered: vec![],
        };
        for (repr, _) in &function.locals {
            let initial = if *repr == Repr::F64 { ANY } else { ZERO };
            walk.locals.push(self.graph.add(Rule::Join(smallvec![(initial, ALWAYS)])));
        }
        // Enter a block, then its children; undo on the way back.
        let mut stack = vec![(BlockId(0), 0usize, 0usize)];
        self.block(&mut walk, &dominators, BlockId(0));
        while let Some((block, at, mark)) = stack.pop() {
            if let Some(child) = dominators.children[block].get(at).copied() {
                stack.push((block, at + 1, mark));
                let mark = walk.told.len();
                if let [from] = &dominators.predecessors[child]
                    && let Terminator::Branch(condition, (yes, _), (no, _)) =
                        &function.blocks[from.index()].terminator
                    && yes != no
                {
                    self.refine(&mut walk, *condition, *yes == child);
                }
                self.block(&mut walk, &dominators, child);
                stack.push((child, 0, mark));
            } else {
                walk.back_to(mark);
            }
        }
        self.graph.own[index] = (first, self.graph.rules.len() as Node);
    }

    /// Renames what a condition tells of, until it is undone.
    fn refine(&mut self, walk: &mut Walk, condition: Value, sense: bool) {
        let mut found = std::mem::take(&mut walk.facts);
        facts(&walk.makers, condition, sense, &mut found);
        for fact in found.drain(..) {
            if walk.told.tell(fact)
                && let Some(order) = Order::of(&fact)
            {
                walk.orders.push(order);
                walk.ordered.push(walk.told.len());
            }
        }
        walk.facts = found;
    }

    fn block(&mut self, walk: &mut Walk, dominators: &Dominators, block: BlockId) {
        let flow = &walk.function.blocks[block.index()];
        let reach = self.graph.block(walk.index, block);
        for (at, instruction) in flow.instructions.iter().enumerate() {
            let mut arguments: SmallVec<[Node; 6]> = smallvec![];
            for (operand, value) in instruction.arguments.iter().enumerate() {
                arguments.push(self.note(walk, block, at, operand, *value));
            }
            self.instruction(walk, reach, instruction, &arguments);
            self.count(walk, block, instruction);
        }
        let at = flow.instructions.len();
        match &flow.terminator {
            Terminator::Jump(to, arguments) => {
                self.edge(walk, dominators, (block, at, 0), *to, reach, arguments);
            }
            Terminator::Branch(condition, yes, no) => {
                let tested = self.note(walk, block, at, 0, *condition);
                let mut operand = 1;
                for ((to, arguments), sense) in [(yes, true), (no, false)] {
                    let edge = self.graph.add(Rule::Edge(reach, tested, sense));
                    let mark = walk.told.len();
                    if !arguments.is_empty() && yes.0 != no.0 {
                        self.refine(walk, *condition, sense);
                    }
                    self.edge(walk, dominators, (block, at, operand), *to, edge, arguments);
                    operand += arguments.len();
                    walk.back_to(mark);
                }
            }
            Terminator::Return(values) => {
                for (operand, value) in values.iter().enumerate() {
                    let node = self.note(walk, block, at, operand, *value);
                    self.graph.flow(self.graph.results[walk.index] + operand as Node, node, reach);
                }
            }
            Terminator::Try(region, body) => {
                let handler = walk.function.regions[region.index()].handler;
                for to in [*body, handler] {
                    self.graph.flow(self.graph.block(walk.index, to), ALWAYS, reach);
                }
            }
            Terminator::Throw(..) | Terminator::Unreachable => {}
        }
    }

    /// The node of an operand; notes it where it is known better than the value.
    fn note(
        &mut self,
        walk: &mut Walk,
        block: BlockId,
        instruction: usize,
        operand: usize,
        value: Value,
    ) -> Node {
        let node = walk.told.node(&mut self.graph, value);
        if node > ZERO && node != self.graph.value(walk.index, value) {
            self.graph.refined.push(Refined { function: walk.index, block, instruction, operand, node });
        }
        node
    }

    /// A jump; its arguments are operands from a place on.
    fn edge(
        &mut self,
        walk: &mut Walk,
        dominators: &Dominators,
        (from, at, first): (BlockId, usize, usize),
        to: BlockId,
        guard: Node,
        arguments: &[Value],
    ) {
        let function = walk.function;
        for (place, argument) in arguments.iter().enumerate() {
            let node = self.note(walk, from, at, first + place, *argument);
            if let Some(parameter) = function.blocks[to.index()].parameters.get(place) {
                self.graph.flow(self.graph.value(walk.index, *parameter), node, guard);
            }
        }
        // What jumps back is reached only when the header is.
        if dominators.predecessors[to].len() == 1 || !dominators.dominates(to, from) {
            self.graph.flow(self.graph.block(walk.index, to), ALWAYS, guard);
        }
    }

    fn instruction(&mut self, walk: &mut Walk, reach: Node, instruction: &Instruction, arguments: &[Node]) {
        let rule = match &instruction.op {
            Op::I32Const(value) => Rule::Known(Interval::of((*value).into())),
            Op::I64Const(value) => Rule::Known(Interval::of(*value)),
            Op::RefNull(_) => Rule::Known(Interval::ZERO),
            Op::Numeric(numeric) => self.numeric(walk, *numeric, instruction, arguments),
            Op::Select => Rule::Select(arguments[0], arguments[1], arguments[2]),
            Op::IntAdd { .. } => return self.exact(walk, Numeric::I64Add, instruction, arguments),
            Op::IntSub { .. } => return self.exact(walk, Numeric::I64Sub, instruction, arguments),
            Op::IntMul { .. } => return self.exact(walk, Numeric::I64Mul, instruction, arguments),
            Op::IntCompare { compare, .. } => match arguments {
                [a, b, c, d] => Rule::Compare(*compare, [*a, *b, *c, *d]),
                _ => Rule::Known(Interval::BIT),
            },
            Op::StructNew(id) => {
                for (field, value) in arguments.iter().enumerate() {
                    let node = self.field(*id, field as u32);
                    self.graph.flow(node, *value, reach);
                }
                Rule::Known(Interval::ONE)
            }
            Op::StructGet(id, field) => Rule::Join(smallvec![(self.field(*id, *field), reach)]),
            Op::StructSet(id, field) => {
                let node = self.field(*id, *field);
                return self.graph.flow(node, arguments[1], reach);
            }
            Op::ArrayNew(id) => {
                let node = self.element(*id);
                self.graph.flow(node, arguments[0], reach);
                Rule::Known(Interval::ONE)
            }
            Op::ArrayNewDefault(id) => {
                let node = self.element(*id);
                self.graph.flow(node, ZERO, reach);
                Rule::Known(Interval::ONE)
            }
            Op::ArrayNewFixed(id) => {
                let node = self.element(*id);
                for value in arguments {
                    self.graph.flow(node, *value, reach);
                }
                Rule::Known(Interval::ONE)
            }
            Op::ArrayNewData { array, .. } => {
                let node = self.element(*array);
                let any = match self.module.arrays[array.index()].element {
                    Storage::Word(Repr::I32) => self.graph.add(Rule::Known(Interval::I32)),
                    _ => ANY,
                };
                self.graph.flow(node, any, reach);
                Rule::Known(Interval::ONE)
            }
            Op::ArrayGet(id) => Rule::Join(smallvec![(self.element(*id), reach)]),
            Op::ArraySet(id) => {
                let node = self.element(*id);
                return self.graph.flow(node, arguments[2], reach);
            }
            Op::ArrayFill(id) => {
                let node = self.element(*id);
                return self.graph.flow(node, arguments[2], reach);
            }
            Op::ArrayCopy(to, from) => {
                if to != from {
                    let (to, from) = (self.element(*to), self.element(*from));
                    self.graph.flow(to, from, reach);
                }
                return;
            }
            Op::ArrayLen => Rule::Known(Interval::new(0, i32::MAX as i64)),
            Op::RefCast(_, true) => Rule::Join(smallvec![(arguments[0], ALWAYS)]),
            Op::RefIsNull => Rule::IsNull(arguments[0]),
            Op::RefTest(..) | Op::RefEq => Rule::Known(Interval::BIT),
            Op::I31Get => Rule::Known(Interval::new(-(1 << 30), (1 << 30) - 1)),
            Op::Call(id) => {
                let callee = id.index();
                self.graph.flow(self.graph.block(callee, BlockId(0)), ALWAYS, reach);
                for (parameter, argument) in
                    self.module.functions[callee].blocks[0].parameters.iter().zip(arguments)
                {
                    self.graph.flow(self.graph.value(callee, *parameter), *argument, reach);
                }
                for (at, result) in instruction.results.iter().enumerate() {
                    let node = self.graph.results[callee] + at as Node;
                    self.set(walk, *result, Rule::Join(smallvec![(node, reach)]));
                }
                return;
            }
            Op::GlobalGet(id) => Rule::Join(smallvec![(self.globals[id.index()], reach)]),
            Op::GlobalSet(id) => return self.graph.flow(self.globals[id.index()], arguments[0], reach),
            Op::LocalGet(id) => Rule::Join(smallvec![(walk.locals[id.index()], reach)]),
            Op::LocalSet(id) => return self.graph.flow(walk.locals[id.index()], arguments[0], reach),
            Op::Load8U => Rule::Known(Interval::new(0, 0xff)),
            Op::F64Const(_)
            | Op::RefCast(_, false)
            | Op::RefAsNonNull
            | Op::RefI31
            | Op::RefFunc(_)
            | Op::CallRef(_)
            | Op::CallImport(_)
            | Op::Store8
            | Op::Load32
            | Op::Store32
            | Op::Load64
            | Op::MemoryGrow
            | Op::MemorySize => {
                for result in &instruction.results {
                    let all = all_of(walk.function.values[result.index()]);
                    self.set(walk, *result, Rule::Known(all));
                }
                return;
            }
        };
        self.set(walk, instruction.results[0], rule);
    }

    /// Notes the terms of a sum that an inner loop has counted anew.
    fn count(&mut self, walk: &mut Walk, block: BlockId, instruction: &Instruction) {
        let terms: &[usize] = match instruction.op {
            Op::IntAdd { .. } | Op::IntSub { .. } => &[0, 2],
            Op::Numeric(Numeric::I64Add | Numeric::I64Sub) => &[0, 1],
            _ => return,
        };
        let sum = self.graph.value(walk.index, instruction.results[0]);
        for term in terms {
            let term = instruction.arguments[*term];
            if let Some((sources, starts)) = walk.counts.of(walk.function, block, term) {
                let nodes = |values: &[Value]| -> Vec<Node> {
                    values.iter().map(|value| self.graph.value(walk.index, *value)).collect()
                };
                let counted =
                    Counted { function: walk.index, sources: nodes(&sources), starts: nodes(starts) };
                let term = walk.told.node(&mut self.graph, term);
                self.graph.counted.insert((sum, term), counted);
            }
        }
    }

    fn set(&mut self, walk: &Walk, result: Value, rule: Rule) {
        let node = self.graph.value(walk.index, result);
        self.graph.rules[node as usize] = rule;
    }

    fn exact(&mut self, walk: &Walk, op: Numeric, instruction: &Instruction, arguments: &[Node]) {
        let ([a, b, c, d], [low, big]) = (arguments, instruction.results.as_slice()) else { return };
        self.set(walk, *low, Rule::ExactLow(op, [*a, *b, *c, *d]));
        self.set(walk, *big, Rule::ExactBig(op, [*a, *b, *c, *d]));
    }

    /// A comparison of a sum with what was added to is decided by what was added.
    fn numeric(
        &mut self,
        walk: &mut Walk,
        op: Numeric,
        instruction: &Instruction,
        arguments: &[Node],
    ) -> Rule {
        let last = arguments.len() - 1;
        let is_order =
            super::interval::compare(op, Interval::ZERO, Interval::ZERO).is_some() && !is_unsigned(op);
        if is_order && last == 1 {
            let [a, b] = [instruction.arguments[0], instruction.arguments[1]];
            for (sum, other, op) in [(a, b, op), (b, a, mirrored(op))] {
                let Some(maker) = walk.makers.get(sum) else { continue };
                let Op::Numeric(by @ (Numeric::I32Add | Numeric::I64Add | Numeric::I32Sub | Numeric::I64Sub)) =
                    maker.op
                else {
                    continue;
                };
                if maker.arguments[0] == other {
                    return Rule::Grown(
                        by,
                        op,
                        walk.told.node(&mut self.graph, other),
                        walk.told.node(&mut self.graph, maker.arguments[1]),
                    );
                }
                if maker.arguments[1] == other && matches!(by, Numeric::I32Add | Numeric::I64Add) {
                    return Rule::Grown(
                        by,
                        op,
                        walk.told.node(&mut self.graph, other),
                        walk.told.node(&mut self.graph, maker.arguments[0]),
                    );
                }
            }
        }
        if let [a, b] = instruction.arguments[..]
            && let Some(decided) = order::decide(&walk.makers, &walk.orders, op, [a, b], |value| {
                walk.told.node(&mut self.graph, value)
            })
        {
            return Rule::Decided(op, arguments[0], arguments[1], Box::new(decided));
        }
        Rule::Numeric(op, arguments[0], arguments[last])
    }
}

fn is_unsigned(op: Numeric) -> bool {
    use Numeric as N;
    matches!(
        op,
        N::I32LtU | N::I32LeU | N::I32GtU | N::I32GeU | N::I64LtU | N::I64LeU | N::I64GtU | N::I64GeU
    )
}

/// The comparison with its sides changed.
fn mirrored(op: Numeric) -> Numeric {
    use Numeric as N;
    match op {
        N::I32LtS => N::I32GtS,
        N::I32LeS => N::I32GeS,
        N::I32GtS => N::I32LtS,
        N::I32GeS => N::I32LeS,
        N::I64LtS => N::I64GtS,
        N::I64LeS => N::I64GeS,
        N::I64GtS => N::I64LtS,
        N::I64GeS => N::I64LeS,
        op => op,
    }
}

struct Walk<'a> {
    index: usize,
    function: &'a Function,
    makers: Makers<'a>,
    counts: Counts,
    locals: Vec<Node>,
    told: Told<'a>,
    /// Emptied after each use.
    facts: Vec<Fact>,
    /// What branches above say, and how much is to be undone while each holds.
    orders: Vec<Order>,
    ordered: Vec<usize>,
}

impl Walk<'_> {
    fn back_to(&mut self, mark: usize) {
        self.told.back_to(mark);
        while self.ordered.last().is_some_and(|held| *held > mark) {
            self.ordered.pop();
            self.orders.pop();
        }
    }
}

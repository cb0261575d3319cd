//! Puts hot loops of code that runs once into functions of their own, for engines that never switch a running loop to
//! better code (V8): the function comes back after some thousand rounds and is called again, by then as optimised code.
//!
//! ```text
//! loop (i, s): body; i < n ? again : after(s)
//!     =>
//! loop (i, s): code, i, s, out = call outlined(i, s, n); code == 0 ? again (i, s) : after(out)
//! outlined(i, s, n): the same loop; where the rounds are used up, return 0, i, s, -
//! ```
//!
//! In a nest the loops of the second level are taken: they are called once for each round of the first. Loops with
//! `try` or with mutable locals are left alone.

use smallvec::smallvec;

use super::call_graph::CallGraph;
use super::control;
use super::hoist::may_loop;
use super::tree::{Dominators, Loops};
use crate::ir::op::Numeric;
use crate::ir::{
    Block, BlockId, FuncId, Function, Inline, Instruction, Module, Op, Repr, Signature, SiteId, Terminator,
    Value, Values,
};

/// Rounds before the function comes back.
const ROUNDS: i32 = 1 << 13;
/// Words that are given and come back, at most.
const WORDS: usize = 24;

/// Outlines in functions that run once or a few times.
pub fn outline(module: &mut Module) {
    let rare = runs_rarely(module);
    let first = module.functions.len();
    for (index, rare) in rare.into_iter().enumerate() {
        // After each loop the function is another one.
        while rare && let Some(made) = next(module, index, first) {
            module.functions.push(made);
        }
    }
}

/// Functions called only from places outside of loops in functions of the same kind.
fn runs_rarely(module: &Module) -> Vec<bool> {
    let count = module.functions.len();
    let calls = CallGraph::of(module);
    let mut rare = vec![false; count];
    let mut busy = vec![false; count];
    for id in calls.order.iter().rev() {
        let function = &module.functions[id.index()];
        rare[id.index()] = !busy[id.index()] && !calls.is_recursive[id.index()];
        let loops = may_loop(function).then(|| Loops::new(function, &Dominators::new(function)));
        for (number, block) in function.blocks.iter().enumerate() {
            for instruction in &block.instructions {
                if let Some(to) = super::call_graph::callee(&instruction.op) {
                    let plain = matches!(instruction.op, Op::Call(_));
                    busy[to.index()] |= !plain
                        || !rare[id.index()]
                        || loops.as_ref().is_some_and(|loops| loops.of[number].is_some());
                }
            }
        }
    }
    rare
}

/// The next loop of a function that can be outlined, as a function; its place is the end of the module.
fn next(module: &mut Module, index: usize, first: usize) -> Option<Function> {
    let id = FuncId(module.functions.len() as u32);
    let function = &mut module.functions[index];
    if !may_loop(function) {
        return None;
    }
    let dominators = Dominators::new(function);
    let loops = Loops::new(function, &dominators);
    let is_nest = |at: usize| loops.all.iter().any(|other| other.parent == Some(at));
    for at in 0..loops.all.len() {
        let header = loops.all[at].header;
        let wanted = match loops.depth(header) {
            1 => !is_nest(at),
            depth => depth == 2,
        };
        // What is left of a loop that was outlined is a loop too.
        let done = |instruction: &Instruction| matches!(instruction.op, Op::Call(to) if to.index() >= first);
        if !wanted || function.blocks[header.index()].instructions.iter().any(done) {
            continue;
        }
        if let Some(made) =
            Plan::of(function, &dominators, &loops, at).and_then(|plan| plan.carry_out(function, id))
        {
            return Some(made);
        }
    }
    None
}

/// A way out of the loop.
enum Exit {
    To(BlockId, Values),
    Return(Values),
}

struct Plan {
    header: BlockId,
    blocks: Vec<BlockId>,
    /// Made before the loop and read in it; constants are made anew.
    given: Values,
    constants: Vec<Instruction>,
    /// Made in the loop and read behind it.
    outs: Values,
    /// Outs that are made on the way to each exit.
    exits: Vec<(Exit, Vec<bool>)>,
}

impl Plan {
    fn of(function: &Function, dominators: &Dominators, loops: &Loops, at: usize) -> Option<Plan> {
        let header = loops.all[at].header;
        let blocks: Vec<BlockId> =
            dominators.order.iter().copied().filter(|block| loops.contains(at, *block)).collect();
        let region = function.blocks[header.index()].region;
        let mut home: Vec<Option<BlockId>> = vec![None; function.values.len()];
        let mut maker: Vec<Option<&Instruction>> = vec![None; function.values.len()];
        for (number, block) in function.blocks.iter().enumerate() {
            let id = BlockId(number as u32);
            block.parameters.iter().for_each(|parameter| home[parameter.index()] = Some(id));
            for instruction in &block.instructions {
                for result in &instruction.results {
                    home[result.index()] = Some(id);
                    maker[result.index()] = Some(instruction);
                }
            }
        }
        let inside = |block: BlockId| loops.contains(at, block);
        let made_inside = |value: Value| home[value.index()].is_some_and(inside);
        let mut plan =
            Plan { header, blocks, given: smallvec![], constants: vec![], outs: smallvec![], exits: vec![] };
        let mut seen = vec![false; function.values.len()];
        for block in &plan.blocks {
            let flow = &function.blocks[block.index()];
            if flow.region != region || matches!(flow.terminator, Terminator::Try(..)) {
                return None;
            }
            if flow
                .instructions
                .iter()
                .any(|instruction| matches!(instruction.op, Op::LocalGet(_) | Op::LocalSet(_)))
            {
                return None;
            }
            let reads =
                flow.instructions.iter().flat_map(|instruction| instruction.arguments.iter().copied());
            for value in reads.chain(flow.terminator.uses()) {
                if made_inside(value) || std::mem::replace(&mut seen[value.index()], true) {
                    continue;
                }
                match maker[value.index()] {
                    Some(made) if made.op.is_constant() => plan.constants.push(made.clone()),
                    _ => plan.given.push(value),
                }
            }
        }
        for block in &dominators.order {
            if inside(*block) {
                continue;
            }
            let flow = &function.blocks[block.index()];
            let reads =
                flow.instructions.iter().flat_map(|instruction| instruction.arguments.iter().copied());
            for value in reads.chain(flow.terminator.uses()) {
                if made_inside(value) && !std::mem::replace(&mut seen[value.index()], true) {
                    plan.outs.push(value);
                }
            }
        }
        for block in &plan.blocks {
            let reached: Vec<bool> = plan
                .outs
                .iter()
                .map(|value| home[value.index()].is_some_and(|home| dominators.dominates(home, *block)))
                .collect();
            match &function.blocks[block.index()].terminator {
                Terminator::Return(values) => plan.exits.push((Exit::Return(values.clone()), reached)),
                terminator => control::jumps(terminator, |to, arguments| {
                    if !inside(to) {
                        plan.exits.push((Exit::To(to, arguments.into()), reached.clone()));
                    }
                }),
            }
        }
        let words = function.blocks[header.index()].parameters.len() + plan.given.len() + plan.outs.len();
        let whole = |value: &Value| matches!(function.values[value.index()], Repr::Ref(_, false));
        let fine = !plan.exits.is_empty()
            && plan.exits.len() <= 6
            && words <= WORDS
            && (plan.exits.len() == 1 || !plan.outs.iter().any(whole));
        fine.then_some(plan)
    }

    /// Changes the function, and gives the new one.
    fn carry_out(self, function: &mut Function, id: FuncId) -> Option<Function> {
        let parameters = function.blocks[self.header.index()].parameters.clone();
        let nullable = |repr: Repr| match repr {
            Repr::Ref(heap, _) => Repr::Ref(heap, true),
            repr => repr,
        };
        // What comes back: the exit, the state, the outs, and what the exits give (shared where types agree).
        let mut results = vec![Repr::I32];
        results.extend(parameters.iter().map(|value| function.values[value.index()]));
        let first_out = results.len();
        results.extend(self.outs.iter().map(|value| nullable(function.values[value.index()])));
        let first_slot = results.len();
        let mut slots: Vec<Vec<usize>> = vec![];
        for (exit, _) in &self.exits {
            let (Exit::To(_, values) | Exit::Return(values)) = exit;
            let mut own: Vec<usize> = vec![];
            for value in values {
                let repr = nullable(function.values[value.index()]);
                let free =
                    (first_slot..results.len()).find(|slot| results[*slot] == repr && !own.contains(slot));
                own.push(free.unwrap_or_else(|| {
                    results.push(repr);
                    results.len() - 1
                }));
            }
            slots.push(own);
        }
        if results.len() > WORDS {
            return None;
        }
        let made = self.body(function, &parameters, &results, &slots, first_out);
        self.call(function, id, &parameters, &results, &slots, first_out);
        Some(made)
    }

    /// The loop as a function; values keep their numbers. Blocks: entry, what ends a round, what comes back, the loop,
    /// the ways out.
    fn body(
        &self,
        function: &Function,
        parameters: &[Value],
        results: &[Repr],
        slots: &[Vec<usize>],
        first_out: usize,
    ) -> Function {
        let mut body = Body { values: function.values.clone(), results, site: self.site(function) };
        let outside: Values =
            parameters.iter().map(|parameter| body.value(function.values[parameter.index()])).collect();
        let state: Values =
            parameters.iter().map(|parameter| body.value(function.values[parameter.index()])).collect();
        let [fuel, start, one, left] = [(); 4].map(|()| body.value(Repr::I32));
        let (round, back, first) = (BlockId(1), BlockId(2), 3);
        let number = |block: BlockId| {
            self.blocks.iter().position(|own| *own == block).map(|at| BlockId(first + at as u32))
        };
        let header = number(self.header).unwrap_or(round);
        let given: Values = outside.iter().chain(&self.given).copied().collect();
        let mut entry = self.constants.clone();
        entry.push(body.instruction(Op::I32Const(ROUNDS), smallvec![], start));
        let mut blocks = vec![block(
            given.clone(),
            entry,
            Terminator::Jump(header, outside.iter().copied().chain([start]).collect()),
        )];
        let count = vec![
            body.instruction(Op::I32Const(1), smallvec![], one),
            body.instruction(Op::Numeric(Numeric::I32Sub), smallvec![fuel, one], left),
        ];
        let again = (header, state.iter().copied().chain([left]).collect());
        blocks.push(block(state.clone(), count, Terminator::Branch(left, again, (back, smallvec![]))));
        let mut instructions = vec![];
        let end = body.leave(&mut instructions, 0, &state, &[]);
        blocks.push(block(smallvec![], instructions, end));
        let mut ways_out = vec![];
        let next_block = first + self.blocks.len() as u32;
        let mut exit = 0;
        for own in &self.blocks {
            let mut flow = function.blocks[own.index()].clone();
            flow.region = None;
            if *own == self.header {
                flow.parameters.push(fuel);
            }
            let mut leave = |values: &[Value], instructions: &mut Vec<Instruction>| {
                let outs = self
                    .outs
                    .iter()
                    .zip(&self.exits[exit].1)
                    .enumerate()
                    .filter(|(_, (_, reached))| **reached);
                let mut more: Vec<(usize, Value)> =
                    outs.map(|(at, (out, _))| (first_out + at, *out)).collect();
                more.extend(slots[exit].iter().copied().zip(values.iter().copied()));
                exit += 1;
                body.leave(instructions, exit as i32, parameters, &more)
            };
            match &mut flow.terminator {
                Terminator::Return(values) => {
                    let values = values.clone();
                    flow.terminator = leave(&values, &mut flow.instructions);
                }
                terminator => control::jumps_mut(terminator, |to, arguments| match number(*to) {
                    Some(own) if own == header => *to = round,
                    Some(own) => *to = own,
                    None => {
                        let mut instructions = vec![];
                        let end = leave(arguments, &mut instructions);
                        *to = BlockId(next_block + ways_out.len() as u32);
                        arguments.clear();
                        ways_out.push(block(smallvec![], instructions, end));
                    }
                }),
            }
            blocks.push(flow);
        }
        blocks.extend(ways_out);
        let mut values = body.values;
        // Locals, from which arguments come, can hold null.
        for given in &given {
            if let Repr::Ref(heap, _) = values[given.index()] {
                values[given.index()] = Repr::Ref(heap, true);
            }
        }
        let signature = Signature {
            parameters: given.iter().map(|given| values[given.index()]).collect(),
            results: results.to_vec(),
        };
        Function {
            name: format!("{}.loop", function.name),
            signature,
            blocks,
            regions: vec![],
            values,
            value_names: function.value_names.clone(),
            locals: vec![],
            inline: Inline::Never,
            role: Default::default(),
        }
    }

    /// Where the loop stands in the source.
    fn site(&self, function: &Function) -> SiteId {
        function.blocks[self.header.index()].instructions.first().map_or(SiteId(0), |first| first.site)
    }

    /// The loop's place: calls until there is an exit, and goes there.
    fn call(
        &self,
        function: &mut Function,
        id: FuncId,
        parameters: &[Value],
        results: &[Repr],
        slots: &[Vec<usize>],
        first_out: usize,
    ) {
        let site = self.site(function);
        let region = function.blocks[self.header.index()].region;
        let value = |values: &mut Vec<Repr>, repr: Repr| {
            values.push(repr);
            Value(values.len() as u32 - 1)
        };
        let returned: Values = results.iter().map(|repr| value(&mut function.values, *repr)).collect();
        let arguments: Values = parameters.iter().chain(&self.given).copied().collect();
        // Both functions are one frame, which the new one notes.
        let call = Instruction { op: Op::Call(id), arguments, results: returned.clone(), site: SiteId(0) };
        // One block for each exit; from the last to the first, so that each test knows where the next one is.
        let mut names = control::Names::new(function.values.len());
        let mut next: Option<BlockId> = None;
        for (number, (exit, _)) in self.exits.iter().enumerate().rev() {
            let mut instructions = vec![];
            let mut whole =
                |function: &mut Function, slot: usize, like: Value| match function.values[like.index()] {
                    Repr::Ref(heap, false) => {
                        let made = value(&mut function.values, Repr::Ref(heap, false));
                        instructions.push(Instruction {
                            op: Op::RefAsNonNull,
                            arguments: smallvec![returned[slot]],
                            results: smallvec![made],
                            site,
                        });
                        made
                    }
                    _ => returned[slot],
                };
            for (at, out) in self.outs.iter().enumerate() {
                let made = whole(function, first_out + at, *out);
                names.grow(function.values.len());
                names.set(*out, made);
            }
            let (Exit::To(_, values) | Exit::Return(values)) = exit;
            let given: Values =
                values.iter().zip(&slots[number]).map(|(like, slot)| whole(function, *slot, *like)).collect();
            names.grow(function.values.len());
            let terminator = match exit {
                Exit::To(to, _) => Terminator::Jump(*to, given),
                Exit::Return(_) => Terminator::Return(given),
            };
            function.blocks.push(Block { parameters: smallvec![], instructions, terminator, region });
            let way = BlockId(function.blocks.len() as u32 - 1);
            next = Some(match next {
                None => way,
                Some(other) => {
                    let (wanted, same) =
                        (value(&mut function.values, Repr::I32), value(&mut function.values, Repr::I32));
                    names.grow(function.values.len());
                    let test = vec![
                        Instruction {
                            op: Op::I32Const(number as i32 + 1),
                            arguments: smallvec![],
                            results: smallvec![wanted],
                            site,
                        },
                        Instruction {
                            op: Op::Numeric(Numeric::I32Eq),
                            arguments: smallvec![returned[0], wanted],
                            results: smallvec![same],
                            site,
                        },
                    ];
                    let terminator = Terminator::Branch(same, (way, smallvec![]), (other, smallvec![]));
                    function.blocks.push(Block {
                        parameters: smallvec![],
                        instructions: test,
                        terminator,
                        region,
                    });
                    BlockId(function.blocks.len() as u32 - 1)
                }
            });
        }
        let Some(done) = next else { return };
        let again = (self.header, Values::from_slice(&returned[1..=parameters.len()]));
        let header = &mut function.blocks[self.header.index()];
        header.instructions.clear();
        header.terminator = Terminator::Branch(returned[0], (done, smallvec![]), again);
        for block in &self.blocks {
            if *block != self.header {
                let flow = &mut function.blocks[block.index()];
                flow.instructions.clear();
                flow.parameters.clear();
                flow.terminator = Terminator::Unreachable;
            }
        }
        names.apply(function);
        // The state that goes in is the header's own, not what comes back.
        function.blocks[self.header.index()].instructions.push(call);
        control::straighten(function);
    }
}

fn block(parameters: Values, instructions: Vec<Instruction>, terminator: Terminator) -> Block {
    Block { parameters, instructions, terminator, region: None }
}

/// The function that is made.
struct Body<'a> {
    values: Vec<Repr>,
    results: &'a [Repr],
    site: SiteId,
}

impl Body<'_> {
    fn value(&mut self, repr: Repr) -> Value {
        self.values.push(repr);
        Value(self.values.len() as u32 - 1)
    }

    fn instruction(&self, op: Op, arguments: Values, result: Value) -> Instruction {
        Instruction { op, arguments, results: smallvec![result], site: self.site }
    }

    /// Comes back with an exit's number, the state, and some more results; zero for the others.
    fn leave(
        &mut self,
        instructions: &mut Vec<Instruction>,
        code: i32,
        state: &[Value],
        more: &[(usize, Value)],
    ) -> Terminator {
        let mut all: Vec<Option<Value>> = vec![None; self.results.len()];
        for (slot, value) in all[1..].iter_mut().zip(state) {
            *slot = Some(*value);
        }
        for (slot, value) in more {
            all[*slot] = Some(*value);
        }
        let mut returned = Values::new();
        for (at, given) in all.into_iter().enumerate() {
            if let Some(value) = given {
                returned.push(value);
                continue;
            }
            let repr = self.results[at];
            let op = match repr {
                Repr::I32 => Op::I32Const(if at == 0 { code } else { 0 }),
                Repr::I64 => Op::I64Const(0),
                Repr::F64 => Op::F64Const(0),
                Repr::Ref(heap, _) => Op::RefNull(heap),
            };
            let made = self.value(repr);
            instructions.push(self.instruction(op, smallvec![], made));
            returned.push(made);
        }
        Terminator::Return(returned)
    }
}

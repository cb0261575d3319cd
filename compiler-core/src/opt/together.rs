//! Conditions on what lies in lists are taken together: `a[i] or b[j] or c[k]` is one jump on all three loads, and not
//! three jumps of which each may be guessed wrong. What is loaded too early costs a cycle or two, a wrong guess fifteen.
//!
//! ```text
//! block1: .. branch v1 block9 block2                  block1: .. v2 = ..; branch v2 block3 block4
//! block2: v2 = i64.ltu i n; branch v2 block3 cold     block4: branch v1 block9 cold
//! block3: v3 = array.get a i                          block3: v3 = array.get a i
//!   branch v3 block9 block5                       =>    v4 = i32.or v1 v3; branch v4 block9 block5
//! ```
//!
//! Only what cannot trap is done before its turn: an element is loaded behind the test of its index, and a list that may
//! be null is tested first. Comes after `ranges`, for which each branch says more than a sum of them.

use smallvec::smallvec;

use super::cold::cold_blocks;
use super::graph::Graph;
use crate::ir::{
    Block, BlockId, Function, Instruction, Module, Numeric, Op, Repr, SiteId, Storage, StructType,
    Terminator, Value, Values,
};

/// Instructions that are done before their turn, at most, but for constants.
const COST: usize = 12;
/// How far back a condition is followed to a load.
const DEPTH: usize = 3;
/// How many blocks above are looked at for a read of the same list.
const ABOVE: usize = 64;

/// Takes conditions together in all functions.
pub fn together(module: &mut Module) {
    for index in 0..module.functions.len() {
        let function = &module.functions[index];
        if !branches_on_loads(function) {
            continue;
        }
        let graph = Graph::of(function);
        let cold = cold_blocks(module, function, &graph);
        let function = &mut module.functions[index];
        let mut state = State { structs: &module.structs, makers: makers(function), function, graph, cold };
        for at in 0..state.graph.order.len() {
            let mut block = state.graph.order[at];
            while let Some(next) = state.join(block) {
                block = next;
            }
        }
    }
}

/// Is there a branch on what follows from an element of an array? Most functions have none, and cost no more than this.
fn branches_on_loads(function: &Function) -> bool {
    let mut loaded = vec![];
    for block in &function.blocks {
        for instruction in &block.instructions {
            let is_load = match instruction.op {
                Op::ArrayGet(_) => true,
                Op::Numeric(_) => instruction.arguments.iter().any(|value| loaded.contains(value)),
                _ => false,
            };
            if is_load {
                loaded.extend(&instruction.results);
            }
        }
        if let Terminator::Branch(on, ..) = block.terminator
            && loaded.contains(&on)
        {
            return true;
        }
        loaded.clear();
    }
    false
}

/// The instruction that makes each value.
fn makers(function: &Function) -> Vec<Option<(Op, Values)>> {
    let mut makers = vec![None; function.values.len()];
    for instruction in function.blocks.iter().flat_map(|block| &block.instructions) {
        if let [result] = instruction.results[..] {
            makers[result.index()] = Some((instruction.op, instruction.arguments.clone()));
        }
    }
    makers
}

struct State<'a> {
    structs: &'a [StructType],
    function: &'a mut Function,
    makers: Vec<Option<(Op, Values)>>,
    graph: Graph,
    cold: Vec<bool>,
}

/// One side of a branch.
type Side = (BlockId, Values);

impl State<'_> {
    /// Takes the condition at the end of a block together with the next one, where both lead to the same place. Gives the
    /// block that now ends in both.
    fn join(&mut self, first: BlockId) -> Option<BlockId> {
        let Terminator::Branch(on, yes, no) = &self.function.blocks[first.index()].terminator else {
            return None;
        };
        if !self.is_loaded(*on, DEPTH) || yes.0 == no.0 {
            return None;
        }
        let (on, yes, no) = (*on, yes.clone(), no.clone());
        [(true, &yes, &no), (false, &no, &yes)]
            .into_iter()
            .find_map(|(sense, to, next)| self.join_ways(first, (on, sense), to, next))
    }

    fn join_ways(&mut self, first: BlockId, on: (Value, bool), to: &Side, next: &Side) -> Option<BlockId> {
        if self.cold[to.0.index()] {
            return None;
        }
        let tests = self.only_from(first, next)?;
        let Terminator::Branch(test, yes, no) = &self.function.blocks[tests.index()].terminator else {
            return None;
        };
        let mut cost = self.cost(tests, |_| false)?;
        if let Some((sense, rest)) = other_side(yes, no, to) {
            let (test, rest) = ((*test, sense), rest.clone());
            if cost > COST {
                return None;
            }
            self.test_lists(first, on, to, tests);
            self.finish(tests, on, test, to, rest);
            return Some(tests);
        }
        // The second condition is a load behind the test of its index.
        if !self.cold[no.0.index()] {
            return None;
        }
        let (test, no) = (*test, no.clone());
        let loads = self.only_from(tests, yes)?;
        cost += self.cost(loads, |instruction| self.is_within(instruction, test))?;
        let Terminator::Branch(second, yes, other) = &self.function.blocks[loads.index()].terminator else {
            return None;
        };
        let (sense, rest) = other_side(yes, other, to)?;
        let (second, rest) = ((*second, sense), rest.clone());
        if cost > COST || !self.is_loaded(second.0, DEPTH) || !self.are_read(loads, tests) {
            return None;
        }
        self.test_lists(first, on, to, tests);
        let outside = self.new_block(first, branch(on, to.clone(), no));
        if let Terminator::Branch(_, _, no) = &mut self.function.blocks[tests.index()].terminator {
            *no = (outside, Values::new());
        }
        self.finish(loads, on, second, to, rest);
        Some(loads)
    }

    /// The block that a side leads to, where nothing else does.
    fn only_from(&self, from: BlockId, side: &Side) -> Option<BlockId> {
        let to = &self.function.blocks[side.0.index()];
        let only = self.graph.predecessors[side.0].len() == 1
            && side.1.is_empty()
            && to.parameters.is_empty()
            && to.region == self.function.blocks[from.index()].region;
        only.then_some(side.0)
    }

    /// How many instructions a block does, where all may be done before their turn.
    fn cost(&self, block: BlockId, is_safe: impl Fn(&Instruction) -> bool) -> Option<usize> {
        let mut cost = 0;
        for instruction in &self.function.blocks[block.index()].instructions {
            cost += match &instruction.op {
                Op::I32Const(_) | Op::I64Const(_) | Op::RefNull(_) => 0,
                Op::Numeric(numeric) if is_cheap(*numeric) => 1,
                Op::Select | Op::RefIsNull | Op::RefEq | Op::StructGet(..) | Op::ArrayLen => 1,
                Op::ArrayGet(_) if is_safe(instruction) => 1,
                _ => return None,
            };
        }
        Some(cost)
    }

    /// Does a condition follow from an element of a list?
    fn is_loaded(&self, value: Value, depth: usize) -> bool {
        match &self.makers[value.index()] {
            Some((Op::ArrayGet(_), _)) => true,
            Some((Op::Numeric(_), operands)) if depth > 0 => {
                operands.iter().any(|operand| self.is_loaded(*operand, depth - 1))
            }
            _ => false,
        }
    }

    /// Is a load within its array wherever this test holds, whatever else does? `index <u list.length`, of `list.items`.
    fn is_within(&self, load: &Instruction, test: Value) -> bool {
        let maker = |value: Value| self.makers[value.index()].as_ref();
        let plain = |mut value: Value| {
            while let Some((
                Op::Numeric(Numeric::I32WrapI64 | Numeric::I64ExtendI32S | Numeric::I64ExtendI32U),
                operands,
            )) = maker(value)
            {
                value = operands[0];
            }
            value
        };
        let Some((Op::Numeric(Numeric::I32LtU | Numeric::I64LtU), sides)) = maker(test) else { return false };
        if plain(sides[0]) != plain(load.arguments[1]) {
            return false;
        }
        match maker(plain(sides[1])) {
            Some((Op::ArrayLen, of)) => of[0] == load.arguments[0],
            Some((Op::StructGet(id, length), list)) => {
                let fields = &self.structs[id.index()].fields;
                let length = &fields[*length as usize];
                length.name == "length"
                    && length.storage == Storage::Word(Repr::I32)
                    && matches!(maker(load.arguments[0]), Some((Op::StructGet(of, items), from))
                        if of == id && from == list && fields[*items as usize].name == "items")
            }
            _ => false,
        }
    }

    /// Ends a block that now follows the first condition whatever it says, with both conditions.
    fn finish(&mut self, block: BlockId, first: (Value, bool), second: (Value, bool), to: &Side, rest: Side) {
        let (first, second) = (self.as_fires(block, first), self.as_fires(block, second));
        let both = self.add(block, Op::Numeric(Numeric::I32Or), smallvec![first, second]);
        self.function.blocks[block.index()].terminator = Terminator::Branch(both, to.clone(), rest);
    }

    /// A value that is not zero where a condition is as said.
    fn as_fires(&mut self, block: BlockId, (on, sense): (Value, bool)) -> Value {
        if sense { on } else { self.add(block, Op::Numeric(Numeric::I32Eqz), smallvec![on]) }
    }

    fn add(&mut self, block: BlockId, op: Op, arguments: Values) -> Value {
        self.function.values.push(Repr::I32);
        let value = Value(self.function.values.len() as u32 - 1);
        self.makers.push(Some((op, arguments.clone())));
        let own = &mut self.function.blocks[block.index()].instructions;
        let site = own.last().map_or(SiteId(0), |last| last.site);
        own.push(Instruction { op, arguments, results: smallvec![value], site });
        value
    }

    /// Lets a block go on at the next one whatever its condition says, but for lists that may be null there: these are
    /// tested before they are read, and where one is null only the condition counts.
    fn test_lists(&mut self, first: BlockId, on: (Value, bool), to: &Side, next: BlockId) {
        let mut at = first;
        let mut tested: Vec<Value> = vec![];
        let mut instructions = std::mem::take(&mut self.function.blocks[next.index()].instructions);
        let mut done = 0;
        while done < instructions.len() {
            let instruction = &instructions[done];
            let read = match instruction.op {
                Op::StructGet(..) | Op::ArrayLen => instruction.arguments[0],
                _ => {
                    done += 1;
                    continue;
                }
            };
            if tested.contains(&read) || self.is_read_before(read, first) {
                done += 1;
                continue;
            }
            tested.push(read);
            let rest = instructions.split_off(done);
            self.function.blocks[at.index()].instructions.append(&mut instructions);
            instructions = rest;
            done = 0;
            let null = self.add(at, Op::RefIsNull, smallvec![read]);
            // Control came here with the other outcome of the condition: then the list is there.
            let never = self.new_block(first, Terminator::Unreachable);
            let only = self.new_block(first, branch(on, to.clone(), (never, Values::new())));
            let more = self.new_block(first, Terminator::Unreachable);
            self.function.blocks[at.index()].terminator =
                Terminator::Branch(null, (only, Values::new()), (more, Values::new()));
            at = more;
        }
        self.function.blocks[at.index()].instructions.append(&mut instructions);
        self.function.blocks[at.index()].terminator = Terminator::Jump(next, Values::new());
    }

    /// Was every reference that a block reads the fields of read before?
    fn are_read(&self, block: BlockId, before: BlockId) -> bool {
        self.function.blocks[block.index()].instructions.iter().all(|instruction| match instruction.op {
            Op::StructGet(..) | Op::ArrayLen => self.is_read_before(instruction.arguments[0], before),
            _ => true,
        })
    }

    /// Was the reference read on every way to the end of this block?
    fn is_read_before(&self, value: Value, block: BlockId) -> bool {
        if matches!(self.function.values[value.index()], Repr::Ref(_, false)) {
            return true;
        }
        let mut at = block;
        for _ in 0..ABOVE {
            let reads = self.function.blocks[at.index()].instructions.iter().any(|instruction| {
                matches!(instruction.op, Op::StructGet(..) | Op::StructSet(..) | Op::ArrayLen)
                    && instruction.arguments[0] == value
            });
            let above = self.graph.dominator[at.index()];
            if reads || above == at {
                return reads;
            }
            at = above;
        }
        false
    }

    fn new_block(&mut self, like: BlockId, terminator: Terminator) -> BlockId {
        let region = self.function.blocks[like.index()].region;
        self.function.blocks.push(Block {
            parameters: Values::new(),
            instructions: vec![],
            terminator,
            region,
        });
        BlockId(self.function.blocks.len() as u32 - 1)
    }
}

/// A branch that goes to the first side where the condition is as said.
fn branch((on, sense): (Value, bool), to: Side, other: Side) -> Terminator {
    if sense { Terminator::Branch(on, to, other) } else { Terminator::Branch(on, other, to) }
}

/// For which outcome a branch goes to a place, and the other side.
fn other_side<'a>(yes: &'a Side, no: &'a Side, to: &Side) -> Option<(bool, &'a Side)> {
    match (yes == to, no == to) {
        (true, false) => Some((true, no)),
        (false, true) => Some((false, yes)),
        _ => None,
    }
}

/// May it be done where it is not wanted, and costs a cycle or so?
fn is_cheap(numeric: Numeric) -> bool {
    use Numeric as N;
    !matches!(
        numeric,
        N::I32DivS
            | N::I32DivU
            | N::I32RemS
            | N::I32RemU
            | N::I64DivS
            | N::I64DivU
            | N::I64RemS
            | N::I64RemU
            | N::F64Div
            | N::F64Sqrt
    )
}

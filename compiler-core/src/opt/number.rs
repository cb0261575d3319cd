//! Global value numbering along the dominator tree: an operation that was done above with the same operands is not done
//! again, and what branches above have decided is known (a test that was passed, a reference that is null or is not).
//! Reads of objects are kept until something may have written there, and a stored field is read from the value stored.
//!
//! ```text
//! v2 = struct.get str.0 v1                    v2 = struct.get str.0 v1
//! branch (ref.is_null v2) block1 block2       branch (ref.is_null v2) block1 block2
//! block2: v3 = struct.get str.0 v1      =>    block2: jump block4
//!   branch (ref.is_null v3) block3 block4
//! ```
//!
//! Method: Briggs, Cooper and Simpson, "Value Numbering" (1997), the version with a scoped table.

use smallvec::smallvec;

use super::control::Names;
use super::fold::{self, Fold, Known, Made};
use super::graph::Graph;
use super::table::{Mark, Table};
use crate::ir::{
    BlockId, Function, Instruction, Numeric, Op, Repr, SiteId, Storage, StructType, Terminator, Value, Values,
};

/// So many blocks are looked at for what they write before reads are forgotten without looking.
const WAYS: usize = 64;

/// Numbers values; was more done than to make equal values one?
pub fn number(structs: &[StructType], function: &mut Function) -> bool {
    let graph = Graph::of(function);
    let children = graph.children();
    let mut known = fold::start(function);
    for (index, repr) in function.values.iter().enumerate() {
        if matches!(repr, Repr::Ref(_, false)) && known[index] == Known::Nothing {
            known[index] = Known::NotNull;
        }
    }
    let mut state = State {
        structs,
        known,
        names: Names::new(function.values.len()),
        made: Made::new(function.values.len()),
        table: Table::new(function.blocks.iter().map(|block| block.instructions.len()).sum()),
        undo: vec![],
        changed: false,
        spare: vec![],
    };
    let mut todo = vec![Step::Enter(BlockId(0))];
    while let Some(step) = todo.pop() {
        match step {
            Step::Leave(known, mark) => state.back_to(known, mark),
            Step::Enter(block) => {
                todo.push(Step::Leave(state.undo.len(), state.table.mark()));
                state.enter(function, &graph, block);
                state.block(function, block);
                for child in children[block].iter().rev() {
                    todo.push(Step::Enter(*child));
                }
            }
        }
    }
    let mut names = state.names;
    names.grow(function.values.len());
    names.apply(function);
    state.changed
}

enum Step {
    Enter(BlockId),
    /// Back to what was known when the block was entered.
    Leave(usize, Mark),
}

struct State<'m> {
    structs: &'m [StructType],
    known: Vec<Known>,
    names: Names,
    made: Made,
    table: Table,
    /// What was known of values before it was changed.
    undo: Vec<(Value, Known)>,
    changed: bool,
    /// An empty list with room.
    spare: Vec<Instruction>,
}

impl State<'_> {
    fn back_to(&mut self, known: usize, mark: Mark) {
        for (value, old) in self.undo.drain(known..).rev() {
            self.known[value.index()] = old;
        }
        self.table.back_to(mark);
    }

    fn set_known(&mut self, value: Value, known: Known) {
        let old = std::mem::replace(&mut self.known[value.index()], known);
        self.undo.push((value, old));
    }

    fn set_entry(&mut self, op: Op, operands: &[Value], results: (Value, Value)) {
        let is_read = match op {
            Op::StructGet(id, field) => self.structs[id.index()].fields[field as usize].mutable,
            Op::ArrayGet(_) | Op::GlobalGet(_) => true,
            _ => false,
        };
        self.table.set(op, operands, results, is_read);
    }

    /// What the branch says by which the block is entered; reads are forgotten where other ways join.
    fn enter(&mut self, function: &mut Function, graph: &Graph, block: BlockId) {
        let [from] = &graph.predecessors[block] else {
            if self.table.has_reads() {
                self.forget_written(function, graph, block);
            }
            return;
        };
        match &function.blocks[from.index()].terminator {
            Terminator::Branch(on, (yes, _), (no, _)) if yes != no => {
                let (on, truth) = (*on, *yes == block);
                self.learn(on, truth);
            }
            Terminator::Try(region, _) if function.regions[region.index()].handler == block => {
                self.table.forget(|_| true)
            }
            _ => {}
        }
    }

    /// Forgets what may be written on the ways from the block's dominator to it.
    fn forget_written(&mut self, function: &Function, graph: &Graph, block: BlockId) {
        let from = graph.dominator[block.index()];
        let mut todo = graph.predecessors[block].to_vec();
        let mut seen: Vec<BlockId> = vec![];
        while let Some(way) = todo.pop() {
            if way == from || seen.contains(&way) {
                continue;
            }
            // What was written in a region when its handler was called stands on no edge.
            let is_handler = function.regions.iter().any(|region| region.handler == way);
            if is_handler || seen.len() == WAYS {
                return self.table.forget(|_| true);
            }
            seen.push(way);
            todo.extend(&graph.predecessors[way]);
        }
        for way in seen {
            for instruction in &function.blocks[way.index()].instructions {
                self.forget_of(&instruction.op);
                if !self.table.has_reads() {
                    return;
                }
            }
        }
    }

    /// Forgets what an instruction writes.
    fn forget_of(&mut self, op: &Op) {
        match *op {
            // Another struct type may be a sub- or supertype, whose field of the same number is the same.
            Op::StructSet(_, field) => {
                self.table.forget(|op| matches!(op, Op::StructGet(_, other) if *other == field));
            }
            Op::ArraySet(id) | Op::ArrayFill(id) | Op::ArrayCopy(id, _) => {
                self.table.forget(|op| matches!(op, Op::ArrayGet(other) if *other == id));
            }
            Op::GlobalSet(id) => {
                self.table.forget(|op| matches!(op, Op::GlobalGet(other) if *other == id));
            }
            Op::Call(_) | Op::CallRef(_) => self.table.forget(|_| true),
            _ => {}
        }
    }

    fn learn(&mut self, on: Value, truth: bool) {
        let on = self.names.get(on);
        let made = self.made.of(on).map(|(op, operands)| (op, Values::from_slice(operands)));
        let is_bool = made.as_ref().is_some_and(|(op, _)| gives_bool(op));
        if !truth || is_bool {
            self.set_known(on, Known::I32(truth.into()));
        }
        let Some((op, operands)) = made else { return };
        match (&op, truth) {
            (Op::RefIsNull, true) => self.set_known(operands[0], Known::Null),
            (Op::RefIsNull, false) | (Op::RefTest(_, false), true) => {
                self.set_known(operands[0], Known::NotNull)
            }
            (Op::Numeric(Numeric::I32Eqz), _) => self.learn(operands[0], !truth),
            (Op::Numeric(Numeric::I32And), true) | (Op::Numeric(Numeric::I32Or), false) => {
                self.learn(operands[0], truth);
                self.learn(operands[1], truth);
            }
            // Equal to a constant.
            (Op::Numeric(Numeric::I32Eq | Numeric::I64Eq), true)
            | (Op::Numeric(Numeric::I32Ne | Numeric::I64Ne), false) => {
                match (self.known[operands[0].index()], self.known[operands[1].index()]) {
                    (Known::Nothing, constant @ (Known::I32(_) | Known::I64(_))) => {
                        self.set_known(operands[0], constant)
                    }
                    (constant @ (Known::I32(_) | Known::I64(_)), Known::Nothing) => {
                        self.set_known(operands[1], constant)
                    }
                    _ => {}
                }
            }
            _ => {}
        }
        // The opposite question has the opposite answer.
        if let Some(opposite) = opposite_of(&op)
            && let Some((other, _)) = self.table.get(&Op::Numeric(opposite), &operands)
        {
            self.set_known(other, Known::I32((!truth).into()));
        }
    }

    fn block(&mut self, function: &mut Function, block: BlockId) {
        let mut instructions = std::mem::take(&mut function.blocks[block.index()].instructions);
        let mut kept = std::mem::take(&mut self.spare);
        for mut instruction in instructions.drain(..) {
            for value in &mut instruction.arguments {
                *value = self.names.get(*value);
            }
            self.materialise(function, &mut kept, &mut instruction.arguments);
            match fold::fold_one(&instruction, &self.known, &self.made, &function.values) {
                Fold::Keep => {}
                Fold::To(op, arguments) => {
                    self.changed = true;
                    instruction.op = op;
                    instruction.arguments = arguments;
                }
                Fold::Constants(ops) => {
                    self.changed = true;
                    for (op, result) in ops.into_iter().zip(std::mem::take(&mut instruction.results)) {
                        let one = Instruction {
                            op,
                            arguments: smallvec![],
                            results: smallvec![result],
                            site: instruction.site,
                        };
                        self.one(function, one, &mut kept);
                    }
                    continue;
                }
                Fold::Same(value) => {
                    self.changed = true;
                    self.names.set(instruction.results[0], value);
                    continue;
                }
            }
            self.one(function, instruction, &mut kept);
        }
        let mut terminator =
            std::mem::replace(&mut function.blocks[block.index()].terminator, Terminator::Unreachable);
        terminator.uses_mut(|value| {
            *value = self.names.get(*value);
            self.materialise(function, &mut kept, std::slice::from_mut(value));
        });
        if let Terminator::Branch(on, yes, no) = &mut terminator
            && let Known::I32(value) = self.known[on.index()]
        {
            self.changed = true;
            let (to, arguments) = std::mem::take(if value != 0 { yes } else { no });
            terminator = Terminator::Jump(to, arguments);
        }
        function.blocks[block.index()].instructions = kept;
        self.spare = instructions;
        function.blocks[block.index()].terminator = terminator;
    }

    /// Operands that are known here though no constant makes them are made by one.
    fn materialise(&mut self, function: &mut Function, kept: &mut Vec<Instruction>, values: &mut [Value]) {
        for value in values {
            let op = match self.known[value.index()] {
                Known::I32(known) => Op::I32Const(known),
                Known::I64(known) => Op::I64Const(known),
                Known::F64(known) => Op::F64Const(known),
                Known::Null => match function.values[value.index()] {
                    Repr::Ref(heap, _) => Op::RefNull(heap),
                    _ => continue,
                },
                Known::Nothing | Known::NotNull => continue,
            };
            if matches!(
                self.made.of(*value),
                Some((op, _)) if op.is_constant()
            ) {
                continue;
            }
            self.changed = true;
            let repr = function.values[value.index()];
            if let Some((other, _)) = self.table.get(&op, &[])
                && function.values[other.index()] == repr
            {
                *value = other;
                continue;
            }
            function.values.push(repr);
            let new = Value(function.values.len() as u32 - 1);
            self.names.grow(function.values.len());
            self.known.push(fold::of_op(&op));
            self.made.set(new, op, &[]);
            self.set_entry(op, &[], (new, new));
            kept.push(Instruction { op, arguments: smallvec![], results: smallvec![new], site: SiteId(0) });
            *value = new;
        }
    }

    /// Keeps an instruction, or drops it for one above that gives the same.
    fn one(&mut self, function: &Function, instruction: Instruction, kept: &mut Vec<Instruction>) {
        self.write(&instruction);
        let Instruction { op, arguments, results, .. } = &instruction;
        if is_numbered(op) {
            let found = self.table.get(op, arguments);
            match (results.as_slice(), found) {
                ([result], Some((other, _)))
                    if function.values[other.index()] == function.values[result.index()] =>
                {
                    self.changed |= !op.is_constant();
                    self.names.set(*result, other);
                    return;
                }
                ([first, second], Some((other, other_second))) => {
                    self.changed = true;
                    self.names.set(*first, other);
                    self.names.set(*second, other_second);
                    return;
                }
                ([first, .., last] | [first @ last], _) => self.set_entry(*op, arguments, (*first, *last)),
                ([], _) => {}
            }
        }
        if let [result] = results.as_slice() {
            let now = fold::of_op(op);
            if now != Known::Nothing {
                self.known[result.index()] = now;
            }
            self.made.set(*result, *op, arguments);
        }
        kept.push(instruction);
    }

    /// Reads that an instruction makes out of date, and those whose answer it gives.
    fn write(&mut self, instruction: &Instruction) {
        self.forget_of(&instruction.op);
        match (instruction.op, instruction.arguments.as_slice()) {
            (Op::StructSet(id, field), [object, value])
                if matches!(self.structs[id.index()].fields[field as usize].storage, Storage::Word(_)) =>
            {
                self.set_entry(Op::StructGet(id, field), &[*object], (*value, *value));
            }
            (Op::GlobalSet(id), [value]) => self.set_entry(Op::GlobalGet(id), &[], (*value, *value)),
            _ => {}
        }
    }
}

/// Is the result 0 or 1?
fn gives_bool(op: &Op) -> bool {
    use Numeric as N;
    match op {
        Op::RefIsNull | Op::RefEq | Op::RefTest(..) | Op::IntCompare { .. } => true,
        Op::Numeric(numeric) => {
            opposite_of(op).is_some()
                || matches!(
                    numeric,
                    N::I32Eqz
                        | N::I64Eqz
                        | N::I32LtU
                        | N::I32LeU
                        | N::I32GtU
                        | N::I32GeU
                        | N::I64LtU
                        | N::I64LeU
                        | N::I64GtU
                        | N::I64GeU
                        | N::F64Lt
                        | N::F64Le
                        | N::F64Gt
                        | N::F64Ge
                )
        }
        _ => false,
    }
}

fn opposite_of(op: &Op) -> Option<Numeric> {
    match op {
        Op::Numeric(numeric) => fold::opposite(*numeric),
        _ => None,
    }
}

/// Does the operation give the same for the same operands, as long as nothing is written? New objects are never the same;
/// locals and linear memory are not followed.
fn is_numbered(op: &Op) -> bool {
    op.is_pure()
        && !matches!(
            op,
            Op::StructNew(_)
                | Op::ArrayNew(_)
                | Op::ArrayNewDefault(_)
                | Op::ArrayNewFixed(_)
                | Op::ArrayNewData { .. }
                | Op::LocalGet(_)
                | Op::Load8U
                | Op::Load32
                | Op::Load64
                | Op::MemorySize
        )
}

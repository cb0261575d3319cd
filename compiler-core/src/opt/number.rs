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

use crate::hash::HashMap;

use smallvec::smallvec;

use super::control::Names;
use super::fold::{self, Fold, Known, Made};
use super::graph::Graph;
use crate::ir::{
    BlockId, Function, Heap, Instruction, Numeric, Op, Repr, SiteId, Storage, StructType, Terminator, Value,
    Values,
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
        table: HashMap::default(),
        reads: HashMap::default(),
        undo: vec![],
        changed: false,
        spare: vec![],
    };
    let mut todo = vec![Step::Enter(BlockId(0))];
    while let Some(step) = todo.pop() {
        match step {
            Step::Leave(mark) => state.back_to(mark),
            Step::Enter(block) => {
                todo.push(Step::Leave(state.undo.len()));
                state.enter(function, &graph, block);
                state.block(function, block);
                for child in children[block.index()].iter().rev() {
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
    Leave(usize),
}

/// An operation and its operands. Reads of what can change carry the number of the state they were made in.
type Key = (Op2, Values);

/// The part of an operation that has an order and a hash.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Op2 {
    I32(i32),
    I64(i64),
    F64(u64),
    Null(Heap),
    Numeric(Numeric),
    Select,
    Exact(u8, u32),
    Compare(crate::ir::IntCompare),
    Get(u32, u32),
    Element(u32),
    Length,
    Cast(Heap, bool),
    Test(Heap, bool),
    IsNull,
    Same,
    NonNull,
    I31,
    I31Get,
    Function(u32),
    Global(u32),
}

enum Undo {
    Known(Value, Known),
    Entry(Key, Option<Value>),
}

struct State<'m> {
    structs: &'m [StructType],
    known: Vec<Known>,
    names: Names,
    made: Made,
    table: HashMap<Key, Value>,
    /// The part of it that a write can make out of date.
    reads: HashMap<Key, Value>,
    undo: Vec<Undo>,
    changed: bool,
    /// An empty list with room.
    spare: Vec<Instruction>,
}

impl State<'_> {
    fn back_to(&mut self, mark: usize) {
        while self.undo.len() > mark {
            match self.undo.pop() {
                Some(Undo::Known(value, old)) => self.known[value.index()] = old,
                Some(Undo::Entry(key, Some(old))) => {
                    self.table_of(&key.0).insert(key, old);
                }
                Some(Undo::Entry(key, None)) => {
                    self.table_of(&key.0).remove(&key);
                }
                None => return,
            }
        }
    }

    fn set_known(&mut self, value: Value, known: Known) {
        let old = std::mem::replace(&mut self.known[value.index()], known);
        self.undo.push(Undo::Known(value, old));
    }

    fn set_entry(&mut self, key: Key, value: Value) {
        let old = self.table_of(&key.0).insert(key.clone(), value);
        self.undo.push(Undo::Entry(key, old));
    }

    fn table_of(&mut self, op: &Op2) -> &mut HashMap<Key, Value> {
        if self.is_read(op) { &mut self.reads } else { &mut self.table }
    }

    /// What the branch says by which the block is entered; reads are forgotten where other ways join.
    fn enter(&mut self, function: &mut Function, graph: &Graph, block: BlockId) {
        let [from] = graph.predecessors[block.index()].as_slice() else {
            if !self.reads.is_empty() {
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
                self.forget(|_| true)
            }
            _ => {}
        }
    }

    /// Forgets what may be written on the ways from the block's dominator to it.
    fn forget_written(&mut self, function: &Function, graph: &Graph, block: BlockId) {
        let from = graph.dominator[block.index()];
        let mut todo = graph.predecessors[block.index()].to_vec();
        let mut seen: Vec<BlockId> = vec![];
        while let Some(way) = todo.pop() {
            if way == from || seen.contains(&way) {
                continue;
            }
            // What was written in a region when its handler was called stands on no edge.
            let is_handler = function.regions.iter().any(|region| region.handler == way);
            if is_handler || seen.len() == WAYS {
                return self.forget(|_| true);
            }
            seen.push(way);
            todo.extend(&graph.predecessors[way.index()]);
        }
        for way in seen {
            for instruction in &function.blocks[way.index()].instructions {
                self.forget_of(&instruction.op);
                if self.reads.is_empty() {
                    return;
                }
            }
        }
    }

    /// Forgets what an instruction writes.
    fn forget_of(&mut self, op: &Op) {
        match *op {
            // Another struct type may be a sub- or supertype, whose field of the same number is the same.
            Op::StructSet(_, field) => self.forget(|op| matches!(op, Op2::Get(_, other) if *other == field)),
            Op::ArraySet(id) | Op::ArrayFill(id) | Op::ArrayCopy(id, _) => {
                self.forget(|op| matches!(op, Op2::Element(other) if *other == id.0));
            }
            Op::GlobalSet(id) => self.forget(|op| matches!(op, Op2::Global(other) if *other == id.0)),
            Op::Call(_) | Op::CallRef(_) => self.forget(|_| true),
            _ => {}
        }
    }

    fn learn(&mut self, on: Value, truth: bool) {
        let on = self.names.get(on);
        let made = self.made.of(on).cloned();
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
        if let (Op::Numeric(numeric), Some(opposite)) = (&op, opposite_of(&op)) {
            let _ = numeric;
            if let Some(other) = self.table.get(&(Op2::Numeric(opposite), operands.clone())).copied() {
                self.set_known(other, Known::I32((!truth).into()));
            }
        }
    }

    /// Drops reads from the table.
    fn forget(&mut self, which: impl Fn(&Op2) -> bool) {
        // The order is of no matter: each entry is undone by itself.
        for (key, value) in self.reads.extract_if(|(op, _), _| which(op)) {
            self.undo.push(Undo::Entry(key, Some(value)));
        }
    }

    fn is_read(&self, op: &Op2) -> bool {
        match op {
            Op2::Get(id, field) => self.structs[*id as usize].fields[*field as usize].mutable,
            Op2::Element(_) | Op2::Global(_) => true,
            _ => false,
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
        terminator.uses_mut(|value| *value = self.names.get(*value));
        let mut uses = terminator.uses();
        self.materialise(function, &mut kept, &mut uses);
        let mut at = 0;
        terminator.uses_mut(|value| {
            *value = uses[at];
            at += 1;
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
                Some((Op::I32Const(_) | Op::I64Const(_) | Op::F64Const(_) | Op::RefNull(_), _))
            ) {
                continue;
            }
            self.changed = true;
            let repr = function.values[value.index()];
            let one = Instruction { op, arguments: smallvec![], results: smallvec![], site: SiteId(0) };
            let found = key(&one)
                .and_then(|key| self.table.get(&key).copied())
                .filter(|other| function.values[other.index()] == repr);
            if let Some(other) = found {
                *value = other;
                continue;
            }
            let op = one.op;
            function.values.push(repr);
            let new = Value(function.values.len() as u32 - 1);
            self.names.grow(function.values.len());
            self.known.push(fold::of_op(&op));
            self.made.set(new, op.clone(), smallvec![]);
            let made = Instruction { op, arguments: smallvec![], results: smallvec![new], site: SiteId(0) };
            if let Some(key) = key(&made) {
                self.set_entry(key, new);
            }
            kept.push(made);
            *value = new;
        }
    }

    /// Keeps an instruction, or drops it for one above that gives the same.
    fn one(&mut self, function: &Function, instruction: Instruction, kept: &mut Vec<Instruction>) {
        self.write(&instruction);
        if let Some(key) = key(&instruction) {
            let same_types =
                |other: Value, own: Value| function.values[other.index()] == function.values[own.index()];
            if let [result] = instruction.results.as_slice()
                && let Some(other) =
                    self.table_of(&key.0).get(&key).copied().filter(|other| same_types(*other, *result))
            {
                self.changed |= !matches!(
                    instruction.op,
                    Op::I32Const(_) | Op::I64Const(_) | Op::F64Const(_) | Op::RefNull(_)
                );
                self.names.set(*result, other);
                return;
            }
            if let [first, second] = instruction.results.as_slice() {
                // The second result stands under a key of its own.
                let second_key = (Op2::Exact(9, first.0), smallvec![]);
                match self.table.get(&key).copied() {
                    Some(other) => {
                        if let Some(other_second) =
                            self.table.get(&(Op2::Exact(9, other.0), smallvec![])).copied()
                        {
                            self.changed = true;
                            self.names.set(*first, other);
                            self.names.set(*second, other_second);
                            return;
                        }
                    }
                    None => self.set_entry(second_key, *second),
                }
            }
            if let Some(first) = instruction.results.first() {
                self.set_entry(key, *first);
            }
        }
        if let [result] = instruction.results.as_slice() {
            let now = fold::of_op(&instruction.op);
            if now != Known::Nothing {
                self.known[result.index()] = now;
            }
            self.made.set(*result, instruction.op.clone(), instruction.arguments.clone());
        }
        kept.push(instruction);
    }

    /// Reads that an instruction makes out of date, and those whose answer it gives.
    fn write(&mut self, instruction: &Instruction) {
        self.forget_of(&instruction.op);
        match instruction.op {
            Op::StructSet(id, field)
                if matches!(self.structs[id.index()].fields[field as usize].storage, Storage::Word(_)) =>
            {
                let read = (Op2::Get(id.0, field), smallvec![instruction.arguments[0]]);
                self.set_entry(read, instruction.arguments[1]);
            }
            Op::GlobalSet(id) => {
                self.set_entry((Op2::Global(id.0), smallvec![]), instruction.arguments[0]);
            }
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

fn key(instruction: &Instruction) -> Option<Key> {
    let op = match &instruction.op {
        Op::I32Const(value) => Op2::I32(*value),
        Op::I64Const(value) => Op2::I64(*value),
        Op::F64Const(bits) => Op2::F64(*bits),
        Op::RefNull(heap) => Op2::Null(*heap),
        Op::Numeric(numeric) => Op2::Numeric(*numeric),
        Op::Select => Op2::Select,
        Op::IntAdd { slow } => Op2::Exact(0, slow.0),
        Op::IntSub { slow } => Op2::Exact(1, slow.0),
        Op::IntMul { slow } => Op2::Exact(2, slow.0),
        Op::IntCompare { compare, .. } => Op2::Compare(*compare),
        Op::StructGet(id, field) => Op2::Get(id.0, *field),
        Op::ArrayGet(id) => Op2::Element(id.0),
        Op::ArrayLen => Op2::Length,
        Op::RefCast(heap, nullable) => Op2::Cast(*heap, *nullable),
        Op::RefTest(heap, nullable) => Op2::Test(*heap, *nullable),
        Op::RefIsNull => Op2::IsNull,
        Op::RefEq => Op2::Same,
        Op::RefAsNonNull => Op2::NonNull,
        Op::RefI31 => Op2::I31,
        Op::I31Get => Op2::I31Get,
        Op::RefFunc(id) => Op2::Function(id.0),
        Op::GlobalGet(id) => Op2::Global(id.0),
        Op::StructNew(_)
        | Op::StructSet(..)
        | Op::ArrayNew(_)
        | Op::ArrayNewDefault(_)
        | Op::ArrayNewFixed(_)
        | Op::ArrayNewData { .. }
        | Op::ArraySet(_)
        | Op::ArrayCopy(..)
        | Op::ArrayFill(_)
        | Op::Call(_)
        | Op::CallRef(_)
        | Op::CallImport(_)
        | Op::GlobalSet(_)
        | Op::LocalGet(_)
        | Op::LocalSet(_)
        | Op::Load8U
        | Op::Store8
        | Op::Load32
        | Op::Store32
        | Op::Load64
        | Op::MemoryGrow
        | Op::MemorySize => return None,
    };
    Some((op, instruction.arguments.clone()))
}

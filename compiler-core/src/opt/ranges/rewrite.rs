//! Writes what was found into the code: constants, ints of one word, decided comparisons, cheaper division.

use smallvec::{SmallVec, smallvec};

use super::graph::{Graph, Node};
use super::interval::Interval;
use crate::ir::op::Numeric;
use crate::ir::{Block, Instruction, Module, Op, Repr, SiteId, Terminator, Value};
use crate::opt::control::Names;

/// A use that is known better than its value: instruction, operand, node.
type Use = (usize, usize, Node);

/// Changes all functions.
pub fn rewrite(module: &mut Module, graph: &Graph, of: &[Interval]) {
    let mut refined = graph.refined.iter().peekable();
    for (index, function) in module.functions.iter_mut().enumerate() {
        if graph.reach[index].is_empty() {
            continue;
        }
        let mut uses: Vec<Vec<Use>> = vec![vec![]; function.blocks.len()];
        while let Some(next) = refined.next_if(|next| next.function == index) {
            uses[next.block.index()].push((next.instruction, next.operand, next.node));
        }
        let known = function.values.len();
        let names = Names::new(known);
        let mut rewriter = Rewriter {
            index,
            graph,
            of,
            known,
            values: std::mem::take(&mut function.values),
            names,
            out: vec![],
        };
        for (number, block) in function.blocks.iter_mut().enumerate() {
            if of[graph.reach[index][number] as usize].is_none() {
                block.instructions.clear();
                block.terminator = Terminator::Unreachable;
            } else {
                rewriter.block(block, &uses[number]);
            }
        }
        function.values = rewriter.values;
        rewriter.names.apply(function);
    }
}

struct Rewriter<'a> {
    index: usize,
    graph: &'a Graph,
    of: &'a [Interval],
    /// Values of a higher number are new.
    known: usize,
    values: Vec<Repr>,
    names: Names,
    out: Vec<Instruction>,
}

impl Rewriter<'_> {
    fn interval(&self, value: Value) -> Interval {
        if value.index() >= self.known {
            return Interval::FULL;
        }
        self.of[self.graph.value(self.index, value) as usize]
    }

    /// The constant that a value of such an interval is.
    fn constant(&self, value: Value, interval: Interval) -> Option<Op> {
        let only = interval.only()?;
        match self.values[value.index()] {
            Repr::I32 => Some(Op::I32Const(only as i32)),
            Repr::I64 => Some(Op::I64Const(only)),
            Repr::Ref(heap, true) if only == 0 => Some(Op::RefNull(heap)),
            _ => None,
        }
    }

    /// A new value of a constant, made here.
    fn make(&mut self, op: Op, like: Value, site: SiteId) -> Value {
        let new = Value(self.values.len() as u32);
        self.values.push(self.values[like.index()]);
        self.names.grow(self.values.len());
        self.out.push(Instruction { op, arguments: smallvec![], results: smallvec![new], site });
        new
    }

    fn block(&mut self, block: &mut Block, uses: &[Use]) {
        let site = block.instructions.first().map_or(SiteId(0), |first| first.site);
        for parameter in &block.parameters {
            if let Some(op) = self.constant(*parameter, self.interval(*parameter)) {
                let new = self.make(op, *parameter, site);
                self.names.set(*parameter, new);
            }
        }
        let mut uses = uses.iter().copied().peekable();
        let instructions = std::mem::take(&mut block.instructions);
        let end = instructions.len();
        for (at, mut instruction) in instructions.into_iter().enumerate() {
            let mut operands: SmallVec<[Interval; 4]> =
                instruction.arguments.iter().map(|value| self.interval(*value)).collect();
            while let Some((_, operand, node)) = uses.next_if(|next| next.0 == at) {
                operands[operand] = self.of[node as usize];
                let value = instruction.arguments[operand];
                if let Some(op) = self.constant(value, operands[operand]) {
                    instruction.arguments[operand] = self.make(op, value, instruction.site);
                }
            }
            self.instruction(instruction, &operands);
        }
        let read = block.terminator.uses();
        let mut changed: Vec<(usize, Value)> = vec![];
        while let Some((_, operand, node)) = uses.next_if(|next| next.0 == end) {
            if let Some(op) = self.constant(read[operand], self.of[node as usize]) {
                changed.push((operand, self.make(op, read[operand], site)));
            }
        }
        let mut operand = 0;
        block.terminator.uses_mut(|value| {
            if let Some((_, new)) = changed.iter().find(|(at, _)| *at == operand) {
                *value = *new;
            }
            operand += 1;
        });
        block.instructions = std::mem::take(&mut self.out);
    }

    fn instruction(&mut self, mut instruction: Instruction, operands: &[Interval]) {
        let site = instruction.site;
        let exact = match instruction.op {
            Op::IntAdd { .. } => Some(Numeric::I64Add),
            Op::IntSub { .. } => Some(Numeric::I64Sub),
            Op::IntMul { .. } => Some(Numeric::I64Mul),
            _ => None,
        };
        if let (Some(op), [low, big]) = (exact, instruction.results.as_slice()) {
            let (low, big) = (*low, *big);
            if let (Interval::ZERO, Repr::Ref(heap, _)) = (self.interval(big), self.values[big.index()]) {
                let op = self.constant(low, self.interval(low)).unwrap_or(Op::Numeric(op));
                let arguments = if matches!(op, Op::Numeric(_)) {
                    smallvec![instruction.arguments[0], instruction.arguments[2]]
                } else {
                    smallvec![]
                };
                self.out.push(Instruction { op, arguments, results: smallvec![low], site });
                self.out.push(Instruction {
                    op: Op::RefNull(heap),
                    arguments: smallvec![],
                    results: smallvec![big],
                    site,
                });
                return;
            }
        }
        let constants: Vec<(Value, Op)> = instruction
            .results
            .iter()
            .filter_map(|result| self.constant(*result, self.interval(*result)).map(|op| (*result, op)))
            .collect();
        if let ([(_, op)], [_], true) =
            (constants.as_slice(), instruction.results.as_slice(), instruction.op.is_pure())
        {
            instruction.op = *op;
            instruction.arguments.clear();
            self.out.push(instruction);
            return;
        }
        if let Op::Numeric(numeric) = instruction.op {
            self.cheaper(numeric, &mut instruction, operands);
        }
        self.out.push(instruction);
        for (result, op) in constants {
            let new = self.make(op, result, site);
            self.names.set(result, new);
        }
    }

    /// Division of what is not negative by a power of two; a remainder of what is small.
    fn cheaper(&mut self, numeric: Numeric, instruction: &mut Instruction, operands: &[Interval]) {
        use Numeric as N;
        let ([a, b], true) = (operands, matches!(numeric, N::I32DivS | N::I32RemS | N::I64DivS | N::I64RemS))
        else {
            return;
        };
        let Some(by) = b.only().filter(|by| *by > 0 && by.count_ones() == 1) else { return };
        if a.is_none() || a.low < 0 {
            return;
        }
        let wide = matches!(numeric, N::I64DivS | N::I64RemS);
        let (op, operand) = match numeric {
            N::I32DivS => (N::I32ShrU, i64::from(by.trailing_zeros())),
            N::I64DivS => (N::I64ShrU, i64::from(by.trailing_zeros())),
            N::I32RemS => (N::I32And, by - 1),
            _ => (N::I64And, by - 1),
        };
        let constant = if wide { Op::I64Const(operand) } else { Op::I32Const(operand as i32) };
        instruction.arguments[1] = self.make(constant, instruction.arguments[1], instruction.site);
        instruction.op = Op::Numeric(op);
    }
}

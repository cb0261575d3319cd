//! Writes what was found into the code: constants, ints of one word, decided comparisons, cheaper division.

use smallvec::{SmallVec, smallvec};

use super::graph::{Graph, Refined};
use super::interval::Interval;
use crate::ir::op::Numeric;
use crate::ir::{Block, BlockId, Instruction, Module, Op, Repr, SiteId, Terminator, Value};
use crate::opt::control::Names;

/// Changes all functions.
pub fn rewrite(module: &mut Module, graph: &Graph, of: &[Interval]) {
    // Those of one block stand side by side.
    let mut refined =
        graph.refined.chunk_by(|a, b| (a.function, a.block) == (b.function, b.block)).peekable();
    for (index, function) in module.functions.iter_mut().enumerate() {
        if graph.reach[index].is_none() {
            continue;
        }
        let mut uses: Vec<&[Refined]> = vec![&[]; function.blocks.len()];
        while let Some(next) = refined.next_if(|next| next[0].function == index) {
            uses[next[0].block.index()] = next;
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
            if of[graph.block(index, BlockId(number as u32)) as usize].is_none() {
                block.instructions.clear();
                block.terminator = Terminator::Unreachable;
            } else {
                rewriter.block(block, uses[number]);
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

    /// Does a block stay as it is?
    fn stays(&self, block: &Block) -> bool {
        let is_known = |value: &Value| self.constant(*value, self.interval(*value)).is_some();
        !block.parameters.iter().any(is_known)
            && block.instructions.iter().all(|instruction| match &instruction.op {
                Op::I32Const(_) | Op::I64Const(_) | Op::RefNull(_) => true,
                Op::Numeric(numeric) if is_signed_division(*numeric) => false,
                _ => !instruction.results.iter().any(is_known),
            })
    }

    fn block(&mut self, block: &mut Block, mut uses: &[Refined]) {
        if uses.is_empty() && self.stays(block) {
            return;
        }
        let site = block.instructions.first().map_or(SiteId(0), |first| first.site);
        let instructions = std::mem::take(&mut block.instructions);
        self.out.reserve(instructions.len() + block.parameters.len());
        for parameter in &block.parameters {
            if let Some(op) = self.constant(*parameter, self.interval(*parameter)) {
                let new = self.make(op, *parameter, site);
                self.names.set(*parameter, new);
            }
        }
        for (at, mut instruction) in instructions.into_iter().enumerate() {
            let mut operands = match instruction.op {
                Op::Numeric(numeric) if is_signed_division(numeric) => {
                    Some([0, 1].map(|operand| self.interval(instruction.arguments[operand])))
                }
                _ => None,
            };
            while let [next, rest @ ..] = uses
                && next.instruction == at
            {
                uses = rest;
                let interval = self.of[next.node as usize];
                if let Some(operands) = &mut operands {
                    operands[next.operand] = interval;
                }
                let value = instruction.arguments[next.operand];
                if let Some(op) = self.constant(value, interval) {
                    instruction.arguments[next.operand] = self.make(op, value, instruction.site);
                }
            }
            self.instruction(instruction, operands);
        }
        if !uses.is_empty() {
            let read = block.terminator.uses();
            let mut changed: Vec<(usize, Value)> = vec![];
            for Refined { operand, node, .. } in uses {
                if let Some(op) = self.constant(read[*operand], self.of[*node as usize]) {
                    changed.push((*operand, self.make(op, read[*operand], site)));
                }
            }
            let mut operand = 0;
            block.terminator.uses_mut(|value| {
                if let Some((_, new)) = changed.iter().find(|(at, _)| *at == operand) {
                    *value = *new;
                }
                operand += 1;
            });
        }
        block.instructions = std::mem::take(&mut self.out);
    }

    /// One instruction; of a division, what is known of its operands.
    fn instruction(&mut self, mut instruction: Instruction, operands: Option<[Interval; 2]>) {
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
        let mut constants: SmallVec<[(Value, Op); 2]> = smallvec![];
        for result in &instruction.results {
            if let Some(op) = self.constant(*result, self.interval(*result)) {
                constants.push((*result, op));
            }
        }
        if let ([(_, op)], [_], true) =
            (constants.as_slice(), instruction.results.as_slice(), instruction.op.is_pure())
        {
            instruction.op = *op;
            instruction.arguments.clear();
            self.out.push(instruction);
            return;
        }
        if let (Op::Numeric(numeric), Some(operands)) = (&instruction.op, operands) {
            self.cheaper(*numeric, &mut instruction, operands);
        }
        self.out.push(instruction);
        for (result, op) in constants {
            let new = self.make(op, result, site);
            self.names.set(result, new);
        }
    }

    /// Division of what is not negative by a power of two; a remainder of what is small.
    fn cheaper(&mut self, numeric: Numeric, instruction: &mut Instruction, [a, b]: [Interval; 2]) {
        use Numeric as N;
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

fn is_signed_division(numeric: Numeric) -> bool {
    use Numeric as N;
    matches!(numeric, N::I32DivS | N::I32RemS | N::I64DivS | N::I64RemS)
}

//! Folds what is known: constants, nulls, references that cannot be null, branches on them; joins block parameters
//! that are given one value only.

use smallvec::{SmallVec, smallvec};

use super::control::{self, Names};
use super::dead_code;
use super::simplify::{DEAD_CODE, FOLD, JOIN_PARAMETERS, STRAIGHTEN, Steps, THREAD};
use crate::ir::{Function, Instruction, IntCompare, Numeric, Op, Repr, SiteId, Terminator, Value, Values};

/// The bits of 2.0.
const TWO: u64 = 0x4000_0000_0000_0000;

/// What is known of a value.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Known {
    /// Nothing.
    Nothing,
    /// An i32.
    I32(i32),
    /// An i64.
    I64(i64),
    /// A double, by bits.
    F64(u64),
    /// Null.
    Null,
    /// Not null.
    NotNull,
}

/// How an instruction is changed.
pub enum Fold {
    /// Not at all.
    Keep,
    /// Another operation with other operands, same results.
    To(Op, Values),
    /// A constant for each result.
    Constants(SmallVec<[Op; 2]>),
    /// The result is that value.
    Same(Value),
}

/// By which operations values were made, as far as it is of interest.
#[derive(Default)]
pub struct Made {
    /// For each value one more than its place in the list, or zero.
    at: Vec<u32>,
    /// The operation, and where its operands begin and end.
    list: Vec<(Op, u32, u32)>,
    operands: Vec<Value>,
}

impl Made {
    /// Nothing is known of so many values.
    pub fn new(count: usize) -> Made {
        Made { at: vec![0; count], list: Vec::with_capacity(count), operands: Vec::with_capacity(count) }
    }

    /// The operation that made a value, and its operands.
    pub fn of(&self, value: Value) -> Option<(Op, &[Value])> {
        let at = *self.at.get(value.index())?;
        let (op, start, end) = *self.list.get((at as usize).wrapping_sub(1))?;
        Some((op, &self.operands[start as usize..end as usize]))
    }

    /// Notes how a value is made; it may be a new one.
    pub fn set(&mut self, value: Value, op: Op, operands: &[Value]) {
        if self.at.len() <= value.index() {
            self.at.resize(value.index() + 1, 0);
        }
        let start = self.operands.len() as u32;
        self.operands.extend_from_slice(operands);
        self.list.push((op, start, self.operands.len() as u32));
        self.at[value.index()] = self.list.len() as u32;
    }
}

/// Folds.
pub fn fold(function: &mut Function) -> Steps {
    let mut known: Vec<Known> = function
        .values
        .iter()
        .map(|repr| if matches!(repr, Repr::Ref(_, false)) { Known::NotNull } else { Known::Nothing })
        .collect();
    let mut names = Names::new(function.values.len());
    let mut made = Made::new(function.values.len());
    let (mut changed, mut branches) = (false, false);
    for block in control::order(function) {
        let mut instructions = std::mem::take(&mut function.blocks[block.index()].instructions);
        // Constants beside the first that an instruction became, with their places.
        let mut more: Vec<(usize, Instruction)> = vec![];
        let mut place = 0;
        instructions.retain_mut(|instruction| {
            for value in &mut instruction.arguments {
                *value = names.get(*value);
            }
            match fold_one(instruction, &known, &made, &function.values) {
                Fold::Keep => {}
                Fold::To(op, arguments) => {
                    changed = true;
                    instruction.op = op;
                    instruction.arguments = arguments;
                }
                Fold::Constants(ops) => {
                    changed = true;
                    let (results, site) = (std::mem::take(&mut instruction.results), instruction.site);
                    for (number, (op, result)) in ops.into_iter().zip(results).enumerate() {
                        known[result.index()] = of_op(&op);
                        let one =
                            Instruction { op, arguments: smallvec![], results: smallvec![result], site };
                        match number {
                            0 => *instruction = one,
                            _ => more.push((place, one)),
                        }
                        place += 1;
                    }
                    return true;
                }
                Fold::Same(value) => {
                    changed = true;
                    names.set(instruction.results[0], value);
                    return false;
                }
            }
            if let [result] = instruction.results.as_slice() {
                let now = of_op(&instruction.op);
                if now != Known::Nothing {
                    known[result.index()] = now;
                }
                if matches!(instruction.op, Op::Numeric(_) | Op::RefI31 | Op::RefIsNull) {
                    made.set(*result, instruction.op, &instruction.arguments);
                }
            }
            place += 1;
            true
        });
        for (place, one) in more {
            instructions.insert(place, one);
        }
        let flow = &mut function.blocks[block.index()];
        flow.instructions = instructions;
        flow.terminator.uses_mut(|value| *value = names.get(*value));
        branches |= fold_branch(&mut flow.terminator, &known, &made);
    }
    names.apply(function);
    match (branches, changed) {
        (true, _) => STRAIGHTEN | JOIN_PARAMETERS | DEAD_CODE | THREAD,
        (false, true) => JOIN_PARAMETERS | DEAD_CODE | THREAD,
        (false, false) => 0,
    }
}

/// What each value is known to be by the operation that makes it.
pub fn start(function: &Function) -> Vec<Known> {
    let mut known = vec![Known::Nothing; function.values.len()];
    for instruction in function.blocks.iter().flat_map(|block| &block.instructions) {
        if let [result] = instruction.results.as_slice() {
            known[result.index()] = of_op(&instruction.op);
        }
    }
    known
}

/// What is known of the result of an operation, whatever its operands.
pub fn of_op(op: &Op) -> Known {
    match op {
        Op::I32Const(value) => Known::I32(*value),
        Op::I64Const(value) => Known::I64(*value),
        Op::F64Const(bits) => Known::F64(*bits),
        Op::RefNull(_) => Known::Null,
        Op::StructNew(_)
        | Op::ArrayNew(_)
        | Op::ArrayNewDefault(_)
        | Op::ArrayNewFixed(_)
        | Op::ArrayNewData { .. }
        | Op::RefI31
        | Op::RefFunc(_)
        | Op::RefAsNonNull
        | Op::RefCast(_, false) => Known::NotNull,
        _ => Known::Nothing,
    }
}

fn fold_branch(terminator: &mut Terminator, known: &[Known], made: &Made) -> bool {
    let Terminator::Branch(on, yes, no) = terminator else { return false };
    if let Known::I32(value) = known[on.index()] {
        let (to, arguments) = std::mem::take(if value != 0 { yes } else { no });
        *terminator = Terminator::Jump(to, arguments);
        return true;
    }
    if yes == no {
        let (to, arguments) = std::mem::take(yes);
        *terminator = Terminator::Jump(to, arguments);
        return true;
    }
    if let Some((Op::Numeric(Numeric::I32Eqz), arguments)) = made.of(*on) {
        *on = arguments[0];
        std::mem::swap(yes, no);
        return true;
    }
    false
}

/// How one instruction folds. `made` may be empty: then nothing is known of how operands were made.
pub fn fold_one(instruction: &Instruction, known: &[Known], made: &Made, reprs: &[Repr]) -> Fold {
    let arguments = &instruction.arguments;
    let at = |index: usize| arguments.get(index).map_or(Known::Nothing, |value| known[value.index()]);
    let truth = |value: bool| Fold::Constants(smallvec![Op::I32Const(value.into())]);
    match &instruction.op {
        Op::Numeric(numeric) => fold_numeric(*numeric, arguments, at(0), at(1), made),
        Op::Select => match at(0) {
            Known::I32(value) => Fold::Same(arguments[if value != 0 { 1 } else { 2 }]),
            _ if arguments[1] == arguments[2] => Fold::Same(arguments[1]),
            // `x if x != 0 else 0`, and `0 if x == 0 else x`.
            _ => match made.of(arguments[0]) {
                Some((Op::Numeric(compare), sides)) => {
                    let (kept, other) = match compare {
                        Numeric::I32Ne | Numeric::I64Ne => (arguments[1], arguments[2]),
                        Numeric::I32Eq | Numeric::I64Eq => (arguments[2], arguments[1]),
                        _ => return Fold::Keep,
                    };
                    let is_same = |a: Value, b: Value| {
                        a == b
                            || matches!(known[b.index()], Known::I32(_) | Known::I64(_))
                                && known[a.index()] == known[b.index()]
                    };
                    if sides[0] == kept && is_same(sides[1], other) {
                        return Fold::Same(kept);
                    }
                    Fold::Keep
                }
                _ => Fold::Keep,
            },
        },
        Op::IntAdd { .. } | Op::IntSub { .. } | Op::IntMul { .. } => {
            let (Known::Null, Known::Null) = (at(1), at(3)) else { return Fold::Keep };
            let Some(Repr::Ref(heap, _)) = instruction.results.get(1).map(|value| reprs[value.index()])
            else {
                return Fold::Keep;
            };
            let (Known::I64(a), Known::I64(b)) = (at(0), at(2)) else { return Fold::Keep };
            let result = match &instruction.op {
                Op::IntAdd { .. } => a.checked_add(b),
                Op::IntSub { .. } => a.checked_sub(b),
                _ => a.checked_mul(b),
            };
            result.map_or(Fold::Keep, |value| {
                Fold::Constants(smallvec![Op::I64Const(value), Op::RefNull(heap)])
            })
        }
        Op::IntCompare { compare, .. } => {
            if arguments[0] == arguments[2] && arguments[1] == arguments[3] {
                return truth(matches!(compare, IntCompare::Eq | IntCompare::Le | IntCompare::Ge));
            }
            match (at(1), at(3)) {
                (Known::Null, Known::Null) => {
                    let numeric = match compare {
                        IntCompare::Eq => Numeric::I64Eq,
                        IntCompare::Ne => Numeric::I64Ne,
                        IntCompare::Lt => Numeric::I64LtS,
                        IntCompare::Le => Numeric::I64LeS,
                        IntCompare::Gt => Numeric::I64GtS,
                        IntCompare::Ge => Numeric::I64GeS,
                    };
                    Fold::To(Op::Numeric(numeric), smallvec![arguments[0], arguments[2]])
                }
                _ => Fold::Keep,
            }
        }
        Op::ArrayFill(id) if at(3) == Known::I32(1) => {
            Fold::To(Op::ArraySet(*id), smallvec![arguments[0], arguments[1], arguments[2]])
        }
        Op::RefIsNull => match at(0) {
            Known::Null => truth(true),
            Known::NotNull => truth(false),
            _ => Fold::Keep,
        },
        Op::RefAsNonNull => match at(0) {
            Known::NotNull if reprs[arguments[0].index()] == reprs[instruction.results[0].index()] => {
                Fold::Same(arguments[0])
            }
            _ => Fold::Keep,
        },
        Op::RefCast(heap, nullable) => {
            let from = reprs[arguments[0].index()];
            match at(0) {
                Known::Null if *nullable => Fold::Constants(smallvec![Op::RefNull(*heap)]),
                _ if from == Repr::Ref(*heap, false) || from == Repr::Ref(*heap, true) && *nullable => {
                    Fold::Same(arguments[0])
                }
                _ => Fold::Keep,
            }
        }
        Op::RefTest(heap, nullable) => match (at(0), reprs[arguments[0].index()]) {
            (Known::Null, _) => truth(*nullable),
            (_, Repr::Ref(from, false)) if from == *heap => truth(true),
            (_, Repr::Ref(from, true)) if from == *heap && *nullable => truth(true),
            _ => Fold::Keep,
        },
        Op::RefEq if arguments[0] == arguments[1] => truth(true),
        Op::RefEq => match (at(0), at(1)) {
            (Known::Null, Known::Null) => truth(true),
            (Known::Null, Known::NotNull) | (Known::NotNull, Known::Null) => truth(false),
            (Known::Null, _) => Fold::To(Op::RefIsNull, smallvec![arguments[1]]),
            (_, Known::Null) => Fold::To(Op::RefIsNull, smallvec![arguments[0]]),
            _ => Fold::Keep,
        },
        Op::I31Get => match made.of(arguments[0]) {
            Some((Op::RefI31, inner)) => match known[inner[0].index()] {
                Known::I32(value) => Fold::Constants(smallvec![Op::I32Const(value << 1 >> 1)]),
                _ => Fold::Keep,
            },
            _ => Fold::Keep,
        },
        _ => Fold::Keep,
    }
}

fn fold_numeric(numeric: Numeric, arguments: &[Value], a: Known, b: Known, made: &Made) -> Fold {
    use Numeric as N;
    let i32 = |value: i32| Fold::Constants(smallvec![Op::I32Const(value)]);
    let i64 = |value: i64| Fold::Constants(smallvec![Op::I64Const(value)]);
    let truth = |value: bool| Fold::Constants(smallvec![Op::I32Const(value.into())]);
    match (numeric, a, b) {
        (N::I32Add, Known::I32(a), Known::I32(b)) => i32(a.wrapping_add(b)),
        (N::I32Sub, Known::I32(a), Known::I32(b)) => i32(a.wrapping_sub(b)),
        (N::I32Mul, Known::I32(a), Known::I32(b)) => i32(a.wrapping_mul(b)),
        (N::I32And, Known::I32(a), Known::I32(b)) => i32(a & b),
        (N::I32Or, Known::I32(a), Known::I32(b)) => i32(a | b),
        (N::I32Xor, Known::I32(a), Known::I32(b)) => i32(a ^ b),
        (N::I32Eqz, Known::I32(a), _) => truth(a == 0),
        (N::I32Eq, Known::I32(a), Known::I32(b)) => truth(a == b),
        (N::I32Ne, Known::I32(a), Known::I32(b)) => truth(a != b),
        (N::I32LtS, Known::I32(a), Known::I32(b)) => truth(a < b),
        (N::I32LeS, Known::I32(a), Known::I32(b)) => truth(a <= b),
        (N::I32GtS, Known::I32(a), Known::I32(b)) => truth(a > b),
        (N::I32GeS, Known::I32(a), Known::I32(b)) => truth(a >= b),
        (N::I64Add, Known::I64(a), Known::I64(b)) => i64(a.wrapping_add(b)),
        (N::I64Sub, Known::I64(a), Known::I64(b)) => i64(a.wrapping_sub(b)),
        (N::I64Mul, Known::I64(a), Known::I64(b)) => i64(a.wrapping_mul(b)),
        (N::I64And, Known::I64(a), Known::I64(b)) => i64(a & b),
        (N::I64Or, Known::I64(a), Known::I64(b)) => i64(a | b),
        (N::I64Xor, Known::I64(a), Known::I64(b)) => i64(a ^ b),
        (N::I64Eqz, Known::I64(a), _) => truth(a == 0),
        (N::I64Eq, Known::I64(a), Known::I64(b)) => truth(a == b),
        (N::I64Ne, Known::I64(a), Known::I64(b)) => truth(a != b),
        (N::I64LtS, Known::I64(a), Known::I64(b)) => truth(a < b),
        (N::I64LeS, Known::I64(a), Known::I64(b)) => truth(a <= b),
        (N::I64GtS, Known::I64(a), Known::I64(b)) => truth(a > b),
        (N::I64GeS, Known::I64(a), Known::I64(b)) => truth(a >= b),
        (N::I32WrapI64, Known::I64(a), _) => i32(a as i32),
        (N::I64ExtendI32S, Known::I32(a), _) => i64(a.into()),
        (N::I64ExtendI32U, Known::I32(a), _) => i64(i64::from(a as u32)),
        (N::F64ConvertI64S, Known::I64(a), _) => {
            Fold::Constants(smallvec![Op::F64Const((a as f64).to_bits())])
        }
        (N::F64ConvertI32S, Known::I32(a), _) => {
            Fold::Constants(smallvec![Op::F64Const(f64::from(a).to_bits())])
        }
        (N::I64ReinterpretF64, Known::F64(a), _) => i64(a as i64),
        (N::F64ReinterpretI64, Known::I64(a), _) => Fold::Constants(smallvec![Op::F64Const(a as u64)]),
        (
            N::I32Add | N::I32Sub | N::I32Or | N::I32Xor | N::I32Shl | N::I32ShrS | N::I32ShrU,
            _,
            Known::I32(0),
        ) => Fold::Same(arguments[0]),
        (
            N::I64Add | N::I64Sub | N::I64Or | N::I64Xor | N::I64Shl | N::I64ShrS | N::I64ShrU,
            _,
            Known::I64(0),
        ) => Fold::Same(arguments[0]),
        (N::I32Add | N::I32Or | N::I32Xor, Known::I32(0), _) | (N::I32Mul, Known::I32(1), _) => {
            Fold::Same(arguments[1])
        }
        (N::I64Add | N::I64Or | N::I64Xor, Known::I64(0), _) | (N::I64Mul, Known::I64(1), _) => {
            Fold::Same(arguments[1])
        }
        (N::I32Mul, _, Known::I32(1)) | (N::I64Mul, _, Known::I64(1)) => Fold::Same(arguments[0]),
        (N::I32And, _, Known::I32(0)) | (N::I32And, Known::I32(0), _) => i32(0),
        // The same double, sooner: a sum takes less time than a product.
        (N::F64Mul, _, Known::F64(TWO)) => {
            Fold::To(Op::Numeric(N::F64Add), smallvec![arguments[0], arguments[0]])
        }
        (N::F64Mul, Known::F64(TWO), _) => {
            Fold::To(Op::Numeric(N::F64Add), smallvec![arguments[1], arguments[1]])
        }
        (N::I32Eq, _, Known::I32(0)) => Fold::To(Op::Numeric(N::I32Eqz), smallvec![arguments[0]]),
        (N::I64Eq, _, Known::I64(0)) => Fold::To(Op::Numeric(N::I64Eqz), smallvec![arguments[0]]),
        (N::I32Eqz, _, _) => match made.of(arguments[0]) {
            Some((Op::Numeric(inner), values)) => match opposite(inner) {
                Some(other) => Fold::To(Op::Numeric(other), Values::from_slice(values)),
                None => Fold::Keep,
            },
            _ => Fold::Keep,
        },
        (N::I32WrapI64, _, _) => match made.of(arguments[0]) {
            Some((Op::Numeric(N::I64ExtendI32S | N::I64ExtendI32U), values)) => Fold::Same(values[0]),
            _ => Fold::Keep,
        },
        _ => Fold::Keep,
    }
}

/// The comparison that is true where this one is false (never of doubles: a NaN makes both false).
pub fn opposite(numeric: Numeric) -> Option<Numeric> {
    use Numeric as N;
    Some(match numeric {
        N::I32Eq => N::I32Ne,
        N::I32Ne => N::I32Eq,
        N::I32LtS => N::I32GeS,
        N::I32LeS => N::I32GtS,
        N::I32GtS => N::I32LeS,
        N::I32GeS => N::I32LtS,
        N::I64Eq => N::I64Ne,
        N::I64Ne => N::I64Eq,
        N::I64LtS => N::I64GeS,
        N::I64LeS => N::I64GtS,
        N::I64GtS => N::I64LeS,
        N::I64GeS => N::I64LtS,
        N::F64Eq => N::F64Ne,
        N::F64Ne => N::F64Eq,
        _ => return None,
    })
}

/// Drops block parameters that are given one value only (or themselves), or equal constants.
pub fn join_parameters(function: &mut Function) -> Steps {
    if function.blocks.iter().skip(1).all(|block| block.parameters.is_empty()) {
        return 0;
    }
    let count = function.values.len();
    let mut constant: Vec<Option<Op>> = vec![None; count];
    for instruction in function.blocks.iter().flat_map(|block| &block.instructions) {
        if instruction.op.is_constant() {
            constant[instruction.results[0].index()] = Some(instruction.op);
        }
    }
    #[derive(Clone, Copy, PartialEq)]
    enum Given {
        Nothing,
        One(Value),
        Many,
    }
    let same = |a: Value, b: Value| {
        a == b
            || match (&constant[a.index()], &constant[b.index()]) {
                (Some(Op::RefNull(_)), Some(Op::RefNull(_))) => true,
                (Some(a), Some(b)) => a == b,
                _ => false,
            }
    };
    // Optimistic: parameters that only hand one value round among them are that value.
    let mut given = vec![Given::Many; count];
    for block in function.blocks.iter().skip(1) {
        block.parameters.iter().for_each(|parameter| given[parameter.index()] = Given::Nothing);
    }
    for region in &function.regions {
        function.blocks[region.handler.index()]
            .parameters
            .iter()
            .for_each(|parameter| given[parameter.index()] = Given::Many);
    }
    let order = control::order(function);
    loop {
        let mut changed = false;
        for block in &order {
            control::jumps(&function.blocks[block.index()].terminator, |to, arguments| {
                for (parameter, argument) in function.blocks[to.index()].parameters.iter().zip(arguments) {
                    let value = match given[argument.index()] {
                        Given::Nothing => continue,
                        Given::One(value) => value,
                        Given::Many => *argument,
                    };
                    let own = given[parameter.index()];
                    let new = match own {
                        _ if value == *parameter => own,
                        Given::Nothing => Given::One(value),
                        Given::One(other) if same(other, value) => own,
                        Given::One(_) | Given::Many => Given::Many,
                    };
                    changed |= new != own;
                    given[parameter.index()] = new;
                }
            });
        }
        if !changed {
            break;
        }
    }
    let mut names = Names::new(count);
    let mut keeps: Vec<Option<Vec<bool>>> = vec![None; function.blocks.len()];
    for (index, block) in function.blocks.iter_mut().enumerate().skip(1) {
        if !block.parameters.iter().any(|parameter| matches!(given[parameter.index()], Given::One(_))) {
            continue;
        }
        let mut keep = vec![true; block.parameters.len()];
        let mut made = vec![];
        for (at, parameter) in block.parameters.iter().enumerate() {
            let Given::One(value) = given[parameter.index()] else { continue };
            keep[at] = false;
            match &constant[value.index()] {
                // Made anew here: equal constants of several blocks need not be of a block that dominates this one.
                Some(op) => {
                    let op = match (op, function.values[parameter.index()]) {
                        (Op::RefNull(_), Repr::Ref(heap, _)) => Op::RefNull(heap),
                        (op, _) => *op,
                    };
                    made.push(Instruction {
                        op,
                        arguments: smallvec![],
                        results: smallvec![*parameter],
                        site: SiteId(0),
                    });
                }
                None => names.set(*parameter, value),
            }
        }
        keeps[index] = Some(keep);
        made.append(&mut block.instructions);
        block.instructions = made;
    }
    if keeps.iter().all(Option::is_none) {
        return 0;
    }
    let more = dead_code::drop_parameters(function, &keeps);
    names.apply(function);
    more | FOLD | DEAD_CODE | THREAD
}

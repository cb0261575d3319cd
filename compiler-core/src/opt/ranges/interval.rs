//! Intervals of machine ints, and what each instruction makes of them.

use crate::ir::op::Numeric;

/// The values from `low` to `high`, signed; none where `low > high`. Of a reference: 0 is null, 1 is not null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The least.
    pub low: i64,
    /// The greatest.
    pub high: i64,
}

impl Interval {
    /// No value at all: what is not reached.
    pub const NONE: Interval = Interval { low: i64::MAX, high: i64::MIN };
    /// Any i64.
    pub const FULL: Interval = Interval { low: i64::MIN, high: i64::MAX };
    /// Any i32.
    pub const I32: Interval = Interval { low: i32::MIN as i64, high: i32::MAX as i64 };
    /// A truth value, or the nullness of any reference.
    pub const BIT: Interval = Interval { low: 0, high: 1 };
    /// One.
    pub const ONE: Interval = Interval { low: 1, high: 1 };
    /// Zero.
    pub const ZERO: Interval = Interval { low: 0, high: 0 };

    /// From `low` to `high`.
    pub fn new(low: i64, high: i64) -> Interval {
        Interval { low, high }
    }

    /// One value.
    pub fn of(value: i64) -> Interval {
        Interval { low: value, high: value }
    }

    /// Has it no value?
    pub fn is_none(self) -> bool {
        self.low > self.high
    }

    /// Its only value.
    pub fn only(self) -> Option<i64> {
        (self.low == self.high).then_some(self.low)
    }

    /// Is this one of its values?
    pub fn has(self, value: i64) -> bool {
        self.low <= value && value <= self.high
    }

    /// The least interval that has both.
    pub fn join(self, other: Interval) -> Interval {
        Interval { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    /// What both have.
    pub fn meet(self, other: Interval) -> Interval {
        let met = Interval { low: self.low.max(other.low), high: self.high.min(other.high) };
        if met.is_none() { Interval::NONE } else { met }
    }

    fn is_natural(self) -> bool {
        self.low >= 0
    }
}

/// The bounds as a range of the width, or all of the width where they do not fit.
fn wrapped(low: i128, high: i128, full: Interval) -> Interval {
    if low >= full.low as i128 && high <= full.high as i128 {
        Interval::new(low as i64, high as i64)
    } else {
        full
    }
}

fn corners(a: Interval, b: Interval, full: Interval, f: impl Fn(i128, i128) -> i128) -> Interval {
    let all = [
        f(a.low as i128, b.low as i128),
        f(a.low as i128, b.high as i128),
        f(a.high as i128, b.low as i128),
        f(a.high as i128, b.high as i128),
    ];
    wrapped(all.iter().copied().min().unwrap_or(0), all.iter().copied().max().unwrap_or(0), full)
}

/// The sum, unless it leaves the width.
pub fn exact(op: Numeric, a: Interval, b: Interval) -> Option<Interval> {
    let (low, high) = match op {
        Numeric::I64Add => (a.low as i128 + b.low as i128, a.high as i128 + b.high as i128),
        Numeric::I64Sub => (a.low as i128 - b.high as i128, a.high as i128 - b.low as i128),
        _ => {
            let all = [
                a.low as i128 * b.low as i128,
                a.low as i128 * b.high as i128,
                a.high as i128 * b.low as i128,
                a.high as i128 * b.high as i128,
            ];
            (all.iter().copied().min()?, all.iter().copied().max()?)
        }
    };
    (low >= i64::MIN as i128 && high <= i64::MAX as i128).then(|| Interval::new(low as i64, high as i64))
}

/// A truth value of which it is known that it must be, or cannot be.
pub fn truth(yes: bool, no: bool) -> Interval {
    match (yes, no) {
        (true, _) => Interval::ONE,
        (_, true) => Interval::ZERO,
        _ => Interval::BIT,
    }
}

fn divided(a: Interval, b: Interval, full: Interval) -> Interval {
    let mut all = Interval::NONE;
    for part in [Interval::new(b.low.max(1), b.high), Interval::new(b.low, b.high.min(-1))] {
        if !part.is_none() {
            // The one quotient that does not fit traps.
            let quotients = corners(a, part, Interval::FULL, |x, y| (x / y).min(full.high as i128));
            all = all.join(quotients);
        }
    }
    all
}

fn remainder(a: Interval, b: Interval) -> Interval {
    let most =
        (b.low.unsigned_abs().max(b.high.unsigned_abs())).saturating_sub(1).min(i64::MAX as u64) as i64;
    let low = if a.low >= 0 { 0 } else { a.low.max(-most) };
    let high = if a.high <= 0 { 0 } else { a.high.min(most) };
    Interval::new(low, high)
}

/// The least `2^k - 1` that is not below it.
fn mask(value: i64) -> i64 {
    if value <= 0 { 0 } else { ((u64::MAX) >> (value as u64).leading_zeros()) as i64 }
}

/// The least `-2^k .. 2^k - 1` that has all of both.
fn bits(a: Interval, b: Interval) -> Interval {
    let most = [a.low, a.high, b.low, b.high].into_iter().map(|x| mask(x ^ (x >> 63))).max().unwrap_or(0);
    Interval::new(!most, most)
}

/// What a comparison says; `None` for other instructions.
pub fn compare(op: Numeric, a: Interval, b: Interval) -> Option<Interval> {
    use Numeric as N;
    let unsigned = |yes: fn(Interval, Interval) -> Interval| {
        if a.is_natural() && b.is_natural() { yes(a, b) } else { Interval::BIT }
    };
    Some(match op {
        N::I32Eq | N::I64Eq => truth(a.only().is_some() && a == b, a.high < b.low || b.high < a.low),
        N::I32Ne | N::I64Ne => truth(a.high < b.low || b.high < a.low, a.only().is_some() && a == b),
        N::I32LtS | N::I64LtS => truth(a.high < b.low, a.low >= b.high),
        N::I32LeS | N::I64LeS => truth(a.high <= b.low, a.low > b.high),
        N::I32GtS | N::I64GtS => truth(a.low > b.high, a.high <= b.low),
        N::I32GeS | N::I64GeS => truth(a.low >= b.high, a.high < b.low),
        N::I32LtU | N::I64LtU => unsigned(|a, b| truth(a.high < b.low, a.low >= b.high)),
        N::I32LeU | N::I64LeU => unsigned(|a, b| truth(a.high <= b.low, a.low > b.high)),
        N::I32GtU | N::I64GtU => unsigned(|a, b| truth(a.low > b.high, a.high <= b.low)),
        N::I32GeU | N::I64GeU => unsigned(|a, b| truth(a.low >= b.high, a.high < b.low)),
        _ => return None,
    })
}

/// What an instruction makes of its operands (`b` is `a` where there is one only).
pub fn numeric(op: Numeric, a: Interval, b: Interval) -> Interval {
    use Numeric as N;
    if a.is_none() || b.is_none() {
        return Interval::NONE;
    }
    if let Some(result) = compare(op, a, b) {
        return result;
    }
    let wide = matches!(
        op,
        N::I64Add
            | N::I64Sub
            | N::I64Mul
            | N::I64DivS
            | N::I64DivU
            | N::I64RemS
            | N::I64RemU
            | N::I64And
            | N::I64Or
            | N::I64Xor
            | N::I64Shl
            | N::I64ShrS
            | N::I64ShrU
            | N::I64Rotl
    );
    let (full, width) = if wide { (Interval::FULL, 64) } else { (Interval::I32, 32) };
    match op {
        N::I32Add | N::I64Add => {
            wrapped(a.low as i128 + b.low as i128, a.high as i128 + b.high as i128, full)
        }
        N::I32Sub | N::I64Sub => {
            wrapped(a.low as i128 - b.high as i128, a.high as i128 - b.low as i128, full)
        }
        N::I32Mul | N::I64Mul => corners(a, b, full, |x, y| x * y),
        N::I32DivS | N::I64DivS => divided(a, b, full),
        N::I32RemS | N::I64RemS => remainder(a, b),
        N::I32DivU | N::I64DivU if a.is_natural() && b.is_natural() => divided(a, b, full),
        N::I32RemU | N::I64RemU if a.is_natural() && b.is_natural() => remainder(a, b),
        N::I32RemU | N::I64RemU if b.is_natural() => Interval::new(0, b.high.max(1) - 1),
        N::I32And | N::I64And => match (a.is_natural(), b.is_natural()) {
            (true, true) => Interval::new(0, a.high.min(b.high)),
            (true, false) => Interval::new(0, a.high),
            (false, true) => Interval::new(0, b.high),
            (false, false) => bits(a, b),
        },
        N::I32Or | N::I64Or => {
            let all = bits(a, b);
            if a.is_natural() && b.is_natural() {
                Interval::new(a.low.max(b.low), all.high)
            } else if a.high < 0 || b.high < 0 {
                Interval::new(all.low, -1)
            } else {
                all
            }
        }
        N::I32Xor | N::I64Xor => {
            let all = bits(a, b);
            if a.is_natural() && b.is_natural() || a.high < 0 && b.high < 0 {
                Interval::new(0, all.high)
            } else if a.is_natural() && b.high < 0 || a.high < 0 && b.is_natural() {
                Interval::new(all.low, -1)
            } else {
                all
            }
        }
        N::I32Shl | N::I64Shl if b.low >= 0 && b.high < width => {
            corners(a, Interval::new(1 << b.low.min(62), 1 << b.high.min(62)), full, |x, y| {
                if b.high > 62 { i128::MAX >> 1 } else { x * y }
            })
        }
        N::I32ShrS | N::I64ShrS if b.low >= 0 && b.high < width => corners(a, b, full, |x, y| x >> y),
        N::I32ShrU | N::I64ShrU if b.low >= 0 && b.high < width && a.is_natural() => {
            corners(a, b, full, |x, y| x >> y)
        }
        N::I32ShrU | N::I64ShrU if b.low >= 1 && b.high < width => {
            Interval::new(0, (u64::MAX >> (64 - width) >> b.low) as i64)
        }
        N::I32Eqz | N::I64Eqz => truth(a == Interval::ZERO, !a.has(0)),
        N::I32Clz | N::I32Ctz | N::I32Popcnt => Interval::new(0, 32),
        N::I64Clz | N::I64Ctz | N::I64Popcnt => Interval::new(0, 64),
        N::I32WrapI64 => wrapped(a.low as i128, a.high as i128, Interval::I32),
        N::I64ExtendI32S => a,
        N::I64ExtendI32U => {
            if a.is_natural() {
                a
            } else {
                Interval::new(0, u32::MAX as i64)
            }
        }
        N::I32Extend8S => {
            if a.low >= -128 && a.high <= 127 {
                a
            } else {
                Interval::new(-128, 127)
            }
        }
        N::F64Eq | N::F64Ne | N::F64Lt | N::F64Le | N::F64Gt | N::F64Ge => Interval::BIT,
        N::I64TruncSatF64S | N::I64TruncSatF64U | N::I64ReinterpretF64 => Interval::FULL,
        _ if wide => Interval::FULL,
        // The result of a float operation is not asked for.
        _ if is_float(op) => Interval::FULL,
        _ => Interval::I32,
    }
}

fn is_float(op: Numeric) -> bool {
    use Numeric as N;
    matches!(
        op,
        N::F64Add
            | N::F64Sub
            | N::F64Mul
            | N::F64Div
            | N::F64Neg
            | N::F64Abs
            | N::F64Sqrt
            | N::F64Floor
            | N::F64Ceil
            | N::F64Trunc
            | N::F64Nearest
            | N::F64Copysign
            | N::F64Min
            | N::F64Max
            | N::F64ConvertI64S
            | N::F64ConvertI64U
            | N::F64ConvertI32S
            | N::F64ReinterpretI64
    )
}

//! Format specifications that are literals (`f"{x:>8.2f}"`): read when the program is compiled. The library then needs no
//! reader for them, and what the specification does not ask for is folded away.
//!
//! What is not valid for the type of the value is left to the library, which raises.
//! See "Format Specification Mini-Language" in Python's library reference.

use super::Infer;
use crate::flow::Const;
use crate::typed::{Plan, PlanKind};
use crate::types::Type;

/// What a specification says; code points and numbers as the library's `FormatSpec` has them.
#[derive(Debug, PartialEq)]
struct Spec {
    fill: u32,
    /// 0: as the type has it.
    align: u32,
    sign: u32,
    /// `z`: no negative zero.
    zero: bool,
    alternate: bool,
    /// `0` before the width: numbers are filled behind the sign.
    padded: bool,
    /// -1: none.
    width: i32,
    grouping: u32,
    /// -1: none.
    precision: i32,
    kind: u32,
}

/// The points that say how to align.
fn is_align(point: u32) -> bool {
    "<>=^".chars().any(|align| align as u32 == point)
}

/// Reads a specification; `None` where it is wrong for every type, or has numbers beyond 31 bits.
fn read(text: &[u32]) -> Option<Spec> {
    let mut rest = text;
    let mut spec = Spec::default();
    let mut is_filled = false;
    match *rest {
        [fill, align, ..] if is_align(align) => {
            (spec.fill, spec.align, is_filled) = (fill, align, true);
            rest = &rest[2..];
        }
        [align, ..] if is_align(align) => {
            spec.align = align;
            rest = &rest[1..];
        }
        _ => {}
    }
    let take = |rest: &mut &[u32], wanted: &str| -> Option<u32> {
        let (first, behind) = rest.split_first()?;
        wanted.chars().any(|point| point as u32 == *first).then(|| {
            *rest = behind;
            *first
        })
    };
    spec.sign = take(&mut rest, "+- ").unwrap_or(0);
    spec.zero = take(&mut rest, "z").is_some();
    spec.alternate = take(&mut rest, "#").is_some();
    if !is_filled && take(&mut rest, "0").is_some() {
        spec.fill = '0'.into();
        spec.padded = true;
    }
    let number = |rest: &mut &[u32]| -> Option<i32> {
        let mut number = None;
        while let Some(digit) = take(rest, "0123456789") {
            number = Some(number.unwrap_or(0i32).checked_mul(10)?.checked_add(digit as i32 - '0' as i32)?);
        }
        Some(number.unwrap_or(-1))
    };
    spec.width = number(&mut rest)?;
    spec.grouping = take(&mut rest, ",_").unwrap_or(0);
    if take(&mut rest, ".").is_some() {
        spec.precision = number(&mut rest)?;
        if spec.precision < 0 {
            return None;
        }
    }
    match *rest {
        [] => {}
        [kind] if kind != ',' as u32 && kind != '_' as u32 => spec.kind = kind,
        _ => return None,
    }
    Some(spec)
}

impl Spec {
    /// Is the type letter one of these?
    fn is_of(&self, kinds: &str) -> bool {
        kinds.chars().any(|kind| kind as u32 == self.kind)
    }

    fn is_valid_for_str(&self) -> bool {
        (self.kind == 0 || self.is_of("s"))
            && self.sign == 0
            && !self.zero
            && !self.alternate
            && self.grouping == 0
            && self.align != '=' as u32
    }

    fn is_valid_for_int(&self) -> bool {
        let groups = match char::from_u32(self.grouping) {
            Some(',') => self.kind == 0 || self.is_of("d"),
            Some('_') => self.kind == 0 || self.is_of("dboxX"),
            _ => true,
        };
        (self.kind == 0 || self.is_of("dboxX")) && self.precision < 0 && !self.zero && groups
    }

    fn is_valid_for_float(&self) -> bool {
        self.kind == 0 || self.is_of("eEfFgG%")
    }

    /// Only how many digits stand after the point?
    fn is_fixed(&self) -> bool {
        let plain = Spec { precision: self.precision, kind: 'f' as u32, ..Spec::default() };
        self.precision >= 0 && *self == plain
    }
}

impl Default for Spec {
    fn default() -> Spec {
        Spec {
            fill: ' '.into(),
            align: 0,
            sign: 0,
            zero: false,
            alternate: false,
            padded: false,
            width: -1,
            grouping: 0,
            precision: -1,
            kind: 0,
        }
    }
}

impl Infer {
    /// `format(value, spec)` where both the type and the specification are known, and fit.
    pub(super) fn format_by_literal(&mut self, value: &Plan, spec: &Plan) -> Option<Plan> {
        let PlanKind::Const(Const::Str(text)) = &spec.kind else { return None };
        let spec = read(text)?;
        let str = self.str_type();
        let (function, value) = match value.ty {
            Type::Int if spec.is_valid_for_int() => ("int_by_literal", value.clone()),
            Type::Int if spec.kind != 0 && spec.is_valid_for_float() => {
                ("float_by_literal", self.call_library("int_to_float", vec![value.clone()]))
            }
            Type::Float if spec.is_valid_for_float() => ("float_by_literal", value.clone()),
            _ if spec.is_valid_for_str() && self.same(&value.ty, &str) => ("str_by_literal", value.clone()),
            _ => return None,
        };
        if value.diverges() {
            return Some(value);
        }
        let int = |value: i64| Plan::new(PlanKind::Const(Const::Int(value.into())), Type::I32);
        let bool = |value: bool| Plan::new(PlanKind::Const(Const::Bool(value)), Type::Bool);
        if function == "float_by_literal" && spec.is_fixed() {
            return Some(self.call_library("float_fixed", vec![value, int(spec.precision.into())]));
        }
        let align = match (spec.align, function) {
            (0, "str_by_literal") => '<'.into(),
            (0, _) if spec.padded => '='.into(),
            (0, _) => '>'.into(),
            (align, _) => align,
        };
        let arguments = vec![
            value,
            int(spec.fill.into()),
            int(align.into()),
            int(spec.sign.into()),
            bool(spec.zero),
            bool(spec.alternate),
            int(spec.width.into()),
            int(spec.grouping.into()),
            int(spec.precision.into()),
            int(spec.kind.into()),
        ];
        Some(self.call_library(function, arguments))
    }
}

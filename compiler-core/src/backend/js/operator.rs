//! Operators, comparisons and truth.

use rustpython_parser::ast::{self, BoolOp, CmpOp, Expr, Operator, UnaryOp};

use super::expression::is_simple;
use super::kind::{INT, Kind, SAFE};
use super::{Code, Printer, Refusal};

impl Printer {
    /// An operator on two values.
    pub fn binary(&mut self, op: Operator, left: Code, right: Code) -> Result<Code, Refusal> {
        use Operator as O;
        let (a, b) = (left.kind, right.kind);
        if a == Kind::Never || b == Kind::Never {
            return Ok(Code::new(format!("{}({}, {})", helper(op), left.any(), right.any()), Kind::Never));
        }
        let number = |kind: Kind| matches!(kind, Kind::Int(_) | Kind::Float | Kind::Bool);
        let floats = (a == Kind::Float || b == Kind::Float) && number(a) && number(b);
        if floats {
            let side = |code: &Code, level: u8| match code.kind {
                Kind::Float => code.at(level),
                Kind::Int(bits) if bits <= SAFE => code.at(level),
                _ => format!("$real({})", code.any()),
            };
            match op {
                O::Add => {
                    return Ok(Code::level(
                        format!("{} + {}", side(&left, 12), side(&right, 13)),
                        Kind::Float,
                        12,
                    ));
                }
                O::Sub => {
                    return Ok(Code::level(
                        format!("{} - {}", side(&left, 12), side(&right, 13)),
                        Kind::Float,
                        12,
                    ));
                }
                O::Mult => {
                    return Ok(Code::level(
                        format!("{} * {}", side(&left, 13), side(&right, 14)),
                        Kind::Float,
                        13,
                    ));
                }
                O::Div => {
                    let safe = right.text.parse::<f64>().is_ok_and(|v| v != 0.0);
                    if safe {
                        return Ok(Code::level(
                            format!("{} / {}", side(&left, 13), side(&right, 14)),
                            Kind::Float,
                            13,
                        ));
                    }
                    return Ok(Code::new(
                        format!("$fdiv({}, {})", side(&left, 2), side(&right, 2)),
                        Kind::Float,
                    ));
                }
                O::FloorDiv => {
                    return Ok(Code::new(
                        format!("$ffloordiv({}, {})", side(&left, 2), side(&right, 2)),
                        Kind::Float,
                    ));
                }
                O::Mod => {
                    return Ok(Code::new(
                        format!("$fmod({}, {})", side(&left, 2), side(&right, 2)),
                        Kind::Float,
                    ));
                }
                _ => {}
            }
        }
        if let (Kind::Int(x), Kind::Int(y)) = (a, b) {
            let bits = x.max(y).saturating_add(1);
            let positive = |code: &Code| code.text.chars().all(|c| c.is_ascii_digit()) && code.text != "0";
            match op {
                O::Add if bits <= SAFE + 1 => {
                    return Ok(Code::level(
                        format!("{} + {}", left.at(12), right.at(13)),
                        Kind::Int(bits),
                        12,
                    ));
                }
                O::Sub if bits <= SAFE + 1 => {
                    return Ok(Code::level(
                        format!("{} - {}", left.at(12), right.at(13)),
                        Kind::Int(bits),
                        12,
                    ));
                }
                O::Mult
                    if x + y <= SAFE && (positive(&left) || positive(&right) || left.text == right.text) =>
                {
                    return Ok(Code::level(
                        format!("{} * {}", left.at(13), right.at(14)),
                        Kind::Int(x + y),
                        13,
                    ));
                }
                O::Add => return Ok(Code::new(format!("$int_add({}, {})", left.any(), right.any()), INT)),
                O::Sub => return Ok(Code::new(format!("$int_sub({}, {})", left.any(), right.any()), INT)),
                O::Mult => return Ok(Code::new(format!("$int_mul({}, {})", left.any(), right.any()), INT)),
                O::FloorDiv => {
                    return Ok(Code::new(
                        format!("$int_floordiv({}, {})", left.any(), right.any()),
                        Kind::Int(x.saturating_add(1)),
                    ));
                }
                O::Mod => {
                    return Ok(Code::new(format!("$int_mod({}, {})", left.any(), right.any()), Kind::Int(y)));
                }
                O::Div => {
                    let nonzero = right.text.parse::<i64>().is_ok_and(|v| v != 0);
                    if nonzero && a.is_safe() {
                        return Ok(Code::level(
                            format!("{} / {}", left.at(13), right.at(14)),
                            Kind::Float,
                            13,
                        ));
                    }
                    return Ok(Code::new(format!("$intdiv({}, {})", left.any(), right.any()), Kind::Float));
                }
                O::BitAnd => {
                    let bits = if positive(&left) {
                        x
                    } else if positive(&right) {
                        y
                    } else {
                        x.max(y)
                    };
                    return Ok(Code::new(format!("$and({}, {})", left.any(), right.any()), Kind::Int(bits)));
                }
                O::BitOr => {
                    return Ok(Code::new(
                        format!("$or({}, {})", left.any(), right.any()),
                        Kind::Int(x.max(y)),
                    ));
                }
                O::BitXor => {
                    return Ok(Code::new(
                        format!("$xor({}, {})", left.any(), right.any()),
                        Kind::Int(x.max(y)),
                    ));
                }
                O::RShift => {
                    return Ok(Code::new(format!("$shr({}, {})", left.any(), right.any()), Kind::Int(x)));
                }
                O::LShift => return Ok(Code::new(format!("$shl({}, {})", left.any(), right.any()), INT)),
                O::Pow if positive(&right) => {
                    return Ok(Code::new(format!("$pow({}, {})", left.any(), right.any()), INT));
                }
                _ => {}
            }
        }
        if op == O::Add && a == Kind::Str && b == Kind::Str {
            return Ok(Code::level(format!("{} + {}", left.at(12), right.at(13)), Kind::Str, 12));
        }
        let kind = match op {
            O::Mod if a == Kind::Str => Kind::Str,
            O::Add if a == b && matches!(a, Kind::List | Kind::Tuple) => a,
            O::Mult if matches!(a, Kind::Str | Kind::List) && b.is_int() => a,
            O::Div if number(a) && number(b) => {
                return Ok(Code::new(format!("$intdiv({}, {})", left.any(), right.any()), Kind::Float));
            }
            _ => Kind::Any,
        };
        Ok(Code::new(format!("{}({}, {})", helper(op), left.any(), right.any()), kind))
    }

    pub fn unary(&mut self, node: &ast::ExprUnaryOp) -> Result<Code, Refusal> {
        if node.op == UnaryOp::Not {
            let truth = self.truth(&node.operand)?;
            return Ok(Code::level(format!("!{}", truth.at(15)), Kind::Bool, 15));
        }
        let value = self.expression(&node.operand)?;
        Ok(match (node.op, value.kind) {
            (UnaryOp::USub, Kind::Float) => Code::level(format!("-{}", value.at(16)), Kind::Float, 15),
            (UnaryOp::USub, Kind::Int(bits)) if bits <= SAFE => {
                if value.text.parse::<u64>().is_ok_and(|v| v > 0) {
                    Code::level(format!("-{}", value.text), value.kind, 15)
                } else {
                    Code::level(format!("0 - {}", value.at(13)), value.kind, 12)
                }
            }
            (UnaryOp::USub, Kind::Int(bits)) => Code::new(format!("$neg({})", value.any()), Kind::Int(bits)),
            (UnaryOp::UAdd, Kind::Float | Kind::Int(_)) => value,
            (UnaryOp::Invert, Kind::Int(bits)) if bits <= SAFE => {
                Code::level(format!("-1 - {}", value.at(13)), Kind::Int(bits + 1), 12)
            }
            (UnaryOp::USub, kind) => Code::new(
                format!("$neg({})", value.any()),
                kind.join(if kind == Kind::Never { kind } else { Kind::Any }),
            ),
            (UnaryOp::UAdd, kind) => Code::new(
                format!("$pos({})", value.any()),
                kind.join(if kind == Kind::Never { kind } else { Kind::Any }),
            ),
            (UnaryOp::Not, _) => value,
            (_, kind) => {
                Code::new(format!("$invert({})", value.any()), if kind.is_int() { INT } else { Kind::Any })
            }
        })
    }

    /// The truth of an expression, as a JavaScript condition.
    pub fn truth(&mut self, expression: &Expr) -> Result<Code, Refusal> {
        match expression {
            Expr::BoolOp(node) => {
                let mut parts = Vec::new();
                let (word, level) = if node.op == BoolOp::And { (" && ", 4) } else { (" || ", 3) };
                for value in &node.values {
                    let part = self.truth(value)?;
                    // `&&` and `||` may not be mixed without brackets by readers of any skill.
                    parts.push(part.at(if part.level < 9 && part.level != level { 9 } else { level }));
                }
                Ok(Code::level(parts.join(word), Kind::Bool, level))
            }
            Expr::UnaryOp(node) if node.op == UnaryOp::Not => {
                let inner = self.truth(&node.operand)?;
                Ok(Code::level(format!("!{}", inner.at(15)), Kind::Bool, 15))
            }
            _ => {
                let value = self.expression(expression)?;
                Ok(match value.kind {
                    Kind::Bool => value,
                    Kind::Int(_) | Kind::Float => {
                        Code::level(format!("{} !== 0", value.at(10)), Kind::Bool, 9)
                    }
                    Kind::Str => Code::level(format!("{} !== \"\"", value.at(10)), Kind::Bool, 9),
                    Kind::List | Kind::Tuple => {
                        Code::level(format!("{}.length > 0", value.at(19)), Kind::Bool, 10)
                    }
                    _ => Code::new(format!("$truth({})", value.any()), Kind::Bool),
                })
            }
        }
    }

    pub fn bool_operator(&mut self, node: &ast::ExprBoolOp) -> Result<Code, Refusal> {
        let mut codes = Vec::new();
        for value in &node.values {
            codes.push(self.expression(value)?);
        }
        if codes.iter().all(|c| c.kind == Kind::Bool) {
            let (word, level) = if node.op == BoolOp::And { (" && ", 4) } else { (" || ", 3) };
            let parts: Vec<String> =
                codes.iter().map(|c| c.at(if c.level < 9 && c.level != level { 9 } else { level })).collect();
            return Ok(Code::level(parts.join(word), Kind::Bool, level));
        }
        let kind = codes.iter().fold(Kind::Never, |k, c| k.join(c.kind));
        let mut last = codes.pop().map(|c| c.to(kind)).unwrap_or_default();
        while let Some(code) = codes.pop() {
            let name = self.temporary();
            let test = match kind {
                Kind::Float => format!("({name} = {}) !== 0", code.to(kind)),
                _ => format!("$truth({name} = {})", code.to(kind)),
            };
            last = if node.op == BoolOp::And {
                format!("({test} ? {last} : {name})")
            } else {
                format!("({test} ? {name} : {last})")
            };
        }
        Ok(Code::new(last, kind))
    }

    pub fn compare(&mut self, node: &ast::ExprCompare) -> Result<Code, Refusal> {
        let mut left = self.expression(&node.left)?;
        let mut parts: Vec<Code> = Vec::new();
        let count = node.ops.len();
        for (at, (op, right)) in node.ops.iter().zip(&node.comparators).enumerate() {
            let mut right_code = self.expression(right)?;
            let mut next = right_code.clone();
            if at + 1 < count && !is_simple(right) {
                let name = self.temporary();
                next = Code::new(name.clone(), right_code.kind);
                right_code = Code::level(format!("({name} = {})", right_code.at(2)), right_code.kind, 20);
            }
            parts.push(self.comparison(*op, left, right_code)?);
            left = next;
        }
        if parts.len() == 1 {
            return Ok(parts.remove(0));
        }
        if parts.iter().all(|p| p.kind == Kind::Bool) {
            let texts: Vec<String> = parts.iter().map(|p| p.at(5)).collect();
            return Ok(Code::level(texts.join(" && "), Kind::Bool, 4));
        }
        let mut last = parts.pop().map(|c| c.any()).unwrap_or_default();
        while let Some(part) = parts.pop() {
            let name = self.temporary();
            last = format!("($truth({name} = {}) ? {last} : {name})", part.any());
        }
        Ok(Code::new(last, Kind::Any))
    }

    pub fn comparison(&mut self, op: CmpOp, left: Code, right: Code) -> Result<Code, Refusal> {
        let number = |kind: Kind| matches!(kind, Kind::Int(_) | Kind::Float);
        let both = number(left.kind) && number(right.kind);
        let plain = |kind: Kind| {
            matches!(
                kind,
                Kind::Int(_) | Kind::Str | Kind::None | Kind::Bool | Kind::List | Kind::Tuple | Kind::Dict
            )
        };
        let sign = match op {
            CmpOp::Eq | CmpOp::Is => "===",
            CmpOp::NotEq | CmpOp::IsNot => "!==",
            CmpOp::Lt => "<",
            CmpOp::LtE => "<=",
            CmpOp::Gt => ">",
            CmpOp::GtE => ">=",
            CmpOp::In | CmpOp::NotIn => "",
        };
        let level = if matches!(op, CmpOp::Eq | CmpOp::NotEq | CmpOp::Is | CmpOp::IsNot) { 9 } else { 10 };
        match op {
            CmpOp::Is | CmpOp::IsNot => {
                if left.kind == Kind::Float || right.kind == Kind::Float {
                    return Err("is between floats".into());
                }
                Ok(Code::level(format!("{} {sign} {}", left.at(10), right.at(10)), Kind::Bool, 9))
            }
            CmpOp::In | CmpOp::NotIn => {
                // The left side is evaluated first, which shows where both sides do something.
                let (item, container) = (left.any(), right.any());
                let test = if item.contains('(') && container.contains('(') {
                    format!("$in({item}, {container})")
                } else {
                    format!("$contains({container}, {item})")
                };
                Ok(if op == CmpOp::In {
                    Code::new(test, Kind::Bool)
                } else {
                    Code::level(format!("!{test}"), Kind::Bool, 15)
                })
            }
            _ if both => {
                let mixed = left.kind.is_int() != right.kind.is_int()
                    && !(left.kind.is_safe() || right.kind.is_safe());
                let sign = match (op, mixed) {
                    (CmpOp::Eq, true) => "==",
                    (CmpOp::NotEq, true) => "!=",
                    _ => sign,
                };
                Ok(Code::level(
                    format!("{} {sign} {}", left.at(10 + u8::from(level == 10)), right.at(11)),
                    Kind::Bool,
                    level,
                ))
            }
            CmpOp::Eq | CmpOp::NotEq => {
                let scalar = matches!(left.kind, Kind::Str | Kind::None) && plain(right.kind)
                    || matches!(right.kind, Kind::Str | Kind::None) && plain(left.kind);
                if scalar {
                    return Ok(Code::level(
                        format!("{} {sign} {}", left.at(10), right.at(10)),
                        Kind::Bool,
                        9,
                    ));
                }
                let objects = self.class_names.contains("__eq__") || self.class_names.contains("__ne__");
                // Text and None equal nothing else, unless a class says so.
                let alone = |code: &Code| matches!(code.kind, Kind::Str | Kind::None);
                if !objects && (alone(&left) || alone(&right)) {
                    return Ok(Code::level(
                        format!("{} {sign} {}", left.any_at(10), right.any_at(10)),
                        Kind::Bool,
                        9,
                    ));
                }
                let sure = plain(left.kind) && plain(right.kind);
                let helper = if op == CmpOp::Eq { "$eq" } else { "$ne" };
                Ok(Code::new(
                    format!("{helper}({}, {})", left.any(), right.any()),
                    if sure || !objects { Kind::Bool } else { Kind::Any },
                ))
            }
            _ => {
                let (helper, name) = match op {
                    CmpOp::Lt => ("$lt", "__lt__"),
                    CmpOp::LtE => ("$le", "__le__"),
                    CmpOp::Gt => ("$gt", "__gt__"),
                    _ => ("$ge", "__ge__"),
                };
                let _ = name;
                let objects =
                    ["__lt__", "__le__", "__gt__", "__ge__"].iter().any(|n| self.class_names.contains(*n));
                Ok(Code::new(
                    format!("{helper}({}, {})", left.any(), right.any()),
                    if objects { Kind::Any } else { Kind::Bool },
                ))
            }
        }
    }
}

/// The helper of an operator.
pub fn helper(op: Operator) -> &'static str {
    match op {
        Operator::Add => "$add",
        Operator::Sub => "$sub",
        Operator::Mult => "$mul",
        Operator::MatMult => "$matmul",
        Operator::Div => "$div",
        Operator::Mod => "$mod",
        Operator::Pow => "$pow",
        Operator::LShift => "$shl",
        Operator::RShift => "$shr",
        Operator::BitOr => "$or",
        Operator::BitXor => "$xor",
        Operator::BitAnd => "$and",
        Operator::FloorDiv => "$floordiv",
    }
}

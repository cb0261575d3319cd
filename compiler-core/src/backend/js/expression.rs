//! Expressions.

use num_bigint::BigInt;
use rustpython_parser::ast::{self, BoolOp, CmpOp, Constant, Expr, Operator, UnaryOp};

use super::kind::{INT, Kind, SAFE};
use super::{Code, Printer, Refusal, scope};

/// Words that mean something in JavaScript, or that the twin uses.
const RESERVED: &[&str] = &[
    "abstract",
    "arguments",
    "await",
    "boolean",
    "case",
    "catch",
    "const",
    "debugger",
    "default",
    "delete",
    "do",
    "enum",
    "eval",
    "export",
    "extends",
    "false",
    "function",
    "implements",
    "instanceof",
    "interface",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "typeof",
    "undefined",
    "var",
    "void",
    "yield",
    "NaN",
    "Infinity",
    "Math",
    "Number",
    "write",
    "read",
    "run",
    "program",
    "in",
    "Symbol",
    "Object",
];

/// Attributes that every JavaScript object has.
const HAZARDS: &[&str] = &[
    "constructor",
    "prototype",
    "__proto__",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "toLocaleString",
    "isPrototypeOf",
    "propertyIsEnumerable",
];

/// Builtin exceptions.
pub fn is_exception(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "BaseException",
        "Exception",
        "ArithmeticError",
        "AssertionError",
        "AttributeError",
        "EOFError",
        "FloatingPointError",
        "ImportError",
        "IndexError",
        "KeyError",
        "KeyboardInterrupt",
        "LookupError",
        "MemoryError",
        "NameError",
        "NotImplementedError",
        "OSError",
        "OverflowError",
        "RecursionError",
        "RuntimeError",
        "StopIteration",
        "SyntaxError",
        "SystemExit",
        "TypeError",
        "UnboundLocalError",
        "ValueError",
        "ZeroDivisionError",
    ];
    NAMES.contains(&name)
}

/// Builtin types.
pub fn is_type(name: &str) -> bool {
    ["int", "float", "str", "bool", "list", "tuple", "dict", "set", "object", "type", "range"].contains(&name)
}

/// The JavaScript spelling of a name.
pub fn spell(name: &str) -> String {
    if RESERVED.contains(&name) { format!("{name}$") } else { name.to_string() }
}

/// The JavaScript spelling of an attribute.
pub fn spell_attribute(name: &str) -> String {
    if HAZARDS.contains(&name) { format!("{name}$") } else { name.to_string() }
}

/// What a name means.
pub enum Meaning {
    /// A variable of the n-th scope.
    Variable(usize),
    /// An attribute of the class whose body this is.
    ClassAttribute,
    /// A builtin or nothing.
    Builtin,
}

impl Printer {
    /// What a name means here.
    pub fn meaning(&self, name: &str) -> Meaning {
        let last = self.scopes.len() - 1;
        for at in (0..=last).rev() {
            let scope = &self.scopes[at];
            if scope.class {
                if at == last && scope.counts.contains_key(name) && scope.bound.contains(name) {
                    return Meaning::ClassAttribute;
                }
                continue;
            }
            if scope.globals.contains(name) {
                return Meaning::Variable(0);
            }
            if scope.counts.contains_key(name) || scope.parameters.contains(name) {
                return Meaning::Variable(at);
            }
        }
        Meaning::Builtin
    }

    /// The definition that a name is always bound to, if there is one.
    pub fn definition(&self, name: &str) -> Option<u32> {
        match self.meaning(name) {
            Meaning::Variable(at) => {
                let scope = &self.scopes[at];
                if scope.parameters.contains(name) || scope.deleted.contains(name) {
                    return None;
                }
                scope.definitions.get(name).copied()
            }
            _ => None,
        }
    }

    /// The class a name is always bound to.
    pub fn class_named(&self, name: &str) -> Option<usize> {
        let start = self.definition(name)?;
        self.classes.iter().position(|c| c.start == start)
    }

    /// Is the name one of Python's own here?
    pub fn is_builtin(&self, name: &str) -> bool {
        matches!(self.meaning(name), Meaning::Builtin)
    }

    /// Prints an expression.
    pub fn expression(&mut self, expression: &Expr) -> Result<Code, Refusal> {
        match expression {
            Expr::Constant(node) => constant(&node.value),
            Expr::Name(node) => self.name(&node.id, true),
            Expr::BinOp(node) => {
                let (left, right) = (self.expression(&node.left)?, self.expression(&node.right)?);
                self.binary(node.op, left, right)
            }
            Expr::UnaryOp(node) => self.unary(node),
            Expr::BoolOp(node) => self.bool_operator(node),
            Expr::Compare(node) => self.compare(node),
            Expr::IfExp(node) => {
                let test = self.truth(&node.test)?;
                let (yes, no) = (self.expression(&node.body)?, self.expression(&node.orelse)?);
                let kind = yes.kind.join(no.kind);
                Ok(Code::level(format!("{} ? {} : {}", test.at(3), yes.to(kind), no.to(kind)), kind, 2))
            }
            Expr::NamedExpr(node) => {
                let Expr::Name(name) = &*node.target else { return Err("this target of :=".into()) };
                let value = self.expression(&node.value)?;
                let (text, kind) = self.assignment(&name.id, &value)?;
                Ok(Code::level(text, kind, 2))
            }
            Expr::Lambda(node) => {
                let start = scope::start(expression);
                self.lambda(node, start, true)
            }
            Expr::List(node) => Ok(Code::new(format!("[{}]", self.items(&node.elts)?), Kind::List)),
            Expr::Tuple(node) => {
                let items = self.items(&node.elts)?;
                Ok(Code::new(format!("$tuple({items})"), Kind::Tuple))
            }
            Expr::Set(node) => {
                let items = self.items(&node.elts)?;
                // CPython copies a set of three or more constants from a constant, which shows in its order.
                if node.elts.len() > 2 && node.elts.iter().all(|e| matches!(e, Expr::Constant(_))) {
                    return Ok(Code::new(format!("$constant_set([{items}])"), Kind::Set));
                }
                Ok(Code::new(format!("$set([{items}])"), Kind::Set))
            }
            Expr::Dict(node) => {
                let mut parts = Vec::new();
                let mut merged = false;
                for (key, value) in node.keys.iter().zip(&node.values) {
                    let value = self.expression(value)?.any();
                    match key {
                        Some(key) => {
                            let key = self.expression(key)?.any();
                            parts.push(format!("[{key}, {value}]"));
                        }
                        None => {
                            merged = true;
                            parts.push(format!("...$dict_pairs({value})"));
                        }
                    }
                }
                let _ = merged;
                Ok(Code::new(format!("$dict([{}])", parts.join(", ")), Kind::Dict))
            }
            Expr::ListComp(node) => {
                self.list_comprehension(&node.elt, &node.generators, scope::start(expression))
            }
            Expr::SetComp(node) => {
                let list = self.list_comprehension(&node.elt, &node.generators, scope::start(expression))?;
                Ok(Code::new(format!("$set({})", list.text), Kind::Set))
            }
            Expr::DictComp(node) => self.dict_comprehension(node, scope::start(expression)),
            Expr::GeneratorExp(_) => Err("generator expressions as values".into()),
            Expr::Attribute(node) => self.attribute(node),
            Expr::Subscript(node) => self.subscript(node),
            Expr::Slice(node) => {
                let mut parts = Vec::new();
                for part in [&node.lower, &node.upper, &node.step] {
                    parts.push(match part {
                        Some(part) => self.expression(part)?.any(),
                        None => "null".to_string(),
                    });
                }
                Ok(Code::new(format!("$slice_of({})", parts.join(", ")), Kind::Any))
            }
            Expr::JoinedStr(node) => self.joined(node),
            Expr::FormattedValue(_) => Err("this form of f-string".into()),
            Expr::Call(node) => self.call(node),
            Expr::Starred(_) => Err("a star here".into()),
            Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) => Err("generators".into()),
        }
    }

    /// The items of a display, `*` included.
    fn items(&mut self, items: &[Expr]) -> Result<String, Refusal> {
        let mut parts = Vec::new();
        for item in items {
            match item {
                Expr::Starred(node) => {
                    let value = self.expression(&node.value)?.any();
                    parts.push(format!("...$iter({value})"));
                }
                _ => parts.push(self.expression(item)?.any()),
            }
        }
        Ok(parts.join(", "))
    }

    /// Reads a name. `value`: it is not merely called.
    pub fn name(&mut self, name: &str, value: bool) -> Result<Code, Refusal> {
        let js = spell(name);
        match self.meaning(name) {
            Meaning::ClassAttribute => {
                let class = self
                    .frames
                    .last()
                    .and_then(|f| f.class)
                    .map(|c| self.classes[c].name.clone())
                    .unwrap_or_default();
                Ok(Code::new(format!("{}.prototype.{}", spell(&class), spell_attribute(name)), Kind::Any))
            }
            Meaning::Variable(at) => {
                if self.modules.contains_key(name) && at == 0 {
                    return Err("modules as values".into());
                }
                if at == 0 {
                    if let Some((module, item)) = self.imported.get(name).cloned() {
                        return self.module_item(&module, &item);
                    }
                }
                if self.scopes[at].this.as_deref() == Some(name) {
                    let key = Printer::variable(self.scopes[at].id, name);
                    return Ok(Code::new("this", self.kind_of(&key)));
                }
                if let Some(start) = self.definition(name) {
                    if value {
                        self.as_value(format!("f{start}"));
                    }
                }
                let current = at == self.scopes.len() - 1;
                let scope = &self.scopes[at];
                let key = Printer::variable(scope.id, name);
                let kind = if scope.definitions.contains_key(name) && !scope.parameters.contains(name) {
                    Kind::Any
                } else {
                    self.kind_of(&key)
                };
                let sure = !scope.deleted.contains(name) && scope.bound.contains(name)
                    || scope.parameters.contains(name) && !scope.deleted.contains(name)
                    || at == 0 && !current && self.early.contains(name)
                    || scope.deleted.contains(name) && current && scope.bound.contains(name);
                if sure {
                    return Ok(Code::new(js, kind));
                }
                if at == 0 && (super::call::is_builtin_function(name) || is_type(name)) {
                    return Err("a name that may hide a builtin or not".into());
                }
                let helper = if at == 0 {
                    "$global"
                } else if current {
                    "$local"
                } else {
                    "$free"
                };
                Ok(Code::new(format!("{helper}({js}, \"{name}\")"), kind))
            }
            Meaning::Builtin => {
                if is_exception(name) {
                    return Ok(Code::new(format!("${name}"), Kind::Any));
                }
                if is_type(name) {
                    return Ok(Code::new(format!("$type_{name}"), Kind::Any));
                }
                match name {
                    "NotImplemented" => Ok(Code::new("$NotImplemented", Kind::Any)),
                    "__name__" => Ok(Code::new("\"__main__\"", Kind::Str)),
                    "len" | "abs" | "repr" | "ord" | "chr" | "max" | "min" | "sum" | "sorted" | "print"
                    | "round" | "hash" | "bin" | "hex" | "oct" | "any" | "all" | "divmod" | "callable"
                    | "input" | "reversed" | "iter" | "next" | "enumerate" | "zip" | "map" | "filter"
                    | "pow" | "format" | "isinstance" | "issubclass" => {
                        Ok(Code::new(format!("$value_{name}"), Kind::Any))
                    }
                    _ if super::call::is_builtin_function(name) => Err(format!("{name} as a value")),
                    _ => Ok(Code::new(format!("$global(undefined, \"{name}\")"), Kind::Never)),
                }
            }
        }
    }

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

    fn unary(&mut self, node: &ast::ExprUnaryOp) -> Result<Code, Refusal> {
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

    fn bool_operator(&mut self, node: &ast::ExprBoolOp) -> Result<Code, Refusal> {
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

    fn compare(&mut self, node: &ast::ExprCompare) -> Result<Code, Refusal> {
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

    fn comparison(&mut self, op: CmpOp, left: Code, right: Code) -> Result<Code, Refusal> {
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
                let test = format!("$contains({}, {})", right.any(), left.any());
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

    fn attribute(&mut self, node: &ast::ExprAttribute) -> Result<Code, Refusal> {
        let attr = node.attr.as_str();
        if matches!(
            attr,
            "__context__"
                | "__suppress_context__"
                | "__traceback__"
                | "__dict__"
                | "__doc__"
                | "__module__"
                | "__class__"
        ) {
            return Err(format!("the attribute {attr}"));
        }
        if let Expr::Name(name) = &*node.value {
            if let Meaning::Variable(0) = self.meaning(&name.id) {
                if let Some(module) = self.modules.get(name.id.as_str()).cloned() {
                    return self.module_item(&module, attr);
                }
            }
        }
        if attr == "__init__" {
            self.keep_inits();
        }
        // A method as a value.
        for class in 0..self.classes.len() {
            if let Some(start) = self.classes[class].methods.get(attr).copied() {
                self.as_value(format!("f{start}"));
                self.as_value(format!("m{attr}"));
            }
        }
        if let Expr::Call(call) = &*node.value {
            if matches!(&*call.func, Expr::Name(n) if n.id.as_str() == "super" && self.is_builtin("super")) {
                return Err("super() as a value".into());
            }
        }
        let receiver = self.expression(&node.value)?;
        let js = spell_attribute(attr);
        let kind = if attr == "__name__" { Kind::Str } else { self.attribute_kind(attr) };
        if let Kind::Instance(class) = receiver.kind {
            let known = self.always(usize::from(class), attr);
            if known && !self.deleted_attributes.contains(attr) {
                return Ok(Code::new(format!("{}.{js}", receiver.at(19)), kind));
            }
        }
        let plain = self.kind_of(&format!("a.{attr}")) != Kind::Never && !self.class_names.contains(attr);
        if plain && !js.contains('$') {
            self.getters.insert(js.clone());
            return Ok(Code::new(format!("get${js}({})", receiver.any()), kind));
        }
        Ok(Code::new(format!("$attr({}, \"{js}\")", receiver.any()), kind))
    }

    fn always(&self, class: usize, attr: &str) -> bool {
        self.classes[class].always.contains(attr)
    }

    /// The kind of all attributes of this name.
    pub fn attribute_kind(&self, attr: &str) -> Kind {
        let kind = self.kind_of(&format!("a.{attr}"));
        let special = matches!(attr, "args" | "code" | "value" | "real" | "imag" | "start" | "stop" | "step");
        if self.classes.iter().any(|c| c.methods.contains_key(attr)) || special || attr.starts_with("__") {
            return Kind::Any;
        }
        if self.computed_attributes && matches!(kind, Kind::Float | Kind::Never) {
            return Kind::Any;
        }
        kind
    }

    fn subscript(&mut self, node: &ast::ExprSubscript) -> Result<Code, Refusal> {
        let container = self.expression(&node.value)?;
        if let Expr::Slice(slice) = &*node.slice {
            let mut parts = Vec::new();
            for part in [&slice.lower, &slice.upper, &slice.step] {
                match part {
                    Some(part) => parts.push(self.expression(part)?.any()),
                    None => parts.push("null".to_string()),
                }
            }
            while parts.len() > 1 && parts.last().is_some_and(|p| p == "null") {
                parts.pop();
            }
            let kind = if matches!(container.kind, Kind::Str | Kind::List | Kind::Tuple | Kind::Never) {
                container.kind
            } else {
                Kind::Any
            };
            return Ok(Code::new(format!("$slice({}, {})", container.any(), parts.join(", ")), kind));
        }
        let index = self.expression(&node.slice)?;
        if container.kind == Kind::Never || index.kind == Kind::Never {
            return Ok(Code::new(format!("$item({}, {})", container.any(), index.any()), Kind::Never));
        }
        if index.kind.is_int() && container.kind == Kind::List {
            return Ok(Code::new(format!("$at({}, {})", container.at(2), index.at(2)), Kind::Any));
        }
        let kind = if container.kind == Kind::Str { Kind::Str } else { Kind::Any };
        Ok(Code::new(format!("$item({}, {})", container.any(), index.any()), kind))
    }

    fn joined(&mut self, node: &ast::ExprJoinedStr) -> Result<Code, Refusal> {
        let mut text = String::from("`");
        for value in &node.values {
            match value {
                Expr::Constant(part) => {
                    if let Constant::Str(part) = &part.value {
                        let quoted = quote(part);
                        text.push_str(
                            &quoted[1..quoted.len() - 1]
                                .replace("\\\"", "\"")
                                .replace('`', "\\`")
                                .replace("${", "\\${"),
                        );
                    }
                }
                Expr::FormattedValue(part) => {
                    let inner = self.expression(&part.value)?;
                    let conversion = match part.conversion {
                        ast::ConversionFlag::None => None,
                        ast::ConversionFlag::Str => Some("$str"),
                        ast::ConversionFlag::Repr => Some("$repr"),
                        ast::ConversionFlag::Ascii => Some("$ascii"),
                    };
                    let shown = match conversion {
                        Some(helper) => Code::new(format!("{helper}({})", inner.any()), Kind::Str),
                        None => inner,
                    };
                    let spec = match &part.format_spec {
                        Some(spec) => Some(self.expression(spec)?),
                        None => None,
                    };
                    let code = match spec {
                        Some(spec) if spec.text != "``" => {
                            // A plain text, not a template.
                            let plain = !spec.text.contains(['$', '"', '\\']);
                            let spec = if plain { spec.text.replace('`', "\"") } else { spec.text };
                            format!("$format({}, {spec})", shown.any())
                        }
                        _ if matches!(shown.kind, Kind::Str | Kind::Int(_)) => shown.text,
                        _ if shown.kind == Kind::Float => format!("$float_text({})", shown.text),
                        _ if !self.class_names.contains("__format__") => format!("$str({})", shown.any()),
                        _ => format!("$format({}, \"\")", shown.any()),
                    };
                    text.push_str(&format!("${{{code}}}"));
                }
                _ => return Err("this form of f-string".into()),
            }
        }
        text.push('`');
        Ok(Code::new(text, Kind::Str))
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

/// May an expression be printed twice?
pub fn is_simple(expression: &Expr) -> bool {
    matches!(expression, Expr::Name(_) | Expr::Constant(_))
}

fn constant(value: &Constant) -> Result<Code, Refusal> {
    Ok(match value {
        Constant::None => Code::new("null", Kind::None),
        Constant::Bool(value) => Code::new(value.to_string(), Kind::Bool),
        Constant::Str(text) => Code::new(quote(text), Kind::Str),
        Constant::Int(value) => {
            let bits = value.bits().max(1);
            if bits <= 53 && *value <= BigInt::from(9_007_199_254_740_991_i64) {
                Code::new(value.to_string(), Kind::Int(bits as u8))
            } else {
                Code::new(format!("{value}n"), INT)
            }
        }
        Constant::Float(value) => {
            if value.is_infinite() {
                Code::new("Infinity", Kind::Float)
            } else {
                Code::new(format!("{value:?}"), Kind::Float)
            }
        }
        Constant::Ellipsis => return Err("...".into()),
        Constant::Bytes(_) => return Err("bytes".into()),
        Constant::Complex { .. } => return Err("complex numbers".into()),
        Constant::Tuple(_) => return Err("this constant".into()),
    })
}

/// A JavaScript string literal.
pub fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if (c as u32) < 32
                || c as u32 == 127
                || matches!(c as u32, 0x80..=0xa0 | 0xad | 0x2028 | 0x2029 | 0x200b..=0x200f | 0xfeff) =>
            {
                out.push_str(&format!("\\u{{{:x}}}", c as u32));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

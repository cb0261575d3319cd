//! Expressions and conditions.

use rustpython_parser::ast::{self, Expr, Stmt};

use super::statement::binary_op;
use super::{Builder, constant_of};
use crate::flow::{BlockId, CompareOp, Const, Fact, Op, UnaryOp, Value};
use crate::source::Span;

/// Does Python itself look for an attribute of that name in a class?
pub(super) fn is_special(name: &str) -> bool {
    name.len() > 4
        && name.starts_with("__")
        && name.ends_with("__")
        && !matches!(
            name,
            "__doc__"
                | "__module__"
                | "__version__"
                | "__author__"
                | "__slots__"
                | "__match_args__"
                | "__dict__"
        )
}

/// Is there a `yield` in a function's own body?
pub(super) fn has_yield(body: &[Stmt]) -> bool {
    fn of_expression(expression: &Expr) -> bool {
        if matches!(expression, Expr::Yield(_) | Expr::YieldFrom(_)) {
            return true;
        }
        let mut found = false;
        super::scope::children(expression, &mut |child| found |= of_expression(child));
        found
    }
    body.iter().any(|statement| match statement {
        Stmt::Expr(s) => of_expression(&s.value),
        Stmt::Assign(s) => of_expression(&s.value),
        Stmt::AugAssign(s) => of_expression(&s.value),
        Stmt::AnnAssign(s) => s.value.as_deref().is_some_and(of_expression),
        Stmt::Return(s) => s.value.as_deref().is_some_and(of_expression),
        Stmt::If(s) => of_expression(&s.test) || has_yield(&s.body) || has_yield(&s.orelse),
        Stmt::While(s) => of_expression(&s.test) || has_yield(&s.body) || has_yield(&s.orelse),
        Stmt::For(s) => of_expression(&s.iter) || has_yield(&s.body) || has_yield(&s.orelse),
        Stmt::With(s) => has_yield(&s.body),
        Stmt::Try(s) => {
            has_yield(&s.body)
                || has_yield(&s.orelse)
                || has_yield(&s.finalbody)
                || s.handlers.iter().any(|handler| {
                    let ast::ExceptHandler::ExceptHandler(handler) = handler;
                    has_yield(&handler.body)
                })
        }
        _ => false,
    })
}

impl<'a> Builder<'a, '_> {
    /// The value of an expression.
    pub(super) fn expression(&mut self, expression: &'a Expr) -> Value {
        let place = self.at(expression);
        match expression {
            Expr::Constant(constant) => match constant_of(&constant.value) {
                Some(value) => self.graph.emit(Op::Const(value), place),
                None => match &constant.value {
                    ast::Constant::Tuple(items) => {
                        let items: Vec<Value> = items
                            .iter()
                            .map(|item| {
                                let value = constant_of(item).unwrap_or(Const::None);
                                self.graph.emit(Op::Const(value), place)
                            })
                            .collect();
                        self.graph.emit(Op::Tuple(items), place)
                    }
                    ast::Constant::Complex { .. } => self.refuse(
                        "unsupported-complex",
                        constant.range,
                        "complex numbers are not supported",
                        "keep the real and the imaginary part in two floats",
                    ),
                    _ => self.refuse(
                        "unsupported-bytes",
                        constant.range,
                        "bytes are not supported yet",
                        "use a str or a list of ints",
                    ),
                },
            },
            Expr::Name(name) => self.read_name(&name.id, name.range),
            Expr::BinOp(binary) => self.binary_chain(binary),
            Expr::UnaryOp(unary) => {
                if unary.op == ast::UnaryOp::Not {
                    let operand = self.expression(&unary.operand);
                    return self.graph.emit(Op::Not(operand), place);
                }
                if let Some(constant) = super::literal(expression) {
                    return self.graph.emit(Op::Const(constant), place);
                }
                let operand = self.expression(&unary.operand);
                let op = match unary.op {
                    ast::UnaryOp::Invert => UnaryOp::Invert,
                    ast::UnaryOp::UAdd => UnaryOp::Plus,
                    _ => UnaryOp::Negate,
                };
                self.graph.emit(Op::Unary(op, operand), place)
            }
            Expr::BoolOp(bool_op) => {
                let and = bool_op.op == ast::BoolOp::And;
                let result = self.graph.variable(None);
                let after = self.graph.block();
                let last = bool_op.values.len() - 1;
                for (index, value) in bool_op.values.iter().enumerate() {
                    let operand = self.expression(value);
                    if index == last {
                        self.graph.write(result, operand);
                        self.graph.jump(after);
                        break;
                    }
                    let truth = self.graph.emit(Op::Truth(operand), place);
                    let (next, short) = (self.graph.block(), self.graph.block());
                    if and {
                        self.graph.branch(truth, next, short)
                    } else {
                        self.graph.branch(truth, short, next)
                    }
                    self.graph.enter(short);
                    let kept = if and {
                        operand
                    } else {
                        self.graph.emit(Op::Narrow(operand, Fact::NotNone), place)
                    };
                    self.graph.write(result, kept);
                    self.graph.jump(after);
                    self.graph.enter(next);
                    if and {
                        self.narrow_true(value, place);
                    } else {
                        self.narrow_test(value, false, place);
                    }
                }
                self.graph.enter(after);
                self.graph.read(result)
            }
            Expr::Compare(compare) => self.comparison(compare),
            Expr::IfExp(if_) => {
                let result = self.graph.variable(None);
                let (yes, no, after) = (self.graph.block(), self.graph.block(), self.graph.block());
                self.condition(&if_.test, yes, no);
                self.graph.enter(yes);
                let value = self.expression(&if_.body);
                self.graph.write(result, value);
                self.graph.jump(after);
                self.graph.enter(no);
                let value = self.expression(&if_.orelse);
                self.graph.write(result, value);
                self.graph.jump(after);
                self.graph.enter(after);
                self.graph.read(result)
            }
            Expr::Call(call) => self.call(call),
            Expr::Attribute(attribute) => {
                if let Some(value) = self.super_attribute(attribute) {
                    return value;
                }
                let object = self.expression(&attribute.value);
                self.graph.emit(Op::GetAttribute(object, attribute.attr.as_str().into()), place)
            }
            Expr::Subscript(subscript) => {
                let container = self.expression(&subscript.value);
                let index = self.expression(&subscript.slice);
                self.graph.emit(Op::GetItem(container, index), place)
            }
            Expr::Slice(slice) => {
                let part = |builder: &mut Self, tree: &'a Option<Box<Expr>>| match tree {
                    Some(tree) => builder.expression(tree),
                    None => builder.none(place),
                };
                let lower = part(self, &slice.lower);
                let upper = part(self, &slice.upper);
                let step = part(self, &slice.step);
                self.graph.emit(Op::Slice(lower, upper, step), place)
            }
            Expr::Tuple(tuple) => match self.items(&tuple.elts) {
                Some(items) => self.graph.emit(Op::Tuple(items), place),
                None => {
                    let list = self.starred_list(&tuple.elts, place);
                    let callee = self.graph.emit(Op::Builtin("tuple".into()), place);
                    self.graph.emit(Op::Call { callee, arguments: vec![list], keywords: vec![] }, place)
                }
            },
            Expr::List(list) => match self.items(&list.elts) {
                Some(items) => self.graph.emit(Op::List(items), place),
                None => self.starred_list(&list.elts, place),
            },
            Expr::Set(set) => match self.items(&set.elts) {
                Some(items) => {
                    let made = self.graph.emit(Op::Set(items), place);
                    match super::constant::frozen_set(&set.elts) {
                        true if set.elts.len() > 2 => {
                            let frozen = self.graph.emit(Op::CallLibrary("set_frozen", vec![made]), place);
                            self.graph.emit(Op::CallLibrary("set_new_from", vec![frozen]), place)
                        }
                        _ => made,
                    }
                }
                None => self.starred_set(&set.elts, place),
            },
            Expr::Dict(dict) => {
                if dict.keys.iter().all(Option::is_some) {
                    let pairs = dict.keys.iter().flatten().zip(&dict.values);
                    let pairs: Vec<(Value, Value)> =
                        pairs.map(|(key, value)| (self.expression(key), self.expression(value))).collect();
                    return self.graph.emit(Op::Dict(pairs), place);
                }
                let whole = self.graph.emit(Op::Dict(vec![]), place);
                for (key, value) in dict.keys.iter().zip(&dict.values) {
                    match key {
                        Some(key) => {
                            let key = self.expression(key);
                            let value = self.expression(value);
                            self.graph.emit(Op::SetItem(whole, key, value), place);
                        }
                        None => {
                            let other = self.expression(value);
                            let other =
                                self.graph.emit(Op::CallLibrary("double_starred", vec![other]), place);
                            self.graph.emit(
                                Op::CallMethod {
                                    receiver: whole,
                                    name: "update".into(),
                                    arguments: vec![other],
                                    keywords: vec![],
                                },
                                place,
                            );
                        }
                    }
                }
                whole
            }
            Expr::ListComp(comp) => self.list_comprehension(comp.range, &comp.elt, &comp.generators),
            Expr::SetComp(comp) => self.set_comprehension(comp),
            Expr::DictComp(comp) => self.dict_comprehension(comp),
            Expr::GeneratorExp(comp) => self.refuse(
                "unsupported-generator",
                comp.range,
                "a generator expression as a value is not supported yet",
                "use a list comprehension: [..]",
            ),
            Expr::Lambda(lambda) => self.lambda(lambda),
            Expr::NamedExpr(named) => {
                let value = self.expression(&named.value);
                self.assign(&named.target, value);
                value
            }
            Expr::JoinedStr(joined) => self.joined(&joined.values, place),
            Expr::FormattedValue(_) => self.joined(std::slice::from_ref(expression), place),
            Expr::Starred(star) => {
                self.refuse("syntax-error", star.range, "can't use starred expression here", "")
            }
            Expr::Await(e) => self.refuse(
                "unsupported-async",
                e.range,
                "async code is not supported yet",
                "write it as ordinary functions",
            ),
            Expr::Yield(e) => self.refuse(
                "unsupported-yield",
                e.range,
                "yield is not supported yet",
                "collect the values in a list",
            ),
            Expr::YieldFrom(e) => self.refuse(
                "unsupported-yield",
                e.range,
                "yield is not supported yet",
                "collect the values in a list",
            ),
        }
    }

    /// Items without a star; `None` where there is one.
    fn items(&mut self, items: &'a [Expr]) -> Option<Vec<Value>> {
        if items.iter().any(|item| matches!(item, Expr::Starred(_))) {
            return None;
        }
        Some(items.iter().map(|item| self.expression(item)).collect())
    }

    /// `[a, *b, c]`
    fn starred_list(&mut self, items: &'a [Expr], place: Span) -> Value {
        let list = self.graph.emit(Op::List(vec![]), place);
        for item in items {
            let (name, value) = match item {
                Expr::Starred(star) => {
                    let value = self.iterable(&star.value);
                    ("extend", self.graph.emit(Op::CallLibrary("starred", vec![value]), place))
                }
                other => ("append", self.expression(other)),
            };
            self.graph.emit(
                Op::CallMethod {
                    receiver: list,
                    name: name.into(),
                    arguments: vec![value],
                    keywords: vec![],
                },
                place,
            );
        }
        list
    }

    /// A set with stars: what they stand for is merged into it, which shows in the order.
    fn starred_set(&mut self, items: &'a [Expr], place: Span) -> Value {
        let set = self.graph.emit(Op::Set(vec![]), place);
        for item in items {
            let (name, value) = match item {
                Expr::Starred(star) => ("update", self.iterable(&star.value)),
                other => ("add", self.expression(other)),
            };
            let arguments = vec![value];
            let call = Op::CallMethod { receiver: set, name: name.into(), arguments, keywords: vec![] };
            self.graph.emit(call, place);
        }
        set
    }

    /// `a + b + c ..`, without recursion to the left.
    fn binary_chain(&mut self, binary: &'a ast::ExprBinOp) -> Value {
        let mut chain = vec![binary];
        let mut left: &'a Expr = &binary.left;
        while let Expr::BinOp(inner) = left {
            chain.push(inner);
            left = &inner.left;
        }
        let mut value = self.expression(left);
        for link in chain.into_iter().rev() {
            let right = self.expression(&link.right);
            let place = self.at(link);
            value = self.graph.emit(Op::Binary(binary_op(link.op), value, right), place);
        }
        value
    }

    fn comparison(&mut self, compare: &'a ast::ExprCompare) -> Value {
        let place = self.at(compare);
        let left = self.expression(&compare.left);
        if compare.ops.len() == 1 {
            let right = self.expression(&compare.comparators[0]);
            return self.compare(compare.ops[0], left, right, place);
        }
        let result = self.graph.variable(None);
        let after = self.graph.block();
        let mut left = left;
        for (index, (op, right)) in compare.ops.iter().zip(&compare.comparators).enumerate() {
            let right = self.expression(right);
            let value = self.compare(*op, left, right, place);
            self.graph.write(result, value);
            if index + 1 == compare.ops.len() {
                self.graph.jump(after);
                break;
            }
            let truth = self.graph.emit(Op::Truth(value), place);
            let next = self.graph.block();
            self.graph.branch(truth, next, after);
            self.graph.enter(next);
            left = right;
        }
        self.graph.enter(after);
        self.graph.read(result)
    }

    fn compare(&mut self, op: ast::CmpOp, left: Value, right: Value, place: Span) -> Value {
        let simple = |op| Op::Compare(op, left, right);
        let op = match op {
            ast::CmpOp::Eq => simple(CompareOp::Eq),
            ast::CmpOp::NotEq => simple(CompareOp::NotEq),
            ast::CmpOp::Lt => simple(CompareOp::Less),
            ast::CmpOp::LtE => simple(CompareOp::LessEq),
            ast::CmpOp::Gt => simple(CompareOp::Greater),
            ast::CmpOp::GtE => simple(CompareOp::GreaterEq),
            ast::CmpOp::Is => Op::Is(left, right),
            ast::CmpOp::IsNot => {
                let is = self.graph.emit(Op::Is(left, right), place);
                Op::Not(is)
            }
            ast::CmpOp::In => Op::Contains { item: left, container: right },
            ast::CmpOp::NotIn => {
                let found = self.graph.emit(Op::Contains { item: left, container: right }, place);
                Op::Not(found)
            }
        };
        self.graph.emit(op, place)
    }

    /// f-strings.
    fn joined(&mut self, values: &'a [Expr], place: Span) -> Value {
        if let [literal @ Expr::Constant(_)] = values {
            return self.expression(literal);
        }
        let mut parts = vec![];
        for value in values {
            match value {
                Expr::Constant(_) => parts.push(self.expression(value)),
                Expr::FormattedValue(formatted) => {
                    let inner = self.expression(&formatted.value);
                    let conversion = match formatted.conversion {
                        ast::ConversionFlag::Str => Some('s'),
                        ast::ConversionFlag::Ascii => Some('a'),
                        ast::ConversionFlag::Repr => Some('r'),
                        ast::ConversionFlag::None => None,
                    };
                    let spec = match &formatted.format_spec {
                        Some(spec) => self.expression(spec),
                        None => self.text("", place),
                    };
                    let place = self.at(&*formatted.value);
                    parts.push(self.graph.emit(Op::Format { value: inner, conversion, spec }, place));
                }
                other => parts.push(self.expression(other)),
            }
        }
        self.graph.emit(Op::JoinStrings(parts), place)
    }

    /// Goes to `yes` or `no` by the truth of an expression, and notes what each side proves.
    pub(super) fn condition(&mut self, test: &'a Expr, yes: BlockId, no: BlockId) {
        let place = self.at(test);
        match test {
            Expr::BoolOp(bool_op) => {
                let and = bool_op.op == ast::BoolOp::And;
                let last = bool_op.values.len() - 1;
                for (index, value) in bool_op.values.iter().enumerate() {
                    if index == last {
                        self.condition(value, yes, no);
                        return;
                    }
                    let next = self.graph.block();
                    if and {
                        self.condition(value, next, no)
                    } else {
                        self.condition(value, yes, next)
                    }
                    self.graph.enter(next);
                }
            }
            Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::Not => self.condition(&unary.operand, no, yes),
            _ => {
                let value = self.expression(test);
                let truth = self.graph.emit(Op::Truth(value), place);
                let (on_yes, on_no) = (self.graph.block(), self.graph.block());
                self.graph.branch(truth, on_yes, on_no);
                self.graph.enter(on_yes);
                self.narrow_test(test, true, place);
                self.graph.jump(yes);
                self.graph.enter(on_no);
                self.narrow_test(test, false, place);
                self.graph.jump(no);
            }
        }
    }

    fn narrow_true(&mut self, test: &'a Expr, place: Span) {
        self.narrow_test(test, true, place);
    }

    /// Notes for the current block what the outcome of a test says of a variable.
    fn narrow_test(&mut self, test: &'a Expr, outcome: bool, place: Span) {
        match test {
            Expr::Name(name) if outcome => self.narrow(&name.id, Fact::NotNone, place),
            Expr::NamedExpr(named) if outcome => {
                if let Expr::Name(name) = &*named.target {
                    self.narrow(&name.id, Fact::NotNone, place);
                }
            }
            Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::Not => {
                self.narrow_test(&unary.operand, !outcome, place)
            }
            Expr::Compare(compare) if compare.ops.len() == 1 => {
                let Expr::Name(name) = &*compare.left else { return };
                if !matches!(&compare.comparators[0], Expr::Constant(constant) if constant.value == ast::Constant::None)
                {
                    return;
                }
                let is_none = match compare.ops[0] {
                    ast::CmpOp::Is => outcome,
                    ast::CmpOp::IsNot => !outcome,
                    _ => return,
                };
                self.narrow(&name.id, if is_none { Fact::IsNone } else { Fact::NotNone }, place);
            }
            Expr::Call(call) => {
                let [Expr::Name(name), classes] = call.args.as_slice() else { return };
                let isinstance = matches!(&*call.func, Expr::Name(callee) if callee.id.as_str() == "isinstance" && self.is_builtin("isinstance"));
                if !isinstance || !call.keywords.is_empty() {
                    return;
                }
                if let Some(classes) = self.class_refs(classes) {
                    self.narrow(
                        &name.id,
                        if outcome { Fact::Instance(classes) } else { Fact::NotInstance(classes) },
                        place,
                    );
                }
            }
            _ => {}
        }
    }

    fn narrow(&mut self, name: &str, fact: Fact, place: Span) {
        if let Some(variable) = self.narrowable(name) {
            let value = self.graph.read(variable);
            let narrowed = self.graph.emit(Op::Narrow(value, fact), place);
            self.graph.write(variable, narrowed);
        }
    }
}

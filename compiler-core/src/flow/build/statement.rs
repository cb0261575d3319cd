//! Statements.

use rustpython_parser::ast::{self, Expr, Ranged, Stmt};

use super::{Builder, Context, span};
use crate::flow::{BinaryOp, Const, Op, Terminator, Value};
use crate::source::Span;

impl<'a> Builder<'a, '_> {
    pub(super) fn at(&self, node: &impl Ranged) -> Span {
        span(self.unit.file, node.range())
    }

    pub(super) fn none(&mut self, place: Span) -> Value {
        self.graph.emit(Op::Const(Const::None), place)
    }

    pub(super) fn statements(&mut self, body: &'a [Stmt]) {
        let top = self.scope == 0 && self.contexts.is_empty() && self.at_top && !self.unit.library;
        let outermost = top && self.depth == 0;
        self.depth += 1;
        for (index, statement) in body.iter().enumerate() {
            if outermost {
                self.position = index;
            }
            self.statement(statement);
            if self.graph.is_ended() {
                self.graph.dead();
            }
        }
        self.depth -= 1;
        if self.graph.is_ended() {
            self.graph.dead();
        }
    }

    fn statement(&mut self, statement: &'a Stmt) {
        let place = self.at(statement);
        match statement {
            Stmt::Expr(expression) => {
                if !matches!(&*expression.value, Expr::Constant(_)) {
                    self.expression(&expression.value);
                }
            }
            Stmt::Assign(assign) => {
                let value = self.expression(&assign.value);
                for target in &assign.targets {
                    self.assign(target, value);
                }
            }
            Stmt::AugAssign(assign) => self.augmented(assign),
            Stmt::AnnAssign(assign) => {
                if let Some(value) = &assign.value {
                    let value = self.expression(value);
                    self.assign(&assign.target, value);
                }
            }
            Stmt::Return(return_) => {
                let value = match &return_.value {
                    Some(value) => self.expression(value),
                    None => self.none(place),
                };
                self.leave(0);
                self.graph.end(Terminator::Return(value));
            }
            Stmt::If(if_) => {
                let (yes, no, after) = (self.graph.block(), self.graph.block(), self.graph.block());
                self.condition(&if_.test, yes, no);
                self.graph.enter(yes);
                self.statements(&if_.body);
                self.graph.jump(after);
                self.graph.enter(no);
                self.statements(&if_.orelse);
                self.graph.jump(after);
                self.graph.enter(after);
            }
            Stmt::While(while_) => {
                let (head, body, done, after) =
                    (self.graph.block(), self.graph.block(), self.graph.block(), self.graph.block());
                self.graph.jump(head);
                self.graph.current = head;
                self.condition(&while_.test, body, done);
                self.graph.enter(body);
                self.contexts.push(Context::Loop { on_continue: head, on_break: after });
                self.statements(&while_.body);
                self.contexts.pop();
                self.graph.jump(head);
                self.graph.seal(head);
                self.graph.enter(done);
                self.statements(&while_.orelse);
                self.graph.jump(after);
                self.graph.enter(after);
            }
            Stmt::For(for_) => {
                let after = self.graph.block();
                let target = &for_.target;
                self.loop_over(&for_.iter, place, Some(after), &mut |builder, item| {
                    builder.assign(target, item);
                    builder.statements(&for_.body);
                });
                self.statements(&for_.orelse);
                self.graph.jump(after);
                self.graph.enter(after);
            }
            Stmt::Break(_) | Stmt::Continue(_) => {
                let is_break = matches!(statement, Stmt::Break(_));
                let found =
                    self.contexts.iter().enumerate().rev().find_map(|(index, context)| match context {
                        Context::Loop { on_continue, on_break } => {
                            Some((index, if is_break { *on_break } else { *on_continue }))
                        }
                        _ => None,
                    });
                if let Some((index, to)) = found {
                    self.leave(index + 1);
                    self.graph.jump(to);
                }
            }
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => {}
            Stmt::Assert(assert) => {
                let (fine, failed) = (self.graph.block(), self.graph.block());
                self.condition(&assert.test, fine, failed);
                self.graph.enter(failed);
                let arguments = match &assert.msg {
                    Some(message) => vec![self.expression(message)],
                    None => vec![],
                };
                if let Some(class) = self.exception_class("AssertionError") {
                    let callee = self.graph.emit(Op::Class(class), place);
                    let value = self.graph.emit(Op::Call { callee, arguments, keywords: vec![] }, place);
                    self.raise(value, None, place);
                }
                self.graph.enter(fine);
            }
            Stmt::Delete(delete) => delete.targets.iter().for_each(|target| self.delete(target)),
            Stmt::FunctionDef(def) => {
                let mut fine = true;
                for decorator in &def.decorator_list {
                    self.refuse(
                        "unsupported-decorator",
                        decorator.range(),
                        "decorators are not supported yet",
                        "call the function that wraps it, after the def",
                    );
                    fine = false;
                }
                if super::expression::has_yield(&def.body) {
                    self.refuse(
                        "unsupported-yield",
                        def.range(),
                        format!("'{}' is a generator: yield is not supported yet", def.name),
                        "collect the values in a list and return it",
                    );
                    fine = false;
                }
                if !def.type_params.is_empty() && !self.unit.library {
                    self.refuse(
                        "unsupported-type-parameters",
                        def.range(),
                        "type parameters are not supported yet",
                        "leave them out: Keel infers types",
                    );
                    fine = false;
                }
                if !fine {
                    let none = self.none(place);
                    self.assign_name(&def.name, none, place);
                    return;
                }
                let (function, value) = self.define(def, None);
                if self.scope == 0 && self.at_top && self.contexts.is_empty() && !self.unit.library {
                    self.program.top_level.push((def.name.as_str().into(), function));
                }
                self.assign_name(&def.name, value, place);
            }
            Stmt::ClassDef(class) => self.class_statement(class),
            Stmt::Raise(raise) => self.raise_statement(raise),
            Stmt::Try(try_) => self.try_statement(try_),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.name.as_str();
                    if !matches!(name, "math" | "time" | "sys") {
                        self.refuse_import(alias.range(), name);
                        continue;
                    }
                    let value = self.graph.emit(Op::Module(name.into()), place);
                    self.assign_name(alias.asname.as_ref().unwrap_or(&alias.name), value, place);
                }
            }
            Stmt::ImportFrom(import) => {
                let module = import.module.as_ref().map_or("", |module| module.as_str());
                if module == "__future__" || module == "typing" {
                    return;
                }
                if !matches!(module, "math" | "time" | "sys") {
                    self.refuse_import(import.range(), module);
                    return;
                }
                for alias in &import.names {
                    if alias.name.as_str() == "*" {
                        self.refuse(
                            "unsupported-import-star",
                            alias.range(),
                            "import * is not supported",
                            "name what you import",
                        );
                        continue;
                    }
                    if !crate::infer::module_has(module, &alias.name) {
                        // CPython's message says where it keeps the module.
                        self.refuse(
                            "unsupported-import-name",
                            alias.range(),
                            format!("the module '{module}' has no '{}'", alias.name),
                            "docs/python-support.md lists what Keel has of each module",
                        );
                        continue;
                    }
                    let module = self.graph.emit(Op::Module(module.into()), place);
                    let value = self.graph.emit(Op::GetAttribute(module, alias.name.as_str().into()), place);
                    self.assign_name(alias.asname.as_ref().unwrap_or(&alias.name), value, place);
                }
            }
            other => {
                let (code, what, hint) = refused_statement(other);
                self.refuse(code, other.range(), format!("{what} is not supported yet"), hint);
            }
        }
    }

    fn refuse_import(&mut self, range: ast::text_size::TextRange, module: &str) {
        self.refuse(
            "unsupported-import",
            range,
            format!("the module '{module}' is not supported"),
            "Keel has math, time and sys",
        );
    }

    /// Runs what must run on the way out of the contexts from `down_to` on.
    pub(super) fn leave(&mut self, down_to: usize) {
        let mut taken = vec![];
        let region = self.graph.region;
        let handling = self.handling.len();
        while self.contexts.len() > down_to {
            let Some(context) = self.contexts.pop() else { break };
            match &context {
                Context::Finally { body, region, handling } => {
                    let (body, region, handling) = (*body, *region, *handling);
                    self.graph.region = region;
                    let kept = self.handling.split_off(handling.min(self.handling.len()));
                    let inside = self.graph.block();
                    self.graph.jump(inside);
                    self.graph.enter(inside);
                    self.statements(body);
                    self.handling.extend(kept);
                }
                Context::Unbind { name } => {
                    let name = name.clone();
                    self.unbind_name(&name, Default::default(), true);
                }
                Context::Handled { before } => {
                    let before = *before;
                    self.set_handled(before);
                }
                Context::Loop { .. } => {}
            }
            taken.push(context);
        }
        self.handling.truncate(handling);
        self.graph.region = region;
        taken.reverse();
        self.contexts.extend(taken);
    }

    /// A loop over a value. `after`: where `break` goes; `None` for a comprehension. Code goes on where the items end.
    pub(super) fn iterate(
        &mut self,
        source: Value,
        place: Span,
        after: Option<crate::flow::BlockId>,
        body: &mut dyn FnMut(&mut Self, Value),
    ) {
        let state = self.graph.variable(None);
        let start = self.graph.emit(Op::IterStart(source), place);
        self.graph.write(state, start);
        let (head, inside, done) = (self.graph.block(), self.graph.block(), self.graph.block());
        self.graph.jump(head);
        self.graph.current = head;
        let now = self.graph.read(state);
        let step = self.graph.emit(Op::IterNext { source, state: now }, place);
        let has = self.graph.emit(Op::Item(step, 0), place);
        self.graph.branch(has, inside, done);
        self.graph.enter(inside);
        let item = self.graph.emit(Op::Item(step, 1), place);
        let next = self.graph.emit(Op::Item(step, 2), place);
        self.graph.write(state, next);
        if let Some(on_break) = after {
            self.contexts.push(Context::Loop { on_continue: head, on_break });
        }
        body(self, item);
        if after.is_some() {
            self.contexts.pop();
        }
        self.graph.jump(head);
        self.graph.seal(head);
        self.graph.enter(done);
    }

    /// `target = value`
    pub(super) fn assign(&mut self, target: &'a Expr, value: Value) {
        let place = self.at(target);
        match target {
            Expr::Name(name) => self.assign_name(&name.id, value, place),
            Expr::Attribute(attribute) => {
                let object = self.expression(&attribute.value);
                self.graph.emit(Op::SetAttribute(object, attribute.attr.as_str().into(), value), place);
            }
            Expr::Subscript(subscript) => {
                let container = self.expression(&subscript.value);
                let index = self.expression(&subscript.slice);
                self.graph.emit(Op::SetItem(container, index, value), place);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                let star = elts.iter().position(|item| matches!(item, Expr::Starred(_)));
                let before = star.unwrap_or(elts.len()) as u32;
                let after = star.map_or(0, |star| (elts.len() - star - 1) as u32);
                let parts = self.graph.emit(Op::Unpack { value, before, star: star.is_some(), after }, place);
                for (index, item) in elts.iter().enumerate() {
                    let part = self.graph.emit(Op::Item(parts, index as u32), place);
                    match item {
                        Expr::Starred(star) => self.assign(&star.value, part),
                        other => self.assign(other, part),
                    }
                }
            }
            other => {
                self.refuse("syntax-error", other.range(), "cannot assign to expression", "");
            }
        }
    }

    fn augmented(&mut self, assign: &'a ast::StmtAugAssign) {
        let place = self.at(assign);
        let op = binary_op(assign.op);
        match &*assign.target {
            Expr::Name(name) => {
                let old = self.read_name(&name.id, name.range);
                let value = self.expression(&assign.value);
                let new = self.graph.emit(Op::InPlace(op, old, value), place);
                self.assign_name(&name.id, new, place);
            }
            Expr::Attribute(attribute) => {
                let object = self.expression(&attribute.value);
                let name: crate::flow::Name = attribute.attr.as_str().into();
                let old = self.graph.emit(Op::GetAttribute(object, name.clone()), place);
                let value = self.expression(&assign.value);
                let new = self.graph.emit(Op::InPlace(op, old, value), place);
                self.graph.emit(Op::SetAttribute(object, name, new), place);
            }
            Expr::Subscript(subscript) => {
                let container = self.expression(&subscript.value);
                let index = self.expression(&subscript.slice);
                let old = self.graph.emit(Op::GetItem(container, index), place);
                let value = self.expression(&assign.value);
                let new = self.graph.emit(Op::InPlace(op, old, value), place);
                self.graph.emit(Op::SetItem(container, index, new), place);
            }
            _ => {}
        }
    }

    fn delete(&mut self, target: &'a Expr) {
        let place = self.at(target);
        match target {
            Expr::Name(name) => self.unbind_name(&name.id, name.range, false),
            Expr::Attribute(attribute) => {
                let object = self.expression(&attribute.value);
                self.graph.emit(Op::DeleteAttribute(object, attribute.attr.as_str().into()), place);
            }
            Expr::Subscript(subscript) => {
                let container = self.expression(&subscript.value);
                let index = self.expression(&subscript.slice);
                self.graph.emit(Op::DeleteItem(container, index), place);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().for_each(|item| self.delete(item));
            }
            _ => {}
        }
    }
}

pub(super) fn binary_op(op: ast::Operator) -> BinaryOp {
    match op {
        ast::Operator::Add => BinaryOp::Add,
        ast::Operator::Sub => BinaryOp::Subtract,
        ast::Operator::Mult => BinaryOp::Multiply,
        ast::Operator::MatMult => BinaryOp::MatMultiply,
        ast::Operator::Div => BinaryOp::TrueDivide,
        ast::Operator::Mod => BinaryOp::Modulo,
        ast::Operator::Pow => BinaryOp::Power,
        ast::Operator::LShift => BinaryOp::LeftShift,
        ast::Operator::RShift => BinaryOp::RightShift,
        ast::Operator::BitOr => BinaryOp::BitOr,
        ast::Operator::BitXor => BinaryOp::BitXor,
        ast::Operator::BitAnd => BinaryOp::BitAnd,
        ast::Operator::FloorDiv => BinaryOp::FloorDivide,
    }
}

fn refused_statement(statement: &Stmt) -> (&'static str, &'static str, &'static str) {
    match statement {
        Stmt::AsyncFunctionDef(_) | Stmt::AsyncFor(_) | Stmt::AsyncWith(_) => {
            ("unsupported-async", "async code", "write it as ordinary functions")
        }
        Stmt::With(_) => ("unsupported-with", "the with statement", "use try and finally"),
        Stmt::Match(_) => ("unsupported-match", "the match statement", "use if and elif"),
        Stmt::TryStar(_) => ("unsupported-except-star", "except*", "use except"),
        Stmt::TypeAlias(_) => {
            ("unsupported-type-alias", "the type statement", "leave it out: Keel infers types")
        }
        _ => ("unsupported-statement", "this statement", ""),
    }
}

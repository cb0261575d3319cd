//! Errors that CPython's compiler finds after parsing: `return` outside a function and its kin.

use rustpython_parser::ast::{ExceptHandler, Expr, Ranged, Stmt, text_size::TextRange};

use crate::diagnostic::Diagnostic;
use crate::source::Span;

struct Checker {
    found: Option<(TextRange, String)>,
    in_function: bool,
    in_loop: bool,
}

/// The first such error of a file.
pub fn check(body: &[Stmt], file: u32) -> Option<Diagnostic> {
    let mut checker = Checker { found: None, in_function: false, in_loop: false };
    checker.body(body);
    let (range, message) = checker.found?;
    let place = Span { file, start: range.start().into(), end: range.end().into() };
    Some(Diagnostic::error("syntax-error", place, message))
}

impl Checker {
    fn error(&mut self, range: TextRange, message: impl Into<String>) {
        if self.found.is_none() {
            self.found = Some((range, message.into()));
        }
    }

    fn body(&mut self, body: &[Stmt]) {
        body.iter().for_each(|statement| self.statement(statement));
    }

    fn inside(&mut self, function: bool, in_loop: bool, body: &[Stmt]) {
        let saved = (self.in_function, self.in_loop);
        (self.in_function, self.in_loop) = (function, in_loop);
        self.body(body);
        (self.in_function, self.in_loop) = saved;
    }

    fn statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::FunctionDef(def) => self.inside(true, false, &def.body),
            Stmt::ClassDef(class) => self.inside(false, false, &class.body),
            Stmt::Return(return_) if !self.in_function => {
                self.error(return_.range(), "'return' outside function")
            }
            Stmt::Break(break_) if !self.in_loop => self.error(break_.range(), "'break' outside loop"),
            Stmt::Continue(continue_) if !self.in_loop => {
                self.error(continue_.range(), "'continue' not properly in loop")
            }
            Stmt::For(for_) => {
                self.target(&for_.target, "assign to");
                let function = self.in_function;
                self.inside(function, true, &for_.body);
                self.body(&for_.orelse);
            }
            Stmt::While(while_) => {
                let function = self.in_function;
                self.inside(function, true, &while_.body);
                self.body(&while_.orelse);
            }
            Stmt::If(if_) => {
                self.body(&if_.body);
                self.body(&if_.orelse);
            }
            Stmt::Try(try_) => {
                self.body(&try_.body);
                for (index, handler) in try_.handlers.iter().enumerate() {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    if handler.type_.is_none() && index + 1 < try_.handlers.len() {
                        self.error(handler.range(), "default 'except:' must be last");
                    }
                    self.body(&handler.body);
                }
                self.body(&try_.orelse);
                self.body(&try_.finalbody);
            }
            Stmt::Assign(assign) => {
                for target in &assign.targets {
                    if let Expr::Starred(star) = target {
                        self.error(star.range(), "starred assignment target must be in a list or tuple");
                    }
                    self.target(target, "assign to");
                }
            }
            Stmt::AugAssign(assign) => {
                if matches!(&*assign.target, Expr::Tuple(_) | Expr::List(_)) {
                    let kind = if matches!(&*assign.target, Expr::Tuple(_)) { "tuple" } else { "list" };
                    self.error(
                        assign.target.range(),
                        format!("'{kind}' is an illegal expression for augmented assignment"),
                    );
                }
                self.target(&assign.target, "assign to");
            }
            Stmt::Delete(delete) => delete.targets.iter().for_each(|target| self.target(target, "delete")),
            _ => {}
        }
    }

    fn target(&mut self, target: &Expr, verb: &str) {
        match target {
            Expr::Tuple(tuple) => {
                let stars = tuple.elts.iter().filter(|item| matches!(item, Expr::Starred(_))).count();
                if stars > 1 {
                    self.error(target.range(), "multiple starred expressions in assignment");
                }
                tuple.elts.iter().for_each(|item| self.target(item, verb));
            }
            Expr::List(list) => list.elts.iter().for_each(|item| self.target(item, verb)),
            Expr::Starred(star) if verb == "assign to" => self.target(&star.value, verb),
            Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => {}
            other => {
                let what = match other {
                    Expr::Constant(constant) => match &constant.value {
                        rustpython_parser::ast::Constant::None => "None",
                        rustpython_parser::ast::Constant::Bool(true) => "True",
                        rustpython_parser::ast::Constant::Bool(false) => "False",
                        rustpython_parser::ast::Constant::Ellipsis => "ellipsis",
                        _ => "literal",
                    },
                    Expr::Call(_) => "function call",
                    Expr::BinOp(_) | Expr::UnaryOp(_) | Expr::BoolOp(_) => "expression",
                    Expr::Compare(_) => "comparison",
                    Expr::Lambda(_) => "lambda",
                    Expr::IfExp(_) => "conditional expression",
                    Expr::Dict(_) => "dict literal",
                    Expr::Set(_) => "set display",
                    Expr::JoinedStr(_) => "f-string expression",
                    Expr::ListComp(_) => "list comprehension",
                    Expr::DictComp(_) => "dict comprehension",
                    Expr::SetComp(_) => "set comprehension",
                    Expr::GeneratorExp(_) => "generator expression",
                    Expr::Starred(_) => "starred",
                    _ => "expression",
                };
                self.error(other.range(), format!("cannot {verb} {what}"));
            }
        }
    }
}

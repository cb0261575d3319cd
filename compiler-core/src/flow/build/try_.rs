//! `try`, `raise`.

use rustpython_parser::ast::{self, Ranged};

use super::scope::Home;
use super::{Builder, Context};
use crate::flow::{BlockId, ClassRef, Fact, Op, Region, RegionId, Terminator, Value};
use crate::source::Span;

impl<'a> Builder<'a, '_> {
    /// A region whose handler is a new block with the exception as its parameter.
    fn region(&mut self) -> (RegionId, BlockId, Value) {
        let handler = self.graph.block();
        let exception = self.graph.value();
        self.graph.code.blocks[handler.index()].parameters.push(exception);
        self.graph.code.regions.push(Region { handler, parent: self.graph.region });
        (RegionId(self.graph.code.regions.len() as u32 - 1), handler, exception)
    }

    /// Enters a region; gives the region around it.
    fn enter_region(&mut self, region: RegionId) -> Option<RegionId> {
        let outer = self.graph.region;
        self.graph.region = Some(region);
        let body = self.graph.block();
        self.graph.end(Terminator::Try { region, body });
        self.graph.enter(body);
        outer
    }

    pub(super) fn try_statement(&mut self, try_: &'a ast::StmtTry) {
        let place = self.at(try_);
        if try_.finalbody.is_empty() {
            self.try_except(try_);
            return;
        }
        self.program.catches_recursion |= !self.unit.library;
        let noted = self.handled_before(try_);
        let (region, handler, exception) = self.region();
        let outer = self.graph.region;
        self.contexts.push(Context::Finally {
            body: &try_.finalbody,
            region: outer,
            handling: self.handling.len(),
        });
        self.enter_region(region);
        if try_.handlers.is_empty() {
            self.statements(&try_.body);
            self.statements(&try_.orelse);
        } else {
            self.try_except(try_);
        }
        self.contexts.pop();
        self.graph.region = outer;
        let after = self.graph.block();
        let normal = self.graph.block();
        self.graph.jump(normal);
        self.graph.enter(normal);
        self.statements(&try_.finalbody);
        self.graph.jump(after);
        self.graph.enter(handler);
        self.let_limits_pass(exception, place);
        self.handling.push(exception);
        if let Some(before) = noted {
            self.set_handled(exception);
            self.contexts.push(Context::Handled { before });
        }
        self.statements(&try_.finalbody);
        if let Some(before) = noted {
            self.contexts.pop();
            if !self.graph.is_ended() {
                self.set_handled(before);
            }
        }
        self.handling.pop();
        self.graph.end(Terminator::Raise { exception, reraise: true });
        self.graph.enter(after);
    }

    /// What Keel cannot do and only finds out when the program runs is no exception of Python's: it is not caught.
    fn let_limits_pass(&mut self, exception: Value, place: Span) {
        let limit = self.program.library_class("_Limit").filter(|_| !self.unit.library);
        let Some(limit) = limit else { return };
        let class = self.graph.emit(Op::Class(limit), place);
        let matches = self.graph.emit(Op::ExceptionMatches { exception, class }, place);
        let (pass, stay) = (self.graph.block(), self.graph.block());
        self.graph.branch(matches, pass, stay);
        self.graph.enter(pass);
        self.graph.end(Terminator::Raise { exception, reraise: true });
        self.graph.enter(stay);
    }

    fn try_except(&mut self, try_: &'a ast::StmtTry) {
        let noted = self.handled_before(try_);
        let (region, handler, exception) = self.region();
        let outer = self.enter_region(region);
        self.statements(&try_.body);
        self.graph.region = outer;
        let after = self.graph.block();
        let orelse = self.graph.block();
        self.graph.jump(orelse);
        self.graph.enter(orelse);
        self.statements(&try_.orelse);
        self.graph.jump(after);
        self.graph.enter(handler);
        if self.catches_all(try_) {
            self.let_limits_pass(exception, self.at(try_));
        }
        self.handling.push(exception);
        if let Some(before) = noted {
            self.set_handled(exception);
            self.contexts.push(Context::Handled { before });
        }
        let recursion = self.exception_class("RecursionError");
        for handler in &try_.handlers {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            let classes = handler.type_.as_ref().and_then(|class| self.class_refs(class));
            let matches = classes.is_none_or(|classes| {
                classes.iter().any(|class| match (class, recursion) {
                    (ClassRef::Class(class), Some(recursion)) => self.program.derives(recursion, *class),
                    _ => true,
                })
            });
            self.program.catches_recursion |= matches && !self.unit.library;
        }
        for handler in &try_.handlers {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            let place = self.at(handler);
            let (inside, next) = (self.graph.block(), self.graph.block());
            let mut caught = exception;
            match &handler.type_ {
                Some(class_tree) => {
                    let class = self.expression(class_tree);
                    let matches = self.graph.emit(Op::ExceptionMatches { exception, class }, place);
                    self.graph.branch(matches, inside, next);
                    self.graph.enter(inside);
                    if let Some(classes) = self.class_refs(class_tree) {
                        caught = self.graph.emit(Op::Narrow(exception, Fact::Instance(classes)), place);
                    }
                }
                None => {
                    self.graph.jump(inside);
                    self.graph.enter(inside);
                }
            }
            match &handler.name {
                Some(name) => {
                    let own = self.resolve(name).0;
                    if let Home::Cell(_) = self.unit.scopes.home(self.scope, &own) {
                        self.refuse(
                            "unsupported-delete",
                            handler.range(),
                            format!("an inner function uses '{name}', which the end of this handler unbinds"),
                            "give the exception another name in the handler, and use that: `error = e`",
                        );
                    }
                    self.assign_name(name, caught, place);
                    self.contexts.push(Context::Unbind { name: name.to_string() });
                    let guard = self.is_seen_after(name).then(|| {
                        let (region, cleanup, thrown) = self.region();
                        (cleanup, thrown, self.enter_region(region))
                    });
                    self.statements(&handler.body);
                    self.contexts.pop();
                    if let Some((cleanup, thrown, outer)) = guard {
                        self.graph.region = outer;
                        let normal = self.graph.block();
                        self.graph.jump(normal);
                        self.graph.enter(cleanup);
                        self.unbind_name(name, handler.range(), true);
                        self.graph.end(Terminator::Raise { exception: thrown, reraise: true });
                        self.graph.enter(normal);
                    }
                    self.unbind_name(name, handler.range(), true);
                }
                None => self.statements(&handler.body),
            }
            if let (Some(before), false) = (noted, self.graph.is_ended()) {
                self.set_handled(before);
            }
            self.graph.jump(after);
            self.graph.enter(next);
        }
        if noted.is_some() {
            self.contexts.pop();
        }
        self.handling.pop();
        self.graph.end(Terminator::Raise { exception, reraise: true });
        self.graph.enter(after);
    }

    /// Can anybody read the name that a handler binds once an exception has left the handler? A function around it may go
    /// on with the next statement then, or others read a global.
    fn is_seen_after(&mut self, name: &str) -> bool {
        let name = self.resolve(name).0;
        let is_global = self.unit.scopes.home(self.scope, &name) == Home::Global;
        self.graph.region.is_some() || is_global && self.scope != 0
    }

    /// Is there a handler that BaseException is for, or one of classes that are not known?
    fn catches_all(&mut self, try_: &'a ast::StmtTry) -> bool {
        let base = self.exception_class("BaseException");
        try_.handlers.iter().any(|handler| {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            let classes = handler.type_.as_ref().and_then(|class| self.class_refs(class));
            classes.is_none_or(|classes| {
                classes.iter().any(|class| matches!(class, ClassRef::Class(class) if Some(*class) == base))
            })
        })
    }

    /// The exception that is handled around a statement, where that is noted.
    fn handled_before(&mut self, try_: &'a ast::StmtTry) -> Option<Value> {
        (self.program.notes_context && !self.unit.library).then(|| {
            let place = self.at(try_);
            let name = self.text("handled", place);
            self.graph.emit(Op::Intrinsic("ref_get".into(), vec![name]), place)
        })
    }

    /// Notes the exception that is handled from here on.
    pub(super) fn set_handled(&mut self, exception: Value) {
        let place = self.graph.function.span;
        let name = self.text("handled", place);
        self.graph.emit(Op::Intrinsic("ref_set".into(), vec![name, exception]), place);
    }

    pub(super) fn raise_statement(&mut self, raise: &'a ast::StmtRaise) {
        let place = self.at(raise);
        match &raise.exc {
            Some(exception) => {
                let value = self.expression(exception);
                let cause = raise.cause.as_ref().map(|cause| self.expression(cause));
                self.raise(value, cause, place);
            }
            None => match self.handling.last().copied() {
                Some(exception) => {
                    self.graph.end(Terminator::Raise { exception, reraise: true });
                }
                None if self.scope == 0 => {
                    if let Some(class) = self.exception_class("RuntimeError") {
                        let callee = self.graph.emit(Op::Class(class), place);
                        let text = self.text("No active exception to reraise", place);
                        let value = self
                            .graph
                            .emit(Op::Call { callee, arguments: vec![text], keywords: vec![] }, place);
                        self.raise(value, None, place);
                    }
                }
                None => {
                    self.refuse(
                        "unsupported-bare-raise",
                        raise.range(),
                        "raise without an exception outside an except block",
                        "pass the exception to this function and raise it",
                    );
                }
            },
        }
    }

    /// Raises a value (a class or an instance).
    pub(super) fn raise(&mut self, value: Value, cause: Option<Value>, place: Span) {
        let context = self.handling.last().copied();
        let exception = self.graph.emit(Op::MakeException { value, cause, context }, place);
        self.graph.end(Terminator::Raise { exception, reraise: false });
    }
}

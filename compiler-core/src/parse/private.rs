//! Private names: `__balance` in the class `Account` is `_Account__balance`, for whoever asks.
//!
//! In: the tree as parsed. Out: the same tree with the names changed, so that no later stage knows of them.

use rustpython_parser::ast::{self, Expr, Identifier, Stmt};

/// Renames the private names of all classes of a file.
pub fn rename(body: &mut [Stmt]) {
    Renamer { class: None }.body(body);
}

struct Renamer {
    /// The innermost class, without underscores in front.
    class: Option<String>,
}

impl Renamer {
    fn body(&mut self, body: &mut [Stmt]) {
        body.iter_mut().for_each(|statement| self.statement(statement));
    }

    fn name(&self, name: &mut Identifier) {
        let Some(class) = &self.class else { return };
        let text = name.as_str();
        if text.starts_with("__") && !text.ends_with("__") && !class.is_empty() {
            *name = Identifier::new(format!("_{class}{text}"));
        }
    }

    fn function(
        &mut self,
        name: &mut Identifier,
        arguments: &mut ast::Arguments,
        decorators: &mut [Expr],
        returns: Option<&mut Box<Expr>>,
        body: &mut [Stmt],
    ) {
        self.name(name);
        self.all(decorators);
        self.arguments(arguments);
        if let Some(returns) = returns {
            self.expression(returns);
        }
        self.body(body);
    }

    fn arguments(&mut self, arguments: &mut ast::Arguments) {
        let lists = [&mut arguments.posonlyargs, &mut arguments.args, &mut arguments.kwonlyargs];
        for argument in lists.into_iter().flatten() {
            self.argument(&mut argument.def);
            if let Some(default) = &mut argument.default {
                self.expression(default);
            }
        }
        for argument in [&mut arguments.vararg, &mut arguments.kwarg].into_iter().flatten() {
            self.argument(argument);
        }
    }

    fn argument(&mut self, argument: &mut ast::Arg) {
        self.name(&mut argument.arg);
        if let Some(annotation) = &mut argument.annotation {
            self.expression(annotation);
        }
    }

    fn statement(&mut self, statement: &mut Stmt) {
        match statement {
            Stmt::FunctionDef(def) => self.function(
                &mut def.name,
                &mut def.args,
                &mut def.decorator_list,
                def.returns.as_mut(),
                &mut def.body,
            ),
            Stmt::AsyncFunctionDef(def) => self.function(
                &mut def.name,
                &mut def.args,
                &mut def.decorator_list,
                def.returns.as_mut(),
                &mut def.body,
            ),
            Stmt::ClassDef(class) => {
                self.name(&mut class.name);
                self.all(&mut class.bases);
                let own = class.name.as_str().trim_start_matches('_').to_string();
                let outer = self.class.replace(own);
                self.body(&mut class.body);
                self.class = outer;
            }
            Stmt::Return(s) => self.maybe(s.value.as_mut()),
            Stmt::Delete(s) => self.all(&mut s.targets),
            Stmt::Assign(s) => {
                self.all(&mut s.targets);
                self.expression(&mut s.value);
            }
            Stmt::AugAssign(s) => {
                self.expression(&mut s.target);
                self.expression(&mut s.value);
            }
            Stmt::AnnAssign(s) => {
                self.expression(&mut s.target);
                self.expression(&mut s.annotation);
                self.maybe(s.value.as_mut());
            }
            Stmt::For(s) => {
                self.expression(&mut s.target);
                self.expression(&mut s.iter);
                self.body(&mut s.body);
                self.body(&mut s.orelse);
            }
            Stmt::While(s) => {
                self.expression(&mut s.test);
                self.body(&mut s.body);
                self.body(&mut s.orelse);
            }
            Stmt::If(s) => {
                self.expression(&mut s.test);
                self.body(&mut s.body);
                self.body(&mut s.orelse);
            }
            Stmt::With(s) => self.body(&mut s.body),
            Stmt::Raise(s) => {
                self.maybe(s.exc.as_mut());
                self.maybe(s.cause.as_mut());
            }
            Stmt::Try(s) => {
                self.body(&mut s.body);
                for ast::ExceptHandler::ExceptHandler(handler) in &mut s.handlers {
                    self.maybe(handler.type_.as_mut());
                    if let Some(name) = &mut handler.name {
                        self.name(name);
                    }
                    self.body(&mut handler.body);
                }
                self.body(&mut s.orelse);
                self.body(&mut s.finalbody);
            }
            Stmt::Assert(s) => {
                self.expression(&mut s.test);
                self.maybe(s.msg.as_mut());
            }
            Stmt::Global(s) => s.names.iter_mut().for_each(|name| self.name(name)),
            Stmt::Nonlocal(s) => s.names.iter_mut().for_each(|name| self.name(name)),
            Stmt::Expr(s) => self.expression(&mut s.value),
            // The rest holds no names, or is refused.
            _ => {}
        }
    }

    fn all(&mut self, expressions: &mut [Expr]) {
        expressions.iter_mut().for_each(|expression| self.expression(expression));
    }

    fn maybe(&mut self, expression: Option<&mut Box<Expr>>) {
        if let Some(expression) = expression {
            self.expression(expression);
        }
    }

    fn generators(&mut self, generators: &mut [ast::Comprehension]) {
        for generator in generators {
            self.expression(&mut generator.target);
            self.expression(&mut generator.iter);
            self.all(&mut generator.ifs);
        }
    }

    fn expression(&mut self, expression: &mut Expr) {
        match expression {
            Expr::Name(e) => self.name(&mut e.id),
            Expr::Attribute(e) => {
                self.expression(&mut e.value);
                self.name(&mut e.attr);
            }
            Expr::BoolOp(e) => self.all(&mut e.values),
            Expr::NamedExpr(e) => {
                self.expression(&mut e.target);
                self.expression(&mut e.value);
            }
            Expr::BinOp(e) => {
                self.expression(&mut e.left);
                self.expression(&mut e.right);
            }
            Expr::UnaryOp(e) => self.expression(&mut e.operand),
            Expr::Lambda(e) => {
                self.arguments(&mut e.args);
                self.expression(&mut e.body);
            }
            Expr::IfExp(e) => {
                self.expression(&mut e.test);
                self.expression(&mut e.body);
                self.expression(&mut e.orelse);
            }
            Expr::Dict(e) => {
                e.keys.iter_mut().flatten().for_each(|key| self.expression(key));
                self.all(&mut e.values);
            }
            Expr::Set(e) => self.all(&mut e.elts),
            Expr::List(e) => self.all(&mut e.elts),
            Expr::Tuple(e) => self.all(&mut e.elts),
            Expr::ListComp(e) => {
                self.generators(&mut e.generators);
                self.expression(&mut e.elt);
            }
            Expr::SetComp(e) => {
                self.generators(&mut e.generators);
                self.expression(&mut e.elt);
            }
            Expr::GeneratorExp(e) => {
                self.generators(&mut e.generators);
                self.expression(&mut e.elt);
            }
            Expr::DictComp(e) => {
                self.generators(&mut e.generators);
                self.expression(&mut e.key);
                self.expression(&mut e.value);
            }
            Expr::Compare(e) => {
                self.expression(&mut e.left);
                self.all(&mut e.comparators);
            }
            Expr::Call(e) => {
                self.expression(&mut e.func);
                self.all(&mut e.args);
                for keyword in &mut e.keywords {
                    if let Some(name) = &mut keyword.arg {
                        self.name(name);
                    }
                    self.expression(&mut keyword.value);
                }
            }
            Expr::FormattedValue(e) => {
                self.expression(&mut e.value);
                self.maybe(e.format_spec.as_mut());
            }
            Expr::JoinedStr(e) => self.all(&mut e.values),
            Expr::Subscript(e) => {
                self.expression(&mut e.value);
                self.expression(&mut e.slice);
            }
            Expr::Starred(e) => self.expression(&mut e.value),
            Expr::Slice(e) => {
                for part in [&mut e.lower, &mut e.upper, &mut e.step] {
                    self.maybe(part.as_mut());
                }
            }
            Expr::Constant(_) | Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) => {}
        }
    }
}

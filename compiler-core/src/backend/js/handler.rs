//! `raise` and `try`.

use rustpython_parser::ast::{self};

use super::block::any;
use super::kind::Kind;
use super::names::spell;
use super::scope::mentions;
use super::statement::leaves;
use super::{Code, Printer, Refusal};

impl Printer {
    pub fn raise(&mut self, node: &ast::StmtRaise) -> Result<(), Refusal> {
        let Some(exception) = &node.exc else {
            let handler = self.frames.last().and_then(|f| f.handlers.last().cloned());
            return match handler {
                Some(name) => {
                    self.line(&format!("throw {name};"));
                    Ok(())
                }
                None => Err("a bare raise outside a handler".into()),
            };
        };
        let code = self.expression(exception)?;
        let mut text = if code.text.starts_with("new $") && !code.text.starts_with("new $Keywords")
            || matches!(code.kind, Kind::Instance(c) if self.is_exception_class(usize::from(c)) && code.text.starts_with("new "))
        {
            code.text
        } else {
            format!("$exception({})", code.any())
        };
        if let Some(cause) = &node.cause {
            let cause = self.expression(cause)?;
            text = format!("$chain({text}, {})", cause.any());
        }
        self.line(&format!("throw {text};"));
        Ok(())
    }

    /// Enters a `try`, or leaves it.
    fn around(&mut self, more: isize) {
        if let Some(frame) = self.frames.last_mut() {
            frame.tries = frame.tries.saturating_add_signed(more);
        }
    }

    /// Can anybody read the name that a handler binds when the handler was left by an exception or a jump?
    fn is_seen_after(&self, name: &str, body: &[ast::Stmt], finalbody: &[ast::Stmt]) -> bool {
        let is_global = self.scopes.last().is_some_and(|scope| scope.globals.contains(name));
        // What runs in `finally` may read a name of the module.
        let is_inside = self
            .frames
            .last()
            .is_some_and(|frame| frame.tries > 0 || !frame.function && !finalbody.is_empty());
        let jumps = any(body, &|statement| matches!(statement, ast::Stmt::Break(_) | ast::Stmt::Continue(_)));
        let mut is_mentioned = false;
        finalbody
            .iter()
            .for_each(|statement| mentions(statement, &mut |other| is_mentioned |= other == name));
        is_global || is_inside || jumps || is_mentioned
    }

    pub fn try_statement(&mut self, node: &ast::StmtTry) -> Result<(), Refusal> {
        let has_finally = !node.finalbody.is_empty();
        let before = self.bound();
        let wrap = has_finally && !node.orelse.is_empty();
        let mut ok = None;
        if wrap {
            self.line("try {");
            self.indent += 1;
        }
        if !node.orelse.is_empty() && !node.handlers.is_empty() {
            let name = self.fresh("ok");
            self.line(&format!("let {name} = false;"));
            ok = Some(name);
        }
        self.line("try {");
        self.around(1);
        self.block(&node.body)?;
        self.around(-1);
        if let Some(name) = &ok {
            self.indent += 1;
            self.line(&format!("{name} = true;"));
            self.indent -= 1;
        }
        let after_body = self.bound();
        let mut results = Vec::new();
        if !node.handlers.is_empty() {
            let thrown = self.fresh("thrown");
            let error = self.fresh("error");
            self.line(&format!("}} catch ({thrown}) {{"));
            self.indent += 1;
            self.line(&format!("const {error} = $caught({thrown});"));
            if let Some(frame) = self.frames.last_mut() {
                frame.handlers.push(error.clone());
            }
            let mut open = false;
            let mut bare = false;
            for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
                self.set_bound(before.clone());
                let word = if open { "} else " } else { "" };
                match &handler.type_ {
                    Some(class) => {
                        let class = self.expression(class)?;
                        self.line(&format!("{word}if ($matches({error}, {})) {{", class.any()));
                    }
                    None => {
                        bare = true;
                        self.line(&format!("{}{{", if open { "} else " } else { "" }));
                    }
                }
                open = true;
                if let Some(name) = &handler.name {
                    let (text, _) = self.assignment(name, &Code::new(error.clone(), Kind::Any))?;
                    self.indent += 1;
                    self.line(&format!("{text};"));
                    self.indent -= 1;
                }
                let guarded = handler
                    .name
                    .as_ref()
                    .filter(|name| self.is_seen_after(name, &handler.body, &node.finalbody));
                if guarded.is_some() {
                    self.indent += 1;
                    self.line("try {");
                }
                self.block(&handler.body)?;
                if let Some(name) = guarded {
                    self.line("} finally {");
                    self.line(&format!("  {} = undefined;", spell(name)));
                    self.line("}");
                    self.indent -= 1;
                }
                if let Some(name) = &handler.name {
                    if !leaves(&handler.body) && guarded.is_none() {
                        self.indent += 1;
                        self.line(&format!("{} = undefined;", spell(name)));
                        self.indent -= 1;
                    }
                    if let Some(scope) = self.scopes.last_mut() {
                        scope.bound.remove(name.as_str());
                    }
                }
                if !leaves(&handler.body) {
                    results.push(self.bound());
                }
            }
            if !bare {
                self.line("} else {");
                self.line(&format!("  throw {error};"));
            }
            self.line("}");
            self.indent -= 1;
            if let Some(frame) = self.frames.last_mut() {
                frame.handlers.pop();
            }
        }
        if has_finally && !wrap {
            self.set_bound(before.clone());
            self.line("} finally {");
            self.block(&node.finalbody)?;
            let mut after = self.bound();
            if node.handlers.is_empty() {
                after.extend(after_body.iter().cloned());
            }
            results.iter_mut().for_each(|r| r.extend(after.iter().cloned()));
            self.line("}");
            let mut all = after_body.clone();
            all.extend(after);
            results.push(all);
        } else {
            self.line("}");
            self.set_bound(after_body.clone());
            if !node.orelse.is_empty() {
                match &ok {
                    Some(name) => self.line(&format!("if ({name}) {{")),
                    None => self.line("{"),
                }
                self.block(&node.orelse)?;
                self.line("}");
            }
            if !leaves(&node.body) && !(leaves(&node.orelse)) {
                let bound = self.bound();
                results.push(bound);
            }
        }
        if wrap {
            self.indent -= 1;
            self.set_bound(before.clone());
            self.line("} finally {");
            self.block(&node.finalbody)?;
            self.line("}");
            let after = self.bound();
            results.iter_mut().for_each(|r| r.extend(after.iter().cloned()));
        }
        let merged =
            results.into_iter().reduce(|a, b| a.intersection(&b).cloned().collect()).unwrap_or(before);
        self.set_bound(merged);
        Ok(())
    }
}

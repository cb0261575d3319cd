//! Statements.

use std::collections::HashSet;

use rustpython_parser::ast::{self, Expr, Operator, Stmt};

use super::expression::is_simple;
use super::kind::Kind;
use super::names::spell;
use super::operator::helper;
use super::{Code, Printer, Refusal};
use super::{block, scope};

impl Printer {
    /// Prints statements.
    pub fn block(&mut self, body: &[Stmt]) -> Result<(), Refusal> {
        self.indent += 1;
        let result = body.iter().try_for_each(|stmt| {
            let inline = self.scopes.last().is_some_and(|scope| scope.inline.contains(&scope::start(stmt)));
            self.statement(stmt, inline)
        });
        self.indent -= 1;
        result
    }

    pub fn bound(&self) -> HashSet<String> {
        self.scopes.last().map(|s| s.bound.clone()).unwrap_or_default()
    }

    pub fn set_bound(&mut self, bound: HashSet<String>) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.bound = bound;
        }
    }

    /// At the start of a loop, what the loop deletes may be unbound.
    fn enter_loop(&mut self) {
        if let Some(scope) = self.scopes.last_mut() {
            let deleted = scope.deleted.clone();
            scope.bound.retain(|name| !deleted.contains(name));
        }
    }

    /// Prints a statement. `inline`: it declares its name.
    pub fn statement(&mut self, stmt: &Stmt, inline: bool) -> Result<(), Refusal> {
        match stmt {
            Stmt::FunctionDef(node) => self.function(node, scope::start(stmt), inline),
            Stmt::ClassDef(node) => self.class(node, scope::start(stmt), inline),
            Stmt::Return(node) if self.frames.last().is_some_and(|f| f.constructor) => {
                match node.value.as_deref() {
                    None => {}
                    Some(Expr::Constant(value)) if value.value.is_none() => {}
                    Some(_) => return Err("__init__ that returns a value".into()),
                }
                self.line("return;");
                Ok(())
            }
            Stmt::Return(node) => {
                let value = match &node.value {
                    Some(value) => self.expression(value)?,
                    None => Code::new("null", Kind::None),
                };
                let start = self.frames.last().map_or(0, |f| f.start);
                let key = format!("r{start}");
                self.store(&key, value.kind);
                if self.values.contains(&format!("f{start}")) {
                    self.store(&key, Kind::Any);
                }
                if self.gives_nothing(start) {
                    if !matches!(node.value.as_deref(), None | Some(Expr::Constant(_))) {
                        self.line(&format!("{};", value.effect()));
                    }
                    self.line("return;");
                    return Ok(());
                }
                let text = value.to(self.kind_of(&key));
                self.line(&format!("return {text};"));
                Ok(())
            }
            Stmt::Delete(node) => node.targets.iter().try_for_each(|target| self.delete(target)),
            Stmt::Assign(node) => self.assign_statement(node, inline),
            Stmt::AugAssign(node) => self.augmented(node),
            Stmt::AnnAssign(node) => {
                if let Some(value) = &node.value {
                    let value = self.expression(value)?;
                    self.assign_lines(&node.target, &value)?;
                }
                Ok(())
            }
            Stmt::For(node) => self.for_loop(node),
            Stmt::While(node) => {
                let broke = self.begin_loop(&node.orelse, &node.body);
                self.enter_loop();
                let test = self.truth(&node.test)?;
                let before = self.bound();
                self.line(&format!("while ({}) {{", test.text));
                self.block(&node.body)?;
                self.line("}");
                if test.text != "true" || has_break(&node.body) {
                    self.set_bound(before);
                }
                self.end_loop(broke, &node.orelse)
            }
            Stmt::If(node) => self.if_statement(node, ""),
            Stmt::Raise(node) => self.raise(node),
            Stmt::Try(node) => self.try_statement(node),
            Stmt::Assert(node) => {
                let test = self.truth(&node.test)?;
                let message = match &node.msg {
                    Some(message) => self.expression(message)?.any(),
                    None => String::new(),
                };
                self.line(&format!("if (!{}) throw new $AssertionError({message});", test.at(15)));
                Ok(())
            }
            Stmt::Import(node) => {
                for alias in &node.names {
                    if self.scopes.len() > 1 {
                        return Err("imports in functions".into());
                    }
                    if !matches!(alias.name.as_str(), "math" | "time" | "sys") {
                        return Err(format!("the module {}", alias.name));
                    }
                    let name = alias.asname.as_ref().unwrap_or(&alias.name).to_string();
                    if self.scopes[0].counts.get(&name) != Some(&1) {
                        return Err("a module whose name is bound twice".into());
                    }
                    self.modules.insert(name.clone(), alias.name.to_string());
                    self.scopes[0].bound.insert(name);
                }
                Ok(())
            }
            Stmt::ImportFrom(node) => {
                let module = node.module.as_ref().map(|m| m.to_string()).unwrap_or_default();
                for alias in &node.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name).to_string();
                    if self.scopes.len() > 1
                        || self.scopes[0].counts.get(&name) != Some(&1)
                        || !matches!(module.as_str(), "math" | "time" | "sys")
                    {
                        return Err(format!("this import from {module}"));
                    }
                    self.imported.insert(name.clone(), (module.clone(), alias.name.to_string()));
                    self.scopes[0].bound.insert(name);
                }
                Ok(())
            }
            Stmt::Expr(node) => {
                if matches!(&*node.value, Expr::Constant(_)) {
                    return Ok(());
                }
                let code = self.expression(&node.value)?;
                self.line(&format!("{};", code.effect()));
                Ok(())
            }
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => Ok(()),
            Stmt::Break(_) => {
                if let Some(Some(flag)) = self.loops.last().cloned() {
                    self.line(&format!("{flag} = true;"));
                }
                self.line("break;");
                Ok(())
            }
            Stmt::Continue(_) => {
                self.line("continue;");
                Ok(())
            }
            _ => Err("this statement".into()),
        }
    }

    /// How new variables are declared.
    fn word(&self, names: &[&str]) -> &'static str {
        let Some(scope) = self.scopes.last() else { return "let " };
        let once = |name: &&str| {
            scope.counts.get(*name) == Some(&1)
                && !scope.deleted.contains(*name)
                && !self.outer.contains(*name)
        };
        if names.iter().all(once) { "const " } else { "let " }
    }

    fn assign_lines(&mut self, target: &Expr, value: &Code) -> Result<(), Refusal> {
        for line in self.assign(target, value, "")? {
            self.line(&line);
        }
        Ok(())
    }

    fn assign_statement(&mut self, node: &ast::StmtAssign, inline: bool) -> Result<(), Refusal> {
        let names = block::plain_names(node).unwrap_or_default();
        let word = if inline { self.word(&names) } else { "" };
        // a, b = x, y
        if let ([target], Expr::Tuple(values)) = (&node.targets[..], &*node.value) {
            let targets = match target {
                Expr::Tuple(t) => Some(&t.elts),
                Expr::List(t) => Some(&t.elts),
                _ => None,
            };
            if let Some(targets) = targets {
                let starred = targets.iter().chain(&values.elts).any(|e| matches!(e, Expr::Starred(_)));
                if targets.len() == values.elts.len() && !starred {
                    let mut codes = Vec::new();
                    for value in &values.elts {
                        codes.push(self.expression(value)?);
                    }
                    if targets.iter().all(|t| matches!(t, Expr::Name(_))) {
                        let (mut names, mut texts) = (Vec::new(), Vec::new());
                        for (target, code) in targets.iter().zip(&codes) {
                            if let Expr::Name(name) = target {
                                let (_, kind) = self.assignment(&name.id, code)?;
                                names.push(spell(&name.id));
                                texts.push(code.to(kind));
                            }
                        }
                        self.line(&format!("{word}[{}] = [{}];", names.join(", "), texts.join(", ")));
                        return Ok(());
                    }
                    let mut kept = Vec::new();
                    for (value, code) in values.elts.iter().zip(codes) {
                        if matches!(value, Expr::Constant(_)) {
                            kept.push(code);
                        } else {
                            let name = self.fresh("value");
                            self.line(&format!("const {name} = {};", code.at(2)));
                            kept.push(Code::new(name, code.kind));
                        }
                    }
                    for (target, code) in targets.iter().zip(&kept) {
                        self.assign_lines(target, code)?;
                    }
                    return Ok(());
                }
            }
        }
        let mut value = self.expression(&node.value)?;
        if let ([target], true) = (&node.targets[..], inline) {
            for line in self.assign(target, &value, word)? {
                self.line(&line);
            }
            return Ok(());
        }
        let calls = node.targets.iter().any(has_effects);
        if node.targets.len() > 1 && !matches!(&*node.value, Expr::Constant(_))
            || calls && !is_simple(&node.value)
        {
            let name = self.fresh("value");
            self.line(&format!("const {name} = {};", value.at(2)));
            value = Code::new(name, value.kind);
        }
        for target in &node.targets {
            self.assign_lines(target, &value)?;
        }
        Ok(())
    }

    fn augmented(&mut self, node: &ast::StmtAugAssign) -> Result<(), Refusal> {
        // Parts of the target that are not simple are evaluated once.
        let mut target = (*node.target).clone();
        match &mut target {
            Expr::Name(_) => {}
            Expr::Attribute(attribute) => self.keep(&mut attribute.value)?,
            Expr::Subscript(subscript) => {
                self.keep(&mut subscript.value)?;
                if !matches!(&*subscript.slice, Expr::Slice(_)) {
                    self.keep(&mut subscript.slice)?;
                }
            }
            _ => return Err("this target".into()),
        }
        let old = self.expression(&target)?;
        let value = self.expression(&node.value)?;
        let new = match (node.op, old.kind, value.kind) {
            // Counting takes time: steps of 7 bits do not reach 50 bits in years.
            (Operator::Add | Operator::Sub, Kind::Int(a), Kind::Int(b)) if a <= 50 && b <= 7 => {
                let sign = if node.op == Operator::Add { '+' } else { '-' };
                if let Expr::Name(name) = &target {
                    self.assignment(&name.id, &Code::new("", Kind::Int(50)))?;
                    if old.text == spell(&name.id) {
                        self.line(&format!("{} {sign}= {};", old.text, value.at(2)));
                        return Ok(());
                    }
                }
                Code::level(format!("{} {sign} {}", old.at(12), value.at(13)), Kind::Int(50), 12)
            }
            (_, Kind::Int(_) | Kind::Float | Kind::Str, Kind::Int(_) | Kind::Float | Kind::Str)
                if old.kind != Kind::Str || value.kind == Kind::Str || node.op == Operator::Mod =>
            {
                self.binary(node.op, old, value)?
            }
            (_, a, b) if a == Kind::Never || b == Kind::Never => {
                Code::new(format!("{}({}, {})", helper(node.op), old.any(), value.any()), Kind::Never)
            }
            (Operator::Add, Kind::List, _) => {
                Code::new(format!("$inplace_add({}, {})", old.any(), value.any()), Kind::List)
            }
            _ => {
                let name = &helper(node.op)[1..];
                Code::new(format!("$i{name}({}, {})", old.any(), value.any()), Kind::Any)
            }
        };
        self.assign_lines(&target, &new)
    }

    /// Replaces an expression that is not simple by a constant that holds its value.
    fn keep(&mut self, expression: &mut Box<Expr>) -> Result<(), Refusal> {
        if is_simple(expression) {
            return Ok(());
        }
        if let Expr::Attribute(attribute) = &**expression
            && is_simple(&attribute.value)
        {
            return Ok(());
        }
        let code = self.expression(expression)?;
        let name = self.fresh("kept");
        self.line(&format!("const {name} = {};", code.at(2)));
        let last = self.scopes.len() - 1;
        let id = self.scopes[last].id;
        self.store(&Printer::variable(id, &name), code.kind);
        self.scopes[last].counts.insert(name.clone(), 1);
        self.scopes[last].bound.insert(name.clone());
        **expression = Expr::Name(ast::ExprName {
            id: ast::Identifier::new(name),
            ctx: ast::ExprContext::Load,
            range: Default::default(),
        });
        Ok(())
    }

    fn delete(&mut self, target: &Expr) -> Result<(), Refusal> {
        match target {
            Expr::Name(name) => {
                let code = self.name(&name.id, false)?;
                if code.text.starts_with('$') {
                    self.line(&format!("{};", code.text));
                }
                self.line(&format!("{} = undefined;", spell(&name.id)));
                if let Some(scope) = self.scopes.last_mut() {
                    scope.bound.remove(name.id.as_str());
                }
                Ok(())
            }
            Expr::Attribute(node) => {
                let receiver = self.expression(&node.value)?;
                self.line(&format!(
                    "$delete_attr({}, \"{}\");",
                    receiver.any(),
                    super::names::spell_attribute(&node.attr)
                ));
                Ok(())
            }
            Expr::Subscript(node) => {
                let (container, index) = (self.expression(&node.value)?, self.expression(&node.slice)?);
                self.line(&format!("$delete_item({}, {});", container.any(), index.any()));
                Ok(())
            }
            Expr::Tuple(node) => node.elts.iter().try_for_each(|t| self.delete(t)),
            Expr::List(node) => node.elts.iter().try_for_each(|t| self.delete(t)),
            _ => Err("this target of del".into()),
        }
    }

    fn begin_loop(&mut self, orelse: &[Stmt], body: &[Stmt]) -> Option<String> {
        let flag = (!orelse.is_empty() && has_break(body)).then(|| self.fresh("broke"));
        if let Some(flag) = &flag {
            self.line(&format!("let {flag} = false;"));
        }
        self.loops.push(flag.clone());
        flag
    }

    fn end_loop(&mut self, broke: Option<String>, orelse: &[Stmt]) -> Result<(), Refusal> {
        self.loops.pop();
        if orelse.is_empty() {
            return Ok(());
        }
        let before = self.bound();
        match broke {
            Some(flag) => self.line(&format!("if (!{flag}) {{")),
            None => self.line("{"),
        }
        self.block(orelse)?;
        self.line("}");
        self.set_bound(before);
        Ok(())
    }

    fn for_loop(&mut self, node: &ast::StmtFor) -> Result<(), Refusal> {
        let iterable = self.iterable(&node.iter)?;
        let broke = self.begin_loop(&node.orelse, &node.body);
        let before = self.bound();
        self.enter_loop();
        let mut declared = node.orelse.is_empty();
        let last = self.scopes.len() - 1;
        scope::names_of(&node.target, &mut |name| declared &= self.scopes[last].loop_names.contains(name));
        declared &= matches!(&*node.target, Expr::Name(_) | Expr::Tuple(_));
        let head = self.head(&node.target, iterable, if declared { "const " } else { "" })?;
        self.line(&format!("{} {{", head.text));
        self.indent += 1;
        for line in &head.first {
            self.line(line);
        }
        self.indent -= 1;
        self.block(&node.body)?;
        self.line("}");
        self.set_bound(before);
        self.enter_loop();
        self.end_loop(broke, &node.orelse)
    }

    fn if_statement(&mut self, node: &ast::StmtIf, word: &str) -> Result<(), Refusal> {
        let test = self.truth(&node.test)?;
        if word.is_empty() {
            self.line(&format!("if ({}) {{", test.text));
        } else {
            self.line(&format!("}} else if ({}) {{", test.text));
        }
        let before = self.bound();
        self.block(&node.body)?;
        let yes = if leaves(&node.body) { None } else { Some(self.bound()) };
        self.set_bound(before.clone());
        let mut no = Some(before);
        if let [Stmt::If(inner)] = &node.orelse[..] {
            // The test of an `elif` may need temporaries only, so it can stand in the head.
            self.if_statement(inner, "else")?;
            no = Some(self.bound());
            if leaves(&node.orelse) {
                no = None;
            }
        } else {
            if !node.orelse.is_empty() {
                self.line("} else {");
                self.block(&node.orelse)?;
                no = if leaves(&node.orelse) { None } else { Some(self.bound()) };
            }
            self.line("}");
        }
        let after = match (yes, no) {
            (Some(a), Some(b)) => a.intersection(&b).cloned().collect(),
            (Some(a), None) => a,
            (None, Some(b)) => b,
            (None, None) => self.bound(),
        };
        self.set_bound(after);
        Ok(())
    }
}

/// Is there a `break` of this loop in its body?
fn has_break(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::Break(_) => true,
        Stmt::For(node) => has_break(&node.orelse),
        Stmt::While(node) => has_break(&node.orelse),
        _ => scope::bodies(stmt).into_iter().any(has_break),
    })
}

/// Can evaluating the parts of a target do anything that shows?
fn has_effects(target: &Expr) -> bool {
    let mut found = false;
    scope::walk(target, &mut |inner| {
        found |= !matches!(
            inner,
            Expr::Name(_) | Expr::Constant(_) | Expr::Tuple(_) | Expr::List(_) | Expr::Starred(_)
        ) && !std::ptr::eq(inner, target);
        !found
    });
    found
}

/// Does control never reach the end of the statements?
pub fn leaves(body: &[Stmt]) -> bool {
    match body.last() {
        Some(Stmt::Return(_) | Stmt::Raise(_) | Stmt::Break(_) | Stmt::Continue(_)) => true,
        Some(Stmt::If(node)) => !node.orelse.is_empty() && leaves(&node.body) && leaves(&node.orelse),
        _ => false,
    }
}

//! Names: which scope each variable of a file belongs to, and how it is kept.
//!
//! Comprehensions have no scope of their own here (PEP 709): their targets are variables of the scope around them,
//! under the name `x@position`, which no program can spell.

use crate::hash::HashMap;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rustpython_parser::ast::{self, Expr, Ranged, Stmt};

/// What a scope is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The file.
    Module,
    /// `def` or `lambda`.
    Function,
    /// `class`.
    Class,
}

/// One scope.
#[derive(Debug)]
pub struct Scope {
    /// What it is.
    pub kind: Kind,
    /// The scope around it.
    pub parent: Option<usize>,
    /// Names bound here, and how often.
    pub assigned: BTreeMap<String, u32>,
    /// Parameters.
    pub parameters: Vec<String>,
    /// Names read.
    pub used: BTreeSet<String>,
    /// Those of them that are variables of comprehensions around this scope.
    pub renamed: Vec<String>,
    /// `global` names, with the place of the statement.
    pub globals: BTreeMap<String, ast::text_size::TextRange>,
    /// `nonlocal` names.
    pub nonlocals: BTreeMap<String, ast::text_size::TextRange>,
    /// Names bound or deleted within a `try` statement.
    pub in_try: BTreeSet<String>,
    /// Names deleted.
    pub deleted: BTreeSet<String>,
    /// Own variables that an inner function uses.
    pub cells: BTreeSet<String>,
    /// Variables of enclosing functions used here or further in.
    pub free: BTreeSet<String>,
}

/// Where a name of a scope lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// A variable of the scope itself.
    Local,
    /// A variable of the scope with this number, captured.
    Cell(usize),
    /// A module variable.
    Global,
    /// Not bound anywhere: a builtin, or an error.
    Builtin,
}

/// All scopes of a file. Number 0 is the module.
#[derive(Debug, Default)]
pub struct Scopes {
    /// The scopes.
    pub all: Vec<Scope>,
    /// The scope that a `def`, `lambda` or `class` at this range makes.
    pub at: HashMap<(u32, u32), usize>,
    /// Module variables that functions use.
    pub shared: BTreeSet<String>,
    /// Errors that CPython's compiler finds here: place and message.
    pub errors: Vec<(ast::text_size::TextRange, String)>,
}

/// Key of a node.
pub fn key(range: ast::text_size::TextRange) -> (u32, u32) {
    (range.start().into(), range.end().into())
}

/// The name under which a comprehension's variable is kept.
pub fn renamed(name: &str, comprehension: ast::text_size::TextRange) -> String {
    format!("{name}@{}", u32::from(comprehension.start()))
}

struct Walker {
    scopes: Scopes,
    scope: usize,
    tries: usize,
    /// Renamed comprehension variables in force: scope, name, new name.
    renames: Vec<(usize, String, String)>,
}

impl Scopes {
    /// The scopes of a file.
    pub fn of(body: &[Stmt]) -> Scopes {
        let mut walker = Walker { scopes: Scopes::default(), scope: 0, tries: 0, renames: vec![] };
        walker.scopes.all.push(new(Kind::Module, None));
        walker.statements(body);
        walker.scopes.resolve();
        walker.scopes
    }

    /// The scopes of one library function, as a file with that function alone.
    pub fn of_function(args: &ast::Arguments, body: &[Stmt], range: ast::text_size::TextRange) -> Scopes {
        let mut walker = Walker { scopes: Scopes::default(), scope: 0, tries: 0, renames: vec![] };
        walker.scopes.all.push(new(Kind::Module, None));
        walker.function(args, range, |walker| walker.statements(body));
        walker.scopes.resolve();
        walker.scopes
    }

    /// Where a name used in a scope lives.
    pub fn home(&self, scope: usize, name: &str) -> Home {
        let own = &self.all[scope];
        if own.globals.contains_key(name) {
            return Home::Global;
        }
        if own.kind == Kind::Module {
            return match own.assigned.contains_key(name) {
                true if self.shared.contains(name) => Home::Global,
                true => Home::Local,
                false => Home::Builtin,
            };
        }
        if own.assigned.contains_key(name) && !own.nonlocals.contains_key(name) {
            return if own.cells.contains(name) { Home::Cell(scope) } else { Home::Local };
        }
        let mut at = own.parent;
        while let Some(index) = at {
            let other = &self.all[index];
            match other.kind {
                Kind::Module => {
                    return if other.assigned.contains_key(name) { Home::Global } else { Home::Builtin };
                }
                Kind::Function if other.globals.contains_key(name) => return Home::Global,
                Kind::Function
                    if other.assigned.contains_key(name) && !other.nonlocals.contains_key(name) =>
                {
                    return Home::Cell(index);
                }
                _ => {}
            }
            at = other.parent;
        }
        Home::Builtin
    }

    fn resolve(&mut self) {
        for scope in &mut self.all {
            let foreign = |name: &&String| name.contains('@') && !scope.assigned.contains_key(*name);
            scope.renamed = scope.used.iter().filter(foreign).cloned().collect();
        }
        for scope in 0..self.all.len() {
            if self.all[scope].kind == Kind::Module {
                continue;
            }
            let names: Vec<String> = self.all[scope]
                .used
                .iter()
                .cloned()
                .chain(self.all[scope].nonlocals.keys().cloned())
                .collect();
            for name in names {
                match self.home(scope, &name) {
                    Home::Cell(owner) if owner != scope => {
                        self.all[owner].cells.insert(name.clone());
                        let mut at = scope;
                        while at != owner {
                            self.all[at].free.insert(name.clone());
                            match self.all[at].parent {
                                Some(parent) => at = parent,
                                None => break,
                            }
                        }
                    }
                    Home::Global if self.all[scope].kind == Kind::Function => {
                        self.shared.insert(name);
                    }
                    Home::Builtin => {
                        if let Some(range) = self.all[scope].nonlocals.get(&name) {
                            self.errors.push((*range, format!("no binding for nonlocal '{name}' found")));
                        }
                    }
                    _ => {}
                }
            }
            let globals: Vec<String> = self.all[scope].globals.keys().cloned().collect();
            for name in globals {
                self.all[0].assigned.entry(name.clone()).or_insert(0);
                self.shared.insert(name);
            }
        }
    }
}

fn new(kind: Kind, parent: Option<usize>) -> Scope {
    Scope {
        kind,
        parent,
        assigned: BTreeMap::new(),
        parameters: vec![],
        used: BTreeSet::new(),
        renamed: vec![],
        globals: BTreeMap::new(),
        nonlocals: BTreeMap::new(),
        in_try: BTreeSet::new(),
        deleted: BTreeSet::new(),
        cells: BTreeSet::new(),
        free: BTreeSet::new(),
    }
}

impl Walker {
    fn name<'n>(&self, name: &'n str) -> Cow<'n, str> {
        for (scope, old, new) in self.renames.iter().rev() {
            if old != name {
                continue;
            }
            // A function between here and the comprehension may have a variable of that name.
            let mut at = self.scope;
            let mut hidden = false;
            while at != *scope {
                hidden |= self.scopes.all[at].assigned.contains_key(name);
                match self.scopes.all[at].parent {
                    Some(parent) => at = parent,
                    None => break,
                }
            }
            if !hidden {
                return Cow::Owned(new.clone());
            }
        }
        Cow::Borrowed(name)
    }

    fn assign(&mut self, name: &str) {
        let name = self.name(name).into_owned();
        let tries = self.tries;
        let scope = &mut self.scopes.all[self.scope];
        if tries > 0 {
            scope.in_try.insert(name.clone());
        }
        *scope.assigned.entry(name).or_insert(0) += 1;
    }

    fn read(&mut self, name: &str) {
        let name = self.name(name);
        if !self.scopes.all[self.scope].used.contains(&*name) {
            let name = name.into_owned();
            self.scopes.all[self.scope].used.insert(name);
        }
    }

    fn function(
        &mut self,
        args: &ast::Arguments,
        range: ast::text_size::TextRange,
        body: impl FnOnce(&mut Self),
    ) {
        let index = self.scopes.all.len();
        let mut scope = new(Kind::Function, Some(self.scope));
        for arg in all_arguments(args) {
            let name = arg.arg.to_string();
            if scope.assigned.insert(name.clone(), 1).is_some() {
                self.scopes
                    .errors
                    .push((arg.range(), format!("duplicate argument '{name}' in function definition")));
            }
            scope.parameters.push(name);
        }
        self.scopes.all.push(scope);
        self.scopes.at.insert(key(range), index);
        let (outer, tries) = (self.scope, self.tries);
        (self.scope, self.tries) = (index, 0);
        body(self);
        (self.scope, self.tries) = (outer, tries);
    }

    fn defaults(&mut self, args: &ast::Arguments) {
        for arg in args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs) {
            if let Some(default) = &arg.default {
                self.expression(default);
            }
        }
    }

    fn statements(&mut self, body: &[Stmt]) {
        for statement in body {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::FunctionDef(def) => {
                def.decorator_list.iter().for_each(|decorator| self.expression(decorator));
                self.defaults(&def.args);
                self.assign(&def.name);
                self.function(&def.args, def.range, |walker| walker.statements(&def.body));
            }
            Stmt::ClassDef(class) => {
                class.bases.iter().for_each(|base| self.expression(base));
                self.assign(&class.name);
                let index = self.scopes.all.len();
                self.scopes.all.push(new(Kind::Class, Some(self.scope)));
                self.scopes.at.insert(key(class.range), index);
                let outer = self.scope;
                self.scope = index;
                self.statements(&class.body);
                self.scope = outer;
            }
            Stmt::Return(ast::StmtReturn { value, .. }) => {
                value.iter().for_each(|value| self.expression(value))
            }
            Stmt::Delete(delete) => delete.targets.iter().for_each(|target| self.delete(target)),
            Stmt::Assign(assign) => {
                self.expression(&assign.value);
                assign.targets.iter().for_each(|target| self.target(target));
            }
            Stmt::AugAssign(assign) => {
                if let Expr::Name(name) = &*assign.target {
                    self.read(&name.id);
                }
                self.target(&assign.target);
                self.expression(&assign.value);
            }
            Stmt::AnnAssign(assign) => {
                if let Some(value) = &assign.value {
                    self.expression(value);
                }
                self.target(&assign.target);
            }
            Stmt::For(for_) => {
                self.expression(&for_.iter);
                self.target(&for_.target);
                self.statements(&for_.body);
                self.statements(&for_.orelse);
            }
            Stmt::While(while_) => {
                self.expression(&while_.test);
                self.statements(&while_.body);
                self.statements(&while_.orelse);
            }
            Stmt::If(if_) => {
                self.expression(&if_.test);
                self.statements(&if_.body);
                self.statements(&if_.orelse);
            }
            Stmt::Raise(raise) => {
                raise.exc.iter().chain(&raise.cause).for_each(|value| self.expression(value))
            }
            Stmt::Try(try_) => {
                self.tries += 1;
                self.statements(&try_.body);
                for handler in &try_.handlers {
                    let ast::ExceptHandler::ExceptHandler(handler) = handler;
                    handler.type_.iter().for_each(|class| self.expression(class));
                    if let Some(name) = &handler.name {
                        self.assign(name);
                        let text = self.name(name).into_owned();
                        let scope = &mut self.scopes.all[self.scope];
                        if self.scope == 0 || scope.globals.contains_key(&text) {
                            // The end of the handler deletes it.
                            scope.deleted.insert(text);
                        }
                    }
                    self.statements(&handler.body);
                }
                self.statements(&try_.orelse);
                self.statements(&try_.finalbody);
                self.tries -= 1;
            }
            Stmt::Assert(assert) => {
                self.expression(&assert.test);
                assert.msg.iter().for_each(|message| self.expression(message));
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.assign(name.split('.').next().unwrap_or(name));
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    self.assign(alias.asname.as_ref().unwrap_or(&alias.name));
                }
            }
            Stmt::Global(global) => {
                for name in &global.names {
                    let scope = &mut self.scopes.all[self.scope];
                    let text = name.to_string();
                    let error = if scope.parameters.contains(&text) {
                        Some(format!("name '{text}' is parameter and global"))
                    } else if scope.assigned.contains_key(&text) {
                        Some(format!("name '{text}' is assigned to before global declaration"))
                    } else if scope.used.contains(&text) {
                        Some(format!("name '{text}' is used prior to global declaration"))
                    } else {
                        None
                    };
                    match error {
                        Some(error) => self.scopes.errors.push((global.range, error)),
                        None => {
                            if scope.kind != Kind::Module {
                                scope.globals.insert(text, global.range);
                            }
                        }
                    }
                }
            }
            Stmt::Nonlocal(nonlocal) => {
                for name in &nonlocal.names {
                    let scope = &mut self.scopes.all[self.scope];
                    let text = name.to_string();
                    let error = if scope.kind == Kind::Module {
                        Some("nonlocal declaration not allowed at module level".to_string())
                    } else if scope.parameters.contains(&text) {
                        Some(format!("name '{text}' is parameter and nonlocal"))
                    } else if scope.assigned.contains_key(&text) {
                        Some(format!("name '{text}' is assigned to before nonlocal declaration"))
                    } else if scope.used.contains(&text) {
                        Some(format!("name '{text}' is used prior to nonlocal declaration"))
                    } else {
                        None
                    };
                    match error {
                        Some(error) => self.scopes.errors.push((nonlocal.range, error)),
                        None => {
                            scope.nonlocals.insert(text, nonlocal.range);
                        }
                    }
                }
            }
            Stmt::Expr(expression) => self.expression(&expression.value),
            _ => {}
        }
    }

    fn delete(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) => {
                self.assign(&name.id);
                let text = self.name(&name.id).into_owned();
                self.scopes.all[self.scope].deleted.insert(text);
            }
            Expr::Tuple(tuple) => tuple.elts.iter().for_each(|item| self.delete(item)),
            Expr::List(list) => list.elts.iter().for_each(|item| self.delete(item)),
            other => self.expression(other),
        }
    }

    fn target(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) => self.assign(&name.id),
            Expr::Tuple(tuple) => tuple.elts.iter().for_each(|item| self.target(item)),
            Expr::List(list) => list.elts.iter().for_each(|item| self.target(item)),
            Expr::Starred(star) => self.target(&star.value),
            other => self.expression(other),
        }
    }

    fn comprehension(
        &mut self,
        range: ast::text_size::TextRange,
        generators: &[ast::Comprehension],
        items: &[&Expr],
    ) {
        // In a class body its code belongs to the function around, since the names of the class are not seen in it.
        let inside = self.scope;
        if let (Kind::Class, Some(around)) = (self.scopes.all[inside].kind, self.scopes.all[inside].parent) {
            self.scope = around;
        }
        let depth = self.renames.len();
        for (number, generator) in generators.iter().enumerate() {
            if number == 0 {
                self.expression(&generator.iter);
                for generator in generators {
                    let mut names = vec![];
                    target_names(&generator.target, &mut names);
                    for name in names {
                        let new = renamed(&name, range);
                        self.renames.push((self.scope, name, new));
                    }
                }
            } else {
                self.expression(&generator.iter);
            }
            self.target(&generator.target);
            generator.ifs.iter().for_each(|test| self.expression(test));
        }
        items.iter().for_each(|item| self.expression(item));
        self.renames.truncate(depth);
        self.scope = inside;
    }

    fn expression(&mut self, expression: &Expr) {
        match expression {
            Expr::Name(name) => self.read(&name.id),
            Expr::Lambda(lambda) => {
                self.defaults(&lambda.args);
                self.function(&lambda.args, lambda.range, |walker| walker.expression(&lambda.body));
            }
            Expr::ListComp(comp) => self.comprehension(comp.range, &comp.generators, &[&comp.elt]),
            Expr::SetComp(comp) => self.comprehension(comp.range, &comp.generators, &[&comp.elt]),
            Expr::GeneratorExp(comp) => self.comprehension(comp.range, &comp.generators, &[&comp.elt]),
            Expr::DictComp(comp) => {
                self.comprehension(comp.range, &comp.generators, &[&comp.key, &comp.value])
            }
            Expr::NamedExpr(named) => {
                self.expression(&named.value);
                self.target(&named.target);
            }
            other => children(other, &mut |child| self.expression(child)),
        }
    }
}

/// Names bound by a target.
pub fn target_names(target: &Expr, names: &mut Vec<String>) {
    match target {
        Expr::Name(name) => names.push(name.id.to_string()),
        Expr::Tuple(tuple) => tuple.elts.iter().for_each(|item| target_names(item, names)),
        Expr::List(list) => list.elts.iter().for_each(|item| target_names(item, names)),
        Expr::Starred(star) => target_names(&star.value, names),
        _ => {}
    }
}

/// All parameters in order.
pub fn all_arguments(args: &ast::Arguments) -> Vec<&ast::Arg> {
    let mut all: Vec<&ast::Arg> = args.posonlyargs.iter().chain(&args.args).map(|arg| &arg.def).collect();
    all.extend(args.vararg.as_deref());
    all.extend(args.kwonlyargs.iter().map(|arg| &arg.def));
    all.extend(args.kwarg.as_deref());
    all
}

/// Calls `visit` for each direct part of an expression that makes no scope.
pub fn children(expression: &Expr, visit: &mut dyn FnMut(&Expr)) {
    match expression {
        Expr::BoolOp(e) => e.values.iter().for_each(visit),
        Expr::BinOp(e) => {
            visit(&e.left);
            visit(&e.right);
        }
        Expr::UnaryOp(e) => visit(&e.operand),
        Expr::IfExp(e) => {
            visit(&e.test);
            visit(&e.body);
            visit(&e.orelse);
        }
        Expr::Dict(e) => {
            e.keys.iter().flatten().for_each(&mut *visit);
            e.values.iter().for_each(visit);
        }
        Expr::Set(e) => e.elts.iter().for_each(visit),
        Expr::Await(e) => visit(&e.value),
        Expr::Yield(e) => e.value.iter().for_each(|value| visit(value)),
        Expr::YieldFrom(e) => visit(&e.value),
        Expr::Compare(e) => {
            visit(&e.left);
            e.comparators.iter().for_each(visit);
        }
        Expr::Call(e) => {
            visit(&e.func);
            e.args.iter().for_each(&mut *visit);
            e.keywords.iter().for_each(|keyword| visit(&keyword.value));
        }
        Expr::FormattedValue(e) => {
            visit(&e.value);
            e.format_spec.iter().for_each(|spec| visit(spec));
        }
        Expr::JoinedStr(e) => e.values.iter().for_each(visit),
        Expr::Attribute(e) => visit(&e.value),
        Expr::Subscript(e) => {
            visit(&e.value);
            visit(&e.slice);
        }
        Expr::Starred(e) => visit(&e.value),
        Expr::List(e) => e.elts.iter().for_each(visit),
        Expr::Tuple(e) => e.elts.iter().for_each(visit),
        Expr::Slice(e) => {
            e.lower.iter().chain(&e.upper).chain(&e.step).for_each(|part| visit(part));
        }
        _ => {}
    }
}

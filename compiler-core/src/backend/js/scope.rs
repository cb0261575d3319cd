//! Which names each scope binds, and how often; which names are surely bound before any function runs.

use std::collections::{HashMap, HashSet};

use rustpython_parser::ast::{self, Expr, Ranged, Stmt};

/// The names of one function, lambda, comprehension, class or of the module.
#[derive(Clone, Default, Debug)]
pub struct Scope {
    /// Unique: the first byte of the definition plus one; 0 for the module.
    pub id: u32,
    /// Is it a class body?
    pub class: bool,
    /// Bound names in order of appearance.
    pub names: Vec<String>,
    /// How many bindings each has.
    pub counts: HashMap<String, u32>,
    /// `global` names.
    pub globals: HashSet<String>,
    /// `nonlocal` names.
    pub nonlocals: HashSet<String>,
    /// Parameters.
    pub parameters: HashSet<String>,
    /// Names deleted somewhere.
    pub deleted: HashSet<String>,
    /// Names bound by a single `def` or `class`: the start of the definition.
    pub definitions: HashMap<String, u32>,
    /// Names bound in this scope so far in every path.
    pub bound: HashSet<String>,
    /// Names that need a declaration at the top.
    pub declared: Vec<String>,
    /// The parameter that is printed as `this`.
    pub this: Option<String>,
    /// Where statements that declare their names begin (see `block.rs`).
    pub inline: HashSet<u32>,
    /// Temporaries in use.
    pub temporaries: u32,
    /// Names bound only as targets of `for` over a range and read only in such loops.
    pub loop_names: HashSet<String>,
}

impl Scope {
    /// Adds a binding.
    pub fn bind(&mut self, name: &str) {
        if self.globals.contains(name) || self.nonlocals.contains(name) {
            return;
        }
        if !self.counts.contains_key(name) {
            self.names.push(name.to_string());
        }
        *self.counts.entry(name.to_string()).or_default() += 1;
    }

    /// Collects the bindings of a body.
    pub fn collect(&mut self, body: &[Stmt]) {
        self.declarations(body);
        for stmt in body {
            self.statement(stmt);
        }
        for name in self.definitions.keys().cloned().collect::<Vec<_>>() {
            if self.counts.get(&name) != Some(&1) {
                self.definitions.remove(&name);
            }
        }
    }

    fn declarations(&mut self, body: &[Stmt]) {
        for stmt in body {
            match stmt {
                Stmt::Global(node) => self.globals.extend(node.names.iter().map(|n| n.to_string())),
                Stmt::Nonlocal(node) => self.nonlocals.extend(node.names.iter().map(|n| n.to_string())),
                _ => {}
            }
            for inner in bodies(stmt) {
                self.declarations(inner);
            }
        }
    }

    fn statement(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::FunctionDef(node) => {
                self.bind(&node.name);
                self.definitions.insert(node.name.to_string(), start(stmt));
            }
            Stmt::ClassDef(node) => {
                self.bind(&node.name);
                self.definitions.insert(node.name.to_string(), start(stmt));
            }
            Stmt::Assign(node) => node.targets.iter().for_each(|t| self.target(t)),
            Stmt::AugAssign(node) => self.target(&node.target),
            Stmt::AnnAssign(node) => self.target(&node.target),
            Stmt::For(node) => self.target(&node.target),
            Stmt::Delete(node) => {
                for target in &node.targets {
                    names_of(target, &mut |name| {
                        self.deleted.insert(name.to_string());
                    });
                    self.target(target);
                }
            }
            Stmt::Import(node) => {
                for alias in &node.names {
                    self.bind(alias.asname.as_ref().unwrap_or(&alias.name));
                }
            }
            Stmt::ImportFrom(node) => {
                for alias in &node.names {
                    self.bind(alias.asname.as_ref().unwrap_or(&alias.name));
                }
            }
            Stmt::Try(node) => {
                for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
                    if let Some(name) = &handler.name {
                        self.bind(name);
                        self.deleted.insert(name.to_string());
                    }
                }
            }
            _ => {}
        }
        for expression in expressions(stmt) {
            self.walrus(expression);
        }
        for inner in bodies(stmt) {
            for stmt in inner {
                self.statement(stmt);
            }
        }
    }

    fn target(&mut self, target: &Expr) {
        let mut found = Vec::new();
        names_of(target, &mut |name| found.push(name.to_string()));
        for name in found {
            self.bind(&name);
        }
    }

    /// Names bound by `:=`, in comprehensions too.
    pub fn walrus(&mut self, expression: &Expr) {
        walk(expression, &mut |inner| {
            if let Expr::NamedExpr(node) = inner
                && let Expr::Name(name) = &*node.target
            {
                let name = name.id.to_string();
                self.bind(&name);
            }
            !matches!(inner, Expr::Lambda(_))
        });
    }
}

/// The first byte of a definition plus one, its number.
pub fn start<T: Ranged>(node: &T) -> u32 {
    u32::from(node.range().start()) + 1
}

/// The names of an assignment's target.
pub fn names_of(target: &Expr, found: &mut dyn FnMut(&str)) {
    match target {
        Expr::Name(node) => found(&node.id),
        Expr::Tuple(node) => node.elts.iter().for_each(|e| names_of(e, found)),
        Expr::List(node) => node.elts.iter().for_each(|e| names_of(e, found)),
        Expr::Starred(node) => names_of(&node.value, found),
        _ => {}
    }
}

/// The statement lists inside a statement, not those of definitions.
pub fn bodies(stmt: &Stmt) -> Vec<&[Stmt]> {
    match stmt {
        Stmt::If(node) => vec![&node.body, &node.orelse],
        Stmt::For(node) => vec![&node.body, &node.orelse],
        Stmt::While(node) => vec![&node.body, &node.orelse],
        Stmt::With(node) => vec![&node.body],
        Stmt::Try(node) => {
            let mut all: Vec<&[Stmt]> = vec![&node.body, &node.orelse, &node.finalbody];
            for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
                all.push(&handler.body);
            }
            all
        }
        _ => vec![],
    }
}

/// The expressions directly in a statement (of a `def`: its defaults; of a class: its bases).
pub fn expressions(stmt: &Stmt) -> Vec<&Expr> {
    match stmt {
        Stmt::Expr(node) => vec![&node.value],
        Stmt::Assign(node) => node.targets.iter().chain([&*node.value]).collect(),
        Stmt::AugAssign(node) => vec![&node.target, &node.value],
        Stmt::AnnAssign(node) => {
            [&node.target].into_iter().chain(node.value.as_ref()).map(|e| &**e).collect()
        }
        Stmt::For(node) => vec![&node.target, &node.iter],
        Stmt::While(node) => vec![&node.test],
        Stmt::If(node) => vec![&node.test],
        Stmt::Return(node) => node.value.iter().map(|e| &**e).collect(),
        Stmt::Delete(node) => node.targets.iter().collect(),
        Stmt::Raise(node) => node.exc.iter().chain(&node.cause).map(|e| &**e).collect(),
        Stmt::Assert(node) => [&node.test].into_iter().chain(node.msg.as_ref()).map(|e| &**e).collect(),
        Stmt::FunctionDef(node) => defaults(&node.args),
        Stmt::ClassDef(node) => node.bases.iter().collect(),
        Stmt::Try(node) => node
            .handlers
            .iter()
            .filter_map(|ast::ExceptHandler::ExceptHandler(handler)| handler.type_.as_deref())
            .collect(),
        _ => vec![],
    }
}

/// The defaults of a parameter list.
pub fn defaults(args: &ast::Arguments) -> Vec<&Expr> {
    args.posonlyargs
        .iter()
        .chain(&args.args)
        .chain(&args.kwonlyargs)
        .filter_map(|a| a.default.as_deref())
        .collect()
}

/// Calls `f` on an expression and all inside it while it returns true.
pub fn walk(expression: &Expr, f: &mut dyn FnMut(&Expr) -> bool) {
    if f(expression) {
        for child in children(expression) {
            walk(child, f);
        }
    }
}

/// The expressions directly inside an expression.
pub fn children(expression: &Expr) -> Vec<&Expr> {
    fn comprehension<'a>(generators: &'a [ast::Comprehension], out: &mut Vec<&'a Expr>) {
        for generator in generators {
            out.push(&generator.target);
            out.push(&generator.iter);
            out.extend(&generator.ifs);
        }
    }
    let mut out: Vec<&Expr> = Vec::new();
    match expression {
        Expr::BoolOp(node) => out.extend(&node.values),
        Expr::NamedExpr(node) => out.extend([&*node.target, &*node.value]),
        Expr::BinOp(node) => out.extend([&*node.left, &*node.right]),
        Expr::UnaryOp(node) => out.push(&node.operand),
        Expr::Lambda(node) => {
            out.extend(defaults(&node.args));
            out.push(&node.body);
        }
        Expr::IfExp(node) => out.extend([&*node.test, &*node.body, &*node.orelse]),
        Expr::Dict(node) => {
            out.extend(node.keys.iter().flatten());
            out.extend(&node.values);
        }
        Expr::Set(node) => out.extend(&node.elts),
        Expr::ListComp(node) => {
            out.push(&node.elt);
            comprehension(&node.generators, &mut out);
        }
        Expr::SetComp(node) => {
            out.push(&node.elt);
            comprehension(&node.generators, &mut out);
        }
        Expr::GeneratorExp(node) => {
            out.push(&node.elt);
            comprehension(&node.generators, &mut out);
        }
        Expr::DictComp(node) => {
            out.extend([&*node.key, &*node.value]);
            comprehension(&node.generators, &mut out);
        }
        Expr::Await(node) => out.push(&node.value),
        Expr::Yield(node) => out.extend(node.value.as_deref()),
        Expr::YieldFrom(node) => out.push(&node.value),
        Expr::Compare(node) => {
            out.push(&node.left);
            out.extend(&node.comparators);
        }
        Expr::Call(node) => {
            out.push(&node.func);
            out.extend(&node.args);
            out.extend(node.keywords.iter().map(|k| &k.value));
        }
        Expr::FormattedValue(node) => {
            out.push(&node.value);
            out.extend(node.format_spec.as_deref());
        }
        Expr::JoinedStr(node) => out.extend(&node.values),
        Expr::Attribute(node) => out.push(&node.value),
        Expr::Subscript(node) => out.extend([&*node.value, &*node.slice]),
        Expr::Starred(node) => out.push(&node.value),
        Expr::List(node) => out.extend(&node.elts),
        Expr::Tuple(node) => out.extend(&node.elts),
        Expr::Slice(node) => {
            out.extend([&node.lower, &node.upper, &node.step].into_iter().flatten().map(|e| &**e))
        }
        Expr::Constant(_) | Expr::Name(_) => {}
    }
    out
}

/// Every name mentioned in a statement, in nested definitions too.
pub fn mentions(stmt: &Stmt, found: &mut dyn FnMut(&str)) {
    for expression in expressions(stmt) {
        walk(expression, &mut |inner| {
            if let Expr::Name(node) = inner {
                found(&node.id);
            }
            true
        });
    }
    match stmt {
        Stmt::FunctionDef(node) => node.body.iter().for_each(|s| mentions(s, found)),
        Stmt::ClassDef(node) => node.body.iter().for_each(|s| mentions(s, found)),
        Stmt::Global(node) => node.names.iter().for_each(|n| found(n)),
        Stmt::Nonlocal(node) => node.names.iter().for_each(|n| found(n)),
        Stmt::Try(node) => {
            for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
                handler.name.iter().for_each(|n| found(n));
            }
        }
        _ => {}
    }
    for inner in bodies(stmt) {
        inner.iter().for_each(|s| mentions(s, found));
    }
}

/// Can running the statement run a function of the program? (A `def` cannot.)
pub fn runs_code(stmt: &Stmt) -> bool {
    if matches!(stmt, Stmt::FunctionDef(_) | Stmt::Import(_) | Stmt::ImportFrom(_)) {
        return expressions(stmt).iter().any(|e| has_call(e));
    }
    if let Stmt::ClassDef(node) = stmt {
        return node.body.iter().any(runs_code);
    }
    !matches!(stmt, Stmt::Assign(_) | Stmt::AnnAssign(_) | Stmt::Expr(_) | Stmt::Pass(_) | Stmt::Global(_))
        || expressions(stmt).iter().any(|e| has_call(e))
}

fn has_call(expression: &Expr) -> bool {
    let mut found = false;
    walk(expression, &mut |inner| {
        found |= matches!(
            inner,
            Expr::Call(_)
                | Expr::ListComp(_)
                | Expr::DictComp(_)
                | Expr::SetComp(_)
                | Expr::FormattedValue(_)
                | Expr::Compare(_)
        ) || matches!(inner, Expr::Attribute(_) | Expr::Subscript(_));
        !found && !matches!(inner, Expr::Lambda(_))
    });
    found
}

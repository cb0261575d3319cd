//! The JS twin: the program as readable JavaScript that prints exactly the same.
//!
//! In: the tree of the main file. Out: an ES module, `export default function run(write, read)`: `write(text)` prints,
//! `read()` gives the next line of the input with its line end, or `""` at the end. Or the reason, in Python's terms, why
//! there is none: the twin is refused rather than different.
//!
//! ```text
//! def area(w, h=2):            function area(w, h = 2) {
//!     return w * h               return $mul(w, h);
//! print(area(3))               }
//!                              $print(area(3));
//! ```
//!
//! Plain operators are printed where the kinds of both sides make them exact (see `js/kind.rs`); otherwise a helper
//! (`$add`) does what Python does. Only the helpers that are used are printed, after the program. The printer runs until
//! the kinds of all places are stable, so that one walk serves as the analysis and as the output.

use std::collections::{BTreeSet, HashMap, HashSet};

use rustpython_parser::ast::{self, Expr, Stmt};

use kind::{INT, Kind};
use scope::Scope;

mod block;
mod builtin;
mod call;
mod comprehension;
mod definition;
mod expression;
mod handler;
mod kind;
mod method;
mod names;
mod nesting;
mod operator;
mod prelude;
mod scope;
mod shake;
mod signature;
mod statement;
mod target;

/// Why there is no twin.
type Refusal = String;

/// A piece of JavaScript with what is known of its value.
#[derive(Clone, Debug)]
struct Code {
    text: String,
    kind: Kind,
    /// How tightly it binds: 20 for a name or a call, 1 for a comma.
    level: u8,
}

impl Code {
    fn new(text: impl Into<String>, kind: Kind) -> Code {
        Code { text: text.into(), kind, level: 20 }
    }

    fn level(text: impl Into<String>, kind: Kind, level: u8) -> Code {
        Code { text: text.into(), kind, level }
    }

    /// A call: one that gives nothing in JavaScript becomes null where its value is wanted.
    fn called(self) -> Code {
        if self.kind == Kind::None { Code::new(format!("({}, null)", self.text), Kind::None) } else { self }
    }

    /// The text as a statement.
    fn effect(&self) -> &str {
        let inner = self.text.strip_prefix('(').and_then(|text| text.strip_suffix(", null)"));
        inner.filter(|_| self.kind == Kind::None && self.level == 20).unwrap_or(&self.text)
    }

    /// The text, in brackets where it binds less tightly than asked.
    fn at(&self, level: u8) -> String {
        if self.level < level { format!("({})", self.text) } else { self.text.clone() }
    }

    /// The text as a value that can stand anywhere: floats become objects.
    fn any(&self) -> String {
        if self.kind == Kind::Float { format!("$float({})", self.text) } else { self.at(2) }
    }

    /// The same as an operand.
    fn any_at(&self, level: u8) -> String {
        if self.kind == Kind::Float { self.any() } else { self.at(level) }
    }

    /// The text as a value for a place of this kind.
    fn to(&self, kind: Kind) -> String {
        if kind == Kind::Any { self.any() } else { self.at(2) }
    }
}

/// The parameters of a function.
#[derive(Clone, Default, Debug)]
struct Signature {
    /// The name in messages: `area`, `Point.move`.
    qualified: String,
    names: Vec<String>,
    positional_only: usize,
    /// How many of `names` are positional; the others are keyword-only.
    positional: usize,
    /// Which have defaults.
    defaults: Vec<bool>,
    /// Its class, for a method (then `names` is without `self`).
    class: Option<usize>,
    start: u32,
}

/// A class of the program.
#[derive(Clone, Debug)]
struct Class {
    name: String,
    start: u32,
    base: Option<usize>,
    /// A builtin exception it is derived from.
    builtin_base: Option<String>,
    methods: HashMap<String, u32>,
    /// Attributes that every instance has after `__init__`.
    always: HashSet<String>,
    /// Has it derived classes?
    derived: bool,
}

/// The function being printed.
#[derive(Clone, Default)]
struct Frame {
    start: u32,
    class: Option<usize>,
    /// Names of the exceptions being handled, innermost last.
    handlers: Vec<String>,
    /// How many `try` statements are around.
    tries: usize,
    /// Is it a function (not the module, a class)?
    function: bool,
    /// Is it an `__init__` that is printed as the class's constructor?
    constructor: bool,
}

struct Printer {
    out: String,
    indent: usize,
    scopes: Vec<Scope>,
    frames: Vec<Frame>,
    signatures: HashMap<u32, Signature>,
    classes: Vec<Class>,
    kinds: HashMap<String, Kind>,
    /// Functions and methods used as values: their parameters may be anything.
    values: HashSet<String>,
    changed: bool,
    round: u32,
    /// Modules by the name they are bound to.
    modules: HashMap<String, String>,
    /// `from math import sqrt as root`: root to (math, sqrt).
    imported: HashMap<String, (String, String)>,
    /// Module names that are bound before any function can run.
    early: HashSet<String>,
    /// Attributes are read or written by computed names.
    computed_attributes: bool,
    /// Functions count how deep calls are nested.
    counts: bool,
    /// A handler binds an exception, which has attributes of its own.
    binds_errors: bool,
    /// Attribute names that are deleted somewhere.
    deleted_attributes: HashSet<String>,
    /// Names that classes define as attributes or methods.
    class_names: HashSet<String>,
    serial: u32,
    /// Attributes read of values that may be anything.
    getters: BTreeSet<String>,
    /// Methods called of values that may be anything.
    owners: BTreeSet<String>,
    /// A literal has characters beyond the first 65,536.
    wide: bool,
    /// Names that functions declare `global` or `nonlocal`.
    outer: HashSet<String>,
    /// All that is printed so far is text and ints.
    plain_prints: bool,
    /// For each loop around, the variable that notes a `break`.
    loops: Vec<Option<String>>,
}

/// Prints the twin of a program.
///
/// # Errors
/// The reason why plain JavaScript cannot keep the program's meaning.
pub fn print(body: &[Stmt]) -> Result<String, String> {
    let mut printer = Printer {
        out: String::new(),
        indent: 1,
        scopes: vec![],
        frames: vec![],
        signatures: HashMap::new(),
        classes: vec![],
        kinds: HashMap::new(),
        values: HashSet::new(),
        changed: true,
        round: 0,
        modules: HashMap::new(),
        imported: HashMap::new(),
        early: HashSet::new(),
        computed_attributes: false,
        counts: nesting::counts(body),
        binds_errors: false,
        deleted_attributes: HashSet::new(),
        class_names: HashSet::new(),
        serial: 0,
        getters: BTreeSet::new(),
        owners: BTreeSet::new(),
        wide: false,
        outer: HashSet::new(),
        plain_prints: true,
        loops: vec![],
    };
    printer.gather(body, "", None)?;
    while printer.changed {
        printer.changed = false;
        printer.getters.clear();
        printer.owners.clear();
        printer.plain_prints = true;
        printer.round += 1;
        if printer.round > 40 {
            return Err("the kinds of its values do not settle".to_string());
        }
        printer.module(body)?;
    }
    if printer.wide {
        printer.out.insert_str(0, "  $wide_text();\n");
    }
    // One function for each attribute, so that each is fast for the classes that it meets.
    let mut accessors = String::new();
    for name in &printer.getters {
        accessors.push_str(&format!(
            "const get${name} = (o) => (o instanceof $Object && o.{name} !== undefined && typeof o.{name} !== \"function\" ? o.{name} : $attr(o, \"{name}\"));\n"
        ));
    }
    for name in &printer.owners {
        accessors.push_str(&format!(
            "const own${name} = (o) => (o instanceof $Object && o.{name} !== undefined ? o : $object(o, \"{name}\"));\n"
        ));
    }
    Ok(prelude::assemble(&printer.out, &accessors, printer.plain_prints))
}

impl Printer {
    /// The kind of a place.
    fn kind_of(&self, key: &str) -> Kind {
        self.kinds.get(key).copied().unwrap_or(Kind::Never)
    }

    /// Joins a kind into a place.
    fn store(&mut self, key: &str, kind: Kind) {
        let old = self.kind_of(key);
        let mut new = old.join(kind);
        if let (Kind::Int(a), Kind::Int(b)) = (old, new)
            && b > a
            && self.round > 6
        {
            new = INT;
        }
        if new != old {
            self.kinds.insert(key.to_string(), new);
            self.changed = true;
        }
    }

    /// The place of a variable.
    fn variable(scope: u32, name: &str) -> String {
        format!("v{scope}.{name}")
    }

    /// Notes that a function is used as a value.
    fn as_value(&mut self, key: String) {
        if self.values.insert(key) {
            self.changed = true;
        }
    }

    /// Does the function give nothing but None, and is called by its name only? Then it has no `return` of a value.
    fn gives_nothing(&self, start: u32) -> bool {
        self.kind_of(&format!("r{start}")) == Kind::None && !self.values.contains(&format!("f{start}"))
    }

    /// Writes a line.
    fn line(&mut self, text: &str) {
        for _ in 0..self.indent {
            self.out.push_str("  ");
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// A name that no program can have.
    fn fresh(&mut self, stem: &str) -> String {
        self.serial += 1;
        format!("{stem}${}", self.serial)
    }

    /// A temporary of the current function.
    fn temporary(&mut self) -> String {
        let scope = self.scopes.iter_mut().rev().find(|s| !s.class);
        match scope {
            Some(scope) => {
                scope.temporaries += 1;
                let name = format!("t${}", scope.temporaries);
                scope.declared.push(name.clone());
                name
            }
            None => "t$0".to_string(),
        }
    }

    /// Collects functions and classes, and refuses what has no twin.
    fn gather(&mut self, body: &[Stmt], path: &str, class: Option<usize>) -> Result<(), Refusal> {
        for stmt in body {
            match stmt {
                Stmt::FunctionDef(node) => {
                    if !node.decorator_list.is_empty() {
                        return Err("decorators".into());
                    }
                    let mut signature = self.signature(&node.args)?;
                    signature.qualified = format!("{path}{}", node.name);
                    signature.start = scope::start(stmt);
                    if let Some(class) = class {
                        if signature.names.is_empty() {
                            return Err("methods without self".into());
                        }
                        signature.names.remove(0);
                        signature.defaults.remove(0);
                        signature.positional -= 1;
                        signature.positional_only = signature.positional_only.saturating_sub(1);
                        signature.class = Some(class);
                        self.classes[class].methods.insert(node.name.to_string(), signature.start);
                        self.class_names.insert(node.name.to_string());
                    }
                    self.signatures.insert(signature.start, signature);
                    let path = format!("{path}{}.<locals>.", node.name);
                    self.gather(&node.body, &path, None)?;
                }
                Stmt::ClassDef(node) => {
                    if !node.decorator_list.is_empty() || !node.keywords.is_empty() || node.bases.len() > 1 {
                        return Err("decorators, metaclasses and several base classes".into());
                    }
                    let index = self.classes.len();
                    let (mut base, mut builtin_base) = (None, None);
                    match node.bases.first() {
                        None => {}
                        Some(Expr::Name(name)) => {
                            base = self.classes.iter().rposition(|c| *c.name == *name.id.as_str());
                            if base.is_none() && name.id.as_str() != "object" {
                                if !names::is_exception(&name.id) {
                                    return Err(format!("classes derived from {}", name.id));
                                }
                                builtin_base = Some(name.id.to_string());
                            }
                        }
                        Some(_) => return Err("computed base classes".into()),
                    }
                    if self.classes.iter().any(|c| *c.name == *node.name.as_str()) {
                        return Err("classes of the same name".into());
                    }
                    if let Some(base) = base {
                        self.classes[base].derived = true;
                    }
                    self.classes.push(Class {
                        derived: false,
                        name: node.name.to_string(),
                        start: scope::start(stmt),
                        base,
                        builtin_base,
                        methods: HashMap::new(),
                        always: HashSet::new(),
                    });
                    self.gather(&node.body, &format!("{path}{}.", node.name), Some(index))?;
                    for stmt in &node.body {
                        for expression in scope::expressions(stmt).into_iter().take(1) {
                            scope::names_of(expression, &mut |name| {
                                self.class_names.insert(name.to_string());
                            });
                        }
                    }
                    self.initialised(index, &node.body);
                }
                Stmt::Global(node) => self.outer.extend(node.names.iter().map(|n| n.to_string())),
                Stmt::Nonlocal(node) => self.outer.extend(node.names.iter().map(|n| n.to_string())),
                Stmt::With(_) | Stmt::AsyncWith(_) => return Err("with".into()),
                Stmt::Match(_) => return Err("match".into()),
                Stmt::AsyncFunctionDef(_) | Stmt::AsyncFor(_) => return Err("async".into()),
                Stmt::Try(node) => {
                    self.binds_errors |= node.handlers.iter().any(|handler| {
                        let ast::ExceptHandler::ExceptHandler(handler) = handler;
                        handler.name.is_some()
                    });
                }
                Stmt::TryStar(_) => return Err("except*".into()),
                Stmt::TypeAlias(_) => return Err("type aliases".into()),
                _ => {}
            }
            for expression in scope::expressions(stmt) {
                self.gather_expression(expression, path)?;
            }
            if let Stmt::Delete(node) = stmt {
                for target in &node.targets {
                    if let Expr::Name(name) = target
                        && (builtin::is_builtin_function(&name.id) || names::is_type(&name.id))
                    {
                        return Err("del of a name that hides a builtin".into());
                    }
                    if let Expr::Attribute(attribute) = target {
                        self.deleted_attributes.insert(attribute.attr.to_string());
                    }
                }
            }
            for inner in scope::bodies(stmt) {
                self.gather(inner, path, None)?;
            }
        }
        Ok(())
    }

    fn gather_expression(&mut self, expression: &Expr, path: &str) -> Result<(), Refusal> {
        let mut refusal = None;
        let mut lambdas: Vec<&ast::ExprLambda> = Vec::new();
        let mut stack = vec![expression];
        while let Some(inner) = stack.pop() {
            match inner {
                Expr::Lambda(node) => {
                    lambdas.push(node);
                    stack.extend(scope::defaults(&node.args));
                    continue;
                }
                Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) => {
                    refusal = Some("generators".to_string())
                }
                Expr::Constant(node) => {
                    if let ast::Constant::Str(text) = &node.value {
                        self.wide |= text.chars().any(|c| c > '\u{ffff}');
                    }
                }
                Expr::Call(node) => {
                    if let Expr::Name(name) = &*node.func {
                        if matches!(name.id.as_str(), "getattr" | "setattr" | "hasattr" | "vars" | "delattr")
                        {
                            self.computed_attributes = true;
                        }
                        if let ("float", [Expr::Constant(text)]) = (name.id.as_str(), &node.args[..])
                            && matches!(&text.value, ast::Constant::Str(t) if t.to_lowercase().contains("nan"))
                        {
                            refusal = Some("the identity of nan".into());
                        }
                    }
                }
                _ => {}
            }
            stack.extend(scope::children(inner));
        }
        for node in lambdas {
            let mut signature = self.signature(&node.args)?;
            signature.qualified = format!("{path}<lambda>");
            signature.start = scope::start(node);
            self.signatures.insert(signature.start, signature);
            self.gather_expression(&node.body, &format!("{path}<lambda>.<locals>."))?;
        }
        refusal.map_or(Ok(()), Err)
    }

    fn signature(&self, args: &ast::Arguments) -> Result<Signature, Refusal> {
        if args.vararg.is_some() || args.kwarg.is_some() {
            return Err("*args and **kwargs".into());
        }
        let all: Vec<_> = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs).collect();
        Ok(Signature {
            names: all.iter().map(|a| a.def.arg.to_string()).collect(),
            defaults: all.iter().map(|a| a.default.is_some()).collect(),
            positional_only: args.posonlyargs.len(),
            positional: args.posonlyargs.len() + args.args.len(),
            ..Signature::default()
        })
    }

    /// Notes which attributes `__init__` always sets: those assigned at its top level before anything can use them.
    fn initialised(&mut self, index: usize, body: &[Stmt]) {
        let mut always = HashSet::new();
        if let Some(base) = self.classes[index].base {
            let inherits = !self.classes[index].methods.contains_key("__init__");
            if inherits {
                always.extend(self.classes[base].always.iter().cloned());
            }
        }
        for stmt in body {
            let Stmt::FunctionDef(init) = stmt else { continue };
            if init.name.as_str() != "__init__" {
                continue;
            }
            let Some(me) = init.args.posonlyargs.iter().chain(&init.args.args).next() else { continue };
            for stmt in &init.body {
                let mut note = |target: &Expr| {
                    let mut stack = vec![target];
                    while let Some(target) = stack.pop() {
                        match target {
                            Expr::Tuple(node) => stack.extend(&node.elts),
                            Expr::Attribute(node) => {
                                if let Expr::Name(name) = &*node.value
                                    && name.id == me.def.arg
                                {
                                    always.insert(node.attr.to_string());
                                }
                            }
                            _ => {}
                        }
                    }
                };
                if escapes(stmt, &me.def.arg) {
                    break;
                }
                match stmt {
                    Stmt::Assign(node) => node.targets.iter().for_each(&mut note),
                    Stmt::AnnAssign(node) if node.value.is_some() => note(&node.target),
                    Stmt::If(_)
                    | Stmt::Expr(_)
                    | Stmt::For(_)
                    | Stmt::Raise(_)
                    | Stmt::AugAssign(_)
                    | Stmt::FunctionDef(_) => {}
                    _ => break,
                }
            }
        }
        self.classes[index].always = always;
    }

    /// Does the class or a base of it define the method?
    fn method_of(&self, mut class: usize, name: &str) -> Option<u32> {
        loop {
            if let Some(start) = self.classes[class].methods.get(name) {
                return Some(*start);
            }
            class = self.classes[class].base?;
        }
    }

    /// Is its `__init__` printed as a constructor? Where nothing is derived, and nothing calls it but the class.
    fn has_constructor(&self, class: usize) -> bool {
        let class = &self.classes[class];
        class.base.is_none()
            && class.builtin_base.is_none()
            && !class.derived
            && class.methods.get("__init__").is_some_and(|start| !self.values.contains(&format!("i{start}")))
    }

    /// Is the class an exception?
    fn is_exception_class(&self, mut class: usize) -> bool {
        loop {
            if self.classes[class].builtin_base.is_some() {
                return true;
            }
            match self.classes[class].base {
                Some(base) => class = base,
                None => return false,
            }
        }
    }
}

/// Can the statement leave `__init__` early, or use the object before it is complete?
fn escapes(stmt: &Stmt, me: &str) -> bool {
    let mut found = matches!(stmt, Stmt::Return(_));
    for expression in scope::expressions(stmt) {
        scope::walk(expression, &mut |inner| {
            if let Expr::Call(node) = inner {
                let is_me = |e: &Expr| matches!(e, Expr::Name(n) if n.id.as_str() == me);
                found |= matches!(&*node.func, Expr::Attribute(a) if is_me(&a.value))
                    || node.args.iter().any(is_me);
            }
            !found
        });
    }
    found || scope::bodies(stmt).iter().any(|inner| inner.iter().any(|s| escapes(s, me)))
}

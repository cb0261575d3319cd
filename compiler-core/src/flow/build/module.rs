//! The code of a file: globals, classes made known in advance, and which reads of globals need no test.

use crate::hash::HashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rustpython_parser::ast::{self, Expr, Ranged, Stmt};

use super::scope::{Kind, Scopes};
use super::{Unit, empty_function, literal, new_class, new_global, span};
use crate::diagnostic::Diagnostic;
use crate::flow::{FunctionId, Program};

/// The top level of a file, statement by statement.
#[derive(Default)]
pub struct Order {
    /// The first statement that surely binds a name.
    pub bound_at: BTreeMap<String, usize>,
    /// Statements that can call functions or raise.
    pub effects: Vec<bool>,
    /// Names that are deleted somewhere.
    pub deleted: BTreeSet<String>,
}

impl Order {
    fn of(body: &[Stmt], scopes: &Scopes) -> Order {
        let mut order = Order::default();
        for (index, statement) in body.iter().enumerate() {
            let (names, effect): (Vec<String>, bool) = match statement {
                Stmt::FunctionDef(def) => {
                    let plain = def.args.posonlyargs.iter().chain(&def.args.args).chain(&def.args.kwonlyargs);
                    let effect = plain
                        .filter_map(|arg| arg.default.as_deref())
                        .any(|default| literal(default).is_none());
                    (vec![def.name.to_string()], effect)
                }
                Stmt::ClassDef(class) => {
                    let effect = class.body.iter().any(|statement| match statement {
                        Stmt::FunctionDef(_) | Stmt::Pass(_) => false,
                        Stmt::Expr(expression) => !matches!(&*expression.value, Expr::Constant(_)),
                        Stmt::Assign(assign) => literal(&assign.value).is_none(),
                        Stmt::AnnAssign(assign) => {
                            assign.value.as_ref().is_some_and(|value| literal(value).is_none())
                        }
                        _ => true,
                    });
                    (vec![class.name.to_string()], effect)
                }
                Stmt::Import(import) => (
                    import
                        .names
                        .iter()
                        .map(|alias| alias.asname.as_ref().unwrap_or(&alias.name).to_string())
                        .collect(),
                    false,
                ),
                Stmt::ImportFrom(import) => (
                    import
                        .names
                        .iter()
                        .map(|alias| alias.asname.as_ref().unwrap_or(&alias.name).to_string())
                        .collect(),
                    false,
                ),
                Stmt::Assign(assign) => {
                    let mut names = vec![];
                    assign.targets.iter().for_each(|target| super::scope::target_names(target, &mut names));
                    (
                        names,
                        literal(&assign.value).is_none()
                            || !matches!(assign.targets.as_slice(), [Expr::Name(_)]),
                    )
                }
                Stmt::AnnAssign(assign) if assign.value.is_some() => {
                    let mut names = vec![];
                    super::scope::target_names(&assign.target, &mut names);
                    (names, assign.value.as_ref().is_some_and(|value| literal(value).is_none()))
                }
                Stmt::Pass(_) => (vec![], false),
                Stmt::Expr(expression) => (vec![], !matches!(&*expression.value, Expr::Constant(_))),
                _ => (vec![], true),
            };
            for name in names {
                order.bound_at.entry(name).or_insert(index);
            }
            order.effects.push(effect);
        }
        for scope in &scopes.all {
            order.deleted.extend(scope.deleted.iter().cloned());
        }
        order
    }

    /// Is a module variable surely bound when code that stands at `position` reads it? `at_top`: the code runs where it
    /// stands; otherwise it is in a function, which cannot be called before.
    pub fn is_bound(&self, name: &str, position: usize, at_top: bool) -> bool {
        if self.deleted.contains(name) {
            return false;
        }
        let Some(bound) = self.bound_at.get(name).copied() else { return false };
        if at_top {
            return bound < position;
        }
        bound <= position
            || !self.effects.get(position + 1..=bound).unwrap_or(&[true]).iter().any(|effect| *effect)
    }
}

/// Builds a user's file into the program as its main function.
pub fn build(program: &mut Program, body: &[Stmt], file: u32) -> Vec<Diagnostic> {
    let scopes = Rc::new(Scopes::of(body));
    let order = Order::of(body, &scopes);
    let mut unit = Unit {
        scopes: scopes.clone(),
        file,
        library: false,
        globals: HashMap::default(),
        classes: HashMap::default(),
        order,
        cells: HashMap::default(),
        diagnostics: vec![],
    };
    for (range, message) in &scopes.errors {
        unit.diagnostics.push(Diagnostic::error("syntax-error", span(file, *range), message.clone()));
    }
    for name in &scopes.shared {
        let times = scopes.all[0].assigned.get(name).copied().unwrap_or(0);
        let once = times == 1 && !unit.order.deleted.contains(name);
        let global = new_global(program, name, once);
        unit.globals.insert(name.clone(), global);
    }
    for statement in body {
        if let Stmt::ClassDef(class) = statement {
            let name = class.name.to_string();
            if scopes.all[0].assigned.get(&name) == Some(&1) {
                let id = new_class(program, &name, span(file, class.range()));
                unit.classes.insert(name, id);
            }
        }
    }
    let main = FunctionId(program.functions.len() as u32);
    program.functions.push(empty_function("<module>"));
    program.main = main;
    debug_assert!(scopes.all[0].kind == Kind::Module);
    let no_arguments = ast::Arguments {
        range: ast::OptionalRange::from(ast::text_size::TextRange::default()),
        posonlyargs: vec![],
        args: vec![],
        vararg: None,
        kwonlyargs: vec![],
        kwarg: None,
    };
    super::function::build_body(
        program,
        &mut unit,
        main,
        0,
        &no_arguments,
        super::function::Body::Statements(body),
        None,
        0,
    );
    unit.diagnostics
}

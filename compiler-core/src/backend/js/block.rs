//! Which variables a body declares where, as a JavaScript programmer would: at the top, in the head of a loop, or in the
//! block that uses them.

use std::collections::{HashMap, HashSet};

use rustpython_parser::ast::{self, Expr, Stmt};

use super::names::spell;
use super::scope::{self, Scope};

/// Is there such a statement in the body, in functions inside too?
pub fn any(body: &[Stmt], test: &dyn Fn(&Stmt) -> bool) -> bool {
    body.iter().any(|stmt| {
        test(stmt)
            || scope::bodies(stmt).into_iter().any(|inner| any(inner, test))
            || matches!(stmt, Stmt::FunctionDef(node) if any(&node.body, test))
    })
}

/// The plain names of an assignment's one target.
pub fn plain_names(node: &ast::StmtAssign) -> Option<Vec<&str>> {
    let [target] = &node.targets[..] else { return None };
    let elements = match target {
        Expr::Name(name) => return Some(vec![name.id.as_str()]),
        Expr::Tuple(tuple) => &tuple.elts,
        Expr::List(list) => &list.elts,
        _ => return None,
    };
    elements
        .iter()
        .map(|element| match element {
            Expr::Name(name) => Some(name.id.as_str()),
            _ => None,
        })
        .collect()
}

/// Assignments that can declare what they assign: where each begins, and the names. A variable is declared in a block
/// if it is mentioned in this block only, there first by an assignment, and not by functions inside.
pub fn declarations(
    body: &[Stmt],
    scope: &Scope,
    declared: &HashSet<String>,
) -> (HashSet<u32>, HashSet<String>) {
    let mut captured = HashSet::new();
    body.iter().for_each(|stmt| {
        captures(stmt, &mut |name| {
            captured.insert(name.to_string());
        })
    });
    let total = count(body);
    let free = |name: &str| {
        scope.counts.contains_key(name)
            && ![&scope.parameters, &scope.loop_names, &scope.deleted, declared, &captured]
                .iter()
                .any(|names| names.contains(name))
    };
    let mut found = (HashSet::new(), HashSet::new());
    visit(body, &total, &free, &mut found);
    found
}

fn visit(
    block: &[Stmt],
    total: &HashMap<String, u32>,
    free: &dyn Fn(&str) -> bool,
    found: &mut (HashSet<u32>, HashSet<String>),
) {
    let here = count(block);
    let mut seen: HashSet<String> = HashSet::new();
    for stmt in block {
        if let Stmt::Assign(node) = stmt {
            let mut value = HashSet::new();
            scope::walk(&node.value, &mut |inner| {
                if let Expr::Name(name) = inner {
                    value.insert(name.id.to_string());
                }
                true
            });
            let names = plain_names(node).unwrap_or_default();
            let fits = |name: &&str| {
                free(name)
                    && here.get(*name) == total.get(*name)
                    && !seen.contains(*name)
                    && !value.contains(*name)
            };
            let distinct: HashSet<&str> = names.iter().copied().collect();
            if !names.is_empty() && distinct.len() == names.len() && names.iter().all(fits) {
                found.0.insert(scope::start(stmt));
                found.1.extend(names.iter().map(|name| name.to_string()));
            }
        }
        scope::mentions(stmt, &mut |name| {
            seen.insert(name.to_string());
        });
        for inner in scope::bodies(stmt) {
            visit(inner, total, free, found);
        }
    }
}

/// How often each name is mentioned.
fn count(body: &[Stmt]) -> HashMap<String, u32> {
    let mut total = HashMap::new();
    for stmt in body {
        scope::mentions(stmt, &mut |name| *total.entry(name.to_string()).or_default() += 1);
    }
    total
}

/// Can control not reach the end of the body?
pub fn ends(body: &[Stmt]) -> bool {
    match body.last() {
        Some(Stmt::Return(_) | Stmt::Raise(_)) => true,
        Some(Stmt::If(node)) => !node.orelse.is_empty() && ends(&node.body) && ends(&node.orelse),
        Some(Stmt::Try(node)) => {
            ends(&node.finalbody)
                || (ends(&node.body) || ends(&node.orelse))
                    && node.handlers.iter().all(|ast::ExceptHandler::ExceptHandler(h)| ends(&h.body))
        }
        _ => false,
    }
}

/// Names that functions declare `global`.
pub fn global_names(body: &[Stmt]) -> Vec<String> {
    let mut out = Vec::new();
    for stmt in body {
        match stmt {
            Stmt::Global(node) => out.extend(node.names.iter().map(|n| n.to_string())),
            Stmt::FunctionDef(node) => out.extend(global_names(&node.body)),
            Stmt::ClassDef(node) => out.extend(global_names(&node.body)),
            _ => {}
        }
        for inner in scope::bodies(stmt) {
            out.extend(global_names(inner));
        }
    }
    out
}

/// Names bound by imports.
pub fn imports(body: &[Stmt]) -> Vec<String> {
    let mut out = Vec::new();
    for stmt in body {
        let names = match stmt {
            Stmt::Import(node) => &node.names,
            Stmt::ImportFrom(node) => &node.names,
            _ => continue,
        };
        out.extend(names.iter().map(|a| spell(a.asname.as_ref().unwrap_or(&a.name))));
    }
    out
}

/// Module names bound before the first statement that can run a function.
pub fn early(body: &[Stmt]) -> HashSet<String> {
    let mut out = HashSet::new();
    for stmt in body {
        if scope::runs_code(stmt) {
            // What this statement itself binds is bound after it ran.
            break;
        }
        let mut scope = Scope::default();
        scope.collect(std::slice::from_ref(stmt));
        out.extend(scope.names);
    }
    out
}

/// Names that are only ever targets of loops and mentioned nowhere else: they are declared by their loops.
pub fn loop_names(body: &[Stmt], scope: &Scope) -> HashSet<String> {
    let mut total: HashMap<String, u32> = HashMap::new();
    for stmt in body {
        scope::mentions(stmt, &mut |name| *total.entry(name.to_string()).or_default() += 1);
    }
    let mut inside: HashMap<String, u32> = HashMap::new();
    let mut loops: HashMap<String, u32> = HashMap::new();
    let mut captured: HashSet<String> = HashSet::new();
    find_loops(body, &mut |stmt, target, iter| {
        let mut names = Vec::new();
        scope::names_of(target, &mut |name| names.push(name.to_string()));
        for name in names {
            *loops.entry(name.clone()).or_default() += 1;
            let mut count = 0;
            scope::mentions(stmt, &mut |found| count += u32::from(found == name));
            scope::walk(iter, &mut |inner| {
                if matches!(inner, Expr::Name(n) if n.id.as_str() == name) {
                    captured.insert(name.clone());
                }
                true
            });
            *inside.entry(name).or_default() += count;
        }
    });
    for stmt in body {
        captures(stmt, &mut |name| {
            captured.insert(name.to_string());
        });
    }
    let mut names: HashSet<String> = loops
        .iter()
        .filter(|(name, count)| {
            scope.counts.get(*name) == Some(*count)
                && inside.get(*name) == total.get(*name)
                && !captured.contains(*name)
                && !scope.deleted.contains(*name)
        })
        .map(|(name, _)| name.clone())
        .collect();
    // All names of a target are declared by the loop, or none.
    loop {
        let mut gone = Vec::new();
        find_targets(body, &mut |target| {
            let mut all = Vec::new();
            scope::names_of(target, &mut |name| all.push(name.to_string()));
            if !all.iter().all(|name| names.contains(name)) {
                gone.extend(all.into_iter().filter(|name| names.contains(name)));
            }
        });
        if gone.is_empty() {
            return names;
        }
        for name in gone {
            names.remove(&name);
        }
    }
}

pub fn find_targets(body: &[Stmt], found: &mut dyn FnMut(&Expr)) {
    for stmt in body {
        if let Stmt::For(node) = stmt {
            found(&node.target);
        }
        for inner in scope::bodies(stmt) {
            find_targets(inner, found);
        }
    }
}

pub fn find_loops(body: &[Stmt], found: &mut dyn FnMut(&Stmt, &Expr, &Expr)) {
    for stmt in body {
        if let Stmt::For(node) = stmt {
            let simple = match &*node.target {
                Expr::Name(_) => true,
                Expr::Tuple(t) => t.elts.iter().all(|e| matches!(e, Expr::Name(_))),
                _ => false,
            };
            if simple && node.orelse.is_empty() {
                found(stmt, &node.target, &node.iter);
            }
        }
        for inner in scope::bodies(stmt) {
            find_loops(inner, found);
        }
    }
}

/// Names mentioned in nested functions and lambdas.
pub fn captures(stmt: &Stmt, found: &mut dyn FnMut(&str)) {
    if let Stmt::FunctionDef(_) | Stmt::ClassDef(_) = stmt {
        scope::mentions(stmt, found);
    }
    for expression in scope::expressions(stmt) {
        scope::walk(expression, &mut |inner| {
            if let Expr::Lambda(node) = inner {
                scope::walk(&node.body, &mut |name| {
                    if let Expr::Name(name) = name {
                        found(&name.id);
                    }
                    true
                });
            }
            true
        });
    }
    for inner in scope::bodies(stmt) {
        inner.iter().for_each(|s| captures(s, found));
    }
}

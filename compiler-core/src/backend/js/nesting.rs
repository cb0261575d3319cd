//! Does the twin count how deep calls are nested?
//!
//! A program that can catch RecursionError, or runs a `finally` while it passes, must see it at CPython's depth, and so
//! must its twin. Where nothing can catch it, JavaScript's own limit does, which is deeper. A program in which no function
//! can call itself needs no count.
//!
//! ```text
//! def down(n):                 function down(n) {
//!     try:                       $enter();
//!         return down(n + 1)     try {
//!     except RecursionError:       ..
//!         return n               } finally {
//!                                  $leave();
//!                                }
//!                              }
//! ```

use std::collections::{HashMap, HashSet};

use rustpython_parser::ast::{self, Expr, Stmt};

use super::builtin::is_builtin_function;
use super::method::is_builtin_method;
use super::names::{is_exception, is_type};
use super::scope;

/// Must calls be counted?
pub fn counts(body: &[Stmt]) -> bool {
    let mut classes = HashSet::new();
    class_names(body, &mut classes);
    catches(body, &classes) && recursive(body)
}

fn class_names(body: &[Stmt], found: &mut HashSet<String>) {
    each(body, &mut |stmt| {
        if let Stmt::ClassDef(node) = stmt {
            found.insert(node.name.to_string());
        }
    });
}

/// Calls `f` on every statement, those of definitions too.
fn each<'a>(body: &'a [Stmt], f: &mut dyn FnMut(&'a Stmt)) {
    for stmt in body {
        f(stmt);
        match stmt {
            Stmt::FunctionDef(node) => each(&node.body, f),
            Stmt::ClassDef(node) => each(&node.body, f),
            _ => scope::bodies(stmt).into_iter().for_each(|inner| each(inner, f)),
        }
    }
}

/// Can code of the program run while a RecursionError passes?
fn catches(body: &[Stmt], classes: &HashSet<String>) -> bool {
    let mut found = false;
    each(body, &mut |stmt| {
        let Stmt::Try(node) = stmt else { return };
        found |= !node.finalbody.is_empty();
        for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
            found |= handler.type_.as_deref().is_none_or(|class| matches(class, classes));
        }
    });
    found
}

fn matches(class: &Expr, classes: &HashSet<String>) -> bool {
    match class {
        Expr::Name(name) => match name.id.as_str() {
            "RecursionError" | "RuntimeError" | "Exception" | "BaseException" => true,
            other => !is_exception(other) && !classes.contains(other),
        },
        Expr::Tuple(node) => node.elts.iter().any(|class| matches(class, classes)),
        _ => true,
    }
}

/// What a function mentions.
#[derive(Default)]
struct Mentions {
    /// Names of functions, methods and classes.
    names: HashSet<String>,
    /// Functions in it.
    inner: Vec<usize>,
    /// It calls something that is no function by name.
    calls_values: bool,
}

/// A function or lambda of the program.
struct Function {
    name: String,
    mentions: Mentions,
}

#[derive(Default)]
struct Graph {
    functions: Vec<Function>,
    /// Names used other than to call them.
    values: HashSet<String>,
    /// For each class its base.
    bases: HashMap<String, String>,
    /// `__init__` by the name of the class.
    inits: HashMap<String, usize>,
}

/// Can a function call itself, by way of others too?
fn recursive(body: &[Stmt]) -> bool {
    let mut graph = Graph::default();
    let mut module = Mentions::default();
    graph.statements(body, &mut module);
    let defined: HashSet<String> = graph.functions.iter().map(|function| function.name.clone()).collect();
    let edges: Vec<Vec<usize>> =
        graph.functions.iter().map(|function| graph.callees(&function.mentions, &defined)).collect();
    (0..edges.len()).any(|start| {
        let mut seen = HashSet::new();
        let mut stack = edges[start].clone();
        while let Some(next) = stack.pop() {
            if next == start {
                return true;
            }
            if seen.insert(next) {
                stack.extend(&edges[next]);
            }
        }
        false
    })
}

impl Graph {
    fn statements(&mut self, body: &[Stmt], into: &mut Mentions) {
        for stmt in body {
            for expression in scope::expressions(stmt) {
                self.expression(expression, into);
            }
            match stmt {
                Stmt::FunctionDef(node) => {
                    let at = self.function(&node.name, &node.body);
                    into.inner.push(at);
                }
                Stmt::ClassDef(node) => {
                    if let Some(Expr::Name(base)) = node.bases.first() {
                        self.bases.insert(node.name.to_string(), base.id.to_string());
                    }
                    for stmt in &node.body {
                        if let Stmt::FunctionDef(method) = stmt {
                            let at = self.function(&method.name, &method.body);
                            if method.name.as_str() == "__init__" {
                                self.inits.insert(node.name.to_string(), at);
                            }
                            scope::defaults(&method.args).into_iter().for_each(|e| self.expression(e, into));
                        } else {
                            self.statements(std::slice::from_ref(stmt), into);
                        }
                    }
                }
                _ => scope::bodies(stmt).into_iter().for_each(|inner| self.statements(inner, into)),
            }
        }
    }

    fn function(&mut self, name: &str, body: &[Stmt]) -> usize {
        let mut mentions = Mentions::default();
        self.statements(body, &mut mentions);
        self.functions.push(Function { name: name.to_string(), mentions });
        self.functions.len() - 1
    }

    fn expression(&mut self, expression: &Expr, into: &mut Mentions) {
        match expression {
            Expr::Lambda(node) => {
                scope::defaults(&node.args).into_iter().for_each(|e| self.expression(e, into));
                let mut mentions = Mentions::default();
                self.expression(&node.body, &mut mentions);
                self.functions.push(Function { name: "<lambda>".to_string(), mentions });
                into.inner.push(self.functions.len() - 1);
            }
            Expr::Call(node) => {
                match &*node.func {
                    Expr::Name(name) => {
                        into.names.insert(name.id.to_string());
                        into.calls_values |= matches!(name.id.as_str(), "map" | "filter");
                    }
                    Expr::Attribute(attribute) => {
                        into.names.insert(format!(".{}", attribute.attr));
                        self.expression(&attribute.value, into);
                    }
                    other => {
                        into.calls_values = true;
                        self.expression(other, into);
                    }
                }
                into.calls_values |= node
                    .keywords
                    .iter()
                    .any(|keyword| keyword.arg.as_ref().is_none_or(|name| name.as_str() == "key"));
                node.args.iter().for_each(|argument| self.expression(argument, into));
                node.keywords.iter().for_each(|keyword| self.expression(&keyword.value, into));
            }
            Expr::Name(name) => {
                self.values.insert(name.id.to_string());
                into.names.insert(name.id.to_string());
            }
            Expr::Attribute(node) => {
                self.values.insert(node.attr.to_string());
                into.names.insert(format!(".{}", node.attr));
                self.expression(&node.value, into);
            }
            _ => scope::children(expression).into_iter().for_each(|child| self.expression(child, into)),
        }
    }

    /// All functions that one may call.
    fn callees(&self, mentions: &Mentions, defined: &HashSet<String>) -> Vec<usize> {
        let mut names: HashSet<&str> = HashSet::new();
        let mut calls_values = mentions.calls_values;
        let mut found = mentions.inner.clone();
        for name in &mentions.names {
            let (plain, method) = name.strip_prefix('.').map_or((name.as_str(), false), |name| (name, true));
            names.insert(plain);
            let mut class = Some(plain);
            while let Some(name) = class {
                if let Some(init) = self.inits.get(name) {
                    found.push(*init);
                    break;
                }
                class = self.bases.get(name).map(String::as_str).filter(|base| *base != name);
            }
            let known = defined.contains(plain)
                || self.bases.contains_key(plain)
                || self.inits.contains_key(plain)
                || if method {
                    is_builtin_method(plain)
                } else {
                    is_builtin_function(plain) || is_type(plain) || is_exception(plain)
                };
            calls_values |= !known;
        }
        for (at, function) in self.functions.iter().enumerate() {
            let name = function.name.as_str();
            // Operators call special methods.
            let special = name.starts_with("__") && name != "__init__";
            let by_value = calls_values && (name == "<lambda>" || self.values.contains(name));
            if names.contains(name) || special || by_value {
                found.push(at);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustpython_parser::Parse;

    fn counted(source: &str) -> bool {
        counts(&ast::Suite::parse(source, "test.py").expect("it parses"))
    }

    #[test]
    fn only_what_can_see_the_error_counts() {
        let down = "def down(n): return down(n + 1)\n";
        assert!(!counted(down));
        assert!(!counted(&format!("{down}try: down(0)\nexcept KeyError: pass\n")));
        assert!(counted(&format!("{down}try: down(0)\nexcept RecursionError: pass\n")));
        assert!(counted(&format!("{down}try: down(0)\nfinally: print(1)\n")));
        assert!(!counted("def one(): return 1\ntry: one()\nexcept Exception: pass\n"));
    }

    #[test]
    fn rings_go_through_methods_values_and_classes() {
        let guard = "try: pass\nexcept Exception: pass\n";
        for source in [
            "def a(): b()\ndef b(): a()\n",
            "fs = [lambda n: fs[0](n)]\n",
            "class C:\n  def m(self): self.m()\n",
            "class C:\n  def __init__(self): C()\n",
            "class C:\n  def __add__(self, o): return self + o\n",
            "def apply(f): f()\ndef other(): apply(other)\n",
        ] {
            assert!(counted(&format!("{source}{guard}")), "{source}");
        }
        assert!(!counted(&format!("def a(xs): xs.append(1); return len(xs)\nprint(a([]))\n{guard}")));
    }
}

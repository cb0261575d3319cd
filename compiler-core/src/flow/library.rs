//! The library: Python files that are part of the compiler, built a definition at a time as inference asks for it.
//!
//! An index of names is made by a scan of lines; a definition is parsed when it is first named. All files are one
//! namespace. A function or class of the library has the same number in every program, so that its graph is built once
//! for all programs that a thread compiles.

use crate::hash::HashMap;
use std::cell::Cell;
use std::rc::Rc;

use rustpython_parser::ast::{self, Ranged};

use super::build;
use super::{Annotation, Class, ClassId, Code, Function, FunctionId, Name, Program};
use crate::source::Span;

macro_rules! files {
    ($($name:literal)*) => { &[$(($name, include_str!(concat!("../../pylib/", $name, ".py")))),*] };
}

/// The library's files, by name.
pub const FILES: &[(&str, &str)] = files!(
    "core" "exceptions" "errors" "bigint" "int" "float" "math" "str" "format" "list" "sort" "nesting" "tuple" "dict" "set" "iteration" "builtins" "op" "sys" "time" "unicode" "views"
);

/// Where a top-level definition of the library stands.
#[derive(Clone, Copy, Debug)]
struct Entry {
    file: usize,
    start: usize,
    end: usize,
    class: bool,
    /// As a [`ClassId`] or [`FunctionId`].
    number: u32,
}

/// What of the library a program uses.
#[derive(Default)]
pub struct Library {
    /// Functions made known but not yet built.
    pending: HashMap<FunctionId, Pending>,
    /// The definitions named by the body that is being built.
    named: Option<Vec<String>>,
}

/// What of the library has been looked up and parsed. It never changes, so all programs that a thread compiles share it.
#[derive(Default)]
struct Texts {
    index: HashMap<&'static str, Entry>,
    /// Numbers of methods, by `class.method`.
    methods: HashMap<String, u32>,
    /// How many classes there are, and functions.
    classes: u32,
    functions: u32,
    /// Parsed definitions by name.
    parsed: HashMap<&'static str, Rc<ast::Stmt>>,
    built: HashMap<FunctionId, Built>,
}

/// The body of a function that has no functions of its own.
#[derive(Clone)]
struct Built {
    code: Rc<Code>,
    /// The definitions that it names.
    named: Rc<[String]>,
}

thread_local! {
    static TEXTS: Cell<Texts> = Cell::default();
}

struct Pending {
    definition: Rc<ast::Stmt>,
    /// For a method: its name in the class.
    method: Option<String>,
    class: Option<ClassId>,
    file: u32,
}

impl Texts {
    /// Uses the thread's. They are taken out meanwhile: a page goes on after its stack was used up in here, and finds none
    /// then instead of half of them.
    fn with<R>(work: impl FnOnce(&mut Texts) -> R) -> R {
        let mut texts = TEXTS.take();
        let result = work(&mut texts);
        TEXTS.set(texts);
        result
    }

    fn index(&mut self) {
        if !self.index.is_empty() {
            return;
        }
        for (file, (_, text)) in FILES.iter().enumerate() {
            let mut starts: Vec<(usize, Option<(&'static str, bool)>)> = vec![];
            let mut at = 0;
            for line in text.split_inclusive('\n') {
                let word = |rest: &'static str| {
                    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                    &rest[..end]
                };
                if let Some(rest) = line.strip_prefix("def ") {
                    starts.push((at, Some((word(rest), false))));
                } else if let Some(rest) = line.strip_prefix("class ") {
                    starts.push((at, Some((word(rest), true))));
                } else if line.starts_with('@') {
                    starts.push((at, None));
                } else if let Some(rest) = line.strip_prefix("    def ")
                    && let Some((_, Some((class, true)))) = starts.last()
                {
                    let functions = &mut self.functions;
                    self.methods.entry(format!("{class}.{}", word(rest))).or_insert_with(|| {
                        *functions += 1;
                        *functions - 1
                    });
                }
                at += line.len();
            }
            let mut begin = None;
            for (number, (start, name)) in starts.iter().enumerate() {
                let from = begin.take().unwrap_or(*start);
                let Some((name, class)) = name else {
                    begin = Some(from);
                    continue;
                };
                let end = starts.get(number + 1).map_or(text.len(), |(next, _)| *next);
                let count = if *class { &mut self.classes } else { &mut self.functions };
                self.index.entry(name).or_insert_with(|| {
                    *count += 1;
                    Entry { file, start: from, end, class: *class, number: *count - 1 }
                });
            }
        }
    }

    fn definition(&mut self, name: &str) -> Option<(Rc<ast::Stmt>, Entry)> {
        self.index();
        let (name, entry) = self.index.get_key_value(name).map(|(name, entry)| (*name, *entry))?;
        if let Some(found) = self.parsed.get(name) {
            return Some((found.clone(), entry));
        }
        let text = FILES[entry.file].1.get(entry.start..entry.end)?;
        let suite = rustpython_parser::parse_starts_at(
            text,
            rustpython_parser::Mode::Module,
            FILES[entry.file].0,
            ast::text_size::TextSize::from(entry.start as u32),
        );
        let statement = match suite {
            Ok(ast::Mod::Module(module)) => Rc::new(module.body.into_iter().next()?),
            _ => {
                debug_assert!(false, "the library's {name} does not parse: {suite:?}");
                return None;
            }
        };
        self.parsed.insert(name, statement.clone());
        Some((statement, entry))
    }
}

impl Library {
    /// Notes that the body at hand names a definition.
    fn name(&mut self, path: &str) {
        if let Some(named) = &mut self.named {
            named.push(path.to_string());
        }
    }

    fn definition(&self, name: &str) -> Option<(Rc<ast::Stmt>, Entry)> {
        Texts::with(|texts| texts.definition(name))
    }

    /// Is a function or class of that name in the library? `true`: a class.
    pub(super) fn kind(&self, name: &str) -> Option<bool> {
        Texts::with(|texts| {
            texts.index();
            texts.index.get(name).map(|entry| entry.class)
        })
    }
}

impl Program {
    /// A program with places for the library's classes and functions, and nothing else.
    pub(super) fn with_library() -> Program {
        let (classes, functions) = Texts::with(|texts| {
            texts.index();
            (texts.classes, texts.functions)
        });
        let empty = build::empty_function("");
        let nameless = empty.name.clone();
        let nothing = empty.code;
        Program {
            classes: (0..classes)
                .map(|_| Class { library: true, ..build::empty_class(nameless.clone(), Span::default()) })
                .collect(),
            functions: (0..functions)
                .map(|_| Function { library: true, ..build::with_code(nameless.clone(), nothing.clone()) })
                .collect(),
            ..Program::default()
        }
    }

    /// The library function `name`, or the method `class.method`. Its graph is built by [`Program::ensure_built`].
    pub fn library_function(&mut self, path: &str) -> Option<FunctionId> {
        self.library.name(path);
        if let Some(found) = self.library_functions.get(path) {
            return Some(*found);
        }
        if let Some((class, method)) = path.split_once('.') {
            let class = self.library_class(class)?;
            return self.own_method(class, method);
        }
        let (definition, entry) = self.library.definition(path)?;
        let ast::Stmt::FunctionDef(found) = &*definition else { return None };
        let file = Span::LIBRARY + entry.file as u32;
        let function = FunctionId(entry.number);
        self.functions[function.index()] =
            build::declared(path, &found.args, found.returns.as_deref(), file, found.range(), None, true);
        self.library
            .pending
            .insert(function, Pending { definition: definition.clone(), method: None, class: None, file });
        self.library_functions.insert(path.to_string(), function);
        Some(function)
    }

    /// The library class of that name, with its fields and the names of its methods.
    pub fn library_class(&mut self, name: &str) -> Option<ClassId> {
        self.library.name(name);
        if let Some(found) = self.library_classes.get(name) {
            return Some(*found);
        }
        let (definition, entry) = self.library.definition(name)?;
        let ast::Stmt::ClassDef(found) = &*definition else { return None };
        let base = match found.bases.first() {
            Some(ast::Expr::Name(base)) => self.library_class(base.id.as_str()),
            _ => None,
        };
        let value = found
            .decorator_list
            .iter()
            .any(|decorator| matches!(decorator, ast::Expr::Name(name) if name.id.as_str() == "value"));
        let mut class = Class {
            name: Name::from(name),
            span: build::span(Span::LIBRARY + entry.file as u32, found.range()),
            base,
            methods: vec![],
            attributes: vec![],
            parameters: found
                .type_params
                .iter()
                .filter_map(|parameter| match parameter {
                    ast::TypeParam::TypeVar(variable) => Some(Name::from(variable.name.as_str())),
                    _ => None,
                })
                .collect(),
            fields: vec![],
            library: true,
            value,
        };
        for statement in &found.body {
            if let ast::Stmt::AnnAssign(field) = statement
                && let ast::Expr::Name(target) = &*field.target
                && let Some(annotation) = build::annotation(&field.annotation)
            {
                class.fields.push((Name::from(target.id.as_str()), annotation));
            }
        }
        let id = ClassId(entry.number);
        self.classes[id.index()] = class;
        self.library_classes.insert(name.to_string(), id);
        Some(id)
    }

    pub(crate) fn own_method(&mut self, class: ClassId, method: &str) -> Option<FunctionId> {
        let found = &self.classes[class.index()];
        if let Some((_, function)) = found.methods.iter().find(|(name, _)| &**name == method) {
            return Some(*function);
        }
        if !found.library {
            return None;
        }
        let name = found.name.clone();
        let path = format!("{name}.{method}");
        let (definition, entry) = self.library.definition(&name)?;
        let ast::Stmt::ClassDef(tree) = &*definition else { return None };
        let own = tree.body.iter().find_map(|statement| match statement {
            ast::Stmt::FunctionDef(own) if own.name.as_str() == method => Some(own),
            _ => None,
        })?;
        let file = Span::LIBRARY + entry.file as u32;
        let function = FunctionId(Texts::with(|texts| texts.methods.get(&path).copied())?);
        self.functions[function.index()] =
            build::declared(&path, &own.args, own.returns.as_deref(), file, own.range(), Some(class), true);
        let pending = Pending {
            definition: definition.clone(),
            method: Some(method.to_string()),
            class: Some(class),
            file,
        };
        self.library.pending.insert(function, pending);
        self.library_functions.insert(path, function);
        self.classes[class.index()].methods.push((Name::from(method), function));
        Some(function)
    }

    /// The method of that name in a class or its bases; a library method is made known when first asked for.
    pub fn method_of(&mut self, class: ClassId, name: &str) -> Option<FunctionId> {
        for class in self.lineage(class) {
            if self.missing_methods.get(&class).is_some_and(|missing| missing.contains(name)) {
                continue;
            }
            if let Some(found) = self.own_method(class, name) {
                return Some(found);
            }
            self.missing_methods.entry(class).or_default().insert(Name::from(name));
        }
        None
    }

    /// Builds the graph of a library function that is only known so far.
    pub fn ensure_built(&mut self, function: FunctionId) {
        let Some(pending) = self.library.pending.remove(&function) else { return };
        if let Some(built) = Texts::with(|texts| texts.built.get(&function).cloned()) {
            self.functions[function.index()].code = built.code;
            for name in built.named.iter() {
                match self.library.kind(name) {
                    Some(true) => drop(self.library_class(name)),
                    _ => drop(self.library_function(name)),
                }
            }
            return;
        }
        let definition = match (&*pending.definition, &pending.method) {
            (ast::Stmt::FunctionDef(found), None) => found,
            (ast::Stmt::ClassDef(class), Some(method)) => {
                let own = class.body.iter().find_map(|statement| match statement {
                    ast::Stmt::FunctionDef(own) if own.name.as_str() == method => Some(own),
                    _ => None,
                });
                match own {
                    Some(own) => own,
                    None => return,
                }
            }
            _ => return,
        };
        let made = |program: &Program| {
            let Program { functions, classes, globals, cells, library_diagnostics, .. } = program;
            [functions.len(), classes.len(), globals.len(), cells.len(), library_diagnostics.len()]
        };
        let before = made(self);
        self.library.named = Some(vec![]);
        build::library_body(self, function, definition, pending.class, pending.file);
        let named = self.library.named.take().unwrap_or_default();
        if made(self) == before {
            let code = self.functions[function.index()].code.clone();
            Texts::with(|texts| texts.built.insert(function, Built { code, named: named.into() }));
        }
    }

    /// Is the library's annotation a name that stands for one of its classes?
    pub fn names_library_class(&mut self, annotation: &Annotation) -> bool {
        matches!(annotation, Annotation::Name(name) if self.library.kind(name) == Some(true))
    }
}

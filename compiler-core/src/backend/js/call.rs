//! Calls.

use rustpython_parser::ast::{self, Expr};

use super::expression::{Meaning, is_exception, is_type, spell, spell_attribute};
use super::kind::{INT, Kind};
use super::{Code, Printer, Refusal, Signature, scope};

/// Builtin functions: name, least and most positional arguments, the kind of the result.
const BUILTINS: &[(&str, usize, usize, Kind)] = &[
    ("len", 1, 1, Kind::Int(40)),
    ("abs", 1, 1, Kind::Any),
    ("repr", 1, 1, Kind::Str),
    ("ascii", 1, 1, Kind::Str),
    ("ord", 1, 1, Kind::Int(21)),
    ("chr", 1, 1, Kind::Str),
    ("hash", 1, 1, INT),
    ("bin", 1, 1, Kind::Str),
    ("hex", 1, 1, Kind::Str),
    ("oct", 1, 1, Kind::Str),
    ("any", 1, 1, Kind::Bool),
    ("all", 1, 1, Kind::Bool),
    ("divmod", 2, 2, Kind::Any),
    ("callable", 1, 1, Kind::Bool),
    ("input", 0, 1, Kind::Str),
    ("reversed", 1, 1, Kind::Any),
    ("iter", 1, 1, Kind::Any),
    ("next", 1, 2, Kind::Any),
    ("filter", 2, 2, Kind::Any),
    ("pow", 2, 3, Kind::Any),
    ("round", 1, 2, Kind::Any),
    ("format", 1, 2, Kind::Str),
    ("isinstance", 2, 2, Kind::Bool),
    ("issubclass", 2, 2, Kind::Bool),
    ("getattr", 2, 3, Kind::Any),
    ("setattr", 3, 3, Kind::None),
    ("hasattr", 2, 2, Kind::Bool),
    ("zip", 0, 9, Kind::Any),
    ("map", 2, 9, Kind::Any),
    ("range", 1, 3, Kind::Any),
    ("slice", 1, 3, Kind::Any),
];

/// Functions of modules: results that are plain floats, ints or anything.
const MODULES: &[(&str, &str, usize, usize, Kind)] = &[
    ("math", "sqrt", 1, 1, Kind::Float),
    ("math", "sin", 1, 1, Kind::Float),
    ("math", "cos", 1, 1, Kind::Float),
    ("math", "tan", 1, 1, Kind::Float),
    ("math", "asin", 1, 1, Kind::Float),
    ("math", "acos", 1, 1, Kind::Float),
    ("math", "atan", 1, 1, Kind::Float),
    ("math", "atan2", 2, 2, Kind::Float),
    ("math", "sinh", 1, 1, Kind::Float),
    ("math", "cosh", 1, 1, Kind::Float),
    ("math", "tanh", 1, 1, Kind::Float),
    ("math", "exp", 1, 1, Kind::Float),
    ("math", "expm1", 1, 1, Kind::Float),
    ("math", "log1p", 1, 1, Kind::Float),
    ("math", "log", 1, 2, Kind::Float),
    ("math", "log2", 1, 1, Kind::Float),
    ("math", "log10", 1, 1, Kind::Float),
    ("math", "pow", 2, 2, Kind::Float),
    ("math", "fabs", 1, 1, Kind::Float),
    ("math", "fmod", 2, 2, Kind::Float),
    ("math", "copysign", 2, 2, Kind::Float),
    ("math", "hypot", 2, 2, Kind::Float),
    ("math", "radians", 1, 1, Kind::Float),
    ("math", "degrees", 1, 1, Kind::Float),
    ("math", "cbrt", 1, 1, Kind::Float),
    ("math", "floor", 1, 1, INT),
    ("math", "ceil", 1, 1, INT),
    ("math", "trunc", 1, 1, INT),
    ("math", "isqrt", 1, 1, INT),
    ("math", "gcd", 0, 9, INT),
    ("math", "lcm", 0, 9, INT),
    ("math", "factorial", 1, 1, INT),
    ("math", "comb", 2, 2, INT),
    ("math", "perm", 1, 2, INT),
    ("math", "isnan", 1, 1, Kind::Bool),
    ("math", "isinf", 1, 1, Kind::Bool),
    ("math", "isfinite", 1, 1, Kind::Bool),
    ("math", "prod", 1, 1, Kind::Any),
    ("time", "time", 0, 0, Kind::Float),
    ("time", "perf_counter", 0, 0, Kind::Float),
    ("time", "monotonic", 0, 0, Kind::Float),
    ("time", "process_time", 0, 0, Kind::Float),
    ("time", "time_ns", 0, 0, INT),
    ("time", "perf_counter_ns", 0, 0, INT),
    ("time", "monotonic_ns", 0, 0, INT),
    ("sys", "exit", 0, 1, Kind::Never),
];

/// Is there a builtin function of that name at all?
pub fn is_builtin_function(name: &str) -> bool {
    BUILTINS.iter().any(|b| b.0 == name)
        || [
            "print",
            "sum",
            "min",
            "max",
            "sorted",
            "enumerate",
            "super",
            "open",
            "eval",
            "exec",
            "compile",
            "vars",
            "dir",
            "globals",
            "locals",
            "id",
            "bytes",
            "bytearray",
            "frozenset",
            "complex",
            "memoryview",
            "delattr",
            "property",
            "classmethod",
            "staticmethod",
            "help",
            "breakpoint",
            "__import__",
            "aiter",
            "anext",
            "ascii",
            "quit",
            "exit",
        ]
        .contains(&name)
}

/// Methods of builtin types with the kind of what they give where the receiver is of a known kind.
const METHODS: &[(Kind, &str, Kind)] = &[
    (Kind::Str, "upper", Kind::Str),
    (Kind::Str, "lower", Kind::Str),
    (Kind::Str, "strip", Kind::Str),
    (Kind::Str, "lstrip", Kind::Str),
    (Kind::Str, "rstrip", Kind::Str),
    (Kind::Str, "title", Kind::Str),
    (Kind::Str, "capitalize", Kind::Str),
    (Kind::Str, "swapcase", Kind::Str),
    (Kind::Str, "replace", Kind::Str),
    (Kind::Str, "join", Kind::Str),
    (Kind::Str, "center", Kind::Str),
    (Kind::Str, "ljust", Kind::Str),
    (Kind::Str, "rjust", Kind::Str),
    (Kind::Str, "zfill", Kind::Str),
    (Kind::Str, "format", Kind::Str),
    (Kind::Str, "casefold", Kind::Str),
    (Kind::Str, "find", Kind::Int(40)),
    (Kind::Str, "rfind", Kind::Int(40)),
    (Kind::Str, "index", Kind::Int(40)),
    (Kind::Str, "rindex", Kind::Int(40)),
    (Kind::Str, "count", Kind::Int(40)),
    (Kind::Str, "split", Kind::List),
    (Kind::Str, "rsplit", Kind::List),
    (Kind::Str, "splitlines", Kind::List),
    (Kind::Str, "startswith", Kind::Bool),
    (Kind::Str, "endswith", Kind::Bool),
    (Kind::Str, "isdigit", Kind::Bool),
    (Kind::Str, "isalpha", Kind::Bool),
    (Kind::Str, "isalnum", Kind::Bool),
    (Kind::Str, "isspace", Kind::Bool),
    (Kind::Str, "isupper", Kind::Bool),
    (Kind::Str, "islower", Kind::Bool),
    (Kind::List, "append", Kind::None),
    (Kind::List, "extend", Kind::None),
    (Kind::List, "insert", Kind::None),
    (Kind::List, "reverse", Kind::None),
    (Kind::List, "clear", Kind::None),
    (Kind::List, "remove", Kind::None),
    (Kind::List, "sort", Kind::None),
    (Kind::List, "copy", Kind::List),
    (Kind::List, "pop", Kind::Any),
    (Kind::List, "index", Kind::Int(40)),
    (Kind::List, "count", Kind::Int(40)),
    (Kind::Dict, "get", Kind::Any),
    (Kind::Dict, "items", Kind::Any),
    (Kind::Dict, "keys", Kind::Any),
    (Kind::Dict, "values", Kind::Any),
    (Kind::Dict, "setdefault", Kind::Any),
    (Kind::Dict, "pop", Kind::Any),
    (Kind::Dict, "copy", Kind::Dict),
    (Kind::Dict, "update", Kind::None),
    (Kind::Dict, "clear", Kind::None),
    (Kind::Dict, "popitem", Kind::Any),
    (Kind::Set, "add", Kind::None),
    (Kind::Set, "remove", Kind::None),
    (Kind::Set, "discard", Kind::None),
];

impl Printer {
    /// Prints a call.
    pub fn call(&mut self, node: &ast::ExprCall) -> Result<Code, Refusal> {
        if node.args.iter().any(|a| matches!(a, Expr::Starred(_)))
            || node.keywords.iter().any(|k| k.arg.is_none())
        {
            return Err("star arguments".into());
        }
        match &*node.func {
            Expr::Name(name) => {
                let id = name.id.as_str();
                if self.is_builtin(id) && (is_builtin_function(id) || is_type(id)) {
                    return self.builtin_call(id, node);
                }
                if self.is_builtin(id) && is_exception(id) && node.keywords.is_empty() {
                    let mut parts = Vec::new();
                    for argument in &node.args {
                        parts.push(self.argument(argument)?.any());
                    }
                    return Ok(Code::new(format!("new ${id}({})", parts.join(", ")), Kind::Any));
                }
                if let Some(start) = self.definition(id) {
                    if let Some(class) = self.class_named(id) {
                        return self.construct(class, node);
                    }
                    let Some(signature) = self.signatures.get(&start).cloned() else {
                        return Err("this call".into());
                    };
                    let callee = self.name(id, false)?.text;
                    let arguments = self.arguments(&signature, &node.args, &node.keywords)?;
                    let kind = self.kind_of(&format!("r{start}"));
                    return Ok(match arguments {
                        Ok(arguments) => Code::new(format!("{callee}({arguments})"), kind).called(),
                        Err(message) => Code::new(
                            format!("$raise_type_error({})", super::expression::quote(&message)),
                            Kind::Never,
                        ),
                    });
                }
                if let (Meaning::Variable(0), Some((module, item))) =
                    (self.meaning(id), self.imported.get(id).cloned())
                {
                    return self.module_call(&module, &item, node);
                }
                let callee = self.name(id, true)?;
                self.dynamic_call(callee, node)
            }
            Expr::Attribute(attribute) => self.method_call(attribute, node),
            Expr::Lambda(lambda) => {
                let start = scope::start(&*node.func);
                let callee = self.lambda(lambda, start, true)?;
                self.dynamic_call(callee, node)
            }
            other => {
                let callee = self.expression(other)?;
                self.dynamic_call(callee, node)
            }
        }
    }

    fn dynamic_call(&mut self, callee: Code, node: &ast::ExprCall) -> Result<Code, Refusal> {
        let mut parts = vec![callee.any()];
        for argument in &node.args {
            parts.push(self.expression(argument)?.any());
        }
        if !node.keywords.is_empty() {
            parts.push(self.keywords(&node.keywords)?);
        }
        let kind = if callee.kind == Kind::Never { Kind::Never } else { Kind::Any };
        Ok(Code::new(format!("$call({})", parts.join(", ")), kind))
    }

    /// Keyword arguments as the last argument of a helper.
    fn keywords(&mut self, keywords: &[ast::Keyword]) -> Result<String, Refusal> {
        let mut parts = Vec::new();
        for keyword in keywords {
            let name = keyword.arg.as_ref().map(|n| n.to_string()).unwrap_or_default();
            let value = self.argument(&keyword.value)?.any();
            parts.push(format!("{name}: {value}"));
        }
        Ok(format!("new $Keywords({{ {} }})", parts.join(", ")))
    }

    /// An argument of what goes over it once: a generator expression becomes a list where that does not show.
    fn argument(&mut self, argument: &Expr) -> Result<Code, Refusal> {
        match argument {
            Expr::GeneratorExp(node) if self.shows(node) => self.generator(node, scope::start(argument)),
            Expr::GeneratorExp(node) => {
                self.list_comprehension(&node.elt, &node.generators, scope::start(argument))
            }
            _ => self.expression(argument),
        }
    }

    /// Arguments in the order of a signature, or the message of the TypeError.
    fn arguments(
        &mut self,
        signature: &Signature,
        args: &[Expr],
        keywords: &[ast::Keyword],
    ) -> Result<Result<String, String>, Refusal> {
        let names: Vec<&str> = keywords.iter().filter_map(|k| k.arg.as_ref().map(|n| n.as_str())).collect();
        if let Some(message) = signature.mismatch(args.len(), &names) {
            return Ok(Err(message));
        }
        let mut slots: Vec<Option<String>> = vec![None; signature.names.len()];
        let mut order = Vec::new();
        for (at, argument) in args.iter().enumerate() {
            slots[at] = Some(self.passed(signature, at, argument)?);
            order.push(at);
        }
        for keyword in keywords {
            let Some(at) = signature
                .names
                .iter()
                .position(|n| Some(n.as_str()) == keyword.arg.as_ref().map(|a| a.as_str()))
            else {
                continue;
            };
            slots[at] = Some(self.passed(signature, at, &keyword.value)?);
            order.push(at);
        }
        // Keywords out of order change the order of evaluation: only what has no effect may move.
        if order.windows(2).any(|pair| pair[0] > pair[1])
            && !args.iter().chain(keywords.iter().map(|k| &k.value)).all(|e| {
                matches!(
                    e,
                    Expr::Constant(_) | Expr::Name(_) | Expr::UnaryOp(_) | Expr::List(_) | Expr::Attribute(_)
                )
            })
        {
            let mut temporaries = Vec::new();
            for at in order {
                let name = self.temporary();
                temporaries.push(format!("{name} = {}", slots[at].take().unwrap_or_default()));
                slots[at] = Some(name);
            }
            let first = slots.iter().position(Option::is_some).unwrap_or(0);
            let last = slots[first].take().unwrap_or_default();
            slots[first] = Some(format!("({}, {last})", temporaries.join(", ")));
        }
        while slots.last().is_some_and(Option::is_none) {
            slots.pop();
        }
        let texts: Vec<String> = slots.into_iter().map(|s| s.unwrap_or_else(|| "undefined".into())).collect();
        Ok(Ok(texts.join(", ")))
    }

    /// One argument for a known parameter.
    fn passed(&mut self, signature: &Signature, at: usize, argument: &Expr) -> Result<String, Refusal> {
        let code = self.expression(argument)?;
        let key = Printer::variable(signature.start, &signature.names[at]);
        self.store(&key, code.kind);
        Ok(code.to(self.kind_of(&key)))
    }

    fn construct(&mut self, class: usize, node: &ast::ExprCall) -> Result<Code, Refusal> {
        let Expr::Name(name) = &*node.func else { return Err("this call".into()) };
        let callee = self.name(&name.id, false)?.text;
        let callee = if callee.contains('(') { format!("({callee})") } else { callee };
        let kind = Kind::Instance(class as u16);
        let Some(start) = self.method_of(class, "__init__") else {
            if !self.is_exception_class(class) && !(node.args.is_empty() && node.keywords.is_empty()) {
                return Ok(Code::new(
                    format!("$raise_type_error(\"{}() takes no arguments\")", self.classes[class].name),
                    Kind::Never,
                ));
            }
            let mut parts = Vec::new();
            for argument in &node.args {
                parts.push(self.argument(argument)?.any());
            }
            if !node.keywords.is_empty() {
                return Err("keywords in exceptions".into());
            }
            return Ok(Code::new(format!("new {callee}({})", parts.join(", ")), kind));
        };
        if self.is_exception_class(class) {
            self.as_value(format!("f{start}"));
        }
        let Some(signature) = self.signatures.get(&start).cloned() else { return Err("this call".into()) };
        Ok(match self.arguments(&signature, &node.args, &node.keywords)? {
            Ok(arguments) => Code::new(format!("new {callee}({arguments})"), kind),
            Err(message) => {
                Code::new(format!("$raise_type_error({})", super::expression::quote(&message)), Kind::Never)
            }
        })
    }

    fn method_call(&mut self, attribute: &ast::ExprAttribute, node: &ast::ExprCall) -> Result<Code, Refusal> {
        let name = attribute.attr.as_str();
        let js = spell_attribute(name);
        let explicit = !matches!(&*attribute.value, Expr::Call(_));
        if name == "__init__" && explicit {
            self.keep_inits();
        }
        match &*attribute.value {
            Expr::Name(receiver) => {
                if let Meaning::Variable(0) = self.meaning(&receiver.id) {
                    if let Some(module) = self.modules.get(receiver.id.as_str()).cloned() {
                        return self.module_call(&module, name, node);
                    }
                }
                if let Some(class) = self.class_named(&receiver.id) {
                    if let Some(start) = self.method_of(class, name) {
                        self.as_value(format!("f{start}"));
                        let Some(signature) = self.signatures.get(&start).cloned() else {
                            return Err("this call".into());
                        };
                        if node.args.is_empty() || !node.keywords.is_empty() {
                            return Err("methods called on a class without an object".into());
                        }
                        let me = self.argument(&node.args[0])?.any();
                        return Ok(match self.arguments(&signature, &node.args[1..], &[])? {
                            Ok(arguments) => {
                                let rest = if arguments.is_empty() {
                                    String::new()
                                } else {
                                    format!(", {arguments}")
                                };
                                Code::new(
                                    format!("{}.prototype.{js}.call({me}{rest})", spell(&receiver.id)),
                                    Kind::Any,
                                )
                            }
                            Err(message) => Code::new(
                                format!("$raise_type_error({})", super::expression::quote(&message)),
                                Kind::Never,
                            ),
                        });
                    }
                    if self.is_exception_class(class) {
                        return Err("methods of builtin exceptions".into());
                    }
                }
                if self.is_builtin(&receiver.id) && (is_type(&receiver.id) || is_exception(&receiver.id)) {
                    let mut parts = vec![format!("$type_{}", receiver.id), format!("\"{js}\"")];
                    if is_exception(&receiver.id) {
                        return Err("methods of builtin exceptions".into());
                    }
                    for argument in &node.args {
                        parts.push(self.argument(argument)?.any());
                    }
                    return Ok(Code::new(format!("$type_method({})", parts.join(", ")), Kind::Any));
                }
            }
            Expr::Call(inner) if matches!(&*inner.func, Expr::Name(n) if n.id.as_str() == "super" && self.is_builtin("super")) =>
            {
                return self.super_call(name, node);
            }
            _ => {}
        }
        let receiver = self.expression(&attribute.value)?;
        if let (Some((least, most)), false) = (method_arity(name), self.class_names.contains(name)) {
            if node.args.len() > most || node.args.len() + node.keywords.len() < least {
                return Err(format!("wrong numbers of arguments for {name}"));
            }
        }
        // Kinds of the arguments reach every method of that name.
        let starts: Vec<u32> = self.classes.iter().filter_map(|c| c.methods.get(name).copied()).collect();
        let stored = self.kind_of(&format!("a.{name}")) != Kind::Never
            || self.class_names.contains(name) && starts.is_empty();
        if let Kind::Instance(class) = receiver.kind {
            if let (Some(start), false) = (self.method_of(usize::from(class), name), stored) {
                let Some(signature) = self.signatures.get(&start).cloned() else {
                    return Err("this call".into());
                };
                // Derived classes may override it with other parameters.
                let same = starts.iter().all(|s| {
                    self.signatures
                        .get(s)
                        .is_some_and(|o| o.names == signature.names && o.defaults == signature.defaults)
                });
                if same {
                    let arguments = self.arguments(&signature, &node.args, &node.keywords)?;
                    let mut kind = self.kind_of(&format!("r{start}"));
                    for other in starts {
                        let (from, names) = (start, signature.names.clone());
                        for name in &names {
                            let here = self.kind_of(&Printer::variable(from, name));
                            self.store(&Printer::variable(other, name), here);
                            let there = self.kind_of(&Printer::variable(other, name));
                            self.store(&Printer::variable(from, name), there);
                        }
                        kind = self.joined_result(kind, other);
                    }
                    return Ok(match arguments {
                        Ok(arguments) => {
                            Code::new(format!("{}.{js}({arguments})", receiver.at(19)), kind).called()
                        }
                        Err(message) => Code::new(
                            format!("$raise_type_error({})", super::expression::quote(&message)),
                            Kind::Never,
                        ),
                    });
                }
            }
        }
        if let Some(found) = METHODS.iter().find(|m| m.0 == receiver.kind && m.1 == name) {
            let mut parts = vec![receiver.at(2)];
            for argument in &node.args {
                parts.push(self.argument(argument)?.any());
            }
            if !node.keywords.is_empty() {
                parts.push(self.keywords(&node.keywords)?);
            }
            if receiver.kind == Kind::List && name == "append" && parts.len() == 2 {
                return Ok(Code::new(format!("{}.push({})", receiver.at(19), parts[1]), Kind::None).called());
            }
            if parts.len() > 1
                || !matches!(
                    name,
                    "append"
                        | "extend"
                        | "insert"
                        | "remove"
                        | "join"
                        | "replace"
                        | "find"
                        | "index"
                        | "count"
                        | "get"
                        | "add"
                )
            {
                let family = match receiver.kind {
                    Kind::Str => "str",
                    Kind::List => "list",
                    Kind::Dict => "dict",
                    _ => "set",
                };
                let name = if name == "update" { "update_with" } else { name };
                return Ok(Code::new(format!("${family}_{name}({})", parts.join(", ")), found.2));
            }
        }
        if receiver.kind == Kind::Never {
            for argument in &node.args {
                self.argument(argument)?;
            }
            return Ok(Code::new("null", Kind::Never));
        }
        // A method that only classes of the program have, and all of them take these arguments.
        let own = !starts.is_empty()
            && !stored
            && method_arity(name).is_none()
            && !is_other_method(name)
            && !name.starts_with("__");
        if own && node.keywords.is_empty() {
            let signatures: Vec<Signature> =
                starts.iter().filter_map(|s| self.signatures.get(s).cloned()).collect();
            if signatures.iter().all(|s| s.mismatch(node.args.len(), &[]).is_none()) {
                let mut texts = Vec::new();
                for (at, argument) in node.args.iter().enumerate() {
                    let code = self.argument(argument)?;
                    let keys: Vec<String> =
                        signatures.iter().map(|s| Printer::variable(s.start, &s.names[at])).collect();
                    let kind = keys.iter().fold(code.kind, |kind, key| kind.join(self.kind_of(key)));
                    keys.iter().for_each(|key| self.store(key, kind));
                    texts.push(code.to(kind));
                }
                let kind =
                    starts.iter().fold(Kind::Never, |kind, s| kind.join(self.kind_of(&format!("r{s}"))));
                starts.iter().for_each(|s| self.store(&format!("r{s}"), kind));
                let arguments = texts.join(", ");
                self.owners.insert(js.clone());
                return Ok(
                    Code::new(format!("own${js}({}).{js}({arguments})", receiver.any()), kind).called()
                );
            }
        }
        for start in &starts {
            self.as_value(format!("f{start}"));
        }
        let mut parts = vec![receiver.any(), format!("\"{js}\"")];
        for argument in &node.args {
            parts.push(self.argument(argument)?.any());
        }
        if !node.keywords.is_empty() {
            parts.push(self.keywords(&node.keywords)?);
        }
        self.as_value(format!("m{name}"));
        Ok(Code::new(format!("$method({})", parts.join(", ")), Kind::Any))
    }

    /// The join of results of all methods that may be called.
    fn joined_result(&mut self, kind: Kind, other: u32) -> Kind {
        let there = self.kind_of(&format!("r{other}"));
        let joined = kind.join(there);
        self.store(&format!("r{other}"), joined);
        joined
    }

    /// `__init__` is named: it must stay a method.
    pub fn keep_inits(&mut self) {
        let starts: Vec<u32> =
            self.classes.iter().filter_map(|c| c.methods.get("__init__").copied()).collect();
        starts.into_iter().for_each(|start| self.as_value(format!("i{start}")));
    }

    fn super_call(&mut self, name: &str, node: &ast::ExprCall) -> Result<Code, Refusal> {
        let Some(class) = self.frames.iter().rev().find_map(|f| f.class) else {
            return Err("super() outside a class".into());
        };
        let base = self.classes[class].base;
        let js = spell_attribute(name);
        if let Some(start) = base.and_then(|b| self.method_of(b, name)) {
            let Some(signature) = self.signatures.get(&start).cloned() else {
                return Err("this call".into());
            };
            if name != "__init__" {
                self.as_value(format!("f{start}"));
            }
            let kind = self.kind_of(&format!("r{start}"));
            return Ok(match self.arguments(&signature, &node.args, &node.keywords)? {
                Ok(arguments) => Code::new(format!("super.{js}({arguments})"), kind).called(),
                Err(message) => Code::new(
                    format!("$raise_type_error({})", super::expression::quote(&message)),
                    Kind::Never,
                ),
            });
        }
        let mut parts = Vec::new();
        for argument in &node.args {
            parts.push(self.argument(argument)?.any());
        }
        if matches!(name, "__init__" | "__str__" | "__repr__" | "__eq__" | "__ne__" | "__hash__") {
            return Ok(Code::new(format!("super.{js}({})", parts.join(", ")), Kind::Any));
        }
        Ok(Code::new(
            format!("$raise_attribute_error(\"'super' object has no attribute '{name}'\")"),
            Kind::Never,
        ))
    }

    fn builtin_call(&mut self, name: &str, node: &ast::ExprCall) -> Result<Code, Refusal> {
        if let ([Expr::GeneratorExp(generator)], "any" | "all") = (&node.args[..], name) {
            return self.quantifier(generator, scope::start(&node.args[0]), name == "any");
        }
        if name == "super" {
            return Err("super() as a value".into());
        }
        let mut args = Vec::new();
        let lazy = matches!(name, "enumerate" | "zip" | "map" | "filter" | "iter" | "next");
        for argument in &node.args {
            args.push(match argument {
                Expr::GeneratorExp(inner) if lazy => self.generator(inner, scope::start(argument))?,
                _ => self.argument(argument)?,
            });
        }
        let texts: Vec<String> = args.iter().map(Code::any).collect();
        let mut all = texts.clone();
        if !node.keywords.is_empty() {
            all.push(self.keywords(&node.keywords)?);
        }
        let joined = all.join(", ");
        let first = args.first().map_or(Kind::Never, |c| c.kind);
        Ok(match name {
            "print" => {
                let plain: Option<Vec<String>> = args
                    .iter()
                    .map(|c| matches!(c.kind, Kind::Str | Kind::Int(_)).then(|| c.at(2)))
                    .collect();
                match plain {
                    Some(parts) if node.keywords.is_empty() => {
                        Code::new(format!("$print({})", parts.join(", ")), Kind::None).called()
                    }
                    _ => {
                        self.plain_prints = false;
                        Code::new(format!("$print({joined})"), Kind::None).called()
                    }
                }
            }
            "len" if matches!(first, Kind::List | Kind::Tuple) && all.len() == 1 => {
                Code::new(format!("{}.length", args[0].at(19)), Kind::Int(40))
            }
            "abs" if first == Kind::Float && all.len() == 1 => {
                Code::new(format!("$fabs({})", args[0].text), Kind::Float)
            }
            "abs" if first.is_int() && all.len() == 1 => Code::new(format!("$abs({joined})"), first),
            "round" if first == Kind::Float && all.len() == 1 => Code::new(format!("$round({joined})"), INT),
            "float" if all.len() == 1 && node.keywords.is_empty() => {
                if first == Kind::Float {
                    args.remove(0)
                } else {
                    Code::new(format!("$to_float({joined})"), Kind::Float)
                }
            }
            "float" if all.is_empty() => Code::new("0", Kind::Float),
            "int" if node.keywords.is_empty() && (1..=2).contains(&all.len()) => {
                Code::new(format!("$to_int({joined})"), INT)
            }
            "str" if all.len() == 1 && node.keywords.is_empty() => {
                if first == Kind::Str {
                    args.remove(0)
                } else {
                    Code::new(format!("$str({joined})"), Kind::Str)
                }
            }
            "bool" if all.len() == 1 && node.keywords.is_empty() => self.truth(&node.args[0])?,
            "list" if all.len() == 1 && node.keywords.is_empty() => {
                Code::new(format!("$to_list({joined})"), Kind::List)
            }
            "tuple" if all.len() == 1 && node.keywords.is_empty() => {
                Code::new(format!("$to_tuple({joined})"), Kind::Tuple)
            }
            "list" if all.is_empty() => Code::new("[]", Kind::List),
            "set" if all.len() <= 1 && node.keywords.is_empty() => {
                Code::new(format!("$set({joined})"), Kind::Set)
            }
            "dict" => Code::new(format!("$to_dict({joined})"), Kind::Dict),
            "type" if all.len() == 1 => Code::new(format!("$type({joined})"), Kind::Any),
            "sorted" => Code::new(format!("$sorted({joined})"), Kind::List),
            "min" | "max" | "sum" | "enumerate" => Code::new(format!("${name}({joined})"), Kind::Any),
            "zip" | "int" if !node.keywords.is_empty() => {
                Code::new(format!("$call($value_of_{name}, {joined})"), Kind::Any)
            }
            _ => {
                if is_type(name) && name != "range" && (all.len() > 2 || all.len() > 1 && name != "int") {
                    return Err(format!("wrong numbers of arguments for {name}"));
                }
                if is_type(name) && name != "range" {
                    return Ok(Code::new(
                        format!("$call($type_{name}{}{joined})", if joined.is_empty() { "" } else { ", " }),
                        Kind::Any,
                    ));
                }
                let Some(entry) = BUILTINS.iter().find(|b| b.0 == name) else {
                    return Err(format!("the builtin {name}"));
                };
                if !node.keywords.is_empty() {
                    return Err(format!("keywords in {name}"));
                }
                if all.len() < entry.1 || all.len() > entry.2 {
                    return Err(format!("wrong numbers of arguments for {name}"));
                }
                let name = match name {
                    "iter" => "iter_value",
                    "slice" => "slice_value",
                    other => other,
                };
                let kind = if name == "abs" && first == Kind::Never { Kind::Never } else { entry.3 };
                Code::new(format!("${name}({joined})"), kind)
            }
        })
    }

    /// A constant or function of a module as a value.
    pub fn module_item(&mut self, module: &str, item: &str) -> Result<Code, Refusal> {
        if module == "math" && matches!(item, "pi" | "e" | "tau" | "inf" | "nan") {
            let text = match item {
                "pi" => "3.141592653589793",
                "e" => "2.718281828459045",
                "tau" => "6.283185307179586",
                "inf" => "Infinity",
                _ => "NaN",
            };
            return Ok(Code::new(text, Kind::Float));
        }
        if (module, item) == ("sys", "maxsize") {
            return Ok(Code::new("9223372036854775807n", INT));
        }
        match MODULES.iter().find(|m| m.0 == module && m.1 == item) {
            Some(found) if found.4 == Kind::Float => {
                Ok(Code::new(format!("$boxed(${module}_{item})"), Kind::Any))
            }
            Some(_) => Ok(Code::new(format!("${module}_{item}"), Kind::Any)),
            None => Err(format!("{module}.{item}")),
        }
    }

    fn module_call(&mut self, module: &str, item: &str, node: &ast::ExprCall) -> Result<Code, Refusal> {
        let Some(found) = MODULES.iter().find(|m| m.0 == module && m.1 == item) else {
            return Err(format!("{module}.{item}"));
        };
        if !node.keywords.is_empty() || node.args.len() < found.2 || node.args.len() > found.3 {
            return Err(format!("this call of {module}.{item}"));
        }
        let mut parts = Vec::new();
        for argument in &node.args {
            parts.push(self.argument(argument)?.any());
        }
        // The last digit of these is the C library's own.
        if module == "math" && matches!(item, "sinh" | "cosh" | "tanh" | "expm1" | "log1p" | "cbrt") {
            return Err(format!("math.{item}"));
        }
        Ok(Code::new(format!("${module}_{item}({})", parts.join(", ")), found.4))
    }
}

impl Signature {
    /// CPython's message where a call does not fit.
    pub fn mismatch(&self, positional: usize, keywords: &[&str]) -> Option<String> {
        let name = &self.qualified;
        let method = usize::from(self.class.is_some());
        for (at, keyword) in keywords.iter().enumerate() {
            match self.names.iter().position(|n| n == keyword) {
                None => return Some(format!("{name}() got an unexpected keyword argument '{keyword}'")),
                Some(found) if found < self.positional_only => {
                    return Some(format!(
                        "{name}() got some positional-only arguments passed as keyword arguments: '{keyword}'"
                    ));
                }
                Some(found) if found < positional && found < self.positional => {
                    return Some(format!("{name}() got multiple values for argument '{keyword}'"));
                }
                Some(_) if keywords[..at].contains(keyword) => {
                    return Some(format!("{name}() got multiple values for argument '{keyword}'"));
                }
                Some(_) => {}
            }
        }
        if positional > self.positional {
            let most = self.positional + method;
            let least = self.defaults[..self.positional].iter().filter(|d| !**d).count() + method;
            let takes = if least == most { most.to_string() } else { format!("from {least} to {most}") };
            let plural = if most == 1 { "" } else { "s" };
            let given = positional + method;
            let only = keywords
                .iter()
                .filter(|k| self.names.iter().position(|n| n == *k).is_some_and(|at| at >= self.positional))
                .count();
            let were = if only > 0 {
                format!(
                    "{given} positional argument{} (and {only} keyword-only argument{}) were",
                    if given == 1 { "" } else { "s" },
                    if only == 1 { "" } else { "s" }
                )
            } else {
                format!("{given} {}", if given == 1 { "was" } else { "were" })
            };
            return Some(format!("{name}() takes {takes} positional argument{plural} but {were} given"));
        }
        let missing = |from: usize, to: usize| -> Vec<String> {
            (from..to)
                .filter(|&at| {
                    at >= positional.min(self.positional)
                        && !self.defaults[at]
                        && !keywords.contains(&self.names[at].as_str())
                })
                .map(|at| format!("'{}'", self.names[at]))
                .collect()
        };
        let lists = [
            ("positional", missing(0, self.positional)),
            ("keyword-only", missing(self.positional, self.names.len())),
        ];
        for (word, names) in lists {
            if names.is_empty() {
                continue;
            }
            let shown = match names.len() {
                1 => names[0].clone(),
                2 => format!("{} and {}", names[0], names[1]),
                n => format!("{}, and {}", names[..n - 1].join(", "), names[n - 1]),
            };
            let plural = if names.len() == 1 { "" } else { "s" };
            return Some(format!(
                "{name}() missing {} required {word} argument{plural}: {shown}",
                names.len()
            ));
        }
        None
    }
}

/// How many positional arguments the methods of builtin types take.
fn method_arity(name: &str) -> Option<(usize, usize)> {
    Some(match name {
        "append" | "extend" | "remove" | "add" | "discard" | "join" | "partition" | "rpartition"
        | "removeprefix" | "removesuffix" | "isdisjoint" | "issubset" | "issuperset" | "zfill" => (1, 1),
        "reverse" | "clear" | "copy" | "sort" | "keys" | "values" | "items" | "popitem" | "upper"
        | "lower" | "title" | "capitalize" | "swapcase" | "casefold" | "isalpha" | "isdigit"
        | "isdecimal" | "isnumeric" | "isalnum" | "isspace" | "isupper" | "islower" | "istitle"
        | "isidentifier" | "isprintable" | "isascii" | "bit_length" | "is_integer" | "as_integer_ratio" => {
            (0, 0)
        }
        "insert" => (2, 2),
        "pop" => (0, 2),
        "get" | "setdefault" | "center" | "ljust" | "rjust" => (1, 2),
        "strip" | "lstrip" | "rstrip" | "splitlines" | "expandtabs" => (0, 1),
        "split" | "rsplit" => (0, 2),
        "replace" => (2, 3),
        "find" | "rfind" | "index" | "rindex" | "count" | "startswith" | "endswith" => (1, 3),
        _ => return None,
    })
}

/// Other methods of builtin types.
fn is_other_method(name: &str) -> bool {
    [
        "format",
        "update",
        "union",
        "intersection",
        "difference",
        "symmetric_difference",
        "difference_update",
        "intersection_update",
        "symmetric_difference_update",
        "fromkeys",
        "encode",
        "translate",
        "maketrans",
    ]
    .contains(&name)
}

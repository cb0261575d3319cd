//! Calls of methods.

use rustpython_parser::ast::{self, Expr};

use super::expression::Meaning;
use super::kind::Kind;
use super::names::{is_exception, is_type, spell, spell_attribute};
use super::{Code, Printer, Refusal, Signature};

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
    (Kind::Str, "translate", Kind::Str),
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

/// The special names that values of builtin types have in Python, without their underscores; not those that the twin has.
const SPECIAL: &str = "abs abstractmethods add and annotations base bases basicsize bool builtins call ceil class \
    class_getitem closure code contains context defaults delattr delitem dict dictoffset dir divmod doc \
    eq flags float floor floordiv format ge get getattribute getformat getitem getnewargs getstate \
    globals gt hash iadd iand imul index init_subclass instancecheck int invert ior isub itemsize iter \
    ixor kwdefaults le len length_hint lshift lt mod module mro mul ne neg new next or pos pow prepare \
    radd rand rdivmod reduce reduce_ex repr reversed rfloordiv rlshift rmod rmul ror round rpow rrshift \
    rshift rsub rtruediv rxor self setattr setitem setstate sizeof str sub subclasscheck subclasses \
    subclasshook suppress_context text_signature traceback truediv trunc type_params weakrefoffset xor";

impl Printer {
    pub fn method_call(
        &mut self,
        attribute: &ast::ExprAttribute,
        node: &ast::ExprCall,
    ) -> Result<Code, Refusal> {
        let name = attribute.attr.as_str();
        let js = spell_attribute(name);
        let explicit = !matches!(&*attribute.value, Expr::Call(_));
        if name == "__init__" && explicit {
            self.keep_inits();
        }
        match &*attribute.value {
            Expr::Name(receiver) => {
                if let Meaning::Variable(0) = self.meaning(&receiver.id)
                    && let Some(module) = self.modules.get(receiver.id.as_str()).cloned()
                {
                    return self.module_call(&module, name, node);
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
                            Err(message) => self.misfit(&message, String::new(), node)?,
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
                let own = self.frames.iter().rev().find_map(|frame| frame.class);
                let of_own = match inner.args.first() {
                    Some(Expr::Name(of)) => own.is_some() && self.class_named(of.id.as_str()) == own,
                    Some(_) => false,
                    None => true,
                };
                if !of_own {
                    return Err("super() of another class".into());
                }
                return self.super_call(name, node);
            }
            _ => {}
        }
        self.exists(name)?;
        let receiver = self.expression(&attribute.value)?;
        self.special(name, receiver.kind)?;
        if let (Some((least, most)), false) = (method_arity(name), self.class_names.contains(name))
            && (node.args.len() > most || node.args.len() + node.keywords.len() < least)
        {
            return Err(format!("wrong numbers of arguments for {name}"));
        }
        // Kinds of the arguments reach every method of that name.
        let starts: Vec<u32> = self.classes.iter().filter_map(|c| c.methods.get(name).copied()).collect();
        let stored = self.kind_of(&format!("a.{name}")) != Kind::Never
            || self.class_names.contains(name) && starts.is_empty();
        if let Kind::Instance(class) = receiver.kind
            && let (Some(start), false) = (self.method_of(usize::from(class), name), stored)
        {
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
                    Err(message) => self.misfit(&message, receiver.any(), node)?,
                });
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
            let mut parts = vec![receiver.any(), format!("\"{js}\"")];
            for argument in &node.args {
                parts.push(self.argument(argument)?.any());
            }
            return Ok(Code::new(format!("$method({})", parts.join(", ")), Kind::Never));
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
        let mut arguments = Vec::new();
        for argument in &node.args {
            arguments.push(self.argument(argument)?.any());
        }
        if !node.keywords.is_empty() {
            arguments.push(self.keywords(&node.keywords)?);
        }
        self.as_value(format!("m{name}"));
        // The method is looked up before arguments are evaluated that may do something.
        let mut parts = vec![receiver.any(), format!("\"{js}\"")];
        let acts = |text: &String| text.strip_prefix("new $Keywords(").unwrap_or(text).contains('(');
        if arguments.iter().any(acts) {
            parts[0] = format!("$having({}, {})", parts[0], parts[1]);
        }
        parts.extend(arguments);
        Ok(Code::new(format!("$method({})", parts.join(", ")), Kind::Any))
    }

    /// Refuses a special method that is named, unless the class that has it is known: builtin types have none here.
    pub fn special(&self, name: &str, receiver: Kind) -> Result<(), Refusal> {
        let bare = name.strip_prefix("__").and_then(|name| name.strip_suffix("__"));
        if bare.is_none_or(|bare| !SPECIAL.split(' ').any(|known| known == bare)) || receiver == Kind::Never {
            return Ok(());
        }
        match receiver {
            Kind::Instance(class) if self.method_of(usize::from(class), name).is_some() => Ok(()),
            _ => Err(format!("{name} of a value that may be of any type")),
        }
    }

    /// Refuses an attribute that values of builtin types have in Python, and not here.
    pub fn exists(&self, name: &str) -> Result<(), Refusal> {
        const MISSING: &[(&str, &str)] = &[
            ("slice", "indices"),
            ("str", "encode"),
            ("str", "format_map"),
            ("int", "from_bytes"),
            ("int", "to_bytes"),
            ("float", "fromhex"),
            ("float", "hex"),
        ];
        let own = self.class_names.contains(name) || self.kind_of(&format!("a.{name}")) != Kind::Never;
        match MISSING.iter().find(|missing| missing.1 == name) {
            Some((class, _)) if !own => Err(format!("{class}.{name}")),
            _ => Ok(()),
        }
    }

    /// The join of results of all methods that may be called.
    pub fn joined_result(&mut self, kind: Kind, other: u32) -> Kind {
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

    pub fn super_call(&mut self, name: &str, node: &ast::ExprCall) -> Result<Code, Refusal> {
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
                Err(message) => self.misfit(&message, String::new(), node)?,
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
}

/// How many positional arguments the methods of builtin types take.
fn method_arity(name: &str) -> Option<(usize, usize)> {
    Some(match name {
        "append" | "extend" | "remove" | "add" | "discard" | "join" | "translate" | "partition"
        | "rpartition" | "removeprefix" | "removesuffix" | "isdisjoint" | "issubset" | "issuperset"
        | "zfill" => (1, 1),
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

/// Do values of builtin types have such a method?
pub fn is_builtin_method(name: &str) -> bool {
    method_arity(name).is_some() || is_other_method(name)
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
        "maketrans",
        "bit_count",
        "conjugate",
    ]
    .contains(&name)
}

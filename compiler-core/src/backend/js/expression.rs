//! Expressions.

use num_bigint::BigInt;
use rustpython_parser::ast::{self, Constant, Expr};

use super::kind::{INT, Kind};
use super::names::{is_exception, is_type, spell, spell_attribute};
use super::{Code, Printer, Refusal, scope};
use crate::flow::build::constant::frozen_set;

/// What a name means.
pub enum Meaning {
    /// A variable of the n-th scope.
    Variable(usize),
    /// An attribute of the class whose body this is.
    ClassAttribute,
    /// A builtin or nothing.
    Builtin,
}

impl Printer {
    /// What a name means here.
    pub fn meaning(&self, name: &str) -> Meaning {
        let last = self.scopes.len() - 1;
        for at in (0..=last).rev() {
            let scope = &self.scopes[at];
            if scope.class {
                if at == last && scope.counts.contains_key(name) && scope.bound.contains(name) {
                    return Meaning::ClassAttribute;
                }
                continue;
            }
            if scope.globals.contains(name) {
                return Meaning::Variable(0);
            }
            if scope.counts.contains_key(name) || scope.parameters.contains(name) {
                return Meaning::Variable(at);
            }
        }
        Meaning::Builtin
    }

    /// The definition that a name is always bound to, if there is one.
    pub fn definition(&self, name: &str) -> Option<u32> {
        match self.meaning(name) {
            Meaning::Variable(at) => {
                let scope = &self.scopes[at];
                if scope.parameters.contains(name) || scope.deleted.contains(name) {
                    return None;
                }
                scope.definitions.get(name).copied()
            }
            _ => None,
        }
    }

    /// The class a name is always bound to.
    pub fn class_named(&self, name: &str) -> Option<usize> {
        let start = self.definition(name)?;
        self.classes.iter().position(|c| c.start == start)
    }

    /// Is the name one of Python's own here?
    pub fn is_builtin(&self, name: &str) -> bool {
        matches!(self.meaning(name), Meaning::Builtin)
    }

    /// Prints an expression.
    pub fn expression(&mut self, expression: &Expr) -> Result<Code, Refusal> {
        match expression {
            Expr::Constant(node) => constant(&node.value),
            Expr::Name(node) => self.name(&node.id, true),
            Expr::BinOp(node) => {
                let (left, right) = (self.expression(&node.left)?, self.expression(&node.right)?);
                self.binary(node.op, left, right)
            }
            Expr::UnaryOp(node) => self.unary(node),
            Expr::BoolOp(node) => self.bool_operator(node),
            Expr::Compare(node) => self.compare(node),
            Expr::IfExp(node) => {
                let test = self.truth(&node.test)?;
                let (yes, no) = (self.expression(&node.body)?, self.expression(&node.orelse)?);
                let kind = yes.kind.join(no.kind);
                Ok(Code::level(format!("{} ? {} : {}", test.at(3), yes.to(kind), no.to(kind)), kind, 2))
            }
            Expr::NamedExpr(node) => {
                let Expr::Name(name) = &*node.target else { return Err("this target of :=".into()) };
                let value = self.expression(&node.value)?;
                let (text, kind) = self.assignment(&name.id, &value)?;
                Ok(Code::level(text, kind, 2))
            }
            Expr::Lambda(node) => {
                let start = scope::start(expression);
                self.lambda(node, start, true)
            }
            Expr::List(node) => Ok(Code::new(format!("[{}]", self.items(&node.elts, true)?), Kind::List)),
            Expr::Tuple(node) => {
                let items = self.items(&node.elts, true)?;
                Ok(Code::new(format!("$tuple({items})"), Kind::Tuple))
            }
            Expr::Set(node) if node.elts.iter().any(|item| matches!(item, Expr::Starred(_))) => {
                let mut sources: Vec<String> = Vec::new();
                for run in node
                    .elts
                    .chunk_by(|a, b| !matches!(a, Expr::Starred(_)) && !matches!(b, Expr::Starred(_)))
                {
                    sources.push(match run {
                        [Expr::Starred(node)] => self.expression(&node.value)?.any(),
                        _ => format!("[{}]", self.items(run, false)?),
                    });
                }
                Ok(Code::new(format!("$set_display({})", sources.join(", ")), Kind::Set))
            }
            Expr::Set(node) => {
                let items = self.items(&node.elts, false)?;
                // CPython copies a set of three or more constants from a constant, which shows in its order.
                if node.elts.len() > 2 && frozen_set(&node.elts) {
                    return Ok(Code::new(format!("$set_copy($frozen_set([{items}]))"), Kind::Set));
                }
                Ok(Code::new(format!("$set([{items}])"), Kind::Set))
            }
            Expr::Dict(node) => {
                let mut parts = Vec::new();
                let mut merged = false;
                for (key, value) in node.keys.iter().zip(&node.values) {
                    let value = self.expression(value)?.any();
                    match key {
                        Some(key) => {
                            let key = self.expression(key)?.any();
                            parts.push(format!("[{key}, {value}]"));
                        }
                        None => {
                            merged = true;
                            parts.push(format!("...$dict_pairs({value})"));
                        }
                    }
                }
                let _ = merged;
                Ok(Code::new(format!("$dict([{}])", parts.join(", ")), Kind::Dict))
            }
            Expr::ListComp(node) => {
                self.list_comprehension(&node.elt, &node.generators, scope::start(expression))
            }
            Expr::SetComp(node) => {
                let list = self.list_comprehension(&node.elt, &node.generators, scope::start(expression))?;
                Ok(Code::new(format!("$set({})", list.text), Kind::Set))
            }
            Expr::DictComp(node) => self.dict_comprehension(node, scope::start(expression)),
            Expr::GeneratorExp(_) => Err("generator expressions as values".into()),
            Expr::Attribute(node) => self.attribute(node),
            Expr::Subscript(node) => self.subscript(node),
            Expr::Slice(node) => {
                let mut parts = Vec::new();
                for part in [&node.lower, &node.upper, &node.step] {
                    parts.push(match part {
                        Some(part) => self.expression(part)?.any(),
                        None => "null".to_string(),
                    });
                }
                Ok(Code::new(format!("$slice_of({})", parts.join(", ")), Kind::Any))
            }
            Expr::JoinedStr(node) => self.joined(node),
            Expr::FormattedValue(_) => Err("this form of f-string".into()),
            Expr::Call(node) => self.call(node),
            Expr::Starred(_) => Err("a star here".into()),
            Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) => Err("generators".into()),
        }
    }

    /// The items of a display, `*` included. `ordered`: of a list or tuple, which has errors of its own.
    pub fn items(&mut self, items: &[Expr], ordered: bool) -> Result<String, Refusal> {
        let mut parts = Vec::new();
        for item in items {
            match item {
                Expr::Starred(node) => {
                    let value = self.expression(&node.value)?;
                    let sure =
                        matches!(value.kind, Kind::List | Kind::Tuple | Kind::Str | Kind::Set | Kind::Dict);
                    let helper = if ordered && !sure { "$starred" } else { "$iter" };
                    parts.push(format!("...{helper}({})", value.any()));
                }
                _ => parts.push(self.expression(item)?.any()),
            }
        }
        Ok(parts.join(", "))
    }

    /// Reads a name. `value`: it is not merely called.
    pub fn name(&mut self, name: &str, value: bool) -> Result<Code, Refusal> {
        let js = spell(name);
        match self.meaning(name) {
            Meaning::ClassAttribute => {
                let class = self
                    .frames
                    .last()
                    .and_then(|f| f.class)
                    .map(|c| self.classes[c].name.clone())
                    .unwrap_or_default();
                Ok(Code::new(format!("{}.prototype.{}", spell(&class), spell_attribute(name)), Kind::Any))
            }
            Meaning::Variable(at) => {
                if self.modules.contains_key(name) && at == 0 {
                    return Err("modules as values".into());
                }
                if at == 0
                    && let Some((module, item)) = self.imported.get(name).cloned()
                {
                    return self.module_item(&module, &item);
                }
                if self.scopes[at].this.as_deref() == Some(name) {
                    let key = Printer::variable(self.scopes[at].id, name);
                    return Ok(Code::new("this", self.kind_of(&key)));
                }
                if let Some(start) = self.definition(name)
                    && value
                {
                    self.as_value(format!("f{start}"));
                }
                let current = at == self.scopes.len() - 1;
                let scope = &self.scopes[at];
                let key = Printer::variable(scope.id, name);
                let kind = if scope.definitions.contains_key(name) && !scope.parameters.contains(name) {
                    Kind::Any
                } else {
                    self.kind_of(&key)
                };
                let sure = !scope.deleted.contains(name) && scope.bound.contains(name)
                    || scope.parameters.contains(name) && !scope.deleted.contains(name)
                    || at == 0 && !current && self.early.contains(name)
                    || scope.deleted.contains(name) && current && scope.bound.contains(name);
                if sure {
                    return Ok(Code::new(js, kind));
                }
                if at == 0 && (super::builtin::is_builtin_function(name) || is_type(name)) {
                    return Err("a name that may hide a builtin or not".into());
                }
                let helper = if at == 0 {
                    "$global"
                } else if current {
                    "$local"
                } else {
                    "$free"
                };
                Ok(Code::new(format!("{helper}({js}, \"{name}\")"), kind))
            }
            Meaning::Builtin => {
                if is_exception(name) {
                    return Ok(Code::new(format!("${name}"), Kind::Any));
                }
                if is_type(name) {
                    return Ok(Code::new(format!("$type_{name}"), Kind::Any));
                }
                match name {
                    "NotImplemented" => Ok(Code::new("$NotImplemented", Kind::Any)),
                    "__name__" => Ok(Code::new("\"__main__\"", Kind::Str)),
                    "len" | "abs" | "repr" | "ord" | "chr" | "max" | "min" | "sum" | "sorted" | "print"
                    | "round" | "hash" | "bin" | "hex" | "oct" | "any" | "all" | "divmod" | "callable"
                    | "input" | "reversed" | "iter" | "next" | "enumerate" | "zip" | "map" | "filter"
                    | "pow" | "format" | "isinstance" | "issubclass" => {
                        Ok(Code::new(format!("$value_{name}"), Kind::Any))
                    }
                    _ if super::builtin::is_builtin_function(name) => Err(format!("{name} as a value")),
                    _ if ["Error", "Warning", "Exit", "Iteration"].iter().any(|end| name.ends_with(end)) => {
                        Err(format!("the builtin {name}"))
                    }
                    _ => Ok(Code::new(format!("$global(undefined, \"{name}\")"), Kind::Never)),
                }
            }
        }
    }

    fn attribute(&mut self, node: &ast::ExprAttribute) -> Result<Code, Refusal> {
        let attr = node.attr.as_str();
        if matches!(
            attr,
            "__context__"
                | "__suppress_context__"
                | "__traceback__"
                | "__dict__"
                | "__doc__"
                | "__module__"
                | "__class__"
        ) {
            return Err(format!("the attribute {attr}"));
        }
        if let Expr::Name(name) = &*node.value
            && let Meaning::Variable(0) = self.meaning(&name.id)
            && let Some(module) = self.modules.get(name.id.as_str()).cloned()
        {
            return self.module_item(&module, attr);
        }
        if attr == "__init__" {
            self.keep_inits();
        }
        // A method as a value.
        for class in 0..self.classes.len() {
            if let Some(start) = self.classes[class].methods.get(attr).copied() {
                self.as_value(format!("f{start}"));
                self.as_value(format!("m{attr}"));
            }
        }
        if let Expr::Call(call) = &*node.value
            && matches!(&*call.func, Expr::Name(n) if n.id.as_str() == "super" && self.is_builtin("super"))
        {
            return Err("super() as a value".into());
        }
        self.exists(attr)?;
        let receiver = self.expression(&node.value)?;
        let of_class = matches!(&*node.value, Expr::Name(name) if self.class_named(&name.id).is_some_and(|class| self.method_of(class, attr).is_some()));
        if !of_class {
            self.special(attr, receiver.kind)?;
        }
        let js = spell_attribute(attr);
        let kind = if attr == "__name__" { Kind::Str } else { self.attribute_kind(attr) };
        if let Kind::Instance(class) = receiver.kind {
            let known = self.always(usize::from(class), attr);
            if known && !self.deleted_attributes.contains(attr) {
                return Ok(Code::new(format!("{}.{js}", receiver.at(19)), kind));
            }
        }
        let plain = self.kind_of(&format!("a.{attr}")) != Kind::Never && !self.class_names.contains(attr);
        if plain && !js.contains('$') {
            self.getters.insert(js.clone());
            return Ok(Code::new(format!("get${js}({})", receiver.any()), kind));
        }
        Ok(Code::new(format!("$attr({}, \"{js}\")", receiver.any()), kind))
    }

    fn always(&self, class: usize, attr: &str) -> bool {
        self.classes[class].always.contains(attr)
    }

    /// The kind of all attributes of this name.
    pub fn attribute_kind(&self, attr: &str) -> Kind {
        let kind = self.kind_of(&format!("a.{attr}"));
        let special = matches!(attr, "args" | "code" | "value" | "real" | "imag" | "start" | "stop" | "step")
            || self.binds_errors && matches!(attr, "name" | "obj");
        if self.classes.iter().any(|c| c.methods.contains_key(attr)) || special || attr.starts_with("__") {
            return Kind::Any;
        }
        if self.computed_attributes && matches!(kind, Kind::Float | Kind::Never) {
            return Kind::Any;
        }
        kind
    }

    fn subscript(&mut self, node: &ast::ExprSubscript) -> Result<Code, Refusal> {
        let container = self.expression(&node.value)?;
        if let Expr::Slice(slice) = &*node.slice {
            let mut parts = Vec::new();
            for part in [&slice.lower, &slice.upper, &slice.step] {
                match part {
                    Some(part) => parts.push(self.expression(part)?.any()),
                    None => parts.push("null".to_string()),
                }
            }
            while parts.len() > 1 && parts.last().is_some_and(|p| p == "null") {
                parts.pop();
            }
            let kind = if matches!(container.kind, Kind::Str | Kind::List | Kind::Tuple | Kind::Never) {
                container.kind
            } else {
                Kind::Any
            };
            return Ok(Code::new(format!("$slice({}, {})", container.any(), parts.join(", ")), kind));
        }
        let index = self.expression(&node.slice)?;
        if container.kind == Kind::Never || index.kind == Kind::Never {
            return Ok(Code::new(format!("$item({}, {})", container.any(), index.any()), Kind::Never));
        }
        if index.kind.is_int() && container.kind == Kind::List {
            return Ok(Code::new(format!("$at({}, {})", container.at(2), index.at(2)), Kind::Any));
        }
        let kind = if container.kind == Kind::Str { Kind::Str } else { Kind::Any };
        Ok(Code::new(format!("$item({}, {})", container.any(), index.any()), kind))
    }

    fn joined(&mut self, node: &ast::ExprJoinedStr) -> Result<Code, Refusal> {
        let mut text = String::from("`");
        for value in &node.values {
            match value {
                Expr::Constant(part) => {
                    if let Constant::Str(part) = &part.value {
                        let quoted = quote(part);
                        text.push_str(
                            &quoted[1..quoted.len() - 1]
                                .replace("\\\"", "\"")
                                .replace('`', "\\`")
                                .replace("${", "\\${"),
                        );
                    }
                }
                Expr::FormattedValue(part) => {
                    let inner = self.expression(&part.value)?;
                    let conversion = match part.conversion {
                        ast::ConversionFlag::None => None,
                        ast::ConversionFlag::Str => Some("$str"),
                        ast::ConversionFlag::Repr => Some("$repr"),
                        ast::ConversionFlag::Ascii => Some("$ascii"),
                    };
                    let shown = match conversion {
                        Some(helper) => Code::new(format!("{helper}({})", inner.any()), Kind::Str),
                        None => inner,
                    };
                    let spec = match &part.format_spec {
                        Some(spec) => Some(self.expression(spec)?),
                        None => None,
                    };
                    let code = match spec {
                        Some(spec) if spec.text != "``" => {
                            // A plain text, not a template.
                            let plain = !spec.text.contains(['$', '"', '\\']);
                            let spec = if plain { spec.text.replace('`', "\"") } else { spec.text };
                            format!("$format({}, {spec})", shown.any())
                        }
                        _ if shown.kind == Kind::Str || shown.kind.is_safe() => shown.text,
                        _ if shown.kind.is_int() => format!("$digits({})", shown.text),
                        _ if shown.kind == Kind::Float => format!("$float_text({})", shown.text),
                        _ if !self.class_names.contains("__format__") => format!("$str({})", shown.any()),
                        _ => format!("$format({}, \"\")", shown.any()),
                    };
                    text.push_str(&format!("${{{code}}}"));
                }
                _ => return Err("this form of f-string".into()),
            }
        }
        text.push('`');
        Ok(Code::new(text, Kind::Str))
    }
}

/// May an expression be printed twice?
pub fn is_simple(expression: &Expr) -> bool {
    matches!(expression, Expr::Name(_) | Expr::Constant(_))
}

fn constant(value: &Constant) -> Result<Code, Refusal> {
    Ok(match value {
        Constant::None => Code::new("null", Kind::None),
        Constant::Bool(value) => Code::new(value.to_string(), Kind::Bool),
        Constant::Str(text) => Code::new(quote(text), Kind::Str),
        Constant::Int(value) => {
            let bits = value.bits().max(1);
            if bits <= 53 && *value <= BigInt::from(9_007_199_254_740_991_i64) {
                Code::new(value.to_string(), Kind::Int(bits as u8))
            } else {
                Code::new(format!("{value}n"), INT)
            }
        }
        Constant::Float(value) => {
            if value.is_infinite() {
                Code::new("Infinity", Kind::Float)
            } else {
                Code::new(format!("{value:?}"), Kind::Float)
            }
        }
        Constant::Ellipsis => return Err("...".into()),
        Constant::Bytes(_) => return Err("bytes".into()),
        Constant::Complex { .. } => return Err("complex numbers".into()),
        Constant::Tuple(_) => return Err("this constant".into()),
    })
}

/// A JavaScript string literal.
pub fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if (c as u32) < 32
                || c as u32 == 127
                || matches!(c as u32, 0x80..=0xa0 | 0xad | 0x2028 | 0x2029 | 0x200b..=0x200f | 0xfeff) =>
            {
                out.push_str(&format!("\\u{{{:x}}}", c as u32));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

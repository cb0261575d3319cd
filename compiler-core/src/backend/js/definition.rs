//! The module, functions, lambdas and classes.

use std::collections::HashMap;

use rustpython_parser::ast::{self, Expr, Stmt};

use super::block;
use super::kind::Kind;
use super::names::{spell, spell_attribute};
use super::scope::{self, Scope};
use super::{Code, Frame, Printer, Refusal};

impl Printer {
    /// Prints the module.
    pub fn module(&mut self, body: &[Stmt]) -> Result<(), Refusal> {
        self.out.clear();
        self.serial = 0;
        self.indent = 1;
        self.modules.clear();
        self.imported.clear();
        let mut module = Scope::default();
        module.collect(body);
        for name in block::global_names(body) {
            if !module.counts.contains_key(&name) {
                module.bind(&name);
            }
            // Assigned by functions: no single definition.
            module.definitions.remove(&name);
        }
        module.loop_names = block::loop_names(body, &module);
        self.early = block::early(body);
        self.scopes = vec![module];
        self.frames = vec![Frame::default()];
        let text = self.scope_body(body)?;
        self.out = text;
        Ok(())
    }

    /// Prints the body of the innermost scope, with the declarations it needs before it.
    fn scope_body(&mut self, body: &[Stmt]) -> Result<String, Refusal> {
        let outer = std::mem::take(&mut self.out);
        let result = self.block_at_top(body);
        let text = std::mem::replace(&mut self.out, outer);
        result?;
        let mut full = String::new();
        if let Some(scope) = self.scopes.last()
            && !scope.declared.is_empty()
        {
            let names = scope.declared.join(", ");
            for _ in 0..self.indent {
                full.push_str("  ");
            }
            full.push_str(&format!("let {names};\n"));
        }
        full.push_str(&text);
        Ok(full)
    }

    fn block_at_top(&mut self, body: &[Stmt]) -> Result<(), Refusal> {
        let mut inline: HashMap<usize, String> = HashMap::new();
        // A variable whose first mention is a plain assignment at the top level is declared there.
        let mut mentioned: std::collections::HashSet<String> = std::collections::HashSet::new();
        let last = self.scopes.len() - 1;
        let mut declared_inline = std::collections::HashSet::new();
        for (at, stmt) in body.iter().enumerate() {
            if let Stmt::Assign(node) = stmt
                && let [Expr::Name(name)] = &node.targets[..]
            {
                let id = name.id.to_string();
                let mut in_value = false;
                scope::walk(&node.value, &mut |inner| {
                    in_value |= matches!(inner, Expr::Name(n) if n.id == name.id);
                    true
                });
                let scope = &self.scopes[last];
                if !mentioned.contains(&id)
                    && !in_value
                    && scope.counts.contains_key(&id)
                    && !scope.parameters.contains(&id)
                {
                    inline.insert(at, id.clone());
                    declared_inline.insert(id);
                }
            }
            let simple_definition = match stmt {
                Stmt::FunctionDef(node) => Some(node.name.to_string()),
                Stmt::ClassDef(node) => Some(node.name.to_string()),
                _ => None,
            };
            if let Some(name) = simple_definition {
                let scope = &self.scopes[last];
                let single = scope.definitions.contains_key(&name);
                if single
                    && (!mentioned.contains(&name) || last == 0 && self.early.contains(&name))
                    && !scope.deleted.contains(&name)
                {
                    inline.insert(at, name.clone());
                    declared_inline.insert(name.clone());
                }
                mentioned.insert(name);
            }
            scope::mentions(stmt, &mut |name| {
                mentioned.insert(name.to_string());
            });
        }
        let (starts, inner) = block::declarations(body, &self.scopes[last], &declared_inline);
        self.scopes[last].inline = starts;
        let scope = &self.scopes[last];
        let mut declared: Vec<String> = Vec::new();
        for name in &scope.names {
            if !declared_inline.contains(name)
                && !scope.parameters.contains(name)
                && !scope.loop_names.contains(name)
                && !inner.contains(name)
            {
                declared.push(spell(name));
            }
        }
        // Names of modules have no variable.
        let modules = block::imports(body);
        declared.retain(|n| !modules.contains(n));
        self.scopes[last].declared = declared;
        for (at, stmt) in body.iter().enumerate() {
            let inline = inline.contains_key(&at) || self.scopes[last].inline.contains(&scope::start(stmt));
            self.statement(stmt, inline)?;
        }
        Ok(())
    }

    /// Prints a `def`. `inline`: as a declaration.
    pub fn function(&mut self, node: &ast::StmtFunctionDef, start: u32, inline: bool) -> Result<(), Refusal> {
        let js = spell(&node.name);
        let nested_this = self.frames.iter().any(|f| f.class.is_some() && f.function);
        let (parameters, before) = self.parameters(&node.args, start, &js, 0)?;
        for line in before {
            self.line(&line);
        }
        let last = self.scopes.len() - 1;
        self.scopes[last].bound.insert(node.name.to_string());
        if !inline {
            // A variable like others, which may be given other values elsewhere.
            self.assignment(&node.name, &Code::new("", Kind::Any))?;
        }
        let body = self.function_body(&node.args, &node.body, start, None)?;
        let value = self.values.contains(&format!("f{start}")) || !inline;
        if inline && !nested_this {
            self.line(&format!("function {js}({parameters}) {{"));
        } else {
            let word = if inline { "const " } else { "" };
            self.line(&format!("{word}{js} = ({parameters}) => {{"));
        }
        self.out.push_str(&body);
        self.line(if inline && !nested_this { "}" } else { "};" });
        if value {
            let signature = self.sig_text(start);
            self.line(&format!("$sig({js}, {signature});"));
        }
        Ok(())
    }

    /// The signature for calls of a function as a value.
    pub fn sig_text(&self, start: u32) -> String {
        let Some(signature) = self.signatures.get(&start) else { return String::new() };
        let mut parts = vec![super::expression::quote(&signature.qualified)];
        let mut names = Vec::new();
        for (at, name) in signature.names.iter().enumerate() {
            let star = if at >= signature.positional {
                "*"
            } else if at < signature.positional_only {
                "/"
            } else {
                ""
            };
            names.push(format!("{star}{name}{}", if signature.defaults[at] { "=" } else { "" }));
        }
        parts.push(super::expression::quote(&names.join(" ")));
        parts.join(", ")
    }

    /// The parameter list, and statements that keep defaults.
    fn parameters(
        &mut self,
        args: &ast::Arguments,
        start: u32,
        stem: &str,
        skip: usize,
    ) -> Result<(String, Vec<String>), Refusal> {
        let all: Vec<_> =
            args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs).skip(skip).collect();
        let value = self.values.contains(&format!("f{start}"));
        let (mut parts, mut before) = (Vec::new(), Vec::new());
        for argument in all {
            let name = argument.def.arg.as_str();
            let key = Printer::variable(start, name);
            if value {
                self.store(&key, Kind::Any);
            }
            match &argument.default {
                None => parts.push(spell(name)),
                Some(default) => {
                    let code = self.expression(default)?;
                    self.store(&key, code.kind);
                    let text = code.to(self.kind_of(&key));
                    if matches!(&**default, Expr::Constant(_))
                        || matches!(&**default, Expr::UnaryOp(u) if matches!(&*u.operand, Expr::Constant(_)))
                    {
                        parts.push(format!("{} = {text}", spell(name)));
                    } else {
                        let kept = self.fresh(&format!("{}_{}", stem.trim_end_matches('$'), name));
                        before.push(format!("const {kept} = {text};"));
                        parts.push(format!("{} = {kept}", spell(name)));
                    }
                }
            }
        }
        Ok((parts.join(", "), before))
    }

    /// Prints the inside of a function. `class`: it is a method of it.
    fn function_body(
        &mut self,
        args: &ast::Arguments,
        body: &[Stmt],
        start: u32,
        class: Option<usize>,
    ) -> Result<String, Refusal> {
        let mut scope = Scope { id: start, ..Scope::default() };
        let all: Vec<_> = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs).collect();
        for argument in &all {
            scope.parameters.insert(argument.def.arg.to_string());
        }
        scope.collect(body);
        for argument in &all {
            scope.definitions.remove(argument.def.arg.as_str());
        }
        scope.loop_names = block::loop_names(body, &scope);
        let constructor = class.is_some_and(|c| {
            self.has_constructor(c) && self.classes[c].methods.get("__init__") == Some(&start)
        });
        let self_name = class.and_then(|_| all.first().map(|a| a.def.arg.to_string()));
        if let (Some(class), Some(me)) = (class, &self_name) {
            let key = Printer::variable(start, me);
            self.store(&key, Kind::Instance(class as u16));
        }
        // Functions inside are arrows, which keep `this`; classes inside have their own.
        scope.this = self_name.clone().filter(|me| {
            !scope.counts.contains_key(me) && !block::any(body, &|s| matches!(s, Stmt::ClassDef(_)))
        });
        let this = scope.this.is_some();
        self.scopes.push(scope);
        self.frames.push(Frame { start, class, function: true, constructor, ..Frame::default() });
        let deeper = 1 + usize::from(self.counts);
        self.indent += deeper;
        let result = self.scope_body(body);
        self.indent -= deeper;
        self.frames.pop();
        self.scopes.pop();
        let mut text = result?;
        if !block::ends(body) {
            // A function that may fall off its end gives None.
            self.store(&format!("r{start}"), Kind::None);
        }
        if !block::ends(body) && !constructor && !self.gives_nothing(start) {
            let pad = "  ".repeat(self.indent + deeper);
            text.push_str(&format!("{pad}return null;\n"));
        }
        if self.counts {
            let pad = "  ".repeat(self.indent + 1);
            text =
                format!("{pad}$enter();\n{pad}try {{\n{text}{pad}}} finally {{\n{pad}  $leave();\n{pad}}}\n");
        }
        if self.values.contains(&format!("f{start}")) {
            self.store(&format!("r{start}"), Kind::Any);
        }
        if let Some(me) = self_name.filter(|_| !this) {
            let used = text.contains(&spell(&me));
            if used {
                text = format!("{}const {} = this;\n{text}", "  ".repeat(self.indent + 1), spell(&me));
            }
        }
        if constructor {
            text = format!("{}super();\n{text}", "  ".repeat(self.indent + 1));
        }
        Ok(text)
    }

    /// Prints a lambda. `value`: give it a signature.
    pub fn lambda(&mut self, node: &ast::ExprLambda, start: u32, value: bool) -> Result<Code, Refusal> {
        self.as_value(format!("f{start}"));
        let (parameters, before) = self.parameters(&node.args, start, "lambda", 0)?;
        let mut scope = Scope { id: start, ..Scope::default() };
        for argument in node.args.posonlyargs.iter().chain(&node.args.args).chain(&node.args.kwonlyargs) {
            scope.parameters.insert(argument.def.arg.to_string());
        }
        scope.walrus(&node.body);
        scope.declared = scope.names.iter().map(|n| spell(n)).collect();
        self.scopes.push(scope);
        self.frames.push(Frame { start, function: true, ..Frame::default() });
        let body = self.expression(&node.body);
        self.frames.pop();
        let scope = self.scopes.pop().unwrap_or_default();
        let body = body?;
        self.store(&format!("r{start}"), Kind::Any);
        let body = if self.counts { format!("$nested(() => {})", braced(body.any())) } else { body.any() };
        let text = if scope.declared.is_empty() {
            format!("({parameters}) => {}", braced(body))
        } else {
            format!("({parameters}) => {{ let {}; return {body}; }}", scope.declared.join(", "))
        };
        let text = if value { format!("$sig({text}, {})", self.sig_text(start)) } else { text };
        if before.is_empty() {
            return Ok(Code::new(text, Kind::Any));
        }
        Ok(Code::new(format!("(() => {{ {} return {text}; }})()", before.join(" ")), Kind::Any))
    }

    /// Prints a class.
    pub fn class(&mut self, node: &ast::StmtClassDef, start: u32, inline: bool) -> Result<(), Refusal> {
        let Some(index) = self.classes.iter().position(|c| c.start == start) else {
            return Err("this class".into());
        };
        if !inline {
            return Err("a class whose name is used before it or bound twice".into());
        }
        let class = self.classes[index].clone();
        let base = match (class.base, &class.builtin_base) {
            (Some(base), _) => spell(&self.classes[base].name),
            (None, Some(name)) => format!("${name}"),
            _ => "$Object".to_string(),
        };
        if class.methods.contains_key("__eq__") && !class.methods.contains_key("__hash__") {
            self.store("has.eq", Kind::Bool);
        }
        let mut scope = Scope { id: start, class: true, ..Scope::default() };
        scope.collect(&node.body);
        self.scopes.push(scope);
        self.frames.push(Frame { start, class: Some(index), ..Frame::default() });
        let result = self.class_body(node, index, &base);
        self.frames.pop();
        self.scopes.pop();
        result?;
        let last = self.scopes.len() - 1;
        self.scopes[last].bound.insert(node.name.to_string());
        Ok(())
    }

    fn class_body(&mut self, node: &ast::StmtClassDef, index: usize, base: &str) -> Result<(), Refusal> {
        let js = spell(&node.name);
        let mut head = Vec::new();
        let mut methods = String::new();
        let mut after = Vec::new();
        let mut signatures = Vec::new();
        for stmt in &node.body {
            match stmt {
                Stmt::FunctionDef(method) => {
                    let start = scope::start(stmt);
                    let name = method.name.as_str();
                    if matches!(
                        name,
                        "__new__"
                            | "__getattr__"
                            | "__getattribute__"
                            | "__setattr__"
                            | "__delattr__"
                            | "__init_subclass__"
                            | "__class_getitem__"
                            | "__enter__"
                            | "__exit__"
                    ) {
                        return Err(format!("the method {name}"));
                    }
                    let last = self.scopes.len() - 1;
                    if self.scopes[last].counts.get(name) != Some(&1) {
                        return Err("methods of the same name".into());
                    }
                    if name.starts_with("__") && name != "__init__"
                        || self.values.contains(&format!("m{name}"))
                    {
                        self.as_value(format!("f{start}"));
                    }
                    if !self.scopes[last].parameters.is_empty() {
                        return Err("this class body".into());
                    }
                    let saved = self.indent;
                    let (parameters, before) =
                        self.parameters(&method.args, start, &format!("{}_{name}", node.name), 1)?;
                    if before.iter().any(|line| line.contains(&format!("{js}.prototype"))) {
                        return Err("defaults that are class attributes".into());
                    }
                    head.extend(before);
                    self.indent = saved + 1;
                    let body = self.function_body(&method.args, &method.body, start, Some(index));
                    self.indent = saved;
                    let body = body?;
                    let pad = "  ".repeat(saved + 1);
                    if !methods.is_empty() {
                        methods.push('\n');
                    }
                    let constructor = name == "__init__" && self.has_constructor(index);
                    let spelt = if constructor { "constructor".to_string() } else { spell_attribute(name) };
                    methods.push_str(&format!("{pad}{spelt}({parameters}) {{\n{body}{pad}}}\n"));
                    if self.values.contains(&format!("f{start}"))
                        && !(name.starts_with("__") && name != "__init__" && name != "__call__")
                        || name == "__init__"
                    {
                        let place = if constructor { js.clone() } else { format!("{js}.prototype.{spelt}") };
                        let class = self.classes[index].start;
                        if !constructor || self.values.contains(&format!("f{class}")) {
                            signatures.push(format!("$sig({place}, {});", self.sig_text(start)));
                        }
                    }
                    self.scopes[last].bound.insert(name.to_string());
                }
                Stmt::Assign(assign) => {
                    let value = self.expression(&assign.value)?;
                    for target in &assign.targets {
                        self.class_attribute(&js, target, &value, &mut after)?;
                    }
                }
                Stmt::AnnAssign(assign) => {
                    if let Some(value) = &assign.value {
                        let value = self.expression(value)?;
                        self.class_attribute(&js, &assign.target, &value, &mut after)?;
                    }
                }
                Stmt::Pass(_) => {}
                Stmt::Expr(e) if matches!(&*e.value, Expr::Constant(_)) => {}
                _ => return Err("statements in class bodies".into()),
            }
        }
        for line in head {
            self.line(&line);
        }
        if methods.is_empty() {
            self.line(&format!("class {js} extends {base} {{}}"));
        } else {
            self.line(&format!("class {js} extends {base} {{"));
            self.out.push_str(&methods);
            self.line("}");
        }
        for line in signatures.into_iter().chain(after) {
            self.line(&line);
        }
        Ok(())
    }

    fn class_attribute(
        &mut self,
        class: &str,
        target: &Expr,
        value: &Code,
        after: &mut Vec<String>,
    ) -> Result<(), Refusal> {
        match target {
            Expr::Name(name) => {
                if name.id.starts_with("__") && !value.text.contains(".prototype.") {
                    return Err(format!("the class attribute {}", name.id));
                }
                self.store(&format!("a.{}", name.id), value.kind);
                let kind = self.attribute_kind(&name.id);
                after.push(format!("{class}.prototype.{} = {};", spell_attribute(&name.id), value.to(kind)));
                let last = self.scopes.len() - 1;
                self.scopes[last].bound.insert(name.id.to_string());
                Ok(())
            }
            Expr::Tuple(_) => Err("unpacking in class bodies".into()),
            _ => Err("this assignment in a class body".into()),
        }
    }
}

/// The body of an arrow function, which may not begin as a block.
fn braced(body: String) -> String {
    if body.starts_with('{') { format!("({body})") } else { body }
}

//! Calls.

use rustpython_parser::ast::{self, Expr};

use super::builtin::is_builtin_function;
use super::expression::Meaning;
use super::kind::Kind;
use super::names::{is_exception, is_type};
use super::{Code, Printer, Refusal, Signature, scope};

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
                        Err(message) => self.misfit(&message, callee, node)?,
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
    pub fn keywords(&mut self, keywords: &[ast::Keyword]) -> Result<String, Refusal> {
        let mut parts = Vec::new();
        for keyword in keywords {
            let name = keyword.arg.as_ref().map(|n| n.to_string()).unwrap_or_default();
            let value = self.argument(&keyword.value)?.any();
            parts.push(format!("{name}: {value}"));
        }
        Ok(format!("new $Keywords({{ {} }})", parts.join(", ")))
    }

    /// An argument of what goes over it once: a generator expression becomes a list where that does not show.
    pub fn argument(&mut self, argument: &Expr) -> Result<Code, Refusal> {
        match argument {
            Expr::GeneratorExp(node) if self.shows(node) => self.generator(node, scope::start(argument)),
            Expr::GeneratorExp(node) => {
                self.list_comprehension(&node.elt, &node.generators, scope::start(argument))
            }
            _ => self.expression(argument),
        }
    }

    /// Arguments in the order of a signature, or the message of the TypeError.
    pub fn arguments(
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

    /// A call whose arguments do not fit: they are evaluated before it raises.
    pub fn misfit(&mut self, message: &str, callee: String, node: &ast::ExprCall) -> Result<Code, Refusal> {
        let mut parts = vec![super::expression::quote(message)];
        if callee.contains(['(', '.', '[']) {
            parts.push(callee);
        }
        for argument in node.args.iter().chain(node.keywords.iter().map(|keyword| &keyword.value)) {
            let code = self.argument(argument)?;
            if !matches!(argument, Expr::Constant(_)) {
                parts.push(code.any());
            }
        }
        Ok(Code::new(format!("$raise_type_error({})", parts.join(", ")), Kind::Never))
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
            let has_arguments = !node.args.is_empty() || !node.keywords.is_empty();
            if has_arguments && !self.is_exception_class(class) {
                let message = format!("{}() takes no arguments", self.classes[class].name);
                return self.misfit(&message, callee, node);
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
            if !node.keywords.is_empty() {
                return Err("keywords in exceptions".into());
            }
            self.as_value(format!("f{start}"));
        }
        let Some(signature) = self.signatures.get(&start).cloned() else { return Err("this call".into()) };
        Ok(match self.arguments(&signature, &node.args, &node.keywords)? {
            Ok(arguments) => Code::new(format!("new {callee}({arguments})"), kind),
            Err(message) => self.misfit(&message, callee, node)?,
        })
    }
}

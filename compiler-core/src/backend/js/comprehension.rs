//! Comprehensions, and the heads of loops.

use rustpython_parser::ast::{self, Comprehension, Expr};

use super::kind::{Kind, SAFE};
use super::names::spell;
use super::scope::{self, Scope};
use super::{Code, Printer, Refusal};
use crate::flow::build::constant::frozen_set;

/// The head of a `for` in JavaScript.
pub struct Head {
    /// `for (const x of xs)`
    pub text: String,
    /// Statements at the start of the body.
    pub first: Vec<String>,
}

/// What a loop goes over.
pub struct Iterable {
    code: Code,
    /// For a `range` of small ints: its end, its step, and whether the end may be computed each time. `code` is its start.
    range: Option<[String; 3]>,
    /// JavaScript can go over it as it is.
    direct: bool,
    /// Each item is a tuple of that many.
    items: Option<usize>,
}

impl Iterable {
    fn of(code: Code) -> Iterable {
        let direct = matches!(code.kind, Kind::List | Kind::Tuple | Kind::Str)
            || ["$range(", "$enumerate(", "$zip(", "$dict_items("]
                .iter()
                .any(|call| code.text.starts_with(call))
                && code.level == 20;
        Iterable { code, range: None, direct, items: None }
    }
}

impl Printer {
    /// `[element for ...]`
    pub fn list_comprehension(
        &mut self,
        element: &Expr,
        generators: &[Comprehension],
        start: u32,
    ) -> Result<Code, Refusal> {
        if let Some(code) = self.mapped(element, generators, start)? {
            return Ok(code);
        }
        let text = self.loops(
            generators,
            start,
            &mut |printer| Ok(format!("out$.push({});", printer.expression(element)?.any())),
            lambda_in(element),
        )?;
        Ok(Code::new(format!("$list((out$) => {{ {text} }})"), Kind::List))
    }

    /// `[element for name in iterable]` as a call of `Array.from`, which goes over things as a loop does.
    fn mapped(
        &mut self,
        element: &Expr,
        generators: &[Comprehension],
        start: u32,
    ) -> Result<Option<Code>, Refusal> {
        let [generator] = generators else { return Ok(None) };
        let Expr::Name(name) = &generator.target else { return Ok(None) };
        if generator.is_async || !generator.ifs.is_empty() || lambda_in(element) || walrus_in(element) {
            return Ok(None);
        }
        let iterable = self.iterable(&generator.iter)?;
        let range = match &iterable.range {
            Some([end, step, _]) if iterable.code.text == "0" && step == "1" => Some(end.clone()),
            Some(_) => return Ok(None),
            None => None,
        };
        let mut scope = Scope { id: start, ..Scope::default() };
        scope.bind(&name.id);
        scope.bound.insert(name.id.to_string());
        let used = {
            let mut used = false;
            scope::walk(element, &mut |inner| {
                used |= matches!(inner, Expr::Name(inner) if inner.id == name.id);
                true
            });
            used
        };
        self.store(&Printer::variable(start, &name.id), iterable.element());
        self.scopes.push(scope);
        let item = self.expression(element);
        let scope = self.scopes.pop().unwrap_or_default();
        let item = item?.any();
        if !scope.declared.is_empty() {
            return Ok(None);
        }
        let js = spell(&name.id);
        let text = match range {
            Some(end) if used => format!("Array.from({{ length: {end} }}, (_, {js}) => {item})"),
            Some(end) => format!("Array.from({{ length: {end} }}, () => {item})"),
            None => format!("Array.from({}, ({js}) => {item})", iterable.source()),
        };
        Ok(Some(Code::new(text, Kind::List)))
    }

    /// `{key: value for ...}`
    pub fn dict_comprehension(&mut self, node: &ast::ExprDictComp, start: u32) -> Result<Code, Refusal> {
        let late = lambda_in(&node.key) || lambda_in(&node.value);
        let text = self.loops(
            &node.generators,
            start,
            &mut |printer| {
                let (key, value) =
                    (printer.expression(&node.key)?.any(), printer.expression(&node.value)?.any());
                Ok(format!("out$.push([{key}, {value}]);"))
            },
            late,
        )?;
        Ok(Code::new(format!("$dict($list((out$) => {{ {text} }}))"), Kind::Dict))
    }

    /// `any(..)` and `all(..)` of a generator expression, which stop early.
    pub fn quantifier(
        &mut self,
        node: &ast::ExprGeneratorExp,
        start: u32,
        any: bool,
    ) -> Result<Code, Refusal> {
        let text = self.loops(
            &node.generators,
            start,
            &mut |printer| {
                let test = printer.truth(&node.elt)?;
                Ok(if any {
                    format!("if ({}) return true;", test.text)
                } else {
                    format!("if (!{}) return false;", test.at(15))
                })
            },
            false,
        )?;
        Ok(Code::new(format!("(() => {{ {text} return {}; }})()", !any), Kind::Bool))
    }

    /// A generator expression as a generator: its items are made when they are asked for.
    pub fn generator(&mut self, node: &ast::ExprGeneratorExp, start: u32) -> Result<Code, Refusal> {
        let text = self.loops(
            &node.generators,
            start,
            &mut |printer| Ok(format!("yield {};", printer.expression(&node.elt)?.any())),
            lambda_in(&node.elt),
        )?;
        let this =
            text.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').any(|word| word == "this");
        let call = if this { ".call(this)" } else { "()" };
        Ok(Code::new(format!("(function* () {{ {text} }}){call}"), Kind::Any))
    }

    /// Does making an item of a generator expression run code whose effects may show?
    pub fn shows(&self, node: &ast::ExprGeneratorExp) -> bool {
        let mut found = false;
        let mut look = |expression: &Expr| {
            scope::walk(expression, &mut |inner| {
                if let Expr::Call(call) = inner {
                    found |= match &*call.func {
                        Expr::Name(name) => {
                            !self.is_builtin(&name.id)
                                || matches!(name.id.as_str(), "print" | "input" | "next")
                        }
                        Expr::Attribute(attribute) => self.class_names.contains(attribute.attr.as_str()),
                        _ => true,
                    };
                }
                !found
            });
        };
        look(&node.elt);
        for (at, generator) in node.generators.iter().enumerate() {
            generator.ifs.iter().for_each(&mut look);
            if at > 0 {
                look(&generator.iter);
            }
        }
        found
    }

    fn loops(
        &mut self,
        generators: &[Comprehension],
        start: u32,
        innermost: &mut dyn FnMut(&mut Printer) -> Result<String, Refusal>,
        late: bool,
    ) -> Result<String, Refusal> {
        if let Some(first) = generators.first() {
            let mut hidden = false;
            scope::walk(&first.iter, &mut |inner| {
                if let Expr::Name(name) = inner {
                    generators
                        .iter()
                        .for_each(|g| scope::names_of(&g.target, &mut |t| hidden |= t == name.id.as_str()));
                }
                !matches!(inner, Expr::Lambda(_))
            });
            if hidden {
                return Err("a comprehension whose variable has the name of what it goes over".into());
            }
        }
        // The first iterable belongs to the scope around.
        let outer = generators.first().map(|g| self.iterable(&g.iter)).transpose()?;
        let mut scope = Scope { id: start, ..Scope::default() };
        for generator in generators {
            scope::names_of(&generator.target, &mut |name| scope.bind(name));
        }
        let names = scope.names.clone();
        self.scopes.push(scope);
        let result = self.nested(generators, 0, outer, innermost, late);
        let scope = self.scopes.pop().unwrap_or_default();
        let mut text = result?;
        let mut declared = scope.declared;
        if late {
            declared.extend(names.iter().map(|n| spell(n)));
        }
        if !declared.is_empty() {
            text = format!("let {}; {text}", declared.join(", "));
        }
        Ok(text)
    }

    fn nested(
        &mut self,
        generators: &[Comprehension],
        at: usize,
        outer: Option<Iterable>,
        innermost: &mut dyn FnMut(&mut Printer) -> Result<String, Refusal>,
        late: bool,
    ) -> Result<String, Refusal> {
        let Some(generator) = generators.get(at) else { return innermost(self) };
        if generator.is_async {
            return Err("async".into());
        }
        let iterable = match outer {
            Some(iterable) => iterable,
            None => self.iterable(&generator.iter)?,
        };
        let head = self.head(&generator.target, iterable, if late { "" } else { "const " })?;
        let mut tests = Vec::new();
        for test in &generator.ifs {
            let test = self.truth(test)?;
            tests.push(test.at(5));
        }
        let inner = self.nested(generators, at + 1, None, innermost, late)?;
        let body =
            if tests.is_empty() { inner } else { format!("if ({}) {{ {inner} }}", tests.join(" && ")) };
        let first = head.first.join(" ");
        Ok(format!("{} {{ {first}{}{body} }}", head.text, if first.is_empty() { "" } else { " " }))
    }

    /// The iterable of a loop, and for `range` its parts.
    pub fn iterable(&mut self, iter: &Expr) -> Result<Iterable, Refusal> {
        if let Expr::Call(node) = iter
            && let Expr::Name(name) = &*node.func
        {
            let id = name.id.as_str();
            if self.is_builtin(id)
                && node.keywords.is_empty()
                && !node.args.iter().any(|a| matches!(a, Expr::Starred(_) | Expr::GeneratorExp(_)))
            {
                if id == "range" && (1..=3).contains(&node.args.len()) {
                    let mut parts = Vec::new();
                    for argument in &node.args {
                        parts.push(self.expression(argument)?);
                    }
                    if parts.iter().any(|p| p.kind == Kind::Never) {
                        let texts: Vec<String> = parts.iter().map(Code::any).collect();
                        return Ok(Iterable::of(Code::new(
                            format!("$range({})", texts.join(", ")),
                            Kind::Never,
                        )));
                    }
                    let step =
                        parts.get(2).map_or(Some(1), |s| s.text.parse::<i64>().ok()).filter(|s| *s != 0);
                    let start_safe = parts.len() == 1 || parts[0].kind.is_safe();
                    if let (Some(step), true, true) =
                        (step, start_safe, parts.iter().all(|p| p.kind.is_int()))
                    {
                        let bits = if parts.len() == 1 {
                            48
                        } else {
                            match parts[0].kind {
                                Kind::Int(b) => b.max(48),
                                _ => SAFE,
                            }
                        };
                        let (from, to) = if parts.len() == 1 {
                            ("0".to_string(), &parts[0])
                        } else {
                            (parts[0].text.clone(), &parts[1])
                        };
                        let direct = to.text.chars().all(|c| c.is_ascii_digit() || c == '-');
                        let safe_end = if to.kind.is_safe() { bits } else { 48.max(bits) };
                        return Ok(Iterable {
                            range: Some([to.at(2), step.to_string(), direct.to_string()]),
                            ..Iterable::of(Code::new(from, Kind::Int(safe_end.min(SAFE))))
                        });
                    }
                    let texts: Vec<String> = parts.iter().map(Code::any).collect();
                    return Ok(Iterable::of(Code::new(format!("$range({})", texts.join(", ")), Kind::Any)));
                }
                if id == "enumerate" && node.args.len() == 1 {
                    let inner = self.expression(&node.args[0])?;
                    let (text, direct) = match inner.kind {
                        Kind::List | Kind::Tuple => (format!("{}.entries()", inner.at(19)), true),
                        _ => (format!("$enumerate({})", inner.any()), true),
                    };
                    let kind = if inner.kind == Kind::Never { Kind::Never } else { Kind::Any };
                    return Ok(Iterable { direct, items: Some(2), ..Iterable::of(Code::new(text, kind)) });
                }
                if id == "zip" && node.args.len() > 1 {
                    let items = Some(node.args.len());
                    return Ok(Iterable { items, ..Iterable::of(self.expression(iter)?) });
                }
            }
        }
        if let Expr::GeneratorExp(node) = iter {
            let code = self.generator(node, scope::start(iter))?;
            return Ok(Iterable { direct: true, ..Iterable::of(code) });
        }
        if let Expr::Set(node) = iter
            && frozen_set(&node.elts)
        {
            let items = self.items(&node.elts, false)?;
            return Ok(Iterable::of(Code::new(format!("$frozen_set([{items}])"), Kind::Set)));
        }
        let code = self.expression(iter)?;
        let items = (code.text.starts_with("$dict_items(") && code.level == 20).then_some(2);
        Ok(Iterable { items, ..Iterable::of(code) })
    }

    /// Prints the head of a loop. `word` declares the target: `const `, or nothing where it is declared outside.
    pub fn head(&mut self, target: &Expr, iterable: Iterable, word: &str) -> Result<Head, Refusal> {
        let declares = word.trim() == "const";
        if let Some([to, step, direct]) = iterable.range {
            let counter = match target {
                Expr::Name(name) if declares => spell(&name.id),
                _ => self.fresh("i"),
            };
            let step: i64 = step.parse().unwrap_or(1);
            let (end, extra) = if direct == "true" {
                (to, String::new())
            } else {
                let end = self.fresh("end");
                (end.clone(), format!(", {end} = {to}"))
            };
            let (sign, next) = match step {
                1 => ("<", format!("{counter}++")),
                -1 => (">", format!("{counter}--")),
                s if s > 0 => ("<", format!("{counter} += {s}")),
                s => (">", format!("{counter} -= {}", -s)),
            };
            let text = format!(
                "for (let {counter} = {}{extra}; {counter} {sign} {end}; {next})",
                iterable.code.text
            );
            let value = Code::new(counter, iterable.code.kind);
            let first = match target {
                Expr::Name(name) if declares => {
                    let at = self.scope_of(&name.id);
                    let key = Printer::variable(self.scopes[at].id, &name.id);
                    self.store(&key, value.kind);
                    self.scopes[at].bound.insert(name.id.to_string());
                    if self.kind_of(&key) == Kind::Float { vec!["$never();".into()] } else { vec![] }
                }
                _ => self.assign(target, &value, word)?,
            };
            return Ok(Head { text, first });
        }
        let (element, source) = (iterable.element(), iterable.source());
        match target {
            Expr::Name(name) => {
                let at = self.scope_of(&name.id);
                let key = Printer::variable(self.scopes[at].id, &name.id);
                self.store(&key, element);
                self.scopes[at].bound.insert(name.id.to_string());
                Ok(Head { text: format!("for ({word}{} of {source})", spell(&name.id)), first: vec![] })
            }
            Expr::Tuple(ast::ExprTuple { elts, .. })
                if iterable.items == Some(elts.len()) && elts.iter().all(|e| matches!(e, Expr::Name(_))) =>
            {
                // Its items have the right number of items, which JavaScript can take apart.
                let mut names = Vec::new();
                let counted = iterable.code.text.ends_with(".entries()");
                for (at, target) in elts.iter().enumerate() {
                    if let Expr::Name(name) = target {
                        let kind = if counted && at == 0 { Kind::Int(40) } else { element };
                        self.assignment(&name.id, &Code::new("", kind))?;
                        names.push(spell(&name.id));
                    }
                }
                Ok(Head { text: format!("for ({word}[{}] of {source})", names.join(", ")), first: vec![] })
            }
            _ => {
                let item = self.fresh("item");
                let first = self.assign(target, &Code::new(item.clone(), element), word)?;
                Ok(Head { text: format!("for (const {item} of {source})"), first })
            }
        }
    }
}

impl Iterable {
    /// The kind of its items.
    fn element(&self) -> Kind {
        match self.code.kind {
            Kind::Str => Kind::Str,
            Kind::Never => Kind::Never,
            Kind::Int(_) if self.range.is_some() => self.code.kind,
            _ => Kind::Any,
        }
    }

    /// The text behind `of`.
    fn source(&self) -> String {
        if self.direct { self.code.at(2) } else { format!("$iter({})", self.code.any()) }
    }
}

/// Is there a `:=` in the expression?
fn walrus_in(expression: &Expr) -> bool {
    let mut found = false;
    scope::walk(expression, &mut |inner| {
        found |= matches!(inner, Expr::NamedExpr(_));
        !found
    });
    found
}

/// Is there a lambda in the expression? Then the loop's variables are shared by all turns, as in Python.
fn lambda_in(expression: &Expr) -> bool {
    let mut found = false;
    scope::walk(expression, &mut |inner| {
        found |= matches!(inner, Expr::Lambda(_));
        !found
    });
    found
}

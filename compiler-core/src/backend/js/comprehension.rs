//! Comprehensions, and the heads of loops.

use rustpython_parser::ast::{self, Comprehension, Expr};

use super::expression::spell;
use super::kind::{Kind, SAFE};
use super::scope::{self, Scope};
use super::{Code, Printer, Refusal};

/// The head of a `for` in JavaScript.
pub struct Head {
    /// `for (const x of xs)`
    pub text: String,
    /// Statements at the start of the body.
    pub first: Vec<String>,
}

impl Printer {
    /// `[element for ...]`
    pub fn list_comprehension(
        &mut self,
        element: &Expr,
        generators: &[Comprehension],
        start: u32,
    ) -> Result<Code, Refusal> {
        let text = self.loops(
            generators,
            start,
            &mut |printer| Ok(format!("out$.push({});", printer.expression(element)?.any())),
            lambda_in(element),
        )?;
        Ok(Code::new(format!("$list((out$) => {{ {text} }})"), Kind::List))
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

    fn loops(
        &mut self,
        generators: &[Comprehension],
        start: u32,
        innermost: &mut dyn FnMut(&mut Printer) -> Result<String, Refusal>,
        late: bool,
    ) -> Result<String, Refusal> {
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
        outer: Option<(Code, Option<[String; 3]>)>,
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
    pub fn iterable(&mut self, iter: &Expr) -> Result<(Code, Option<[String; 3]>), Refusal> {
        if let Expr::Call(node) = iter {
            if let Expr::Name(name) = &*node.func {
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
                            return Ok((Code::new("[]", Kind::Never), None));
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
                            return Ok((
                                Code::new(from, Kind::Int(safe_end.min(SAFE))),
                                Some([to.at(2), step.to_string(), direct.to_string()]),
                            ));
                        }
                        let texts: Vec<String> = parts.iter().map(Code::any).collect();
                        return Ok((Code::new(format!("$range({})", texts.join(", ")), Kind::Any), None));
                    }
                }
            }
        }
        if let Expr::GeneratorExp(node) = iter {
            return Ok((self.list_comprehension(&node.elt, &node.generators, scope::start(iter))?, None));
        }
        Ok((self.expression(iter)?, None))
    }

    /// Prints the head of a loop. `word` declares the target: `const `, or nothing where it is declared outside.
    pub fn head(
        &mut self,
        target: &Expr,
        (iterable, range): (Code, Option<[String; 3]>),
        word: &str,
    ) -> Result<Head, Refusal> {
        let declares = word.trim() == "const";
        if let Some([to, step, direct]) = range {
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
            let text =
                format!("for (let {counter} = {}{extra}; {counter} {sign} {end}; {next})", iterable.text);
            let value = Code::new(counter, iterable.kind);
            let first = match target {
                Expr::Name(name) if declares => {
                    let at = self.scope_of(&name.id);
                    let key = Printer::variable(self.scopes[at].id, &name.id);
                    self.store(&key, value.kind);
                    self.scopes[at].bound.insert(name.id.to_string());
                    if self.kind_of(&key) == Kind::Float { vec!["$never();".into()] } else { vec![] }
                }
                _ => self.assign(target, &value, declares)?,
            };
            return Ok(Head { text, first });
        }
        let element = match iterable.kind {
            Kind::Str => Kind::Str,
            Kind::Never => Kind::Never,
            _ => Kind::Any,
        };
        let source = match iterable.kind {
            Kind::List | Kind::Tuple | Kind::Str => iterable.at(2),
            _ => format!("$iter({})", iterable.any()),
        };
        match target {
            Expr::Name(name) => {
                let at = self.scope_of(&name.id);
                let key = Printer::variable(self.scopes[at].id, &name.id);
                self.store(&key, element);
                self.scopes[at].bound.insert(name.id.to_string());
                Ok(Head { text: format!("for ({word}{} of {source})", spell(&name.id)), first: vec![] })
            }
            _ => {
                let item = self.fresh("item");
                let first = self.assign(target, &Code::new(item.clone(), element), declares)?;
                Ok(Head { text: format!("for (const {item} of {source})"), first })
            }
        }
    }
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

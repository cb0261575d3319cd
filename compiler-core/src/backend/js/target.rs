//! Assignment to targets of all kinds.

use rustpython_parser::ast::Expr;

use super::expression::Meaning;
use super::kind::Kind;
use super::names::{spell, spell_attribute};
use super::{Code, Printer, Refusal};

impl Printer {
    /// The scope in which an assignment to a name here binds it.
    pub fn scope_of(&self, name: &str) -> usize {
        let last = self.scopes.len() - 1;
        let scope = &self.scopes[last];
        if scope.globals.contains(name) {
            return 0;
        }
        if !scope.nonlocals.contains(name)
            && (scope.counts.contains_key(name) || scope.parameters.contains(name))
        {
            return last;
        }
        match self.meaning(name) {
            Meaning::Variable(at) => at,
            _ => last,
        }
    }

    /// `name = value` as an expression.
    pub fn assignment(&mut self, name: &str, value: &Code) -> Result<(String, Kind), Refusal> {
        if self.modules.contains_key(name) || self.imported.contains_key(name) {
            return Err("assigning to the name of a module".into());
        }
        let at = self.scope_of(name);
        let key = Printer::variable(self.scopes[at].id, name);
        self.store(&key, value.kind);
        let kind = self.kind_of(&key);
        if at == self.scopes.len() - 1 {
            self.scopes[at].bound.insert(name.to_string());
        }
        Ok((format!("{} = {}", spell(name), value.to(kind)), kind))
    }

    /// Statements that assign a value. `word` declares names that are new here: `const `, `let ` or nothing.
    pub fn assign(&mut self, target: &Expr, value: &Code, word: &str) -> Result<Vec<String>, Refusal> {
        match target {
            Expr::Name(name) => {
                if self.scopes.last().is_some_and(|s| s.class) {
                    return Err("this assignment in a class body".into());
                }
                let (text, _) = self.assignment(&name.id, value)?;
                Ok(vec![format!("{word}{text};")])
            }
            Expr::Attribute(node) => {
                let attr = node.attr.as_str();
                if attr.starts_with("__") {
                    return Err(format!("assigning to {attr}"));
                }
                if self.classes.iter().any(|c| c.methods.contains_key(attr)) {
                    self.store(&format!("a.{attr}"), Kind::Any);
                }
                if let Expr::Name(name) = &*node.value
                    && self.class_named(&name.id).is_some()
                {
                    // A class attribute lives on the prototype.
                    let receiver = self.name(&name.id, false)?;
                    self.store(&format!("a.{attr}"), value.kind);
                    let kind = self.attribute_kind(attr);
                    return Ok(vec![format!(
                        "{}.prototype.{} = {};",
                        receiver.text,
                        spell_attribute(attr),
                        value.to(kind)
                    )]);
                }
                let receiver = self.expression(&node.value)?;
                self.store(&format!("a.{attr}"), value.kind);
                let kind = self.attribute_kind(attr);
                let js = spell_attribute(attr);
                if matches!(receiver.kind, Kind::Instance(_)) {
                    return Ok(vec![format!("{}.{js} = {};", receiver.at(19), value.to(kind))]);
                }
                Ok(vec![format!("$set_attr({}, \"{js}\", {});", receiver.any(), value.to(kind))])
            }
            Expr::Subscript(node) => {
                let container = self.expression(&node.value)?;
                let index = self.expression(&node.slice)?;
                if container.kind == Kind::List && index.kind.is_int() {
                    return Ok(vec![format!("$put({}, {}, {});", container.at(2), index.at(2), value.any())]);
                }
                Ok(vec![format!("$set_item({}, {}, {});", container.any(), index.any(), value.any())])
            }
            Expr::Tuple(node) => self.unpack(&node.elts, value, word),
            Expr::List(node) => self.unpack(&node.elts, value, word),
            Expr::Starred(_) => Err("a lone star".into()),
            _ => Err("this target".into()),
        }
    }

    fn unpack(&mut self, targets: &[Expr], value: &Code, word: &str) -> Result<Vec<String>, Refusal> {
        let star = targets.iter().position(|t| matches!(t, Expr::Starred(_)));
        let unpacked = match star {
            Some(at) => format!("$unpack_star({}, {at}, {})", value.any(), targets.len() - at - 1),
            None => format!("$unpack({}, {})", value.any(), targets.len()),
        };
        let element = if value.kind == Kind::Never { Kind::Never } else { Kind::Any };
        let names: Option<Vec<&str>> = targets
            .iter()
            .map(|t| match t {
                Expr::Name(name) => Some(name.id.as_str()),
                Expr::Starred(node) => match &*node.value {
                    Expr::Name(name) => Some(name.id.as_str()),
                    _ => None,
                },
                _ => None,
            })
            .collect();
        if let Some(names) = names {
            let mut parts = Vec::new();
            for name in names {
                self.assignment(name, &Code::new("", element))?;
                parts.push(spell(name));
            }
            return Ok(vec![format!("{word}[{}] = {unpacked};", parts.join(", "))]);
        }
        let list = self.fresh("items");
        let mut out = vec![format!("const {list} = {unpacked};")];
        for (at, target) in targets.iter().enumerate() {
            let item = Code::new(format!("{list}[{at}]"), element);
            match target {
                Expr::Starred(node) => out.extend(self.assign(&node.value, &item, word)?),
                _ => out.extend(self.assign(target, &item, word)?),
            }
        }
        Ok(out)
    }
}

//! Classes: fields, methods, inheritance and the special methods.

use super::types::{Expr, Type};
use super::{Author, Class};

impl Author {
    pub(super) fn class(&mut self) {
        let number = self.classes.len();
        let name = self.name("C");
        let base = if number > 0 && self.random.chance(50) { Some(self.random.below(number)) } else { None };
        let (mut fields, mut methods, mut special) = (vec![], vec![], vec![]);
        if let Some(base) = base {
            let base = &self.classes[base];
            (fields, methods, special) = (base.fields.clone(), base.methods.clone(), base.special.clone());
        }
        let inherited = fields.len();
        for _ in 0..1 + self.random.below(3) {
            let ty = if self.random.chance(70) { self.scalar_type() } else { self.any_type(1) };
            let field = format!("f{}", fields.len());
            fields.push((field, ty));
        }
        let head = match base {
            Some(base) => format!("class {name}({}):", self.classes[base].name),
            None => format!("class {name}:"),
        };
        let variables = std::mem::take(&mut self.variables);
        self.block(&head, |author| {
            if author.random.chance(30) {
                let value = author.random.below(50);
                author.line(format!("shared = {value}"));
            }
            author.initialiser(base, &fields, inherited);
            author.representation(&fields);
            author.special_methods(number, &fields, &mut special);
            for _ in 0..author.random.below(3) {
                author.method(number, &fields, &mut methods);
            }
        });
        self.variables = variables;
        self.classes.push(Class { name, base, fields, methods, special });
    }

    fn initialiser(&mut self, base: Option<usize>, fields: &[(String, Type)], inherited: usize) {
        let names: Vec<String> = fields.iter().map(|(field, _)| format!("a_{field}")).collect();
        self.block(&format!("def __init__(self, {}):", names.join(", ")), |author| {
            if let Some(base) = base {
                let class = author.classes[base].name.clone();
                let arguments = names[..inherited].join(", ");
                if author.random.chance(80) {
                    author.line(format!("super().__init__({arguments})"));
                } else {
                    author.line(format!("{class}.__init__(self, {arguments})"));
                }
            }
            for ((field, _), name) in fields.iter().zip(&names).skip(inherited) {
                author.line(format!("self.{field} = {name}"));
            }
        });
    }

    /// Every class has one: the inherited text would hold an address.
    fn representation(&mut self, fields: &[(String, Type)]) {
        let field = self.random.pick(fields).0.clone();
        self.block("def __repr__(self):", |author| match author.random.below(3) {
            0 => author.line(format!("return f'{{type(self).__name__}}({{self.{field}!r}})'")),
            1 => author.line(format!("return '<%s>' % (self.{field},)")),
            _ => author.line(format!("return 'R(' + repr(self.{field}) + ')'")),
        });
        if self.random.chance(20) {
            self.block("def __str__(self):", |author| author.line(format!("return str(self.{field}) + '!'")));
        }
    }

    fn special_methods(&mut self, number: usize, fields: &[(String, Type)], special: &mut Vec<&'static str>) {
        let scalars: Vec<&String> =
            fields.iter().filter(|(_, ty)| ty.is_scalar()).map(|(field, _)| field).collect();
        if scalars.is_empty() {
            return;
        }
        let field = scalars[self.random.below(scalars.len())].clone();
        let number_field = fields.iter().find(|(_, ty)| *ty == Type::Int).map(|(field, _)| field.clone());
        let _ = number;
        let mut write = |author: &mut Author, name: &'static str, head: &str, body: &[String]| {
            author.block(&format!("def {name}({head}):"), |author| {
                body.iter().for_each(|line| author.line(line.clone()))
            });
            if !special.contains(&name) {
                special.push(name);
            }
        };
        if self.random.chance(35) {
            let body = match self.random.below(2) {
                0 => vec![format!("return hasattr(other, 'f0') and self.{field} == other.{field}")],
                _ => vec![
                    format!("if hasattr(other, '{field}'):"),
                    format!("    return self.{field} == other.{field}"),
                    "return NotImplemented".to_string(),
                ],
            };
            write(self, "__eq__", "self, other", &body);
            if self.random.chance(60) {
                write(self, "__hash__", "self", &[format!("return len(str(self.{field}))")]);
            }
        }
        if self.random.chance(30) {
            write(self, "__lt__", "self, other", &[format!("return self.{field} < other.{field}")]);
        }
        if self.random.chance(25) {
            let length = self.random.between(-1, 4);
            write(
                self,
                "__len__",
                "self",
                &[format!(
                    "return {}",
                    if length < 0 { format!("len(str(self.{field}))") } else { length.to_string() }
                )],
            );
        }
        if self.random.chance(20) {
            write(self, "__bool__", "self", &[format!("return bool(self.{field})")]);
        }
        if self.random.chance(20) {
            write(self, "__contains__", "self, item", &[format!("return item == self.{field}")]);
        }
        if self.random.chance(25) {
            let body = [
                "if index > 3:".to_string(),
                "    raise IndexError('no item ' + str(index))".to_string(),
                format!("return (self.{field}, index)"),
            ];
            write(self, "__getitem__", "self, index", &body);
        }
        if self.random.chance(20) {
            write(self, "__call__", "self, x=1", &[format!("return (x, self.{field})")]);
        }
        if let Some(field) = number_field {
            let operators = [
                ("__add__", "+"),
                ("__radd__", "+"),
                ("__sub__", "-"),
                ("__rsub__", "-"),
                ("__mul__", "*"),
                ("__floordiv__", "//"),
                ("__mod__", "%"),
                ("__rmul__", "*"),
            ];
            for (name, operator) in operators {
                if self.random.chance(18) {
                    let body = match self.random.below(3) {
                        0 => vec![
                            "if not isinstance(other, int):".to_string(),
                            "    return NotImplemented".to_string(),
                            format!("return self.{field} {operator} other"),
                        ],
                        1 => vec![
                            "if isinstance(other, int):".to_string(),
                            format!("    return ('{name}', self.{field} {operator} other)"),
                            "return NotImplemented".to_string(),
                        ],
                        _ => vec![format!("return '{name}', self.{field}")],
                    };
                    write(self, name, "self, other", &body);
                }
            }
            if self.random.chance(15) {
                write(self, "__neg__", "self", &[format!("return -self.{field}")]);
            }
            if self.random.chance(15) {
                write(
                    self,
                    "__iadd__",
                    "self, other",
                    &[format!("self.{field} += other"), "return self".to_string()],
                );
            }
        }
        if self.random.chance(15) {
            write(self, "__iter__", "self", &[format!("return iter([self.{field}, 1, None])")]);
        }
    }

    fn method(
        &mut self,
        number: usize,
        fields: &[(String, Type)],
        methods: &mut Vec<(String, Vec<Type>, Type)>,
    ) {
        let overridden = if !methods.is_empty() && self.random.chance(40) {
            Some(self.random.pick(methods).clone())
        } else {
            None
        };
        let (name, parameters, result) = overridden.clone().unwrap_or_else(|| {
            let count = self.random.below(3);
            (self.name("m"), (0..count).map(|_| self.any_type(1)).collect(), self.any_type(1))
        });
        if matches!(result, Type::Object(class) if class >= number) {
            return;
        }
        let names: Vec<String> = (0..parameters.len()).map(|at| format!("p{at}")).collect();
        let head = format!("def {name}({}):", [vec!["self".to_string()], names.clone()].concat().join(", "));
        let mut body =
            fields.iter().map(|(field, ty)| (format!("self.{field}"), ty.clone())).collect::<Vec<_>>();
        body.extend(names.into_iter().zip(parameters.iter().cloned()));
        self.function_body(&head, &body, &result, 3);
        if overridden.is_none() {
            methods.push((name, parameters, result));
        }
    }

    /// An instance.
    pub(super) fn object(&mut self, class: usize, depth: usize) -> Expr {
        let derived: Vec<usize> =
            (0..self.classes.len()).filter(|&other| self.is_derived(other, class)).collect();
        let class = derived[self.random.below(derived.len())];
        let fields = self.classes[class].fields.clone();
        let arguments: Vec<String> =
            fields.iter().map(|(_, ty)| self.expression(ty, depth.saturating_sub(1)).text).collect();
        Expr::atom(format!("{}({})", self.classes[class].name, arguments.join(", ")))
    }

    fn is_derived(&self, mut class: usize, base: usize) -> bool {
        loop {
            if class == base {
                return true;
            }
            match self.classes[class].base {
                Some(next) => class = next,
                None => return false,
            }
        }
    }

    /// A use of an instance that its class may know or not.
    pub(super) fn object_operation(&mut self, class: usize) -> Option<String> {
        let one = self.variable(&Type::Object(class))?.text;
        let two = match self.random.below(3) {
            0 => self.expression(&Type::Object(class), 1).base(),
            1 => self.expression(&Type::Int, 0).base(),
            _ => self.expression(&Type::Any, 0).base(),
        };
        let known = &self.classes[class].special;
        let special = if known.is_empty() || self.random.chance(15) {
            *self.random.pick(&[
                "__eq__",
                "__add__",
                "__len__",
                "__getitem__",
                "__call__",
                "__lt__",
                "__contains__",
                "__hash__",
            ])
        } else {
            known[self.random.below(known.len())]
        };
        Some(match special {
            "__eq__" => format!("{one} {} {two}", self.random.pick(&["==", "!="])),
            "__lt__" => match self.random.below(3) {
                0 => format!("sorted([{one}, {two}])"),
                1 => format!("max({one}, {two})"),
                _ => format!("{one} {} {two}", self.random.pick(&["<", ">"])),
            },
            "__len__" => format!("len({one})"),
            "__bool__" => format!("'yes' if {one} else 'no'"),
            "__contains__" => format!("{two} in {one}"),
            "__getitem__" => {
                let index = self.random.below(6);
                match self.random.below(3) {
                    0 => format!("[t for t in {one}]"),
                    _ => format!("{one}[{index}]"),
                }
            }
            "__call__" => format!("{one}({two})"),
            "__hash__" => format!("len({{{one}: 1}})"),
            "__iter__" => format!("list({one})"),
            "__neg__" => format!("-{one}"),
            "__radd__" => format!("{two} + {one}"),
            "__rsub__" => format!("{two} - {one}"),
            "__rmul__" => format!("True * {one}"),
            "__sub__" => format!("{one} - {two}"),
            "__mul__" => format!("{one} * {two}"),
            "__floordiv__" => format!("{one} // {two}"),
            "__mod__" => format!("{one} % {two}"),
            _ => format!("{one} + {two}"),
        })
    }
}

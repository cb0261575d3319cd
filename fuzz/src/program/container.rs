//! Expressions that give lists, dicts, tuples and sets.

use super::Author;
use super::types::{Expr, Type, level};

impl Author {
    pub(super) fn list(&mut self, item: &Type, depth: usize) -> Expr {
        let ty = item.clone().list();
        if depth == 0 || self.random.chance(30) {
            let count = self.random.below(5);
            let items: Vec<String> = (0..count).map(|_| self.item(item, depth)).collect();
            return Expr::atom(format!("[{}]", items.join(", ")));
        }
        let depth = depth - 1;
        match self.random.below(20) {
            0 | 1 => {
                Expr::binary(&self.expression(&ty, depth), "+", &self.expression(&ty, depth), level::SUM)
            }
            2 => {
                let list = self.expression(&ty, depth);
                let times = self.random.below(3);
                Expr::binary(&list, "*", &Expr { text: times.to_string(), level: level::NUMBER }, level::TERM)
            }
            3..6 => self.sliced(&ty, depth),
            6..8 if item.is_scalar() => {
                let list = self.expression(&ty, depth);
                let more = match self.random.below(6) {
                    0 => ", reverse=True".to_string(),
                    1 => ", key=str".to_string(),
                    2 => format!(", key=lambda {name}: (str({name})[-1:], {name})", name = self.name("k")),
                    3 if *item == Type::Int => format!(", key=lambda {name}: -{name}", name = self.name("k")),
                    _ => String::new(),
                };
                Expr::atom(format!("sorted({}{more})", list.text))
            }
            8 => {
                let list = self.expression(&ty, depth);
                Expr::atom(format!("list(reversed({}))", list.text))
            }
            9 => {
                let list = self.expression(&ty, depth);
                Expr::atom(format!("{}.copy()", list.base()))
            }
            10..15 => self.comprehension(item, depth, ["[", "]"]),
            15 if *item == Type::Int => {
                let range = self.range(8);
                Expr::atom(format!("list({range})"))
            }
            15 if *item == Type::Str => {
                let text = self.expression(&Type::Str, depth);
                let call = *self.random.pick(&[
                    "split()",
                    "split(',')",
                    "splitlines()",
                    "rsplit(None, 1)",
                    "split('a', 1)",
                ]);
                Expr::atom(format!("{}.{call}", text.base()))
            }
            16 if *item == Type::Str => self.call_of("list", &[Type::Str], depth),
            16 if *item == Type::Int => self.call_of("sorted", &[Type::Set], depth),
            17 if item.is_key() => {
                let value = self.scalar_type();
                self.call_of("list", &[Type::Dict(Box::new(item.clone()), Box::new(value))], depth)
            }
            18 => {
                let key = self.key_type();
                let dict = self.expression(&Type::Dict(Box::new(key), Box::new(item.clone())), depth);
                Expr::atom(format!("list({}.values())", dict.base()))
            }
            19 if item.is_scalar() => self.mapped(item, depth),
            _ => {
                let (first, rest) = (self.item(item, depth), self.expression(&ty, depth));
                Expr::atom(format!("[{first}, *{}]", rest.at(level::BIT_OR)))
            }
        }
    }

    /// An item of a display.
    fn item(&mut self, ty: &Type, depth: usize) -> String {
        self.expression(ty, depth.saturating_sub(1)).text
    }

    /// `list(map(..))` and `list(filter(..))`
    fn mapped(&mut self, item: &Type, depth: usize) -> Expr {
        let name = self.name("m");
        let source = self.scalar_type();
        let list = self.expression(&source.clone().list(), depth);
        if source == *item && self.random.chance(50) {
            self.add_variable(&name, &source, false);
            let condition = self.condition(depth.min(1));
            self.variables.pop();
            return Expr::atom(format!(
                "list(filter(lambda {name}: {}, {}))",
                condition.at(level::OR),
                list.text
            ));
        }
        self.add_variable(&name, &source, false);
        let value = self.expression(item, depth.min(1));
        self.variables.pop();
        Expr::atom(format!("list(map(lambda {name}: {}, {}))", value.at(level::OR), list.text))
    }

    /// A comprehension of a list (brackets) or of a set (braces).
    fn comprehension(&mut self, item: &Type, depth: usize, around: [&str; 2]) -> Expr {
        let before = self.variables.len();
        let clauses = self.clauses(depth);
        let value = self.expression(item, depth.min(1));
        self.variables.truncate(before);
        Expr::atom(format!("{}{}{clauses}{}", around[0], value.text, around[1]))
    }

    /// ` for x in .. if ..`; the names stay in scope.
    fn clauses(&mut self, depth: usize) -> String {
        let mut text = String::new();
        for _ in 0..1 + self.random.below(5) / 4 {
            let (target, source) = self.loop_head(depth, 6, false);
            text.push_str(&format!(" for {target} in {source}"));
            if self.random.chance(35) {
                let condition = self.condition(depth.min(1));
                text.push_str(&format!(" if {}", condition.at(level::OR)));
            }
        }
        text
    }

    /// The target and the iterable of a loop; adds the variables of the target.
    pub(super) fn loop_head(&mut self, depth: usize, most: usize, statement: bool) -> (String, String) {
        let name = self.name("i");
        match self.random.below(12) {
            0..4 => {
                let range = self.range(most);
                self.add_variable(&name, &Type::Int, false);
                (name, range)
            }
            4..7 => {
                let item = self.any_type(0);
                let mut list = self.expression(&item.clone().list(), depth).base();
                list.push_str(&format!("[:{most}]"));
                self.add_variable(&name, &item, false);
                (name, list)
            }
            7 => {
                let text = self.expression(&Type::Str, depth).base();
                self.add_variable(&name, &Type::Str, false);
                (name, format!("{text}[:{most}]"))
            }
            8 => {
                let item = self.scalar_type();
                let list = self.expression(&item.clone().list(), depth).base();
                let other = self.name("v");
                let start = *self.random.pick(&["", ", 1", ", start=5"]);
                self.add_variable(&name, &Type::Int, false);
                self.add_variable(&other, &item, false);
                (format!("{name}, {other}"), format!("enumerate({list}[:{most}]{start})"))
            }
            9 => {
                let (one, two) = (self.scalar_type(), self.scalar_type());
                let first = self.expression(&one.clone().list(), depth).base();
                let second = self.expression(&two.clone().list(), depth).text;
                let other = self.name("v");
                self.add_variable(&name, &one, false);
                self.add_variable(&other, &two, false);
                let target = if self.random.chance(30) {
                    format!("({name}, {other})")
                } else {
                    format!("{name}, {other}")
                };
                (target, format!("zip({first}[:{most}], {second})"))
            }
            10 => {
                let (key, value) = (self.key_type(), self.scalar_type());
                let dict = self
                    .expression(&Type::Dict(Box::new(key.clone()), Box::new(value.clone())), depth)
                    .base();
                let other = self.name("v");
                self.add_variable(&name, &key, false);
                self.add_variable(&other, &value, false);
                // A loop over a dict itself is bounded by its own test of changes.
                if statement {
                    (format!("{name}, {other}"), format!("{dict}.items()"))
                } else {
                    (format!("{name}, {other}"), format!("list({dict}.items())[:{most}]"))
                }
            }
            _ => {
                let list = self.expression(&Type::Int.list(), depth).base();
                self.add_variable(&name, &Type::Int, false);
                (name, format!("reversed({list}[:{most}])"))
            }
        }
    }

    /// A range of at most `most` numbers.
    fn range(&mut self, most: usize) -> String {
        let count = self.random.below(most + 1) as i64;
        match self.random.below(8) {
            0..4 => format!("range({count})"),
            4 => {
                let low = self.random.between(-5, 5);
                format!("range({low}, {})", low + count)
            }
            5 => {
                let (low, step) = (self.random.between(-5, 5), self.random.between(2, 4));
                format!("range({low}, {}, {step})", low + count * step)
            }
            6 => {
                let (low, step) = (self.random.between(-5, 9), self.random.between(1, 3));
                format!("range({low}, {}, -{step})", low - count * step)
            }
            _ => {
                let number = self.expression(&Type::Int, 0);
                format!("range({} % {})", number.at(level::TERM), most + 1)
            }
        }
    }

    pub(super) fn dict(&mut self, key: &Type, value: &Type, depth: usize) -> Expr {
        let ty = Type::Dict(Box::new(key.clone()), Box::new(value.clone()));
        if depth == 0 || self.random.chance(45) {
            let count = self.random.below(5);
            let pairs: Vec<String> = (0..count)
                .map(|_| {
                    let key = self.item(key, depth.min(1));
                    let value = self.item(value, depth);
                    format!("{key}: {value}")
                })
                .collect();
            return Expr::atom(format!("{{{}}}", pairs.join(", ")));
        }
        let depth = depth - 1;
        match self.random.below(7) {
            0 => Expr::binary(&self.expression(&ty, depth), "|", &self.expression(&ty, depth), level::BIT_OR),
            1 => {
                let dict = self.expression(&ty, depth);
                Expr::atom(format!("{}.copy()", dict.base()))
            }
            2 => {
                let (keys, values) = (
                    self.expression(&key.clone().list(), depth),
                    self.expression(&value.clone().list(), depth),
                );
                Expr::atom(format!("dict(zip({}, {}))", keys.text, values.text))
            }
            3 => {
                let dict = self.expression(&ty, depth);
                let (key, value) = (self.item(key, 0), self.item(value, depth));
                Expr::atom(format!("{{**{}, {key}: {value}}}", dict.at(level::BIT_OR)))
            }
            4 => {
                let dict = self.expression(&ty, depth);
                Expr::atom(format!("dict({})", dict.text))
            }
            _ => {
                let before = self.variables.len();
                let clauses = self.clauses(depth);
                let (key, value) = (self.expression(key, depth.min(1)), self.expression(value, depth.min(1)));
                self.variables.truncate(before);
                Expr::atom(format!("{{{}: {}{clauses}}}", key.at(level::OR), value.text))
            }
        }
    }

    pub(super) fn tuple(&mut self, items: &[Type], depth: usize) -> Expr {
        if depth > 0
            && items.len() == 2
            && items[0] == Type::Int
            && items[1] == Type::Int
            && self.random.chance(30)
        {
            return self.call_of("divmod", &[Type::Int, Type::Int], depth - 1);
        }
        let texts: Vec<String> = items.iter().map(|item| self.item(item, depth)).collect();
        Expr::atom(if texts.len() == 1 {
            format!("({},)", texts[0])
        } else {
            format!("({})", texts.join(", "))
        })
    }

    pub(super) fn set(&mut self, depth: usize) -> Expr {
        if depth == 0 || self.random.chance(40) {
            let count = self.random.below(5);
            if count == 0 {
                return Expr::atom("set()");
            }
            let items: Vec<String> = (0..count).map(|_| self.item(&Type::Int, depth.min(1))).collect();
            return Expr::atom(format!("{{{}}}", items.join(", ")));
        }
        let depth = depth - 1;
        match self.random.below(8) {
            0..3 => {
                let (operator, level) = *self.random.pick(&[
                    ("|", level::BIT_OR),
                    ("&", level::BIT_AND),
                    ("^", level::BIT_XOR),
                    ("-", level::SUM),
                ]);
                Expr::binary(
                    &self.expression(&Type::Set, depth),
                    operator,
                    &self.expression(&Type::Set, depth),
                    level,
                )
            }
            3 => self.call_of("set", &[Type::Int.list()], depth),
            4 | 5 => {
                let method =
                    *self.random.pick(&["union", "intersection", "difference", "symmetric_difference"]);
                let (set, other) =
                    (self.expression(&Type::Set, depth), self.expression(&Type::Int.list(), depth));
                Expr::atom(format!("{}.{method}({})", set.base(), other.text))
            }
            6 => {
                let set = self.expression(&Type::Set, depth);
                Expr::atom(format!("{}.copy()", set.base()))
            }
            _ => self.comprehension(&Type::Int, depth, ["{", "}"]),
        }
    }
}

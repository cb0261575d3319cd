//! Statements: assignments of all kinds, loops, branches, exceptions and what prints.

use super::types::{Expr, Type, level};
use super::{Author, MOST_RUNS};

/// Classes that a handler may name, and what is raised.
const ERRORS: &[&str] = &[
    "ValueError",
    "TypeError",
    "KeyError",
    "IndexError",
    "ZeroDivisionError",
    "RuntimeError",
    "LookupError",
    "ArithmeticError",
    "OverflowError",
];

impl Author {
    pub(super) fn global(&mut self, ty: &Type) {
        let name = self.name("x");
        let value = self.expression(ty, 1);
        if matches!(ty, Type::Any) || value.text.contains('[') || value.text.contains('(') {
            // What raises here would leave the variable out.
            let plain = self.literal_of(ty);
            self.line(format!("{name} = {plain}"));
            self.block("try:", |author| author.line(format!("{name} = {}", value.text)));
            self.block("except Exception as error:", |author| {
                author.line("print(type(error).__name__, error)".to_string())
            });
        } else {
            self.line(format!("{name} = {}", value.text));
        }
        self.add_variable(&name, ty, true);
    }

    /// A value that is made without raising.
    fn literal_of(&mut self, ty: &Type) -> String {
        match ty {
            Type::Int => self.int_literal().text,
            Type::Float => self.float_literal().text,
            Type::Bool => "True".to_string(),
            Type::Str => self.string_literal().text,
            Type::List(item) => {
                let count = self.random.below(4);
                let items: Vec<String> = (0..count).map(|_| self.literal_of(item)).collect();
                format!("[{}]", items.join(", "))
            }
            Type::Dict(key, value) => {
                let count = self.random.below(4);
                let items: Vec<String> = (0..count)
                    .map(|_| format!("{}: {}", self.literal_of(key), self.literal_of(value)))
                    .collect();
                format!("{{{}}}", items.join(", "))
            }
            Type::Tuple(items) => {
                let items: Vec<String> = items.iter().map(|item| self.literal_of(item)).collect();
                if items.len() == 1 { format!("({},)", items[0]) } else { format!("({})", items.join(", ")) }
            }
            Type::Set => "{1, 5, 3}".to_string(),
            Type::Object(class) => {
                let fields = self.classes[*class].fields.clone();
                let items: Vec<String> = fields.iter().map(|(_, ty)| self.literal_of(ty)).collect();
                format!("{}({})", self.classes[*class].name, items.join(", "))
            }
            Type::Any => {
                self.random.pick(&["None", "1", "'s'", "2.5", "[1, 'a']", "(1, 2)", "True"]).to_string()
            }
        }
    }

    pub(super) fn statements(&mut self, count: usize) {
        for _ in 0..count {
            if self.depth > 5 {
                self.print();
                return;
            }
            let (line, variables) = (self.lines.len(), self.variables.len());
            self.statement();
            let kept = self.variables.len() == variables;
            if kept && self.random.chance(85) {
                self.protect(line);
            }
        }
    }

    /// Puts what was written since a line into a `try`, so that the program goes on after it.
    fn protect(&mut self, line: usize) {
        let written = self.lines[line..].join("\n");
        let level = "    ".repeat(self.indent);
        let head = self.lines.get(line).map_or("", |line| line.trim_start());
        let risky = written.contains(['(', '[', '/', '%'])
            && !["try", "def", "del"].iter().any(|word| head.starts_with(word));
        if !risky || written.contains("\'\'\'") || self.lines.len() - line > 20 {
            return;
        }
        for text in &mut self.lines[line..] {
            text.insert_str(0, "    ");
        }
        self.lines.insert(line, format!("{level}try:"));
        self.lines.push(format!("{level}except Exception as error:"));
        self.lines.push(format!("{level}    print(type(error).__name__, error)"));
    }

    /// Statements at the level of the module, each caught by itself.
    pub(super) fn guarded_lines(&mut self, count: usize) {
        for _ in 0..count {
            self.try_statement(1);
        }
    }

    fn statement(&mut self) {
        match self.random.below(100) {
            0..18 => self.assign_new(),
            18..28 => self.assign_again(),
            28..44 => self.print(),
            44..52 => self.change_container(),
            52..60 => self.if_statement(),
            60..69 => self.loop_statement(),
            69..79 => {
                let count = 1 + self.random.below(3);
                self.try_statement(count);
            }
            79..84 => self.unpack(),
            84..89 => self.try_any(),
            89..93 if self.runs <= 8 => self.closure(),
            93 => self.assert_statement(),
            94 if self.loops > 0 => {
                let condition = self.condition(1);
                let word = *self.random.pick(&["break", "continue"]);
                self.block(&format!("if {}:", condition.text), |author| author.line(word.to_string()));
            }
            95 if self.result.is_some() && (self.depth > 2 || self.random.chance(20)) => {
                let condition = self.condition(2);
                self.block(&format!("if {}:", condition.text), Author::return_statement);
            }
            96 if self.runs == 1 && self.owner != 0 => self.delete(),
            97 => self.raise_and_catch(),
            _ => self.use_object(),
        }
    }

    /// Keeps a value that is made from itself again and again from growing.
    fn bounded(&mut self, ty: &Type, value: Expr) -> String {
        if self.loops == 0 {
            return value.text;
        }
        match ty {
            Type::Int => {
                let modulus = *self.random.pick(&["2**63", "2**31", "1000003", "10**19", "2**64", "97"]);
                if self.random.chance(30) {
                    return format!("{} & 0xffffffff", value.at(level::BIT_AND));
                }
                format!("{} % {modulus}", value.at(level::TERM))
            }
            Type::Str => format!("{}[:30]", value.base()),
            Type::List(_) => format!("{}[-8:]", value.base()),
            Type::Any | Type::Dict(..) | Type::Tuple(_) | Type::Object(_) => self.literal_of(ty),
            _ => value.text,
        }
    }

    fn assign_new(&mut self) {
        let ty = self.any_type(2);
        let name = self.name("x");
        let value = self.expression(&ty, 3);
        let text = self.bounded(&ty, value);
        if self.random.chance(6) {
            let second = self.name("x");
            self.line(format!("{second} = {name} = {text}"));
            self.add_variable(&second, &ty, true);
        } else if self.random.chance(60) && text.contains(['(', '[', '/', '%']) {
            // Where this raises, the variable has the plain value.
            let plain = self.literal_of(&ty);
            self.line(format!("{name} = {plain}"));
            let line = self.lines.len();
            self.line(format!("{name} = {text}"));
            self.protect(line);
        } else {
            self.line(format!("{name} = {text}"));
        }
        self.add_variable(&name, &ty, true);
        if self.random.chance(50) && self.runs <= 30 {
            self.line(format!("print('{}', {name})", name.split('_').next().unwrap_or("")));
        }
    }

    fn assign_again(&mut self) {
        let Some((name, ty)) = self.assignable(|_| true) else { return self.assign_new() };
        if self.random.chance(60) {
            return self.augmented(&name, &ty);
        }
        let value = self.expression(&ty, 2);
        let text = self.bounded(&ty, value);
        self.line(format!("{name} = {text}"));
    }

    fn augmented(&mut self, name: &str, ty: &Type) {
        let many = self.loops > 0;
        match ty {
            Type::Int => {
                let operator =
                    *self.random.pick(&["+=", "-=", "*=", "//=", "%=", "&=", "|=", "^=", ">>=", "<<="]);
                let value = match operator {
                    "<<=" | ">>=" => self.random.below(40).to_string(),
                    "*=" => self.int_literal().text,
                    _ => self.expression(&Type::Int, 1).text,
                };
                self.line(format!("{name} {operator} {value}"));
                if many {
                    let limit = *self.random.pick(&["2**62", "2**63", "10**30", "2**31"]);
                    let small = self.random.below(9);
                    self.line(format!("if abs({name}) > {limit}:"));
                    self.line(format!("    {name} = {small}"));
                }
            }
            Type::Float => {
                let operator = *self.random.pick(&["+=", "-=", "*=", "/=", "%=", "//="]);
                let ty = if self.random.chance(30) { Type::Int } else { Type::Float };
                let value = self.expression(&ty, 1);
                self.line(format!("{name} {operator} {}", value.text));
            }
            Type::Str => {
                let value = self.expression(&Type::Str, 1);
                self.line(format!("{name} += {}", value.text));
                if many {
                    self.line(format!("{name} = {name}[-20:]"));
                }
            }
            Type::List(_) => {
                let value = self.expression(ty, 1);
                self.line(format!("{name} += {}", value.text));
                if many {
                    self.line(format!("del {name}[8:]"));
                }
            }
            Type::Set => {
                let operator = *self.random.pick(&["|=", "&=", "-=", "^="]);
                let value = self.expression(ty, 1);
                self.line(format!("{name} {operator} {}", value.text));
            }
            Type::Dict(..) => {
                let value = self.expression(ty, 1);
                self.line(format!("{name} |= {}", value.text));
            }
            _ => {
                let value = self.literal_of(ty);
                self.line(format!("{name} = {value}"));
            }
        }
    }

    pub(super) fn print(&mut self) {
        if self.runs > 40 {
            return;
        }
        let count = 1 + self.random.below(3);
        let mut values: Vec<String> = (0..count)
            .map(|_| {
                let ty = self.printable_type();
                self.expression(&ty, 3).text
            })
            .collect();
        match self.random.below(20) {
            0 => values.push("sep=', '".to_string()),
            1 => values.push("end='|\\n'".to_string()),
            2 => values.push("sep=''".to_string()),
            _ => {}
        }
        self.line(format!("print({})", values.join(", ")));
    }

    fn change_container(&mut self) {
        let Some((name, ty)) = self.assignable(|ty| matches!(ty, Type::List(_) | Type::Dict(..) | Type::Set))
        else {
            return self.assign_new();
        };
        let text = match &ty {
            Type::List(item) => self.change_list(&name, item),
            Type::Dict(key, value) => self.change_dict(&name, key, value),
            _ => {
                let item = self.expression(&Type::Int, 1).text;
                match self.random.below(5) {
                    0 => format!("{name}.discard({item})"),
                    1 => format!("{name}.remove({item})"),
                    2 => format!("{name}.update([{item}, {item}])"),
                    _ => format!("{name}.add({item})"),
                }
            }
        };
        self.line(text);
        if self.loops > 0 && matches!(ty, Type::List(_)) {
            self.line(format!("del {name}[9:]"));
        }
        if self.runs <= 20 && self.random.chance(70) {
            self.line(format!("print({name})"));
        }
    }

    fn change_list(&mut self, name: &str, item: &Type) -> String {
        let value = if *item == Type::Any { self.literal_of(item) } else { self.expression(item, 1).text };
        match self.random.below(16) {
            0..3 => format!("{name}.append({value})"),
            3 => format!("{name}.insert({}, {value})", self.random.between(-3, 4)),
            4 => format!("{name}.pop()"),
            5 => format!("print({name}.pop({}))", self.random.between(-2, 2)),
            6 if *item != Type::Float => format!("{name}.remove({value})"),
            7 => {
                let more = self.expression(&item.clone().list(), 1);
                format!("{name}.extend({})", more.text)
            }
            8 if item.is_scalar() => format!("{name}.sort()"),
            9 => format!("{name}.reverse()"),
            10 | 11 => {
                let (slice, more) = (self.slice(), self.literal_of(&item.clone().list()));
                format!("{name}[{slice}] = {more}")
            }
            12 => {
                let slice = self.slice();
                format!("del {name}[{slice}]")
            }
            13 => format!("del {name}[{}]", self.random.between(-2, 2)),
            14 if item.is_scalar() => format!("{name}.sort(key=lambda k: str(k), reverse=True)"),
            _ => {
                let index = self.index(name, 1);
                format!("{name}[{index}] = {value}")
            }
        }
    }

    fn change_dict(&mut self, name: &str, key: &Type, value: &Type) -> String {
        let key = self.expression(key, 1).text;
        let value = self.expression(value, 1).text;
        match self.random.below(12) {
            0..5 => format!("{name}[{key}] = {value}"),
            5 => format!("print({name}.pop({key}, {value}))"),
            6 => format!("print({name}.pop({key}))"),
            7 => format!("print({name}.setdefault({key}, {value}))"),
            8 => format!("{name}.update({{{key}: {value}}})"),
            9 => format!("del {name}[{key}]"),
            10 => format!("print({name}.popitem())"),
            _ => format!("print({key} in {name}, list({name}), list({name}.items())[-1:])"),
        }
    }

    fn if_statement(&mut self) {
        let condition = self.condition(2);
        let count = 1 + self.random.below(2);
        self.block(&format!("if {}:", condition.text), |author| author.statements(count));
        if self.random.chance(30) {
            let condition = self.condition(2);
            self.block(&format!("elif {}:", condition.text), |author| author.statements(1));
        }
        if self.random.chance(50) {
            self.block("else:", |author| author.statements(1));
        }
    }

    fn loop_statement(&mut self) {
        if self.runs * 5 > MOST_RUNS || self.loops > 2 {
            return self.print();
        }
        let count = 1 + self.random.below(3);
        if self.random.chance(25) {
            return self.while_statement(count);
        }
        let before = self.variables.len();
        let (target, source) = self.loop_head(2, 5, true);
        let added = self.variables.split_off(before);
        self.repeated(&format!("for {target} in {source}:"), 5, |author| {
            author.variables.extend(added);
            if author.runs <= 30 {
                author.line(format!("print('loop', {})", target.replace(['(', ')'], "")));
            }
            author.statements(count);
        });
        if self.random.chance(20) {
            self.block("else:", |author| author.statements(1));
        }
    }

    fn while_statement(&mut self, count: usize) {
        let name = self.name("i");
        let times = 1 + self.random.below(6);
        self.line(format!("{name} = {times}"));
        let also = if self.random.chance(30) {
            format!(" and {}", self.condition(1).at(level::NOT))
        } else {
            String::new()
        };
        self.repeated(&format!("while {name} > 0{also}:"), times as u64, |author| {
            author.line(format!("{name} -= 1"));
            author.add_variable(&name, &Type::Int, false);
            author.statements(count);
        });
        if self.random.chance(20) {
            self.block("else:", |author| author.statements(1));
        }
    }

    /// `try` around some statements, with handlers of several shapes.
    pub(super) fn try_statement(&mut self, count: usize) {
        self.block("try:", |author| {
            author.statements(count);
            if author.random.chance(12) {
                let error = *author.random.pick(ERRORS);
                let condition = author.condition(1);
                author.block(&format!("if {}:", condition.text), |author| {
                    author.line(format!("raise {error}('made')"))
                });
            }
        });
        let name = self.name("e");
        if self.random.chance(25) {
            let classes = if self.random.chance(30) {
                let (one, two) = (*self.random.pick(ERRORS), *self.random.pick(ERRORS));
                format!("({one}, {two})")
            } else {
                self.random.pick(ERRORS).to_string()
            };
            self.block(&format!("except {classes} as {name}:"), |author| {
                author.line(format!("print('first', type({name}).__name__, {name})"));
                if author.random.chance(25) {
                    author.statements(1);
                }
            });
        }
        self.block(&format!("except Exception as {name}:"), |author| {
            let text = match author.random.below(4) {
                0 => format!("print(repr({name}))"),
                1 => format!("print(type({name}).__name__, {name}.args)"),
                _ => format!("print(type({name}).__name__, {name})"),
            };
            author.line(text);
        });
        if self.random.chance(15) {
            self.block("else:", |author| author.statements(1));
        }
        if self.random.chance(15) {
            self.block("finally:", |author| author.line("print('finally')".to_string()));
        }
    }

    /// One operation on values of unknown type, caught.
    fn try_any(&mut self) {
        if self.runs > 40 {
            return;
        }
        let operation = self.any_operation();
        self.block("try:", |author| author.line(format!("print({})", operation.text)));
        self.block("except Exception as error:", |author| {
            author.line("print(type(error).__name__, error)".to_string())
        });
    }

    fn unpack(&mut self) {
        let names: Vec<String> = (0..2 + self.random.below(2)).map(|_| self.name("x")).collect();
        match self.random.below(5) {
            0 | 1 => {
                let types: Vec<Type> = names.iter().map(|_| self.scalar_type()).collect();
                let values: Vec<String> = types
                    .iter()
                    .map(|ty| {
                        let value = self.expression(ty, 2);
                        self.bounded(ty, value)
                    })
                    .collect();
                self.line(format!("{} = {}", names.join(", "), values.join(", ")));
                names.iter().zip(&types).for_each(|(name, ty)| self.add_variable(name, ty, true));
            }
            2 => {
                let item = self.scalar_type();
                let list = self.expression(&item.clone().list(), 2).at(level::BIT_OR);
                let star = self.random.below(names.len());
                let texts: Vec<String> = names
                    .iter()
                    .enumerate()
                    .map(|(at, name)| if at == star { format!("*{name}") } else { name.clone() })
                    .collect();
                let filling =
                    vec![self.literal_of(&item); if self.random.chance(80) { names.len() } else { 0 }];
                self.line(format!("{} = [*{list}, {}]", texts.join(", "), filling.join(", ")));
                for (at, name) in names.iter().enumerate() {
                    let ty = if at == star { item.clone().list() } else { item.clone() };
                    self.add_variable(name, &ty, true);
                }
            }
            3 => {
                let text = self.expression(&Type::Str, 1).base();
                if self.random.chance(85) {
                    self.line(format!("{} = ({text} + 'xyz')[:{}]", names.join(", "), names.len()));
                } else {
                    self.line(format!("{} = {text}[:{}]", names.join(", "), names.len()));
                }
                names.iter().for_each(|name| self.add_variable(name, &Type::Str, true));
            }
            _ => {
                let found = (self.assignable(|ty| *ty == Type::Int), self.assignable(|ty| *ty == Type::Int));
                if let (Some((one, _)), Some((two, _))) = found {
                    self.line(format!("{one}, {two} = {two}, {one}"));
                }
                return;
            }
        }
        if self.runs <= 20 {
            self.line(format!("print({})", names.join(", ")));
        }
    }

    fn assert_statement(&mut self) {
        let (condition, message) = (self.condition(1), self.string_literal());
        self.block("try:", |author| author.line(format!("assert {}, {}", condition.at(1), message.text)));
        self.block("except AssertionError as error:", |author| {
            author.line("print('assert', error)".to_string())
        });
    }

    fn delete(&mut self) {
        let variables: Vec<usize> = (0..self.variables.len())
            .filter(|&at| self.variables[at].owner == self.owner && self.variables[at].assignable)
            .collect();
        let closures = self
            .lines
            .iter()
            .rev()
            .take(60)
            .any(|line| line.contains("lambda") || line.contains("    def c"));
        if variables.is_empty() || closures || self.depth > 1 {
            return self.print();
        }
        let name = self.variables.remove(variables[self.random.below(variables.len())]).name;
        if self.variables.iter().any(|variable| variable.name == name) {
            return;
        }
        self.line(format!("del {name}"));
    }

    fn raise_and_catch(&mut self) {
        let (one, two) = (*self.random.pick(ERRORS), *self.random.pick(ERRORS));
        let ty = self.scalar_type();
        let value = self.expression(&ty, 1).text;
        let name = self.name("e");
        self.block("try:", |author| {
            author.block("try:", |author| author.line(format!("raise {one}({value})")));
            match author.random.below(3) {
                0 => author
                    .block(&format!("except {two}:"), |author| author.line("print('caught')".to_string())),
                1 => {
                    author.block(&format!("except {one} as {name}:"), |author| {
                        author.line(format!("print({name}.args)"));
                        author.line("raise".to_string());
                    });
                }
                _ => {
                    author.block(&format!("except Exception as {name}:"), |author| {
                        author.line(format!("raise {two}('second') from {name}"));
                    });
                }
            }
            if author.random.chance(40) {
                author.block("finally:", |author| author.line("print('after')".to_string()));
            }
        });
        self.block(&format!("except Exception as {name}:"), |author| {
            author.line(format!("print(repr({name}), repr({name}.__cause__))"));
        });
    }

    fn use_object(&mut self) {
        let classes: Vec<usize> = self
            .variables
            .iter()
            .filter_map(|variable| if let Type::Object(class) = variable.ty { Some(class) } else { None })
            .collect();
        if classes.is_empty() {
            if self.classes.is_empty() {
                return self.print();
            }
            let ty = Type::Object(self.random.below(self.classes.len()));
            let name = self.name("o");
            let value = self.expression(&ty, 2);
            self.line(format!("{name} = {}", value.text));
            self.add_variable(&name, &ty, true);
            return self.line(format!("print({name})"));
        }
        let class = classes[self.random.below(classes.len())];
        if self.random.chance(30) {
            let fields = self.classes[class].fields.clone();
            let (field, ty) = self.random.pick(&fields).clone();
            let Some(object) = self.variable(&Type::Object(class)) else { return };
            let value = self.expression(&ty, 1);
            let text = self.bounded(&ty, value);
            return self.line(format!("{}.{field} = {text}", object.text));
        }
        let Some(operation) = self.object_operation(class) else { return };
        self.block("try:", |author| author.line(format!("print({operation})")));
        self.block("except Exception as error:", |author| {
            author.line("print(type(error).__name__, error)".to_string())
        });
    }

    /// The exception that ends the program.
    pub(super) fn final_error(&mut self) {
        let text = match self.random.below(8) {
            0 => "print([1, 2, 3][len('four')])".to_string(),
            1 => "print({'a': 1}['b'])".to_string(),
            2 => format!("raise {}('the end')", self.random.pick(ERRORS)),
            3 => "print(1 // (len('') * 2))".to_string(),
            4 => "print(int('twelve'))".to_string(),
            5 => "assert len('a') == 2, 'not two'".to_string(),
            6 => "print('a' + 1 if len('') else 'b' - 1)".to_string(),
            _ => "print(None.missing)".to_string(),
        };
        self.line(text);
    }
}

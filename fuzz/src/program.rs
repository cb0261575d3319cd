//! Random programs of the language that Keel compiles. They end, print much, and mostly do not fail where they stand:
//! the author knows the type of each variable, and what can raise is often inside a `try`.

mod any;
mod class;
mod container;
mod function;
mod number;
mod statement;
mod text;
pub mod types;

use crate::random::Random;
use types::{Expr, Type};

/// A variable that can be read here.
#[derive(Clone, Debug)]
struct Variable {
    name: String,
    ty: Type,
    /// In which function it may be assigned: 0 is the module.
    owner: usize,
    /// A variable of the module, also where `global` makes it assignable in a function.
    global: bool,
    /// May be assigned here; not so a loop variable, the variable of a comprehension or an outer variable.
    assignable: bool,
}

/// A function that can be called here.
#[derive(Clone, Debug)]
struct Function {
    name: String,
    parameters: Vec<(String, Type)>,
    /// How many of the last parameters have a default.
    defaults: usize,
    result: Type,
    /// How many statements a call executes, roughly.
    cost: u64,
}

/// A class of the program.
#[derive(Clone, Debug)]
struct Class {
    name: String,
    base: Option<usize>,
    /// Fields, those of the base class too.
    fields: Vec<(String, Type)>,
    /// Methods without the dunder ones: name, parameters, result.
    methods: Vec<(String, Vec<Type>, Type)>,
    /// Names of the special methods, those of the base class too.
    special: Vec<&'static str>,
}

/// How large what is written becomes; what runs more often than this gets no loop and no call.
const MOST_RUNS: u64 = 400;

struct Author {
    random: Random,
    /// Makes the names of one program different from those of another, so that several can be one file.
    mark: u64,
    lines: Vec<String>,
    indent: usize,
    variables: Vec<Variable>,
    functions: Vec<Function>,
    classes: Vec<Class>,
    names: usize,
    /// Which function is being written: 0 is the module.
    owner: usize,
    owners: usize,
    /// How often the place runs for one call of the function.
    runs: u64,
    /// What the function being written has cost so far.
    cost: u64,
    /// Loops around the place, in this function.
    loops: usize,
    /// Blocks around the place.
    depth: usize,
    /// What the function being written returns, if it is one.
    result: Option<Type>,
    /// What the program is mostly about.
    favourites: Vec<Type>,
}

/// The program of a seed.
pub fn program(seed: u64) -> String {
    let mut author = Author {
        random: Random::new(seed),
        mark: seed,
        lines: vec![],
        indent: 0,
        variables: vec![],
        functions: vec![],
        classes: vec![],
        names: 0,
        owner: 0,
        owners: 0,
        runs: 1,
        cost: 0,
        loops: 0,
        depth: 0,
        result: None,
        favourites: vec![],
    };
    author.write(ends_badly(seed));
    let mut text = author.lines.join("\n");
    text.push('\n');
    text
}

/// Does the program end with an exception that nobody catches? Such a program is run alone.
pub fn ends_badly(seed: u64) -> bool {
    seed % 16 == 15
}

/// The line that begins the output of a seed's program.
pub fn heading(seed: u64) -> String {
    format!("#program {seed}")
}

impl Author {
    fn write(&mut self, badly: bool) {
        self.choose_favourites();
        self.line(format!("print('{}')", heading(self.mark)));
        self.line("import math".to_string());
        for _ in 0..self.random.below(3) {
            self.class();
        }
        for _ in 0..self.random.below(4) {
            let ty = self.any_type(1);
            self.global(&ty);
        }
        for _ in 0..1 + self.random.below(4) {
            self.function();
        }
        self.main_function();
        if self.random.chance(40) {
            let count = 2 + self.random.below(5);
            self.guarded_lines(count);
        }
        if badly {
            self.final_error();
        }
    }

    fn choose_favourites(&mut self) {
        let kinds = [
            Type::Int,
            Type::Int,
            Type::Float,
            Type::Str,
            Type::Str,
            Type::Bool,
            Type::Int.list(),
            Type::Float.list(),
            Type::Str.list(),
            Type::Any.list(),
            Type::Int.list().list(),
            Type::Dict(Box::new(Type::Str), Box::new(Type::Int)),
            Type::Dict(Box::new(Type::Int), Box::new(Type::Str)),
            Type::Dict(Box::new(Type::Int), Box::new(Type::Int.list())),
            Type::Dict(Box::new(Type::Tuple(vec![Type::Int, Type::Str])), Box::new(Type::Float)),
            Type::Tuple(vec![Type::Int, Type::Str]),
            Type::Tuple(vec![Type::Float, Type::Int]).list(),
            Type::Set,
            Type::Any,
        ];
        for _ in 0..3 + self.random.below(4) {
            let kind = self.random.pick(&kinds).clone();
            self.favourites.push(kind);
        }
    }

    /// A type, more often than not one of the favourites.
    fn any_type(&mut self, depth: usize) -> Type {
        if !self.classes.is_empty() && self.random.chance(12) {
            return Type::Object(self.random.below(self.classes.len()));
        }
        if self.random.chance(65) {
            return self.random.pick(&self.favourites).clone();
        }
        match self.random.below(if depth == 0 { 6 } else { 11 }) {
            0 | 1 => Type::Int,
            2 => Type::Float,
            3 => Type::Bool,
            4 => Type::Str,
            5 => Type::Any,
            6 => self.any_type(depth - 1).list(),
            7 => {
                let key = self.key_type();
                Type::Dict(Box::new(key), Box::new(self.any_type(depth - 1)))
            }
            8 => {
                let count = 1 + self.random.below(3);
                Type::Tuple((0..count).map(|_| self.any_type(depth - 1)).collect())
            }
            9 => Type::Set,
            _ => Type::Any.list(),
        }
    }

    fn key_type(&mut self) -> Type {
        match self.random.below(8) {
            0..3 => Type::Int,
            3..6 => Type::Str,
            6 => Type::Tuple(vec![Type::Int, Type::Int]),
            _ => Type::Tuple(vec![Type::Str, Type::Int]),
        }
    }

    fn scalar_type(&mut self) -> Type {
        self.random.pick(&[Type::Int, Type::Int, Type::Float, Type::Str, Type::Str, Type::Bool]).clone()
    }

    fn line(&mut self, text: String) {
        self.cost += self.runs;
        let indented = format!("{}{text}", "    ".repeat(self.indent));
        self.lines.push(indented);
    }

    fn name(&mut self, kind: &str) -> String {
        self.names += 1;
        format!("{kind}{}_{}", self.names, self.mark)
    }

    /// Writes a block; what it binds is forgotten after it.
    fn block(&mut self, head: &str, write: impl FnOnce(&mut Author)) {
        self.line(head.to_string());
        self.indent += 1;
        self.depth += 1;
        let (variables, lines) = (self.variables.len(), self.lines.len());
        write(self);
        if self.lines.len() == lines {
            self.line("pass".to_string());
        }
        self.variables.truncate(variables);
        self.depth -= 1;
        self.indent -= 1;
    }

    /// Writes a block that runs `times` times.
    fn repeated(&mut self, head: &str, times: u64, write: impl FnOnce(&mut Author)) {
        self.line(head.to_string());
        self.indent += 1;
        self.depth += 1;
        self.loops += 1;
        let (variables, runs, lines) = (self.variables.len(), self.runs, self.lines.len());
        self.runs *= times.max(1);
        write(self);
        if self.lines.len() == lines {
            self.line("pass".to_string());
        }
        self.variables.truncate(variables);
        self.runs = runs;
        self.loops -= 1;
        self.depth -= 1;
        self.indent -= 1;
    }

    /// A variable of the type, if there is one.
    fn variable(&mut self, ty: &Type) -> Option<Expr> {
        let found: Vec<&Variable> = self.variables.iter().filter(|variable| variable.ty == *ty).collect();
        if found.is_empty() {
            return None;
        }
        // The newest are the most interesting ones.
        let back = self.random.below(found.len()).min(self.random.below(found.len()));
        Some(Expr::atom(found[found.len() - 1 - back].name.clone()))
    }

    fn assignable(&mut self, wanted: impl Fn(&Type) -> bool) -> Option<(String, Type)> {
        let owner = self.owner;
        let found: Vec<&Variable> = self
            .variables
            .iter()
            .filter(|variable| variable.assignable && variable.owner == owner && wanted(&variable.ty))
            .collect();
        if found.is_empty() {
            return None;
        }
        let variable = found[self.random.below(found.len())];
        Some((variable.name.clone(), variable.ty.clone()))
    }

    fn add_variable(&mut self, name: &str, ty: &Type, assignable: bool) {
        self.variables.push(Variable {
            name: name.to_string(),
            ty: ty.clone(),
            owner: self.owner,
            global: self.owner == 0,
            assignable,
        });
    }

    /// An expression of the type, `depth` levels deep at most.
    fn expression(&mut self, ty: &Type, depth: usize) -> Expr {
        if self.random.chance(if depth == 0 { 60 } else { 25 }) {
            if let Some(found) = self.variable(ty) {
                return found;
            }
        }
        if depth > 0 {
            if self.random.chance(7) {
                return self.choice(ty, depth - 1);
            }
            if self.random.chance(12) {
                if let Some(found) = self.part_of_something(ty, depth - 1) {
                    return found;
                }
            }
            if self.random.chance(15) {
                if let Some(found) = self.call(ty, depth - 1) {
                    return found;
                }
            }
        }
        match ty {
            Type::Int => self.int(depth),
            Type::Float => self.float(depth),
            Type::Bool => self.bool(depth),
            Type::Str => self.string(depth),
            Type::List(item) => self.list(&item.clone(), depth),
            Type::Dict(key, value) => self.dict(&key.clone(), &value.clone(), depth),
            Type::Tuple(items) => self.tuple(&items.clone(), depth),
            Type::Set => self.set(depth),
            Type::Object(class) => self.object(*class, depth),
            Type::Any => self.any(depth),
        }
    }

    /// `a if c else b`, `a and b`, `a or b`.
    fn choice(&mut self, ty: &Type, depth: usize) -> Expr {
        let (one, other) = (self.expression(ty, depth), self.expression(ty, depth));
        match self.random.below(4) {
            0 => Expr::binary(&one, "or", &other, types::level::OR),
            1 => Expr::binary(&one, "and", &other, types::level::AND),
            _ => {
                let condition = self.condition(depth);
                let text = format!("{} if {} else {}", one.at(1), condition.at(1), other.at(0));
                Expr { text, level: types::level::CHOICE }
            }
        }
    }

    /// What may stand after `if`: any value has a truth.
    fn condition(&mut self, depth: usize) -> Expr {
        let ty = if self.random.chance(75) { Type::Bool } else { self.scalar_type() };
        self.expression(&ty, depth)
    }

    /// An item or field of a variable that has one of the type.
    fn part_of_something(&mut self, ty: &Type, depth: usize) -> Option<Expr> {
        let mut found: Vec<(String, String)> = vec![];
        for variable in &self.variables {
            let name = &variable.name;
            match &variable.ty {
                Type::List(item) if **item == *ty => found.push((name.clone(), "[]".to_string())),
                Type::Dict(_, value) if **value == *ty => found.push((name.clone(), "[key]".to_string())),
                Type::Tuple(items) => {
                    let places = items.iter().enumerate().filter(|(_, item)| *item == ty);
                    found.extend(places.map(|(at, _)| (name.clone(), format!("[{at}]"))));
                }
                Type::Object(class) => {
                    let fields = self.classes[*class].fields.iter().filter(|(_, field)| field == ty);
                    found.extend(fields.map(|(field, _)| (name.clone(), format!(".{field}"))));
                }
                _ => {}
            }
        }
        if found.is_empty() {
            return None;
        }
        let (name, part) = self.random.pick(&found).clone();
        let text = match part.as_str() {
            "[]" => {
                let index = self.index(&name, depth);
                format!("{name}[{index}]")
            }
            "[key]" => {
                let variable = self.variables.iter().find(|variable| variable.name == name)?;
                let Type::Dict(key, _) = variable.ty.clone() else { return None };
                let key = self.expression(&key, depth.min(1));
                match self.random.below(3) {
                    0 => format!("{name}[{}]", key.text),
                    _ => {
                        let default = self.expression(ty, 0);
                        format!("{name}.get({}, {})", key.text, default.text)
                    }
                }
            }
            part => format!("{name}{part}"),
        };
        Some(Expr::atom(text))
    }

    /// An index that is mostly inside.
    fn index(&mut self, container: &str, depth: usize) -> String {
        match self.random.below(8) {
            0 => "0".to_string(),
            1 => "-1".to_string(),
            2 => self.random.between(-3, 4).to_string(),
            3 => format!("len({container}) - 1"),
            4 => format!("len({container}) // 2"),
            5 => {
                let number = self.expression(&Type::Int, 0);
                number.text
            }
            _ => {
                let number = self.expression(&Type::Int, depth.min(1));
                format!("{} % len({container})", number.at(types::level::TERM))
            }
        }
    }
}

//! Functions: parameters with defaults, closures, recursion; and the calls of them.

use super::types::{Expr, Type, level};
use super::{Author, Function, MOST_RUNS, Variable};

impl Author {
    pub(super) fn function(&mut self) {
        match self.random.below(10) {
            0 => self.recursive_function(),
            1 | 2 => self.generic_function(),
            _ => self.plain_function(),
        }
    }

    fn plain_function(&mut self) {
        let name = self.name("f");
        let count = self.random.below(4);
        let parameters: Vec<(String, Type)> =
            (0..count).map(|_| (self.name("p"), self.any_type(1))).collect();
        let defaults = if self.random.chance(30) { self.random.below(count + 1) } else { 0 };
        let result = self.any_type(1);
        let texts: Vec<String> = parameters
            .iter()
            .enumerate()
            .map(|(at, (name, ty))| {
                if at < count - defaults {
                    return name.clone();
                }
                // A default is an expression of the module.
                let owned = std::mem::take(&mut self.variables);
                let value = self.expression(ty, 1);
                self.variables = owned;
                format!("{name}={}", value.text)
            })
            .collect();
        let size = 2 + self.random.below(6);
        let cost =
            self.function_body(&format!("def {name}({}):", texts.join(", ")), &parameters, &result, size);
        self.functions.push(Function { name, parameters, defaults, result, cost });
    }

    /// Called with values of several types.
    fn generic_function(&mut self) {
        let name = self.name("g");
        let (one, two) = (self.name("p"), self.name("p"));
        let parameters = vec![(one.clone(), Type::Any), (two.clone(), Type::Any)];
        let text = match self.random.below(7) {
            0 => format!("return {one} + {two}"),
            1 => format!("return [{one}, {two}]"),
            2 => format!("return {one} if {one} == {two} else {two}"),
            3 => format!("return ({one}, {two}, {one} == {two})"),
            4 => format!("return {one} and {two}"),
            5 => format!("return str({one}) + repr({two})"),
            _ => format!("return max({one}, {two})"),
        };
        self.block(&format!("def {name}({one}, {two}):"), |author| author.line(text));
        self.functions.push(Function { name, parameters, defaults: 0, result: Type::Any, cost: 2 });
    }

    fn recursive_function(&mut self) {
        let name = self.name("r");
        let (count, value) = (self.name("p"), self.name("p"));
        let ty = self.random.pick(&[Type::Int, Type::Str, Type::Int.list(), Type::Float]).clone();
        let step = match ty {
            Type::Int => format!("{name}({count} - 1, {value} * 3 + {count})"),
            Type::Str => format!("{name}({count} - 1, str({count}) + {value}) + '.'"),
            Type::Float => format!("{name}({count} - 1, {value} / 2) + 1"),
            _ => format!("[{count}] + {name}({count} - 1, {value})"),
        };
        self.block(&format!("def {name}({count}, {value}):"), |author| {
            author.line(format!("if {count} <= 0:"));
            author.line(format!("    return {value}"));
            if author.random.chance(40) {
                author.line(format!("if {count} % 3 == 0:"));
                author.line(format!("    return {name}({count} - 2, {value})"));
            }
            author.line(format!("return {step}"));
        });
        let last = self.name("w");
        self.block(&format!("def {last}({count}, {value}):"), |author| {
            author.line(format!("return {name}({count} % 12, {value})"))
        });
        let parameters = vec![(count, Type::Int), (value, ty.clone())];
        self.functions.push(Function { name: last, parameters, defaults: 0, result: ty, cost: 60 });
    }

    /// Writes a function; how many statements a call of it executes.
    pub(super) fn function_body(
        &mut self,
        head: &str,
        parameters: &[(String, Type)],
        result: &Type,
        size: usize,
    ) -> u64 {
        self.owners += 1;
        let owner = self.owners;
        let outer = (self.owner, self.runs, self.cost, self.loops, self.depth, self.result.take());
        (self.owner, self.runs, self.cost, self.loops, self.depth) = (owner, 1, 0, 0, 0);
        self.result = Some(result.clone());
        let variables = self.variables.len();
        for variable in &mut self.variables {
            variable.assignable = false;
        }
        let assignable: Vec<Variable> = self.variables.clone();
        self.block(head, |author| {
            for (name, ty) in parameters {
                author.add_variable(name, ty, !name.contains('.'));
            }
            author.global_statement();
            author.statements(size);
            author.return_statement();
        });
        self.variables = assignable;
        self.variables.truncate(variables);
        let cost = self.cost;
        (self.owner, self.runs, self.cost, self.loops, self.depth, self.result) = outer;
        let owner = self.owner;
        for variable in &mut self.variables {
            variable.assignable = variable.owner == owner && !is_fixed(&variable.name);
        }
        cost
    }

    /// Makes a global or an outer variable one that may be assigned.
    fn global_statement(&mut self) {
        if !self.random.chance(35) {
            return;
        }
        let owner = self.owner;
        let found: Vec<usize> = (0..self.variables.len())
            .filter(|&at| self.variables[at].owner != owner && !is_fixed(&self.variables[at].name))
            .collect();
        if found.is_empty() {
            return;
        }
        let at = found[self.random.below(found.len())];
        let variable = self.variables[at].clone();
        let word = if variable.global { "global" } else { "nonlocal" };
        self.line(format!("{word} {}", variable.name));
        self.variables.push(Variable { owner, assignable: true, ..variable });
    }

    pub(super) fn return_statement(&mut self) {
        let Some(ty) = self.result.clone() else { return };
        let value = self.expression(&ty, 2);
        // Results feed arguments; they must not grow from call to call.
        let text = match ty {
            Type::Int if value.text.contains('*') || value.text.contains("<<") => {
                let modulus = *self.random.pick(&["2**64", "2**63", "10**20", "1000003", "-2**70"]);
                format!(
                    "{} % {}",
                    value.at(level::TERM),
                    if modulus.starts_with('-') { format!("({modulus})") } else { modulus.to_string() }
                )
            }
            Type::Str => format!("{}[:40]", value.base()),
            Type::List(_) => format!("{}[:10]", value.base()),
            _ => value.text,
        };
        self.line(format!("return {text}"));
    }

    /// A call of a function or method with this result, if there is one that is cheap enough here.
    pub(super) fn call(&mut self, ty: &Type, depth: usize) -> Option<Expr> {
        let runs = self.runs;
        if self.random.chance(25) {
            if let Some(found) = self.method_call(ty, depth) {
                return Some(found);
            }
        }
        let found: Vec<Function> = self
            .functions
            .iter()
            .filter(|function| function.result == *ty && function.cost.saturating_mul(runs) <= MOST_RUNS)
            .cloned()
            .collect();
        if found.is_empty() {
            return None;
        }
        let function = found[self.random.below(found.len())].clone();
        self.cost += function.cost * runs;
        let text = self.call_text(&function, depth);
        Some(Expr::atom(text))
    }

    pub(super) fn call_text(&mut self, function: &Function, depth: usize) -> String {
        let mut arguments = vec![];
        let required = function.parameters.len() - function.defaults;
        let given = required + self.random.below(function.defaults + 1);
        let named = if self.random.chance(25) { self.random.below(given + 1) } else { given };
        for (at, (name, ty)) in function.parameters[..given].iter().enumerate() {
            let value = self.expression(ty, depth.min(2)).text;
            arguments.push(if at < named { value } else { format!("{name}={value}") });
        }
        if self.random.chance(2) {
            arguments.pop();
        }
        format!("{}({})", function.name, arguments.join(", "))
    }

    fn method_call(&mut self, ty: &Type, depth: usize) -> Option<Expr> {
        if self.runs > 20 {
            return None;
        }
        let mut found = vec![];
        for variable in &self.variables {
            if let Type::Object(class) = variable.ty {
                let methods = self.classes.get(class)?.methods.iter().filter(|(_, _, result)| result == ty);
                found.extend(
                    methods.map(|(name, parameters, _)| {
                        (variable.name.clone(), name.clone(), parameters.clone())
                    }),
                );
            }
        }
        if found.is_empty() {
            return None;
        }
        let (object, method, parameters) = self.random.pick(&found).clone();
        self.cost += 20 * self.runs;
        let arguments: Vec<String> =
            parameters.iter().map(|ty| self.expression(ty, depth.min(1)).text).collect();
        Some(Expr::atom(format!("{object}.{method}({})", arguments.join(", "))))
    }

    /// A function inside a function, which counts or collects in a variable of the outer one.
    pub(super) fn closure(&mut self) {
        let name = self.name("c");
        match self.random.below(4) {
            0 => {
                let count = self.name("n");
                let start = self.int_literal().text;
                self.line(format!("{count} = {start}"));
                let step = self.expression(&Type::Int, 1).text;
                self.block(&format!("def {name}(step={step}):"), |author| {
                    author.line(format!("{} {count}", if author.owner == 0 { "global" } else { "nonlocal" }));
                    author.line(format!("{count} += step"));
                    author.line(format!("return {count}"));
                });
                self.line(format!("print({name}(), {name}(2), {name}(step=-1), {count})"));
            }
            1 => {
                let list = self.name("l");
                let item = self.scalar_type();
                self.line(format!("{list} = []"));
                let index = self.name("i");
                self.line(format!("for {index} in range(3):"));
                self.line(format!("    {list}.append(lambda x: (x, {index}))"));
                let value = self.expression(&item, 1).text;
                self.line(format!("print([{name}({value}) for {name} in {list}])"));
            }
            2 => {
                let (ty, inner) = (self.scalar_type(), self.name("h"));
                let value = self.expression(&ty, 1).text;
                let parameter = self.name("p");
                self.block(&format!("def {name}({parameter}):"), |author| {
                    author.block(&format!("def {inner}(x):"), |author| {
                        author.line(format!("return [{parameter}, x]"))
                    });
                    author.line(format!("return {inner}"));
                });
                self.line(format!("print({name}({value})(1), {name}('k')({value}))"));
            }
            _ => {
                let result = self.scalar_type();
                let parameters = vec![(self.name("p"), self.scalar_type())];
                let cost =
                    self.function_body(&format!("def {name}({}):", parameters[0].0), &parameters, &result, 2);
                let value = self.expression(&parameters[0].1, 1).text;
                self.cost += cost * self.runs;
                self.line(format!("print({name}({value}))"));
            }
        }
    }

    pub(super) fn main_function(&mut self) {
        let name = self.name("main");
        let size = 8 + self.random.below(10);
        self.function_body(&format!("def {name}():"), &[], &Type::Int, size);
        self.block("try:", |author| author.line(format!("print({name}())")));
        self.block("except Exception as error:", |author| {
            author.line("print('main', type(error).__name__, error)".to_string())
        });
    }
}

/// Names that are never assigned a second time: loop variables, functions, fields.
fn is_fixed(name: &str) -> bool {
    name.starts_with(['i', 'v', 'm', 'k', 't', 'c']) || name.contains('.')
}

//! Calls of builtin functions and of what modules have.

use rustpython_parser::ast::{self, Expr};

use super::kind::{INT, Kind};
use super::names::is_type;
use super::{Code, Printer, Refusal, scope};

/// Builtin functions: name, least and most positional arguments, the kind of the result.
const BUILTINS: &[(&str, usize, usize, Kind)] = &[
    ("len", 1, 1, Kind::Int(40)),
    ("abs", 1, 1, Kind::Any),
    ("repr", 1, 1, Kind::Str),
    ("ascii", 1, 1, Kind::Str),
    ("ord", 1, 1, Kind::Int(21)),
    ("chr", 1, 1, Kind::Str),
    ("hash", 1, 1, INT),
    ("bin", 1, 1, Kind::Str),
    ("hex", 1, 1, Kind::Str),
    ("oct", 1, 1, Kind::Str),
    ("any", 1, 1, Kind::Bool),
    ("all", 1, 1, Kind::Bool),
    ("divmod", 2, 2, Kind::Any),
    ("callable", 1, 1, Kind::Bool),
    ("input", 0, 1, Kind::Str),
    ("reversed", 1, 1, Kind::Any),
    ("iter", 1, 1, Kind::Any),
    ("next", 1, 2, Kind::Any),
    ("filter", 2, 2, Kind::Any),
    ("pow", 2, 3, Kind::Any),
    ("round", 1, 2, Kind::Any),
    ("format", 1, 2, Kind::Str),
    ("isinstance", 2, 2, Kind::Bool),
    ("issubclass", 2, 2, Kind::Bool),
    ("getattr", 2, 3, Kind::Any),
    ("setattr", 3, 3, Kind::None),
    ("hasattr", 2, 2, Kind::Bool),
    ("zip", 0, 9, Kind::Any),
    ("map", 2, 9, Kind::Any),
    ("range", 1, 3, Kind::Any),
    ("slice", 1, 3, Kind::Any),
];

/// Functions of modules: results that are plain floats, ints or anything.
const MODULES: &[(&str, &str, usize, usize, Kind)] = &[
    ("math", "sqrt", 1, 1, Kind::Float),
    ("math", "pow", 2, 2, Kind::Float),
    ("math", "fabs", 1, 1, Kind::Float),
    ("math", "fmod", 2, 2, Kind::Float),
    ("math", "copysign", 2, 2, Kind::Float),
    ("math", "hypot", 2, 2, Kind::Float),
    ("math", "radians", 1, 1, Kind::Float),
    ("math", "degrees", 1, 1, Kind::Float),
    ("math", "floor", 1, 1, INT),
    ("math", "ceil", 1, 1, INT),
    ("math", "trunc", 1, 1, INT),
    ("math", "isqrt", 1, 1, INT),
    ("math", "gcd", 0, 9, INT),
    ("math", "lcm", 0, 9, INT),
    ("math", "factorial", 1, 1, INT),
    ("math", "comb", 2, 2, INT),
    ("math", "perm", 1, 2, INT),
    ("math", "isnan", 1, 1, Kind::Bool),
    ("math", "isinf", 1, 1, Kind::Bool),
    ("math", "isfinite", 1, 1, Kind::Bool),
    ("math", "prod", 1, 1, Kind::Any),
    ("time", "time", 0, 0, Kind::Float),
    ("time", "perf_counter", 0, 0, Kind::Float),
    ("time", "monotonic", 0, 0, Kind::Float),
    ("time", "process_time", 0, 0, Kind::Float),
    ("time", "time_ns", 0, 0, INT),
    ("time", "perf_counter_ns", 0, 0, INT),
    ("time", "monotonic_ns", 0, 0, INT),
    ("sys", "exit", 0, 1, Kind::Never),
];

/// Why a module's item has no twin.
fn missing(module: &str, item: &str) -> String {
    // JavaScript leaves it to the engine how exact they are, and engines give another last digit than C.
    const INEXACT: &[&str] = &[
        "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh",
        "atanh", "exp", "exp2", "expm1", "log", "log1p", "log2", "log10", "cbrt", "erf", "erfc", "gamma",
        "lgamma",
    ];
    if module == "math" && INEXACT.contains(&item) {
        return format!("math.{item}, of which JavaScript gives other last digits");
    }
    format!("{module}.{item}")
}

/// Is there a builtin function of that name at all?
pub fn is_builtin_function(name: &str) -> bool {
    BUILTINS.iter().any(|b| b.0 == name)
        || [
            "print",
            "sum",
            "min",
            "max",
            "sorted",
            "enumerate",
            "super",
            "open",
            "eval",
            "exec",
            "compile",
            "vars",
            "dir",
            "globals",
            "locals",
            "id",
            "bytes",
            "bytearray",
            "frozenset",
            "complex",
            "memoryview",
            "delattr",
            "property",
            "classmethod",
            "staticmethod",
            "help",
            "breakpoint",
            "__import__",
            "aiter",
            "anext",
            "ascii",
            "quit",
            "exit",
        ]
        .contains(&name)
}

impl Printer {
    pub fn builtin_call(&mut self, name: &str, node: &ast::ExprCall) -> Result<Code, Refusal> {
        if let ([Expr::GeneratorExp(generator)], "any" | "all") = (&node.args[..], name) {
            return self.quantifier(generator, scope::start(&node.args[0]), name == "any");
        }
        if let ("isinstance" | "issubclass", [_, Expr::BinOp(_)]) = (name, &node.args[..]) {
            return Err("a union of classes".into());
        }
        if name == "super" {
            return Err("super() as a value".into());
        }
        let mut args = Vec::new();
        let lazy = matches!(name, "enumerate" | "zip" | "map" | "filter" | "iter" | "next");
        for argument in &node.args {
            args.push(match argument {
                Expr::GeneratorExp(inner) if name == "next" => {
                    let made = self.generator(inner, scope::start(argument))?;
                    Code::new(format!("$iter_value({})", made.any()), Kind::Any)
                }
                Expr::GeneratorExp(inner) if lazy => self.generator(inner, scope::start(argument))?,
                _ => self.argument(argument)?,
            });
        }
        let texts: Vec<String> = args.iter().map(Code::any).collect();
        let mut all = texts.clone();
        if !node.keywords.is_empty() {
            all.push(self.keywords(&node.keywords)?);
        }
        let joined = all.join(", ");
        let first = args.first().map_or(Kind::Never, |c| c.kind);
        Ok(match name {
            "print" => {
                let plain: Option<Vec<String>> = args
                    .iter()
                    .map(|c| match c.kind {
                        Kind::Int(_) if !c.kind.is_safe() => Some(format!("$digits({})", c.text)),
                        Kind::Str | Kind::Int(_) => Some(c.at(2)),
                        _ => None,
                    })
                    .collect();
                match plain {
                    Some(parts) if node.keywords.is_empty() => {
                        Code::new(format!("$print({})", parts.join(", ")), Kind::None).called()
                    }
                    _ => {
                        self.plain_prints = false;
                        Code::new(format!("$print({joined})"), Kind::None).called()
                    }
                }
            }
            "len" if matches!(first, Kind::List | Kind::Tuple) && all.len() == 1 => {
                Code::new(format!("{}.length", args[0].at(19)), Kind::Int(40))
            }
            "abs" if first == Kind::Float && all.len() == 1 => {
                Code::new(format!("$fabs({})", args[0].text), Kind::Float)
            }
            "abs" if first.is_int() && all.len() == 1 => Code::new(format!("$abs({joined})"), first),
            "round" if first == Kind::Float && all.len() == 1 => Code::new(format!("$round({joined})"), INT),
            "float" if all.len() == 1 && node.keywords.is_empty() => {
                if first == Kind::Float {
                    args.remove(0)
                } else {
                    Code::new(format!("$to_float({joined})"), Kind::Float)
                }
            }
            "float" if all.is_empty() => Code::new("0", Kind::Float),
            "int" if node.keywords.is_empty() && (1..=2).contains(&all.len()) => {
                Code::new(format!("$to_int({joined})"), INT)
            }
            "str" if all.len() == 1 && node.keywords.is_empty() => {
                if first == Kind::Str {
                    args.remove(0)
                } else {
                    Code::new(format!("$str({joined})"), Kind::Str)
                }
            }
            "bool" if all.len() == 1 && node.keywords.is_empty() => self.truth(&node.args[0])?,
            "list" if all.len() == 1 && node.keywords.is_empty() => {
                Code::new(format!("$to_list({joined})"), Kind::List)
            }
            "tuple" if all.len() == 1 && node.keywords.is_empty() => {
                Code::new(format!("$to_tuple({joined})"), Kind::Tuple)
            }
            "list" if all.is_empty() => Code::new("[]", Kind::List),
            "set" if all.len() <= 1 && node.keywords.is_empty() => {
                Code::new(format!("$set({joined})"), Kind::Set)
            }
            "dict" => Code::new(format!("$to_dict({joined})"), Kind::Dict),
            "type" if all.len() == 1 => Code::new(format!("$type({joined})"), Kind::Any),
            "sorted" => Code::new(format!("$sorted({joined})"), Kind::List),
            "min" | "max" | "sum" | "enumerate" => Code::new(format!("${name}({joined})"), Kind::Any),
            "zip" | "int" if !node.keywords.is_empty() => {
                Code::new(format!("$call($value_of_{name}, {joined})"), Kind::Any)
            }
            _ => {
                if is_type(name) && name != "range" && (all.len() > 2 || all.len() > 1 && name != "int") {
                    return Err(format!("wrong numbers of arguments for {name}"));
                }
                if is_type(name) && name != "range" {
                    return Ok(Code::new(
                        format!("$call($type_{name}{}{joined})", if joined.is_empty() { "" } else { ", " }),
                        Kind::Any,
                    ));
                }
                let Some(entry) = BUILTINS.iter().find(|b| b.0 == name) else {
                    return Err(format!("the builtin {name}"));
                };
                if !node.keywords.is_empty() {
                    return Err(format!("keywords in {name}"));
                }
                if all.len() < entry.1 || all.len() > entry.2 {
                    return Err(format!("wrong numbers of arguments for {name}"));
                }
                let name = match name {
                    "iter" => "iter_value",
                    "slice" => "slice_value",
                    other => other,
                };
                let kind = if name == "abs" && first == Kind::Never { Kind::Never } else { entry.3 };
                Code::new(format!("${name}({joined})"), kind)
            }
        })
    }

    /// A constant or function of a module as a value.
    pub fn module_item(&mut self, module: &str, item: &str) -> Result<Code, Refusal> {
        if module == "math" && matches!(item, "pi" | "e" | "tau" | "inf" | "nan") {
            let text = match item {
                "pi" => "3.141592653589793",
                "e" => "2.718281828459045",
                "tau" => "6.283185307179586",
                "inf" => "Infinity",
                _ => "NaN",
            };
            return Ok(Code::new(text, Kind::Float));
        }
        if (module, item) == ("sys", "maxsize") {
            return Ok(Code::new("9223372036854775807n", INT));
        }
        match MODULES.iter().find(|m| m.0 == module && m.1 == item) {
            Some(found) if found.4 == Kind::Float => {
                Ok(Code::new(format!("$boxed(${module}_{item})"), Kind::Any))
            }
            Some(_) => Ok(Code::new(format!("${module}_{item}"), Kind::Any)),
            None => Err(missing(module, item)),
        }
    }

    pub fn module_call(&mut self, module: &str, item: &str, node: &ast::ExprCall) -> Result<Code, Refusal> {
        let Some(found) = MODULES.iter().find(|m| m.0 == module && m.1 == item) else {
            return Err(missing(module, item));
        };
        if !node.keywords.is_empty() || node.args.len() < found.2 || node.args.len() > found.3 {
            return Err(format!("this call of {module}.{item}"));
        }
        let mut parts = Vec::new();
        for argument in &node.args {
            parts.push(self.argument(argument)?.any());
        }
        Ok(Code::new(format!("${module}_{item}({})", parts.join(", ")), found.4))
    }
}

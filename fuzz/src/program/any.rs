//! Values whose type the compiler cannot know, and what is tried with them.

use super::Author;
use super::types::{Expr, Type, level};

impl Author {
    pub(super) fn any(&mut self, depth: usize) -> Expr {
        let ty = match self.random.below(14) {
            0..3 => Type::Int,
            3 | 4 => Type::Float,
            5 | 6 => Type::Str,
            7 => Type::Bool,
            8 => return Expr::atom("None"),
            9 => Type::Int.list(),
            10 => Type::Tuple(vec![Type::Int, Type::Str]),
            11 => Type::Dict(Box::new(Type::Str), Box::new(Type::Int)),
            _ if depth > 0 => {
                let list = self.expression(&Type::Any.list(), depth - 1).base();
                let index = self.random.between(-2, 2);
                return Expr::atom(format!("({list} or [0, 'z'])[{index}]"));
            }
            _ => self.scalar_type(),
        };
        self.expression(&ty, depth.saturating_sub(1))
    }

    /// An operation on values of any type, which often raises TypeError.
    pub(super) fn any_operation(&mut self) -> Expr {
        let one = self.any_operand();
        if self.random.chance(8) {
            // A large factor would make a string of gigabytes.
            let factor = *self.random.pick(&["2", "0", "-1", "3", "1.5", "None", "True", "0.1"]);
            return Expr::binary(
                &one,
                "*",
                &Expr { text: factor.to_string(), level: level::UNARY },
                level::TERM,
            );
        }
        let two = self.any_operand();
        match self.random.below(22) {
            0..9 => {
                let (operator, level) = *self.random.pick(&[
                    ("+", level::SUM),
                    ("+", level::SUM),
                    ("-", level::SUM),
                    ("/", level::TERM),
                    ("//", level::TERM),
                    ("%", level::TERM),
                    ("&", level::BIT_AND),
                    ("|", level::BIT_OR),
                    ("^", level::BIT_XOR),
                    (">>", level::SHIFT),
                ]);
                Expr::binary(&one, operator, &two, level)
            }
            9..13 => Expr::compare(
                &one,
                *self.random.pick(&["==", "!=", "<", "<=", ">", ">=", "in", "not in"]),
                &two,
            ),
            13 => Expr::atom(format!("{}[{}]", one.base(), two.text)),
            14 => self.unary_of_any(&one),
            15 => {
                let slice = self.slice();
                Expr::atom(format!("{}[{slice}]", one.base()))
            }
            16 => Expr::atom(format!("type({}).__name__", one.text)),
            17 => Expr::atom(format!(
                "isinstance({}, {})",
                one.text,
                self.random.pick(&["int", "str", "(float, list)", "bool", "tuple"])
            )),
            18 => {
                let call = *self.random.pick(&[
                    "len", "abs", "int", "float", "str", "bool", "list", "sum", "max", "sorted", "repr",
                    "tuple", "ord", "round", "hash", "set",
                ]);
                // The hash of a string is another one in each run.
                if call == "hash" || call == "set" {
                    Expr::atom(format!("len([{}])", one.text))
                } else {
                    Expr::atom(format!("{call}({})", one.text))
                }
            }
            19 => {
                let method = *self.random.pick(&[
                    "upper()",
                    "append(1)",
                    "keys()",
                    "count(1)",
                    "bit_length()",
                    "is_integer()",
                    "copy()",
                    "missing()",
                    "split()",
                    "index(2)",
                ]);
                Expr::atom(format!(
                    "{}.{method}",
                    Expr { text: one.text, level: one.level.min(level::NUMBER) }.at(level::ATOM)
                ))
            }
            20 => Expr::atom(format!(
                "f'{{{}}}'",
                self.variable(&Type::Any).map_or("1".to_string(), |name| name.text)
            )),
            _ => Expr::atom(format!(
                "[{}, {}] {} [{}]",
                one.text,
                two.text,
                self.random.pick(&["==", "<", "+", ">="]),
                two.text
            )),
        }
    }

    fn unary_of_any(&mut self, operand: &Expr) -> Expr {
        let operator = *self.random.pick(&["-", "~", "+", "not "]);
        Expr::unary(operator, operand, if operator == "not " { level::NOT } else { level::UNARY })
    }

    fn any_operand(&mut self) -> Expr {
        let ty = if self.random.chance(70) { Type::Any } else { self.any_type(1) };
        self.expression(&ty, 1)
    }
}

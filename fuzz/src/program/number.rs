//! Expressions that give numbers and truth values, with the edges of machine words in mind.

use super::Author;
use super::types::{Expr, Type, level};

const INTS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2",
    "3",
    "-3",
    "5",
    "7",
    "-7",
    "10",
    "12",
    "16",
    "31",
    "63",
    "64",
    "100",
    "-100",
    "255",
    "256",
    "1000",
    "-1000",
    "65535",
    "0x7f",
    "0b1011",
    "0o17",
    "1_000_000",
    "2**30",
    "-2**30",
    "2**31 - 1",
    "2**31",
    "-2**31",
    "-2**31 - 1",
    "2**32",
    "2147483647",
    "-2147483648",
    "4294967296",
    "2**53",
    "2**53 + 1",
    "9007199254740991",
    "-9007199254740993",
    "2**62",
    "-2**62",
    "2**63 - 1",
    "2**63",
    "-2**63",
    "-2**63 - 1",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "2**64",
    "2**64 - 1",
    "18446744073709551616",
    "10**18",
    "10**19",
    "-10**19",
    "10**25",
    "-10**30 + 7",
    "2**100",
    "3**50",
    "123456789012345678901234567890",
];

const FLOATS: &[&str] = &[
    "0.0",
    "-0.0",
    "1.0",
    "-1.0",
    "0.5",
    "1.5",
    "2.5",
    "-2.5",
    "3.5",
    "0.1",
    "0.2",
    "0.3",
    "-0.7",
    "2.675",
    "1e16",
    "1e15",
    "9.999",
    "123456.789",
    "1e-5",
    "0.0001",
    "1e22",
    "1e23",
    "1.7976931348623157e308",
    "5e-324",
    "2.2250738585072014e-308",
    "1e100",
    "-1e-7",
    "9007199254740992.0",
    "9007199254740993.0",
    "4294967296.0",
    "2147483647.5",
    "9.223372036854776e18",
    "-9.223372036854776e18",
    "1e19",
    "3.141592653589793",
    "100.0",
    "1234567.0",
    "1e6",
    "0.30000000000000004",
    "7e-10",
    "99999999999999990.0",
    ".5",
    "5.",
    "1_0.0_1",
];

impl Author {
    fn literal(&mut self, text: &str) -> Expr {
        let level = if text.starts_with('-') && !text[1..].contains(['*', '+', '-']) {
            level::UNARY
        } else if text.contains(" + ") || text.contains(" - ") {
            level::SUM
        } else if text.starts_with('-') {
            level::UNARY
        } else if text.contains("**") {
            level::POWER
        } else {
            level::NUMBER
        };
        Expr { text: text.to_string(), level }
    }

    pub(super) fn int_literal(&mut self) -> Expr {
        if self.random.chance(45) {
            let small = self.random.between(-20, 20).to_string();
            return self.literal(&small);
        }
        let text = *self.random.pick(INTS);
        self.literal(text)
    }

    pub(super) fn float_literal(&mut self) -> Expr {
        match self.random.below(12) {
            0 => Expr::atom("float('inf')"),
            1 => Expr::atom("float('-inf')"),
            2 => Expr::atom("float('nan')"),
            3..6 => {
                let (whole, part) = (self.random.between(-99, 99), self.random.between(0, 999));
                let text = format!("{whole}.{part}");
                self.literal(&text)
            }
            _ => {
                let text = *self.random.pick(FLOATS);
                self.literal(text)
            }
        }
    }

    /// A count that is small whatever the variables hold.
    fn small(&mut self, depth: usize, mask: u32) -> Expr {
        if self.random.chance(50) {
            return Expr { text: self.random.below(mask as usize + 1).to_string(), level: level::NUMBER };
        }
        let number = self.expression(&Type::Int, depth);
        Expr { text: format!("{} & {mask}", number.at(level::BIT_AND)), level: level::BIT_AND }
    }

    /// A divisor, which is mostly not zero.
    fn divisor(&mut self, depth: usize) -> Expr {
        match self.random.below(6) {
            0 | 1 => {
                let number = self.int_literal();
                if number.text == "0" { self.literal("7") } else { number }
            }
            2 | 3 => {
                let number = self.expression(&Type::Int, depth);
                Expr {
                    text: format!("{} or {}", number.at(level::OR), 1 + self.random.below(9)),
                    level: level::OR,
                }
            }
            4 => {
                let number = self.expression(&Type::Int, depth);
                Expr { text: format!("{} | 1", number.at(level::BIT_OR)), level: level::BIT_OR }
            }
            _ => self.expression(&Type::Int, depth),
        }
    }

    pub(super) fn int(&mut self, depth: usize) -> Expr {
        if depth == 0 {
            return self.int_literal();
        }
        let depth = depth - 1;
        match self.random.below(30) {
            0..12 => {
                let left = self.expression(&Type::Int, depth);
                match self.random.below(13) {
                    0..2 => Expr::binary(&left, "+", &self.expression(&Type::Int, depth), level::SUM),
                    2..4 => Expr::binary(&left, "-", &self.expression(&Type::Int, depth), level::SUM),
                    4 | 5 => Expr::binary(&left, "*", &self.expression(&Type::Int, depth), level::TERM),
                    6 => Expr::binary(&left, "//", &self.divisor(depth), level::TERM),
                    7 => Expr::binary(&left, "%", &self.divisor(depth), level::TERM),
                    8 => Expr::binary(&left, "&", &self.expression(&Type::Int, depth), level::BIT_AND),
                    9 => Expr::binary(&left, "|", &self.expression(&Type::Int, depth), level::BIT_OR),
                    10 => Expr::binary(&left, "^", &self.expression(&Type::Int, depth), level::BIT_XOR),
                    11 => Expr::binary(&left, "<<", &self.small(depth, 63), level::SHIFT),
                    _ => Expr::binary(&left, ">>", &self.small(depth, 127), level::SHIFT),
                }
            }
            12 => {
                let base = self.expression(&Type::Int, depth);
                let exponent = self.random.below(5);
                Expr { text: format!("{} ** {exponent}", base.at(level::NUMBER)), level: level::POWER }
            }
            13 => {
                let operator = *self.random.pick(&["-", "~", "+", "- -", "-~"]);
                let operand = self.expression(&Type::Int, depth);
                Expr::unary(operator, &operand, level::UNARY)
            }
            14 => self.call_of("abs", &[Type::Int], depth),
            15 | 16 => {
                let ty = match self.random.below(4) {
                    0 => Type::Str,
                    1 => Type::Set,
                    _ => self.container_type(),
                };
                self.call_of("len", &[ty], depth)
            }
            17 => {
                let name = *self.random.pick(&["int", "round", "math.floor", "math.ceil", "math.trunc"]);
                self.call_of(name, &[Type::Float], depth)
            }
            18 => self.int_of_text(depth),
            19 => {
                let name = *self.random.pick(&["min", "max"]);
                let count = 2 + self.random.below(2);
                self.call_of(name, &vec![Type::Int; count], depth)
            }
            20 => {
                let name = *self.random.pick(&["sum", "sum", "max", "min", "len"]);
                self.call_of(name, &[Type::Int.list()], depth)
            }
            21 => {
                let part = *self.random.pick(&["[0]", "[1]"]);
                let (left, right) = (self.expression(&Type::Int, depth), self.divisor(depth));
                Expr::atom(format!("divmod({}, {}){part}", left.text, right.text))
            }
            22 => {
                let (base, exponent, modulus) =
                    (self.expression(&Type::Int, depth), self.small(depth, 63), self.divisor(depth));
                Expr::atom(format!("pow({}, {}, {})", base.text, exponent.text, modulus.text))
            }
            23 => {
                let number = self.expression(&Type::Int, depth);
                Expr::atom(format!("{}.bit_length()", number.base_of_number()))
            }
            24 => {
                let (text, part) = (self.expression(&Type::Str, depth), self.expression(&Type::Str, 0));
                let method = *self.random.pick(&["find", "count", "rfind", "index", "find"]);
                Expr::atom(format!("{}.{method}({})", text.base(), part.text))
            }
            25 => {
                let truth = self.expression(&Type::Bool, depth);
                let other = self.expression(&Type::Int, depth);
                Expr::binary(
                    &other,
                    *self.random.pick(&["+", "-", "*"]),
                    &Expr::atom(truth.at(level::ATOM)),
                    level::TERM,
                )
            }
            26 => {
                let number = self.expression(&Type::Int, depth);
                let digits = self.random.between(-3, 2);
                Expr::atom(format!("round({}, {digits})", number.text))
            }
            27 => {
                let name = *self.random.pick(&["math.gcd", "math.gcd", "math.lcm"]);
                self.call_of(name, &[Type::Int, Type::Int], depth)
            }
            28 => {
                let (list, item) =
                    (self.expression(&Type::Int.list(), depth), self.expression(&Type::Int, 0));
                let method = *self.random.pick(&["count", "index"]);
                Expr::atom(format!("{}.{method}({})", list.base(), item.text))
            }
            _ => {
                let text = self.expression(&Type::Str, 0);
                Expr::atom(format!("ord({}[:1] or 'x')", text.base()))
            }
        }
    }

    fn int_of_text(&mut self, depth: usize) -> Expr {
        match self.random.below(5) {
            0 => Expr::atom(
                self.random.pick(&["int('42')", "int(' -7 ')", "int('1_000')", "int('+5')"]).to_string(),
            ),
            1 => Expr::atom(
                self.random
                    .pick(&[
                        "int('ff', 16)",
                        "int('0b101', 0)",
                        "int('zz', 36)",
                        "int('-777', 8)",
                        "int('0x1F', 16)",
                    ])
                    .to_string(),
            ),
            2 => self.call_of("int", &[Type::Str], 0),
            _ => {
                let number = self.expression(&Type::Int, depth);
                Expr::atom(format!("int(str({}))", number.text))
            }
        }
    }

    pub(super) fn call_of(&mut self, name: &str, types: &[Type], depth: usize) -> Expr {
        let arguments: Vec<String> = types.iter().map(|ty| self.expression(ty, depth).text).collect();
        Expr::atom(format!("{name}({})", arguments.join(", ")))
    }

    pub(super) fn float(&mut self, depth: usize) -> Expr {
        if depth == 0 {
            return self.float_literal();
        }
        let depth = depth - 1;
        let mixed = |author: &mut Author| {
            let ty = if author.random.chance(30) { Type::Int } else { Type::Float };
            author.expression(&ty, depth)
        };
        match self.random.below(20) {
            0..8 => {
                let left = self.expression(&Type::Float, depth);
                let right = mixed(self);
                let (operator, level) = *self.random.pick(&[
                    ("+", level::SUM),
                    ("-", level::SUM),
                    ("*", level::TERM),
                    ("/", level::TERM),
                    ("//", level::TERM),
                    ("%", level::TERM),
                ]);
                if self.random.chance(50) {
                    Expr::binary(&left, operator, &right, level)
                } else {
                    Expr::binary(&right, operator, &left, level)
                }
            }
            8 | 9 => {
                let left = self.expression(&Type::Int, depth);
                let right = self.divisor(depth);
                Expr::binary(&left, "/", &right, level::TERM)
            }
            10 => {
                let base = self.expression(&Type::Float, depth);
                let exponent = self.random.between(-3, 5);
                Expr { text: format!("{} ** {exponent}", base.at(level::NUMBER)), level: level::POWER }
            }
            11 => self.call_of("float", &[Type::Int], depth),
            12 => {
                let text = *self.random.pick(&[
                    "'1.5'",
                    "' 2.25 '",
                    "'1e3'",
                    "'-inf'",
                    "'nan'",
                    "'.5'",
                    "'1_0.5'",
                    "'Infinity'",
                    "'0x1'",
                    "'1e400'",
                    "'-0'",
                ]);
                Expr::atom(format!("float({text})"))
            }
            13 => {
                let name = *self.random.pick(&["abs", "math.fabs", "-", "+"]);
                let operand = self.expression(&Type::Float, depth);
                if name.len() == 1 {
                    Expr::unary(name, &operand, level::UNARY)
                } else {
                    Expr::atom(format!("{name}({})", operand.text))
                }
            }
            14 => {
                let operand = self.expression(&Type::Float, depth);
                let digits = self.random.between(-2, 6);
                Expr::atom(format!("round({}, {digits})", operand.text))
            }
            15 => {
                let name = *self.random.pick(&["min", "max"]);
                self.call_of(name, &[Type::Float, Type::Float], depth)
            }
            16 => self.call_of("sum", &[Type::Float.list()], depth),
            17 => {
                let operand = self.expression(&Type::Float, depth);
                Expr::atom(format!("math.sqrt(abs({}))", operand.text))
            }
            18 => {
                let name = *self.random.pick(&["math.fmod", "math.copysign"]);
                let left = self.expression(&Type::Float, depth).text;
                let right = self.expression(&Type::Float, depth).text;
                // The sign of a NaN that arithmetic made is the processor's, in CPython too.
                let right = if name == "math.copysign" { format!("min(1.0, {right})") } else { right };
                Expr::atom(format!("{name}({left}, {right})"))
            }
            _ => {
                let part = *self.random.pick(&["[0]", "[1]"]);
                let (left, right) = (self.expression(&Type::Float, depth), mixed(self));
                Expr::atom(format!("divmod({}, {}){part}", left.text, right.text))
            }
        }
    }

    pub(super) fn bool(&mut self, depth: usize) -> Expr {
        if depth == 0 {
            return Expr::atom(*self.random.pick(&["True", "False"]));
        }
        let depth = depth - 1;
        match self.random.below(16) {
            0..6 => self.comparison(depth),
            6 => {
                let operand = self.condition(depth);
                Expr::unary("not ", &operand, level::NOT)
            }
            7 => Expr::binary(
                &self.expression(&Type::Bool, depth),
                "and",
                &self.expression(&Type::Bool, depth),
                level::AND,
            ),
            8 => Expr::binary(
                &self.expression(&Type::Bool, depth),
                "or",
                &self.expression(&Type::Bool, depth),
                level::OR,
            ),
            9 | 10 => self.membership(depth),
            11 => {
                let text = self.expression(&Type::Str, depth);
                let method = *self.random.pick(&[
                    "isdigit",
                    "isalpha",
                    "isupper",
                    "islower",
                    "isspace",
                    "isalnum",
                    "istitle",
                    "isidentifier",
                ]);
                Expr::atom(format!("{}.{method}()", text.base()))
            }
            12 => {
                let (text, part) = (self.expression(&Type::Str, depth), self.expression(&Type::Str, 0));
                let method = *self.random.pick(&["startswith", "endswith"]);
                Expr::atom(format!("{}.{method}({})", text.base(), part.text))
            }
            13 => {
                let ty = self.scalar_type();
                self.call_of("bool", &[ty], depth)
            }
            14 => {
                let ty = if self.random.chance(50) { Type::Any } else { self.scalar_type() };
                let value = self.expression(&ty, depth);
                let class = *self.random.pick(&[
                    "int",
                    "float",
                    "str",
                    "bool",
                    "list",
                    "(int, str)",
                    "(float, bool)",
                    "tuple",
                    "dict",
                ]);
                Expr::atom(format!("isinstance({}, {class})", value.text))
            }
            _ => {
                let name = *self.random.pick(&["any", "all"]);
                let item = self.scalar_type();
                self.call_of(name, &[item.list()], depth)
            }
        }
    }

    fn comparison(&mut self, depth: usize) -> Expr {
        let ty = match self.random.below(10) {
            0..4 => Type::Int,
            4 | 5 => Type::Float,
            6 | 7 => Type::Str,
            8 => Type::Tuple(vec![Type::Int, Type::Str]),
            _ => self.scalar_type().list(),
        };
        let operators = ["<", "<=", ">", ">=", "==", "!="];
        let operand = |author: &mut Author| match ty {
            Type::Int if author.random.chance(25) => author.expression(&Type::Float, depth),
            Type::Int if author.random.chance(10) => author.expression(&Type::Bool, depth),
            _ => author.expression(&ty, depth),
        };
        let (left, right) = (operand(self), operand(self));
        let operator = *self.random.pick(&operators);
        let simple = Expr::compare(&left, operator, &right);
        if self.random.chance(20) {
            let third = operand(self);
            let operator = *self.random.pick(&operators);
            let text = format!("{} {operator} {}", simple.text, third.at(level::COMPARE + 1));
            return Expr { text, level: level::COMPARE };
        }
        simple
    }

    fn membership(&mut self, depth: usize) -> Expr {
        let operator = *self.random.pick(&["in", "in", "not in"]);
        let (item, container) = match self.random.below(6) {
            0 | 1 => (Type::Str, Type::Str),
            2 => (Type::Int, Type::Set),
            3 => (Type::Str, Type::Dict(Box::new(Type::Str), Box::new(Type::Int))),
            _ => {
                let item = self.random.pick(&[Type::Int, Type::Str, Type::Bool]).clone();
                (item.clone(), item.list())
            }
        };
        Expr::compare(&self.expression(&item, depth), operator, &self.expression(&container, depth))
    }

    /// What has a length and can be gone through.
    pub(super) fn container_type(&mut self) -> Type {
        let found: Vec<Type> = self
            .variables
            .iter()
            .map(|variable| variable.ty.clone())
            .filter(|ty| {
                matches!(ty, Type::List(_) | Type::Dict(..) | Type::Set | Type::Tuple(_) | Type::Str)
            })
            .collect();
        if !found.is_empty() && self.random.chance(70) {
            return self.random.pick(&found).clone();
        }
        self.random
            .pick(&[Type::Int.list(), Type::Str.list(), Type::Str, Type::Float.list(), Type::Any.list()])
            .clone()
    }
}

impl Expr {
    /// What a method of a number can be called on: a literal needs parentheses.
    fn base_of_number(&self) -> String {
        if self.level == level::NUMBER { format!("({})", self.text) } else { self.base() }
    }
}

//! The types that a generated expression is asked for, and the text of an expression.

/// What the generator knows of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// `int`
    Int,
    /// `float`
    Float,
    /// `bool`
    Bool,
    /// `str`
    Str,
    /// `list` with elements of one type
    List(Box<Type>),
    /// `dict`
    Dict(Box<Type>, Box<Type>),
    /// `tuple` of known items
    Tuple(Vec<Type>),
    /// `set` of ints
    Set,
    /// an instance of the program's class with this number
    Object(usize),
    /// anything: what makes Keel use a dynamic value
    Any,
}

impl Type {
    /// `list[self]`
    pub fn list(self) -> Type {
        Type::List(Box::new(self))
    }

    /// Can a dict have such keys whose order and text do not depend on addresses?
    pub fn is_key(&self) -> bool {
        match self {
            Type::Int | Type::Str | Type::Bool => true,
            Type::Tuple(items) => items.iter().all(Type::is_key),
            _ => false,
        }
    }

    /// No container and no object.
    pub fn is_scalar(&self) -> bool {
        matches!(self, Type::Int | Type::Float | Type::Bool | Type::Str)
    }
}

/// Python's levels of precedence, from loose to tight.
pub mod level {
    #![allow(missing_docs)]
    pub const CHOICE: u8 = 0;
    pub const OR: u8 = 1;
    pub const AND: u8 = 2;
    pub const NOT: u8 = 3;
    pub const COMPARE: u8 = 4;
    pub const BIT_OR: u8 = 5;
    pub const BIT_XOR: u8 = 6;
    pub const BIT_AND: u8 = 7;
    pub const SHIFT: u8 = 8;
    pub const SUM: u8 = 9;
    pub const TERM: u8 = 10;
    pub const UNARY: u8 = 11;
    pub const POWER: u8 = 12;
    pub const NUMBER: u8 = 13;
    pub const ATOM: u8 = 14;
}

/// The text of an expression and how tightly it holds together.
#[derive(Clone, Debug)]
pub struct Expr {
    /// As Python.
    pub text: String,
    /// One of [`level`].
    pub level: u8,
}

impl Expr {
    /// A name, call, subscript, display or what is in parentheses.
    pub fn atom(text: impl Into<String>) -> Expr {
        Expr { text: text.into(), level: level::ATOM }
    }

    /// The text, in parentheses where it holds together less than `least`.
    pub fn at(&self, least: u8) -> String {
        if self.level < least { format!("({})", self.text) } else { self.text.clone() }
    }

    /// What can stand before a dot, a bracket or an argument list.
    pub fn base(&self) -> String {
        self.at(level::ATOM)
    }

    /// A left-associative operator.
    pub fn binary(left: &Expr, operator: &str, right: &Expr, level: u8) -> Expr {
        Expr { text: format!("{} {operator} {}", left.at(level), right.at(level + 1)), level }
    }

    /// A prefix.
    pub fn unary(operator: &str, operand: &Expr, level: u8) -> Expr {
        Expr { text: format!("{operator}{}", operand.at(level)), level }
    }

    /// A comparison; both sides hold tighter.
    pub fn compare(left: &Expr, operator: &str, right: &Expr) -> Expr {
        let tight = level::COMPARE + 1;
        Expr { text: format!("{} {operator} {}", left.at(tight), right.at(tight)), level: level::COMPARE }
    }
}

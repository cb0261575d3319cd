//! Set literals of constants, for the order of their elements.
//!
//! CPython makes a frozen set of such a literal when it compiles, makes it anew from its own items when constants are
//! merged, and adds the whole to an empty set when the program runs (`for x in {..}` goes over the frozen set itself).
//! Where elements collide in the table this is another order than that of adding one by one.

use rustpython_parser::ast::{Constant, Expr, UnaryOp};

/// Is this a literal whose order depends on how CPython makes it?
pub(crate) fn frozen_set(items: &[Expr]) -> bool {
    items.iter().all(folds) && !items.iter().all(keeps_place)
}

/// Does CPython fold the expression to a constant?
fn folds(item: &Expr) -> bool {
    match item {
        Expr::Constant(_) => true,
        Expr::UnaryOp(unary) => !matches!(unary.op, UnaryOp::Not) && folds(&unary.operand),
        Expr::BinOp(binary) => folds(&binary.left) && folds(&binary.right),
        Expr::Tuple(tuple) => tuple.elts.iter().all(folds),
        _ => false,
    }
}

/// Strings have no order to keep, and small ints have each a slot of their own in every table.
fn keeps_place(item: &Expr) -> bool {
    match item {
        Expr::Constant(constant) => match &constant.value {
            Constant::Str(_) => true,
            Constant::Int(int) => u8::try_from(int).is_ok_and(|small| small < 8),
            _ => false,
        },
        _ => false,
    }
}

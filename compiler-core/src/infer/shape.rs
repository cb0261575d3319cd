//! The shape of a call: argument types with element variables numbered in the order they are met.
//!
//! `f(xs, ys)` with two lists of int has the shape `list[0], list[1]` with `0: int, 1: int`; `f(xs, xs)` has `list[0],
//! list[0]`. Calls of one shape share a clone.

use crate::hash::HashMap;

use crate::flow::FunctionId;
use crate::types::{ElementId, Type};

use super::scope::has_elements;
use super::{Infer, Key};

/// Containers nested deeper than this keep their own variables.
const DEPTH: usize = 4;
/// Stands for the variable of dynamic elements.
const DYNAMIC: u32 = u32::MAX;
/// Added to the number of a variable that keeps its identity.
const KEPT: u32 = 1 << 31;

/// What a clone is made for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Shape {
    pub function: FunctionId,
    /// Types of the parameters; variables are numbers.
    pub types: Vec<Type>,
    /// What each variable holds.
    pub variables: Vec<Type>,
    /// How many of the variables are those of parameters.
    pub formals: usize,
    /// What the caller makes of the result, where that is more than the function would give.
    pub wanted: Option<Type>,
}

/// Makes shapes.
#[derive(Default)]
pub(super) struct Encoder {
    numbers: HashMap<ElementId, u32>,
    /// The variables by number.
    pub order: Vec<ElementId>,
    pub variables: Vec<Type>,
}

impl Encoder {
    pub(super) fn encode(&mut self, infer: &mut Infer, ty: &Type, depth: usize) -> Type {
        if !has_elements(ty) {
            return ty.clone();
        }
        infer.map_elements(ty, &mut |infer, element| self.element(infer, element, depth))
    }

    fn element(&mut self, infer: &mut Infer, element: ElementId, depth: usize) -> ElementId {
        let root = infer.elements.find(element);
        let ty = infer.elements.get(root).clone();
        if ty == Type::Dyn {
            return ElementId(DYNAMIC);
        }
        if let Some(number) = self.numbers.get(&root) {
            return ElementId(*number);
        }
        infer.depend(Key::Element(root));
        if depth >= DEPTH {
            return ElementId(KEPT | infer.globalise_element(root).0);
        }
        let number = self.order.len() as u32;
        self.numbers.insert(root, number);
        self.order.push(root);
        self.variables.push(Type::Never);
        self.variables[number as usize] = self.encode(infer, &ty, depth + 1);
        ElementId(number)
    }
}

impl Infer {
    /// A type of a shape in the variables of a clone.
    pub(super) fn decode(&mut self, ty: &Type, variables: &[ElementId]) -> Type {
        if !has_elements(ty) {
            return ty.clone();
        }
        self.map_elements(ty, &mut |infer, element| match element.0 {
            DYNAMIC => infer.dynamic_element,
            kept if kept & KEPT != 0 => infer.elements.find(ElementId(kept & !KEPT)),
            number => variables[number as usize],
        })
    }
}

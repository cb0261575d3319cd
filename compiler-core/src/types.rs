//! Python types as inference sees them. What they are in machine words is in `docs/object-model.md`.

use std::rc::Rc;

use crate::flow::{ClassId, FunctionId, Name, Program, handle};

pub mod display;

handle! {
    /// An element variable: what the elements of a container are. Unified when containers meet.
    ElementId "element";
}

/// The type of a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Type {
    /// No value: not reached, or unbound.
    Never,
    /// `None`
    None,
    /// `bool`
    Bool,
    /// `int` of any size
    Int,
    /// `float`
    Float,
    /// Library: a wrapping 32-bit int.
    I32,
    /// Library: a wrapping 64-bit int.
    I64,
    /// Library: a raw array.
    Array(Element),
    /// A tuple of known shape.
    Tuple(Rc<[Type]>),
    /// A `@value` library class, by its fields.
    Bundle(ClassId, Rc<[Type]>),
    /// An instance of a class without type parameters, or of a class derived from it. `str` is one.
    Instance(ClassId),
    /// An instance of a library class with type parameters: `list`, `dict`, `set`, `tuple` of unknown length, `iterator`.
    Generic(ClassId, Rc<[ElementId]>),
    /// The type or None.
    Optional(Rc<Type>),
    /// A function made by `def` or `lambda`.
    Function(FunctionId),
    /// `obj.method` as a value.
    Method(Rc<Type>, Name),
    /// A class written in Python, as a value.
    Class(ClassId),
    /// A builtin function or type, as a value.
    Builtin(Name),
    /// A module, as a value.
    Module(Name),
    /// Anything.
    Dyn,
}

/// Elements of a raw array.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Element {
    U8,
    U16,
    I32,
    I64,
    F64,
}

/// The type of each element variable, with union-find.
#[derive(Clone, Debug, Default)]
pub struct Elements {
    parents: Vec<ElementId>,
    types: Vec<Type>,
}

impl Elements {
    /// A new variable.
    pub fn fresh(&mut self, ty: Type) -> ElementId {
        let id = ElementId(self.parents.len() as u32);
        self.parents.push(id);
        self.types.push(ty);
        id
    }

    /// The variable that stands for this one.
    pub fn find(&self, mut id: ElementId) -> ElementId {
        while self.parents[id.index()] != id {
            id = self.parents[id.index()];
        }
        id
    }

    /// Its type now.
    pub fn get(&self, id: ElementId) -> &Type {
        &self.types[self.find(id).index()]
    }

    /// Sets its type (inference only widens).
    pub fn set(&mut self, id: ElementId, ty: Type) {
        let id = self.find(id);
        self.types[id.index()] = ty;
    }

    /// Makes `b` stand for `a` as well; the caller joins the types.
    pub fn link(&mut self, a: ElementId, b: ElementId) {
        let (a, b) = (self.find(a), self.find(b));
        self.parents[b.index()] = a;
    }
}

impl Type {
    /// `Optional` of it, flattened.
    pub fn optional(self) -> Type {
        match self {
            Type::None | Type::Dyn | Type::Optional(_) => self,
            Type::Never => Type::None,
            other => Type::Optional(Rc::new(other)),
        }
    }

    /// The part of it that is not None.
    pub fn not_none(&self) -> Type {
        match self {
            Type::Optional(inner) => (**inner).clone(),
            Type::None => Type::Never,
            other => other.clone(),
        }
    }

    /// Is it an instance of the library class of that name?
    pub fn is_library(&self, program: &Program, name: &str) -> bool {
        match self {
            Type::Instance(class) | Type::Generic(class, _) | Type::Bundle(class, _) => {
                let class = &program.classes[class.index()];
                class.library && &*class.name == name
            }
            _ => false,
        }
    }
}

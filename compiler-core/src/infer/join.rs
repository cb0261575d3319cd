//! Joins of types, element variables, and the set of types that dynamic values can have.

use std::rc::Rc;

use crate::flow::ClassId;
use crate::types::{ElementId, Type};

use super::scope::{Scope, has_elements};
use super::{Infer, Key, Place};

/// Tuples nested deeper than this are dynamic.
const DEPTH: usize = 4;

impl Infer {
    /// A type with the representatives of its element variables.
    pub(super) fn canon(&self, ty: &Type) -> Type {
        match ty {
            Type::Generic(class, elements) => {
                if elements.iter().all(|element| self.elements.find(*element) == *element) {
                    ty.clone()
                } else {
                    Type::Generic(
                        *class,
                        elements.iter().map(|element| self.elements.find(*element)).collect(),
                    )
                }
            }
            // Nothing to replace, and nothing to copy.
            Type::Tuple(_) | Type::Bundle(..) | Type::Optional(_) | Type::Method(..) if !has_elements(ty) => {
                ty.clone()
            }
            Type::Tuple(items) => Type::Tuple(items.iter().map(|item| self.canon(item)).collect()),
            Type::Bundle(class, items) => {
                Type::Bundle(*class, items.iter().map(|item| self.canon(item)).collect())
            }
            Type::Optional(inner) => Type::Optional(Rc::new(self.canon(inner))),
            Type::Method(receiver, name) => Type::Method(Rc::new(self.canon(receiver)), name.clone()),
            _ => ty.clone(),
        }
    }

    /// Are two types the same, now that some variables are one?
    pub(super) fn same(&self, a: &Type, b: &Type) -> bool {
        match (a, b) {
            (Type::Never, Type::Never)
            | (Type::None, Type::None)
            | (Type::Bool, Type::Bool)
            | (Type::Int, Type::Int)
            | (Type::Dyn, Type::Dyn) => true,
            (Type::Instance(c), Type::Instance(d)) => c == d,
            (Type::Generic(c, x), Type::Generic(d, y)) => {
                c == d
                    && x.iter().zip(y.iter()).all(|(x, y)| self.elements.find(*x) == self.elements.find(*y))
            }
            (Type::Tuple(x), Type::Tuple(y)) => {
                x.len() == y.len() && x.iter().zip(y.iter()).all(|(x, y)| self.same(x, y))
            }
            (Type::Bundle(c, x), Type::Bundle(d, y)) => {
                c == d && x.iter().zip(y.iter()).all(|(x, y)| self.same(x, y))
            }
            (Type::Optional(x), Type::Optional(y)) => self.same(x, y),
            (Type::Method(x, n), Type::Method(y, m)) => n == m && self.same(x, y),
            _ => std::mem::discriminant(a) == std::mem::discriminant(b) && a == b,
        }
    }

    fn depth_of(ty: &Type) -> usize {
        match ty {
            Type::Tuple(items) | Type::Bundle(_, items) => {
                1 + items.iter().map(Self::depth_of).max().unwrap_or(0)
            }
            Type::Optional(inner) => Self::depth_of(inner),
            Type::Method(inner, _) => 1 + Self::depth_of(inner),
            _ => 0,
        }
    }

    /// The least type that holds both. Containers that meet share their elements; what becomes dynamic is noted.
    pub(super) fn join(&mut self, a: Type, b: Type) -> Type {
        if self.same(&a, &b) {
            return a;
        }
        match (a, b) {
            (Type::Never, other) | (other, Type::Never) => other,
            (Type::Dyn, other) | (other, Type::Dyn) => {
                self.escape(&other);
                Type::Dyn
            }
            (Type::None, other) | (other, Type::None) => other.optional(),
            (Type::Optional(x), Type::Optional(y)) => {
                let inner = self.join((*x).clone(), (*y).clone());
                self.optional(inner)
            }
            (Type::Optional(x), y) | (y, Type::Optional(x)) => {
                let inner = self.join((*x).clone(), y);
                self.optional(inner)
            }
            (Type::I32, Type::I64) | (Type::I64, Type::I32) => Type::I64,
            (raw @ (Type::I32 | Type::I64), Type::Int) | (Type::Int, raw @ (Type::I32 | Type::I64)) => raw,
            (Type::Tuple(x), Type::Tuple(y)) if x.len() == y.len() => {
                let items: Rc<[Type]> =
                    x.iter().zip(y.iter()).map(|(x, y)| self.join(x.clone(), y.clone())).collect();
                self.limited(Type::Tuple(items))
            }
            (Type::Tuple(x), Type::Tuple(y)) => {
                let element = self.fresh_element();
                for item in x.iter().chain(y.iter()) {
                    self.widen_element(element, item.clone());
                }
                self.tuple_of(element)
            }
            (Type::Bundle(c, x), Type::Bundle(d, y)) if c == d => {
                let items: Rc<[Type]> =
                    x.iter().zip(y.iter()).map(|(x, y)| self.join(x.clone(), y.clone())).collect();
                self.limited(Type::Bundle(c, items))
            }
            (Type::Generic(c, x), Type::Generic(d, y)) if c == d => {
                for (x, y) in x.iter().zip(y.iter()) {
                    self.unify(*x, *y);
                }
                self.canon(&Type::Generic(c, x))
            }
            (Type::Tuple(items), Type::Generic(c, x)) | (Type::Generic(c, x), Type::Tuple(items))
                if self.is_class(c, "tuple") =>
            {
                for item in items.iter() {
                    self.widen_element(x[0], item.clone());
                }
                self.canon(&Type::Generic(c, x))
            }
            (Type::Instance(c), Type::Instance(d)) => match self.common_base(c, d) {
                Some(base) => Type::Instance(base),
                None => self.dynamic_join(Type::Instance(c), Type::Instance(d)),
            },
            (a, b) => self.dynamic_join(a, b),
        }
    }

    fn dynamic_join(&mut self, a: Type, b: Type) -> Type {
        self.escape(&a);
        self.escape(&b);
        Type::Dyn
    }

    fn optional(&mut self, inner: Type) -> Type {
        inner.optional()
    }

    fn limited(&mut self, ty: Type) -> Type {
        if Self::depth_of(&ty) > DEPTH {
            self.escape(&ty);
            Type::Dyn
        } else {
            ty
        }
    }

    /// A tuple of known shape, unless it is nested too deep.
    pub(super) fn tuple_type(&mut self, items: Vec<Type>) -> Type {
        self.limited(Type::Tuple(items.into()))
    }

    /// `tuple` of unknown length.
    pub(super) fn tuple_of(&mut self, element: ElementId) -> Type {
        match self.program.library_class("tuple") {
            Some(class) => Type::Generic(class, [element].into()),
            None => Type::Dyn,
        }
    }

    pub(super) fn is_class(&self, class: ClassId, name: &str) -> bool {
        let class = &self.program.classes[class.index()];
        class.library && &*class.name == name
    }

    fn common_base(&self, a: ClassId, b: ClassId) -> Option<ClassId> {
        let line = self.program.lineage(b);
        self.program.lineage(a).into_iter().find(|class| line.contains(class))
    }

    /// An element variable of the present instruction, the same each time it is looked at.
    pub(super) fn fresh_element(&mut self) -> ElementId {
        let key = (self.place, self.instruction, self.counter);
        self.counter += 1;
        if let Some(element) = self.fresh.get(&key) {
            return *element;
        }
        let element = self.new_element(Type::Never, self.scope_here());
        self.fresh.insert(key, element);
        element
    }

    /// The one variable for library containers of this type (`list[str]` in an annotation).
    pub(super) fn shared_element(&mut self, ty: Type) -> ElementId {
        let ty = self.globalise(&ty);
        if let Some(element) = self.shared.get(&ty) {
            return *element;
        }
        let element = self.new_element(ty.clone(), Scope::Global);
        self.shared.insert(ty, element);
        element
    }

    /// The type of an element.
    pub(super) fn element(&mut self, element: ElementId) -> Type {
        let root = self.elements.find(element);
        self.depend(Key::Element(root));
        self.elements.get(root).clone()
    }

    /// A value of this type becomes dynamic: it is noted, and its elements become dynamic.
    pub(super) fn escape(&mut self, ty: &Type) {
        match ty {
            Type::Never | Type::Dyn => {}
            Type::Generic(class, elements) => {
                for element in elements.iter() {
                    self.unify_dynamic(*element);
                }
                let all = elements.iter().map(|_| self.dynamic_element).collect();
                self.note_dynamic(Type::Generic(*class, all));
            }
            Type::Tuple(items) => {
                for item in items.iter() {
                    self.escape(item);
                }
                let ty = self.tuple_of(self.dynamic_element);
                self.note_dynamic(ty);
            }
            Type::Bundle(class, items) => {
                for item in items.iter() {
                    self.escape(item);
                }
                let all = items
                    .iter()
                    .map(|item| if self.is_raw(item) { item.clone() } else { Type::Dyn })
                    .collect();
                self.note_dynamic(Type::Bundle(*class, all));
            }
            Type::Optional(inner) => {
                self.escape(inner);
                self.note_dynamic(Type::None);
            }
            Type::I32 | Type::I64 => self.note_dynamic(Type::Int),
            Type::Method(receiver, _) => {
                self.escape(receiver);
                self.note_callable(ty);
            }
            Type::Function(_) | Type::Class(_) | Type::Builtin(_) => self.note_callable(ty),
            _ => self.note_dynamic(ty.clone()),
        }
    }

    fn is_raw(&self, ty: &Type) -> bool {
        matches!(ty, Type::I32 | Type::I64 | Type::Array(_))
    }

    fn unify_dynamic(&mut self, element: ElementId) {
        let root = self.elements.find(element);
        if *self.elements.get(root) != Type::Dyn {
            self.widen_element(root, Type::Dyn);
        }
    }

    pub(super) fn note_dynamic(&mut self, ty: Type) {
        if self.dynamic.insert(ty) {
            self.touch(&Key::Dynamic);
        }
    }

    fn note_callable(&mut self, ty: &Type) {
        let ty = self.globalise(ty);
        // Element variables that have become one since may stand in it by either name.
        if self.entries.iter().any(|(other, _)| self.same(other, &ty)) {
            return;
        }
        self.entries.push((ty.clone(), None));
        self.queue.push(Place::Entry(self.entries.len() - 1));
        self.changed = true;
        self.note_dynamic(ty);
    }

    /// A value of one type goes to a place of another: containers share elements, what becomes dynamic is noted.
    pub(super) fn flow(&mut self, from: &Type, to: &Type) {
        if !self.same(from, to) {
            self.join(to.clone(), from.clone());
        }
    }
}

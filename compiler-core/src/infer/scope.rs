//! Who owns an element variable, and what a clone does to the variables of its callers.
//!
//! A clone is made for the *shape* of its arguments: their types with element variables replaced by variables of the
//! clone's own, its *formals*. A formal keeps its type for ever. What the clone's code does to one (`xs.append("a")`)
//! is an *effect* that each caller applies to the variable it passed, whereupon the shape has changed and the call
//! goes to another clone. So lists that are alike share the code, and lists that are not never meet.
//!
//! Variables made in a clone are *local* to it until they reach a place that outlives it (a global, a field, a cell,
//! a dynamic value): then they are *global*, and so is all that they lead to. No global place leads to a formal; it leads
//! to the formal's global twin, with which callers unify what they passed.
//!
//! Method: polymorphic region and effect inference (Tofte and Birkedal, 1998), with shapes for type schemes.

use crate::hash::HashMap;

use crate::typed::CloneId;
use crate::types::{ElementId, Type};

use super::{Infer, Key, Place};

/// The owner of an element variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Global,
    Local(CloneId),
    Formal(CloneId),
}

/// What a clone asks of its callers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// The variable passed for a formal must hold this type too.
    Widen(ElementId, Type),
    /// The variable passed for a formal is to be one with another: passed for a formal, or global.
    Unify(ElementId, ElementId),
}

/// How the variables of a callee are called where it is called from.
pub(super) struct Renaming {
    pub callee: CloneId,
    /// Formals, and locals of results, to variables of the caller.
    pub names: HashMap<ElementId, ElementId>,
    /// The locals among them with their types as the caller says them.
    pub instances: Vec<(ElementId, Type)>,
    /// Variables made for this call so far.
    pub made: u32,
    /// Which call of the callee's function in the present instruction it is.
    pub occurrence: u32,
    /// Locals get variables of the caller's; else they keep their names.
    pub instantiate: bool,
}

/// Containers nested deeper than this are dynamic.
const NESTED: usize = 12;
/// Containers nested deeper than this in a result are shared by all callers.
const DEPTH: usize = 3;

impl Infer {
    pub(super) fn new_element(&mut self, ty: Type, scope: Scope) -> ElementId {
        self.scopes.push(scope);
        self.elements.fresh(ty)
    }

    pub(super) fn scope_of(&self, root: ElementId) -> Scope {
        self.scopes[root.index()]
    }

    /// The scope of what is made in the present place.
    pub(super) fn scope_here(&self) -> Scope {
        match self.place {
            Place::Block(clone, _) if !self.states[clone.index()].general => Scope::Local(clone),
            _ => Scope::Global,
        }
    }

    /// A clone asks its callers for a dynamic element. That is noted first: a container may hold itself.
    fn effect_dynamic(&mut self, clone: CloneId, formal: ElementId, own: &Type) {
        let effects = &mut self.states[clone.index()].effects;
        let known =
            effects.iter().position(|known| matches!(known, Effect::Widen(other, _) if *other == formal));
        let asked = Effect::Widen(formal, Type::Dyn);
        let before = match known {
            Some(at) => std::mem::replace(&mut effects[at], asked),
            None => {
                effects.push(asked);
                Effect::Widen(formal, Type::Never)
            }
        };
        if let Effect::Widen(_, before) = before
            && before != Type::Dyn
        {
            self.touch(&Key::Result(clone));
            self.escape(&before);
            self.escape(own);
        }
    }

    /// A clone asks something of its callers.
    pub(super) fn effect(&mut self, clone: CloneId, effect: Effect) {
        if let Effect::Widen(formal, ty) = &effect {
            let known = self.states[clone.index()]
                .effects
                .iter()
                .position(|known| matches!(known, Effect::Widen(other, _) if other == formal));
            if let Some(at) = known {
                let Effect::Widen(_, old) = self.states[clone.index()].effects[at].clone() else { return };
                let new = self.join(old.clone(), ty.clone());
                if !self.same(&old, &new) {
                    self.states[clone.index()].effects[at] = Effect::Widen(*formal, new);
                    self.touch(&Key::Result(clone));
                }
                return;
            }
        } else if let Effect::Unify(formal, other) = effect {
            let known = self.states[clone.index()].effects.iter().any(|known| match known {
                Effect::Unify(one, two) => *one == formal && self.elements.find(*two) == other,
                Effect::Widen(..) => false,
            });
            if known {
                return;
            }
        }
        self.states[clone.index()].effects.push(effect);
        self.touch(&Key::Result(clone));
    }

    /// A type as global places may hold it.
    pub(super) fn globalise(&mut self, ty: &Type) -> Type {
        if !has_elements(ty) {
            return ty.clone();
        }
        self.map_elements(ty, &mut |infer, element| infer.globalise_element(element))
    }

    pub(super) fn globalise_element(&mut self, element: ElementId) -> ElementId {
        let root = self.elements.find(element);
        match self.scope_of(root) {
            Scope::Global => root,
            Scope::Local(_) => {
                self.scopes[root.index()] = Scope::Global;
                let ty = self.elements.get(root).clone();
                if has_elements(&ty) {
                    let new = self.globalise(&ty);
                    let root = self.elements.find(root);
                    self.elements.set(root, new);
                    self.touch(&Key::Element(root));
                }
                self.elements.find(root)
            }
            Scope::Formal(_) => self.twin(root),
        }
    }

    /// The global variable that stands for a formal outside of its clone.
    fn twin(&mut self, formal: ElementId) -> ElementId {
        if let Some(twin) = self.twins.get(&formal) {
            return self.elements.find(*twin);
        }
        let Scope::Formal(clone) = self.scope_of(formal) else { return formal };
        let twin = self.new_element(Type::Never, Scope::Global);
        self.twins.insert(formal, twin);
        let ty = self.elements.get(formal).clone();
        let ty = self.globalise(&ty);
        self.widen_element(twin, ty);
        self.effect(clone, Effect::Unify(formal, twin));
        self.elements.find(twin)
    }

    /// A type with each element variable replaced.
    pub(super) fn map_elements(
        &mut self,
        ty: &Type,
        map: &mut dyn FnMut(&mut Infer, ElementId) -> ElementId,
    ) -> Type {
        match ty {
            Type::Generic(class, elements) => {
                Type::Generic(*class, elements.iter().map(|element| map(self, *element)).collect())
            }
            Type::Tuple(items) => {
                Type::Tuple(items.iter().map(|item| self.map_elements(item, map)).collect())
            }
            Type::Bundle(class, items) => {
                Type::Bundle(*class, items.iter().map(|item| self.map_elements(item, map)).collect())
            }
            Type::Optional(inner) => Type::Optional(self.map_elements(inner, map).into()),
            Type::Method(receiver, name) => {
                Type::Method(self.map_elements(receiver, map).into(), name.clone())
            }
            _ => ty.clone(),
        }
    }

    /// A callee's type in the caller's variables.
    pub(super) fn rename(&mut self, ty: &Type, renaming: &mut Renaming, depth: usize) -> Type {
        if !has_elements(ty) {
            return ty.clone();
        }
        match ty {
            Type::Generic(class, elements) => Type::Generic(
                *class,
                elements.iter().map(|element| self.rename_element(*element, renaming, depth)).collect(),
            ),
            Type::Tuple(items) => {
                Type::Tuple(items.iter().map(|item| self.rename(item, renaming, depth)).collect())
            }
            Type::Bundle(class, items) => {
                Type::Bundle(*class, items.iter().map(|item| self.rename(item, renaming, depth)).collect())
            }
            Type::Optional(inner) => Type::Optional(self.rename(inner, renaming, depth).into()),
            Type::Method(receiver, name) => {
                Type::Method(self.rename(receiver, renaming, depth).into(), name.clone())
            }
            _ => ty.clone(),
        }
    }

    fn rename_element(&mut self, element: ElementId, renaming: &mut Renaming, depth: usize) -> ElementId {
        let root = self.elements.find(element);
        if let Some(name) = renaming.names.get(&root) {
            return self.elements.find(*name);
        }
        match self.scope_of(root) {
            Scope::Global => root,
            Scope::Local(owner) if owner == renaming.callee => {
                self.depend(Key::Element(root));
                if !renaming.instantiate {
                    return root;
                }
                let ty = self.elements.get(root).clone();
                if ty == Type::Dyn {
                    return self.dynamic_element;
                }
                if depth >= DEPTH {
                    return self.globalise_element(root);
                }
                let key = (
                    self.place,
                    self.instruction,
                    self.states[owner.index()].function,
                    renaming.occurrence,
                    renaming.made,
                );
                renaming.made += 1;
                let scope = self.scope_here();
                let name = match self.instances.get(&key) {
                    Some(name) => *name,
                    None => {
                        let name = self.new_element(Type::Never, scope);
                        self.instances.insert(key, name);
                        name
                    }
                };
                renaming.names.insert(root, name);
                // What the caller makes of it decides which clone it calls.
                let made = self.elements.find(name);
                self.depend(Key::Element(made));
                let ty = self.rename(&ty, renaming, depth + 1);
                self.widen_element(name, ty.clone());
                renaming.instances.push((name, ty));
                self.elements.find(name)
            }
            Scope::Local(_) | Scope::Formal(_) => self.globalise_element(root),
        }
    }

    /// Does to the caller's variables what a clone asks for.
    pub(super) fn apply_effects(&mut self, renaming: &mut Renaming) {
        let clone = renaming.callee;
        let mut at = 0;
        while let Some(effect) = self.states[clone.index()].effects.get(at).cloned() {
            at += 1;
            match effect {
                Effect::Widen(formal, ty) => {
                    let Some(own) = renaming.names.get(&formal).copied() else { continue };
                    // What the callee made and left in the caller's container is nobody's alone.
                    let keep = std::mem::replace(&mut renaming.instantiate, false);
                    let ty = self.rename(&ty, renaming, 0);
                    renaming.instantiate = keep;
                    let ty = self.foreign(&ty, clone);
                    self.widen_element(own, ty);
                }
                Effect::Unify(formal, other) => {
                    let Some(own) = renaming.names.get(&formal).copied() else { continue };
                    let other = self.elements.find(other);
                    let other = renaming.names.get(&other).copied().unwrap_or(other);
                    self.unify(own, other);
                }
            }
        }
    }

    /// Locals of another clone become global.
    fn foreign(&mut self, ty: &Type, owner: CloneId) -> Type {
        if !has_elements(ty) {
            return ty.clone();
        }
        let here = self.scope_here();
        self.map_elements(ty, &mut |infer, element| {
            let root = infer.elements.find(element);
            match infer.scope_of(root) {
                scope @ Scope::Local(local) if local == owner && scope != here => {
                    infer.globalise_element(root)
                }
                _ => root,
            }
        })
    }

    /// Makes two element variables one.
    pub(super) fn unify(&mut self, a: ElementId, b: ElementId) {
        let (a, b) = (self.elements.find(a), self.elements.find(b));
        if a == b {
            return;
        }
        match (self.scope_of(a), self.scope_of(b)) {
            (Scope::Formal(c), Scope::Formal(d)) if c == d => self.effect(c, Effect::Unify(a, b)),
            (Scope::Formal(c), Scope::Local(d)) if c == d => self.absorb(a, b),
            (Scope::Local(c), Scope::Formal(d)) if c == d => self.absorb(b, a),
            (Scope::Formal(c), Scope::Global) => self.effect(c, Effect::Unify(a, b)),
            (Scope::Global, Scope::Formal(c)) => self.effect(c, Effect::Unify(b, a)),
            (Scope::Formal(_), _) | (_, Scope::Formal(_)) => {
                let (a, b) = (self.globalise_element(a), self.globalise_element(b));
                self.unify(a, b);
            }
            (Scope::Global, Scope::Global) => self.link(a, b),
            (Scope::Local(c), Scope::Local(d)) if c == d => self.link(a, b),
            _ => {
                let (a, b) = (self.globalise_element(a), self.globalise_element(b));
                self.link(a, b);
            }
        }
    }

    /// A local variable becomes one with a formal of its clone.
    fn absorb(&mut self, formal: ElementId, local: ElementId) {
        let (x, y) = (self.elements.get(formal).clone(), self.elements.get(local).clone());
        self.link_only(formal, local);
        self.touch(&Key::Element(formal));
        self.widen_element(formal, y);
        debug_assert!(self.same(self.elements.get(formal), &x));
    }

    fn link_only(&mut self, a: ElementId, b: ElementId) {
        self.elements.link(a, b);
        let moved = self.dependents.remove(&Key::Element(b)).unwrap_or_default();
        self.dependents.entry(Key::Element(a)).or_default().extend(moved);
    }

    fn link(&mut self, a: ElementId, b: ElementId) {
        let (a, b) = (self.elements.find(a), self.elements.find(b));
        if a == b {
            return;
        }
        let (x, y) = (self.elements.get(a).clone(), self.elements.get(b).clone());
        self.link_only(a, b);
        self.touch(&Key::Element(a));
        if x == Type::Never {
            self.elements.set(a, y);
        } else {
            self.widen_element(a, y);
        }
    }

    /// Are more containers in each other than have variables of their own? Each level has clones of all that is done
    /// with it, so a program of `a = [a]` again and again would take forever. One that holds itself is not deep.
    fn is_deep(&self, ty: &Type, seen: &mut Vec<ElementId>, depth: usize) -> bool {
        match ty {
            Type::Generic(_, elements) => elements.iter().any(|element| {
                let root = self.elements.find(*element);
                if seen.contains(&root) {
                    return false;
                }
                seen.push(root);
                depth >= NESTED || self.is_deep(self.elements.get(root), seen, depth + 1)
            }),
            Type::Tuple(items) | Type::Bundle(_, items) => {
                items.iter().any(|item| self.is_deep(item, seen, depth))
            }
            Type::Optional(inner) => self.is_deep(inner, seen, depth),
            Type::Method(receiver, _) => self.is_deep(receiver, seen, depth),
            _ => false,
        }
    }

    /// Joins the types of all items into an element variable. Where a later one makes it dynamic, so are the others, each
    /// by itself and not only by what they have in common.
    pub(super) fn widen_by_all(&mut self, element: ElementId, types: &[Type]) {
        let was_dynamic = *self.elements.get(element) == Type::Dyn;
        for ty in types {
            self.widen_element(element, ty.clone());
        }
        if !was_dynamic && *self.elements.get(element) == Type::Dyn {
            types.iter().for_each(|ty| self.escape(ty));
        }
    }

    /// Joins a type into an element variable.
    pub(super) fn widen_element(&mut self, element: ElementId, ty: Type) {
        let root = self.elements.find(element);
        let scope = self.scope_of(root);
        // What is dynamic is so everywhere: no variables are needed that stand for its parts outside of a clone.
        if scope == Scope::Global && *self.elements.get(root) == Type::Dyn {
            self.escape(&ty);
            return;
        }
        let ty = if scope == Scope::Global { self.globalise(&ty) } else { ty };
        let root = self.elements.find(root);
        let old = self.elements.get(root).clone();
        if ty == Type::Never || self.same(&old, &ty) {
            return;
        }
        if let Scope::Formal(clone) = scope {
            if old == Type::Dyn {
                self.escape(&ty);
                return;
            }
            if ty == Type::Dyn {
                self.effect_dynamic(clone, root, &old);
                return;
            }
            let new = self.join(old.clone(), ty);
            if !self.same(&old, &new) {
                self.effect(clone, Effect::Widen(root, new));
            }
            return;
        }
        if old == Type::Dyn || ty == Type::Dyn || self.is_deep(&ty, &mut vec![root], 1) {
            // Set first: a container may hold itself.
            if old != Type::Dyn {
                self.elements.set(root, Type::Dyn);
                self.touch(&Key::Element(root));
            }
            self.escape(&old);
            self.escape(&ty);
            return;
        }
        let new = self.join(old, ty);
        let root = self.elements.find(root);
        let now = self.elements.get(root).clone();
        if !self.same(&now, &new) {
            // The join may itself have widened the variable.
            let new = if now == Type::Dyn { Type::Dyn } else { new };
            if now != new {
                self.elements.set(root, new);
                self.touch(&Key::Element(root));
            }
        }
    }
}

/// Has a type element variables?
pub(super) fn has_elements(ty: &Type) -> bool {
    match ty {
        Type::Generic(..) => true,
        Type::Tuple(items) | Type::Bundle(_, items) => items.iter().any(has_elements),
        Type::Optional(inner) | Type::Method(inner, _) => has_elements(inner),
        _ => false,
    }
}

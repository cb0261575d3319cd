//! Clones that are the same in all but their element variables are one function: those of one function whose values
//! have equal types when the variables are replaced by what they stand for, and whose callees are the same.

use crate::hash::HashMap;
use std::hash::{Hash, Hasher};

use crate::hash::Hasher64;

use super::Lower;
use crate::typed::{Clone_, CloneId};
use crate::types::Type;

impl Lower<'_> {
    /// For each clone the one that stands for it.
    pub(super) fn merge(&self) -> Vec<CloneId> {
        let count = self.typed.clones.len();
        let mut classes: HashMap<u64, CloneId> = HashMap::default();
        let mut merged: Vec<CloneId> = (0..count as u32).map(CloneId).collect();
        // Most functions have one clone, which is like no other.
        let mut clones_of = vec![0u32; self.typed.program.functions.len()];
        self.typed.clones.iter().for_each(|clone| clones_of[clone.function.index()] += 1);
        let alone = |clone: &Clone_| clones_of[clone.function.index()] == 1;
        let key = |clone: &Clone_| match alone(clone) {
            true => u64::from(clone.function.0),
            false => self.key(clone),
        };
        let mut keys: Vec<u64> = self.typed.clones.iter().map(key).collect();
        // Refine by callees until the number of classes stands still.
        let mut before = 0;
        for _ in 0..20 {
            let distinct = keys.iter().collect::<crate::hash::HashSet<_>>().len();
            if distinct == before {
                break;
            }
            before = distinct;
            let old = keys.clone();
            for (index, clone) in self.typed.clones.iter().enumerate().filter(|(_, clone)| !alone(clone)) {
                let mut hasher = Hasher64::default();
                old[index].hash(&mut hasher);
                let callees = clone.summary.calls.iter().chain(&clone.summary.other_calls);
                callees.for_each(|callee| old[callee.index()].hash(&mut hasher));
                keys[index] = hasher.finish();
            }
        }
        for (index, clone) in self.typed.clones.iter().enumerate() {
            if clone.plans.is_empty() && !clone.reachable.iter().any(|block| *block) {
                continue;
            }
            merged[index] = *classes.entry(keys[index]).or_insert(CloneId(index as u32));
        }
        merged
    }

    fn key(&self, clone: &Clone_) -> u64 {
        let mut hasher = Hasher64::default();
        clone.function.hash(&mut hasher);
        self.hash_type(&clone.result, 0, &mut hasher);
        clone.reachable.hash(&mut hasher);
        for ty in clone.parameters.iter().chain(&clone.values).chain(&clone.slots) {
            self.hash_type(ty, 0, &mut hasher);
        }
        let mut decided: Vec<_> = clone.decided.iter().map(|(block, side)| (block.0, *side)).collect();
        decided.sort_unstable();
        decided.hash(&mut hasher);
        hasher.finish()
    }

    fn hash_type(&self, ty: &Type, depth: usize, hasher: &mut Hasher64) {
        std::mem::discriminant(ty).hash(hasher);
        match ty {
            Type::Generic(class, elements) => {
                class.hash(hasher);
                if depth < 4 {
                    for element in elements.iter() {
                        let inner = self.typed.elements.get(*element);
                        self.hash_type(inner, depth + 1, hasher);
                    }
                } else {
                    // Deeper than can be compared: only the same variables are the same.
                    for element in elements.iter() {
                        self.typed.elements.find(*element).hash(hasher);
                    }
                }
            }
            Type::Tuple(items) | Type::Bundle(_, items) => {
                if let Type::Bundle(class, _) = ty {
                    class.hash(hasher);
                }
                items.len().hash(hasher);
                items.iter().for_each(|item| self.hash_type(item, depth, hasher));
            }
            Type::Optional(inner) => self.hash_type(inner, depth, hasher),
            Type::Method(inner, name) => {
                name.hash(hasher);
                self.hash_type(inner, depth, hasher);
            }
            Type::Array(element) => element.hash(hasher),
            Type::Instance(class) | Type::Class(class) => class.hash(hasher),
            Type::Function(function) => function.hash(hasher),
            Type::Builtin(name) | Type::Module(name) => name.hash(hasher),
            _ => {}
        }
    }
}

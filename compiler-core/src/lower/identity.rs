//! Numbers of objects, for `hash` and `id` of objects that have no hash of their own.
//!
//! The address of an object is not to be had, so objects are numbered as they are asked: a field of the topmost class
//! keeps the number. Programs that never ask do not have the field.

use smallvec::smallvec;

use super::Lower;
use super::function::Code;
use super::layout::{ANY, to_struct};
use crate::flow::ClassId;
use crate::ir::builder::FunctionBuilder;
use crate::ir::{Field, FuncId, Heap, Inline, Numeric, Op, Repr, Signature, Storage, Terminator, Value};
use crate::typed::Typed;
use crate::types::Type;

/// The name of the field, which no program can spell.
const FIELD: &str = "#identity";

/// Does the program ask for the number of an object?
pub(crate) fn asked(typed: &Typed) -> bool {
    typed.clones.iter().any(|clone| clone.summary.numbers)
}

impl Lower<'_> {
    /// The field that keeps the number, in a class without a base whose instances can be asked for it.
    pub(crate) fn identity_field(&self, class: ClassId) -> Option<Field> {
        let found = &self.typed.program.classes[class.index()];
        let numbered = found.base.is_none() && (!found.library || &*found.name == "BaseException");
        (self.identities && numbered).then(|| Field {
            name: FIELD.into(),
            storage: Storage::Word(Repr::I32),
            mutable: true,
        })
    }

    /// The number of an object; those of other types than instances all have the same one.
    pub(crate) fn identity_hash(&mut self, code: &mut Code, words: &[Value], ty: &Type) -> Value {
        match ty {
            Type::Instance(class) => {
                let root = self.root_of(*class);
                match self.identity_field(root) {
                    Some(_) => {
                        let helper = self.identity_of_class(root);
                        code.builder.one(Op::Call(helper), &words[..1], Repr::I64)
                    }
                    None => self.no_identity(code),
                }
            }
            Type::Dyn => {
                let helper = self.identity_of_any();
                code.builder.one(Op::Call(helper), &words[..1], Repr::I64)
            }
            _ => self.no_identity(code),
        }
    }

    fn no_identity(&mut self, code: &mut Code) -> Value {
        code.builder.one(Op::I64Const(0x7f00_0000_1000), &[], Repr::I64)
    }

    fn root_of(&self, class: ClassId) -> ClassId {
        self.typed.program.lineage(class).last().copied().unwrap_or(class)
    }

    /// `number(object)`: given on first asking.
    fn identity_of_class(&mut self, root: ClassId) -> FuncId {
        let id = self.struct_of(&Type::Instance(root));
        let name = format!("identity.{}", id.0);
        if let Some(found) = self.helpers.get(&name) {
            return *found;
        }
        let at =
            self.module.structs[id.index()].fields.iter().position(|field| field.name == FIELD).unwrap_or(0)
                as u32;
        let count = match self.library_globals.get(FIELD) {
            Some(global) => *global,
            None => {
                let global = self.new_global("identities".into(), Repr::I32);
                self.library_globals.insert(FIELD.into(), global);
                global
            }
        };
        let mut builder = FunctionBuilder::new(
            name.clone(),
            Signature { parameters: vec![to_struct(id)], results: vec![Repr::I64] },
        );
        builder.inline(Inline::Never);
        let object = builder.parameters()[0];
        let number = builder.one(Op::StructGet(id, at), &[object], Repr::I32);
        let (known, fresh) = (builder.block(), builder.block());
        builder.terminate(Terminator::Branch(number, (known, smallvec![]), (fresh, smallvec![])));
        builder.switch_to(known);
        let wide = builder.one(Op::Numeric(Numeric::I64ExtendI32U), &[number], Repr::I64);
        builder.terminate(Terminator::Return(smallvec![wide]));
        builder.switch_to(fresh);
        let last = builder.one(Op::GlobalGet(count), &[], Repr::I32);
        let one = builder.one(Op::I32Const(1), &[], Repr::I32);
        let next = builder.one(Op::Numeric(Numeric::I32Add), &[last, one], Repr::I32);
        builder.emit(Op::GlobalSet(count), &[next], &[]);
        builder.emit(Op::StructSet(id, at), &[object, next], &[]);
        let wide = builder.one(Op::Numeric(Numeric::I64ExtendI32U), &[next], Repr::I64);
        builder.terminate(Terminator::Return(smallvec![wide]));
        self.add_helper(name, builder)
    }

    /// The same of a dynamic value.
    fn identity_of_any(&mut self) -> FuncId {
        let name = "identity.any".to_string();
        if let Some(found) = self.helpers.get(&name) {
            return *found;
        }
        let mut roots: Vec<ClassId> =
            self.typed.live_classes.iter().map(|class| self.root_of(*class)).collect();
        roots.sort();
        roots.dedup();
        let mut builder =
            FunctionBuilder::new(name.clone(), Signature { parameters: vec![ANY], results: vec![Repr::I64] });
        builder.inline(Inline::Never);
        let any = builder.parameters()[0];
        for root in roots {
            if self.identity_field(root).is_none() {
                continue;
            }
            let helper = self.identity_of_class(root);
            let id = self.struct_of(&Type::Instance(root));
            let test = builder.one(Op::RefTest(Heap::Struct(id), false), &[any], Repr::I32);
            let (yes, no) = (builder.block(), builder.block());
            builder.terminate(Terminator::Branch(test, (yes, smallvec![]), (no, smallvec![])));
            builder.switch_to(yes);
            let object = builder.one(Op::RefCast(Heap::Struct(id), true), &[any], to_struct(id));
            let number = builder.one(Op::Call(helper), &[object], Repr::I64);
            builder.terminate(Terminator::Return(smallvec![number]));
            builder.switch_to(no);
        }
        let same = builder.one(Op::I64Const(0x7f00_0000_1000), &[], Repr::I64);
        builder.terminate(Terminator::Return(smallvec![same]));
        self.add_helper(name, builder)
    }
}

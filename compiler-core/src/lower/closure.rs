//! Callables as values: closures, bound methods, and their dynamic entries.

use smallvec::smallvec;

use super::Lower;
use super::function::Code;
use super::layout::{ANY, to_struct};
use crate::ir::builder::FunctionBuilder;
use crate::ir::op::Numeric;
use crate::ir::{self, FuncId, Heap, Op, Repr, Signature, Storage, StructId, Terminator, Value, Values};
use crate::types::Type;

impl Lower<'_> {
    /// The struct of a bound method as an object: the closure header and the receiver.
    pub(crate) fn method_struct(&mut self, ty: &Type) -> StructId {
        if let Some(found) = self.methods.get(ty) {
            return *found;
        }
        let Type::Method(receiver, name) = ty else { return self.closure };
        let mut fields = self.module.structs[self.closure.index()].fields.clone();
        for (at, repr) in self.words(receiver).into_iter().enumerate() {
            fields.push(ir::Field {
                name: format!("receiver.{at}"),
                storage: Storage::Word(repr),
                mutable: false,
            });
        }
        self.module.structs.push(ir::StructType {
            name: format!("method.{name}"),
            fields,
            supertype: Some(self.closure),
            is_final: true,
        });
        let id = StructId(self.module.structs.len() as u32 - 1);
        self.methods.insert(ty.clone(), id);
        id
    }

    /// The number of a callable's dynamic entry, and the entry.
    pub(crate) fn entry(&mut self, ty: &Type) -> (i32, Option<FuncId>) {
        let at = self.entries.iter().position(|(other, _)| self.same(other, ty));
        if let Some(at) = at {
            return (at as i32 + 1, Some(self.entries[at].1));
        }
        let typed = self.typed;
        let Some((key, entry)) = typed.entries.iter().find(|(other, _)| self.same(other, ty)) else {
            return (0, None);
        };
        let name = match ty {
            Type::Function(function) => typed.program.functions[function.index()].name.to_string(),
            Type::Class(class) => typed.program.classes[class.index()].name.to_string(),
            Type::Builtin(name) | Type::Method(_, name) => name.to_string(),
            _ => String::new(),
        };
        let arguments = Repr::Ref(Heap::Array(self.eq_array), true);
        let signature = Signature { parameters: vec![ANY, arguments], results: vec![ANY] };
        // A place first: the entry may be needed for itself.
        let id = FuncId(self.module.functions.len() as u32);
        self.module.functions.push(FunctionBuilder::new(format!("call.{name}"), signature.clone()).finish());
        self.entries.push((key.clone(), id));
        let number = self.entries.len() as i32;
        let builder = FunctionBuilder::new(format!("call.{name}"), signature);
        let mut code = Code::new(builder, None);
        let parameters = code.builder.parameters();
        code.entry = Some((parameters[0], parameters[1], key.clone()));
        let count = code.builder.one(Op::ArrayLen, &[parameters[1]], Repr::I32);
        for (arity, plan) in &entry.cases {
            let wanted = code.builder.one(Op::I32Const(*arity as i32), &[], Repr::I32);
            let fits = code.builder.one(Op::Numeric(Numeric::I32Eq), &[count, wanted], Repr::I32);
            let (own, next) = (code.builder.block(), code.builder.block());
            code.builder.terminate(Terminator::Branch(fits, (own, smallvec![]), (next, smallvec![])));
            code.builder.switch_to(own);
            if let Some(words) = self.plan(&mut code, plan) {
                let result = self.box_words(&mut code, words, &plan.ty);
                code.builder.terminate(Terminator::Return(smallvec![result]));
            }
            code.builder.switch_to(next);
        }
        self.plan(&mut code, &entry.otherwise);
        code.builder.terminate(Terminator::Unreachable);
        self.module.functions[id.index()] = code.builder.finish();
        (number, Some(id))
    }

    /// The header of a closure object: class, id, entry.
    pub(crate) fn closure_header(&mut self, code: &mut Code, ty: &Type) -> Values {
        let number = match ty {
            Type::Function(function) if self.typed.program.module_function(*function).is_none() => {
                super::NUMBER_FUNCTION
            }
            Type::Method(..) => super::NUMBER_METHOD,
            Type::Class(_) => super::NUMBER_TYPE,
            Type::Builtin(name) if is_type_name(name) => super::NUMBER_TYPE,
            _ => super::NUMBER_BUILTIN,
        };
        let (id, entry) = self.entry(ty);
        let class = code.builder.one(Op::I32Const(number), &[], Repr::I32);
        let id = code.builder.one(Op::I32Const(id), &[], Repr::I32);
        let heap = Heap::Func(self.entry_signature);
        let entry = match entry {
            Some(entry) => code.builder.one(Op::RefFunc(entry), &[], Repr::Ref(heap, true)),
            None => code.builder.one(Op::RefNull(heap), &[], Repr::Ref(heap, true)),
        };
        smallvec![class, id, entry]
    }

    /// A callable as a dynamic value.
    pub(crate) fn box_callable(&mut self, code: &mut Code, words: Values, ty: &Type) -> Value {
        match ty {
            Type::Function(function) if self.has_closure(*function) => words[0],
            Type::Method(..) => {
                let id = self.method_struct(ty);
                let mut fields = self.closure_header(code, ty);
                fields.extend(words);
                code.builder.one(Op::StructNew(id), &fields, to_struct(id))
            }
            _ => {
                // One object for each, so that `is` and `==` hold.
                let (number, _) = self.entry(ty);
                let name = format!("object.{number}.{}", self.name_of(ty));
                let known = self.helpers.get(&name).copied();
                let function = match known {
                    Some(function) => function,
                    None => {
                        let global = self.new_global(name.clone(), to_struct(self.closure));
                        let builder = FunctionBuilder::new(
                            name.clone(),
                            Signature { parameters: vec![], results: vec![to_struct(self.closure)] },
                        );
                        let mut own = Code::new(builder, None);
                        own.builder.inline(ir::Inline::Never);
                        let kept = own.builder.one(Op::GlobalGet(global), &[], to_struct(self.closure));
                        let missing = own.builder.one(Op::RefIsNull, &[kept], Repr::I32);
                        let (fresh, done) = (own.builder.block(), own.builder.block());
                        own.builder.terminate(Terminator::Branch(
                            missing,
                            (fresh, smallvec![]),
                            (done, smallvec![]),
                        ));
                        own.builder.switch_to(done);
                        own.builder.terminate(Terminator::Return(smallvec![kept]));
                        own.builder.switch_to(fresh);
                        let fields = self.closure_header(&mut own, ty);
                        let object =
                            own.builder.one(Op::StructNew(self.closure), &fields, to_struct(self.closure));
                        own.builder.emit(Op::GlobalSet(global), &[object], &[]);
                        own.builder.terminate(Terminator::Return(smallvec![object]));
                        self.module.functions.push(own.builder.finish());
                        let id = FuncId(self.module.functions.len() as u32 - 1);
                        self.helpers.insert(name, id);
                        id
                    }
                };
                code.builder.one(Op::Call(function), &[], to_struct(self.closure))
            }
        }
    }

    /// The name of a callable or class, for messages and names.
    pub(crate) fn name_of(&self, ty: &Type) -> String {
        match ty {
            Type::Function(function) => self.typed.program.functions[function.index()].name.to_string(),
            Type::Class(class) => self.typed.program.classes[class.index()].name.to_string(),
            Type::Builtin(name) | Type::Method(_, name) => name.to_string(),
            _ => String::new(),
        }
    }

    /// Calls a dynamic value.
    pub(crate) fn call_dynamic(&mut self, code: &mut Code, callee: Value, arguments: &[Value]) -> Value {
        let array = code.builder.one(
            Op::ArrayNewFixed(self.eq_array),
            arguments,
            Repr::Ref(Heap::Array(self.eq_array), true),
        );
        let is_closure =
            code.builder.one(Op::RefTest(Heap::Struct(self.closure), false), &[callee], Repr::I32);
        let (yes, no) = (code.builder.block(), code.builder.block());
        code.builder.terminate(Terminator::Branch(is_closure, (yes, smallvec![]), (no, smallvec![])));
        code.builder.switch_to(no);
        if let Some(clone) = self.typed.not_callable {
            let function = self.clone_function(clone);
            code.builder.emit(Op::Call(function), &[callee], &[]);
        }
        code.builder.terminate(Terminator::Unreachable);
        code.builder.switch_to(yes);
        let closure = code.builder.one(
            Op::RefCast(Heap::Struct(self.closure), true),
            &[callee],
            to_struct(self.closure),
        );
        let heap = Heap::Func(self.entry_signature);
        let entry = code.builder.one(Op::StructGet(self.closure, 2), &[closure], Repr::Ref(heap, true));
        code.builder.one(Op::CallRef(self.entry_signature), &[callee, array, entry], ANY)
    }
}

pub(crate) fn is_type_name(name: &str) -> bool {
    matches!(
        name,
        "int"
            | "float"
            | "bool"
            | "str"
            | "list"
            | "tuple"
            | "dict"
            | "set"
            | "range"
            | "slice"
            | "object"
            | "type"
            | "NoneType"
    )
}

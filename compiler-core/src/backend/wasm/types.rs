//! The type section: signatures of plain numbers first (hosts compare them), then one recursion group for structs,
//! arrays and the signatures they name, then the other signatures.

use crate::hash::HashMap;

use wasm_encoder as we;

use super::reach::Reach;
use crate::ir::{
    ArrayId, Global, Heap, Module, Op, Repr, Signature, SignatureId, Storage, StructId, Terminator, Value,
};

/// Numbers of types.
pub struct Types {
    plain: Vec<Signature>,
    group: Vec<Member>,
    rest: Vec<Signature>,
    structs: Vec<u32>,
    arrays: Vec<u32>,
    signatures: HashMap<Signature, u32>,
    by_id: Vec<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Member {
    Array(ArrayId),
    Struct(StructId),
    Signature(SignatureId),
}

struct Used {
    structs: Vec<bool>,
    arrays: Vec<bool>,
    signatures: Vec<bool>,
    /// All that were found.
    members: Vec<Member>,
}

impl Used {
    fn add(&mut self, member: Member) {
        let known = match member {
            Member::Array(id) => &mut self.arrays[id.index()],
            Member::Struct(id) => &mut self.structs[id.index()],
            Member::Signature(id) => &mut self.signatures[id.index()],
        };
        if !std::mem::replace(known, true) {
            self.members.push(member);
        }
    }

    fn repr(&mut self, repr: Repr) {
        if let Repr::Ref(heap, _) = repr {
            self.heap(heap);
        }
    }

    fn heap(&mut self, heap: Heap) {
        match heap {
            Heap::Struct(id) => self.add(Member::Struct(id)),
            Heap::Array(id) => self.add(Member::Array(id)),
            Heap::Func(id) => self.add(Member::Signature(id)),
            Heap::Eq | Heap::I31 => {}
        }
    }

    fn storage(&mut self, storage: Storage) {
        if let Storage::Word(repr) = storage {
            self.repr(repr);
        }
    }
}

/// The signature of the tag.
fn thrown(exception: StructId) -> Signature {
    Signature { parameters: vec![Repr::Ref(Heap::Struct(exception), true)], results: vec![] }
}

fn is_plain(signature: &Signature) -> bool {
    signature.parameters.iter().chain(&signature.results).all(|repr| !matches!(repr, Repr::Ref(..)))
}

impl Types {
    /// The types that reached functions use.
    pub fn of(module: &Module, reach: &Reach) -> Types {
        let mut used = Used {
            structs: vec![false; module.structs.len()],
            arrays: vec![false; module.arrays.len()],
            signatures: vec![false; module.signatures.len()],
            members: vec![],
        };
        let mut all: Vec<&Signature> =
            reach.imports.iter().map(|import| &module.imports[*import as usize].signature).collect();
        for id in &reach.functions {
            let function = &module.functions[id.index()];
            all.push(&function.signature);
            // Values that passes have dropped are nobody's.
            let mut made = |values: &[Value]| {
                values.iter().for_each(|value| used.repr(function.values[value.index()]));
            };
            for block in &function.blocks {
                made(&block.parameters);
                block.instructions.iter().for_each(|instruction| made(&instruction.results));
            }
            function.locals.iter().for_each(|(repr, _)| used.repr(*repr));
            function
                .signature
                .parameters
                .iter()
                .chain(&function.signature.results)
                .for_each(|repr| used.repr(*repr));
            for block in &function.blocks {
                for instruction in &block.instructions {
                    match &instruction.op {
                        Op::StructNew(id) | Op::StructGet(id, _) | Op::StructSet(id, _) => {
                            used.add(Member::Struct(*id))
                        }
                        Op::ArrayNew(id)
                        | Op::ArrayNewDefault(id)
                        | Op::ArrayNewFixed(id)
                        | Op::ArrayNewData { array: id, .. }
                        | Op::ArrayGet(id)
                        | Op::ArraySet(id)
                        | Op::ArrayFill(id) => used.add(Member::Array(*id)),
                        Op::ArrayCopy(to, from) => {
                            used.add(Member::Array(*to));
                            used.add(Member::Array(*from));
                        }
                        Op::RefCast(heap, _) | Op::RefTest(heap, _) | Op::RefNull(heap) => used.heap(*heap),
                        Op::CallRef(id) => used.add(Member::Signature(*id)),
                        Op::RefFunc(id) => {
                            if let Some(at) = module
                                .signatures
                                .iter()
                                .position(|own| *own == module.functions[id.index()].signature)
                            {
                                used.add(Member::Signature(SignatureId(at as u32)));
                            }
                        }
                        _ => {}
                    }
                }
                if let (Terminator::Throw(..) | Terminator::Try(..), Some(exception)) =
                    (&block.terminator, module.exception)
                {
                    used.add(Member::Struct(exception));
                }
            }
        }
        for id in &reach.globals {
            used.repr(module.globals[id.index()].repr);
        }
        let mut at = 0;
        while let Some(member) = used.members.get(at).copied() {
            at += 1;
            match member {
                Member::Struct(id) => {
                    let found = &module.structs[id.index()];
                    if let Some(supertype) = found.supertype {
                        used.add(Member::Struct(supertype));
                    }
                    found.fields.iter().for_each(|field| used.storage(field.storage));
                }
                Member::Array(id) => used.storage(module.arrays[id.index()].element),
                Member::Signature(id) => {
                    let found = &module.signatures[id.index()];
                    found.parameters.iter().chain(&found.results).for_each(|repr| used.repr(*repr));
                }
            }
        }
        let thrown = reach.throws.then_some(module.exception).flatten().map(thrown);
        all.extend(&thrown);
        let mut types = Types {
            plain: vec![],
            group: vec![],
            rest: vec![],
            structs: vec![0; module.structs.len()],
            arrays: vec![0; module.arrays.len()],
            signatures: HashMap::default(),
            by_id: vec![0; module.signatures.len()],
        };
        for signature in all.iter().copied() {
            if is_plain(signature) && !types.signatures.contains_key(signature) {
                types.signatures.insert(signature.clone(), types.plain.len() as u32);
                types.plain.push(signature.clone());
            }
        }
        // A supertype comes before its subtypes: ids are made in that order.
        types.group = used.members;
        types.group.sort_unstable();
        let mut next = types.plain.len() as u32;
        for member in &types.group {
            match member {
                Member::Struct(id) => types.structs[id.index()] = next,
                Member::Array(id) => types.arrays[id.index()] = next,
                Member::Signature(id) => {
                    types.by_id[id.index()] = next;
                    types.signatures.insert(module.signatures[id.index()].clone(), next);
                }
            }
            next += 1;
        }
        for signature in all {
            if !types.signatures.contains_key(signature) {
                types.signatures.insert(signature.clone(), next);
                types.rest.push(signature.clone());
                next += 1;
            }
        }
        types
    }

    /// The section.
    pub fn section(&self, module: &Module) -> we::TypeSection {
        let mut section = we::TypeSection::new();
        for signature in &self.plain {
            section.ty().subtype(&self.function_type(signature));
        }
        if !self.group.is_empty() {
            let members: Vec<we::SubType> = self
                .group
                .iter()
                .map(|member| match member {
                    Member::Struct(id) => {
                        let found = &module.structs[id.index()];
                        let fields: Vec<we::FieldType> = found
                            .fields
                            .iter()
                            .map(|field| we::FieldType {
                                element_type: self.storage(field.storage),
                                mutable: field.mutable,
                            })
                            .collect();
                        sub(
                            we::CompositeInnerType::Struct(we::StructType { fields: fields.into() }),
                            found.supertype.map(|id| self.struct_(id)),
                            found.is_final,
                        )
                    }
                    Member::Array(id) => {
                        let element = self.storage(module.arrays[id.index()].element);
                        sub(
                            we::CompositeInnerType::Array(we::ArrayType(we::FieldType {
                                element_type: element,
                                mutable: true,
                            })),
                            None,
                            true,
                        )
                    }
                    Member::Signature(id) => self.function_type(&module.signatures[id.index()]),
                })
                .collect();
            section.ty().rec(members);
        }
        for signature in &self.rest {
            section.ty().subtype(&self.function_type(signature));
        }
        section
    }

    fn function_type(&self, signature: &Signature) -> we::SubType {
        let parameters = signature.parameters.iter().map(|repr| self.value(*repr));
        let results = signature.results.iter().map(|repr| self.value(*repr));
        sub(we::CompositeInnerType::Func(we::FuncType::new(parameters, results)), None, true)
    }

    fn storage(&self, storage: Storage) -> we::StorageType {
        match storage {
            Storage::U8 => we::StorageType::I8,
            Storage::U16 => we::StorageType::I16,
            Storage::Word(repr) => we::StorageType::Val(self.value(repr)),
        }
    }

    /// A value type.
    pub fn value(&self, repr: Repr) -> we::ValType {
        match repr {
            Repr::I32 => we::ValType::I32,
            Repr::I64 => we::ValType::I64,
            Repr::F64 => we::ValType::F64,
            Repr::Ref(heap, nullable) => {
                we::ValType::Ref(we::RefType { nullable, heap_type: self.heap(heap) })
            }
        }
    }

    /// A heap type.
    pub fn heap(&self, heap: Heap) -> we::HeapType {
        let plain = |ty| we::HeapType::Abstract { shared: false, ty };
        match heap {
            Heap::Eq => plain(we::AbstractHeapType::Eq),
            Heap::I31 => plain(we::AbstractHeapType::I31),
            Heap::Struct(id) => we::HeapType::Concrete(self.struct_(id)),
            Heap::Array(id) => we::HeapType::Concrete(self.array(id)),
            Heap::Func(id) => we::HeapType::Concrete(self.signature_id(id)),
        }
    }

    /// The number of a struct type.
    pub fn struct_(&self, id: StructId) -> u32 {
        self.structs[id.index()]
    }

    /// The number of an array type.
    pub fn array(&self, id: ArrayId) -> u32 {
        self.arrays[id.index()]
    }

    /// The number of a signature that references use.
    pub fn signature_id(&self, id: SignatureId) -> u32 {
        self.by_id[id.index()]
    }

    /// The number of a function's type.
    pub fn signature(&self, signature: &Signature) -> u32 {
        self.signatures.get(signature).copied().unwrap_or(0)
    }

    /// The number of an imported function's type.
    pub fn plain(&self, signature: &Signature) -> u32 {
        self.signature(signature)
    }

    /// The number of the tag's type.
    pub fn exception_signature(&self, exception: StructId) -> u32 {
        self.signature(&thrown(exception))
    }

    /// The starting value of a global.
    pub fn initial(&self, global: &Global) -> we::ConstExpr {
        match global.repr {
            Repr::I32 => we::ConstExpr::i32_const(global.initial as i32),
            Repr::I64 => we::ConstExpr::i64_const(global.initial),
            Repr::F64 => we::ConstExpr::f64_const(we::Ieee64::new(global.initial as u64)),
            Repr::Ref(heap, _) => we::ConstExpr::ref_null(bottom(heap)),
        }
    }

    /// Names of types: number, name, field names.
    pub fn names(&self, module: &Module) -> Vec<(u32, String, Vec<String>)> {
        let mut names = vec![];
        for member in &self.group {
            match member {
                Member::Struct(id) => {
                    let found = &module.structs[id.index()];
                    names.push((
                        self.struct_(*id),
                        found.name.clone(),
                        found.fields.iter().map(|field| field.name.clone()).collect(),
                    ));
                }
                Member::Array(id) => {
                    names.push((self.array(*id), module.arrays[id.index()].name.clone(), vec![]))
                }
                Member::Signature(_) => {}
            }
        }
        names
    }
}

/// The least type of a hierarchy: null is of all types above.
pub fn bottom(heap: Heap) -> we::HeapType {
    let ty = match heap {
        Heap::Func(_) => we::AbstractHeapType::NoFunc,
        _ => we::AbstractHeapType::None,
    };
    we::HeapType::Abstract { shared: false, ty }
}

fn sub(inner: we::CompositeInnerType, supertype: Option<u32>, is_final: bool) -> we::SubType {
    we::SubType {
        is_final,
        supertype_idxs: supertype.into_iter().collect(),
        composite_type: we::CompositeType { inner, shared: false, descriptor: None, describes: None },
    }
}

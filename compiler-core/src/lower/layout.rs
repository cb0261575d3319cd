//! Types to machine words, struct and array types: see `docs/object-model.md`.

use smallvec::{SmallVec, smallvec};

use super::Lower;
use crate::flow::{Annotation, CellId, ClassId, FunctionId};
use crate::ir::{self, ArrayId, Field, GlobalId, Heap, Repr, Storage, StructId};
use crate::typed::Typed;
use crate::types::{Element, Type};

/// How a container keeps elements of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// i64 array and an array of big ints.
    Int,
    /// f64 array.
    Float,
    /// Byte array.
    Bool,
    /// Array of references.
    Any,
}

/// The machine types of the words of a value.
pub(crate) type Reprs = SmallVec<[Repr; 4]>;

/// Any value.
pub(crate) const ANY: Repr = Repr::Ref(Heap::Eq, true);

/// A reference to a struct; all are nullable, so that a value may be undefined.
pub(crate) fn to_struct(id: StructId) -> Repr {
    Repr::Ref(Heap::Struct(id), true)
}

impl Lower<'_> {
    /// The words of a type.
    pub(crate) fn words(&mut self, ty: &Type) -> Reprs {
        match ty {
            Type::Never | Type::None | Type::Class(_) | Type::Builtin(_) | Type::Module(_) => smallvec![],
            Type::Function(function) => {
                if self.has_closure(*function) {
                    smallvec![to_struct(self.closure_struct(*function))]
                } else {
                    smallvec![]
                }
            }
            Type::Bool | Type::I32 => smallvec![Repr::I32],
            Type::I64 => smallvec![Repr::I64],
            Type::Int => smallvec![Repr::I64, self.big()],
            Type::Float => smallvec![Repr::F64],
            Type::Array(element) => smallvec![Repr::Ref(Heap::Array(self.raw_array(*element)), true)],
            Type::Tuple(items) | Type::Bundle(_, items) => {
                let mut words = Reprs::new();
                items.iter().for_each(|item| words.extend_from_slice(&self.words(item)));
                words
            }
            Type::Instance(_) | Type::Generic(..) => smallvec![to_struct(self.struct_of(ty))],
            Type::Optional(inner) => match self.optional_reference(inner) {
                Some(repr) => smallvec![repr],
                None => smallvec![ANY],
            },
            Type::Method(receiver, _) => self.words(receiver),
            Type::Dyn => smallvec![ANY],
        }
    }

    /// For an Optional whose value is one reference: its machine type.
    pub(crate) fn optional_reference(&mut self, inner: &Type) -> Option<Repr> {
        match inner {
            Type::Instance(_) | Type::Generic(..) | Type::Array(_) => Some(self.words(inner)[0]),
            _ => None,
        }
    }

    /// Reference to a big int.
    pub(crate) fn big(&mut self) -> Repr {
        if let Some(known) = self.big {
            return known;
        }
        let repr = match self.typed.program.library_classes.get("BigInt").copied() {
            Some(class) => to_struct(self.struct_of(&Type::Instance(class))),
            None => ANY,
        };
        self.big = Some(repr);
        repr
    }

    /// The array type of raw elements.
    pub(crate) fn raw_array(&mut self, element: Element) -> ArrayId {
        match element {
            Element::U8 => self.array("bytes", Storage::U8),
            Element::U16 => self.array("halves", Storage::U16),
            Element::I32 => self.array("words", Storage::Word(Repr::I32)),
            Element::I64 => self.array("ints", Storage::Word(Repr::I64)),
            Element::F64 => self.array("floats", Storage::Word(Repr::F64)),
        }
    }

    pub(crate) fn array(&mut self, name: &str, storage: Storage) -> ArrayId {
        if let Some(found) = self.arrays.get(&storage) {
            return *found;
        }
        self.module.arrays.push(ir::ArrayType { name: name.into(), element: storage });
        let id = ArrayId(self.module.arrays.len() as u32 - 1);
        self.arrays.insert(storage, id);
        id
    }

    pub(crate) fn kind(&self, ty: &Type) -> Kind {
        match ty {
            Type::Int => Kind::Int,
            Type::Float => Kind::Float,
            Type::Bool => Kind::Bool,
            _ => Kind::Any,
        }
    }

    /// The arrays that keep elements of a kind.
    pub(crate) fn storage_arrays(&mut self, kind: Kind) -> Vec<ArrayId> {
        match kind {
            Kind::Int => {
                let big = self.big();
                vec![self.array("ints", Storage::Word(Repr::I64)), self.array("bigs", Storage::Word(big))]
            }
            Kind::Float => vec![self.array("floats", Storage::Word(Repr::F64))],
            Kind::Bool => vec![self.array("bytes", Storage::U8)],
            Kind::Any => vec![self.eq_array],
        }
    }

    /// The struct type of an instance.
    pub(crate) fn struct_of(&mut self, ty: &Type) -> StructId {
        match ty {
            Type::Instance(class) => self.class_struct(*class),
            Type::Generic(class, elements) => {
                let kinds: Vec<Kind> =
                    elements.iter().map(|element| self.kind(self.typed.elements.get(*element))).collect();
                self.generic_struct(*class, kinds)
            }
            Type::Bundle(..) => self.bundle_struct(ty),
            _ => self.object,
        }
    }

    fn class_struct(&mut self, class: ClassId) -> StructId {
        if let Some(found) = self.class_structs.get(&class) {
            return *found;
        }
        let base = self.typed.program.classes[class.index()].base;
        let supertype = match base {
            Some(base) => self.class_struct(base),
            None => self.object,
        };
        let id = StructId(self.module.structs.len() as u32);
        let name = self.typed.program.classes[class.index()].name.to_string();
        let leaf = !self.typed.program.classes.iter().any(|other| other.base == Some(class));
        let mut fields = self.module.structs[supertype.index()].fields.clone();
        fields.extend(self.identity_field(class));
        self.module.structs.push(ir::StructType { name, fields, supertype: Some(supertype), is_final: leaf });
        self.class_structs.insert(class, id);
        for (name, ty, flag) in self.own_fields(class) {
            let reprs = self.words(&ty);
            let mut new = vec![];
            for (at, repr) in reprs.iter().enumerate() {
                let suffix = if at == 0 { String::new() } else { format!(".{at}") };
                new.push(Field {
                    name: format!("{name}{suffix}"),
                    storage: Storage::Word(*repr),
                    mutable: true,
                });
            }
            if flag {
                new.push(Field {
                    name: format!("{name}?"),
                    storage: Storage::Word(Repr::I32),
                    mutable: true,
                });
            }
            self.module.structs[id.index()].fields.extend(new);
        }
        id
    }

    /// Fields of a class without its base's: name, type, has a flag.
    fn own_fields(&mut self, class: ClassId) -> Vec<(String, Type, bool)> {
        match self.typed.fields.get(&class) {
            Some(fields) => fields
                .iter()
                .map(|(name, field)| (name.to_string(), field.ty.clone(), field.maybe_unset))
                .collect(),
            None => {
                let declared = self.typed.program.classes[class.index()].fields.clone();
                declared
                    .iter()
                    .map(|(name, annotation)| (name.to_string(), self.declared(annotation), false))
                    .collect()
            }
        }
    }

    /// The type of a declared field of a library class that inference has not asked for.
    fn declared(&mut self, annotation: &Annotation) -> Type {
        match annotation {
            Annotation::Name(name) => match &**name {
                "i32" => Type::I32,
                "i64" => Type::I64,
                "int" => Type::Int,
                "float" => Type::Float,
                "bool" => Type::Bool,
                name => match self.typed.program.library_classes.get(name) {
                    Some(class) if self.typed.program.classes[class.index()].parameters.is_empty() => {
                        Type::Instance(*class)
                    }
                    _ => Type::Dyn,
                },
            },
            Annotation::Generic(name, arguments) => match (&**name, arguments.first()) {
                ("array", Some(Annotation::Name(element))) => Type::Array(match &**element {
                    "u8" => Element::U8,
                    "u16" => Element::U16,
                    "i32" => Element::I32,
                    "i64" => Element::I64,
                    _ => Element::F64,
                }),
                ("Optional", Some(inner)) => self.declared(inner).optional(),
                _ => Type::Dyn,
            },
        }
    }

    pub(crate) fn generic_struct(&mut self, class: ClassId, kinds: Vec<Kind>) -> StructId {
        let key = (class, kinds.clone());
        if let Some(found) = self.generic_structs.get(&key) {
            return *found;
        }
        let id = StructId(self.module.structs.len() as u32);
        let found = &self.typed.program.classes[class.index()];
        let (name, declared, parameters) =
            (found.name.to_string(), found.fields.clone(), found.parameters.clone());
        let shown: Vec<&str> = kinds
            .iter()
            .map(|kind| match kind {
                Kind::Int => "int",
                Kind::Float => "float",
                Kind::Bool => "bool",
                Kind::Any => "object",
            })
            .collect();
        let fields = self.module.structs[self.object.index()].fields.clone();
        self.module.structs.push(ir::StructType {
            name: format!("{name}[{}]", shown.join(", ")),
            fields,
            supertype: Some(self.object),
            is_final: true,
        });
        self.generic_structs.insert(key, id);
        for (name, annotation) in declared {
            let reprs: Vec<Repr> = match &annotation {
                Annotation::Generic(storage, arguments) if &**storage == "Storage" => {
                    let at = match arguments.first() {
                        Some(Annotation::Name(parameter)) => {
                            parameters.iter().position(|other| other == parameter)
                        }
                        _ => None,
                    };
                    let kind = at.map_or(Kind::Any, |at| kinds[at]);
                    self.storage_arrays(kind)
                        .into_iter()
                        .map(|array| Repr::Ref(Heap::Array(array), true))
                        .collect()
                }
                Annotation::Name(parameter) if parameters.contains(parameter) => {
                    self.bug(format!("a field of type {parameter}"));
                    vec![]
                }
                annotation => {
                    let ty = self.declared(annotation);
                    self.words(&ty).into_vec()
                }
            };
            for (at, repr) in reprs.iter().enumerate() {
                let suffix = if at == 0 { String::new() } else { format!(".{at}") };
                let field =
                    Field { name: format!("{name}{suffix}"), storage: Storage::Word(*repr), mutable: true };
                self.module.structs[id.index()].fields.push(field);
            }
        }
        id
    }

    /// A bundle as an object (where it becomes dynamic).
    fn bundle_struct(&mut self, ty: &Type) -> StructId {
        let Type::Bundle(class, items) = ty else { return self.object };
        // Behind a dynamic reference the items are dynamic, raw ones as they are.
        let items: Vec<Type> = items
            .iter()
            .map(|item| {
                if matches!(item, Type::I32 | Type::I64 | Type::Array(_)) { item.clone() } else { Type::Dyn }
            })
            .collect();
        let key = Type::Bundle(*class, items.clone().into());
        if let Some(found) = self.structs.get(&key) {
            return *found;
        }
        let mut fields = self.module.structs[self.object.index()].fields.clone();
        for (at, item) in items.iter().enumerate() {
            for repr in self.words(item) {
                fields.push(Field {
                    name: format!("item{at}"),
                    storage: Storage::Word(repr),
                    mutable: false,
                });
            }
        }
        let name = self.typed.program.classes[class.index()].name.to_string();
        self.module.structs.push(ir::StructType {
            name,
            fields,
            supertype: Some(self.object),
            is_final: true,
        });
        let id = StructId(self.module.structs.len() as u32 - 1);
        self.structs.insert(key, id);
        id
    }

    /// The fields of a struct that hold `name`: the first one's index and the types.
    pub(crate) fn field_place(&mut self, ty: &Type, name: &str) -> Option<(StructId, u32)> {
        let id = self.struct_of(ty);
        let at = self.module.structs[id.index()].fields.iter().position(|field| field.name == name)?;
        Some((id, at as u32))
    }

    /// The machine type of a struct's field.
    pub(crate) fn field_repr(&self, id: StructId, at: u32) -> Repr {
        match self.module.structs[id.index()].fields.get(at as usize).map(|field| field.storage) {
            Some(Storage::Word(repr)) => repr,
            _ => Repr::I32,
        }
    }

    /// The box of a captured variable: its words and whether it is bound.
    pub(crate) fn cell_struct(&mut self, cell: CellId) -> StructId {
        if let Some(found) = self.cells.get(&cell) {
            return *found;
        }
        let ty = self.typed.cells[cell.index()].clone();
        let name = self.typed.program.cells[cell.index()].name.to_string();
        let mut fields =
            vec![Field { name: "bound".into(), storage: Storage::Word(Repr::I32), mutable: true }];
        // Its number is known before its fields: a nested function may capture the variable that holds it.
        let id = StructId(self.module.structs.len() as u32);
        self.module.structs.push(ir::StructType {
            name: format!("cell.{name}"),
            fields: vec![],
            supertype: None,
            is_final: true,
        });
        self.cells.insert(cell, id);
        for (at, repr) in self.words(&ty).into_iter().enumerate() {
            fields.push(Field { name: format!("value.{at}"), storage: Storage::Word(repr), mutable: true });
        }
        self.module.structs[id.index()].fields = fields;
        id
    }

    /// Does a function value carry anything?
    pub(crate) fn has_closure(&self, function: FunctionId) -> bool {
        Self::carries(self.typed, function) || self.distinct.contains(&function)
    }

    /// Does it capture variables, or keep defaults?
    pub(super) fn carries(typed: &Typed, function: FunctionId) -> bool {
        let graph = &typed.program.functions[function.index()];
        !graph.captures.is_empty()
            || graph
                .parameters
                .iter()
                .any(|parameter| matches!(parameter.default, Some(crate::flow::Default_::Captured(_))))
    }

    /// The struct of a function value: cells, then defaults.
    pub(crate) fn closure_struct(&mut self, function: FunctionId) -> StructId {
        if let Some(found) = self.closures.get(&function) {
            return *found;
        }
        let graph = &self.typed.program.functions[function.index()];
        let captures = graph.captures.clone();
        let name = graph.name.to_string();
        let mut fields = self.module.structs[self.closure.index()].fields.clone();
        let id = StructId(self.module.structs.len() as u32);
        self.module.structs.push(ir::StructType {
            name: format!("closure.{name}"),
            fields: vec![],
            supertype: Some(self.closure),
            is_final: true,
        });
        self.closures.insert(function, id);
        for cell in &captures {
            let id = self.cell_struct(*cell);
            let name = self.typed.program.cells[cell.index()].name.to_string();
            fields.push(Field { name, storage: Storage::Word(to_struct(id)), mutable: false });
        }
        let defaults = self.typed.defaults.get(&function).cloned().unwrap_or_default();
        for (at, ty) in defaults.iter().enumerate() {
            for (word, repr) in self.words(ty).into_iter().enumerate() {
                fields.push(Field {
                    name: format!("default{at}.{word}"),
                    storage: Storage::Word(repr),
                    mutable: false,
                });
            }
        }
        self.module.structs[id.index()].fields = fields;
        id
    }

    /// The module globals of a Python global.
    pub(crate) fn global_words(&mut self, global: crate::flow::GlobalId) -> Vec<GlobalId> {
        if let Some(found) = self.globals.get(&global) {
            return found.clone();
        }
        let ty = self.typed.globals[global.index()].clone();
        let name = self.typed.program.globals[global.index()].name.to_string();
        let mut ids = vec![];
        for (at, repr) in self.words(&ty).into_iter().enumerate() {
            let suffix = if at == 0 { String::new() } else { format!(".{at}") };
            ids.push(self.new_global(format!("{name}{suffix}"), repr));
        }
        self.globals.insert(global, ids.clone());
        ids
    }

    pub(crate) fn new_global(&mut self, name: String, repr: Repr) -> GlobalId {
        self.module.globals.push(ir::Global { name, repr, initial: 0 });
        GlobalId(self.module.globals.len() as u32 - 1)
    }

    /// The flag that tells whether a Python global is bound.
    pub(crate) fn bound_flag(&mut self, global: crate::flow::GlobalId) -> GlobalId {
        if let Some(found) = self.bound.get(&global) {
            return *found;
        }
        let name = self.typed.program.globals[global.index()].name.to_string();
        let id = self.new_global(format!("{name}?"), Repr::I32);
        self.bound.insert(global, id);
        id
    }

    /// The runtime number of a class.
    pub(crate) fn class_number(&mut self, class: ClassId) -> i32 {
        let next = super::NUMBER_FIRST + self.class_numbers.len() as i32;
        *self.class_numbers.entry(class).or_insert(next)
    }
}

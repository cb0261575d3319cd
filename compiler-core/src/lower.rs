//! Typed plans to machine IR. Nothing is decided here but machine words.
//!
//! In: [`Typed`]. Out: an [`ir::Module`] with the functions that can be reached from the start and the exports.

use crate::hash::{HashMap, HashSet};

use crate::Options;
use crate::diagnostic::Diagnostic;
use crate::flow::{CellId, ClassId, FunctionId, GlobalId};
use crate::ir::{self, ArrayId, FuncId, Heap, Repr, SignatureId, StructId};
use crate::source::{SourceFile, Span};
use crate::typed::{CloneId, Typed};
use crate::types::Type;

mod closure;
mod convert;
mod distinct;
mod function;
mod identity;
mod intrinsic;
mod layout;
mod literal;
mod merge;
mod plan;
mod primitive;
mod start;

pub(crate) use layout::Kind;

/// State of lowering: the module made so far, and what has a place in it.
pub(crate) struct Lower<'a> {
    pub typed: &'a Typed,
    pub module: ir::Module,
    pub sources: &'a [SourceFile],
    /// Function of each clone that has been asked for.
    pub functions: HashMap<CloneId, FuncId>,
    pub queue: Vec<CloneId>,
    pub object: StructId,
    pub bool_box: StructId,
    pub int_box: StructId,
    pub float_box: StructId,
    pub closure: StructId,
    pub entry_signature: SignatureId,
    pub eq_array: ArrayId,
    /// Structs of classes, and of bundles.
    pub class_structs: HashMap<ClassId, StructId>,
    pub structs: HashMap<Type, StructId>,
    /// The type of the big half of an int, once it was asked for.
    pub big: Option<Repr>,
    pub generic_structs: HashMap<(ClassId, Vec<Kind>), StructId>,
    pub closures: HashMap<FunctionId, StructId>,
    pub methods: HashMap<Type, StructId>,
    pub arrays: HashMap<ir::Storage, ArrayId>,
    pub cells: HashMap<CellId, StructId>,
    pub globals: HashMap<GlobalId, Vec<ir::GlobalId>>,
    pub bound: HashMap<GlobalId, ir::GlobalId>,
    pub helpers: HashMap<String, FuncId>,
    pub library_globals: HashMap<String, ir::GlobalId>,
    pub literals: HashMap<Vec<u32>, FuncId>,
    pub entries: Vec<(Type, FuncId)>,
    pub sites: HashMap<ir::Site, ir::SiteId>,
    pub imports: HashMap<String, u32>,
    /// Clones that are the same: the one that stands for each.
    pub merged: Vec<CloneId>,
    pub names: HashMap<FunctionId, u32>,
    pub class_numbers: HashMap<ClassId, i32>,
    /// Do objects have numbers?
    pub identities: bool,
    /// Functions that are an object for each time they are made, though they capture nothing.
    pub distinct: HashSet<FunctionId>,
    pub errors: Vec<Diagnostic>,
}

/// Numbers of the classes that are no Python code.
pub(crate) const NUMBER_NONE: i32 = 0;
pub(crate) const NUMBER_BOOL: i32 = 1;
pub(crate) const NUMBER_INT: i32 = 2;
pub(crate) const NUMBER_FLOAT: i32 = 3;
pub(crate) const NUMBER_FUNCTION: i32 = 4;
pub(crate) const NUMBER_TYPE: i32 = 5;
pub(crate) const NUMBER_BUILTIN: i32 = 6;
pub(crate) const NUMBER_METHOD: i32 = 7;
pub(crate) const NUMBER_FIRST: i32 = 8;

/// Makes the machine IR of a program.
///
/// # Errors
/// What could not be lowered: a bug of Keel's, reported and not a panic.
pub fn lower(
    typed: &Typed,
    options: &Options,
    sources: &[SourceFile],
) -> Result<ir::Module, Vec<Diagnostic>> {
    let _ = options;
    let mut lower = Lower::new(typed, sources);
    lower.start();
    while let Some(clone) = lower.queue.pop() {
        lower.function(clone);
    }
    lower.fill_class_names();
    while let Some(clone) = lower.queue.pop() {
        lower.function(clone);
    }
    if lower.errors.is_empty() { Ok(lower.module) } else { Err(lower.errors) }
}

impl<'a> Lower<'a> {
    fn new(typed: &'a Typed, sources: &'a [SourceFile]) -> Self {
        let mut module = ir::Module {
            sites: vec![ir::Site { function: "".into(), span: Span::default(), parent: None }],
            ..Default::default()
        };
        let class = ir::Field { name: "class".into(), storage: ir::Storage::Word(Repr::I32), mutable: false };
        let mut add =
            |name: &str, extra: Option<(&str, Repr)>, supertype: Option<StructId>, is_final: bool| {
                let mut fields = vec![class.clone()];
                if let Some((name, repr)) = extra {
                    fields.push(ir::Field {
                        name: name.into(),
                        storage: ir::Storage::Word(repr),
                        mutable: false,
                    });
                }
                module.structs.push(ir::StructType { name: name.into(), fields, supertype, is_final });
                StructId(module.structs.len() as u32 - 1)
            };
        let object = add("object", None, None, false);
        let bool_box = add("bool", Some(("value", Repr::I32)), Some(object), true);
        let int_box = add("int", Some(("value", Repr::I64)), Some(object), true);
        let float_box = add("float", Some(("value", Repr::F64)), Some(object), true);
        module.arrays.push(ir::ArrayType {
            name: "objects".into(),
            element: ir::Storage::Word(Repr::Ref(Heap::Eq, true)),
        });
        let eq_array = ArrayId(0);
        let any = Repr::Ref(Heap::Eq, true);
        module.signatures.push(ir::Signature {
            parameters: vec![any, Repr::Ref(Heap::Array(eq_array), true)],
            results: vec![any],
        });
        let entry_signature = SignatureId(0);
        module.structs.push(ir::StructType {
            name: "function".into(),
            fields: vec![
                class,
                ir::Field { name: "id".into(), storage: ir::Storage::Word(Repr::I32), mutable: false },
                ir::Field {
                    name: "entry".into(),
                    storage: ir::Storage::Word(Repr::Ref(Heap::Func(entry_signature), true)),
                    mutable: false,
                },
            ],
            supertype: Some(object),
            is_final: false,
        });
        let closure = StructId(4);
        let arrays = HashMap::from_iter([(ir::Storage::Word(any), eq_array)]);
        let mut lower = Lower {
            typed,
            module,
            sources,
            functions: HashMap::default(),
            queue: vec![],
            object,
            bool_box,
            int_box,
            float_box,
            closure,
            entry_signature,
            eq_array,
            class_structs: HashMap::default(),
            structs: HashMap::default(),
            big: None,
            generic_structs: HashMap::default(),
            closures: HashMap::default(),
            methods: HashMap::default(),
            arrays,
            cells: HashMap::default(),
            globals: HashMap::default(),
            bound: HashMap::default(),
            helpers: HashMap::default(),
            library_globals: HashMap::default(),
            literals: HashMap::default(),
            entries: vec![],
            sites: HashMap::default(),
            imports: HashMap::default(),
            merged: vec![],
            names: HashMap::default(),
            class_numbers: HashMap::default(),
            identities: identity::asked(typed),
            distinct: distinct::distinct(typed),
            errors: vec![],
        };
        lower.merged = lower.merge();
        lower
    }

    /// A bug of Keel's: noted, and compiling goes on to find more.
    pub(crate) fn bug(&mut self, text: impl Into<String>) {
        let message: String = text.into();
        if self.errors.len() < 20 {
            self.errors.push(
                Diagnostic::error("internal-error", Span::default(), message)
                    .hint("this is a bug in Keel: please report the program"),
            );
        }
    }
}

//! What inference hands to `lower`: for each clone of each function, every flow instruction as a [`Plan`].
//!
//! A plan is a small typed tree of resolved steps: which clone is called, which field is read, which test is made at
//! run time. It leaves nothing to decide but machine words. Plans are evaluated depth first, left to right, each node
//! once. Where a plan's type differs from what its place wants (a parameter, a field, the instruction's type, a block
//! parameter), `lower` converts: see [`PlanKind`] and "Conversions" there.
//!
//! ```text
//! total += x   (Optional[Point] + ..)   if is_none(x): raise_type_error(..) else call Point.__add__[Point, Point](..)
//! ```

use crate::hash::HashMap;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::flow::{BinaryOp, BlockId, handle};
use crate::flow::{CellId, ClassId, CompareOp, Const, FunctionId, GlobalId, Name, Program, SlotId, Value};
use crate::types::{Elements, Type};

handle! {
    /// A clone of a function for one shape of arguments; index into [`Typed::clones`].
    CloneId "clone";
    /// A temporary of one plan.
    TempId "temp";
}

/// The typed program.
pub struct Typed {
    /// The graphs (with the library functions that were asked for).
    pub program: Program,
    /// Element variables.
    pub elements: Elements,
    /// All clones; `main` is the module's code.
    pub clones: Vec<Clone_>,
    /// The module's code.
    pub main: CloneId,
    /// Does the module's code do anything but define?
    pub has_main: bool,
    /// Types of globals.
    pub globals: Vec<Type>,
    /// Types of captured variables.
    pub cells: Vec<Type>,
    /// Types of the defaults kept in closures.
    pub defaults: HashMap<FunctionId, Vec<Type>>,
    /// Fields of each class, by class then name, those of the base class not repeated. Library generic classes have
    /// none here: their fields are the declared ones, by the element types of each use.
    pub fields: HashMap<ClassId, BTreeMap<Name, Field>>,
    /// Classes of which instances are made (or of which a derived class has some).
    pub live_classes: Vec<ClassId>,
    /// How each callable that becomes a dynamic value is called with dynamic arguments.
    pub entries: HashMap<Type, Entry>,
    /// Functions to export: name, clone, parameter names with default.
    pub exports: Vec<(Name, CloneId)>,
    /// The clone of `report_uncaught` (if anything can be raised) and of `flush_stdout` (if anything is written).
    pub report_uncaught: Option<CloneId>,
    /// The clone of `note_frames`, where `report_uncaught` shows them.
    pub note_frames: Option<CloneId>,
    /// See `report_uncaught`.
    pub flush_stdout: Option<CloneId>,
    /// The clones of `int_add_slow`, `int_subtract_slow`, `int_multiply_slow`, `int_compare_slow` (always asked for where
    /// `Prim::Int*` occurs).
    pub int_slow: [Option<CloneId>; 4],
    /// The clone of `raise_not_callable(x: object)`, where a dynamic value is called.
    pub not_callable: Option<CloneId>,
    /// Can a user's function call itself, by way of others too?
    pub recursive: bool,
    /// The clone of `raise_recursion_error`, where the program can see a RecursionError.
    pub recursion: Option<CloneId>,
    /// Clones that count how deep calls are nested, where `recursion` is wanted.
    pub counted: BTreeSet<CloneId>,
    /// Warnings and refusals found while typing.
    pub diagnostics: Vec<Diagnostic>,
}

/// A field of the instances of a class.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its type.
    pub ty: Type,
    /// May it be read while unset? Then `lower` keeps an i32 flag beside it (`FieldIsSet`).
    pub maybe_unset: bool,
}

/// How a callable is called dynamically: one plan for each number of arguments it takes.
pub struct Entry {
    /// Number of positional arguments, and the plan over `EntryArgument(i)` and `EntrySelf`; its result becomes Dyn.
    pub cases: Vec<(usize, Plan)>,
    /// For any other number: a plan of type Never that raises TypeError.
    pub otherwise: Plan,
}

/// A clone of a function.
pub struct Clone_ {
    /// Of which function.
    pub function: FunctionId,
    /// Types of its parameters.
    pub parameters: Vec<Type>,
    /// Type of its result (`Never`: it never returns).
    pub result: Type,
    /// Type of every flow value (Never where not reached).
    pub values: Vec<Type>,
    /// Types of the slots.
    pub slots: Vec<Type>,
    /// Which blocks can be reached; others are left out.
    pub reachable: Vec<bool>,
    /// The plan of each instruction, by its result value. `None` where it is not reached.
    pub plans: Plans,
    /// Branches decided while typing: block to the side taken.
    pub decided: HashMap<BlockId, bool>,
    /// What its plans ask for.
    pub summary: Summary,
}

/// What the plans of a clone ask for, found in one walk.
#[derive(Default)]
pub struct Summary {
    /// The clones called from its reached instructions, up to where control stops.
    pub calls: Vec<CloneId>,
    /// Those called from plans behind that.
    pub other_calls: Vec<CloneId>,
    /// Are dynamic values called?
    pub dynamic: bool,
    /// Can it raise an exception itself?
    pub raises: bool,
    /// Which of the exact operations on ints it has: sums, differences, products, comparisons.
    pub ints: [bool; 4],
    /// Functions that are compared with `is`.
    pub compared: Vec<FunctionId>,
    /// Globals whose being bound is asked.
    pub flagged: Vec<GlobalId>,
    /// Does it ask for the number of an object?
    pub numbers: bool,
}

impl Summary {
    /// Of a clone that asks for nothing.
    pub const fn new() -> Summary {
        Summary {
            calls: vec![],
            other_calls: vec![],
            dynamic: false,
            raises: false,
            ints: [false; 4],
            compared: vec![],
            flagged: vec![],
            numbers: false,
        }
    }
}

/// The function that values of a type are, None apart.
pub fn function_of(ty: &Type) -> Option<FunctionId> {
    match ty {
        Type::Function(function) => Some(*function),
        Type::Optional(inner) => match **inner {
            Type::Function(function) => Some(function),
            _ => None,
        },
        _ => None,
    }
}

/// The plans of a clone, by the value that each gives.
#[derive(Default)]
pub struct Plans {
    list: Vec<Option<Plan>>,
}

impl Plans {
    /// Room for the plans of so many values.
    pub fn with_capacity(values: usize) -> Plans {
        Plans { list: Vec::with_capacity(values) }
    }

    /// The plan of a value.
    pub fn get(&self, value: &Value) -> Option<&Plan> {
        self.list.get(value.index())?.as_ref()
    }

    /// Sets the plan of a value.
    pub fn insert(&mut self, value: Value, plan: Plan) {
        if self.list.len() <= value.index() {
            self.list.resize_with(value.index() + 1, || None);
        }
        self.list[value.index()] = Some(plan);
    }

    /// All plans, in the order of their values.
    pub fn values(&self) -> impl Iterator<Item = &Plan> {
        self.list.iter().flatten()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.list.iter().all(Option::is_none)
    }
}

/// A typed step.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What.
    pub kind: PlanKind,
    /// The type of its value (`Never`: control does not come back).
    pub ty: Type,
}

impl Plan {
    /// A plan.
    pub fn new(kind: PlanKind, ty: Type) -> Plan {
        Plan { kind, ty }
    }

    /// Does control never come back from it? A value that is merely undefined (type Never too) does not count.
    pub fn diverges(&self) -> bool {
        matches!(self.ty, Type::Never)
            && !matches!(
                self.kind,
                PlanKind::Undefined
                    | PlanKind::Value(_)
                    | PlanKind::Temp(_)
                    | PlanKind::Item(..)
                    | PlanKind::GetSlot(_)
            )
    }
}

/// The steps.
///
/// **Conversions** (implicit, from the type of a plan to the type its place wants): Never to anything (nothing is
/// emitted after it); equal types; Bool to Int; T to Optional[T]; anything to Dyn (boxes; callables become closure objects by
/// `Typed::entries`; a Tuple becomes a `tuple` object with dynamic items, a Bundle an object); Tuple to Tuple item by item; Tuple to
/// Generic(tuple); Optional[T] to Optional[U]; an instance to its base class. Anything else is a bug of inference.
#[derive(Clone, Debug)]
pub enum PlanKind {
    /// A flow value.
    Value(Value),
    /// The value of a temporary.
    Temp(TempId),
    /// Evaluates the first, keeps it in the temporary (of its type), then the second, which is the result.
    Let(TempId, Box<Plan>, Box<Plan>),
    /// A constant of Python (Int: exact; Str: a `str` object). With type I32 or I64: the raw constant; Float: also from an int literal.
    Const(Const),
    /// Any value of the type (it is never read). Also the value of types that have no words (a class, a builtin, a module).
    Undefined,
    /// Cannot be reached (wasm `unreachable`); type Never.
    Unreachable,
    /// Evaluates all; the last is the result.
    Sequence(Vec<Plan>),
    /// Calls a clone. `environment` is the closure for functions that capture.
    Call {
        /// The clone.
        clone: CloneId,
        /// The closure (type `Function`), for a function that captures.
        environment: Option<Box<Plan>>,
        /// One for each parameter, in order; each is converted to the parameter's type.
        arguments: Vec<Plan>,
    },
    /// Calls a dynamic value with dynamic arguments. Raises TypeError ("'int' object is not callable") if it is no closure.
    CallDynamic(Box<Plan>, Vec<Plan>),
    /// On a Bool; both sides are converted to the plan's type.
    If(Box<Plan>, Box<Plan>, Box<Plan>),
    /// Is an Optional or Dyn None? Bool.
    IsNone(Box<Plan>),
    /// Is a Dyn (or an instance of a base class) of this type at run time? Bool. `Instance(C)` takes derived classes too, `Int` no bools.
    Test(Box<Plan>, Type),
    /// The same value as `ty`, already tested: Dyn or Optional or base class to a narrower type.
    Unwrap(Box<Plan>),
    /// The same value as `ty`, by the conversions above.
    Convert(Box<Plan>),
    /// A machine primitive.
    Prim(Prim, Vec<Plan>),
    /// Is it the same object (references and Dyn), or the same bool, None, small int? Bool.
    Same(Box<Plan>, Box<Plan>),
    /// A tuple (type Tuple) or bundle (type Bundle) of these.
    Tuple(Vec<Plan>),
    /// The n-th item of a Tuple or Bundle.
    Item(Box<Plan>, u32),
    /// A list literal; type Generic(list).
    List(Vec<Plan>),
    /// A new instance (Instance or Generic), fields zero, null, unset; `Storage` fields null.
    New,
    /// Reads a field of an instance; `ty` is its type. Tests nothing.
    Field(Box<Plan>, Name),
    /// Writes a field (and marks it set). Value None.
    SetField(Box<Plan>, Name, Box<Plan>),
    /// Has a `maybe_unset` field been set? Bool.
    FieldIsSet(Box<Plan>, Name),
    /// Marks a field as unset. Value None.
    UnsetField(Box<Plan>, Name),
    /// Makes a closure (type Function). Its cells are taken from the current function's; `defaults` are kept in it.
    MakeFunction(FunctionId, Vec<Plan>),
    /// The n-th default kept in a closure; Dyn unless typed otherwise: `ty` says.
    ClosureDefault(Box<Plan>, u32),
    /// A new empty cell for the current activation. Value None.
    NewCell(CellId),
    /// Reads a cell of the current function or of its environment (empty: `otherwise`, which raises).
    GetCell(CellId, Box<Plan>),
    /// Writes a cell. Value None.
    SetCell(CellId, Box<Plan>),
    /// Reads a global.
    GetGlobal(GlobalId),
    /// Is a global bound? Bool.
    GlobalIsBound(GlobalId),
    /// Binds a global. Value None.
    SetGlobal(GlobalId, Box<Plan>),
    /// Unbinds a global. Value None.
    UnbindGlobal(GlobalId),
    /// Reads a slot.
    GetSlot(SlotId),
    /// Writes a slot. Value None.
    SetSlot(SlotId, Box<Plan>),
    /// Raises an exception object; type Never. The traceback gets this place.
    Raise(Box<Plan>),
    /// An intrinsic of the library by name (see `docs/object-model.md`); string operands ("data") are `Const(Str)`.
    Intrinsic(Name, Vec<Plan>),
    /// In an [`Entry`]: the i-th argument, Dyn.
    EntryArgument(usize),
    /// In an [`Entry`]: the closure itself as its static type (the key of `entries`), for its captures or receiver.
    EntrySelf,
    /// The receiver kept in a `Method` value.
    MethodReceiver(Box<Plan>),
    /// A bound method as a value (type Method).
    MakeMethod(Box<Plan>),
}

/// Machine primitives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prim {
    /// Exact, (Int, Int) -> Int; the operator is Add, Subtract or Multiply.
    Int(BinaryOp),
    /// (Int, Int) -> Bool; operands may be Bool, converted.
    IntCompare(CompareOp),
    /// (Float, Float) -> Float; Add, Subtract, Multiply.
    Float(BinaryOp),
    /// (Float, Float) -> Bool
    FloatCompare(CompareOp),
    /// `-x` of a float.
    FloatNegate,
    /// Both I32 or both I64, the same out; see `docs/object-model.md` for `//`, `%`, `>>`.
    Raw(BinaryOp),
    /// Both I32 or both I64 -> Bool.
    RawCompare(CompareOp),
    /// `-x` and `~x` of I32 or I64.
    RawNegate,
    /// See `RawNegate`.
    RawInvert,
    /// Bool -> Bool
    Not,
    /// (Bool, Bool) -> Bool: `&`, `|`, `^`.
    Bool(BinaryOp),
    /// Int, Float, I32, I64 -> Bool: is it not zero?
    NotZero,
    /// Raw conversions to `ty` (I32, I64, Float saturating and so on) as `i32(x)`, `i64(x)` of the library; from Int: low bits.
    Convert,
    /// (Array, I32) -> element as I32, I64 or Float.
    ArrayGet,
    /// (Array, I32, element) -> None
    ArraySet,
}

//! The flow graph: a program as untyped SSA over basic blocks, one graph for each Python function.
//!
//! In: nothing but the tree and its names (built by `flow/build`). Out: what `infer` gives types to and `lower` turns
//! into machine IR. Every implicit step of Python (iteration, truth, unpacking, formatting) is an operation here, so
//! the two later stages know some fifty operations and no syntax.
//!
//! ```text
//! for x in xs:            block1(s):  t = iter_next xs, s
//!     total += x                      has = item t 0; v = item t 1; s2 = item t 2
//!                                     branch has block2(v, s2) block3()
//! ```
//!
//! Variables are SSA values (block parameters at joins). A variable that is assigned inside a `try` statement is a
//! *slot* instead (one type for the whole function), since an exception leaves a block in its middle. A captured
//! variable is a *cell*. A module variable that no function names is an ordinary variable of the module's function.
//! A variable that may be unbound has a companion boolean variable, tested by [`Op::CheckBound`].
//!
//! Method: the flow object space of RPython; SSA by Braun et al., "Simple and Efficient Construction of SSA Form".

use crate::hash::{HashMap, HashSet};
use std::rc::Rc;

pub mod build;
pub mod library;

use num_bigint::BigInt;

use crate::source::Span;

/// The method `split`, called where its parts are only iterated: a str then gives them one by one, without a list.
pub const LAZY_SPLIT: &str = "_k_split_lazily";

/// An interned name would be faster; a shared string is enough.
pub type Name = Rc<str>;
/// A class and its bases.
pub type Lineage = smallvec::SmallVec<[ClassId; 4]>;

macro_rules! handle {
    ($($(#[$doc:meta])* $name:ident $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        pub struct $name(pub u32);
        impl $name {
            /// As an index into a table.
            pub fn index(self) -> usize { self.0 as usize }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { write!(f, "{}{}", $prefix, self.0) }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { write!(f, "{}{}", $prefix, self.0) }
        }
    )*};
}
pub(crate) use handle;

handle! {
    /// A Python function (or lambda, or the code of a module) in [`Program::functions`].
    FunctionId "function";
    /// A class in [`Program::classes`].
    ClassId "class";
    /// A module-level variable in [`Program::globals`], or a class attribute (`C.count`).
    GlobalId "global";
    /// A captured variable in [`Program::cells`].
    CellId "cell";
    /// A variable of one function that lives across exception edges.
    SlotId "slot";
    /// An SSA value of one function; index into [`Function::values`].
    Value "v";
    /// A block of one function.
    BlockId "block";
    /// A protected region of one function (the body of a `try`).
    RegionId "region";
}

/// A whole program: the user's files and as much of the library as has been asked for.
#[derive(Default)]
pub struct Program {
    /// All functions. `functions[main]` is the code of the main file.
    pub functions: Vec<Function>,
    /// All classes.
    pub classes: Vec<Class>,
    /// Module-level variables named by some function, and class attributes.
    pub globals: Vec<Global>,
    /// Captured variables.
    pub cells: Vec<Cell>,
    /// The code of the main file.
    pub main: FunctionId,
    /// Library definitions already built: `name` or `class.method` to its function.
    pub library_functions: HashMap<String, FunctionId>,
    /// Library classes already built.
    pub library_classes: HashMap<String, ClassId>,
    /// User functions at module level, in order, by name: what may be exported.
    pub top_level: Vec<(Name, FunctionId)>,
    /// What of the library has been looked at.
    pub library: library::Library,
    /// Refusals in the library itself (a bug of Keel's).
    pub library_diagnostics: Vec<crate::diagnostic::Diagnostic>,
    /// Can code of the user's run while a RecursionError passes (a handler that matches it, or a `finally`)?
    pub catches_recursion: bool,
    /// Does the program ask for `__context__`? Then exceptions note the one that is handled while they are made.
    pub notes_context: bool,
    /// Methods known not to be in a class itself.
    pub missing_methods: HashMap<ClassId, HashSet<Name>>,
}

/// A module-level variable or class attribute.
pub struct Global {
    /// Its name (`C.count` for a class attribute).
    pub name: Name,
    /// True where it is bound by one `def`, `class` or constant assignment only and never rebound or deleted.
    pub assigned_once: bool,
}

/// A variable captured by an inner function.
pub struct Cell {
    /// Its name.
    pub name: Name,
    /// The function whose variable it is.
    pub owner: FunctionId,
}

/// A parameter.
pub struct Parameter {
    /// Its name.
    pub name: Name,
    /// True for `*args` (library only): the value is a tuple of the rest.
    pub star: bool,
    /// True after a bare `*`.
    pub keyword_only: bool,
    /// Its default, if any: a literal known here, or one of the values captured by [`Op::MakeFunction`].
    pub default: Option<Default_>,
    /// The annotation, where it is one that Keel reads.
    pub annotation: Option<Annotation>,
}

/// Where a default comes from.
#[derive(Clone, Debug)]
pub enum Default_ {
    /// A literal.
    Const(Const),
    /// `()`.
    EmptyTuple,
    /// Evaluated when the `def` ran and kept in this global (module level or class level `def`, run once).
    Global(GlobalId),
    /// The n-th of `MakeFunction::defaults` (nested `def`).
    Captured(u32),
}

/// An annotation that means something to Keel: a hint in user code, the law in the library.
#[derive(Clone, Debug, PartialEq)]
pub enum Annotation {
    /// `int`, `str`, `i64`, `T`, a class name ...
    Name(Name),
    /// `list[int]`, `array[u8]`, `Storage[T]`.
    Generic(Name, Vec<Annotation>),
}

/// One function's graph.
pub struct Function {
    /// Qualified name, as in tracebacks: `main`, `Point.__init__`, `<lambda>`, `<module>`.
    pub name: Name,
    /// Where it is defined.
    pub span: Span,
    /// Parameters in order (methods: `self` first).
    pub parameters: Vec<Parameter>,
    /// How many of them, from the first, are before a `/`.
    pub positional_only: u32,
    /// The annotation of the result.
    pub result: Option<Annotation>,
    /// The class whose method it is.
    pub class: Option<ClassId>,
    /// Cells of enclosing functions that this function uses: its environment, in order.
    pub captures: Vec<CellId>,
    /// What it does. The library's functions share theirs with other programs.
    pub code: Rc<Code>,
    /// Library function: raw integer types are allowed, no frame in tracebacks, inlined when small.
    pub library: bool,
}

/// What a function does: never changed once it is built.
#[derive(Default)]
pub struct Code {
    /// Blocks; `blocks[0]` is the entry and its parameters are the function's parameters.
    pub blocks: Vec<Block>,
    /// Regions, outer before inner.
    pub regions: Vec<Region>,
    /// Number of values.
    pub values: u32,
    /// Names of values that are a variable's (for WAT locals and hovers).
    pub value_names: HashMap<Value, Name>,
    /// Names of the slots.
    pub slots: Vec<Name>,
}

/// A protected region: exceptions raised in blocks of it go to `handler`.
pub struct Region {
    /// The handler; its only parameter is the exception object.
    pub handler: BlockId,
    /// The region around it.
    pub parent: Option<RegionId>,
}

/// A basic block.
#[derive(Default)]
pub struct Block {
    /// SSA parameters.
    pub parameters: Vec<Value>,
    /// Instructions in order.
    pub instructions: Vec<Instruction>,
    /// What ends it. `None` only while it is built.
    pub terminator: Option<Terminator>,
    /// The innermost region it lies in.
    pub region: Option<RegionId>,
}

/// One operation and the value it defines (every operation defines one; it may be `None` the object).
pub struct Instruction {
    /// The value defined.
    pub result: Value,
    /// The operation.
    pub op: Op,
    /// The expression it came from.
    pub span: Span,
}

/// A constant.
#[derive(Clone, Debug, PartialEq)]
pub enum Const {
    /// `None`
    None,
    /// `True`, `False`
    Bool(bool),
    /// An int of any size.
    Int(BigInt),
    /// A float.
    Float(f64),
    /// A string as code points (a Python literal may hold lone surrogates).
    Str(Rc<[u32]>),
    /// `...`
    Ellipsis,
}

impl Const {
    /// A str.
    pub fn text(text: &str) -> Const {
        // The length of plain text is known beforehand.
        Const::Str(match text.is_ascii() {
            true => text.bytes().map(u32::from).collect(),
            false => text.chars().map(u32::from).collect(),
        })
    }
}

/// Arithmetic and bit operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum BinaryOp {
    Add,
    Subtract,
    Multiply,
    TrueDivide,
    FloorDivide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    BitAnd,
    BitOr,
    BitXor,
    MatMultiply,
}

/// Unary operators; `not` is [`Op::Not`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum UnaryOp {
    Negate,
    Plus,
    Invert,
}

/// Comparisons. `NotIn` and `IsNot` are `Not` of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum CompareOp {
    Eq,
    NotEq,
    Less,
    LessEq,
    Greater,
    GreaterEq,
}

/// What a branch has proved of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// It is an instance of one of these.
    Instance(Vec<ClassRef>),
    /// It is an instance of none of these.
    NotInstance(Vec<ClassRef>),
    /// It is None.
    IsNone,
    /// It is not None.
    NotNone,
}

/// A class as `isinstance` names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ClassRef {
    /// `int`, `float`, `bool`, `str`, `list`, `tuple`, `dict`, `set`, `NoneType`, `object`, `function`, `type`, and
    /// in the library also `exact_int` (an int that is no bool).
    Builtin(Name),
    /// A class written in Python, the user's or the library's (exceptions are the library's).
    Class(ClassId),
}

/// The operations. Operands are evaluated left to right before the operation.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the line of each variant shows its fields")]
pub enum Op {
    /// A constant.
    Const(Const),
    /// No value yet (type Never). Reading it is always guarded by `CheckBound`.
    Undefined,
    /// `a + b`
    Binary(BinaryOp, Value, Value),
    /// `a += b`: in place for lists and sets, else as `Binary`.
    InPlace(BinaryOp, Value, Value),
    /// `-a`
    Unary(UnaryOp, Value),
    /// `a < b`; the result is whatever the method gives (a bool for builtin types).
    Compare(CompareOp, Value, Value),
    /// `item in container`, a bool.
    Contains { item: Value, container: Value },
    /// `a is b`, a bool.
    Is(Value, Value),
    /// `bool(a)`
    Truth(Value),
    /// `not a`
    Not(Value),
    /// `isinstance(a, (C, D))` with classes known here, a bool.
    IsInstance(Value, Vec<ClassRef>),
    /// The same value where a branch has proved something of it. No code.
    Narrow(Value, Fact),
    /// `(a, b)`
    Tuple(Vec<Value>),
    /// The n-th item of a tuple that the graph itself made (`iter_next`, `unpack`): always in range.
    Item(Value, u32),
    /// `[a, b]`
    List(Vec<Value>),
    /// `{a: b}`, later keys win.
    Dict(Vec<(Value, Value)>),
    /// `{a, b}`
    Set(Vec<Value>),
    /// `a, *b, c = value`: a tuple of `before` items, one list if `star`, and `after` items. Raises as CPython does.
    Unpack { value: Value, before: u32, star: bool, after: u32 },
    /// `slice(a, b, c)`; None where left out.
    Slice(Value, Value, Value),
    /// `a.name`
    GetAttribute(Value, Name),
    /// `a.name = b`
    SetAttribute(Value, Name, Value),
    /// `del a.name`
    DeleteAttribute(Value, Name),
    /// `a[b]`
    GetItem(Value, Value),
    /// `a[b] = c`
    SetItem(Value, Value, Value),
    /// `del a[b]`
    DeleteItem(Value, Value),
    /// `callee(a, b, k=c)`
    Call { callee: Value, arguments: Vec<Value>, keywords: Vec<(Name, Value)> },
    /// `receiver.name(a, b, k=c)`: no bound method is made. The name may be [`LAZY_SPLIT`].
    CallMethod { receiver: Value, name: Name, arguments: Vec<Value>, keywords: Vec<(Name, Value)> },
    /// `super().name(a)` in a method of `class`.
    CallSuper {
        class: ClassId,
        receiver: Value,
        name: Name,
        arguments: Vec<Value>,
        keywords: Vec<(Name, Value)>,
    },
    /// A library function by name; positional only.
    CallLibrary(&'static str, Vec<Value>),
    /// An operation that only the library may name; see `docs/object-model.md` for the list.
    Intrinsic(Name, Vec<Value>),
    /// A builtin function, class or constant as a value: `len`, `int`, `ValueError` is a `Class`.
    Builtin(Name),
    /// A module as a value: `math`.
    Module(Name),
    /// A class written in Python, as a value.
    Class(ClassId),
    /// A function made by `def` or `lambda`. `cells` are those of `captures`, in order.
    MakeFunction { function: FunctionId, defaults: Vec<Value> },
    /// A new, empty cell for this captured variable (at the entry of its owner; in a loop nothing new is made).
    NewCell(CellId),
    /// Reads a cell; raises NameError where it is empty.
    GetCell(CellId),
    /// Writes a cell.
    SetCell(CellId, Value),
    /// Reads a global; raises NameError where it is unbound and `checked`.
    GetGlobal { global: GlobalId, checked: bool },
    /// Writes a global.
    SetGlobal(GlobalId, Value),
    /// `del` of a global; raises NameError where it is unbound and `checked`.
    DeleteGlobal { global: GlobalId, checked: bool },
    /// Reads a slot (its bound flag is a slot of its own).
    GetSlot(SlotId),
    /// Writes a slot.
    SetSlot(SlotId, Value),
    /// Raises UnboundLocalError (NameError at module level) where the bool `flag` is false.
    CheckBound { flag: Value, name: Name, module_level: bool },
    /// The state in which an iteration over this value starts (functional: see `iter_next`).
    IterStart(Value),
    /// `(has, item, next state)` of an iteration over `source` in `state`.
    IterNext { source: Value, state: Value },
    /// `format(value, spec)` with conversion `'r'`, `'s'`, `'a'` or none, a str.
    Format { value: Value, conversion: Option<char>, spec: Value },
    /// The concatenation of strings.
    JoinStrings(Vec<Value>),
    /// Does the exception match `except classes`? `class` is a class or a tuple of classes. A bool.
    ExceptionMatches { exception: Value, class: Value },
    /// The exception object of `raise a` made from a class or an instance, with cause and context noted.
    MakeException { value: Value, cause: Option<Value>, context: Option<Value> },
    /// `print(..)` of one string to stdout or stderr.
    Write { text: Value, stderr: bool },
}

/// What ends a block.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the line of each variant shows its fields")]
pub enum Terminator {
    /// Goes on at a block.
    Jump(BlockId, Vec<Value>),
    /// On a bool.
    Branch(Value, (BlockId, Vec<Value>), (BlockId, Vec<Value>)),
    /// Leaves the function.
    Return(Value),
    /// Raises an exception object (from `MakeException`, or one caught before). `reraise` keeps its traceback.
    Raise { exception: Value, reraise: bool },
    /// Enters a region: control goes to `body`, the region's first block.
    Try { region: RegionId, body: BlockId },
    /// Cannot be reached.
    Unreachable,
}

/// A class written in Python.
pub struct Class {
    /// Its name.
    pub name: Name,
    /// Where it is defined.
    pub span: Span,
    /// Its one base; `None` for `object`.
    pub base: Option<ClassId>,
    /// Methods by name, in order.
    pub methods: Vec<(Name, FunctionId)>,
    /// Class attributes (not methods): each is a global.
    pub attributes: Vec<(Name, GlobalId)>,
    /// Type parameters (library): `class list[T]`.
    pub parameters: Vec<Name>,
    /// Declared fields, in order (library: the whole layout; user: annotated names, hints only).
    pub fields: Vec<(Name, Annotation)>,
    /// Library class.
    pub library: bool,
    /// Library class marked `@value`: no identity, held as its fields (`range`, `enumerate`, slices).
    pub value: bool,
}

impl Program {
    /// The name of a function of `math`, `sys` or `time`, which are builtin functions to the program.
    pub fn module_function(&self, function: FunctionId) -> Option<&str> {
        let found = &self.functions[function.index()];
        let name = ["math_", "sys_", "time_"].iter().find_map(|module| found.name.strip_prefix(module));
        name.filter(|_| found.library && found.class.is_none())
    }

    /// A class and its bases, nearest first.
    pub fn lineage(&self, class: ClassId) -> Lineage {
        let mut line: Lineage = smallvec::smallvec![class];
        while let Some(base) = self.classes[line[line.len() - 1].index()].base {
            if line.contains(&base) {
                break;
            }
            line.push(base);
        }
        line
    }

    /// The method of that name in a class or its bases.
    pub fn method(&self, class: ClassId, name: &str) -> Option<FunctionId> {
        self.lineage(class).into_iter().find_map(|class| {
            self.classes[class.index()]
                .methods
                .iter()
                .find(|(method, _)| &**method == name)
                .map(|(_, id)| *id)
        })
    }

    /// Is `class` the same as `base` or derived from it?
    pub fn derives(&self, class: ClassId, base: ClassId) -> bool {
        let mut at = Some(class);
        // A class that is its own base ends too.
        for _ in 0..=self.classes.len() {
            match at {
                Some(own) if own == base => return true,
                Some(own) => at = self.classes[own.index()].base,
                None => return false,
            }
        }
        false
    }
}

//! Machine IR: typed SSA over basic blocks. A value is one wasm word; Python types are gone.
//!
//! In: made by `lower`. Out: changed by `opt`, written by `backend/wasm`. A Python int is two values here (an i64 and a
//! nullable reference to a big int; see `docs/object-model.md`), a tuple of known shape is its items' values.
//!
//! ```text
//! func main.fib(v0: i64, v1: ref null BigInt) -> i64, ref null BigInt
//! block0:
//!     v2 = i64.const 2
//!     v3 = int.compare.lt v0 v1 v2 ..
//!     branch v3 block1() block2()
//! ```

pub mod builder;
pub mod op;
pub mod text;
pub mod verify;

use smallvec::smallvec;

use crate::flow::{Name, handle};
use crate::source::Span;
pub use op::{IntCompare, Numeric, Op};

handle! {
    /// A function of the module.
    FuncId "func";
    /// An SSA value of one function.
    Value "v";
    /// A block of one function.
    BlockId "block";
    /// A mutable local of one function (not SSA): for variables that live across exception edges.
    LocalId "local";
    /// A struct type of the module.
    StructId "struct";
    /// An array type of the module.
    ArrayId "array";
    /// A function type, for `call_ref`.
    SignatureId "sig";
    /// A global of the module.
    GlobalId "global";
    /// A protected region of one function.
    RegionId "region";
    /// A passive data segment.
    DataId "data";
    /// A place in the source for tracebacks: see [`Site`]. `SiteId(0)` is "none".
    SiteId "site";
}

/// Operands, results, parameters: seldom more than four.
pub type Values = smallvec::SmallVec<[Value; 4]>;
/// Where control goes from a block.
pub type Targets = smallvec::SmallVec<[BlockId; 4]>;

/// What a reference can point to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Heap {
    /// Anything comparable: the type of a dynamic value.
    Eq,
    /// Small ints in references.
    I31,
    /// A struct type.
    Struct(StructId),
    /// An array type.
    Array(ArrayId),
    /// A function of a signature.
    Func(SignatureId),
}

/// Machine type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Repr {
    /// 32 bits: bools, sizes, indexes, code points.
    I32,
    /// 64 bits.
    I64,
    /// A double.
    F64,
    /// A reference; `true`: may be null.
    Ref(Heap, bool),
}

/// How a field or an array element is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Storage {
    /// A whole word.
    Word(Repr),
    /// One byte, read as unsigned.
    U8,
    /// Two bytes, read as unsigned.
    U16,
}

/// A struct type. All of a module's types stand in one recursion group.
#[derive(Clone, Debug)]
pub struct StructType {
    /// For the name section and WAT.
    pub name: String,
    /// Its fields (those of the supertype first).
    pub fields: Vec<Field>,
    /// The supertype.
    pub supertype: Option<StructId>,
    /// Nothing derives from it.
    pub is_final: bool,
}

/// A field of a struct type.
#[derive(Clone, Debug)]
pub struct Field {
    /// For the name section.
    pub name: String,
    /// How it is stored.
    pub storage: Storage,
    /// May it be set after the object was made?
    pub mutable: bool,
}

/// An array type; always mutable, always final.
#[derive(Clone, Debug)]
pub struct ArrayType {
    /// For the name section.
    pub name: String,
    /// How elements are stored.
    pub element: Storage,
}

/// A function type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Signature {
    /// Parameters.
    pub parameters: Vec<Repr>,
    /// Results (wasm multi-value).
    pub results: Vec<Repr>,
}

/// A module global, mutable, started with zero or null (or `initial`).
#[derive(Clone, Debug)]
pub struct Global {
    /// For the name section.
    pub name: String,
    /// Its type; a reference must be nullable.
    pub repr: Repr,
    /// Starting value for numbers (bits of it for f64).
    pub initial: i64,
}

/// A function imported from the host.
#[derive(Clone, Debug)]
pub struct Import {
    /// `wasi_snapshot_preview1`
    pub module: String,
    /// `fd_write`
    pub name: String,
    /// Its type.
    pub signature: Signature,
}

/// A place in the source, for tracebacks and for the map from code to lines. Inlining chains sites by `parent`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Site {
    /// Function name as in a traceback.
    pub function: Name,
    /// Where.
    pub span: Span,
    /// The call that this was inlined at.
    pub parent: Option<SiteId>,
}

/// The whole module.
#[derive(Clone, Debug, Default)]
pub struct Module {
    /// Functions; an id is an index. Unreachable ones are dropped by the backend.
    pub functions: Vec<Function>,
    /// Struct types.
    pub structs: Vec<StructType>,
    /// Array types.
    pub arrays: Vec<ArrayType>,
    /// Function types used by `call_ref`.
    pub signatures: Vec<Signature>,
    /// Globals.
    pub globals: Vec<Global>,
    /// Passive data.
    pub data: Vec<Vec<u8>>,
    /// Functions of the host that may be called; only those called are imported.
    pub imports: Vec<Import>,
    /// Name in the module, function.
    pub exports: Vec<(String, FuncId)>,
    /// Pages of linear memory (0: no memory). The memory is exported as `memory`.
    pub memory_pages: u32,
    /// The struct that exceptions are (the parameter of the one tag); `None`: nothing is thrown.
    pub exception: Option<StructId>,
    /// Source places; index 0 is a dummy.
    pub sites: Vec<Site>,
    /// How the way of an exception is shown; `None`: it is not.
    pub traceback: Option<Traceback>,
}

/// What the pass `frames` needs to make exceptions know which calls they came through.
#[derive(Clone, Copy, Debug)]
pub struct Traceback {
    /// The text of all frames, by number: what the module holds is written by `frames`.
    pub frames: DataId,
    /// Is the text Latin-1, a byte a character? Otherwise it is four bytes a character.
    pub latin: bool,
}

/// The export of the function `(exception, i32)` that notes that an exception came through the frames that have this
/// number. It stands there until the pass `frames` has put its calls in.
pub const NOTE_FRAMES: &str = "note frames";

/// A function.
#[derive(Clone, Debug, Default)]
pub struct Function {
    /// For the name section.
    pub name: String,
    /// Its type; parameters are the parameters of block 0.
    pub signature: Signature,
    /// Blocks; 0 is the entry (nothing jumps to it).
    pub blocks: Vec<Block>,
    /// Regions, outer before inner.
    pub regions: Vec<Region>,
    /// Type of each value.
    pub values: Vec<Repr>,
    /// Names of values that are a variable's, for WAT locals.
    pub value_names: crate::hash::HashMap<Value, crate::flow::Name>,
    /// Type and name of each mutable local; starts as zero or null (references are nullable).
    pub locals: Vec<(Repr, String)>,
    /// Hints for the inliner.
    pub inline: Inline,
    /// What passes know of it.
    pub role: Role,
}

/// Functions whose meaning the pass `characters` knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// None of these.
    #[default]
    None,
    /// `(i32) -> text`: of one code point.
    MakeCharacter,
    /// `(text) -> i32`: the code point of a text that has just one, else -1.
    PointOfText,
    /// `(text, text) -> i32`
    EqualTexts,
    /// `(text, text) -> i32`: negative, zero or positive.
    CompareTexts,
    /// `() -> text`: a literal; its code point where it has just one.
    Literal(Option<i32>),
}

impl Function {
    /// Numbers the values anew where most numbers are out of use: every pass keeps tables with a place for each.
    pub fn renumber(&mut self) {
        let defined: usize = self
            .blocks
            .iter()
            .map(|block| {
                let made: usize =
                    block.instructions.iter().map(|instruction| instruction.results.len()).sum();
                block.parameters.len() + made
            })
            .sum();
        if self.values.len() <= 2 * defined {
            return;
        }
        let mut numbers = vec![Value(u32::MAX); self.values.len()];
        let mut values = Vec::with_capacity(defined);
        let mut define = |list: &mut Values| {
            for value in list {
                values.push(self.values[value.index()]);
                numbers[value.index()] = Value(values.len() as u32 - 1);
                *value = numbers[value.index()];
            }
        };
        for block in &mut self.blocks {
            define(&mut block.parameters);
            block.instructions.iter_mut().for_each(|instruction| define(&mut instruction.results));
        }
        for block in &mut self.blocks {
            for value in block.instructions.iter_mut().flat_map(|instruction| &mut instruction.arguments) {
                *value = numbers[value.index()];
            }
            block.terminator.uses_mut(|value| *value = numbers[value.index()]);
        }
        self.values = values;
        self.value_names = std::mem::take(&mut self.value_names)
            .into_iter()
            .map(|(value, name)| (numbers[value.index()], name))
            .filter(|(value, _)| value.0 != u32::MAX)
            .collect();
    }
}

/// When to inline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Inline {
    /// When it is small or called once.
    #[default]
    Auto,
    /// Always, where it is not recursive.
    Always,
    /// Never: slow paths and error paths.
    Never,
}

/// A protected region.
#[derive(Clone, Debug)]
pub struct Region {
    /// Where exceptions thrown in its blocks go; its only parameter is the exception (`ref $exception`).
    pub handler: BlockId,
    /// The region around it.
    pub parent: Option<RegionId>,
    /// The call that its function was inlined at, if it was.
    pub call: SiteId,
}

/// A basic block.
#[derive(Clone, Debug)]
pub struct Block {
    /// SSA parameters.
    pub parameters: Values,
    /// Instructions.
    pub instructions: Vec<Instruction>,
    /// The end.
    pub terminator: Terminator,
    /// The innermost region it lies in.
    pub region: Option<RegionId>,
}

/// An operation with its operands and the values it defines.
#[derive(Clone, Debug)]
pub struct Instruction {
    /// The operation.
    pub op: Op,
    /// Operands.
    pub arguments: Values,
    /// Values defined (0, 1, 2 or more for calls).
    pub results: Values,
    /// Where it came from.
    pub site: SiteId,
}

/// What ends a block.
#[derive(Clone, Debug)]
pub enum Terminator {
    /// Goes on at a block.
    Jump(BlockId, Values),
    /// On an i32, nonzero first.
    Branch(Value, (BlockId, Values), (BlockId, Values)),
    /// Leaves the function.
    Return(Values),
    /// Throws an exception object (`ref $exception`). The site is that of a `raise`; none where an exception that this
    /// function has seen before goes on its way.
    Throw(Value, SiteId),
    /// Enters a region: control goes on at `body`, which has no parameters and no other predecessor.
    Try(RegionId, BlockId),
    /// Cannot be reached (wasm `unreachable`).
    Unreachable,
}

impl Terminator {
    /// The jumps it makes (not the exception edge).
    pub fn targets(&self) -> Targets {
        match self {
            Terminator::Jump(block, _) => smallvec![*block],
            Terminator::Branch(_, (yes, _), (no, _)) => smallvec![*yes, *no],
            Terminator::Try(_, body) => smallvec![*body],
            Terminator::Return(_) | Terminator::Throw(..) | Terminator::Unreachable => smallvec![],
        }
    }

    /// The values it reads.
    pub fn uses(&self) -> Values {
        let mut uses = smallvec![];
        self.each_use(|value| uses.push(value));
        uses
    }

    /// Calls `look` with every value it reads.
    pub fn each_use(&self, mut look: impl FnMut(Value)) {
        match self {
            Terminator::Jump(_, arguments) | Terminator::Return(arguments) => {
                arguments.iter().copied().for_each(look)
            }
            Terminator::Branch(on, (_, yes), (_, no)) => {
                look(*on);
                yes.iter().chain(no).copied().for_each(look);
            }
            Terminator::Throw(value, _) => look(*value),
            Terminator::Try(..) | Terminator::Unreachable => {}
        }
    }

    /// Calls `change` on every value it reads.
    pub fn uses_mut(&mut self, mut change: impl FnMut(&mut Value)) {
        match self {
            Terminator::Jump(_, arguments) | Terminator::Return(arguments) => {
                arguments.iter_mut().for_each(change)
            }
            Terminator::Branch(on, (_, yes), (_, no)) => {
                change(on);
                yes.iter_mut().chain(no.iter_mut()).for_each(change);
            }
            Terminator::Throw(value, _) => change(value),
            Terminator::Try(..) | Terminator::Unreachable => {}
        }
    }
}

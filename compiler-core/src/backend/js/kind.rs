//! What is known of a value where the twin is printed: enough to tell where plain JavaScript operators are exact.
//!
//! ```text
//! total += i        total: any int       total = $add(total, i)
//! x = x / 2 + 1     x: float             x = x / 2 + 1
//! ```
//!
//! Kinds are joined over all assignments of a place; the printer runs until no kind changes any more.

/// A kind. Values of all kinds but `Float` stand in JavaScript as they are everywhere: an int is a number while it is
/// safe and a BigInt beyond; a float of unknown place is a `$Float`, one of kind `Float` a plain number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing yet.
    Never,
    /// `None`
    None,
    /// `bool`
    Bool,
    /// An int below 2 to this many bits in size; above [`SAFE`] bits it may be a BigInt.
    Int(u8),
    /// A float as a plain number.
    Float,
    /// `str`
    Str,
    /// `list`
    List,
    /// `tuple`
    Tuple,
    /// `dict`
    Dict,
    /// `set`
    Set,
    /// An instance of the n-th class of the program, or of a class derived from it.
    Instance(u16),
    /// Anything.
    Any,
}

/// Ints of at most this many bits are exact as JavaScript numbers, one addition included.
pub const SAFE: u8 = 52;
/// Any int.
pub const INT: Kind = Kind::Int(64);

impl Kind {
    /// The kind of a place that holds both.
    pub fn join(self, other: Kind) -> Kind {
        match (self, other) {
            (a, b) if a == b => a,
            (Kind::Never, a) | (a, Kind::Never) => a,
            (Kind::Int(a), Kind::Int(b)) => Kind::Int(a.max(b)),
            _ => Kind::Any,
        }
    }

    /// Is it an int?
    pub fn is_int(self) -> bool {
        matches!(self, Kind::Int(_))
    }

    /// Is it an int that is surely a JavaScript number?
    pub fn is_safe(self) -> bool {
        matches!(self, Kind::Int(bits) if bits <= SAFE)
    }
}

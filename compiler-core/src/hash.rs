//! Hash tables with a fast hash that is the same in every run: nothing here is keyed by what an attacker could choose,
//! and what the compiler writes must not depend on a seed.

/// The hash of the tables.
pub(crate) type Hasher64 = rustc_hash::FxHasher;
/// `std`'s map with that hash.
pub(crate) type HashMap<K, V> = rustc_hash::FxHashMap<K, V>;
/// `std`'s set with that hash.
pub(crate) type HashSet<K> = rustc_hash::FxHashSet<K>;

// Sets, and what views of dicts share with them.

// A set keeps CPython's order: that of an open hash table.
class $Set {
  constructor() {
    this.keys = new Map();
    this.table = new Array(8).fill(null);
    this.fill = 0;
    this.own = null;
    this.$python = "set";
  }

  own_entries() {
    return Array.from(this.keys, ([key, entry]) => [key, entry.value]);
  }

  $size() {
    return this.keys.size;
  }

  has(x) {
    if (x instanceof $Set) return false;
    return this.keys.has($key(x, this));
  }

  add(x) {
    const key = $key(x, this);
    if (this.keys.has(key)) return;
    const entry = { key, value: x, hash: this.own === null ? $set_hash(x) : $unsigned(this.hash), gone: false };
    this.keys.set(key, entry);
    if (this.own !== null) $own_add(this, this.hash, x, key);
    if ($set_place(this.table, entry)) this.fill++;
    if (this.fill * 5 >= (this.table.length - 1) * 3) this.resize(this.keys.size > 50000 ? this.keys.size * 2 : this.keys.size * 4);
  }

  resize(least) {
    let size = 8;
    while (size <= least) size *= 2;
    const old = this.table;
    this.table = new Array(size).fill(null);
    for (const entry of old) if (entry !== null && !entry.gone) $set_place(this.table, entry);
    this.fill = this.keys.size;
  }

  remove(x) {
    if (x instanceof $Set) return false;
    const key = $key(x, this);
    const entry = this.keys.get(key);
    if (entry === undefined) return false;
    if (this.own !== null) $own_remove(this, key);
    this.keys.delete(key);
    entry.gone = true;
    return true;
  }

  clear() {
    this.keys = new Map();
    this.table = new Array(8).fill(null);
    this.fill = 0;
    this.own = null;
  }

  *[Symbol.iterator]() {
    const size = this.keys.size;
    for (let i = 0; i < this.table.length; i++) {
      const entry = this.table[i];
      if (entry === null || entry.gone) continue;
      yield entry.value;
      if (this.keys.size !== size) throw new $RuntimeError("Set changed size during iteration");
    }
  }

  $repr() {
    return this.keys.size === 0 ? "set()" : `{${$repr_items([...this])}}`;
  }
}

function $set_hash(x) {
  if (typeof x === "string") {
    // CPython's own order of strings changes from run to run.
    let h = 0;
    for (let i = 0; i < x.length; i++) h = (h * 31 + x.charCodeAt(i)) % 9007199254740881;
    return h;
  }
  if (typeof x === "number" && x >= 0) return x;
  return $unsigned($hash_any(x));
}

function $unsigned(h) {
  return typeof h === "number" && h >= 0 ? h : BigInt.asUintN(64, BigInt(h));
}

// Puts an entry in its place; false where that of a deleted one was taken over.
function $set_place(table, entry) {
  const mask = table.length - 1;
  let perturb = BigInt(entry.hash);
  let free = -1;
  let i = Number(perturb & BigInt(mask));
  for (;;) {
    const last = i + 9 <= mask ? i + 9 : i;
    for (let at = i; at <= last; at++) {
      if (table[at] === null) {
        table[free < 0 ? at : free] = entry;
        return free < 0;
      }
      if (table[at].gone) free = at;
    }
    perturb >>= 5n;
    i = Number((BigInt(i) * 5n + 1n + perturb) & BigInt(mask));
  }
}

function $set(source) {
  const set = new $Set();
  if (source === undefined) return set;
  $set_update(set, source);
  return set;
}

// A display with stars.
function $set_display(...sources) {
  const set = new $Set();
  for (const source of sources) $set_update(set, source);
  return set;
}

// A display of constants is a constant that was made anew from its items, which shows in the order.
function $frozen_set(items) {
  return $set([...$set(items)]);
}

function $set_copy(source) {
  const set = new $Set();
  $set_merge(set, source);
  return set;
}

function $set_merge(set, other) {
  if (set === other) return;
  if ((set.fill + other.keys.size) * 5 >= (set.table.length - 1) * 3) set.resize((set.keys.size + other.keys.size) * 2);
  if (set.fill === 0 && set.table.length === other.table.length && other.fill === other.keys.size) {
    set.table = other.table.map((entry) => (entry === null ? null : { ...entry }));
    for (const entry of set.table) if (entry !== null) set.keys.set(entry.key, entry);
    set.fill = other.fill;
    if (other.own !== null) set.own = new Map(Array.from(other.own, ([hash, bucket]) => [hash, bucket.slice()]));
    return;
  }
  for (const x of other) set.add(x);
}

function $set_within(a, b) {
  if (a.own !== null || b.own !== null) return Array.from(a.keys.values()).every((entry) => b.has(entry.value));
  for (const key of a.keys.keys()) if (!b.keys.has(key)) return false;
  return true;
}

function $set_union(a, b) {
  if (a === b) return $set_copy(a);
  const out = $set_copy(a);
  $set_update(out, b);
  return out;
}

function $set_update(set, source) {
  if (source instanceof $Set) return $set_merge(set, source);
  if (source instanceof $Dict && (set.fill + source.map.size) * 5 >= (set.table.length - 1) * 3) set.resize((set.keys.size + source.map.size) * 2);
  for (const x of $iter(source)) set.add(x);
}

function $set_intersection(a, b) {
  if (a === b) return $set_copy(a);
  const out = new $Set();
  if (b instanceof $Set) {
    if (b.keys.size > a.keys.size) [a, b] = [b, a];
    for (const x of b) if (a.has(x)) out.add(x);
  } else for (const x of $iter(b)) if (a.has(x)) out.add(x);
  return out;
}

function $set_intersection_of(set, ...others) {
  return others.length === 0 ? $set_copy(set) : others.reduce((a, b) => $set_intersection(a, b), set);
}

function $set_difference(a, b) {
  const size = b instanceof $Set ? b.keys.size : b instanceof $Dict ? b.map.size : -1;
  if (a.keys.size >> 2 > size) {
    const out = $set_copy(a);
    $set_subtract(out, b);
    return out;
  }
  const out = new $Set();
  for (const x of a) if (!b.has(x)) out.add(x);
  return out;
}

function $set_symmetric_difference(a, b) {
  const out = $set(b);
  for (const x of a) if (!out.remove(x)) out.add(x);
  return out;
}

// Takes out what is in the other; many gaps make a new table.
function $set_subtract(set, other) {
  if (set === other) return set.clear();
  for (const x of $iter(other)) set.remove(x);
  if (set.fill - set.keys.size > (set.table.length - 1) >> 2) set.resize(set.keys.size > 50000 ? set.keys.size * 2 : set.keys.size * 4);
}

// A set, or a view that behaves as one; undefined for anything else.
function $as_set(x) {
  if (x instanceof $Set) return x;
  if (x instanceof $View && x.kind !== "values") return $set(x);
  return undefined;
}

function $set_become(set, other) {
  set.own = other.own;
  set.keys = other.keys;
  set.table = other.table;
  set.fill = other.fill;
}

// `a op= b` of sets.
function $set_replace(a, name, b) {
  if (name === "or") $set_merge(a, b);
  else if (name === "sub") $set_subtract(a, b);
  else if (name === "xor") {
    if (a === b) a.clear();
    else for (const x of b) if (!a.remove(x)) a.add(x);
  } else $set_become(a, $set_intersection(a, b));
  return a;
}

// Dicts, their keys and their views.

// What a key of a table (a dict or a set) is in its Map: equal keys give the same value.
function $key(x, table) {
  if (table.own !== null) return $own_key(x, table);
  const key = $plain_key(x);
  return key === undefined ? $own_key(x, table) : key;
}

// The same for all tables; undefined where a class of the program says what is equal.
function $plain_key(x) {
  switch (typeof x) {
    case "string":
      return x.charCodeAt(0) === 0 ? "\0s" + x : x;
    case "number":
    case "bigint":
      return x;
    case "boolean":
      return x ? 1 : 0;
  }
  if (x === null) return x;
  if (x instanceof $Float) {
    if (Number.isNaN(x.v)) return x;
    return Number.isInteger(x.v) ? $norm(BigInt(x.v)) : x.v;
  }
  if (x instanceof $Tuple) return $key_of_many("\0t", x);
  if (x instanceof $Slice) return $key_of_many("\0l", x.tuple());
  if (x instanceof $Range) return $key_of_many("\0r", x.tuple());
  if (typeof x === "function") return x.$of === undefined ? x : $key_of_many("\0m", [x.$of, x.$self]);
  if (x instanceof $Object) return $own_hash(x) === undefined ? x : undefined;
  $hashable(x);
  return x;
}

function $hashable(x) {
  if (x instanceof $Dict || x instanceof $Set || Array.isArray(x) || (x instanceof $View && x.kind !== "values")) throw new $TypeError(`unhashable type: '${$type_name(x)}'`);
}

// The __hash__ of an object's class, if it has one; undefined where objects are equal only to themselves.
function $own_hash(x) {
  let place = x.constructor.prototype;
  while (place !== $Object.prototype && !Object.hasOwn(place, "__eq__") && !Object.hasOwn(place, "__hash__")) place = Object.getPrototypeOf(place);
  if (place === $Object.prototype) return undefined;
  if (!Object.hasOwn(place, "__hash__")) throw new $TypeError(`unhashable type: '${$type_name(x)}'`);
  return place.__hash__;
}

function $key_of_many(mark, items) {
  let text = mark;
  for (let i = 0; i < items.length; i++) {
    const key = $plain_key(items[i]);
    if (key === undefined) return undefined;
    text += $key_text(key);
  }
  return text;
}

// Numbers of objects that are equal only to themselves.
const $numbers = new Map();

function $key_text(key) {
  switch (typeof key) {
    case "string":
      return `s${key.length}:${key}`;
    case "number":
    case "bigint":
      return `n${key};`;
  }
  if (key === null) return "z";
  return `o${$number_of(key)};`;
}

function $number_of(x) {
  if (!$numbers.has(x)) $numbers.set(x, $numbers.size);
  return $numbers.get(x);
}

// A table that meets an object of a class with __eq__ keeps its keys by their hashes too: `own` has the pairs of a
// key and what it is in the Map.
function $own_key(x, table, hash) {
  if (table.own === null) {
    table.own = new Map();
    for (const [key, entry] of table.own_entries()) $own_add(table, $hash_any(entry), entry, key);
  }
  table.hash = hash ?? $hash_any(x);
  const bucket = table.own.get(table.hash);
  if (bucket !== undefined) for (const [other, key] of bucket.slice()) if ($same(other, x)) return key;
  const key = $plain_key(x);
  return key === undefined ? { of: x } : key;
}

function $own_add(table, hash, x, key) {
  if (table.own.has(hash)) table.own.get(hash).push([x, key]);
  else table.own.set(hash, [[x, key]]);
}

function $own_remove(table, key) {
  $own_forget(table.own.get(table.hash) ?? [], key);
}

function $own_forget(bucket, key) {
  const at = bucket.findIndex((pair) => pair[1] === key);
  if (at >= 0) bucket.splice(at, 1);
}

class $Dict {
  constructor() {
    this.map = new Map();
    this.own = null;
    this.$python = "dict";
  }

  $size() {
    return this.map.size;
  }

  own_entries() {
    return Array.from(this.map, ([key, entry]) => [key, entry[0]]);
  }

  get(key) {
    const entry = this.map.get($key(key, this));
    if (entry === undefined) throw new $KeyError(key);
    return entry[1];
  }

  find(key, otherwise) {
    const entry = this.map.get($key(key, this));
    return entry === undefined ? otherwise : entry[1];
  }

  has(key) {
    return this.map.has($key(key, this));
  }

  set(key, value) {
    const k = $key(key, this);
    const entry = this.map.get(k);
    if (entry === undefined) {
      this.map.set(k, [key, value]);
      if (this.own !== null) $own_add(this, this.hash, key, k);
    } else entry[1] = value;
  }

  remove(key) {
    const k = $key(key, this);
    if (this.own !== null) $own_remove(this, k);
    return this.map.delete(k);
  }

  [Symbol.iterator]() {
    return $dict_walk(this, this.map.values(), (entry) => entry[0]);
  }

  $repr() {
    return $guarded(this, "{...}", () => `{${Array.from(this.map.values(), ([k, v]) => `${$repr(k)}: ${$repr(v)}`).join(", ")}}`);
  }
}

function $dict(pairs) {
  const dict = new $Dict();
  for (const [key, value] of pairs) dict.set(key, value);
  return dict;
}

function $dict_pairs(x) {
  if (!(x instanceof $Dict)) throw new $TypeError(`'${$type_name(x)}' object is not a mapping`);
  return x.map.values();
}

function $dict_equal(a, b) {
  if (a.map.size !== b.map.size) return false;
  $enter_comparison();
  try {
    const hashes = new Map();
    if (a.own !== null) for (const [hash, bucket] of a.own) for (const [, key] of bucket) hashes.set(key, hash);
    for (const [key, [k, v]] of a.map) {
      const other = b.map.get(hashes.has(key) ? $own_key(k, b, hashes.get(key)) : $key(k, b));
      if (other === undefined || !$same(v, other[1])) return false;
    }
    return true;
  } finally {
    $comparisons--;
  }
}

function $dict_update(dict, source) {
  if (source instanceof $Keywords) {
    for (const key of Object.keys(source.values)) dict.set(key, source.values[key]);
    return;
  }
  if (source instanceof $Dict) {
    for (const [key, value] of source.map.values()) dict.set(key, value);
    return;
  }
  if (!$iterable(source)) throw new $TypeError(`'${$type_name(source)}' object is not iterable`);
  let at = 0;
  for (const pair of $iter(source)) {
    if (!$iterable(pair)) throw new $TypeError(`cannot convert dictionary update sequence element #${at} to a sequence`);
    const items = [...$iter(pair)];
    if (items.length !== 2) throw new $ValueError(`dictionary update sequence element #${at} has length ${items.length}; 2 is required`);
    dict.set(items[0], items[1]);
    at++;
  }
}

function $to_dict(...sources) {
  const dict = new $Dict();
  for (const source of sources) $dict_update(dict, source);
  return dict;
}

// Goes over entries as long as the dict has the same keys.
function $dict_walk(dict, entries, give) {
  let size = dict.map.size;
  let left = size;
  const walk = {
    [Symbol.iterator]: () => walk,
    next() {
      if (dict.map.size !== size) {
        size = -1;
        throw new $RuntimeError("dictionary changed size during iteration");
      }
      const step = entries.next();
      if (step.done) return step;
      if (left-- === 0) throw new $RuntimeError("dictionary keys changed during iteration");
      return { done: false, value: give(step.value) };
    },
  };
  return walk;
}

class $View {
  constructor(dict, kind) {
    this.dict = dict;
    this.kind = kind;
    this.$python = `dict_${kind}`;
  }

  $size() {
    return this.dict.map.size;
  }

  give(entry) {
    return this.kind === "keys" ? entry[0] : this.kind === "values" ? entry[1] : $tuple(entry[0], entry[1]);
  }

  [Symbol.iterator]() {
    return $dict_walk(this.dict, this.dict.map.values(), (entry) => this.give(entry));
  }

  $repr() {
    return $guarded(this, "...", () => `dict_${this.kind}([${[...this].map((x) => $repr(x)).join(", ")}])`);
  }
}

// Dicts, their keys and their views.

// What a key is in a Map: equal keys give the same value.
function $key(x) {
  switch (typeof x) {
    case "string":
      return x.charCodeAt(0) === 0 ? "\0s" + x : x;
    case "number":
      return x;
    case "boolean":
      return x ? 1 : 0;
    case "bigint":
    case "function":
      return x;
  }
  if (x === null) return x;
  if (x instanceof $Float) {
    if (Number.isNaN(x.v)) return x;
    return Number.isInteger(x.v) ? $norm(BigInt(x.v)) : x.v;
  }
  if (x instanceof $Tuple) return "\0t" + Array.from(x, (item) => $key_text($key(item))).join("");
  if (x instanceof $Object) {
    let has_own = x.constructor.prototype;
    while (has_own !== $Object.prototype && !Object.hasOwn(has_own, "__eq__") && !Object.hasOwn(has_own, "__hash__")) has_own = Object.getPrototypeOf(has_own);
    if (has_own === $Object.prototype) return x;
    if (!Object.hasOwn(has_own, "__hash__")) throw new $TypeError(`unhashable type: '${$type_name(x)}'`);
    const hash = $hash(x);
    if (has_own.__eq__ === $Object.prototype.__eq__) return x;
    // Equal objects are kept by their hash.
    const bucket = $hashed.get(hash) ?? [];
    $hashed.set(hash, bucket);
    for (const other of bucket) if (other === x || $truth($eq(other, x))) return other;
    bucket.push(x);
    return x;
  }
  if (x instanceof $Dict || x instanceof $Set || Array.isArray(x) || x instanceof $Slice) throw new $TypeError(`unhashable type: '${$type_name(x)}'`);
  return x;
}

const $hashed = new Map();

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
  if (!$numbers.has(key)) $numbers.set(key, $numbers.size);
  return `o${$numbers.get(key)};`;
}

class $Dict {
  constructor() {
    this.map = new Map();
    this.$python = "dict";
  }

  $size() {
    return this.map.size;
  }

  get(key) {
    const entry = this.map.get($key(key));
    if (entry === undefined) throw new $KeyError(key);
    return entry[1];
  }

  find(key, otherwise) {
    const entry = this.map.get($key(key));
    return entry === undefined ? otherwise : entry[1];
  }

  has(key) {
    return this.map.has($key(key));
  }

  set(key, value) {
    const k = $key(key);
    const entry = this.map.get(k);
    if (entry === undefined) this.map.set(k, [key, value]);
    else entry[1] = value;
  }

  remove(key) {
    return this.map.delete($key(key));
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
    for (const [k, v] of a.map.values()) {
      const other = b.find(k, undefined);
      if (other === undefined || !$same(v, other)) return false;
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
    return `dict_${this.kind}([${[...this].map((x) => $repr(x)).join(", ")}])`;
  }
}

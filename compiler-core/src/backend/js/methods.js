// The methods of builtin types.

function $list_append(xs, x) {
  xs.push(x);
  return null;
}

function $list_extend(xs, items) {
  $inplace_add(xs, items);
  return null;
}

function $list_insert(xs, i, x) {
  i = $size(i);
  if (i < 0) i = Math.max(0, i + xs.length);
  xs.splice(i, 0, x);
  return null;
}

function $list_pop(xs, i) {
  const at = i === undefined ? -1 : $size(i);
  if (xs.length === 0) throw new $IndexError("pop from empty list");
  if (i === undefined) return xs.pop();
  return xs.splice($position(xs, at, xs.length, "pop index out of range"), 1)[0];
}

function $list_remove(xs, x) {
  for (let i = 0; i < xs.length; i++) {
    if ($same(xs[i], x)) {
      xs.splice(i, 1);
      return null;
    }
  }
  throw new $ValueError("list.remove(x): x not in list");
}

function $list_index(xs, x, start, end) {
  const place = (v, otherwise) => {
    if (v === undefined) return otherwise;
    if (!$is_int(v) && !(v instanceof $Object && v.__index__ !== undefined)) throw new $TypeError("slice indices must be integers or have an __index__ method");
    const i = Number($index(v));
    return i < 0 ? Math.max(0, i + xs.length) : i;
  };
  const [from, to] = [place(start, 0), place(end, xs.length)];
  for (let i = from; i < Math.min(xs.length, to); i++) if ($same(xs[i], x)) return i;
  throw new $ValueError(xs instanceof $Tuple ? "tuple.index(x): x not in tuple" : `${$repr(x)} is not in list`);
}

function $list_count(xs, x) {
  let n = 0;
  for (let i = 0; i < xs.length; i++) if ($same(xs[i], x)) n++;
  return n;
}

function $list_reverse(xs) {
  xs.reverse();
  return null;
}

function $list_clear(xs) {
  xs.length = 0;
  return null;
}

function $list_copy(xs) {
  return xs.slice();
}

// The list is empty while its items are compared.
function $list_sort(xs, options) {
  const items = xs.splice(0);
  try {
    $sort_items(items, options);
    if (xs.length > 0) throw new $ValueError("list modified during sort");
  } finally {
    xs.length = items.length;
    for (let i = 0; i < items.length; i++) xs[i] = items[i];
  }
  return null;
}

// Stable, by `<` only; in place.
function $sort_items(items, options) {
  const key = options?.values.key ?? null;
  const reverse = options !== undefined && $truth(options.values.reverse ?? false);
  const pairs = items.map((item) => [key === null ? item : $call(key, item), item]);
  if (reverse) pairs.reverse();
  try {
    if (pairs.every(([by]) => typeof by === "number" && by === by)) pairs.sort((a, b) => a[0] - b[0]);
    else $merge_sort(pairs, (a, b) => $truth($lt(a[0], b[0])));
  } finally {
    if (reverse) pairs.reverse();
    for (let i = 0; i < items.length; i++) items[i] = pairs[i][1];
  }
  return items;
}

function $dict_get(dict, key, otherwise) {
  return dict.find(key, otherwise === undefined ? null : otherwise);
}

function $dict_keys(dict) {
  return new $View(dict, "keys");
}

function $dict_values(dict) {
  return new $View(dict, "values");
}

function $dict_items(dict) {
  return new $View(dict, "items");
}

function $dict_setdefault(dict, key, value) {
  if (value === undefined) value = null;
  const k = $key(key, dict);
  const entry = dict.map.get(k);
  if (entry !== undefined) return entry[1];
  dict.map.set(k, [key, value]);
  if (dict.own !== null) $own_add(dict, dict.hash, key, k);
  return value;
}

function $dict_pop(dict, key, otherwise) {
  const k = $key(key, dict);
  const entry = dict.map.get(k);
  if (entry === undefined) {
    if (otherwise === undefined) throw new $KeyError(key);
    return otherwise;
  }
  if (dict.own !== null) $own_remove(dict, k);
  dict.map.delete(k);
  return entry[1];
}

function $dict_popitem(dict) {
  let last;
  for (const entry of dict.map.entries()) last = entry;
  if (last === undefined) throw new $KeyError("popitem(): dictionary is empty");
  if (dict.own !== null) for (const bucket of dict.own.values()) $own_forget(bucket, last[0]);
  dict.map.delete(last[0]);
  return $tuple(last[1][0], last[1][1]);
}

function $dict_copy(dict) {
  return $dict($dict_pairs(dict));
}

function $dict_clear(dict) {
  dict.own = null;
  dict.map.clear();
  return null;
}

function $dict_update_with(dict, ...sources) {
  for (const source of sources) $dict_update(dict, source);
  return null;
}

function $set_add(set, x) {
  set.add(x);
  return null;
}

function $set_discard(set, x) {
  set.remove(x);
  return null;
}

function $set_remove(set, x) {
  if (!set.remove(x)) throw new $KeyError(x);
  return null;
}

function $set_pop(set) {
  if (set.keys.size === 0) throw new $KeyError("pop from an empty set");
  const mask = set.table.length - 1;
  let at = (set.finger ?? 0) & mask;
  while (set.table[at] === null || set.table[at].gone) at = at + 1 > mask ? 0 : at + 1;
  const value = set.table[at].value;
  set.remove(value);
  set.finger = at + 1;
  return value;
}

const $str_methods = {
  find: $str_find,
  rfind: $str_rfind,
  index: $str_index,
  rindex: $str_rindex,
  count: $str_count,
  startswith: $str_startswith,
  endswith: $str_endswith,
  split: $str_split,
  rsplit: $str_rsplit,
  splitlines: $str_splitlines,
  partition: $str_partition,
  rpartition: $str_rpartition,
  join: $str_join,
  strip: $str_strip,
  lstrip: $str_lstrip,
  rstrip: $str_rstrip,
  upper: $str_upper,
  lower: $str_lower,
  casefold: $str_casefold,
  capitalize: $str_capitalize,
  title: $str_title,
  swapcase: $str_swapcase,
  replace: $str_replace,
  ljust: $str_ljust,
  rjust: $str_rjust,
  center: $str_center,
  zfill: $str_zfill,
  expandtabs: $str_expandtabs,
  removeprefix: $str_removeprefix,
  removesuffix: $str_removesuffix,
  isalpha: $str_isalpha,
  isdecimal: $str_isdecimal,
  isdigit: $str_isdigit,
  isnumeric: $str_isnumeric,
  isalnum: $str_isalnum,
  isspace: $str_isspace,
  isupper: $str_isupper,
  islower: $str_islower,
  istitle: $str_istitle,
  isidentifier: $str_isidentifier,
  isprintable: $str_isprintable,
  isascii: $str_isascii,
  format: $str_format,
  translate: $str_translate,
  maketrans: (s, ...values) => $str_maketrans(...values),
};

const $list_methods = {
  append: $list_append,
  extend: $list_extend,
  insert: $list_insert,
  pop: $list_pop,
  remove: $list_remove,
  index: $list_index,
  count: $list_count,
  reverse: $list_reverse,
  clear: $list_clear,
  copy: $list_copy,
  sort: $list_sort,
};

const $tuple_methods = {
  index: $list_index,
  count: $list_count,
};

const $dict_methods = {
  get: $dict_get,
  keys: $dict_keys,
  values: $dict_values,
  items: $dict_items,
  setdefault: $dict_setdefault,
  pop: $dict_pop,
  popitem: $dict_popitem,
  copy: $dict_copy,
  clear: $dict_clear,
  update: $dict_update_with,
};

const $set_methods = {
  add: $set_add,
  discard: $set_discard,
  remove: $set_remove,
  pop: $set_pop,
  clear: (s) => (s.clear(), null),
  copy: (s) => $set_copy(s),
  update: (s, ...others) => (others.forEach((o) => $set_update(s, o)), null),
  union: (s, ...others) => others.reduce((a, o) => (o === s || $set_update(a, o), a), $set_copy(s)),
  intersection: $set_intersection_of,
  difference: (s, ...others) => (others.length === 0 ? $set_copy(s) : others.slice(1).reduce((a, o) => ($set_subtract(a, o), a), $set_difference(s, others[0]))),
  symmetric_difference: (s, o) => $set_symmetric_difference(s, o),
  difference_update: (s, ...others) => (others.forEach((o) => $set_subtract(s, o)), null),
  intersection_update: (s, ...others) => ($set_become(s, $set_intersection_of(s, ...others)), null),
  symmetric_difference_update: (s, o) => ($set_replace(s, "xor", o instanceof $Set ? o : $set(o)), null),
  isdisjoint: (s, o) => ![...$iter(o)].some((x) => s.has(x)),
  issubset: (s, o) => $set_within(s, $set(o)),
  issuperset: (s, o) => $set_within($set(o), s),
};

const $view_methods = {
  isdisjoint: (view, other) => ![...$iter(other)].some((x) => $contains(view, x)),
};

const $range_methods = {
  index: (r, x) => {
    if (!$is_int(x) || !r.has(x)) throw new $ValueError(`${$repr(x)} is not in range`);
    return $floordiv($sub(x, r.start), r.step);
  },
  count: (r, x) => (r.has(x) ? 1 : 0),
};

const $int_methods = {
  bit_length: (x) => $bits(BigInt(x)),
  is_integer: () => true,
  bit_count: (x) => BigInt(x).toString(2).replaceAll(/[^1]/g, "").length,
  conjugate: (x) => $pos(x),
  as_integer_ratio: (x) => $tuple($pos(x), 1),
};

const $float_methods = {
  is_integer: (x) => Number.isInteger(x.v),
  conjugate: (x) => x,
  as_integer_ratio: (x) => {
    if (Number.isNaN(x.v)) throw new $ValueError("cannot convert NaN to integer ratio");
    if (!Number.isFinite(x.v)) throw new $OverflowError("cannot convert Infinity to integer ratio");
    let [a, b] = $fraction(Math.abs(x.v));
    while (a % 2n === 0n && b % 2n === 0n) [a, b] = [a / 2n, b / 2n];
    return $tuple($norm(x.v < 0 ? -a : a), $norm(b));
  },
};

function $builtin_method(x, name) {
  let table;
  if (typeof x === "string") table = $str_methods;
  else if (x instanceof $Tuple) table = $tuple_methods;
  else if (Array.isArray(x)) table = $list_methods;
  else if (x instanceof $Dict) table = $dict_methods;
  else if (x instanceof $Set) table = $set_methods;
  else if (x instanceof $View && x.kind !== "values") table = $view_methods;
  else if (x instanceof $Range) table = $range_methods;
  else if ($is_int(x)) table = $int_methods;
  else if (x instanceof $Float) table = $float_methods;
  else return undefined;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function $type_table(type) {
  return { str: $str_methods, list: $list_methods, tuple: $tuple_methods, dict: $dict_methods, set: $set_methods, int: $int_methods, float: $float_methods }[type.name] ?? {};
}

function $type_has(type, name) {
  return Object.hasOwn($type_table(type), name) || (type.name === "dict" && name === "fromkeys");
}

function $type_method(type, name, ...values) {
  const table = $type_table(type);
  if (type.name === "dict" && name === "fromkeys") return $dict([...$iter(values[0])].map((key) => [key, values.length > 1 ? values[1] : null]));
  if (!Object.hasOwn(table, name)) throw $no_attribute(type, name);
  if (name === "maketrans") return $str_maketrans(...values);
  if (!$isinstance(values[0], type)) throw new $TypeError(`descriptor '${name}' for '${type.name}' objects doesn't apply to a '${$type_name(values[0])}' object`);
  return table[name](...values);
}

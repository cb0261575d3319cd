// Comparison.

function $eq(a, b) {
  if (typeof a === "string" || typeof b === "string" || a === null || b === null) {
    if (!(a instanceof $Object) && !(b instanceof $Object)) return a === b;
  }
  if ($is_number(a) && $is_number(b)) return $number(a) == $number(b);
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a instanceof $Tuple !== b instanceof $Tuple || a.length !== b.length) return false;
    return $difference(a, b) === a.length;
  }
  if (a instanceof $Object || b instanceof $Object) {
    const result = $rich(a, b, "__eq__", "__eq__");
    return result === undefined ? a === b : result;
  }
  if (a instanceof $Dict && b instanceof $Dict) return $dict_equal(a, b);
  if (a instanceof $Set || a instanceof $View) {
    const [s, t] = [$as_set(a), $as_set(b)];
    return s === undefined || t === undefined ? a === b : s.$size() === t.$size() && $set_within(s, t);
  }
  if ((a instanceof $Range && b instanceof $Range) || (a instanceof $Slice && b instanceof $Slice)) return $eq(a.tuple(), b.tuple());
  // Bound methods of one object and one function.
  if (typeof a === "function" && typeof b === "function" && a.$of !== undefined && a.$of === b.$of) return a.$self === b.$self;
  return a === b;
}

let $comparisons = 0;

// Containers may hold themselves, so levels of comparison are counted, to CPython's limit.
function $enter_comparison() {
  if ($comparisons === 1498) throw new $RecursionError("maximum recursion depth exceeded in comparison");
  $comparisons++;
}

// The place of the first items that differ.
function $difference(a, b) {
  $enter_comparison();
  try {
    let i = 0;
    while (i < a.length && i < b.length && $same(a[i], b[i])) i++;
    return i;
  } finally {
    $comparisons--;
  }
}

function $ne(a, b) {
  if (a instanceof $Object || b instanceof $Object) {
    const result = $rich(a, b, "__ne__", "__ne__");
    return result === undefined ? a !== b : result;
  }
  return !$eq(a, b);
}

// Asks both sides for a comparison, that of a derived class first; undefined where neither knows.
function $rich(a, b, name, swapped) {
  const first = a instanceof $Object && b instanceof a.constructor && a.constructor !== b.constructor;
  if (first && b[swapped] !== undefined) {
    const result = b[swapped](a);
    if (result !== $NotImplemented) return result;
  }
  if (a instanceof $Object && a[name] !== undefined) {
    const result = a[name](b);
    if (result !== $NotImplemented) return result;
  }
  if (!first && b instanceof $Object && b[swapped] !== undefined) {
    const result = b[swapped](a);
    if (result !== $NotImplemented) return result;
  }
  return undefined;
}

// Equality of elements: an object equals itself.
function $same(a, b) {
  return a === b || $truth($eq(a, b));
}

// Strings are ordered by code points, JavaScript's by halves of them.
function $text_below(a, b) {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) {
      const rank = (c) => (c >= 0xd800 && c < 0xe000 ? c + 0x10000 : c);
      return rank(x) < rank(y);
    }
  }
  return a.length < b.length;
}

function $order(a, b, symbol) {
  if (typeof a === "string" && typeof b === "string") {
    if (symbol === "<") return $text_below(a, b);
    if (symbol === ">") return $text_below(b, a);
    return symbol === "<=" ? !$text_below(b, a) : !$text_below(a, b);
  }
  if ($is_number(a) && $is_number(b)) {
    const [x, y] = [$number(a), $number(b)];
    return symbol === "<" ? x < y : symbol === ">" ? x > y : symbol === "<=" ? x <= y : x >= y;
  }
  if (Array.isArray(a) && Array.isArray(b) && a instanceof $Tuple === b instanceof $Tuple) {
    const i = $difference(a, b);
    return i < a.length && i < b.length ? $order(a[i], b[i], symbol) : $order(a.length, b.length, symbol);
  }
  if (a instanceof $Set || a instanceof $View) {
    const [s, t] = [$as_set(a), $as_set(b)];
    if (s !== undefined && t !== undefined) {
      if (symbol.startsWith("<")) return $set_within(s, t) && (symbol === "<=" || s.$size() < t.$size());
      return $set_within(t, s) && (symbol === ">=" || t.$size() < s.$size());
    }
  }
  const names = { "<": ["__lt__", "__gt__"], ">": ["__gt__", "__lt__"], "<=": ["__le__", "__ge__"], ">=": ["__ge__", "__le__"] }[symbol];
  const result = $rich(a, b, ...names);
  if (result !== undefined) return result;
  throw new $TypeError(`'${symbol}' not supported between instances of '${$type_name(a)}' and '${$type_name(b)}'`);
}

function $lt(a, b) {
  if (typeof a === "number" && typeof b === "number") return a < b;
  return $order(a, b, "<");
}

function $le(a, b) {
  if (typeof a === "number" && typeof b === "number") return a <= b;
  return $order(a, b, "<=");
}

function $gt(a, b) {
  if (typeof a === "number" && typeof b === "number") return a > b;
  return $order(a, b, ">");
}

function $ge(a, b) {
  if (typeof a === "number" && typeof b === "number") return a >= b;
  return $order(a, b, ">=");
}

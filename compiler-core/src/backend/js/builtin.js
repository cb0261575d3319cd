// Builtin functions and types.

function $print(...values) {
  let [sep, end] = [" ", "\n"];
  if (values.length > 0 && values[values.length - 1] instanceof $Keywords) {
    const options = values.pop().values;
    for (const key of Object.keys(options)) {
      if (key !== "sep" && key !== "end" && key !== "flush") throw new $TypeError(`'${key}' is an invalid keyword argument for print()`);
      if (key === "flush" || options[key] === null) continue;
      if (typeof options[key] !== "string") throw new $TypeError(`${key} must be None or a string, not ${$type_name(options[key])}`);
      if (key === "sep") sep = options[key];
      else end = options[key];
    }
  }
  let text = "";
  for (let i = 0; i < values.length; i++) text += (i > 0 ? sep : "") + $str(values[i]);
  $write(text + end);
  return null;
}

function $input(prompt) {
  if (prompt !== undefined) $write($str(prompt));
  const line = $read();
  if (line === "") throw new $EOFError("EOF when reading a line");
  const text = line.endsWith("\n") ? line.slice(0, -1) : line;
  if (/[\ud800-\udfff]/.test(text)) $wide_text();
  return text;
}

function $len(x) {
  if (typeof x === "string") return $length(x);
  if (Array.isArray(x)) return x.length;
  if (x instanceof $Object) {
    if (x.__len__ === undefined) throw new $TypeError(`object of type '${$type_name(x)}' has no len()`);
    const n = $index(x.__len__());
    if (n < 0) throw new $ValueError("__len__() should return >= 0");
    if (n >= 9223372036854775808n) throw new $OverflowError("cannot fit 'int' into an index-sized integer");
    return n;
  }
  if (x instanceof $Range) return $size(x.length);
  if (x === null || typeof x !== "object" || x.$size === undefined) throw new $TypeError(`object of type '${$type_name(x)}' has no len()`);
  return x.$size();
}

function $ord(c) {
  if (typeof c !== "string") throw new $TypeError(`ord() expected string of length 1, but ${$type_name(c)} found`);
  if ($length(c) !== 1) throw new $TypeError(`ord() expected a character, but string of length ${$length(c)} found`);
  return c.codePointAt(0);
}

function $chr(n) {
  n = $index(n);
  if (n < 0 || n > 0x10ffff) {
    $size(n, 31);
    throw new $ValueError("chr() arg not in range(0x110000)");
  }
  if (n > 0xffff) $wide_text();
  return String.fromCodePoint(n);
}

function $based(n, base, prefix) {
  const big = BigInt($index(n));
  return `${big < 0n ? "-" : ""}${prefix}${(big < 0n ? -big : big).toString(base)}`;
}

function $bin(n) {
  return $based(n, 2, "0b");
}

function $hex(n) {
  return $based(n, 16, "0x");
}

function $oct(n) {
  return $based(n, 8, "0o");
}

// Digits of other scripts as ASCII ones: they stand in runs of ten.
function $plain_digits(text) {
  return text.replace(/[^\x00-\x7f]/gu, (c) => {
    if (!$str_isdecimal(c)) return c;
    let first = c.codePointAt(0);
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
    return String((c.codePointAt(0) - first) % 10);
  });
}

function $to_int(x, base) {
  if (base === undefined) {
    if ($is_int(x)) return $pos(x);
    if (x instanceof $Float) return $whole(Math.trunc(x.v));
    if (x instanceof $Object && x.__int__ !== undefined) return x.__int__();
    if (x instanceof $Object && x.__index__ !== undefined) return $own_index(x);
    if (typeof x !== "string") throw new $TypeError(`int() argument must be a string, a bytes-like object or a real number, not '${$type_name(x)}'`);
  } else if (typeof x !== "string") throw new $TypeError("int() can't convert non-string with explicit base");
  let radix = base === undefined ? 10 : Number($index(base));
  if (radix !== 0 && (radix < 2 || radix > 36)) throw new $ValueError("int() base must be >= 2 and <= 36, or 0");
  const invalid = () => new $ValueError(`invalid literal for int() with base ${radix}: ${Array.from($repr(x)).slice(0, 200).join("")}`);
  const given = radix;
  let [, sign, digits] = /^([+-]?)(.*)$/s.exec($plain_digits($str_strip(x)));
  const marked = /^0([xXoObB])/.exec(digits);
  const wanted = marked === null ? 10 : { x: 16, o: 8, b: 2 }[marked[1].toLowerCase()];
  // Without a base, zeros may not stand before other digits.
  const strict = radix === 0 && marked === null && digits.startsWith("0");
  if (radix === 0) radix = wanted;
  if (marked !== null && radix === wanted) digits = digits.slice(2).replace(/^_/, "");
  const allowed = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, radix);
  const plain = digits.replaceAll("_", "").toLowerCase();
  radix = given;
  if (!/^[0-9a-zA-Z]+(_[0-9a-zA-Z]+)*$/.test(digits) || [...plain].some((c) => !allowed.includes(c))) throw invalid();
  const size = allowed.length;
  if (plain.length > 4300 && (size & (size - 1)) !== 0) throw new $ValueError(`Exceeds the limit (4300 digits) for integer string conversion: value has ${plain.length} digits; use sys.set_int_max_str_digits() to increase the limit`);
  let value = 0n;
  if (size === 10) value = BigInt(plain);
  else for (const c of plain) value = value * BigInt(size) + BigInt(parseInt(c, 36));
  if (strict && value !== 0n) throw invalid();
  return $norm(sign === "-" ? -value : value);
}

function $to_float(x) {
  if ($is_number(x)) return $real(x);
  if (x instanceof $Object && x.__float__ !== undefined) return x.__float__().v;
  if (x instanceof $Object && x.__index__ !== undefined) return $real($own_index(x));
  if (typeof x !== "string") throw new $TypeError(`float() argument must be a string or a real number, not '${$type_name(x)}'`);
  const text = $plain_digits($str_strip(x));
  const found = /^[+-]?(\d(_?\d)*\.?(\d(_?\d)*)?|\.\d(_?\d)*)([eE][+-]?\d(_?\d)*)?$/.test(text);
  if (found) return Number(text.replaceAll("_", ""));
  const word = /^([+-]?)(inf|infinity|nan)$/i.exec(text);
  if (word === null) throw new $ValueError(`could not convert string to float: ${$repr(x)}`);
  return word[2].toLowerCase() === "nan" ? NaN : word[1] === "-" ? -Infinity : Infinity;
}

function $round(x, places) {
  if (places === undefined || places === null) {
    if ($is_int(x)) return $pos(x);
    if (x instanceof $Float) {
      if (!Number.isFinite(x.v)) return $whole(x.v);
      const down = Math.floor(x.v);
      const rest = x.v - down;
      return $whole(rest < 0.5 || (rest === 0.5 && down % 2 === 0) ? down : down + 1);
    }
    if (x instanceof $Object && x.__round__ !== undefined) return x.__round__();
    throw new $TypeError(`type ${$type_name(x)} doesn't define __round__ method`);
  }
  if (x instanceof $Object && x.__round__ !== undefined) return $method(x, "__round__", places);
  if (!$is_number(x)) throw new $TypeError(`type ${$type_name(x)} doesn't define __round__ method`);
  const n = Number($index(places));
  if ($is_int(x)) {
    if (n >= 0) return $pos(x);
    const unit = 10n ** BigInt(-n);
    const big = BigInt(x);
    let [q, r] = $big_divmod(big, unit, "");
    [q, r] = [BigInt(q), BigInt(r)];
    if (r * 2n > unit || (r * 2n === unit && q % 2n !== 0n)) q += 1n;
    return $norm(q * unit);
  }
  if (!Number.isFinite(x.v) || n > 323) return x;
  if (n < -308) return new $Float(x.v < 0 || Object.is(x.v, -0) ? -0 : 0);
  const size = Math.abs(x.v);
  let result;
  if (n >= 0) result = Number($fixed(size, n));
  else {
    const [top, bottom] = $fraction(size);
    const unit = 10n ** BigInt(-n) * bottom;
    let q = top / unit;
    const twice = (top - q * unit) * 2n;
    if (twice > unit || (twice === unit && q % 2n === 1n)) q += 1n;
    result = Number(q * 10n ** BigInt(-n));
  }
  return new $Float(x.v < 0 || Object.is(x.v, -0) ? -result : result);
}

function $options(values) {
  return values.length > 0 && values[values.length - 1] instanceof $Keywords ? values.pop().values : {};
}

function $extreme(values, name, better) {
  const options = $options(values);
  if (values.length === 0) throw new $TypeError(`${name} expected at least 1 argument, got 0`);
  for (const key of Object.keys(options)) if (key !== "key" && key !== "default") throw new $TypeError(`${name}() got an unexpected keyword argument '${key}'`);
  if (values.length > 1 && options.default !== undefined) throw new $TypeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  const key = options.key ?? null;
  let best;
  let measure;
  for (const x of values.length === 1 ? $iter(values[0]) : values) {
    const k = key === null ? x : $call(key, x);
    if (best === undefined || $truth(better(k, measure))) [best, measure] = [x, k];
  }
  if (best === undefined) {
    if (options.default !== undefined) return options.default;
    throw new $ValueError(`${name}() iterable argument is empty`);
  }
  return best;
}

function $max(...values) {
  return $extreme(values, "max", $gt);
}

function $min(...values) {
  return $extreme(values, "min", $lt);
}

// Floats are summed with CPython's compensation.
function $sum(...values) {
  const options = $options(values);
  let total = values[1] ?? options.start ?? 0;
  if (typeof total === "string") throw new $TypeError("sum() can't sum strings [use ''.join(seq) instead]");
  let correction = 0;
  let floating = false;
  for (const x of $iter(values[0])) {
    if (total instanceof $Float && (x instanceof $Float || $is_int(x))) {
      if (x instanceof $Float) {
        const t = total.v + x.v;
        if (Math.abs(total.v) >= Math.abs(x.v)) correction += total.v - t + x.v;
        else correction += x.v - t + total.v;
        total = new $Float(t);
      } else total = new $Float(total.v + $real(x));
      floating = true;
      continue;
    }
    if (floating) {
      if (correction !== 0 && Number.isFinite(correction)) total = new $Float(total.v + correction);
      correction = 0;
      floating = false;
    }
    total = $add(total, x);
  }
  if (floating && correction !== 0 && Number.isFinite(correction)) total = new $Float(total.v + correction);
  return total;
}

function $sorted(x, ...options) {
  return $sort_items([...$iter(x)], options[0]);
}

function $any(x) {
  for (const item of $iter(x)) if ($truth(item)) return true;
  return false;
}

function $all(x) {
  for (const item of $iter(x)) if (!$truth(item)) return false;
  return true;
}

function $callable(x) {
  return typeof x === "function" || x instanceof $Type || (x instanceof $Object && x.__call__ !== undefined);
}

function $slice_value(a, b, c) {
  return b === undefined ? new $Slice(null, a, null) : new $Slice(a, b, c ?? null);
}

function $isinstance(x, type) {
  if (type instanceof $Tuple) return Array.prototype.some.call(type, (t) => $isinstance(x, t));
  if (type instanceof $Type) {
    if (type.name === "object") return true;
    if (type.name === "int") return $is_int(x);
    if (type.name === "type") return $is_class(x) || x instanceof $Type;
    return $type_name(x) === type.name && !(x instanceof $Object);
  }
  if ($is_class(type)) return x instanceof type;
  throw new $TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
}

function $issubclass(a, type) {
  if (!$is_class(a) && !(a instanceof $Type)) throw new $TypeError("issubclass() arg 1 must be a class");
  if (type instanceof $Tuple) return Array.prototype.some.call(type, (t) => $issubclass(a, t));
  if (!$is_class(type) && !(type instanceof $Type)) throw new $TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
  if (type instanceof $Type) return type.name === "object" || a === type || (type.name === "int" && a instanceof $Type && a.name === "bool");
  return a === type || (typeof a === "function" && a.prototype instanceof type);
}

function $type(x) {
  if (x instanceof $Object) return x.constructor;
  const name = $type_name(x);
  return $types()[name] ?? ($known_types[name] ??= new $Type(name, () => null));
}

const $known_types = {};

function $types() {
  return { int: $type_int, float: $type_float, str: $type_str, bool: $type_bool, list: $type_list, tuple: $type_tuple, dict: $type_dict, set: $type_set, range: $type_range, type: $type_type };
}

const $type_int = new $Type("int", (x, base) => (x === undefined ? 0 : $to_int(x, base)));

const $type_float = new $Type("float", (x) => $float(x === undefined ? 0 : $to_float(x)));

const $type_str = new $Type("str", (x) => (x === undefined ? "" : $str(x)));

const $type_bool = new $Type("bool", (x) => (x === undefined ? false : $truth(x)));

const $type_list = new $Type("list", (x) => (x === undefined ? [] : $to_list(x)));

const $type_tuple = new $Type("tuple", (x) => (x === undefined ? $tuple() : $to_tuple(x)));

const $type_dict = new $Type("dict", (...sources) => $to_dict(...sources));

const $type_set = new $Type("set", (x) => $set(x));

const $type_range = new $Type("range", (a, b, c) => $range(a, b, c));

const $type_object = new $Type("object", () => new $Object());

const $type_type = new $Type("type", (x) => $type(x));

const $value_of_zip = $builtin((...sources) => {
  const last = sources.pop();
  return $zip(...sources, last);
});

const $value_of_int = $builtin((...values) => {
  const options = $options(values);
  return $to_int(values[0], values[1] ?? options.base);
});

const $value_len = $builtin((...values) => $len(...values), "len");

const $value_abs = $builtin((...values) => $abs(...values), "abs");

const $value_repr = $builtin((...values) => $repr(...values), "repr");

const $value_ord = $builtin((...values) => $ord(...values), "ord");

const $value_chr = $builtin((...values) => $chr(...values), "chr");

const $value_max = $builtin((...values) => $max(...values), "max");

const $value_min = $builtin((...values) => $min(...values), "min");

const $value_sum = $builtin((...values) => $sum(...values), "sum");

const $value_sorted = $builtin((...values) => $sorted(...values), "sorted");

const $value_print = $builtin((...values) => $print(...values), "print");

const $value_round = $builtin((...values) => $round(...values), "round");

const $value_hash = $builtin((...values) => $hash(...values), "hash");

const $value_bin = $builtin((...values) => $bin(...values), "bin");

const $value_hex = $builtin((...values) => $hex(...values), "hex");

const $value_oct = $builtin((...values) => $oct(...values), "oct");

const $value_any = $builtin((...values) => $any(...values), "any");

const $value_all = $builtin((...values) => $all(...values), "all");

const $value_divmod = $builtin((...values) => $divmod(...values), "divmod");

const $value_callable = $builtin((...values) => $callable(...values), "callable");

const $value_input = $builtin((...values) => $input(...values), "input");

const $value_reversed = $builtin((...values) => $reversed(...values));

const $value_next = $builtin((...values) => $next(...values), "next");

const $value_enumerate = $builtin((...values) => $enumerate(...values));

const $value_zip = $builtin((...values) => $zip(...values));

const $value_map = $builtin((...values) => $map(...values));

const $value_filter = $builtin((...values) => $filter(...values));

const $value_pow = $builtin((...values) => $pow(...values), "pow");

const $value_format = $builtin((...values) => $format(...values), "format");

const $value_isinstance = $builtin((...values) => $isinstance(...values), "isinstance");

const $value_issubclass = $builtin((...values) => $issubclass(...values), "issubclass");

const $value_iter = $builtin((x) => $iter_value(x), "iter");

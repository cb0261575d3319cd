// str: JavaScript strings, by code points where a program has any beyond the first 65,536.

let $wide = false;

function $wide_text() {
  $wide = true;
}

function $points(s) {
  return $wide && /[\ud800-\udfff]/.test(s) ? Array.from(s) : s;
}

function $str(x) {
  switch (typeof x) {
    case "string":
      return x;
    case "number":
      return String(x);
    case "bigint":
      return $big_text(x);
  }
  if (x instanceof $Object) {
    const text = x.__str__();
    if (typeof text !== "string") throw new $TypeError(`__str__ returned non-string (type ${$type_name(text)})`);
    return text;
  }
  return $repr(x);
}

function $repr(x) {
  switch (typeof x) {
    case "string":
      return $quote(x);
    case "number":
      return String(x);
    case "bigint":
      return $big_text(x);
    case "boolean":
      return x ? "True" : "False";
    case "function":
      if ($is_class(x)) return `<class '${x.name.startsWith("$") ? "" : "__main__."}${$class_name(x)}'>`;
      if ($builtin_name(x) !== undefined) return `<built-in function ${$builtin_name(x)}>`;
      return `<function ${x.$py?.qualified ?? x.name} at 0x7f0000000000>`;
  }
  if (x === null) return "None";
  if (x instanceof $Float) return $float_text(x.v);
  if (x instanceof $Tuple) return $guarded(x, "(...)", () => (x.length === 1 ? `(${$repr(x[0])},)` : `(${$repr_items(x)})`));
  if (Array.isArray(x)) return $guarded(x, "[...]", () => `[${$repr_items(x)}]`);
  if (x instanceof $Object) {
    const text = x.__repr__();
    if (typeof text !== "string") throw new $TypeError(`__repr__ returned non-string (type ${$type_name(text)})`);
    return text;
  }
  if (x instanceof $Type) return `<class '${x.name}'>`;
  if (x.$repr) return x.$repr();
  return String(x);
}

const $showing = [];

function $guarded(x, again, show) {
  if ($showing.includes(x)) return again;
  if ($showing.length === 1497) throw new $RecursionError("maximum recursion depth exceeded while getting the repr of an object");
  $showing.push(x);
  try {
    return show();
  } finally {
    $showing.pop();
  }
}

function $repr_items(items) {
  const parts = [];
  for (let i = 0; i < items.length; i++) parts.push($repr(items[i]));
  return parts.join(", ");
}

function $quote(s) {
  const mark = s.includes("'") && !s.includes('"') ? '"' : "'";
  let out = mark;
  for (const c of s) {
    const code = c.codePointAt(0);
    if (c === mark || c === "\\") out += "\\" + c;
    else if (c === "\n") out += "\\n";
    else if (c === "\r") out += "\\r";
    else if (c === "\t") out += "\\t";
    else if (code < 32 || code === 127) out += "\\x" + code.toString(16).padStart(2, "0");
    else if (code > 127 && !$printable(c)) {
      out += code < 256 ? "\\x" + code.toString(16).padStart(2, "0") : code < 65536 ? "\\u" + code.toString(16).padStart(4, "0") : "\\U" + code.toString(16).padStart(8, "0");
    } else out += c;
  }
  return out + mark;
}

function $ascii(x) {
  return Array.from($repr(x), (c) => {
    const code = c.codePointAt(0);
    if (code < 128) return c;
    return code < 256 ? "\\x" + code.toString(16).padStart(2, "0") : code < 65536 ? "\\u" + code.toString(16).padStart(4, "0") : "\\U" + code.toString(16).padStart(8, "0");
  }).join("");
}

function $need_str(x, message) {
  if (typeof x !== "string") throw new $TypeError(message(x));
  return x;
}

function $length(s) {
  return $points(s).length;
}

// Positions are counted in code points; `at` gives the place in the JavaScript string.
function $unit(s, point) {
  if (!$wide) return point;
  const points = $points(s);
  return typeof points === "string" ? point : points.slice(0, point).join("").length;
}

function $point(s, unit) {
  return !$wide || unit <= 0 ? unit : $length(s.slice(0, unit));
}

function $window(s, start, end) {
  const n = $length(s);
  const clamp = (v, otherwise) => {
    if (v === null || v === undefined) return otherwise;
    const i = Number($slice_index(v));
    return i < 0 ? Math.max(0, i + n) : i;
  };
  const from = clamp(start, 0);
  const to = Math.min(n, clamp(end, n));
  return from > n || from > to ? null : [$unit(s, from), $unit(s, to)];
}

// As messages about single arguments name it.
function $argument_class(x) {
  return x === null ? "None" : $type_name(x);
}

function $must_be_str(x) {
  return $need_str(x, (v) => `must be str, not ${$type_name(v)}`);
}

function $str_find(s, sub, start, end) {
  $must_be_str(sub);
  const window = $window(s, start, end);
  if (window === null) return -1;
  const at = s.slice(0, window[1]).indexOf(sub, window[0]);
  return $point(s, at);
}

function $str_rfind(s, sub, start, end) {
  $must_be_str(sub);
  const window = $window(s, start, end);
  if (window === null) return -1;
  const at = s.slice(window[0], window[1]).lastIndexOf(sub);
  return at < 0 ? -1 : $point(s, at + window[0]);
}

function $str_index(s, sub, start, end) {
  const at = $str_find(s, sub, start, end);
  if (at < 0) throw new $ValueError("substring not found");
  return at;
}

function $str_rindex(s, sub, start, end) {
  const at = $str_rfind(s, sub, start, end);
  if (at < 0) throw new $ValueError("substring not found");
  return at;
}

function $str_count(s, sub, start, end) {
  $must_be_str(sub);
  const window = $window(s, start, end);
  if (window === null) return 0;
  const text = s.slice(window[0], window[1]);
  return sub === "" ? $length(text) + 1 : text.split(sub).length - 1;
}

function $str_affix(s, affix, start, end, name, test) {
  if (affix instanceof $Tuple) {
    for (const one of affix) if ($str_affix(s, $need_str(one, (v) => `tuple for ${name} must only contain str, not ${$type_name(v)}`), start, end, name, test)) return true;
    return false;
  }
  $need_str(affix, (v) => `${name} first arg must be str or a tuple of str, not ${$type_name(v)}`);
  const window = $window(s, start, end);
  return window !== null && test(s.slice(window[0], window[1]), affix);
}

function $str_startswith(s, affix, start, end) {
  return $str_affix(s, affix, start, end, "startswith", (t, a) => t.startsWith(a));
}

function $str_endswith(s, affix, start, end) {
  return $str_affix(s, affix, start, end, "endswith", (t, a) => t.endsWith(a));
}

const $space = /[\t-\r\x1c-\x1f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

// A count that is unlimited where it is left out or negative.
function $most(limit) {
  if (limit === undefined) return Infinity;
  const n = $size(limit);
  return n < 0 ? Infinity : n;
}

function $str_split(s, sep, limit) {
  if (sep instanceof $Keywords) return $str_split(s, sep.values.sep, sep.values.maxsplit);
  if (limit instanceof $Keywords) return $str_split(s, sep, limit.values.maxsplit);
  let left = $most(limit);
  if (sep === null || sep === undefined) {
    const out = [];
    let at = 0;
    while (at < s.length) {
      while (at < s.length && $space.test(s[at])) at++;
      if (at >= s.length) break;
      if (left-- <= 0) {
        out.push(s.slice(at));
        break;
      }
      let end = at;
      while (end < s.length && !$space.test(s[end])) end++;
      out.push(s.slice(at, end));
      at = end;
    }
    return out;
  }
  $need_str(sep, (v) => `must be str or None, not ${$type_name(v)}`);
  if (sep === "") throw new $ValueError("empty separator");
  const parts = s.split(sep);
  return parts.length - 1 <= left ? parts : [...parts.slice(0, left), parts.slice(left).join(sep)];
}

function $str_rsplit(s, sep, limit) {
  if (sep instanceof $Keywords) return $str_rsplit(s, sep.values.sep, sep.values.maxsplit);
  if (limit instanceof $Keywords) return $str_rsplit(s, sep, limit.values.maxsplit);
  let left = $most(limit);
  if (sep === null || sep === undefined) {
    if (left === Infinity) return $str_split(s, null);
    const flip = (t) => t.split("").reverse().join("");
    return $str_split(flip(s), null, left).map(flip).reverse();
  }
  $need_str(sep, (v) => `must be str or None, not ${$type_name(v)}`);
  if (sep === "") throw new $ValueError("empty separator");
  const out = [];
  let end = s.length;
  for (; left > 0; left--) {
    const at = end < sep.length ? -1 : s.lastIndexOf(sep, end - sep.length);
    if (at < 0) break;
    out.unshift(s.slice(at + sep.length, end));
    end = at;
  }
  return [s.slice(0, end), ...out];
}

function $str_splitlines(s, keep) {
  if (keep instanceof $Keywords) keep = keep.values.keepends;
  const out = [];
  for (const found of s.matchAll(/([^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*)(\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]|$)/g)) {
    if (found[0] === "") break;
    out.push(keep ? found[0] : found[1]);
  }
  return out;
}

function $str_partition(s, sep) {
  $must_be_str(sep);
  if (sep === "") throw new $ValueError("empty separator");
  const at = s.indexOf(sep);
  return at < 0 ? $tuple(s, "", "") : $tuple(s.slice(0, at), sep, s.slice(at + sep.length));
}

function $str_rpartition(s, sep) {
  $must_be_str(sep);
  if (sep === "") throw new $ValueError("empty separator");
  const at = s.lastIndexOf(sep);
  return at < 0 ? $tuple("", "", s) : $tuple(s.slice(0, at), sep, s.slice(at + sep.length));
}

function $str_join(s, items) {
  if (!$iterable(items)) throw new $TypeError("can only join an iterable");
  const parts = [...$iter(items)];
  parts.forEach((part, i) => $need_str(part, (v) => `sequence item ${i}: expected str instance, ${$type_name(v)} found`));
  return parts.join(s);
}

function $trim(s, set, left, right) {
  if (set !== undefined && set !== null) $need_str(set, (v) => `strip arg must be None or str`);
  const has = set === undefined || set === null ? (c) => $space.test(c) : (c) => set.includes(c);
  const points = $points(s);
  let [from, to] = [0, points.length];
  if (left) while (from < to && has(points[from])) from++;
  if (right) while (to > from && has(points[to - 1])) to--;
  const part = points.slice(from, to);
  return typeof part === "string" ? part : part.join("");
}

function $str_strip(s, set) {
  return $trim(s, set, true, true);
}

function $str_lstrip(s, set) {
  return $trim(s, set, true, false);
}

function $str_rstrip(s, set) {
  return $trim(s, set, false, true);
}

function $str_replace(s, old, by, limit) {
  $need_str(old, (v) => `replace() argument 1 must be str, not ${$argument_class(v)}`);
  $need_str(by, (v) => `replace() argument 2 must be str, not ${$argument_class(v)}`);
  limit = $most(limit);
  if (old === "") {
    const points = Array.from(s);
    let out = "";
    let left = limit;
    for (const c of points) out += left-- > 0 ? by + c : c;
    return left > 0 ? out + by : out;
  }
  const parts = s.split(old);
  if (parts.length - 1 <= limit) return parts.join(by);
  return parts.slice(0, limit + 1).join(by) + old + parts.slice(limit + 1).join(old);
}

function $fill_of(fill) {
  if (fill === undefined) return " ";
  if (typeof fill !== "string") throw new $TypeError(`The fill character must be a unicode character, not ${$type_name(fill)}`);
  if ($length(fill) !== 1) throw new $TypeError("The fill character must be exactly one character long");
  return fill;
}

function $str_ljust(s, width, fill) {
  return s + $fill_of(fill).repeat(Math.max(0, $size(width) - $length(s)));
}

function $str_rjust(s, width, fill) {
  return $fill_of(fill).repeat(Math.max(0, $size(width) - $length(s))) + s;
}

function $str_center(s, width, fill) {
  const f = $fill_of(fill);
  const w = $size(width);
  const pad = Math.max(0, w - $length(s));
  const left = Math.floor(pad / 2) + (pad & w & 1);
  return f.repeat(left) + s + f.repeat(pad - left);
}

function $str_zfill(s, width) {
  const pad = Math.max(0, $size(width) - $length(s));
  const sign = /^[+-]/.test(s) ? s[0] : "";
  return sign + "0".repeat(pad) + s.slice(sign.length);
}

function $str_expandtabs(s, size) {
  const width = size === undefined ? 8 : $size(size, 31);
  let [out, column] = ["", 0];
  for (const c of s) {
    if (c === "\t") {
      const n = width > 0 ? width - (column % width) : 0;
      out += " ".repeat(n);
      column += n;
    } else {
      out += c;
      column = c === "\n" || c === "\r" ? 0 : column + 1;
    }
  }
  return out;
}

function $str_removeprefix(s, prefix) {
  $need_str(prefix, (v) => `removeprefix() argument must be str, not ${$argument_class(v)}`);
  return s.startsWith(prefix) ? s.slice(prefix.length) : s;
}

function $str_removesuffix(s, suffix) {
  $need_str(suffix, (v) => `removesuffix() argument must be str, not ${$argument_class(v)}`);
  return suffix !== "" && s.endsWith(suffix) ? s.slice(0, -suffix.length) : s;
}

function $all_points(s, test) {
  return s !== "" && Array.from(s).every((c) => test.test(c));
}

function $str_isspace(s) {
  return $all_points(s, $space);
}

function $str_translate(s, table) {
  let out = "";
  for (const c of s) {
    let value;
    try {
      value = $item(table, c.codePointAt(0));
    } catch (thrown) {
      if (!($caught(thrown) instanceof $LookupError)) throw thrown;
      out += c;
      continue;
    }
    if (value === null) continue;
    if (!$is_int(value) && typeof value !== "string") throw new $TypeError("character mapping must return integer, None or str");
    if ($is_int(value) && (value < 0 || value > 1114111)) throw new $ValueError("character mapping must be in range(0x110000)");
    out += typeof value === "string" ? value : $chr(value);
  }
  return out;
}

function $str_maketrans(x, y, z) {
  const table = new $Dict();
  if (y === undefined) {
    if (!(x instanceof $Dict)) throw new $TypeError("if you give only one argument to maketrans it must be a dict");
    for (const [key, value] of $dict_pairs(x)) {
      if (typeof key === "string" && $length(key) !== 1) throw new $ValueError("string keys in translate table must be of length 1");
      if (typeof key !== "string" && !$is_int(key)) throw new $TypeError("keys in translate table must be strings or integers");
      table.set(typeof key === "string" ? key.codePointAt(0) : key, value);
    }
    return table;
  }
  if (typeof x !== "string") throw new $TypeError("first maketrans argument must be a string if there is a second argument");
  $need_str(y, (v) => `maketrans() argument 2 must be str, not ${$type_name(v)}`);
  if (z !== undefined) $need_str(z, (v) => `maketrans() argument 3 must be str, not ${$type_name(v)}`);
  const [from, to] = [Array.from(x), Array.from(y)];
  if (from.length !== to.length) throw new $ValueError("the first two maketrans arguments must have equal length");
  from.forEach((c, at) => table.set(c.codePointAt(0), to[at].codePointAt(0)));
  for (const c of z ?? "") table.set(c.codePointAt(0), null);
  return table;
}

function $str_isascii(s) {
  return /^[\x00-\x7f]*$/.test(s);
}

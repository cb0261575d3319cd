// format(), f-strings, str.format and %.

function $format(x, spec = "") {
  $need_str(spec, (v) => `format() argument 2 must be str, not ${$argument_class(v)}`);
  if (x instanceof $Object) {
    if (x.__format__ !== undefined) {
      const text = x.__format__(spec);
      if (typeof text === "string") return text;
      throw new $TypeError(`__format__ must return a str, not ${$type_name(text)}`);
    }
    if (spec === "") return $str(x);
    throw new $TypeError(`unsupported format string passed to ${$type_name(x)}.__format__`);
  }
  if (spec === "") return $str(x);
  if (typeof x === "string") return $format_text(x, spec);
  if ($is_number(x)) return $format_number(x, spec);
  throw new $TypeError(`unsupported format string passed to ${$type_name(x)}.__format__`);
}

// The parts of a format specification.
function $parse_spec(spec, x) {
  const found = /^(?:(.)(?=[<>=^])([<>=^])|([<>=^]))?([-+ ])?(z)?(#)?(.*)$/su.exec(spec);
  let [, fill, filled, aligned, sign, coerce, alternate, rest] = found;
  let align = filled ?? aligned;
  if (fill === undefined && rest.startsWith("0")) {
    fill = "0";
    rest = rest.slice(1);
    if (align === undefined && typeof x !== "string") align = "=";
  }
  const number = () => {
    const digits = /^\d*/.exec(rest)[0];
    rest = rest.slice(digits.length);
    if (digits !== "" && BigInt(digits) > 9223372036854775807n) throw new $ValueError("Too many decimal digits in format string");
    return digits === "" ? undefined : Number(digits);
  };
  const width = number() ?? 0;
  let grouping;
  for (const mark of [",", "_"]) {
    if (!rest.startsWith(mark)) continue;
    if (grouping !== undefined) throw new $ValueError("Cannot specify both ',' and '_'.");
    grouping = mark;
    rest = rest.slice(1);
  }
  if (grouping === "_" && rest.startsWith(",")) throw new $ValueError("Cannot specify both ',' and '_'.");
  let precision;
  if (rest.startsWith(".")) {
    rest = rest.slice(1);
    precision = number();
    if (precision === undefined) throw new $ValueError("Format specifier missing precision");
  }
  const type = rest;
  if (Array.from(type).length > 1) throw new $ValueError(`Invalid format specifier '${spec}' for object of type '${$type_name(x)}'`);
  const groups = type === "" ? typeof x !== "string" : "defgEG%F".includes(type) || (grouping === "_" && "boxX".includes(type));
  if (grouping !== undefined && !groups) throw new $ValueError(`Cannot specify '${grouping}' with '${$code_shown(type === "" ? "s" : type)}'.`);
  return { fill: fill ?? " ", align, sign, coerce: coerce === "z", alternate: alternate === "#", width, grouping, precision, type };
}

function $code_shown(type) {
  const code = type.codePointAt(0);
  return code > 32 && code < 128 ? type : `\\x${code.toString(16)}`;
}

function $unknown_code(type, x) {
  return new $ValueError(`Unknown format code '${$code_shown(type)}' for object of type '${$type_name(x)}'`);
}

function $pad(text, spec, align) {
  const missing = spec.width - $length(text);
  if (missing <= 0) return text;
  const how = spec.align ?? align;
  if (how === "<") return text + spec.fill.repeat(missing);
  if (how === "^") return spec.fill.repeat(missing >> 1) + text + spec.fill.repeat(missing - (missing >> 1));
  return spec.fill.repeat(missing) + text;
}

function $format_text(x, text) {
  const spec = $parse_spec(text, x);
  if (spec.type !== "" && spec.type !== "s") throw $unknown_code(spec.type, x);
  if (spec.sign) throw new $ValueError(spec.sign === " " ? "Space not allowed in string format specifier" : "Sign not allowed in string format specifier");
  if (spec.coerce) throw new $ValueError("Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate) throw new $ValueError("Alternate form (#) not allowed in string format specifier");
  if (spec.align === "=") throw new $ValueError("'=' alignment not allowed in string format specifier");
  if (spec.precision !== undefined) x = Array.from(x).slice(0, spec.precision).join("");
  return $pad(x, spec, "<");
}

function $group(digits, mark, size) {
  let out = "";
  for (let end = digits.length; end > 0; end -= size) out = digits.slice(Math.max(0, end - size), end) + (out === "" ? "" : mark + out);
  return out;
}

function $format_number(x, text) {
  const spec = $parse_spec(text, x);
  const type = spec.type;
  const float = x instanceof $Float;
  if (type !== "" && (!"bcdoxXneEfFgG%".includes(type) || (float && "bcdoxX".includes(type)))) throw $unknown_code(type, x);
  let sign = "";
  let prefix = "";
  let digits;
  let fraction = "";
  if (!float && (type === "" || "bcdoxXn".includes(type))) {
    if (spec.precision !== undefined) throw new $ValueError("Precision not allowed in integer format specifier");
    if (spec.coerce) throw new $ValueError("Negative zero coercion (z) not allowed in integer format specifier");
    let big = BigInt(x);
    if (type === "c") {
      if (spec.sign) throw new $ValueError("Sign not allowed with integer format specifier 'c'");
      if (spec.alternate) throw new $ValueError("Alternate form (#) not allowed with integer format specifier 'c'");
      if (BigInt.asIntN(64, big) !== big) throw new $OverflowError("Python int too large to convert to C long");
      if (big < 0n || big > 1114111n) throw new $OverflowError("%c arg not in range(0x110000)");
      return $pad($chr(x), spec, "<");
    }
    if (big < 0n) {
      sign = "-";
      big = -big;
    }
    const base = { b: 2, o: 8, x: 16, X: 16 }[type] ?? 10;
    digits = base === 10 ? $big_text(big) : big.toString(base);
    if (type === "X") digits = digits.toUpperCase();
    if (spec.alternate && base !== 10) prefix = "0" + type;
    if (spec.grouping) spec.size = base === 10 ? 3 : 4;
  } else {
    let v = $real(x);
    if (spec.precision > 2147483647) throw new $ValueError("precision too big");
    if (v < 0 || Object.is(v, -0)) {
      sign = "-";
      v = -v;
    }
    [digits, fraction] = $float_digits(v, type === "n" ? "g" : type, spec);
    if (spec.grouping) spec.size = 3;
    if (Number.isNaN(v) || (spec.coerce && /^[0.,_]*(e.*|%)?$/i.test(digits + fraction))) sign = "";
  }
  if (sign === "" && (spec.sign === "+" || spec.sign === " ")) sign = spec.sign;
  const finite = /^[0-9a-fA-F]/.test(digits);
  const whole = /^\d+$/.test(digits) || (finite && !float);
  if (spec.size && whole) {
    if (spec.fill === "0" && (spec.align === "=")) {
      const wanted = spec.width - sign.length - prefix.length - fraction.length;
      while ($group("0" + digits, spec.grouping, spec.size).length <= wanted) digits = "0" + digits;
      const grouped = $group(digits, spec.grouping, spec.size);
      digits = grouped.length < wanted ? $group("0" + digits, spec.grouping, spec.size) : grouped;
    } else digits = $group(digits, spec.grouping, spec.size);
  }
  if (spec.align === "=") {
    const missing = spec.width - sign.length - prefix.length - digits.length - fraction.length;
    return sign + prefix + spec.fill.repeat(Math.max(0, missing)) + digits + fraction;
  }
  return $pad(sign + prefix + digits + fraction, spec, ">");
}

// The digits before and after the point of a float that is not negative.
function $float_digits(v, type, spec) {
  if (type === "%") v *= 100;
  if (!Number.isFinite(v)) {
    const word = Number.isNaN(v) ? "nan" : "inf";
    return ["EFG".includes(type) && type !== "" ? word.toUpperCase() : word, type === "%" ? "%" : ""];
  }
  const precision = spec.precision ?? 6;
  let text;
  if (type === "f" || type === "F") text = $fixed(v, precision);
  else if (type === "%") text = $fixed(v, precision) + "%";
  else if (type === "e" || type === "E") text = $scientific(v, precision);
  else if (type === "g" || type === "G" || (type === "" && spec.precision !== undefined)) {
    const p = precision === 0 ? 1 : precision;
    const scientific = $scientific(v, p - 1);
    const exponent = Number(scientific.slice(scientific.indexOf("e") + 1));
    const trim = (t) => (spec.alternate || !t.includes(".") ? t : t.replace(/\.?0+$/, ""));
    if (exponent < -4 || exponent >= (type === "" ? p - 1 : p)) {
      const at = scientific.indexOf("e");
      text = trim(scientific.slice(0, at)) + scientific.slice(at);
    } else {
      text = trim($fixed(v, p - 1 - exponent));
      if (type === "" && !text.includes(".")) text += ".0";
    }
  } else text = $float_text(v);
  if (spec.alternate && !text.includes(".")) text = text.replace(/(?=[e%]|$)/, ".");
  if ("EG".includes(type) && type !== "") text = text.toUpperCase();
  const at = text.search(/[.e%E]/);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}

// Exactly rounded, halves to even, any number of digits.
function $fixed(v, precision) {
  const [top, bottom] = $fraction(v);
  const scaled = top * 10n ** BigInt(precision);
  let q = scaled / bottom;
  const twice = (scaled - q * bottom) * 2n;
  if (twice > bottom || (twice === bottom && q % 2n === 1n)) q += 1n;
  const digits = q.toString().padStart(precision + 1, "0");
  return precision === 0 ? digits : `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

function $scientific(v, precision) {
  if (v === 0) return `0${precision ? "." + "0".repeat(precision) : ""}e+00`;
  const [top, bottom] = $fraction(v);
  let exponent = Math.floor(Math.log10(v));
  const power = (n) => 10n ** BigInt(Math.abs(n));
  const round = () => {
    const shift = precision - exponent;
    const over = shift >= 0 ? top * power(shift) : top;
    const under = shift >= 0 ? bottom : bottom * power(shift);
    let q = over / under;
    const twice = (over - q * under) * 2n;
    if (twice > under || (twice === under && q % 2n === 1n)) q += 1n;
    return q;
  };
  // The logarithm may be off by one beside powers of ten.
  const atLeast = (n) => (n >= 0 ? top >= bottom * power(n) : top * power(n) >= bottom);
  while (!atLeast(exponent)) exponent -= 1;
  while (atLeast(exponent + 1)) exponent += 1;
  let q = round();
  if (q.toString().length > precision + 1) {
    exponent += 1;
    q = round();
  }
  const digits = q.toString();
  const size = Math.abs(exponent);
  return `${digits[0]}${precision ? "." + digits.slice(1) : ""}e${exponent < 0 ? "-" : "+"}${size < 10 ? "0" : ""}${size}`;
}

// What `%` takes as a mapping: whatever has items, but a tuple and a str.
function $is_mapping(x) {
  return x instanceof $Dict || $is_list(x) || x instanceof $Range || (x instanceof $Object && x.__getitem__ !== undefined);
}

// A width or precision that is an argument.
function $star(x, bits) {
  if (!$is_int(x)) throw new $TypeError("* wants int");
  return $size(x, bits);
}

function $percent(s, values) {
  const tuple = values instanceof $Tuple ? values : null;
  let next = 0;
  const take = () => {
    if (next >= (tuple === null ? 1 : tuple.length)) throw new $TypeError("not enough arguments for format string");
    next++;
    return tuple === null ? values : tuple[next - 1];
  };
  let out = "";
  let at = 0;
  const number = (limit, message) => {
    const digits = /^[0-9]*/.exec(s.slice(at))[0];
    at += digits.length;
    if (digits !== "" && BigInt(digits) > limit) throw new $ValueError(message);
    return Number(digits);
  };
  while (at < s.length) {
    if (s[at] !== "%") {
      out += s[at++];
      continue;
    }
    at++;
    if (s[at] === "%") {
      out += s[at++];
      continue;
    }
    let key;
    let source = null;
    if (s[at] === "(") {
      if (!$is_mapping(values)) throw new $TypeError("format requires a mapping");
      const from = ++at;
      for (let open = 1; open > 0; at++) {
        if (at >= s.length) throw new $ValueError("incomplete format key");
        if (s[at] === "(") open++;
        if (s[at] === ")") open--;
      }
      key = s.slice(from, at - 1);
      // Items may follow, but the mapping itself is used up.
      next = 1;
      source = $item(values, key);
    }
    const flags = /^[-+ #0]*/.exec(s.slice(at))[0];
    at += flags.length;
    let left = flags.includes("-");
    let width;
    if (s[at] === "*") {
      at++;
      width = $star(take(), 63);
      if (width < 0) {
        left = true;
        width = -width;
      }
    } else width = number(9223372036854775807n, "width too big");
    let precision;
    if (s[at] === ".") {
      at++;
      if (s[at] === "*") {
        at++;
        precision = Math.max(0, $star(take(), 31));
      } else precision = number(2147483647n, "precision too big");
    }
    if (at < s.length && "hlL".includes(s[at])) at++;
    if (at >= s.length) throw new $ValueError("incomplete format");
    const type = String.fromCodePoint(s.codePointAt(at));
    const x = key !== undefined ? source : take();
    if (!"sradiuoxXeEfFgGc".includes(type)) {
      const code = type.codePointAt(0);
      throw new $ValueError(`unsupported format character '${code >= 31 && code <= 126 ? type : "?"}' (0x${code.toString(16)}) at index ${$point(s, at)}`);
    }
    at += type.length;
    let text;
    let numeric = false;
    if ("sra".includes(type)) {
      text = type === "s" ? $str(x) : type === "r" ? $repr(x) : $ascii(x);
      if (precision !== undefined) text = Array.from(text).slice(0, precision).join("");
    } else if (type === "c") {
      if (typeof x === "string") {
        if ($length(x) !== 1) throw new $TypeError("%c requires int or char");
        text = x;
      } else {
        const code = $is_int(x) ? $index(x) : $int_given(x, ["__index__"]);
        if (code === undefined) throw new $TypeError("%c requires int or char");
        if (code < 0 || code > 1114111) throw new $OverflowError("%c arg not in range(0x110000)");
        text = $chr(code);
      }
    } else if ("diuoxX".includes(type)) {
      const whole = $is_number(x) ? x : $int_given(x, "diu".includes(type) ? ["__int__", "__index__"] : ["__index__"]);
      if (whole === undefined) throw new $TypeError("diu".includes(type) ? `%${type} format: a real number is required, not ${$type_name(x)}` : `%${type} format: an integer is required, not ${$type_name(x)}`);
      if (x instanceof $Float && "oxX".includes(type)) throw new $TypeError(`%${type} format: an integer is required, not float`);
      let big = BigInt($to_int(whole));
      const negative = big < 0n;
      if (negative) big = -big;
      const base = { o: 8, x: 16, X: 16 }[type] ?? 10;
      let digits = base === 10 ? $big_text(big) : big.toString(base);
      if (type === "X") digits = digits.toUpperCase();
      if (precision !== undefined) digits = digits.padStart(precision, "0");
      const prefix = flags.includes("#") && "oxX".includes(type) ? "0" + type : "";
      text = [negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "", prefix, digits];
      numeric = true;
    } else {
      if (!$is_number(x) && !(x instanceof $Object && (x.__float__ ?? x.__index__) !== undefined)) throw new $TypeError(`must be real number, not ${$type_name(x)}`);
      let v = $real($is_number(x) ? x : $to_float(x));
      const negative = v < 0 || Object.is(v, -0);
      const [digits, fraction] = $float_digits(Math.abs(v), type, { precision, alternate: flags.includes("#") });
      text = [negative && !Number.isNaN(v) ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "", "", digits + fraction];
      numeric = true;
    }
    if (numeric) {
      const [sign, prefix, digits] = text;
      const missing = Math.max(0, width - sign.length - prefix.length - digits.length);
      if (flags.includes("0") && !left) text = sign + prefix + "0".repeat(missing) + digits;
      else text = left ? sign + prefix + digits + " ".repeat(missing) : " ".repeat(missing) + sign + prefix + digits;
    } else text = left ? $str_ljust(text, width) : $str_rjust(text, width);
    out += text;
  }
  if (next < (tuple === null ? 1 : tuple.length) && !$is_mapping(values)) throw new $TypeError("not all arguments converted during string formatting");
  return out;
}

// The int that an object gives by one of these methods, if it gives one.
function $int_given(x, names) {
  const name = x instanceof $Object ? names.find((name) => x[name] !== undefined) : undefined;
  const given = name === undefined ? undefined : x[name]();
  return $is_int(given) ? $index(given) : undefined;
}

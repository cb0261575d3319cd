// The fields of `str.format`.

function $str_format(s, ...values) {
  let keywords = {};
  if (values.length > 0 && values[values.length - 1] instanceof $Keywords) keywords = values.pop().values;
  return $fill_fields(s, { values, keywords, next: 0, manual: null }, 2);
}

function $fill_fields(s, given, depth) {
  if (depth === 0) throw new $ValueError("Max string recursion exceeded");
  let out = "";
  let at = 0;
  while (at < s.length) {
    const c = s[at++];
    if (c !== "{" && c !== "}") {
      out += c;
    } else if (s[at] === c) {
      out += c;
      at++;
    } else if (c === "}" || at === s.length) throw new $ValueError(`Single '${c}' encountered in format string`);
    else {
      const field = $field_at(s, at);
      at = field.end;
      let value = $field_value(field.name, given);
      if (field.conversion !== undefined) value = $convert(value, field.conversion);
      out += $format(value, field.spec.includes("{") ? $fill_fields(field.spec, given, depth - 1) : field.spec);
    }
  }
  return out;
}

// The parts of a field that begins at a place behind its brace.
function $field_at(s, at) {
  const start = at;
  while (at < s.length && !"}:!".includes(s[at])) {
    if (s[at] === "{") throw new $ValueError("unexpected '{' in field name");
    if (s[at] === "[") while (at < s.length && s[at] !== "]") at++;
    at++;
  }
  const name = s.slice(start, at);
  if (at >= s.length) throw new $ValueError("expected '}' before end of string");
  let mark = s[at++];
  let conversion;
  if (mark === "!") {
    if (at >= s.length) throw new $ValueError("end of string while looking for conversion specifier");
    conversion = String.fromCodePoint(s.codePointAt(at));
    at += conversion.length;
    if (at < s.length) {
      mark = s[at++];
      if (mark !== "}" && mark !== ":") throw new $ValueError("expected ':' after conversion specifier");
    }
  }
  if (mark === "}") return { name, conversion, spec: "", end: at };
  const from = at;
  for (let open = 1; at < s.length; at++) {
    if (s[at] === "{") open++;
    if (s[at] === "}" && --open === 0) return { name, conversion, spec: s.slice(from, at), end: at + 1 };
  }
  throw new $ValueError("unmatched '{' in format spec");
}

function $convert(value, conversion) {
  if (conversion === "r") return $repr(value);
  if (conversion === "s") return $str(value);
  if (conversion === "a") return $ascii(value);
  throw new $ValueError(`Unknown conversion specifier ${$code_shown(conversion)}`);
}

// A whole number in a field, or -1.
function $field_number(text) {
  if (!/^\p{Nd}+$/u.test(text)) return -1;
  const n = BigInt($plain_digits(text));
  if (n > 9223372036854775807n) throw new $ValueError("Too many decimal digits in format string");
  return $norm(n);
}

function $field_value(name, given) {
  const first = /^[^.[]*/.exec(name)[0];
  let n = $field_number(first);
  if (first === "" || n !== -1) {
    given.manual ??= first !== "";
    if (given.manual && first === "") throw new $ValueError("cannot switch from manual field specification to automatic field numbering");
    if (!given.manual && first !== "") throw new $ValueError("cannot switch from automatic field numbering to manual field specification");
    if (first === "") n = given.next++;
  }
  if (n === -1 && !Object.hasOwn(given.keywords, first)) throw new $KeyError(first);
  if (n >= given.values.length) throw new $IndexError(`Replacement index ${n} out of range for positional args tuple`);
  let value = n === -1 ? given.keywords[first] : given.values[n];
  let at = first.length;
  while (at < name.length) {
    const mark = name[at++];
    if (mark !== "." && mark !== "[") throw new $ValueError("Only '.' or '[' may follow ']' in format field specifier");
    const part = (mark === "." ? /^[^.[]*/ : /^[^\]]*/).exec(name.slice(at))[0];
    at += part.length;
    if (mark === "[" && name[at++] !== "]") throw new $ValueError("Missing ']' in format string");
    if (part === "") throw new $ValueError("Empty attribute in format string");
    const index = mark === "[" ? $field_number(part) : -1;
    value = mark === "." ? $attr(value, part) : $item(value, index === -1 ? part : index);
  }
  return value;
}


// Ints (numbers while they are safe, BigInts beyond) and floats.

function $norm(big) {
  return big >= -9007199254740991n && big <= 9007199254740991n ? Number(big) : big;
}

function $is_number(x) {
  return typeof x === "number" || typeof x === "bigint" || typeof x === "boolean" || x instanceof $Float;
}

function $is_int(x) {
  return typeof x === "number" || typeof x === "bigint" || typeof x === "boolean";
}

function $real(x) {
  if (typeof x === "number") return x + 0;
  if (x instanceof $Float) return x.v;
  if (typeof x === "boolean") return x ? 1 : 0;
  const value = Number(x);
  if (!Number.isFinite(value)) throw new $OverflowError("int too large to convert to float");
  return value;
}

// The side of a comparison.
function $number(x) {
  return x instanceof $Float ? x.v : typeof x === "boolean" ? Number(x) : x;
}

function $unsupported(symbol, a, b) {
  const error = new $TypeError(`unsupported operand type(s) for ${symbol}: '${$type_name(a)}' and '${$type_name(b)}'`);
  error.left = a;
  error.right = b;
  return error;
}

// Operators on ints.

function $int_add(a, b) {
  const r = typeof a === "number" && typeof b === "number" ? a + b : NaN;
  return Number.isSafeInteger(r) ? r : $norm(BigInt(a) + BigInt(b));
}

function $int_sub(a, b) {
  const r = typeof a === "number" && typeof b === "number" ? a - b : NaN;
  return Number.isSafeInteger(r) ? r : $norm(BigInt(a) - BigInt(b));
}

function $int_mul(a, b) {
  const r = typeof a === "number" && typeof b === "number" ? a * b : NaN;
  return Number.isSafeInteger(r) ? r + 0 : $norm(BigInt(a) * BigInt(b));
}

function $int_floordiv(a, b) {
  if (typeof a === "bigint" || typeof b === "bigint") return $big_divmod(a, b, "integer division or modulo by zero")[0];
  if (b === 0) throw new $ZeroDivisionError("integer division or modulo by zero");
  return $whole_quotient(a, b);
}

// Rounded down; every step is exact.
function $whole_quotient(a, b) {
  const r = a % b;
  const q = (a - r) / b;
  return r !== 0 && r < 0 !== b < 0 ? q - 1 : q + 0;
}

function $int_mod(a, b) {
  if (typeof a === "bigint" || typeof b === "bigint") return $big_divmod(a, b, "integer modulo by zero")[1];
  if (b === 0) throw new $ZeroDivisionError("integer modulo by zero");
  const r = a % b;
  return r !== 0 && r < 0 !== b < 0 ? r + b : r + 0;
}

// Operators on anything.

function $add(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const r = a + b;
    return Number.isSafeInteger(r) ? r : $norm(BigInt(a) + BigInt(b));
  }
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (a instanceof $Float && b instanceof $Float) return new $Float(a.v + b.v);
  return $add_any(a, b, "+");
}

function $add_any(a, b, symbol) {
  if (a instanceof $Float && b instanceof $Float) return new $Float(a.v + b.v);
  if ($is_number(a) && $is_number(b)) {
    if (a instanceof $Float || b instanceof $Float) return new $Float($real(a) + $real(b));
    return $norm(BigInt(a) + BigInt(b));
  }
  if (Array.isArray(a) && Array.isArray(b) && a instanceof $Tuple === b instanceof $Tuple) {
    return a instanceof $Tuple ? $tuple(...a, ...b) : [...a, ...b];
  }
  const result = $dunder(a, b, "__add__", "__radd__");
  if (result !== undefined) return result;
  if (typeof a === "string") throw new $TypeError(`can only concatenate str (not "${$type_name(b)}") to str`);
  if (Array.isArray(a)) {
    const kind = $type_name(a);
    throw new $TypeError(`can only concatenate ${kind} (not "${$type_name(b)}") to ${kind}`);
  }
  throw $unsupported(symbol, a, b);
}

function $sub(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const r = a - b;
    return Number.isSafeInteger(r) ? r : $norm(BigInt(a) - BigInt(b));
  }
  if (a instanceof $Float && b instanceof $Float) return new $Float(a.v - b.v);
  return $sub_any(a, b, "-");
}

function $sub_any(a, b, symbol) {
  if ($is_number(a) && $is_number(b)) {
    if (a instanceof $Float || b instanceof $Float) return new $Float($real(a) - $real(b));
    return $norm(BigInt(a) - BigInt(b));
  }
  if (a instanceof $Set && b instanceof $Set) return $set_difference(a, b);
  if (a instanceof $View) return $views("sub", a, b);
  const result = $dunder(a, b, "__sub__", "__rsub__");
  if (result !== undefined) return result;
  if (b instanceof $View) return $views("sub", a, b);
  throw $unsupported(symbol, a, b);
}

function $mul(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const r = a * b;
    return Number.isSafeInteger(r) ? r + 0 : $norm(BigInt(a) * BigInt(b));
  }
  if (a instanceof $Float && b instanceof $Float) return new $Float(a.v * b.v);
  return $mul_any(a, b, "*");
}

function $mul_any(a, b, symbol) {
  if ($is_number(a) && $is_number(b)) {
    if (a instanceof $Float || b instanceof $Float) return new $Float($real(a) * $real(b));
    return $norm(BigInt(a) * BigInt(b));
  }
  const sequence = (x) => typeof x === "string" || Array.isArray(x);
  if (sequence(a) && $is_int(b)) return $times(a, b);
  if (sequence(b) && $is_int(a)) return $times(b, a);
  const result = $dunder(a, b, "__mul__", "__rmul__");
  if (result !== undefined) return result;
  const counts = (x) => x instanceof $Object && x.__index__ !== undefined;
  if (sequence(a) && counts(b)) return $times(a, $own_index(b));
  if (sequence(b) && counts(a)) return $times(b, $own_index(a));
  if (sequence(a)) throw new $TypeError(`can't multiply sequence by non-int of type '${$type_name(b)}'`);
  if (sequence(b)) throw new $TypeError(`can't multiply sequence by non-int of type '${$type_name(a)}'`);
  throw $unsupported(symbol, a, b);
}

function $times(sequence, count) {
  if (typeof count === "bigint") {
    if (BigInt.asIntN(64, count) !== count) throw new $OverflowError("cannot fit 'int' into an index-sized integer");
    if (count > 0n && sequence.length > 0) throw new $MemoryError();
    count = 0;
  }
  const n = Math.max(0, Number(count));
  if (typeof sequence === "string") return sequence.repeat(n);
  const out = sequence instanceof $Tuple ? new $Tuple(sequence.length * n) : new Array(sequence.length * n);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < sequence.length; j++) out[at++] = sequence[j];
  return out;
}

function $bits(big) {
  return big < 0n ? (-big).toString(2).length : big === 0n ? 0 : big.toString(2).length;
}

// a / b of ints as a plain number, rounded once.
function $intdiv(a, b) {
  if (a instanceof $Float || b instanceof $Float) return $fdiv($real(a), $real(b));
  if (b === 0 || b === false) throw new $ZeroDivisionError("division by zero");
  if (typeof a !== "bigint" && typeof b !== "bigint") return (a + 0) / b;
  return $ratio(BigInt(a), BigInt(b));
}

function $ratio(a, b) {
  const negative = a < 0n !== b < 0n;
  if (a < 0n) a = -a;
  if (b < 0n) b = -b;
  if (a === 0n) return negative ? -0 : 0;
  const shift = 66 - ($bits(a) - $bits(b));
  const over = shift >= 0 ? a << BigInt(shift) : a;
  const under = shift >= 0 ? b : b << BigInt(-shift);
  let q = over / under;
  if (q * under !== over) q |= 1n;
  let value = Number(q);
  let left = -shift;
  while (left > 1000) {
    value *= 2 ** 1000;
    left -= 1000;
  }
  while (left < -1000) {
    value *= 2 ** -1000;
    left += 1000;
  }
  value *= 2 ** left;
  if (!Number.isFinite(value)) throw new $OverflowError("integer division result too large for a float");
  return negative ? -value : value;
}

function $fdiv(a, b) {
  if (b === 0) throw new $ZeroDivisionError("float division by zero");
  return a / b;
}

function $div(a, b) {
  if ($is_number(a) && $is_number(b)) return new $Float($intdiv(a, b));
  const result = $dunder(a, b, "__truediv__", "__rtruediv__");
  if (result !== undefined) return result;
  throw $unsupported("/", a, b);
}

function $ffloordiv(a, b) {
  if (b === 0) throw new $ZeroDivisionError("float floor division by zero");
  return $float_divmod(a, b)[0];
}

function $fmod(a, b) {
  if (b === 0) throw new $ZeroDivisionError("float modulo");
  return $float_divmod(a, b)[1];
}

function $float_divmod(a, b) {
  let mod = a % b;
  let div = (a - mod) / b;
  if (mod !== 0) {
    if (b < 0 !== mod < 0) {
      mod += b;
      div -= 1;
    }
  } else mod = b < 0 || Object.is(b, -0) ? -0 : 0;
  let floor;
  if (div !== 0) {
    floor = Math.floor(div);
    if (div - floor > 0.5) floor += 1;
  } else floor = a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  return [floor, mod];
}

function $floordiv(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw new $ZeroDivisionError("integer division or modulo by zero");
    return $whole_quotient(a, b);
  }
  if ($is_number(a) && $is_number(b)) {
    if (a instanceof $Float || b instanceof $Float) return new $Float($ffloordiv($real(a), $real(b)));
    return $big_divmod(a, b, "integer division or modulo by zero")[0];
  }
  const result = $dunder(a, b, "__floordiv__", "__rfloordiv__");
  if (result !== undefined) return result;
  throw $unsupported("//", a, b);
}

function $big_divmod(a, b, message) {
  a = BigInt(a);
  b = BigInt(b);
  if (b === 0n) throw new $ZeroDivisionError(message);
  let q = a / b;
  let r = a % b;
  if (r !== 0n && r < 0n !== b < 0n) {
    q -= 1n;
    r += b;
  }
  return [$norm(q), $norm(r)];
}

function $mod(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw new $ZeroDivisionError("integer modulo by zero");
    const r = a % b;
    return r !== 0 && r < 0 !== b < 0 ? r + b : r + 0;
  }
  if (typeof a === "string") return $percent(a, b);
  if ($is_number(a) && $is_number(b)) {
    if (a instanceof $Float || b instanceof $Float) return new $Float($fmod($real(a), $real(b)));
    return $big_divmod(a, b, "integer modulo by zero")[1];
  }
  const result = $dunder(a, b, "__mod__", "__rmod__");
  if (result !== undefined) return result;
  throw $unsupported("%", a, b);
}

function $divmod(a, b) {
  if ($is_int(a) && $is_int(b)) {
    const [q, r] = $big_divmod(a, b, "integer division or modulo by zero");
    return $tuple(q, r);
  }
  if ($is_number(a) && $is_number(b)) {
    if ($real(b) === 0) throw new $ZeroDivisionError("float divmod()");
    const [q, r] = $float_divmod($real(a), $real(b));
    return $tuple(new $Float(q), new $Float(r));
  }
  const result = $dunder(a, b, "__divmod__", "__rdivmod__");
  if (result !== undefined) return result;
  throw $unsupported("divmod()", a, b);
}

function $pow(a, b, m) {
  if (m !== undefined && m !== null) return $pow_mod(a, b, m);
  if ($is_number(a) && $is_number(b)) {
    if ($is_int(a) && $is_int(b)) {
      if (b >= 0) {
        if (a === 1 || a === true) return 1;
        return $norm(BigInt(a) ** BigInt(b));
      }
      return new $Float($fpow($real(a), $real(b)));
    }
    return new $Float($fpow($real(a), $real(b)));
  }
  const result = $dunder(a, b, "__pow__", "__rpow__");
  if (result !== undefined) return result;
  throw $unsupported("** or pow()", a, b);
}

function $pow_mod(a, b, m) {
  if (a instanceof $Object && a.__pow__ !== undefined) {
    const result = $method(a, "__pow__", b, m);
    if (result !== $NotImplemented) return result;
  }
  if ([a, b, m].some((x) => $is_number(x) && !$is_int(x))) throw new $TypeError("pow() 3rd argument not allowed unless all arguments are integers");
  if (!$is_int(a) || !$is_int(b) || !$is_int(m)) throw new $TypeError(`unsupported operand type(s) for ** or pow(): '${$type_name(a)}', '${$type_name(b)}', '${$type_name(m)}'`);
  let base = BigInt(a);
  let exponent = BigInt(b);
  const modulus = BigInt(m);
  if (modulus === 0n) throw new $ValueError("pow() 3rd argument cannot be 0");
  const size = modulus < 0n ? -modulus : modulus;
  base = ((base % size) + size) % size;
  if (exponent < 0n) {
    let [r0, r1, s0, s1] = [base, size, 1n, 0n];
    while (r1 !== 0n) {
      const q = r0 / r1;
      [r0, r1] = [r1, r0 - q * r1];
      [s0, s1] = [s1, s0 - q * s1];
    }
    if (r0 !== 1n && size !== 1n) throw new $ValueError("base is not invertible for the given modulus");
    base = ((s0 % size) + size) % size;
    exponent = -exponent;
  }
  let result = 1n % size;
  while (exponent > 0n) {
    if (exponent & 1n) result = (result * base) % size;
    base = (base * base) % size;
    exponent >>= 1n;
  }
  if (modulus < 0n && result !== 0n) result += modulus;
  return $norm(result);
}

// A power of floats; small whole exponents are rounded once, as a good C library does.
function $fpow(a, b) {
  if (b === 0 || a === 1) return 1;
  if (Number.isNaN(a) || Number.isNaN(b)) return NaN;
  if (a === 0 && b < 0) throw new $ZeroDivisionError("0.0 cannot be raised to a negative power");
  if (a === -1 && !Number.isFinite(b)) return 1;
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) throw new $Limit("powers that are complex numbers");
  let result;
  if (b === 0.5 && a > 0) result = Math.sqrt(a);
  else if (Number.isInteger(b) && Math.abs(b) <= 256 && Number.isFinite(a) && a !== 0) {
    const [top, bottom] = $fraction(a);
    const n = BigInt(Math.abs(b));
    try {
      result = b > 0 ? $ratio(top ** n, bottom ** n) : $ratio(bottom ** n * (top < 0n && n % 2n === 1n ? -1n : 1n), top < 0n ? (-top) ** n : top ** n);
    } catch (thrown) {
      if (!(thrown instanceof $OverflowError)) throw thrown;
      result = Infinity;
    }
  } else result = Math.pow(a, b);
  if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b)) throw new $OverflowError(34, "Numerical result out of range");
  return result;
}

class $Limit extends Error {}

// A finite float as a fraction of BigInts.
function $fraction(x) {
  let shift = 0;
  while (!Number.isInteger(x)) {
    x *= 2;
    shift += 1;
  }
  return [BigInt(x), 1n << BigInt(shift)];
}

function $shl(a, b) {
  if (!$is_int(a) || !$is_int(b)) {
    const result = $dunder(a, b, "__lshift__", "__rlshift__");
    if (result !== undefined) return result;
    throw $unsupported("<<", a, b);
  }
  if (b < 0) throw new $ValueError("negative shift count");
  if (typeof a === "number" && b <= 52) {
    const r = a * 2 ** Number(b);
    if (Number.isSafeInteger(r)) return r + 0;
  }
  if (a == 0) return 0;
  if (b > 1n << 40n) throw b > 30n << 61n ? new $OverflowError("too many digits in integer") : new $MemoryError();
  return $norm(BigInt(a) << BigInt(b));
}

function $shr(a, b) {
  if (!$is_int(a) || !$is_int(b)) {
    const result = $dunder(a, b, "__rshift__", "__rrshift__");
    if (result !== undefined) return result;
    throw $unsupported(">>", a, b);
  }
  if (b < 0) throw new $ValueError("negative shift count");
  if (typeof a === "number" || typeof a === "boolean") return b > 60 ? (a < 0 ? -1 : 0) : Math.floor(Number(a) / 2 ** Number(b));
  return $norm(b > 2000000 ? (a < 0n ? -1n : 0n) : a >> BigInt(b));
}

function $and(a, b) {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a & b;
  if (typeof a === "boolean" && typeof b === "boolean") return a && b;
  if ($is_int(a) && $is_int(b)) return $norm(BigInt(a) & BigInt(b));
  if (a instanceof $Set && b instanceof $Set) return $set_intersection(a, b);
  if (a instanceof $View) return $views("and", a, b);
  const result = $dunder(a, b, "__and__", "__rand__");
  if (result !== undefined) return result;
  if (b instanceof $View) return $views("and", a, b);
  throw $unsupported("&", a, b);
}

function $or(a, b) {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a | b;
  if (typeof a === "boolean" && typeof b === "boolean") return a || b;
  if ($is_int(a) && $is_int(b)) return $norm(BigInt(a) | BigInt(b));
  if (a instanceof $Set && b instanceof $Set) return $set_union(a, b);
  if (a instanceof $View) return $views("or", a, b);
  if (a instanceof $Dict && b instanceof $Dict) return $dict([...$dict_pairs(a), ...$dict_pairs(b)]);
  const result = $dunder(a, b, "__or__", "__ror__");
  if (result !== undefined) return result;
  if (b instanceof $View) return $views("or", a, b);
  throw $unsupported("|", a, b);
}

function $xor(a, b) {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a ^ b;
  if (typeof a === "boolean" && typeof b === "boolean") return a !== b;
  if ($is_int(a) && $is_int(b)) return $norm(BigInt(a) ^ BigInt(b));
  if (a instanceof $Set && b instanceof $Set) return $set_symmetric_difference(a, b);
  if (a instanceof $View) return $views("xor", a, b);
  const result = $dunder(a, b, "__xor__", "__rxor__");
  if (result !== undefined) return result;
  if (b instanceof $View) return $views("xor", a, b);
  throw $unsupported("^", a, b);
}

function $views(name, a, b) {
  const symbols = { and: "&", or: "|", xor: "^", sub: "-" };
  if ((a instanceof $View && a.kind === "values") || (b instanceof $View && b.kind === "values")) throw $unsupported(symbols[name], a, b);
  if (name === "and") return $view_intersection(a, b);
  const left = $set(a instanceof $View && a.kind === "keys" ? a.dict : a);
  if (name === "or") $set_update(left, b);
  else if (name === "sub") $set_subtract(left, b);
  else $set_replace(left, "xor", b instanceof $Set ? b : $set(b));
  return left;
}

function $view_intersection(a, b) {
  if (!(a instanceof $View)) [a, b] = [b, a];
  if (b instanceof $Set && a.$size() <= b.$size()) return $set_intersection(b, a);
  if (b instanceof $View && b.$size() > a.$size()) [a, b] = [b, a];
  const out = new $Set();
  for (const x of $iter(b)) if ($contains(a, x)) out.add(x);
  return out;
}

function $matmul(a, b) {
  const result = $dunder(a, b, "__matmul__", "__rmatmul__");
  if (result !== undefined) return result;
  throw $unsupported("@", a, b);
}

function $unary(x, name, symbol) {
  if (x instanceof $Object && x[name] !== undefined) return x[name]();
  throw new $TypeError(`bad operand type for unary ${symbol}: '${$type_name(x)}'`);
}

function $neg(x) {
  if (typeof x === "number") return 0 - x;
  if (typeof x === "bigint") return $norm(-x);
  if (typeof x === "boolean") return x ? -1 : 0;
  if (x instanceof $Float) return new $Float(-x.v);
  return $unary(x, "__neg__", "-");
}

function $pos(x) {
  if (typeof x === "boolean") return Number(x);
  if ($is_number(x)) return x;
  return $unary(x, "__pos__", "+");
}

function $invert(x) {
  if ($is_int(x)) return $norm(-1n - BigInt(x));
  return $unary(x, "__invert__", "~");
}

function $abs(x) {
  if (typeof x === "number") return Math.abs(x);
  if (typeof x === "bigint") return x < 0n ? $norm(-x) : x;
  if (typeof x === "boolean") return Number(x);
  if (x instanceof $Float) return new $Float(Math.abs(x.v));
  if (x instanceof $Object && x.__abs__ !== undefined) return x.__abs__();
  throw new $TypeError(`bad operand type for abs(): '${$type_name(x)}'`);
}

function $fabs(x) {
  return Math.abs(x);
}

// Text of numbers.

// An int that may be a BigInt.
function $digits(x) {
  return typeof x === "bigint" ? $big_text(x) : String(x);
}

// The decimal digits of an int, as far as CPython gives them.
function $big_text(x) {
  const text = String(x);
  if (text.length > 4300 && text.replace("-", "").length > 4300) throw new $ValueError("Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
  return text;
}

function $float_text(v) {
  if (Number.isNaN(v)) return "nan";
  if (!Number.isFinite(v)) return v < 0 ? "-inf" : "inf";
  if (v === 0) return Object.is(v, -0) ? "-0.0" : "0.0";
  const [, sign, head, tail, exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(v.toExponential());
  const digits = head + (tail ?? "");
  const power = Number(exponent);
  if (power < -4 || power >= 16) {
    const size = Math.abs(power);
    return `${sign}${head}${tail ? "." + tail : ""}e${power < 0 ? "-" : "+"}${size < 10 ? "0" : ""}${size}`;
  }
  if (power < 0) return `${sign}0.${"0".repeat(-power - 1)}${digits}`;
  if (digits.length <= power + 1) return `${sign}${digits}${"0".repeat(power + 1 - digits.length)}.0`;
  return `${sign}${digits.slice(0, power + 1)}.${digits.slice(power + 1)}`;
}

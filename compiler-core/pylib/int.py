# int: operators, conversions, methods.


def small_text(x: i64) -> str:
    digits = i32(1)
    rest = x // 10
    while rest != 0:
        digits += 1
        rest = rest // 10
    if x < 0:
        digits += 1
    latin = _k_array_u8(digits)
    if x < 0:
        latin[0] = 45
    rest = x
    at = digits
    while True:
        at -= 1
        digit = i32(rest % 10)
        if digit < 0:
            digit = -digit
        latin[at] = 48 + digit
        rest = rest // 10
        if rest == 0:
            return text_of_latin(latin)


def int_text(x: int) -> str:
    if _k_is_small(x):
        return small_text(_k_small(x))
    return nat_text(_k_big(x).digits, _k_big(x).negative)


def raise_division():
    raise ZeroDivisionError("integer division or modulo by zero")


def int_floor_divide(a: int, b: int) -> int:
    if _k_is_small(a) and _k_is_small(b):
        x = _k_small(a)
        y = _k_small(b)
        if y == 0:
            raise_division()
        if y != -1:
            q = x // y
            if (x ^ y) < 0 and q * y != x:
                q -= 1
            return _k_int(q)
        return 0 - a
    return int_floor_divide_slow(a, b)


def int_floor_divide_slow(a: int, b: int) -> int:
    if _k_is_small(b) and _k_small(b) == 0:
        raise_division()
    return int_divide_slow(a, b)[0]


def int_modulo(a: int, b: int) -> int:
    if _k_is_small(a) and _k_is_small(b):
        x = _k_small(a)
        y = _k_small(b)
        if y == 0:
            raise ZeroDivisionError("integer modulo by zero")
        r = x % y
        if r != 0 and (r ^ y) < 0:
            r += y
        return _k_int(r)
    return int_modulo_slow(a, b)


def int_modulo_slow(a: int, b: int) -> int:
    if _k_is_small(b) and _k_small(b) == 0:
        raise ZeroDivisionError("integer modulo by zero")
    return int_divide_slow(a, b)[1]


def int_divmod(a: int, b: int):
    if b == 0:
        raise_division()
    return (int_floor_divide(a, b), int_modulo(a, b))


def int_negate(a: int) -> int:
    return 0 - a


def int_invert(a: int) -> int:
    return -1 - a


def int_and(a: int, b: int) -> int:
    if _k_is_small(a) and _k_is_small(b):
        return _k_int(_k_small(a) & _k_small(b))
    return int_bits_slow(a, b, 0)


def int_or(a: int, b: int) -> int:
    if _k_is_small(a) and _k_is_small(b):
        return _k_int(_k_small(a) | _k_small(b))
    return int_bits_slow(a, b, 1)


def int_xor(a: int, b: int) -> int:
    if _k_is_small(a) and _k_is_small(b):
        return _k_int(_k_small(a) ^ _k_small(b))
    return int_bits_slow(a, b, 2)


def int_left_shift(a: int, b: int) -> int:
    if _k_is_small(a) and _k_is_small(b):
        x = _k_small(a)
        n = _k_small(b)
        if _k_lt_u(n, i64(64)):
            y = x << n
            if y >> n == x:
                return _k_int(y)
    return int_left_shift_slow(a, b)


def int_left_shift_slow(a: int, b: int) -> int:
    if b < 0:
        raise ValueError("negative shift count")
    if a == 0:
        return 0
    if not _k_is_small(b):
        raise OverflowError("too many digits in integer")
    return int_left_slow(a, _k_small(b))


def int_right_shift(a: int, b: int) -> int:
    if _k_is_small(a) and _k_is_small(b):
        n = _k_small(b)
        if n >= 0:
            if n > 63:
                n = i64(63)
            return _k_int(_k_small(a) >> n)
    return int_right_shift_slow(a, b)


def int_right_shift_slow(a: int, b: int) -> int:
    if b < 0:
        raise ValueError("negative shift count")
    return int_right_slow(a, saturated(b))


def int_true_divide(a: int, b: int) -> float:
    if _k_is_small(a) and _k_is_small(b):
        x = _k_small(a)
        y = _k_small(b)
        if y == 0:
            raise ZeroDivisionError("division by zero")
        if _k_lt_u((x >> 53) + 1, i64(2)) and _k_lt_u((y >> 53) + 1, i64(2)):
            return _k_fdiv(_k_float_of(x), _k_float_of(y))
        return int_true_divide_slow_words(x, y)
    return int_true_divide_slow(a, b)


# x / y, rounded once. Bits of the quotient are made until there are 55 at least; the last one also says whether anything
# is left, so that the conversion rounds as the exact quotient would be, and the power of two changes nothing.
def int_true_divide_slow_words(x: i64, y: i64) -> float:
    sign = x ^ y
    if x < 0:
        x = -x
    if y < 0:
        y = -y
    quotient = _k_div_u(x, y)
    rest = _k_rem_u(x, y)
    unit = 1.0
    # A quotient that is not zero has its 55 bits at 2 ** -118.
    while _k_shr_u(quotient, i64(54)) == 0 and unit > 1e-40:
        quotient += quotient
        rest += rest
        if _k_le_u(y, rest):
            quotient += 1
            rest -= y
        unit *= 0.5
    if rest != 0:
        quotient = quotient | 1
    # 2 ** 63 turns negative, which the sign undoes.
    return _k_copysign(_k_float_of(quotient) * unit, _k_bits_float(sign))


def int_true_divide_slow(a: int, b: int) -> float:
    if b == 0:
        raise ZeroDivisionError("division by zero")
    if a == 0:
        if is_negative(b):
            return -0.0
        return 0.0
    return divide_exactly(a, b)


def int_power(a: int, b: int):
    if b < 0:
        return power_negative(a, b)
    return power_natural(a, b)


def power_negative(a: int, b: int) -> float:
    if a == 0:
        raise ZeroDivisionError("0.0 cannot be raised to a negative power")
    return float_power(int_to_float(a), int_to_float(b))


def power_natural(a: int, b: int) -> int:
    if a == 2 and _k_is_small(b):
        return int_left_shift(1, b)
    if not _k_is_small(b):
        if a == 0 or a == 1:
            return a
        if a == -1:
            if int_and(b, 1) == 0:
                return 1
            return a
        raise MemoryError()
    n = _k_small(b)
    result = 1
    while n > 0:
        if n & 1 == 1:
            result = result * a
        n = n >> 1
        if n > 0:
            a = a * a
    return result


def int_pow_mod(a: int, b: int, m: int) -> int:
    if m == 0:
        raise ValueError("pow() 3rd argument cannot be 0")
    if b < 0:
        a = inverse(a, m)
        b = 0 - b
    digits = nat_of(b)
    i = i32(nat_bits(digits))
    result = int_modulo(1, m)
    a = int_modulo(a, m)
    while i > 0:
        i -= 1
        result = int_modulo(result * result, m)
        if (digits[i >> 5] >> (i & 31)) & 1 == 1:
            result = int_modulo(result * a, m)
    return result


def inverse(a: int, m: int) -> int:
    n = m
    if n < 0:
        n = 0 - n
    x = 0
    y = 1
    r = n
    s = int_modulo(a, n)
    while s != 0:
        q = int_floor_divide(r, s)
        t = r - q * s
        r = s
        s = t
        t = x - q * y
        x = y
        y = t
    if r != 1:
        raise ValueError("base is not invertible for the given modulus")
    return int_modulo(x, n)


def int_to_float(x: int) -> float:
    if _k_is_small(x):
        return _k_float_of(_k_small(x))
    return big_to_float(x)


def hash_int(x: int) -> i64:
    if _k_is_small(x):
        h = _k_small(x)
        if h > -2305843009213693951 and h < 2305843009213693951 and h != -1:
            return h
        h = h % 2305843009213693951
        if h == -1:
            return -2
        return h
    return hash_big(x)


# The part of a finite float before the point, or an error.
def int_of_float(x: float) -> int:
    if x != x:
        raise ValueError("cannot convert float NaN to integer")
    if x - x != 0.0:
        raise OverflowError("cannot convert float infinity to integer")
    if x >= -9223372036854775808.0 and x < 9223372036854775808.0:
        return _k_int(_k_i64_of(x))
    bits = _k_float_bits(x)
    m = (bits & 4503599627370495) | 4503599627370496
    return int_of(bits < 0, nat_left(nat_of_raw(m), ((bits >> 52) & 2047) - 1075))


def int_new(x=..., base=...):
    if x is Ellipsis:
        if base is Ellipsis:
            return 0
        raise TypeError("int() missing string argument")
    if base is not Ellipsis:
        if isinstance(x, str):
            return parse_int(x, base_of(base))
        raise TypeError("int() can't convert non-string with explicit base")
    if isinstance(x, exact_int):
        return x
    if isinstance(x, bool):
        return _k_int(i64(x))
    if isinstance(x, float):
        return int_of_float(x)
    if isinstance(x, str):
        return parse_int(x, 10)
    if _k_has_method(x, "__int__"):
        result = x.__int__()
        if isinstance(result, int):
            return int_plain(result)
        raise TypeError("__int__ returned non-int (type " + _k_class_name(result) + ")")
    if _k_has_method(x, "__index__"):
        return index_of(x)
    raise TypeError("int() argument must be a string, a bytes-like object or a real number, not '" + _k_class_name(x) + "'")


def int_plain(x: int) -> int:
    return x


def base_of(base: int) -> i32:
    b = saturated(base)
    if b != 0 and (b < 2 or b > 36):
        raise ValueError("int() base must be >= 2 and <= 36, or 0")
    return i32(b)


def digit_value(c: i32) -> i32:
    if c >= 48 and c <= 57:
        return c - 48
    if c >= 97 and c <= 122:
        return c - 87
    if c >= 65 and c <= 90:
        return c - 55
    if c >= 256:
        return decimal_value(c)
    return 99


def parse_int(text: str, base: i32) -> int:
    i = strip_left(text, None)
    stop = strip_right(text, None, i)
    given = base
    negative = False
    if i < stop and (text_point(text, i) == 43 or text_point(text, i) == 45):
        negative = text_point(text, i) == 45
        i += 1
    if i + 1 < stop and text_point(text, i) == 48:
        letter = text_point(text, i + 1) | 32
        own = i32(0)
        if letter == 120:
            own = i32(16)
        if letter == 111:
            own = i32(8)
        if letter == 98:
            own = i32(2)
        if own != 0 and (base == 0 or base == own):
            base = own
            i += 2
            if i < stop and text_point(text, i) == 95:
                i += 1
    only_zeros = False
    if base == 0:
        base = i32(10)
        only_zeros = i < stop and text_point(text, i) == 48
    value = i64(0)
    digits = i32(0)
    at = i
    last = i32(95)
    while at < stop:
        c = text_point(text, at)
        if c == 95:
            if last == 95:
                raise bad_literal(text, given)
        else:
            digit = digit_value(c)
            if digit >= base or only_zeros and digit > 0:
                raise bad_literal(text, given)
            digits += 1
            if digits < 12:
                value = value * i64(base) + i64(digit)
        last = c
        at += 1
    if digits == 0 or last == 95:
        raise bad_literal(text, given)
    if digits < 12:
        if negative:
            value = -value
        return _k_int(value)
    return parse_long(text, i, stop, digits, base, negative)


def parse_long(text: str, i: i32, stop: i32, digits: i32, base: i32, negative: bool) -> int:
    limit = i64(_k_i32_get("int_max_digits"))
    if limit == 0:
        limit = i64(4301)
    limit -= 1
    if limit > 0 and i64(digits) > limit and base & (base - 1) != 0:
        raise ValueError("Exceeds the limit (" + small_text(limit) + " digits) for integer string conversion: value has " + small_text(i64(digits)) + " digits; use sys.set_int_max_str_digits() to increase the limit")
    result = _k_array_i32((digits * 6 >> 5) + 2)
    while i < stop:
        factor = i64(1)
        more = i64(0)
        while i < stop and factor < 50000000:
            c = text_point(text, i)
            if c != 95:
                factor = factor * i64(base)
                more = more * i64(base) + i64(digit_value(c))
            i += 1
        nat_multiply_small(result, factor, more)
    return int_of(negative, result)


def bad_literal(text: str, base: i32):
    return ValueError("invalid literal for int() with base " + small_text(i64(base)) + ": " + text_repr(text)[:200])


# 4: hex, 3: oct, 1: bin
def int_radix(x: int, bits: i32, letter: i32) -> str:
    out = text_builder(24)
    if x < 0:
        out.put(45)
    out.put(48)
    out.put(letter)
    nat_radix(nat_of(x), bits, out, False)
    return out.finish()


def index_of(x) -> int:
    if isinstance(x, exact_int):
        return x
    if isinstance(x, bool):
        return _k_int(i64(x))
    if _k_has_method(x, "__index__"):
        number = x.__index__()
        if isinstance(number, exact_int):
            return number
        if isinstance(number, bool):
            return _k_int(i64(number))
        raise TypeError("__index__ returned non-int (type " + _k_class_name(number) + ")")
    raise TypeError("'" + _k_class_name(x) + "' object cannot be interpreted as an integer")


def builtin_hex(x) -> str:
    return int_radix(index_of(x), 4, 120)


def builtin_oct(x) -> str:
    return int_radix(index_of(x), 3, 111)


def builtin_bin(x) -> str:
    return int_radix(index_of(x), 1, 98)


# round(x, places)
def int_round(x: int, places: int) -> int:
    if places >= 0:
        return x
    if not _k_is_small(places):
        return 0
    unit = power_natural(10, 0 - places)
    half, rest = int_divmod(x, unit)
    double = rest * 2
    if double > unit or double == unit and int_and(half, 1) == 1:
        rest = rest - unit
    return x - rest


class int:
    def bit_length(self) -> int:
        return _k_int(nat_bits(nat_of(self)))

    def bit_count(self) -> int:
        digits = nat_of(self)
        i = _k_array_length(digits)
        count = i32(0)
        while i > 0:
            i -= 1
            count += _k_popcnt(digits[i])
        return _k_int(i64(count))

    def conjugate(self) -> int:
        return self

    def is_integer(self) -> bool:
        return True

    def as_integer_ratio(self):
        return (self, 1)

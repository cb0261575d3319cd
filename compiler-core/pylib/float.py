# float: text and back, operators, comparison with int, rounding.


# The exact decimal expansion of m * 2**e: `digits` (values 0 to 9, the first not 0), the point after `point` of them.
class Decimal:
    digits: array[u8]
    count: i32
    point: i32


# m (not zero, unsigned) times 2**e, in full.
def expand(m: i64, e: i32) -> Decimal:
    zeros = i32(_k_ctz(m))
    m = _k_shr_u(m, i64(zeros))
    e += zeros
    places = i32(0)
    if e < 0:
        places = -e
    bits = 64 - i32(_k_clz(m)) + e
    size = (64 + larger(e, 0) + 12 * smaller(places, 9) >> 5) + 3 + (places * 5 >> 6)
    number = _k_array_i32(size)
    number[0] = i32(m)
    number[1] = i32(_k_shr_u(m, i64(32)))
    if e > 0:
        number = shift_up(number, e)
    # m / 2**places is m * 5**places / 10**places
    left = places
    while left > 0:
        step = smaller(left, 13)
        factor = i64(1)
        left -= step
        while step > 0:
            factor *= 5
            step -= 1
        nat_multiply_small(number, factor, 0)
    top = size
    while top > 0 and number[top - 1] == 0:
        top -= 1
    out = _k_array_u8(top * 10 + 10)
    at = _k_array_length(out)
    while top > 0:
        chunk = i32(nat_divide_small(number, top, 1000000000))
        while top > 0 and number[top - 1] == 0:
            top -= 1
        k = i32(0)
        while k < 9:
            at -= 1
            out[at] = chunk % 10
            chunk = chunk // 10
            k += 1
    while out[at] == 0:
        at += 1
    count = _k_array_length(out) - at
    digits = _k_array_u8(count)
    _k_array_copy(digits, 0, out, at, count)
    result = Decimal(digits, count, count - places)
    trim_zeros(result)
    return result


def shift_up(number: array[i32], count: i32) -> array[i32]:
    shifted = nat_left(nat_trim(number), i64(count))
    _k_array_fill(number, 0, 0, _k_array_length(number))
    _k_array_copy(number, 0, shifted, 0, _k_array_length(shifted))
    return number


def trim_zeros(d: Decimal):
    while d.count > 1 and d.digits[d.count - 1] == 0:
        d.count -= 1


def digit_at(d: Decimal, i: i32) -> i32:
    if i < 0 or i >= d.count:
        return 0
    return d.digits[i]


# -1, 0, 1; numbers, not spellings
def decimal_compare(a: Decimal, b: Decimal) -> i32:
    if a.point != b.point:
        if a.point < b.point:
            return -1
        return 1
    i = i32(0)
    while i < a.count or i < b.count:
        x = digit_at(a, i)
        y = digit_at(b, i)
        if x != y:
            if x < y:
                return -1
            return 1
        i += 1
    return 0


# The first n digits (n may be 0 or less), the last rounded half to even.
def decimal_rounded(d: Decimal, n: i32) -> Decimal:
    if n >= d.count:
        return d
    up = False
    if n >= 0:
        next = d.digits[n]
        up = next > 5 or next == 5 and (d.count > n + 1 or digit_at(d, n - 1) & 1 == 1)
    return decimal_cut(d, n, up)


# The first n digits, and one more on the last if `up`.
def decimal_cut(d: Decimal, n: i32, up: bool) -> Decimal:
    size = larger(n, 0)
    digits = _k_array_u8(size + 1)
    _k_array_copy(digits, 0, d.digits, 0, smaller(size, d.count))
    cut = Decimal(digits, size, d.point)
    i = size
    while up and i > 0:
        i -= 1
        if digits[i] == 9:
            digits[i] = 0
        else:
            digits[i] = digits[i] + 1
            up = False
    if up:
        digits[0] = 1
        cut.point += 1
        if n <= 0:
            cut.count = i32(1)
    if cut.count > 0:
        trim_zeros(cut)
    return cut


def float_mantissa(x: float) -> i64:
    bits = _k_float_bits(x)
    m = bits & 4503599627370495
    if (bits >> 52) & 2047 != 0:
        m = m | 4503599627370496
    return m


def float_exponent(x: float) -> i32:
    return larger(i32((_k_float_bits(x) >> 52) & 2047), 1) - 1075


# All digits of a finite float that is not zero.
def float_decimal(x: float) -> Decimal:
    return expand(float_mantissa(x), float_exponent(x))


# The fewest digits that give the float back, of them the nearest ones.
def shortest(x: float) -> Decimal:
    x = _k_fabs(x)
    if x < 1000000000000000.0 and x >= 0.001:
        scale = 1.0
        places = i32(0)
        while places < 18:
            n = _k_nearest(x * scale)
            if n >= 1000000000000000.0:
                break
            if _k_fdiv(n, scale) == x:
                return decimal_of(_k_i64_of(n), -places)
            scale = scale * 10.0
            places += 1
    m = float_mantissa(x)
    e = float_exponent(x)
    exact = expand(m, e)
    low = expand(2 * m - 1, e - 1)
    if m == 4503599627370496 and e > -1074:
        low = expand(4 * m - 1, e - 2)
    high = expand(2 * m + 1, e - 1)
    n = i32(1)
    while True:
        near = decimal_rounded(exact, n)
        if inside(near, low, high, m):
            return near
        down = decimal_cut(exact, n, False)
        if inside(down, low, high, m):
            return down
        up = decimal_cut(exact, n, True)
        if inside(up, low, high, m):
            return up
        n += 1


def inside(d: Decimal, low: Decimal, high: Decimal, m: i64) -> bool:
    edge = i32(m & 1)
    return decimal_compare(d, low) >= edge and decimal_compare(high, d) >= edge


# m * 10**e
def decimal_of(m: i64, e: i32) -> Decimal:
    while m % 10 == 0:
        m = m // 10
        e += 1
    count = i32(0)
    rest = m
    while rest > 0:
        rest = rest // 10
        count += 1
    digits = _k_array_u8(count)
    i = count
    while i > 0:
        i -= 1
        digits[i] = i32(m % 10)
        m = m // 10
    return Decimal(digits, count, count + e)


# "inf" or "nan"
def strange_text(x: float) -> str:
    if x != x:
        return "nan"
    if x < 0.0:
        return "-inf"
    return "inf"


def float_text(x: float) -> str:
    if x - x != 0.0:
        return strange_text(x)
    out = text_builder(24)
    if _k_float_bits(x) < 0:
        out.put(45)
    if x == 0.0:
        out.put_text("0.0")
    else:
        put_repr(out, shortest(x))
    return out.finish()


def put_repr(out: TextBuilder, d: Decimal):
    if d.point > 16 or d.point < -3:
        put_scientific(out, d, d.count - 1, 101, False)
    else:
        put_fixed(out, d, larger(d.count - d.point, 1), 0)


# `places` digits after the point; a comma or underscore between thousands where `mark` is one.
def put_fixed(out: TextBuilder, d: Decimal, places: i32, mark: i32):
    i = i32(0)
    if d.point <= 0:
        out.put(48)
        i = d.point
    while i < d.point:
        if mark != 0 and i > 0 and (d.point - i) % 3 == 0:
            out.put(mark)
        out.put(48 + digit_at(d, i))
        i += 1
    if places > 0:
        out.put(46)
        while places > 0:
            out.put(48 + digit_at(d, i))
            i += 1
            places -= 1


def put_scientific(out: TextBuilder, d: Decimal, places: i32, letter: i32, point: bool):
    out.put(48 + digit_at(d, 0))
    if places > 0 or point:
        out.put(46)
    i = i32(1)
    while i <= places:
        out.put(48 + digit_at(d, i))
        i += 1
    out.put(letter)
    e = d.point - 1
    if d.count == 0 or d.digits[0] == 0:
        e = i32(0)
    if e < 0:
        out.put(45)
        e = -e
    else:
        out.put(43)
    if e < 10:
        out.put(48)
    out.put_text(small_text(i64(e)))


# x * 2**n, rounded once.
def scale(x: float, n: i32) -> float:
    if n > 1023:
        x = x * 8.98846567431158e307
        n -= 1023
        if n > 1023:
            x = x * 8.98846567431158e307
            n -= 1023
            if n > 1023:
                n = i32(1023)
    elif n < -1022:
        x = x * 2.004168360008973e-292
        n += 969
        if n < -1022:
            x = x * 2.004168360008973e-292
            n += 969
            if n < -1022:
                n = i32(-1022)
    return x * _k_bits_float(i64(n + 1023) << 52)


# The float nearest to a decimal number.
def float_of_decimal(d: Decimal) -> float:
    trim_zeros(d)
    if d.count == 0 or d.digits[0] == 0:
        return 0.0
    if d.point > 310:
        return _k_bits_float(i64(9218868437227405312))
    if d.point < -326:
        return 0.0
    m = i64(0)
    i = i32(0)
    while i < d.count and i < 18:
        m = m * 10 + i64(d.digits[i])
        i += 1
    e = d.point - i
    if d.count <= 15 and e >= -22 and e <= 22:
        if e < 0:
            return _k_fdiv(_k_float_of(m), power_of_ten(-e))
        return _k_float_of(m) * power_of_ten(e)
    x = _k_float_of(m)
    while e > 0:
        step = smaller(e, 22)
        x = x * power_of_ten(step)
        e -= step
    while e < 0:
        step = smaller(-e, 22)
        x = _k_fdiv(x, power_of_ten(step))
        e += step
    return correct(x, d)


def power_of_ten(n: i32) -> float:
    x = 1.0
    while n > 0:
        x = x * 10.0
        n -= 1
    return x


# From a float that is near to the one that is nearest.
def correct(x: float, d: Decimal) -> float:
    bits = _k_float_bits(x)
    if bits > 9218868437227405311:
        bits = i64(9218868437227405311)
    while True:
        x = _k_bits_float(bits)
        order = decimal_compare(d, expand(2 * float_mantissa(x) + 1, float_exponent(x) - 1))
        if order > 0 or order == 0 and bits & 1 == 1:
            bits += 1
            if bits == 9218868437227405312:
                return _k_bits_float(bits)
        else:
            if bits == 0:
                return 0.0
            y = _k_bits_float(bits - 1)
            order = decimal_compare(d, expand(2 * float_mantissa(y) + 1, float_exponent(y) - 1))
            if order > 0 or order == 0 and bits & 1 == 0:
                return x
            bits -= 1


def float_new(x=0.0):
    if isinstance(x, float):
        return x
    if isinstance(x, exact_int):
        return int_to_float(x)
    if isinstance(x, bool):
        return _k_float_of(i64(x))
    if isinstance(x, str):
        return parse_float(x)
    if _k_has_method(x, "__float__"):
        result = x.__float__()
        if isinstance(result, float):
            return result
        raise TypeError(_k_class_name(x) + ".__float__ returned non-float (type " + _k_class_name(result) + ")")
    if _k_has_method(x, "__index__"):
        return int_to_float(index_of(x))
    raise TypeError("float() argument must be a string or a real number, not '" + _k_class_name(x) + "'")


# A number where CPython takes a C `double`.
def real_of(x) -> float:
    if isinstance(x, float):
        return x
    if isinstance(x, int) or _k_has_method(x, "__float__") or _k_has_method(x, "__index__"):
        return float_new(x)
    raise TypeError("must be real number, not " + _k_class_name(x))


def bad_float(text: str):
    return ValueError("could not convert string to float: " + text_repr(text))


def parse_float(text: str) -> float:
    i = strip_left(text, None)
    stop = strip_right(text, None, i)
    negative = False
    if i < stop and (text_point(text, i) == 43 or text_point(text, i) == 45):
        negative = text_point(text, i) == 45
        i += 1
    x = 0.0
    if i < stop and (text_point(text, i) | 32 == 105 or text_point(text, i) | 32 == 110):
        x = parse_word(text, i, stop)
    else:
        x = parse_digits(text, i, stop)
    if negative:
        return -x
    return x


# Each NaN made from text is an object of its own in CPython, which `in` and the `==` of containers can tell: here it has
# bits of its own.
def fresh_nan() -> float:
    number = _k_i32_get("nans") + 1
    _k_i32_set("nans", number)
    return _k_bits_float(i64(9221120237041090560) + i64(number))


def parse_word(text: str, i: i32, stop: i32) -> float:
    word = text_part(text, i, stop)
    if text_is_ascii(word):
        word = ascii_case(word, 0)
        if word == "nan":
            return fresh_nan()
        if word == "inf" or word == "infinity":
            return _k_bits_float(i64(9218868437227405312))
    raise bad_float(text)


def parse_digits(text: str, i: i32, stop: i32) -> float:
    digits = _k_array_u8(larger(stop - i, 1))
    d = Decimal(digits, 0, 0)
    seen = False
    point = False
    last = i32(95)
    e = i32(0)
    while i < stop:
        c = text_point(text, i)
        if c >= 256 and decimal_value(c) < 10:
            c = 48 + decimal_value(c)
        if c >= 48 and c <= 57:
            seen = True
            if d.count > 0 or c > 48:
                digits[d.count] = c - 48
                d.count += 1
                if not point:
                    d.point += 1
            elif point:
                d.point -= 1
        elif c == 46 and not point and (last != 95 or not seen):
            point = True
        elif c == 95 and last >= 48 and last <= 57:
            c = i32(95)
        elif c | 32 == 101 and seen and last != 95:
            e = parse_exponent(text, i + 1, stop)
            i = stop
        else:
            raise bad_float(text)
        last = c
        i += 1
    if not seen or last == 95:
        raise bad_float(text)
    if d.count == 0:
        return 0.0
    d.point += e
    return float_of_decimal(d)


def parse_exponent(text: str, i: i32, stop: i32) -> i32:
    negative = False
    if i < stop and (text_point(text, i) == 43 or text_point(text, i) == 45):
        negative = text_point(text, i) == 45
        i += 1
    e = i32(0)
    last = i32(95)
    while i < stop:
        c = text_point(text, i)
        if c >= 48 and c <= 57:
            if e < 100000000:
                e = e * 10 + c - 48
        elif c != 95 or last == 95:
            raise bad_float(text)
        last = c
        i += 1
    if last == 95:
        raise bad_float(text)
    if negative:
        return -e
    return e


def float_add(a: float, b: float) -> float:
    return a + b


def float_subtract(a: float, b: float) -> float:
    return a - b


def float_multiply(a: float, b: float) -> float:
    return a * b


def float_true_divide(a: float, b: float) -> float:
    if b == 0.0:
        raise ZeroDivisionError("float division by zero")
    return _k_fdiv(a, b)


def float_floor_divide(a: float, b: float) -> float:
    if b == 0.0:
        raise ZeroDivisionError("float floor division by zero")
    r = float_remainder(a, b)
    q = _k_fdiv(a - r, b)
    if r != 0.0 and (b < 0.0) != (r < 0.0):
        q = q - 1.0
    if q == 0.0:
        return _k_copysign(0.0, _k_fdiv(a, b))
    whole = _k_floor(q)
    if q - whole > 0.5:
        whole = whole + 1.0
    return whole


def float_modulo(a: float, b: float) -> float:
    if b == 0.0:
        raise ZeroDivisionError("float modulo")
    r = float_remainder(a, b)
    if r == 0.0:
        return _k_copysign(0.0, b)
    if (b < 0.0) != (r < 0.0):
        return r + b
    return r


def float_divmod(a: float, b: float):
    if b == 0.0:
        raise ZeroDivisionError("float divmod()")
    return (float_floor_divide(a, b), float_modulo(a, b))


# The exact remainder with the sign of a (C's fmod); b is not zero.
def float_remainder(a: float, b: float) -> float:
    if a - a != 0.0 or b != b:
        return _k_bits_float(i64(9221120237041090560))
    if b - b != 0.0 or a == 0.0:
        return a
    m = float_mantissa(a)
    n = float_mantissa(b)
    e = float_exponent(a)
    f = float_exponent(b)
    if _k_fabs(a) < _k_fabs(b):
        return a
    while e > f:
        step = smaller(e - f, 10)
        m = (m % n) << i64(step)
        e -= step
        if m == 0:
            break
    if e < f:
        # b is a subnormal's size times a power of two: line both up.
        n = n << i64(f - e)
        m = m % n
    else:
        m = m % n
    return _k_copysign(scale(_k_float_of(m), e), a)


# Exact comparison of an int with a float: -1, 0, 1, or 2 where the float is no number.
def compare_mixed(a: int, b: float) -> i32:
    if b != b:
        return 2
    if b - b != 0.0:
        if b > 0.0:
            return -1
        return 1
    whole = int_of_float(b)
    if a < whole:
        return -1
    if a > whole:
        return 1
    part = b - _k_trunc(b)
    if part > 0.0:
        return -1
    if part < 0.0:
        return 1
    return 0


def mixed_equal(a, b) -> bool:
    if isinstance(a, float):
        if isinstance(b, float):
            return a == b
        return compare_mixed(b, a) == 0
    if isinstance(b, float):
        return compare_mixed(a, b) == 0
    return a == b


def mixed_less(a, b) -> bool:
    if isinstance(a, float):
        if isinstance(b, float):
            return a < b
        return compare_mixed(b, a) == 1
    if isinstance(b, float):
        return compare_mixed(a, b) == -1
    return a < b


def mixed_less_equal(a, b) -> bool:
    if isinstance(a, float):
        if isinstance(b, float):
            return a <= b
        order = compare_mixed(b, a)
        return order == 1 or order == 0
    if isinstance(b, float):
        return compare_mixed(a, b) <= 0
    return a <= b


def hash_float(x: float) -> i64:
    if x - x != 0.0:
        if x != x:
            return 0
        if x > 0.0:
            return 314159
        return -314159
    if _k_trunc(x) == x:
        return hash_int(int_of_float(x))
    m = float_mantissa(x) % 2305843009213693951
    e = (float_exponent(x) + 6100) % 61
    h = (m << i64(e)) & 2305843009213693951
    h = h | (_k_shr_u(m, i64(61 - e)))
    if x < 0.0:
        h = -h
    if h == -1:
        return -2
    return h


# round(x) and round(x, places)
def float_round_int(x: float) -> int:
    return int_of_float(_k_nearest(x))


def float_round(x: float, places: int) -> float:
    if x - x != 0.0 or x == 0.0:
        return x
    n = saturated(places)
    if n > 323:
        return x
    if n < -308:
        return 0.0 * x
    d = float_decimal(x)
    d = decimal_rounded(d, d.point + i32(n))
    result = float_of_decimal(d)
    if result - result != 0.0:
        raise OverflowError("rounded value too large to represent")
    return _k_copysign(result, x)


class float:
    def is_integer(self) -> bool:
        return self - self == 0.0 and _k_trunc(self) == self

    def conjugate(self) -> float:
        return self

    def as_integer_ratio(self):
        if self != self:
            raise ValueError("cannot convert NaN to integer ratio")
        if self - self != 0.0:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self == 0.0:
            return (0, 1)
        m = float_mantissa(self)
        e = float_exponent(self)
        zeros = _k_ctz(m)
        m = _k_shr_u(m, zeros)
        e += i32(zeros)
        negative = self < 0.0
        if e >= 0:
            return (int_of(negative, nat_left(nat_of_raw(m), i64(e))), 1)
        return (int_of(negative, nat_of_raw(m)), int_of(False, nat_left(nat_of_raw(1), i64(-e))))

    def hex(self) -> str:
        if self - self != 0.0:
            return strange_text(self)
        out = text_builder(24)
        if _k_float_bits(self) < 0:
            out.put(45)
        m = float_mantissa(self)
        e = float_exponent(self) + 52
        if m == 0:
            out.put_text("0x0.0p+0")
            return out.finish()
        out.put(48)
        out.put(120)
        out.put(48 + i32(m >> 52))
        out.put(46)
        shift = i64(48)
        while shift >= 0:
            out.put(digit_char(i32(m >> shift) & 15))
            shift -= 4
        out.put(112)
        if e >= 0:
            out.put(43)
        out.put_text(small_text(i64(e)))
        return out.finish()

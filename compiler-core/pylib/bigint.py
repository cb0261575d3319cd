# Integers that do not fit 64 bits. A magnitude is an array of 32-bit digits, the lowest first, with no zero on top.


class BigInt:
    negative: bool
    digits: array[i32]


def is_negative(x: int) -> bool:
    if _k_is_small(x):
        return _k_small(x) < 0
    return _k_big(x).negative


def nat_of(x: int) -> array[i32]:
    if _k_is_small(x):
        m = _k_small(x)
        if m < 0:
            m = -m
        return nat_of_raw(m)
    return _k_big(x).digits


# The magnitude of an unsigned 64-bit number.
def nat_of_raw(m: i64) -> array[i32]:
    high = i32(_k_shr_u(m, i64(32)))
    n = i32(high != 0)
    if high != 0 or m != 0:
        n += 1
    digits = _k_array_i32(n)
    if n > 0:
        digits[0] = i32(m)
    if n > 1:
        digits[1] = high
    return digits


# Zeros on top are taken off.
def nat_trim(a: array[i32]) -> array[i32]:
    n = _k_array_length(a)
    while n > 0 and a[n - 1] == 0:
        n -= 1
    if n == _k_array_length(a):
        return a
    return nat_part(a, 0, n)


def nat_part(a: array[i32], start: i32, stop: i32) -> array[i32]:
    part = _k_array_i32(stop - start)
    _k_array_copy(part, 0, a, start, stop - start)
    return part


# The low 64 bits.
def nat_low(a: array[i32]) -> i64:
    n = _k_array_length(a)
    if n == 0:
        return 0
    if n == 1:
        return _k_zext(a[0])
    return _k_zext(a[0]) | (_k_zext(a[1]) << 32)


def int_of(negative: bool, magnitude: array[i32]) -> int:
    a = nat_trim(magnitude)
    n = _k_array_length(a)
    if n <= 2:
        m = nat_low(a)
        if negative:
            m = -m
            if m <= 0:
                return _k_int(m)
        elif m >= 0:
            return _k_int(m)
    return _k_from_big(BigInt(negative, a))


def nat_compare(a: array[i32], b: array[i32]) -> i32:
    n = _k_array_length(a)
    if n != _k_array_length(b):
        if n < _k_array_length(b):
            return -1
        return 1
    while n > 0:
        n -= 1
        if a[n] != b[n]:
            if _k_lt_u(a[n], b[n]):
                return -1
            return 1
    return 0


def nat_add(a: array[i32], b: array[i32]) -> array[i32]:
    n = _k_array_length(a)
    m = _k_array_length(b)
    if n < m:
        return nat_add(b, a)
    sum = _k_array_i32(n + 1)
    carry = i64(0)
    i = i32(0)
    while i < n:
        carry += _k_zext(a[i])
        if i < m:
            carry += _k_zext(b[i])
        sum[i] = i32(carry)
        carry = carry >> 32
        i += 1
    sum[n] = i32(carry)
    return nat_trim(sum)


# a is at least b.
def nat_subtract(a: array[i32], b: array[i32]) -> array[i32]:
    n = _k_array_length(a)
    m = _k_array_length(b)
    rest = _k_array_i32(n)
    carry = i64(0)
    i = i32(0)
    while i < n:
        carry += _k_zext(a[i])
        if i < m:
            carry -= _k_zext(b[i])
        rest[i] = i32(carry)
        carry = carry >> 32
        i += 1
    return nat_trim(rest)


def nat_multiply(a: array[i32], b: array[i32]) -> array[i32]:
    n = _k_array_length(a)
    m = _k_array_length(b)
    if n < m:
        return nat_multiply(b, a)
    if m > 40:
        return nat_karatsuba(a, b)
    product = _k_array_i32(n + m)
    i = i32(0)
    while i < m:
        digit = _k_zext(b[i])
        carry = i64(0)
        j = i32(0)
        while j < n:
            carry += _k_zext(a[j]) * digit + _k_zext(product[i + j])
            product[i + j] = i32(carry)
            carry = _k_shr_u(carry, i64(32))
            j += 1
        product[i + n] = i32(carry)
        i += 1
    return nat_trim(product)


# a is at least as long as b.
def nat_karatsuba(a: array[i32], b: array[i32]) -> array[i32]:
    n = _k_array_length(a)
    m = _k_array_length(b)
    half = (n + 1) >> 1
    low_a = nat_trim(nat_part(a, 0, half))
    high_a = nat_part(a, half, n)
    if m <= half:
        return nat_add_at(nat_multiply(low_a, b), nat_multiply(high_a, b), half)
    low_b = nat_trim(nat_part(b, 0, half))
    high_b = nat_part(b, half, m)
    low = nat_multiply(low_a, low_b)
    high = nat_multiply(high_a, high_b)
    cross = nat_multiply(nat_add(low_a, high_a), nat_add(low_b, high_b))
    middle = nat_subtract(nat_subtract(cross, low), high)
    return nat_add_at(nat_add_at(low, middle, half), high, half * 2)


# a + b * 2**(32 * at)
def nat_add_at(a: array[i32], b: array[i32], at: i32) -> array[i32]:
    n = _k_array_length(b)
    if n == 0:
        return a
    shifted = _k_array_i32(n + at)
    _k_array_copy(shifted, at, b, 0, n)
    return nat_add(a, shifted)


# Divides in place by one digit; the remainder.
def nat_divide_small(a: array[i32], n: i32, divisor: i64) -> i64:
    rest = i64(0)
    while n > 0:
        n -= 1
        rest = (rest << 32) | _k_zext(a[n])
        a[n] = i32(_k_div_u(rest, divisor))
        rest = _k_rem_u(rest, divisor)
    return rest


# Quotient and remainder of magnitudes (Knuth, algorithm D).
def nat_divide(a: array[i32], b: array[i32]):
    n = _k_array_length(b)
    if nat_compare(a, b) < 0:
        return (_k_array_i32(0), a)
    if n == 1:
        whole = nat_part(a, 0, _k_array_length(a))
        rest = nat_divide_small(whole, _k_array_length(whole), _k_zext(b[0]))
        return (nat_trim(whole), nat_of_raw(rest))
    shift = _k_clz(b[n - 1])
    v = nat_left(b, i64(shift))
    u = _k_array_i32(_k_array_length(a) + 1)
    shifted = nat_left(a, i64(shift))
    _k_array_copy(u, 0, shifted, 0, _k_array_length(shifted))
    j = _k_array_length(a) - n
    quotient = _k_array_i32(j + 1)
    top = _k_zext(v[n - 1])
    second = _k_zext(v[n - 2])
    while j >= 0:
        head = (_k_zext(u[j + n]) << 32) | _k_zext(u[j + n - 1])
        digit = i64(4294967295)
        if u[j + n] != v[n - 1]:
            digit = _k_div_u(head, top)
        rest = head - digit * top
        while _k_shr_u(rest, i64(32)) == 0 and _k_lt_u((rest << 32) | _k_zext(u[j + n - 2]), digit * second):
            digit -= 1
            rest += top
        borrow = i64(0)
        i = i32(0)
        while i < n:
            product = digit * _k_zext(v[i]) + borrow
            borrow = _k_shr_u(product, i64(32))
            if _k_lt_u(u[i + j], i32(product)):
                borrow += 1
            u[i + j] = u[i + j] - i32(product)
            i += 1
        below = _k_lt_u(u[j + n], i32(borrow))
        u[j + n] = u[j + n] - i32(borrow)
        if below:
            digit -= 1
            carry = i64(0)
            i = i32(0)
            while i < n:
                carry += _k_zext(u[i + j]) + _k_zext(v[i])
                u[i + j] = i32(carry)
                carry = carry >> 32
                i += 1
            u[j + n] = u[j + n] + i32(carry)
        quotient[j] = i32(digit)
        j -= 1
    return (nat_trim(quotient), nat_right(nat_trim(u), i64(shift)))


def nat_bits(a: array[i32]) -> i64:
    n = _k_array_length(a)
    if n == 0:
        return 0
    return i64(n) * 32 - i64(_k_clz(a[n - 1]))


def nat_left(a: array[i32], count: i64) -> array[i32]:
    n = _k_array_length(a)
    if n == 0:
        return a
    if count > 8000000000:
        raise MemoryError()
    words = i32(count >> 5)
    bits = count & 31
    shifted = _k_array_i32(n + words + 1)
    carry = i64(0)
    i = i32(0)
    while i < n:
        carry = carry | (_k_zext(a[i]) << bits)
        shifted[i + words] = i32(carry)
        carry = _k_shr_u(carry, i64(32))
        i += 1
    shifted[n + words] = i32(carry)
    return nat_trim(shifted)


def nat_right(a: array[i32], count: i64) -> array[i32]:
    n = i64(_k_array_length(a))
    if count >= n * 32:
        return _k_array_i32(0)
    words = i32(count >> 5)
    bits = count & 31
    size = i32(n) - words
    shifted = _k_array_i32(size)
    i = i32(0)
    while i < size:
        digit = _k_zext(a[i + words])
        if i + 1 < size:
            digit = digit | (_k_zext(a[i + words + 1]) << 32)
        shifted[i] = i32(_k_shr_u(digit, bits))
        i += 1
    return nat_trim(shifted)


# Is any of the lowest `count` bits set?
def nat_any_below(a: array[i32], count: i64) -> bool:
    i = i32(0)
    n = _k_array_length(a)
    while i < n and count > 0:
        digit = a[i]
        if count < 32:
            digit = digit & ((i32(1) << i32(count)) - 1)
        if digit != 0:
            return True
        i += 1
        count -= 32
    return False


def int_add_slow(a: int, b: int) -> int:
    return int_sum(a, b, is_negative(b))


def int_subtract_slow(a: int, b: int) -> int:
    return int_sum(a, b, not is_negative(b))


# a plus the magnitude of b with that sign
def int_sum(a: int, b: int, negative: bool) -> int:
    own = is_negative(a)
    x = nat_of(a)
    y = nat_of(b)
    if own == negative:
        return int_of(own, nat_add(x, y))
    if nat_compare(x, y) < 0:
        return int_of(negative, nat_subtract(y, x))
    return int_of(own, nat_subtract(x, y))


def int_multiply_slow(a: int, b: int) -> int:
    return int_of(is_negative(a) != is_negative(b), nat_multiply(nat_of(a), nat_of(b)))


def int_compare_slow(a: int, b: int) -> i32:
    negative = is_negative(a)
    if negative != is_negative(b):
        if negative:
            return -1
        return 1
    order = nat_compare(nat_of(a), nat_of(b))
    if negative:
        return -order
    return order


# Floor quotient and remainder; b is not zero.
def int_divide_slow(a: int, b: int):
    negative = is_negative(b)
    unlike = is_negative(a) != negative
    quotient, rest = nat_divide(nat_of(a), nat_of(b))
    if unlike and _k_array_length(rest) > 0:
        quotient = nat_add(quotient, nat_of_raw(1))
        rest = nat_subtract(nat_of(b), rest)
    return (int_of(unlike, quotient), int_of(negative, rest))


# n digits of two's complement.
def twos_digits(x: int, n: i32) -> array[i32]:
    digits = _k_array_i32(n)
    a = nat_of(x)
    _k_array_copy(digits, 0, a, 0, _k_array_length(a))
    if is_negative(x):
        twos_negate(digits)
    return digits


def twos_negate(digits: array[i32]):
    carry = i64(1)
    i = i32(0)
    while i < _k_array_length(digits):
        carry += _k_zext(~digits[i])
        digits[i] = i32(carry)
        carry = carry >> 32
        i += 1


def twos_int(digits: array[i32]) -> int:
    negative = digits[_k_array_length(digits) - 1] < 0
    if negative:
        twos_negate(digits)
    return int_of(negative, digits)


# 0 and, 1 or, 2 xor
def int_bits_slow(a: int, b: int, how: i32) -> int:
    n = larger(_k_array_length(nat_of(a)), _k_array_length(nat_of(b))) + 1
    x = twos_digits(a, n)
    y = twos_digits(b, n)
    while n > 0:
        n -= 1
        if how == 0:
            x[n] = x[n] & y[n]
        elif how == 1:
            x[n] = x[n] | y[n]
        else:
            x[n] = x[n] ^ y[n]
    return twos_int(x)


def int_left_slow(a: int, count: i64) -> int:
    return int_of(is_negative(a), nat_left(nat_of(a), count))


def int_right_slow(a: int, count: i64) -> int:
    x = nat_of(a)
    shifted = nat_right(x, count)
    if is_negative(a):
        if nat_any_below(x, count):
            shifted = nat_add(shifted, nat_of_raw(1))
        return int_of(True, shifted)
    return int_of(False, shifted)


def hash_big(x: int) -> i64:
    big = _k_big(x)
    h = i64(0)
    i = _k_array_length(big.digits)
    while i > 0:
        i -= 1
        h = ((h << 32) & 2305843009213693951) | (h >> 29)
        h += _k_zext(big.digits[i])
        if h >= 2305843009213693951:
            h -= 2305843009213693951
    if big.negative:
        h = -h
    if h == -1:
        return -2
    return h


def big_to_float(x: int) -> float:
    a = _k_big(x).digits
    shift = nat_bits(a) - 64
    if shift > 960:
        raise OverflowError("int too large to convert to float")
    top = nat_low(nat_right(a, shift))
    m = _k_shr_u(top, i64(11))
    rest = top & 2047
    if rest > 1024 or rest == 1024 and (m & 1 == 1 or nat_any_below(a, shift)):
        m += 1
    result = _k_float_of(m) * _k_bits_float((shift + 1034) << 52)
    if result - result != 0.0:
        raise OverflowError("int too large to convert to float")
    if _k_big(x).negative:
        return -result
    return result


def divide_exactly(a: int, b: int) -> float:
    x = nat_of(a)
    y = nat_of(b)
    negative = is_negative(a) != is_negative(b)
    difference = nat_bits(x) - nat_bits(y)
    if difference > 1025:
        raise OverflowError("integer division result too large for a float")
    result = 0.0
    if difference > -1200:
        shift = difference - 55
        if shift < -1076:
            shift = i64(-1076)
        if shift > 0:
            y = nat_left(y, shift)
        else:
            x = nat_left(x, -shift)
        quotient, rest = nat_divide(x, y)
        q = nat_low(quotient)
        bits = nat_bits(quotient)
        extra = bits
        if extra < -1021 - shift:
            extra = -1021 - shift
        mask = i64(1) << extra - 54
        if _k_array_length(rest) > 0:
            q = q | 1
        if q & mask != 0 and q & (3 * mask - 1) != 0:
            q += mask
        q = q & ~(2 * mask - 1)
        result = scale(_k_float_of(q), i32(shift))
        if result - result != 0.0:
            raise OverflowError("integer division result too large for a float")
    if negative:
        return -result
    return result


# The decimal digits of a magnitude, which is not zero.
def nat_text(a: array[i32], negative: bool) -> str:
    limit = i64(_k_i32_get("int_max_digits"))
    if limit == 0:
        limit = i64(4301)
    limit -= 1
    n = _k_array_length(a)
    if limit > 0 and i64(n) * 32 > limit * 4:
        raise digits_error(limit)
    work = nat_part(a, 0, n)
    out = _k_array_u8(n * 10 + 1)
    at = _k_array_length(out)
    while n > 0:
        chunk = i32(nat_divide_small(work, n, 1000000000))
        while n > 0 and work[n - 1] == 0:
            n -= 1
        digits = i32(0)
        while digits < 9 and (n > 0 or chunk > 0):
            at -= 1
            out[at] = 48 + chunk % 10
            chunk = chunk // 10
            digits += 1
    if limit > 0 and i64(_k_array_length(out) - at) > limit:
        raise digits_error(limit)
    if negative:
        at -= 1
        out[at] = 45
    latin = _k_array_u8(_k_array_length(out) - at)
    _k_array_copy(latin, 0, out, at, _k_array_length(latin))
    return text_of_latin(latin)


def digits_error(limit: i64):
    return ValueError("Exceeds the limit (" + small_text(limit) + " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit")


# Digits of a base that is a power of two.
def nat_radix(a: array[i32], bits: i32, out: TextBuilder, upper: bool):
    count = (i32(nat_bits(a)) + bits - 1) // bits
    if count == 0:
        out.put(48)
    while count > 0:
        count -= 1
        at = count * bits
        word = at >> 5
        value = _k_zext(a[word])
        if word + 1 < _k_array_length(a):
            value = value | (_k_zext(a[word + 1]) << 32)
        digit = i32(_k_shr_u(value, i64(at & 31))) & ((i32(1) << bits) - 1)
        c = digit_char(digit)
        if upper and digit > 9:
            c -= 32
        out.put(c)


# a * factor + more, in place; a has room.
def nat_multiply_small(a: array[i32], factor: i64, more: i64):
    i = i32(0)
    n = _k_array_length(a)
    while i < n:
        more += _k_zext(a[i]) * factor
        a[i] = i32(more)
        more = _k_shr_u(more, i64(32))
        i += 1

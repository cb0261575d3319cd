# The module math. The transcendental functions are computed with pairs of floats (about 31 digits, after Dekker and
# Knuth) and rounded once, so that the result is the nearest float in nearly all cases, as glibc's is.


def dd_sum(a: float, b: float):
    s = a + b
    t = s - a
    return (s, (a - (s - t)) + (b - t))


def dd_quick(a: float, b: float):
    s = a + b
    return (s, b - (s - a))


def dd_product(a: float, b: float):
    p = a * b
    t = 134217729.0 * a
    ah = t - (t - a)
    al = a - ah
    t = 134217729.0 * b
    bh = t - (t - b)
    bl = b - bh
    return (p, ((ah * bh - p) + ah * bl + al * bh) + al * bl)


def dd_add(ah: float, al: float, bh: float, bl: float):
    s, e = dd_sum(ah, bh)
    t, f = dd_sum(al, bl)
    s, e = dd_quick(s, e + t)
    return dd_quick(s, e + f)


def dd_multiply(ah: float, al: float, bh: float, bl: float):
    p, e = dd_product(ah, bh)
    return dd_quick(p, e + (ah * bl + al * bh))


def dd_divide(ah: float, al: float, bh: float, bl: float):
    q = _k_fdiv(ah, bh)
    ph, pl = dd_multiply(q, 0.0, bh, bl)
    rh, rl = dd_add(ah, al, -ph, -pl)
    r = _k_fdiv(rh, bh)
    ph, pl = dd_multiply(r, 0.0, bh, bl)
    rh, rl = dd_add(rh, rl, -ph, -pl)
    q, r = dd_quick(q, r)
    return dd_add(q, r, _k_fdiv(rh, bh), 0.0)


def dd_sqrt(ah: float, al: float):
    s = _k_sqrt(ah)
    if s == 0.0:
        return (0.0, 0.0)
    ph, pl = dd_product(s, s)
    rh, rl = dd_add(ah, al, -ph, -pl)
    return dd_quick(s, _k_fdiv(rh, s + s))


# e**r - 1 for |r| <= 0.36
def dd_expm1_small(rh: float, rl: float):
    rh = rh * 0.00390625
    rl = rl * 0.00390625
    h = rh * 0.1
    l = 0.0
    n = 9.0
    while n > 1.0:
        # p = r / n * (1 + p)
        h, l = dd_add(1.0, 0.0, h, l)
        h, l = dd_multiply(h, l, rh, rl)
        h, l = dd_divide(h, l, n, 0.0)
        n = n - 1.0
    h, l = dd_add(1.0, 0.0, h, l)
    h, l = dd_multiply(h, l, rh, rl)
    k = i32(0)
    while k < 8:
        sh, sl = dd_multiply(h, l, h, l)
        h, l = dd_add(h + h, l + l, sh, sl)
        k += 1
    return (h, l)


# The power of two next to e**x.
def exp_exponent(x: float) -> float:
    return _k_nearest(x * 1.4426950408889634)


# x - k * log(2)
def exp_rest(xh: float, xl: float, k: float):
    ph, pl = dd_multiply(k, 0.0, 0.6931471805599453, 2.3190468138462996e-17)
    return dd_add(xh, xl, -ph, -pl)


# e**(xh + xl), rounded; infinite where it is too large
def exp_of(xh: float, xl: float) -> float:
    if xh > 710.0:
        return infinity()
    if xh < -746.0:
        return 0.0
    k = exp_exponent(xh)
    rh, rl = exp_rest(xh, xl, k)
    h, l = dd_expm1_small(rh, rl)
    h, l = dd_add(1.0, 0.0, h, l)
    return scale(h, i32(k))


# e**x - 1 for |x| < 40
def dd_expm1(xh: float, xl: float):
    k = exp_exponent(xh)
    if k == 0.0:
        return dd_expm1_small(xh, xl)
    rh, rl = exp_rest(xh, xl, k)
    h, l = dd_expm1_small(rh, rl)
    h, l = dd_add(1.0, 0.0, h, l)
    two = scale(1.0, i32(k))
    return dd_add(h * two, l * two, -1.0, 0.0)


# The logarithm of m, between 0.7 and 1.42.
def dd_log_small(m: float):
    f = m - 1.0
    s = _k_fdiv(f, 2.0 + f)
    z = s * s
    p = z * (0.6666666666666735 + z * (0.3999999999940942 + z * (0.2857142874366239 + z * (0.22222198432149784 + z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))))
    half = 0.5 * f * f
    y = f - (half - s * (half + p))
    # y + (m * e**-y - 1), and half a square less
    h, l = dd_expm1_small(-y, 0.0)
    h, l = dd_multiply(h, l, m, 0.0)
    h, l = dd_add(h, l, f, 0.0)
    return dd_add(y, 0.0, h - 0.5 * h * h, l)


def log_exponent(x: float) -> i32:
    bits = _k_float_bits(x)
    k = i32(bits >> 52) - 1023
    if bits & 4503599627370495 > 1865452045155277:
        k += 1
    return k


# A subnormal float is scaled first: (x * 2**54, -54).
def normal_part(x: float):
    if x < 2.2250738585072014e-308:
        return (x * 18014398509481984.0, i32(-54))
    return (x, i32(0))


# The natural logarithm of a finite x > 0.
def dd_log(x: float):
    m, low = normal_part(x)
    k = log_exponent(m)
    h, l = dd_log_small(scale(m, -k))
    k += low
    if k == 0:
        return (h, l)
    ph, pl = dd_multiply(_k_float_of(k), 0.0, 0.6931471805599453, 2.3190468138462996e-17)
    return dd_add(ph, pl, h, l)


def dd_log1p(xh: float, xl: float):
    uh, ul = dd_add(1.0, 0.0, xh, xl)
    h, l = dd_log(uh)
    r = _k_fdiv(ul, uh)
    return dd_add(h, l, r - 0.5 * r * r, 0.0)


# sin and cos of |x| <= 0.8
def dd_sin_small(xh: float, xl: float):
    zh, zl = dd_multiply(xh, xl, xh, xl)
    h = 1.0
    l = 0.0
    n = 26.0
    while n > 1.0:
        h, l = dd_multiply(h, l, zh, zl)
        h, l = dd_divide(h, l, n * (n + 1.0), 0.0)
        h, l = dd_add(1.0, 0.0, -h, -l)
        n = n - 2.0
    return dd_multiply(h, l, xh, xl)


def dd_cos_small(xh: float, xl: float):
    zh, zl = dd_multiply(xh, xl, xh, xl)
    h = 1.0
    l = 0.0
    n = 25.0
    while n > 0.0:
        h, l = dd_multiply(h, l, zh, zl)
        h, l = dd_divide(h, l, n * (n + 1.0), 0.0)
        h, l = dd_add(1.0, 0.0, -h, -l)
        n = n - 2.0
    return (h, l)


# (quadrant, rest) of x as multiples of half of pi.
def quadrant(x: float):
    if _k_fabs(x) < 0.7853981633974483:
        return (i32(0), x, 0.0)
    if _k_fabs(x) < 100000.0:
        q = _k_nearest(x * 0.6366197723675814)
        ph, pl = dd_product(q, 1.5707963267948966)
        h, l = dd_add(x - ph, 0.0, -pl, 0.0)
        ph, pl = dd_product(q, 6.123233995736766e-17)
        h, l = dd_add(h, l, -ph, -pl)
        h, l = dd_add(h, l, q * 1.4973849048591698e-33, 0.0)
        return (i32(q) & 3, h, l)
    return quadrant_of_large(x)


def quadrant_of_large(x: float):
    # half of pi, times 2**1200
    unit = 27046724283084125417797465026808203009256108362476063863258026413100349889103823912611911356527403947915963110197652931481024572262852823450899406945907248218945401699285611952250528430656009690857403590650817399623132093133728097485080149752727187535536512224208748711530973100814085743594867780352646821739039488199920104833588129721506111399380676955595358474
    m = _k_int(float_mantissa(x))
    e = float_exponent(x) + 1200
    q, r = int_divmod(int_left_shift(m, _k_int(i64(e))), unit)
    if r > unit - r:
        q = q + 1
        r = r - unit
    top = int_right_shift(r, 1000)
    h = int_to_float(top)
    rest = r - int_left_shift(int_of_float(h), 1000)
    l = int_to_float(int_right_shift(rest, 900))
    h = scale(h, -200)
    l = scale(l, -300)
    h, l = dd_quick(h, l)
    n = i32(_k_small(int_and(q, 3)))
    if x < 0.0:
        return ((4 - n) & 3, -h, -l)
    return (n, h, l)


def dd_sin_of(n: i32, h: float, l: float):
    if n & 1 == 0:
        h, l = dd_sin_small(h, l)
    else:
        h, l = dd_cos_small(h, l)
    if n & 2 != 0:
        return (-h, -l)
    return (h, l)


def infinity() -> float:
    return _k_bits_float(i64(9218868437227405312))


def not_a_number() -> float:
    return _k_bits_float(i64(9221120237041090560))


def domain_error():
    return ValueError("math domain error")


def range_error():
    return OverflowError("math range error")


def finite(x: float) -> bool:
    return x - x == 0.0


def math_pi() -> float:
    return 3.141592653589793


def math_e() -> float:
    return 2.718281828459045


def math_tau() -> float:
    return 6.283185307179586


def math_inf() -> float:
    return infinity()


def math_nan() -> float:
    return not_a_number()


def math_sqrt(x: float) -> float:
    if x < 0.0:
        raise domain_error()
    return _k_sqrt(x)


def math_fabs(x: float) -> float:
    return _k_fabs(x)


def math_floor(x):
    if isinstance(x, float):
        return int_of_float(_k_floor(x))
    if isinstance(x, int):
        return int_plain(x)
    if _k_has_method(x, "__floor__"):
        return x.__floor__()
    return int_of_float(_k_floor(real_of(x)))


def math_ceil(x):
    if isinstance(x, float):
        return int_of_float(_k_ceil(x))
    if isinstance(x, int):
        return int_plain(x)
    if _k_has_method(x, "__ceil__"):
        return x.__ceil__()
    return int_of_float(_k_ceil(real_of(x)))


def math_trunc(x):
    if isinstance(x, float):
        return int_of_float(x)
    if isinstance(x, int):
        return int_plain(x)
    if _k_has_method(x, "__trunc__"):
        return x.__trunc__()
    raise TypeError("type " + _k_class_name(x) + " doesn't define __trunc__ method")


def math_exp(x: float) -> float:
    if x - x != 0.0:
        if x < 0.0:
            return 0.0
        return x
    y = exp_of(x, 0.0)
    if y == infinity():
        raise range_error()
    return y


# The last digit of these two, and of the hyperbolic functions that are made of them, is that of Sun's algorithms, which
# glibc follows: not always the nearest float, so their very operations are done here.
def math_expm1(x: float) -> float:
    size = _k_fabs(x)
    if x != x or size < 5.551115123125783e-17:
        return x
    if x < -38.8:
        return -1.0
    if x > 709.782712893384:
        if finite(x):
            raise range_error()
        return x
    k = 0.0
    c = 0.0
    # From half of log(2), by high words.
    if size >= 0.3465735912322998:
        k = _k_trunc(1.4426950408889634 * x + _k_copysign(0.5, x))
        if size < 1.0397205352783203:
            k = _k_copysign(1.0, x)
        high = x - k * 0.6931471803691238
        low = k * 1.9082149292705877e-10
        x = high - low
        c = (high - x) - low
    half = 0.5 * x
    z = x * half
    z2 = z * z
    first = 1.0 + z * -0.03333333333333313
    second = 0.0015873015872548146 + z * -7.93650757867488e-05
    third = 4.008217827329362e-06 + z * -2.0109921818362437e-07
    r = first + z2 * second + z2 * z2 * third
    t = 3.0 - r * half
    e = z * _k_fdiv(r - t, 6.0 - x * t)
    if k == 0.0:
        return x - (x * e - z)
    e = x * (e - c) - c
    e = e - z
    if k == -1.0:
        return 0.5 * (x - e) - 0.5
    if k == 1.0:
        if x < -0.25:
            return -2.0 * (e - (x + 0.5))
        return 1.0 + 2.0 * (x - e)
    n = i32(k)
    if n < 0 or n > 56:
        return scale(1.0 - (e - x), n) - 1.0
    if n < 20:
        return scale((1.0 - scale(1.0, -n)) - (e - x), n)
    return scale((x - (e + scale(1.0, -n))) + 1.0, n)


def log_check(x: float):
    if x <= 0.0:
        raise domain_error()


# log(x) of a number of any size, as a pair.
def log_of(x):
    if isinstance(x, int):
        return log_of_int(x)
    return log_of_float(float_new(x))


def log_of_float(x: float):
    log_check(x)
    if x - x != 0.0:
        return (x, 0.0)
    return dd_log(x)


def log_of_int(x: int):
    if x <= 0:
        raise domain_error()
    if too_large_for_float(x):
        m, e = huge_parts(x)
        return (dd_log(m)[0] + 0.6931471805599453 * e, 0.0)
    return dd_log(int_to_float(x))


# Would a positive int round to 2 ** 1024?
def too_large_for_float(x: int) -> bool:
    bits = nat_bits(nat_of(x))
    return bits > 1024 or (bits == 1024 and int_right_shift(x, 970) >= 18014398509481983)


# Mantissa and exponent of an int that no float can hold: CPython works out logarithms from them.
def huge_parts(x: int):
    shift = nat_bits(nat_of(x)) - 1000
    m, e = math_frexp(int_to_float(int_right_shift(x, _k_int(shift))))
    return m, _k_float_of(shift) + float_new(e)


def log_argument(x):
    if isinstance(x, float):
        return x
    if isinstance(x, int):
        return int_plain(x)
    return real_of(x)


def math_log(x, base=...) -> float:
    h, l = log_of(log_argument(x))
    if base is Ellipsis:
        return h
    b, c = log_of(log_argument(base))
    if b == 0.0:
        raise ZeroDivisionError("float division by zero")
    return _k_fdiv(h, b)


def math_log2(x) -> float:
    x = log_argument(x)
    if isinstance(x, float):
        if x > 0.0 and finite(x):
            return log2_of(x)
        log_check(x)
        return x
    if x <= 0:
        raise domain_error()
    if too_large_for_float(x):
        m, e = huge_parts(x)
        return log2_of(m) + e
    return log2_of(int_to_float(x))


def log2_of(x: float) -> float:
    m, low = normal_part(x)
    k = log_exponent(m)
    h, l = dd_log_small(scale(m, -k))
    h, l = dd_multiply(h, l, 1.4426950408889634, 2.0355273740931033e-17)
    return dd_add(_k_float_of(k + low), 0.0, h, l)[0]


def math_log10(x) -> float:
    x = log_argument(x)
    if isinstance(x, int):
        if x <= 0:
            raise domain_error()
        if too_large_for_float(x):
            m, e = huge_parts(x)
            return log10_of(m) + 0.3010299956639812 * e
        return log10_of(int_to_float(x))
    log_check(x)
    if x - x != 0.0:
        return x
    return log10_of(x)


# In glibc's steps.
def log10_of(x: float) -> float:
    m, low = normal_part(x)
    k = i32(_k_float_bits(m) >> 52) - 1023
    down = i32(k < 0)
    m = scale(m, -k - down)
    y = _k_float_of(k + low + down)
    z = y * 3.694239077158931e-13 + 0.4342944819032518 * math_log(m)
    return z + y * 0.30102999566361177


def math_log1p(x: float) -> float:
    if x <= -1.0:
        raise domain_error()
    if not finite(x) or _k_fabs(x) < 5.551115123125783e-17:
        return x
    if _k_fabs(x) < 1.862645149230957e-09:
        return x - x * x * 0.5
    # x is (1 + f) * 2**k - 1.
    k = i32(0)
    f = x
    c = 0.0
    near = False
    if x >= 0.4142136573791504 or x <= -0.2928934097290039:
        u = x
        if x < 9007199254740992.0:
            u = 1.0 + x
        bits = _k_float_bits(u)
        k = i32(bits >> 52) - 1023
        if x < 9007199254740992.0:
            if k > 0:
                c = _k_fdiv(1.0 - (u - x), u)
            else:
                c = _k_fdiv(x - (u - 1.0), u)
        part = i32(bits >> 32) & 1048575
        if part < 434334:
            u = _k_bits_float(bits & 4503599627370495 | 4607182418800017408)
        else:
            k += 1
            u = _k_bits_float(bits & 4503599627370495 | 4602678819172646912)
            part = 1048576 - part >> 2
        near = part == 0
        f = u - 1.0
    high = _k_float_of(k) * 0.6931471803691238
    low = _k_float_of(k) * 1.9082149292705877e-10
    square = 0.5 * f * f
    if near:
        if f == 0.0:
            return high + (c + low)
        r = square * (1.0 - 0.6666666666666666 * f)
        if k == 0:
            return f - r
        return high - ((r - (low + c)) - f)
    s = _k_fdiv(f, 2.0 + f)
    z = s * s
    z2 = z * z
    z4 = z2 * z2
    first = z * 0.6666666666666735
    second = 0.3999999999940942 + z * 0.2857142874366239
    third = 0.22222198432149784 + z * 0.1818357216161805
    fourth = 0.15313837699209373 + z * 0.14798198605116586
    r = first + z2 * second + z4 * third + z4 * z2 * fourth
    if k == 0:
        return f - (square - s * (square + r))
    return high - ((square - (s * (square + r) + (low + c))) - f)


# C's pow for finite x and y, x not 0.
def power_of(x: float, y: float) -> float:
    if y == 2.0:
        return x * x
    if y == 1.0:
        return x
    if y == 0.5 and x > 0.0:
        return _k_sqrt(x)
    h, l = dd_log(_k_fabs(x))
    if h == 0.0:
        result = 1.0
    elif _k_fabs(y) > 1e22:
        if h * y > 0.0:
            result = infinity()
        else:
            result = 0.0
    else:
        ph, pl = dd_multiply(h, l, y, 0.0)
        result = exp_of(ph, pl)
    if x < 0.0 and is_odd(y):
        return -result
    return result


def is_odd(y: float) -> bool:
    half = y * 0.5
    return _k_trunc(y) == y and _k_trunc(half) != half


# C's pow where x or y is not finite, or x is zero.
def power_special(x: float, y: float) -> float:
    if x == 1.0 or y == 0.0:
        return 1.0
    if x != x or y != y:
        return not_a_number()
    if not finite(y):
        size = _k_fabs(x)
        if size == 1.0:
            return 1.0
        if (size > 1.0) == (y > 0.0):
            return infinity()
        return 0.0
    result = infinity()
    if (x == 0.0) == (y > 0.0):
        result = 0.0
    if is_odd(y):
        return _k_copysign(result, x)
    return result


def float_power(a: float, b: float) -> float:
    if not finite(a) or not finite(b) or a == 0.0 or a == 1.0 or b == 0.0:
        if a == 0.0 and b < 0.0 and finite(b):
            raise ZeroDivisionError("0.0 cannot be raised to a negative power")
        return power_special(a, b)
    if a < 0.0 and _k_trunc(b) != b:
        raise _Limit("a negative number to a fractional power is a complex number, which Keel does not support")
    result = power_of(a, b)
    if not finite(result):
        raise OverflowError(34, "Numerical result out of range")
    return result


def math_pow(x: float, y: float) -> float:
    if not finite(x) or not finite(y) or x == 0.0 or x == 1.0 or y == 0.0:
        if x == 0.0 and y < 0.0 and finite(y):
            raise domain_error()
        return power_special(x, y)
    if x < 0.0 and _k_trunc(y) != y:
        raise domain_error()
    result = power_of(x, y)
    if not finite(result):
        raise range_error()
    return result


def angle_check(x: float) -> bool:
    if x == infinity() or x == -infinity():
        raise domain_error()
    return x != x


def math_sin(x: float) -> float:
    if angle_check(x) or _k_fabs(x) < 1e-9:
        return x
    n, h, l = quadrant(x)
    return dd_sin_of(n, h, l)[0]


def math_cos(x: float) -> float:
    if angle_check(x):
        return x
    n, h, l = quadrant(x)
    return dd_sin_of(n + 1, h, l)[0]


def math_tan(x: float) -> float:
    if angle_check(x) or _k_fabs(x) < 1e-9:
        return x
    n, h, l = quadrant(x)
    sh, sl = dd_sin_of(n, h, l)
    ch, cl = dd_sin_of(n + 1, h, l)
    return dd_divide(sh, sl, ch, cl)[0]


# Near atan(y / x) for x > 0 and y >= 0, to seven digits or more.
def rough_angle(y: float, x: float) -> float:
    if y > x:
        return 1.5707963267948966 - rough_angle(x, y)
    t = _k_fdiv(y, x)
    start = 0.0
    if t > 0.41421356:
        t = _k_fdiv(t - 1.0, t + 1.0)
        start = 0.7853981633974483
    z = t * t
    p = 0.3333333333333293 - z * (0.19999999999876483 - z * (0.14285714272503466 - z * (0.11111110405462356 - z * (0.09090887133436507 - z * (0.0769187620504483 - z * (0.06661073137387531 - z * (0.058335701337905735 - z * (0.049768779946159324 - z * (0.036531572744216916 - z * 0.016285820115365782)))))))))
    return start + (t - t * z * p)


# The angle of (x, y), both pairs; y >= 0, x > 0 and neither extreme.
def dd_angle(yh: float, yl: float, xh: float, xl: float):
    a = rough_angle(yh, xh)
    n, h, l = quadrant(a)
    sh, sl = dd_sin_of(n, h, l)
    ch, cl = dd_sin_of(n + 1, h, l)
    ph, pl = dd_multiply(yh, yl, ch, cl)
    qh, ql = dd_multiply(xh, xl, sh, sl)
    nh, nl = dd_add(ph, pl, -qh, -ql)
    ph, pl = dd_multiply(xh, xl, ch, cl)
    qh, ql = dd_multiply(yh, yl, sh, sl)
    dh, dl = dd_add(ph, pl, qh, ql)
    h, l = dd_divide(nh, nl, dh, dl)
    return dd_add(a, 0.0, h - h * h * h * 0.3333333333333333, l)


def math_atan(x: float) -> float:
    size = _k_fabs(x)
    if x != x or size < 1e-9:
        return x
    if size > 1e18:
        return _k_copysign(1.5707963267948966, x)
    return _k_copysign(dd_angle(size, 0.0, 1.0, 0.0)[0], x)


def math_atan2(y: float, x: float) -> float:
    if x != x or y != y:
        return not_a_number()
    a = _k_fabs(y)
    b = _k_fabs(x)
    left = _k_float_bits(x) < 0
    h = 0.0
    l = 0.0
    if a == 0.0 or not finite(b) and finite(a):
        h = 0.0
    elif b == 0.0 or not finite(a) and finite(b):
        h = 1.5707963267948966
        l = 6.123233995736766e-17
    elif not finite(a):
        h = 0.7853981633974483
        l = 3.061616997868383e-17
    else:
        # Both to about 1.
        k = log_exponent(normal_part(larger_float(a, b))[0]) + normal_part(larger_float(a, b))[1]
        ya = scale(a, -k)
        xa = scale(b, -k)
        if xa < 1e-18:
            h = 1.5707963267948966
            l = 6.123233995736766e-17 - xa
        elif ya < 1e-9:
            if not left:
                return _k_copysign(small_angle(a, b), y)
            h, l = dd_divide(ya, 0.0, xa, 0.0)
            l = l - h * h * h * 0.3333333333333333
        else:
            h, l = dd_angle(ya, 0.0, xa, 0.0)
    if left:
        h, l = dd_add(3.141592653589793, 1.2246467991473532e-16, -h, -l)
    return _k_copysign(h, y)


def larger_float(a: float, b: float) -> float:
    if a > b:
        return a
    return b


def small_angle(a: float, b: float) -> float:
    t = _k_fdiv(a, b)
    return t - t * t * t * 0.3333333333333333


# sqrt(1 - x*x)
def dd_other_side(x: float):
    ah, al = dd_sum(1.0, -x)
    bh, bl = dd_sum(1.0, x)
    h, l = dd_multiply(ah, al, bh, bl)
    return dd_sqrt(h, l)


def math_asin(x: float) -> float:
    size = _k_fabs(x)
    if size > 1.0:
        raise domain_error()
    if x != x or size < 1e-9:
        return x
    if size == 1.0:
        return _k_copysign(1.5707963267948966, x)
    h, l = dd_other_side(size)
    return _k_copysign(dd_angle(size, 0.0, h, l)[0], x)


def math_acos(x: float) -> float:
    size = _k_fabs(x)
    if size > 1.0:
        raise domain_error()
    if x != x:
        return x
    h = 0.0
    l = 0.0
    if size < 1e-18:
        return 1.5707963267948966
    if size < 1.0:
        h, l = dd_other_side(size)
        h, l = dd_angle(h, l, size, 0.0)
    if x < 0.0:
        return dd_add(3.141592653589793, 1.2246467991473532e-16, -h, -l)[0]
    return h


def math_sinh(x: float) -> float:
    size = _k_fabs(x)
    if not finite(x) or size < 3.7e-9:
        return x
    if size >= 22.0:
        return _k_copysign(half_exp(size), x)
    t = math_expm1(size)
    if size < 1.0:
        return _k_copysign(0.5 * (2.0 * t - _k_fdiv(t * t, t + 1.0)), x)
    return _k_copysign(0.5 * (t + _k_fdiv(t, t + 1.0)), x)


def half_exp(x: float) -> float:
    if x < 709.7827:
        return 0.5 * math_exp(x)
    if x > 710.5:
        raise range_error()
    w = math_exp(0.5 * x)
    y = 0.5 * w * w
    if not finite(y):
        raise range_error()
    return y


def math_cosh(x: float) -> float:
    size = _k_fabs(x)
    if not finite(x):
        return size
    if size >= 22.0:
        return half_exp(size)
    if size < 0.34657359027997264:
        t = math_expm1(size)
        w = 1.0 + t
        return 1.0 + _k_fdiv(t * t, w + w)
    t = math_exp(size)
    return 0.5 * t + _k_fdiv(0.5, t)


def math_tanh(x: float) -> float:
    size = _k_fabs(x)
    if x != x or size < 2.7e-17:
        return x
    if size >= 22.0:
        return _k_copysign(1.0, x)
    if size >= 1.0:
        return _k_copysign(1.0 - _k_fdiv(2.0, math_expm1(2.0 * size) + 2.0), x)
    t = math_expm1(-2.0 * size)
    return _k_copysign(_k_fdiv(-t, t + 2.0), x)


def math_asinh(x: float) -> float:
    size = _k_fabs(x)
    if not finite(x) or size < 3.7e-9:
        return x
    if size > 268435456.0:
        return _k_copysign(math_log(size) + 0.6931471805599453, x)
    t = size * size
    if size > 2.0:
        return _k_copysign(math_log(2.0 * size + _k_fdiv(1.0, _k_sqrt(t + 1.0) + size)), x)
    return _k_copysign(math_log1p(size + _k_fdiv(t, 1.0 + _k_sqrt(1.0 + t))), x)


def math_acosh(x: float) -> float:
    if x < 1.0:
        raise domain_error()
    if not finite(x):
        return x
    if x > 268435456.0:
        return math_log(x) + 0.6931471805599453
    if x > 2.0:
        return math_log(2.0 * x - _k_fdiv(1.0, x + _k_sqrt(x * x - 1.0)))
    t = x - 1.0
    return math_log1p(t + _k_sqrt(2.0 * t + t * t))


def math_atanh(x: float) -> float:
    size = _k_fabs(x)
    if size >= 1.0:
        raise domain_error()
    if x != x or size < 3.7e-9:
        return x
    t = size + size
    if size < 0.5:
        t = t + _k_fdiv(t * size, 1.0 - size)
    else:
        t = _k_fdiv(t, 1.0 - size)
    return _k_copysign(0.5 * math_log1p(t), x)


def math_degrees(x: float) -> float:
    return x * 57.29577951308232


def math_radians(x: float) -> float:
    return x * 0.017453292519943295


def math_hypot(*coordinates) -> float:
    return norm(coordinates)


def norm(coordinates) -> float:
    most = 0.0
    wrong = False
    for item in coordinates:
        x = _k_fabs(float_new(item))
        if x == infinity():
            most = x
        elif x != x:
            wrong = True
        elif x > most:
            most = x
    if most == infinity():
        return most
    if wrong:
        return not_a_number()
    if most == 0.0:
        return 0.0
    k = log_exponent(normal_part(most)[0]) + normal_part(most)[1]
    h = 0.0
    l = 0.0
    for item in coordinates:
        x = scale(float_new(item), -k)
        ph, pl = dd_product(x, x)
        h, l = dd_add(h, l, ph, pl)
    return scale(dd_sqrt(h, l)[0], k)


def math_dist(p, q) -> float:
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    differences = []
    i = 0
    while i < len(p):
        differences.append(float_new(p[i]) - float_new(q[i]))
        i += 1
    return norm(differences)


def math_fmod(x: float, y: float) -> float:
    if x != x or y != y:
        return not_a_number()
    if not finite(x) or y == 0.0:
        raise domain_error()
    return float_remainder(x, y)


def math_modf(x: float):
    if not finite(x):
        if x != x:
            return (x, x)
        return (_k_copysign(0.0, x), x)
    whole = _k_trunc(x)
    return (_k_copysign(x - whole, x), whole)


def math_frexp(x: float):
    if not finite(x) or x == 0.0:
        return (x, 0)
    m, low = normal_part(_k_fabs(x))
    e = i32(_k_float_bits(m) >> 52) - 1022
    return (_k_copysign(scale(m, -e), x), _k_int(i64(e + low)))


def math_ldexp(x: float, i) -> float:
    if isinstance(i, int):
        return load_exponent(x, i)
    raise TypeError("Expected an int as second argument to ldexp.")


def load_exponent(x: float, i: int) -> float:
    if not finite(x) or x == 0.0:
        return x
    n = saturated(i)
    if n > 5000:
        n = i64(5000)
    if n < -5000:
        n = i64(-5000)
    y = scale(x, i32(n))
    if not finite(y):
        raise range_error()
    return y


def math_copysign(x: float, y: float) -> float:
    return _k_copysign(x, y)


def math_isnan(x: float) -> bool:
    return x != x


def math_isinf(x: float) -> bool:
    return x == x and not finite(x)


def math_isfinite(x: float) -> bool:
    return finite(x)


def math_isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if a - a != 0.0 and a == a or b - b != 0.0 and b == b:
        return False
    difference = _k_fabs(b - a)
    return difference <= _k_fabs(rel_tol * b) or difference <= _k_fabs(rel_tol * a) or difference <= abs_tol


def math_nextafter(x: float, y: float) -> float:
    if x != x or y != y:
        return not_a_number()
    if x == y:
        return y
    if x == 0.0:
        return _k_copysign(_k_bits_float(i64(1)), y)
    bits = _k_float_bits(x)
    if (y > x) == (x > 0.0):
        return _k_bits_float(bits + 1)
    return _k_bits_float(bits - 1)


def math_ulp(x: float) -> float:
    x = _k_fabs(x)
    if not finite(x):
        return x
    if x == 1.7976931348623157e308:
        return scale(1.0, 971)
    return _k_bits_float(_k_float_bits(x) + 1) - x


# The exact sum, rounded once (Shewchuk; as CPython does it).
def math_fsum(seq) -> float:
    partials = _k_array_f64(64)
    count = i32(0)
    special = 0.0
    infinite = 0.0
    for item in seq:
        x = float_new(item)
        given = x
        kept = i32(0)
        j = i32(0)
        while j < count:
            y = partials[j]
            if _k_fabs(x) < _k_fabs(y):
                t = x
                x = y
                y = t
            s = x + y
            low = y - (s - x)
            if low != 0.0:
                partials[kept] = low
                kept += 1
            x = s
            j += 1
        count = kept
        if x != 0.0:
            if not finite(x):
                if finite(given):
                    raise OverflowError("intermediate overflow in fsum")
                if given == given:
                    infinite = infinite + given
                special = special + given
                count = i32(0)
            else:
                partials[count] = x
                count += 1
    if special != 0.0:
        if infinite != infinite:
            raise ValueError("-inf + inf in fsum")
        return special
    if count == 0:
        return 0.0
    count -= 1
    high = partials[count]
    low = 0.0
    while count > 0:
        count -= 1
        x = high
        y = partials[count]
        high = x + y
        low = y - (high - x)
        if low != 0.0:
            break
    if count > 0 and (low < 0.0 and partials[count - 1] < 0.0 or low > 0.0 and partials[count - 1] > 0.0):
        y = low * 2.0
        x = high + y
        if y == x - high:
            return x
    return high


def math_prod(iterable, *, start=1):
    product = start
    for x in iterable:
        product = product * x
    return product


def math_gcd(*integers) -> int:
    result = 0
    for x in integers:
        result = gcd_of(result, index_of(x))
    return result


def gcd_of(a: int, b: int) -> int:
    while b != 0:
        r = int_modulo(a, b)
        a = b
        b = r
    if a < 0:
        return 0 - a
    return a


def math_lcm(*integers) -> int:
    result = 1
    for x in integers:
        n = index_of(x)
        if n == 0:
            return 0
        result = int_floor_divide(result, gcd_of(result, n)) * n
        if result < 0:
            result = 0 - result
    return result


def math_factorial(x) -> int:
    n = saturated(index_of(x))
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    if n > 2147483647:
        raise OverflowError("factorial() argument should not exceed 9223372036854775807")
    return product_between(1, n)


# low * (low + 1) * .. * high
def product_between(low: i64, high: i64) -> int:
    if high - low < 8:
        result = 1
        while low <= high:
            result = result * _k_int(low)
            low += 1
        return result
    middle = (low + high) >> 1
    return product_between(low, middle) * product_between(middle + 1, high)


def math_isqrt(n) -> int:
    x = index_of(n)
    if x < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if x == 0:
        return 0
    bits = nat_bits(nat_of(x))
    a = int_left_shift(1, _k_int((bits + 1) >> 1))
    while True:
        b = int_right_shift(a + int_floor_divide(x, a), 1)
        if b >= a:
            return a
        a = b


def math_perm(n, k=None) -> int:
    if k is None:
        return math_factorial(n)
    a = index_of(n)
    b = index_of(k)
    if a < 0:
        raise ValueError("n must be a non-negative integer")
    if b < 0:
        raise ValueError("k must be a non-negative integer")
    return falling(a, b)


def falling(n: int, k: int) -> int:
    if k > n:
        return 0
    result = 1
    i = 0
    while i < k:
        result = result * (n - i)
        i += 1
    return result


def math_comb(n, k) -> int:
    a = index_of(n)
    b = index_of(k)
    if a < 0:
        raise ValueError("n must be a non-negative integer")
    if b < 0:
        raise ValueError("k must be a non-negative integer")
    if b > a:
        return 0
    if b > a - b:
        b = a - b
    result = 1
    i = 0
    while i < b:
        result = int_floor_divide(result * (a - i), i + 1)
        i += 1
    return result

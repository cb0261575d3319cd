# Builtin functions.


def abs(x):
    if isinstance(x, exact_int):
        if x < 0:
            return -x
        return x
    if isinstance(x, float):
        return _k_fabs(x)
    if isinstance(x, bool):
        return _k_int(i64(x))
    if _k_has_method(x, "__abs__"):
        return x.__abs__()
    raise TypeError("bad operand type for abs(): '" + _k_class_name(x) + "'")


def sum(iterable, start=0):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    return sum_from(iterable, start)


def sum_from(iterable, start):
    if isinstance(start, float):
        return sum_floats(iterable, start)
    total = start
    for x in iterable:
        if isinstance(x, float):
            if isinstance(total, int):
                return sum_floats(iterable, start)
        total = total + x
    return total


# Floats are summed with Neumaier's compensation, as CPython 3.12 does.
def sum_floats(iterable, start):
    total = float_new(0)
    if isinstance(start, float):
        total = start
    elif isinstance(start, int):
        total = float_new(start)
    rest = float_new(0)
    for x in iterable:
        if isinstance(x, float):
            y = total + x
            if _k_fabs(total) >= _k_fabs(x):
                rest = rest + ((total - y) + x)
            else:
                rest = rest + ((x - y) + total)
            total = y
        elif isinstance(x, exact_int):
            total = total + float_new(x)
        elif isinstance(x, bool):
            total = total + float_new(_k_int(i64(x)))
        else:
            return sum_rest(iterable, start)
    if rest != 0.0 and rest - rest == 0.0:
        return total + rest
    return total


def sum_rest(iterable, start):
    total = _k_dyn(start)
    for x in iterable:
        total = _k_dyn(total + x)
    return total


def min_of(a, b):
    if op_truth(b < a):
        return b
    return a


def max_of(a, b):
    if op_truth(b > a):
        return b
    return a


def builtin_min(iterable, *, key=None, default=...):
    found = False
    best = _k_undefined()
    best_key = _k_undefined()
    for x in iterable:
        if key is None:
            if not found:
                best = x
            elif op_truth(x < best):
                best = x
        else:
            k = key(x)
            if not found:
                best = x
                best_key = k
            elif op_truth(k < best_key):
                best = x
                best_key = k
        found = True
    if found:
        return best
    if default is not Ellipsis:
        return default
    raise ValueError("min() iterable argument is empty")


def builtin_max(iterable, *, key=None, default=...):
    found = False
    best = _k_undefined()
    best_key = _k_undefined()
    for x in iterable:
        if key is None:
            if not found:
                best = x
            elif op_truth(x > best):
                best = x
        else:
            k = key(x)
            if not found:
                best = x
                best_key = k
            elif op_truth(k > best_key):
                best = x
                best_key = k
        found = True
    if found:
        return best
    if default is not Ellipsis:
        return default
    raise ValueError("max() iterable argument is empty")


def sorted(iterable, *, key=None, reverse=False):
    made = list_new(iterable)
    made.sort(key=key, reverse=reverse)
    return made


def any(iterable):
    for x in iterable:
        if op_truth(x):
            return True
    return False


def all(iterable):
    for x in iterable:
        if not op_truth(x):
            return False
    return True


def ord(c):
    if isinstance(c, str):
        n = text_length(c)
        if n == 1:
            return _k_int(text_point(c, 0))
        raise TypeError("ord() expected a character, but string of length " + str_of(_k_int(n)) + " found")
    raise TypeError("ord() expected string of length 1, but " + _k_class_name(c) + " found")


def chr(i: int):
    if _k_is_small(i):
        c = _k_small(i)
        if c >= 0 and c < 1114112:
            return text_of_point(i32(c))
        if c > 2147483647 or c < -2147483648:
            raise OverflowError("Python int too large to convert to C int")
        raise ValueError("chr() arg not in range(0x110000)")
    raise OverflowError("Python int too large to convert to C int")


def divmod(a, b):
    return (a // b, a % b)


def id(x):
    return _k_int(_k_identity_hash(x))


def bool_new(x=False):
    return op_truth(x)


def str_new(x=""):
    return str_of(x)

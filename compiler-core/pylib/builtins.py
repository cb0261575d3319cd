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


# As CPython does it, ints are added up first; a first float begins a sum of floats.
def sum_from(iterable, start):
    if isinstance(start, float):
        return sum_floats(iterable, _k_iter_start(iterable), start)
    total = start
    state = _k_iter_start(iterable)
    while True:
        step = _k_iter_next(iterable, state)
        if not step[0]:
            return total
        added = total + step[1]
        if isinstance(added, float):
            return sum_floats(iterable, step[2], added)
        if not isinstance(step[1], int):
            return sum_rest(iterable, step[2], added)
        total = added
        state = step[2]


# Floats are summed with Neumaier's compensation, as CPython 3.12 does.
def sum_floats(iterable, state, total: float):
    rest = float_new(0)
    while True:
        step = _k_iter_next(iterable, state)
        if not step[0]:
            return sum_with_rest(total, rest)
        x = step[1]
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
            return sum_rest(iterable, step[2], sum_with_rest(total, rest) + x)
        state = step[2]


def sum_with_rest(total: float, rest: float):
    if rest != 0.0 and rest - rest == 0.0:
        return total + rest
    return total


def sum_rest(iterable, state, total):
    while True:
        step = _k_iter_next(iterable, state)
        if not step[0]:
            return total
        total = total + step[1]
        state = step[2]


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
    sort_items(made, key, op_truth(reverse))
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


def builtin_pow(base, exp, mod=None):
    if mod is None:
        return base ** exp
    if isinstance(base, int):
        if isinstance(exp, int):
            if isinstance(mod, int):
                return power_modulo(base, exp, mod)
    if _k_has_method(base, "__pow__"):
        result = base.__pow__(exp, mod)
        if result is not NotImplemented:
            return result
    elif isinstance(base, int):
        if isinstance(exp, float) or isinstance(mod, float):
            raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")
        raise TypeError("unsupported operand type(s) for ** or pow(): 'int', '" + _k_class_name(exp) + "', '" + _k_class_name(mod) + "'")
    elif isinstance(base, float):
        raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")
    elif isinstance(mod, float) or isinstance(exp, float):
        raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")
    raise TypeError("unsupported operand type(s) for ** or pow(): '" + _k_class_name(base) + "', '" + _k_class_name(exp) + "', '" + _k_class_name(mod) + "'")


def power_modulo(a: int, e: int, m: int) -> int:
    if m == 0:
        raise ValueError("pow() 3rd argument cannot be 0")
    size = m
    if m < 0:
        size = -m
    if size == 1:
        return 0
    a = a % size
    if e < 0:
        a = inverse_modulo(a, size)
        e = -e
    result = 1
    while e > 0:
        if e & 1 == 1:
            result = result * a % size
        a = a * a % size
        e = e >> 1
    if m < 0 and result > 0:
        return result + m
    return result


# Euclid's algorithm, extended.
def inverse_modulo(a: int, m: int) -> int:
    x = 1
    y = 0
    n = m
    while n != 0:
        q, r = int_divmod(a, n)
        a = n
        n = r
        z = x - q * y
        x = y
        y = z
    if a != 1:
        raise ValueError("base is not invertible for the given modulus")
    return x % m


def builtin_round(number, ndigits=None):
    if ndigits is None:
        if isinstance(number, exact_int):
            return number
        if isinstance(number, float):
            return float_round_int(number)
        if isinstance(number, bool):
            return _k_int(i64(number))
        if _k_has_method(number, "__round__"):
            return number.__round__()
    else:
        if isinstance(number, exact_int):
            return int_round(number, index_of(ndigits))
        if isinstance(number, float):
            return float_round(number, index_of(ndigits))
        if isinstance(number, bool):
            return int_round(_k_int(i64(number)), index_of(ndigits))
        if _k_has_method(number, "__round__"):
            return number.__round__(ndigits)
    raise TypeError("type " + _k_class_name(number) + " doesn't define __round__ method")


def divmod(a, b):
    if isinstance(a, int) or isinstance(a, float):
        if isinstance(b, int):
            if isinstance(a, float) and b == 0:
                raise ZeroDivisionError("float divmod()")
            return (a // b, a % b)
        if isinstance(b, float):
            if b == 0.0:
                raise ZeroDivisionError("float divmod()")
            return (a // b, a % b)
    if _k_has_method(a, "__divmod__"):
        result = a.__divmod__(b)
        if result is not NotImplemented:
            return result
    if _k_has_method(b, "__rdivmod__"):
        result = b.__rdivmod__(a)
        if result is not NotImplemented:
            return result
    return unsupported_pair("divmod()", a, b)


def id(x):
    return _k_int(_k_identity_hash(x))


def bool_new(x=False):
    return op_truth(x)


def str_new(object="", encoding=None, errors=None):
    if encoding is not None:
        if not isinstance(encoding, str):
            raise TypeError("str() argument 'encoding' must be str, not " + argument_class(encoding))
    elif errors is None:
        return str_of(object)
    if isinstance(object, str):
        raise TypeError("decoding str is not supported")
    raise TypeError("decoding to str: need a bytes-like object, " + _k_class_name(object) + " found")


# `print` as a value; where it is called by its name the parts are written one by one.
def builtin_print(*args, sep=None, end=None, flush=False):
    between = print_option(sep, "sep", " ")
    last = print_option(end, "end", "\n")
    first = True
    for x in args:
        if not first:
            write_stdout(between)
        first = False
        write_stdout(str_of(x))
    write_stdout(last)


def print_option(x, name: str, default: str) -> str:
    if x is None:
        return default
    if isinstance(x, str):
        return x
    raise TypeError(name + " must be None or a string, not " + _k_class_name(x))

# Python's operator protocols, for operands of any types.


def any_add(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a + b
        if isinstance(b, bool):
            return a + _k_int(i64(b))
        if isinstance(b, float):
            return a + b
    elif isinstance(a, float):
        if isinstance(b, float):
            return a + b
        if isinstance(b, exact_int):
            return a + b
        if isinstance(b, bool):
            return a + _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) + _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) + b
        if isinstance(b, float):
            return _k_int(i64(a)) + b
    first = _k_reflected_first(a, b, "__radd__")
    if first:
        result = b.__radd__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__add__"):
        result = a.__add__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__radd__"):
            result = b.__radd__(a)
            if result is not NotImplemented:
                return result
    if is_sequence(a):
        raise TypeError("can only concatenate " + _k_class_name(a) + " (not \"" + _k_class_name(b) + "\") to " + _k_class_name(a))
    return unsupported_pair(operator, a, b)


def op_add(a, b):
    return any_add(a, b, "+")


def op_inplace_add(a, b):
    if _k_has_method(a, "__iadd__"):
        result = a.__iadd__(b)
        if result is not NotImplemented:
            return result
    return any_add(a, b, "+=")


def any_subtract(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a - b
        if isinstance(b, bool):
            return a - _k_int(i64(b))
        if isinstance(b, float):
            return a - b
    elif isinstance(a, float):
        if isinstance(b, float):
            return a - b
        if isinstance(b, exact_int):
            return a - b
        if isinstance(b, bool):
            return a - _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) - _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) - b
        if isinstance(b, float):
            return _k_int(i64(a)) - b
    first = _k_reflected_first(a, b, "__rsub__")
    if first:
        result = b.__rsub__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__sub__"):
        result = a.__sub__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__rsub__"):
            result = b.__rsub__(a)
            if result is not NotImplemented:
                return result
    return unsupported_pair(operator, a, b)


def op_subtract(a, b):
    return any_subtract(a, b, "-")


def op_inplace_subtract(a, b):
    if _k_has_method(a, "__isub__"):
        result = a.__isub__(b)
        if result is not NotImplemented:
            return result
    return any_subtract(a, b, "-=")


def any_multiply(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a * b
        if isinstance(b, bool):
            return a * _k_int(i64(b))
        if isinstance(b, float):
            return a * b
    elif isinstance(a, float):
        if isinstance(b, float):
            return a * b
        if isinstance(b, exact_int):
            return a * b
        if isinstance(b, bool):
            return a * _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) * _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) * b
        if isinstance(b, float):
            return _k_int(i64(a)) * b
    first = _k_reflected_first(a, b, "__rmul__")
    if first:
        result = b.__rmul__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__mul__"):
        result = a.__mul__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__rmul__"):
            result = b.__rmul__(a)
            if result is not NotImplemented:
                return result
    if is_sequence(a):
        return repeated(a, b, operator)
    if is_sequence(b):
        # In place, CPython asks the right side only where the left one has no sequence methods at all.
        if operator == "*" or is_plain(a) or _k_has_method(a, "__index__"):
            return repeated(b, a, "*")
    return unsupported_pair(operator, a, b)


def op_multiply(a, b):
    return any_multiply(a, b, "*")


def op_inplace_multiply(a, b):
    if _k_has_method(a, "__imul__"):
        result = a.__imul__(b)
        if result is not NotImplemented:
            return result
    return any_multiply(a, b, "*=")


def any_true_divide(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a / b
        if isinstance(b, bool):
            return a / _k_int(i64(b))
        if isinstance(b, float):
            return a / b
    elif isinstance(a, float):
        if isinstance(b, float):
            return a / b
        if isinstance(b, exact_int):
            return a / b
        if isinstance(b, bool):
            return a / _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) / _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) / b
        if isinstance(b, float):
            return _k_int(i64(a)) / b
    first = _k_reflected_first(a, b, "__rtruediv__")
    if first:
        result = b.__rtruediv__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__truediv__"):
        result = a.__truediv__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__rtruediv__"):
            result = b.__rtruediv__(a)
            if result is not NotImplemented:
                return result
    return unsupported_pair(operator, a, b)


def op_true_divide(a, b):
    return any_true_divide(a, b, "/")


def op_inplace_true_divide(a, b):
    if _k_has_method(a, "__itruediv__"):
        result = a.__itruediv__(b)
        if result is not NotImplemented:
            return result
    return any_true_divide(a, b, "/=")


def any_floor_divide(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a // b
        if isinstance(b, bool):
            return a // _k_int(i64(b))
        if isinstance(b, float):
            return a // b
    elif isinstance(a, float):
        if isinstance(b, float):
            return a // b
        if isinstance(b, exact_int):
            return a // b
        if isinstance(b, bool):
            return a // _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) // _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) // b
        if isinstance(b, float):
            return _k_int(i64(a)) // b
    first = _k_reflected_first(a, b, "__rfloordiv__")
    if first:
        result = b.__rfloordiv__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__floordiv__"):
        result = a.__floordiv__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__rfloordiv__"):
            result = b.__rfloordiv__(a)
            if result is not NotImplemented:
                return result
    return unsupported_pair(operator, a, b)


def op_floor_divide(a, b):
    return any_floor_divide(a, b, "//")


def op_inplace_floor_divide(a, b):
    if _k_has_method(a, "__ifloordiv__"):
        result = a.__ifloordiv__(b)
        if result is not NotImplemented:
            return result
    return any_floor_divide(a, b, "//=")


def any_modulo(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a % b
        if isinstance(b, bool):
            return a % _k_int(i64(b))
        if isinstance(b, float):
            return a % b
    elif isinstance(a, float):
        if isinstance(b, float):
            return a % b
        if isinstance(b, exact_int):
            return a % b
        if isinstance(b, bool):
            return a % _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) % _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) % b
        if isinstance(b, float):
            return _k_int(i64(a)) % b
    first = _k_reflected_first(a, b, "__rmod__")
    if first:
        result = b.__rmod__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__mod__"):
        result = a.__mod__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__rmod__"):
            result = b.__rmod__(a)
            if result is not NotImplemented:
                return result
    return unsupported_pair(operator, a, b)


def op_modulo(a, b):
    return any_modulo(a, b, "%")


def op_inplace_modulo(a, b):
    if _k_has_method(a, "__imod__"):
        result = a.__imod__(b)
        if result is not NotImplemented:
            return result
    return any_modulo(a, b, "%=")


def any_power(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a ** b
        if isinstance(b, bool):
            return a ** _k_int(i64(b))
        if isinstance(b, float):
            return a ** b
    elif isinstance(a, float):
        if isinstance(b, float):
            return a ** b
        if isinstance(b, exact_int):
            return a ** b
        if isinstance(b, bool):
            return a ** _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) ** _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) ** b
        if isinstance(b, float):
            return _k_int(i64(a)) ** b
    first = _k_reflected_first(a, b, "__rpow__")
    if first:
        result = b.__rpow__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__pow__"):
        result = a.__pow__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__rpow__"):
            result = b.__rpow__(a)
            if result is not NotImplemented:
                return result
    return unsupported_pair(operator, a, b)


def op_power(a, b):
    return any_power(a, b, "** or pow()")


def op_inplace_power(a, b):
    if _k_has_method(a, "__ipow__"):
        result = a.__ipow__(b)
        if result is not NotImplemented:
            return result
    return any_power(a, b, "**=")


def any_left_shift(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a << b
        if isinstance(b, bool):
            return a << _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) << _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) << b
    first = _k_reflected_first(a, b, "__rlshift__")
    if first:
        result = b.__rlshift__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__lshift__"):
        result = a.__lshift__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__rlshift__"):
            result = b.__rlshift__(a)
            if result is not NotImplemented:
                return result
    return unsupported_pair(operator, a, b)


def op_left_shift(a, b):
    return any_left_shift(a, b, "<<")


def op_inplace_left_shift(a, b):
    if _k_has_method(a, "__ilshift__"):
        result = a.__ilshift__(b)
        if result is not NotImplemented:
            return result
    return any_left_shift(a, b, "<<=")


def any_right_shift(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a >> b
        if isinstance(b, bool):
            return a >> _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) >> _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) >> b
    first = _k_reflected_first(a, b, "__rrshift__")
    if first:
        result = b.__rrshift__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__rshift__"):
        result = a.__rshift__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__rrshift__"):
            result = b.__rrshift__(a)
            if result is not NotImplemented:
                return result
    return unsupported_pair(operator, a, b)


def op_right_shift(a, b):
    return any_right_shift(a, b, ">>")


def op_inplace_right_shift(a, b):
    if _k_has_method(a, "__irshift__"):
        result = a.__irshift__(b)
        if result is not NotImplemented:
            return result
    return any_right_shift(a, b, ">>=")


def any_and(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a & b
        if isinstance(b, bool):
            return a & _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return a & b
        if isinstance(b, exact_int):
            return _k_int(i64(a)) & b
    first = _k_reflected_first(a, b, "__rand__")
    if first:
        result = b.__rand__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__and__"):
        result = a.__and__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__rand__"):
            result = b.__rand__(a)
            if result is not NotImplemented:
                return result
    return unsupported_pair(operator, a, b)


def op_and(a, b):
    return any_and(a, b, "&")


def op_inplace_and(a, b):
    if _k_has_method(a, "__iand__"):
        result = a.__iand__(b)
        if result is not NotImplemented:
            return result
    return any_and(a, b, "&=")


def any_or(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a | b
        if isinstance(b, bool):
            return a | _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return a | b
        if isinstance(b, exact_int):
            return _k_int(i64(a)) | b
    first = _k_reflected_first(a, b, "__ror__")
    if first:
        result = b.__ror__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__or__"):
        result = a.__or__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__ror__"):
            result = b.__ror__(a)
            if result is not NotImplemented:
                return result
    return unsupported_pair(operator, a, b)


def op_or(a, b):
    return any_or(a, b, "|")


def op_inplace_or(a, b):
    if _k_has_method(a, "__ior__"):
        result = a.__ior__(b)
        if result is not NotImplemented:
            return result
    return any_or(a, b, "|=")


def any_xor(a, b, operator: str):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a ^ b
        if isinstance(b, bool):
            return a ^ _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return a ^ b
        if isinstance(b, exact_int):
            return _k_int(i64(a)) ^ b
    first = _k_reflected_first(a, b, "__rxor__")
    if first:
        result = b.__rxor__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__xor__"):
        result = a.__xor__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__rxor__"):
            result = b.__rxor__(a)
            if result is not NotImplemented:
                return result
    return unsupported_pair(operator, a, b)


def op_xor(a, b):
    return any_xor(a, b, "^")


def op_inplace_xor(a, b):
    if _k_has_method(a, "__ixor__"):
        result = a.__ixor__(b)
        if result is not NotImplemented:
            return result
    return any_xor(a, b, "^=")


def any_matrix_multiply(a, b, operator: str):
    first = _k_reflected_first(a, b, "__rmatmul__")
    if first:
        result = b.__rmatmul__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__matmul__"):
        result = a.__matmul__(b)
        if result is not NotImplemented:
            return result
    if not first and not _k_same_class(a, b):
        if _k_has_method(b, "__rmatmul__"):
            result = b.__rmatmul__(a)
            if result is not NotImplemented:
                return result
    return unsupported_pair(operator, a, b)


def op_matrix_multiply(a, b):
    return any_matrix_multiply(a, b, "@")


def op_inplace_matrix_multiply(a, b):
    if _k_has_method(a, "__imatmul__"):
        result = a.__imatmul__(b)
        if result is not NotImplemented:
            return result
    return any_matrix_multiply(a, b, "@=")


# Types whose + is a concatenation and * a repetition. Their methods give NotImplemented for what they do not take, since
# in CPython the other side's reflected method comes before their error.
def is_sequence(x):
    return isinstance(x, (str, list, tuple))


def is_plain(x):
    if x is None:
        return True
    return isinstance(x, (int, float, function, builtin))


# A sequence times what is no int, but may be as good as one.
def repeated(sequence, times, operator: str):
    if _k_has_method(times, "__index__"):
        n = index_of(times)
        if isinstance(sequence, str):
            return text_repeat(sequence, n)
        if isinstance(sequence, tuple):
            return tuple_repeat(_k_tuple_object(sequence), n)
        if isinstance(sequence, list):
            made = list_repeat(sequence, n)
            if operator == "*":
                return made
            list_take(sequence, made)
            return sequence
    raise TypeError("can't multiply sequence by non-int of type '" + _k_class_name(times) + "'")


def unsupported_pair(operator: str, a, b):
    raise TypeError("unsupported operand type(s) for " + operator + ": '" + _k_class_name(a) + "' and '" + _k_class_name(b) + "'")


def op_negate(a):
    if isinstance(a, exact_int):
        return -a
    if isinstance(a, float):
        return -a
    if isinstance(a, bool):
        return -_k_int(i64(a))
    if _k_has_method(a, "__neg__"):
        return a.__neg__()
    raise TypeError("bad operand type for unary -: '" + _k_class_name(a) + "'")


def op_plus(a):
    if isinstance(a, exact_int):
        return a
    if isinstance(a, float):
        return a
    if isinstance(a, bool):
        return _k_int(i64(a))
    if _k_has_method(a, "__pos__"):
        return a.__pos__()
    raise TypeError("bad operand type for unary +: '" + _k_class_name(a) + "'")


def op_invert(a):
    if isinstance(a, exact_int):
        return ~a
    if isinstance(a, bool):
        return ~_k_int(i64(a))
    if _k_has_method(a, "__invert__"):
        return a.__invert__()
    raise TypeError("bad operand type for unary ~: '" + _k_class_name(a) + "'")


def op_equal_or_same(a, b):
    if isinstance(a, int):
        return op_equal(a, b)
    if isinstance(a, str):
        return op_equal(a, b)
    if _k_has_method(a, "__eq__"):
        if _k_same(a, b):
            return True
    elif isinstance(a, float):
        if isinstance(b, float):
            if _k_same(a, b):
                return True
    return op_equal(a, b)


def op_equal(a, b):
    if isinstance(a, bool):
        if isinstance(b, bool):
            return a == b
        if isinstance(b, exact_int):
            return _k_int(i64(a)) == b
        if isinstance(b, float):
            return _k_int(i64(a)) == b
    elif isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a == b
        if isinstance(b, bool):
            return a == _k_int(i64(b))
        if isinstance(b, float):
            return a == b
    elif isinstance(a, float):
        if isinstance(b, float):
            return a == b
        if isinstance(b, exact_int):
            return a == b
        if isinstance(b, bool):
            return a == _k_int(i64(b))
    if a is None:
        if b is None:
            return True
    first = _k_reflected_first(a, b, "__eq__")
    if first:
        result = b.__eq__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__eq__"):
        result = a.__eq__(b)
        if result is not NotImplemented:
            return result
    if not first:
        if _k_has_method(b, "__eq__"):
            result = b.__eq__(a)
            if result is not NotImplemented:
                return result
    return _k_same_callable(a, b)


# A class without __ne__ has it from its __eq__.
def op_not_equal(a, b):
    first = _k_reflected_first(a, b, "__ne__")
    if first:
        result = b.__ne__(a)
        if result is not NotImplemented:
            return result
    elif _k_reflected_first(a, b, "__eq__"):
        return not op_truth(op_equal(a, b))
    if _k_has_method(a, "__ne__"):
        result = a.__ne__(b)
        if result is not NotImplemented:
            return result
        return reflected_not_equal(a, b, first)
    elif _k_has_method(a, "__eq__"):
        result = a.__eq__(b)
        if result is not NotImplemented:
            return not op_truth(result)
        return reflected_not_equal(a, b, first)
    if _k_has_method(b, "__ne__"):
        return reflected_not_equal(a, b, first)
    return not op_truth(op_equal(a, b))


def reflected_not_equal(a, b, done):
    if _k_has_method(b, "__ne__"):
        if not done:
            result = b.__ne__(a)
            if result is not NotImplemented:
                return result
    elif _k_has_method(b, "__eq__"):
        result = b.__eq__(a)
        if result is not NotImplemented:
            return not op_truth(result)
    return not _k_same(a, b)


def op_less(a, b):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a < b
        if isinstance(b, float):
            return a < b
        if isinstance(b, bool):
            return a < _k_int(i64(b))
    elif isinstance(a, float):
        if isinstance(b, float):
            return a < b
        if isinstance(b, exact_int):
            return a < b
        if isinstance(b, bool):
            return a < _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) < _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) < b
        if isinstance(b, float):
            return _k_int(i64(a)) < b
    first = _k_reflected_first(a, b, "__gt__")
    if first:
        result = b.__gt__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__lt__"):
        result = a.__lt__(b)
        if result is not NotImplemented:
            return result
    if not first:
        if _k_has_method(b, "__gt__"):
            result = b.__gt__(a)
            if result is not NotImplemented:
                return result
    raise TypeError("'<' not supported between instances of '" + _k_class_name(a) + "' and '" + _k_class_name(b) + "'")


def op_less_equal(a, b):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a <= b
        if isinstance(b, float):
            return a <= b
        if isinstance(b, bool):
            return a <= _k_int(i64(b))
    elif isinstance(a, float):
        if isinstance(b, float):
            return a <= b
        if isinstance(b, exact_int):
            return a <= b
        if isinstance(b, bool):
            return a <= _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) <= _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) <= b
        if isinstance(b, float):
            return _k_int(i64(a)) <= b
    first = _k_reflected_first(a, b, "__ge__")
    if first:
        result = b.__ge__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__le__"):
        result = a.__le__(b)
        if result is not NotImplemented:
            return result
    if not first:
        if _k_has_method(b, "__ge__"):
            result = b.__ge__(a)
            if result is not NotImplemented:
                return result
    raise TypeError("'<=' not supported between instances of '" + _k_class_name(a) + "' and '" + _k_class_name(b) + "'")


def op_greater(a, b):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a > b
        if isinstance(b, float):
            return a > b
        if isinstance(b, bool):
            return a > _k_int(i64(b))
    elif isinstance(a, float):
        if isinstance(b, float):
            return a > b
        if isinstance(b, exact_int):
            return a > b
        if isinstance(b, bool):
            return a > _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) > _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) > b
        if isinstance(b, float):
            return _k_int(i64(a)) > b
    first = _k_reflected_first(a, b, "__lt__")
    if first:
        result = b.__lt__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__gt__"):
        result = a.__gt__(b)
        if result is not NotImplemented:
            return result
    if not first:
        if _k_has_method(b, "__lt__"):
            result = b.__lt__(a)
            if result is not NotImplemented:
                return result
    raise TypeError("'>' not supported between instances of '" + _k_class_name(a) + "' and '" + _k_class_name(b) + "'")


def op_greater_equal(a, b):
    if isinstance(a, exact_int):
        if isinstance(b, exact_int):
            return a >= b
        if isinstance(b, float):
            return a >= b
        if isinstance(b, bool):
            return a >= _k_int(i64(b))
    elif isinstance(a, float):
        if isinstance(b, float):
            return a >= b
        if isinstance(b, exact_int):
            return a >= b
        if isinstance(b, bool):
            return a >= _k_int(i64(b))
    elif isinstance(a, bool):
        if isinstance(b, bool):
            return _k_int(i64(a)) >= _k_int(i64(b))
        if isinstance(b, exact_int):
            return _k_int(i64(a)) >= b
        if isinstance(b, float):
            return _k_int(i64(a)) >= b
    first = _k_reflected_first(a, b, "__le__")
    if first:
        result = b.__le__(a)
        if result is not NotImplemented:
            return result
    if _k_has_method(a, "__ge__"):
        result = a.__ge__(b)
        if result is not NotImplemented:
            return result
    if not first:
        if _k_has_method(b, "__le__"):
            result = b.__le__(a)
            if result is not NotImplemented:
                return result
    raise TypeError("'>=' not supported between instances of '" + _k_class_name(a) + "' and '" + _k_class_name(b) + "'")


def op_contains(container, item):
    if _k_has_method(container, "__contains__"):
        return op_truth(container.__contains__(item))
    if is_iterable(container):
        for x in container:
            if same_or_equal(x, item):
                return True
        return False
    raise TypeError("argument of type '" + _k_class_name(container) + "' is not iterable")


def op_getitem(x, i):
    if _k_has_method(x, "__getitem__"):
        return x.__getitem__(i)
    if isinstance(x, type):
        raise TypeError("type '" + x.__name__ + "' is not subscriptable")
    raise TypeError("'" + _k_class_name(x) + "' object is not subscriptable")


def op_setitem(x, i, v):
    if _k_has_method(x, "__setitem__"):
        return x.__setitem__(i, v)
    raise TypeError("'" + _k_class_name(x) + "' object does not support item assignment")


def op_delitem(x, i):
    if _k_has_method(x, "__delitem__"):
        return x.__delitem__(i)
    if is_plain(x) or not isinstance(i, int):
        raise TypeError("'" + _k_class_name(x) + "' object does not support item deletion")
    raise TypeError("'" + _k_class_name(x) + "' object doesn't support item deletion")


def op_length(x) -> int:
    if _k_has_method(x, "__len__"):
        n = x.__len__()
        if isinstance(n, exact_int):
            if n < 0:
                raise ValueError("__len__() should return >= 0")
            if not _k_is_small(n):
                raise OverflowError("cannot fit 'int' into an index-sized integer")
            return n
        if isinstance(n, bool):
            return _k_int(i64(n))
        raise TypeError("'" + _k_class_name(n) + "' object cannot be interpreted as an integer")
    raise TypeError("object of type '" + _k_class_name(x) + "' has no len()")


def op_truth(x) -> bool:
    if isinstance(x, bool):
        return x
    if isinstance(x, exact_int):
        return x != 0
    if isinstance(x, float):
        return x != 0.0
    if x is None:
        return False
    if _k_has_method(x, "__bool__"):
        result = x.__bool__()
        if isinstance(result, bool):
            return result
        raise TypeError("__bool__ should return bool, returned " + _k_class_name(result))
    if _k_has_method(x, "__len__"):
        return op_length(x) != 0
    return True

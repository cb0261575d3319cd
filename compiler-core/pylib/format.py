# The format mini-language, str.format and the operator %.


class FormatSpec:
    fill: i32
    align: i32
    sign: i32
    zero: bool
    alternate: bool
    width: i32
    grouping: i32
    precision: i32
    kind: i32


def spec_number(spec: str, i: i32, stop: i32) -> i32:
    return number_below(spec, i, stop, i64(9223372036854775807), "Too many decimal digits in format string")


# The number that the digits from i to stop are: a ValueError with the text `error` where it is above `most`.
def number_below(spec: str, i: i32, stop: i32, most: i64, error: str) -> i32:
    value = i64(0)
    while i < stop:
        digit = i64(text_point(spec, i) - 48)
        if value > (most - digit) // 10:
            raise ValueError(error)
        value = value * 10 + digit
        i += 1
    # More than any text can have is as much as all of it.
    if value > 2147483647:
        return 2147483647
    return i32(value)


def digits_end(text: str, i: i32) -> i32:
    n = text_length(text)
    while i < n and text_point(text, i) >= 48 and text_point(text, i) <= 57:
        i += 1
    return i


def is_align(c: i32) -> bool:
    return c == 60 or c == 62 or c == 61 or c == 94


# [[fill]align][sign][z][#][0][width][grouping][.precision][type]; what is left out is 0, or -1 for the two numbers.
def parse_spec(spec: str, type_name: str, align: i32) -> FormatSpec:
    f = FormatSpec(32, align, 0, False, False, -1, 0, -1, 0)
    n = text_length(spec)
    i = i32(0)
    filled = False
    aligned = False
    if n > 1 and is_align(text_point(spec, 1)):
        f.fill = text_point(spec, 0)
        f.align = text_point(spec, 1)
        filled = True
        aligned = True
        i = i32(2)
    elif n > 0 and is_align(text_point(spec, 0)):
        f.align = text_point(spec, 0)
        aligned = True
        i = i32(1)
    if i < n and (text_point(spec, i) == 43 or text_point(spec, i) == 45 or text_point(spec, i) == 32):
        f.sign = text_point(spec, i)
        i += 1
    if i < n and text_point(spec, i) == 122:
        f.zero = True
        i += 1
    if i < n and text_point(spec, i) == 35:
        f.alternate = True
        i += 1
    if not filled and i < n and text_point(spec, i) == 48:
        f.fill = i32(48)
        if not aligned and align == 62:
            f.align = i32(61)
        i += 1
    stop = digits_end(spec, i)
    if stop > i:
        f.width = spec_number(spec, i, stop)
    i = stop
    if i < n and text_point(spec, i) == 44:
        f.grouping = i32(44)
        i += 1
    if i < n and text_point(spec, i) == 95:
        if f.grouping != 0:
            raise ValueError("Cannot specify both ',' and '_'.")
        f.grouping = i32(95)
        i += 1
    if i < n and text_point(spec, i) == 44:
        if f.grouping == 95:
            raise ValueError("Cannot specify both ',' and '_'.")
    if i < n and text_point(spec, i) == 46:
        stop = digits_end(spec, i + 1)
        if stop == i + 1:
            raise ValueError("Format specifier missing precision")
        f.precision = spec_number(spec, i + 1, stop)
        i = stop
    if n - i > 1:
        raise ValueError("Invalid format specifier '" + spec + "' for object of type '" + type_name + "'")
    if i < n:
        f.kind = text_point(spec, i)
    if f.grouping != 0 and (not grouping_allowed(f) or f.kind == 0 and align == 60):
        if f.kind == 0:
            f.kind = i32(115)
        name = "'" + text_of_point(f.grouping) + "' with '" + text_of_point(f.kind) + "'."
        raise ValueError("Cannot specify " + name)
    return f


def grouping_allowed(f: FormatSpec) -> bool:
    kind = f.kind
    if kind == 0 or kind == 100 or kind == 101 or kind == 102 or kind == 103 or kind == 69 or kind == 70 or kind == 71 or kind == 37:
        return True
    return f.grouping == 95 and (kind == 98 or kind == 111 or kind == 120 or kind == 88)


def unknown_code(kind: i32, type_name: str):
    out = text_builder(64)
    out.put_text("Unknown format code '")
    if kind > 32 and kind < 128:
        out.put(kind)
    else:
        out.put_text("\\x")
        digits = i32(1)
        while kind >> 4 * digits != 0:
            digits += 1
        put_hex(out, kind, digits)
    out.put_text("' for object of type '")
    out.put_text(type_name)
    out.put(39)
    return ValueError(out.finish())


def format_str(text: str, spec: str) -> str:
    if text_length(spec) == 0:
        return text
    return format_str_by(text, parse_spec(spec, "str", 60))


def format_str_by(text: str, f: FormatSpec) -> str:
    if f.kind != 0 and f.kind != 115:
        raise unknown_code(f.kind, "str")
    if f.sign != 0:
        if f.sign == 32:
            raise ValueError("Space not allowed in string format specifier")
        raise ValueError("Sign not allowed in string format specifier")
    if f.zero:
        raise ValueError("Negative zero coercion (z) not allowed in string format specifier")
    if f.alternate:
        raise ValueError("Alternate form (#) not allowed in string format specifier")
    if f.align == 61:
        raise ValueError("'=' alignment not allowed in string format specifier")
    if f.precision >= 0 and f.precision < text_length(text):
        text = text_part(text, 0, f.precision)
    return aligned(text, f)


def aligned(text: str, f: FormatSpec) -> str:
    missing = f.width - text_length(text)
    if missing <= 0:
        return text
    before = i32(0)
    if f.align == 62:
        before = missing
    if f.align == 94:
        before = missing >> 1
    out = text_builder(text_room(i64(f.width)))
    out.put_many(f.fill, before)
    out.put_text(text)
    out.put_many(f.fill, missing - before)
    return out.finish()


# A number made of its sign and prefix, digits to be grouped, and the rest.
def number_text(negative: bool, prefix: str, digits: str, rest: str, f: FormatSpec, group: i32) -> str:
    head = text_builder(8)
    if negative:
        head.put(45)
    elif f.sign == 43 or f.sign == 32:
        head.put(f.sign)
    head.put_text(prefix)
    n = text_length(digits)
    other = head.length + text_length(rest)
    fill_zeros = f.align == 61 and f.fill == 48
    out = text_builder(32)
    out.put_text(head.finish())
    total = n
    if f.grouping != 0:
        if fill_zeros:
            # As many zeros as make the width, a mark between groups, never first.
            while total + (total - 1) // group + other < f.width:
                total += 1
    elif fill_zeros and f.width - other > total:
        total = text_room(i64(f.width)) - other
    if f.align == 61 and not fill_zeros:
        marks = i32(0)
        if f.grouping != 0:
            marks = (n - 1) // group
        out.put_many(f.fill, f.width - other - n - marks)
    i = total
    while i > 0:
        if i > n:
            out.put(48)
        else:
            out.put(text_point(digits, n - i))
        i -= 1
        if f.grouping != 0 and i > 0 and i % group == 0:
            out.put(f.grouping)
    out.put_text(rest)
    return aligned(out.finish(), f)


def format_int(x: int, spec: str, type_name: str) -> str:
    if text_length(spec) == 0:
        return int_text(x)
    return format_int_by(x, parse_spec(spec, type_name, 62), type_name)


def format_int_by(x: int, f: FormatSpec, type_name: str) -> str:
    kind = f.kind
    if kind == 101 or kind == 102 or kind == 103 or kind == 69 or kind == 70 or kind == 71 or kind == 37:
        return format_float_by(int_to_float(x), f, type_name)
    if kind != 0 and not (kind >= 98 and kind <= 100 or kind == 110 or kind == 111 or kind == 120 or kind == 88):
        raise unknown_code(kind, type_name)
    if f.precision >= 0:
        raise ValueError("Precision not allowed in integer format specifier")
    if f.zero:
        raise ValueError("Negative zero coercion (z) not allowed in integer format specifier")
    negative = x < 0
    if kind == 0 or kind == 100 or kind == 110:
        text = int_text(x)
        if negative:
            text = text_part(text, 1, text_length(text))
        return number_text(negative, "", text, "", f, 3)
    if kind == 99:
        return format_char(x, f)
    bits = i32(0)
    if kind == 120 or kind == 88:
        bits = i32(4)
    if kind == 111:
        bits = i32(3)
    if kind == 98:
        bits = i32(1)
    out = text_builder(24)
    nat_radix(nat_of(x), bits, out, kind == 88)
    prefix = ""
    if f.alternate:
        prefix = "0" + text_of_point(kind)
    return number_text(negative, prefix, out.finish(), "", f, 4)


def format_char(x: int, f: FormatSpec) -> str:
    if f.sign != 0:
        raise ValueError("Sign not allowed with integer format specifier 'c'")
    if f.alternate:
        raise ValueError("Alternate form (#) not allowed with integer format specifier 'c'")
    if not _k_is_small(x):
        raise OverflowError("Python int too large to convert to C long")
    c = _k_small(x)
    if c < 0 or c > 1114111:
        raise OverflowError("%c arg not in range(0x110000)")
    text = text_of_any_point(i32(c))
    if f.align == 61:
        return number_text(False, "", text, "", f, 3)
    return aligned(text, f)


def format_float(x: float, spec: str) -> str:
    if text_length(spec) == 0:
        return float_text(x)
    return format_float_by(x, parse_spec(spec, "float", 62), "float")


def format_float_by(x: float, f: FormatSpec, type_name: str) -> str:
    kind = f.kind
    lower = kind | 32
    if not (kind == 0 or lower >= 101 and lower <= 103 or kind == 37 or kind == 110):
        raise unknown_code(kind, type_name)
    if kind == 37:
        x = x * 100.0
    digits = float_digits_text(x, kind, f.precision, f.alternate)
    negative = _k_float_bits(x) < 0
    if x != x:
        negative = False
    if negative and f.zero and all_zero(digits):
        negative = False
    if kind == 37:
        digits = text_join2(digits, "%")
    if x - x != 0.0:
        f.grouping = i32(0)
    stop = digits_end(digits, 0)
    return number_text(negative, "", text_part(digits, 0, stop), text_part(digits, stop, text_length(digits)), f, 3)


# Where the specification is a literal, it is read when the program is compiled, to the fields of a FormatSpec.


def str_by_literal(text: str, fill: i32, align: i32, sign: i32, zero: bool, alternate: bool, width: i32, grouping: i32, precision: i32, kind: i32) -> str:
    return format_str_by(text, FormatSpec(fill, align, sign, zero, alternate, width, grouping, precision, kind))


def int_by_literal(x: int, fill: i32, align: i32, sign: i32, zero: bool, alternate: bool, width: i32, grouping: i32, precision: i32, kind: i32) -> str:
    return format_int_by(x, FormatSpec(fill, align, sign, zero, alternate, width, grouping, precision, kind), "int")


def float_by_literal(x: float, fill: i32, align: i32, sign: i32, zero: bool, alternate: bool, width: i32, grouping: i32, precision: i32, kind: i32) -> str:
    return format_float_by(x, FormatSpec(fill, align, sign, zero, alternate, width, grouping, precision, kind), "float")


# '.3f' and the like: no width, no sign but a minus.
def float_fixed(x: float, precision: i32) -> str:
    if x - x != 0.0:
        return strange_text(x)
    out = text_builder(32)
    if _k_float_bits(x) < 0:
        out.put(45)
    d = Decimal(_k_array_u8(1), 1, 1)
    if x != 0.0:
        d = float_decimal(x)
    put_fixed(out, decimal_rounded(d, d.point + precision), precision, 0)
    return out.finish()


def all_zero(digits: str) -> bool:
    i = i32(0)
    n = text_length(digits)
    while i < n:
        c = text_point(digits, i)
        if c | 32 == 101:
            return True
        if c >= 49:
            return False
        i += 1
    return True


# The size of a float as text by a type letter (0: as repr, or 'g' with a precision).
def float_digits_text(x: float, kind: i32, precision: i32, alternate: bool) -> str:
    if x - x != 0.0:
        text = strange_text(_k_fabs(x))
        if kind >= 69 and kind <= 71:
            return ascii_case(text, 1)
        return text
    out = text_builder(32)
    d = Decimal(_k_array_u8(1), 1, 1)
    lower = kind | 32
    if kind == 0 and precision < 0:
        if x != 0.0:
            d = shortest(x)
        if alternate and d.count == 1 and (d.point > 16 or d.point < -3):
            put_scientific(out, d, 0, 101, True)
        else:
            put_repr(out, d)
        return out.finish()
    if precision < 0:
        precision = i32(6)
    if lower == 102 or kind == 37:
        scaled = float_scaled(_k_fabs(x), precision)
        if scaled >= 0:
            put_scaled(out, scaled, precision)
        else:
            if x != 0.0:
                d = float_decimal(x)
            put_fixed(out, decimal_rounded(d, d.point + precision), precision, 0)
        if alternate and precision == 0:
            out.put(46)
        return out.finish()
    if x != 0.0:
        d = float_decimal(x)
    if lower == 101:
        put_scientific(out, decimal_rounded(d, precision + 1), precision, kind, alternate)
    else:
        put_general(out, d, kind, precision, alternate)
    return out.finish()


# The int nearest to x * 10**places, of two the even one; -1 where it is not found by arithmetic on floats. The product of
# two floats is exactly their rounded product and an error, which is a float too (Dekker, "A Floating-Point Technique for
# Extending the Available Precision", 1971).
def float_scaled(x: float, places: i32) -> i64:
    factor = 1.0
    while places > 0:
        factor *= 10.0
        places -= 1
    product = x * factor
    # Up to here halves are exact, and so is the power of ten.
    if not (product < 2251799813685248.0 and factor <= 1000000000000000.0):
        return i64(-1)
    whole = _k_floor(product)
    part = product - whole
    scaled = _k_i64_of(whole)
    if part > 0.5:
        return scaled + 1
    if part == 0.5:
        error = product_error(x, factor, product)
        if error > 0.0 or error == 0.0 and scaled & 1 == 1:
            return scaled + 1
    return scaled


# What the rounded product of two floats leaves out.
def product_error(x: float, y: float, product: float) -> float:
    high = 134217729.0 * x
    high = high - (high - x)
    low = x - high
    y_high = 134217729.0 * y
    y_high = y_high - (y_high - y)
    y_low = y - y_high
    return ((high * y_high - product) + high * y_low + low * y_high) + low * y_low


# An int of which the last places are behind the point.
def put_scaled(out: TextBuilder, n: i64, places: i32):
    digits = _k_array_u8(24)
    at = i32(24)
    left = places
    while left >= 0 or n > 0:
        if left == 0 and places > 0:
            at -= 1
            digits[at] = 46
        at -= 1
        digits[at] = 48 + i32(n % 10)
        n = n // 10
        left -= 1
    out.put_part(text_of_latin(digits), at, 24)


def put_general(out: TextBuilder, d: Decimal, kind: i32, precision: i32, alternate: bool):
    if precision == 0:
        precision = i32(1)
    d = decimal_rounded(d, precision)
    e = d.point - 1
    places = larger(d.count, 1)
    if alternate:
        places = precision
    limit = precision
    if kind == 0:
        # Like 'g', with at least one digit after the point.
        limit = precision - 1
    if e < -4 or e >= limit and (e >= precision or kind == 0):
        letter = i32(101)
        if kind == 71:
            letter = i32(69)
        put_scientific(out, d, places - 1, letter, alternate)
    else:
        after = larger(places - d.point, 0)
        if kind == 0 and after == 0:
            after = i32(1)
        put_fixed(out, d, after, 0)
        if alternate and after == 0:
            out.put(46)


# str.format


class FieldState:
    next: i64
    manual: bool
    names: str
    count: i64


def format_fields(text: str, arguments) -> str:
    return format_named(text, arguments, "", i64(0))


# The last arguments are those by keyword, of these names, each with a space before and behind; `count` comes before.
def format_named(text: str, arguments, names: str, count: i64) -> str:
    state = FieldState(0, False, names, count)
    out = text_builder(text_length(text) + 16)
    put_fields(out, text, arguments, state, 2)
    return out.finish()


def put_fields(out: TextBuilder, text: str, arguments, state: FieldState, depth: i32):
    if depth == 0:
        raise ValueError("Max string recursion exceeded")
    n = text_length(text)
    i = i32(0)
    while i < n:
        c = text_point(text, i)
        i += 1
        if c == 123:
            if i >= n:
                raise ValueError("Single '{' encountered in format string")
            if text_point(text, i) == 123:
                out.put(123)
                i += 1
            else:
                stop = field_end(text, i)
                put_field(out, text_part(text, i, stop), arguments, state, depth)
                i = stop + 1
        elif c == 125:
            if i >= n or text_point(text, i) != 125:
                raise ValueError("Single '}' encountered in format string")
            out.put(125)
            i += 1
        else:
            out.put(c)


def field_end(text: str, i: i32) -> i32:
    n = text_length(text)
    depth = i32(1)
    while i < n:
        c = text_point(text, i)
        if c == 123:
            depth += 1
        if c == 125:
            depth -= 1
            if depth == 0:
                return i
        i += 1
    raise ValueError("expected '}' before end of string")


def put_field(out: TextBuilder, field: str, arguments, state: FieldState, depth: i32):
    n = text_length(field)
    i = i32(0)
    while i < n and text_point(field, i) != 33 and text_point(field, i) != 58:
        i += 1
    name = text_part(field, 0, i)
    conversion = i32(0)
    spec = ""
    if i < n and text_point(field, i) == 33:
        if i + 1 >= n:
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text_point(field, i + 1)
        i += 2
        if i < n and text_point(field, i) != 58:
            raise ValueError("expected ':' after conversion specifier")
    if i < n:
        spec = text_part(field, i + 1, n)
        if text_has(spec, 123) or text_has(spec, 125):
            inner = text_builder(16)
            position = field_position(name, state)
            put_fields(inner, spec, arguments, state, depth - 1)
            spec = inner.finish()
            out.put_text(field_text(name, position, conversion, spec, arguments))
            return
    out.put_text(field_text(name, field_position(name, state), conversion, spec, arguments))


# Which argument a field names.
def field_position(name: str, state: FieldState) -> i64:
    stop = digits_end(name, 0)
    n = text_length(name)
    if n == 0 or stop == 0 and (text_point(name, 0) == 46 or text_point(name, 0) == 91):
        if state.manual:
            raise ValueError("cannot switch from manual field specification to automatic field numbering")
        state.next += 1
        return state.next - 1
    if stop == 0:
        return keyword_position(text_part(name, 0, head_end(name)), state)
    if state.next > 0:
        raise ValueError("cannot switch from automatic field numbering to manual field specification")
    state.manual = True
    return i64(spec_number(name, 0, stop))


# Where the path of a field's name begins.
def head_end(name: str) -> i32:
    n = text_length(name)
    i = i32(0)
    while i < n and text_point(name, i) != 46 and text_point(name, i) != 91:
        i += 1
    return i


def keyword_position(word: str, state: FieldState) -> i64:
    at = text_find(state.names, " " + word + " ", 0, text_length(state.names))
    if at < 0:
        raise KeyError(word)
    i = i32(0)
    position = state.count
    while i < at:
        if text_point(state.names, i) == 32:
            position += 1
        i += 1
    return i64(position)


def field_text(name: str, position: i64, conversion: i32, spec: str, arguments) -> str:
    at = head_end(name)
    number = i64(0)
    for value in arguments:
        if number == position:
            if at < text_length(name):
                return formatted(item_of_field(_k_dyn(value), name, at), conversion, spec)
            return formatted(value, conversion, spec)
        number += 1
    raise IndexError("Replacement index " + small_text(position) + " out of range for positional args tuple")


# `[0]`, `[key]` after a field's name.
def item_of_field(value: object, name: str, at: i32):
    n = text_length(name)
    while at < n:
        if text_point(name, at) != 91:
            raise NotImplementedError("Keel has no attributes in the fields of str.format")
        stop = at + 1
        while stop < n and text_point(name, stop) != 93:
            stop += 1
        if stop == n:
            raise ValueError("Missing ']' in format string")
        if stop == at + 1:
            raise ValueError("Empty attribute in format string")
        if digits_end(name, at + 1) == stop:
            value = _k_dyn(op_getitem(value, _k_dyn(_k_int(i64(spec_number(name, at + 1, stop))))))
        else:
            value = _k_dyn(op_getitem(value, _k_dyn(text_part(name, at + 1, stop))))
        at = stop + 1
    return value


def formatted(value, conversion: i32, spec: str) -> str:
    if conversion == 0:
        return format_of(value, spec)
    if conversion == 114:
        return format_str(repr_of(value), spec)
    if conversion == 115:
        return format_str(str_of(value), spec)
    if conversion == 97:
        return format_str(ascii_of(value), spec)
    raise ValueError("Unknown conversion specifier " + text_of_point(conversion))


# text % argument


def percent_format(text: str, argument) -> str:
    if isinstance(argument, tuple):
        return percent_text(text, argument, argument, False)
    # Whatever has items can be asked for one by name, and need not be used up.
    mapping = _k_has_method(argument, "__getitem__") and not isinstance(argument, str)
    return percent_text(text, argument, (argument,), mapping)


class PercentSpec:
    left: bool
    plus: bool
    space: bool
    alternate: bool
    zero: bool
    width: i32
    precision: i32
    kind: i32


# What has items by key, or might, need not be used.
def may_be_left(argument) -> bool:
    if isinstance(argument, (str, tuple)):
        return False
    return _k_has_method(argument, "__getitem__")


def percent_text(text: str, argument, items, mapping: bool) -> str:
    out = text_builder(text_length(text) + 16)
    n = text_length(text)
    used = i64(0)
    named = False
    i = i32(0)
    while i < n:
        c = text_point(text, i)
        i += 1
        if c != 37:
            out.put(c)
            continue
        if i < n and text_point(text, i) == 37:
            out.put(37)
            i += 1
            continue
        f = PercentSpec(False, False, False, False, False, -1, -1, 0)
        name = ""
        has_name = False
        if i < n and text_point(text, i) == 40:
            if not mapping:
                raise TypeError("format requires a mapping")
            depth = i32(1)
            start = i + 1
            i += 1
            while i < n and depth > 0:
                if text_point(text, i) == 40:
                    depth += 1
                if text_point(text, i) == 41:
                    depth -= 1
                i += 1
            if depth > 0:
                raise ValueError("incomplete format key")
            name = text_part(text, start, i - 1)
            has_name = True
            named = True
        i = percent_flags(text, i, f)
        if i < n and text_point(text, i) == 42:
            f.width = percent_star(items, used, True)
            used += 1
            i += 1
            if f.width < 0:
                f.left = True
                f.width = -f.width
        else:
            stop = digits_end(text, i)
            if stop > i:
                f.width = number_below(text, i, stop, i64(9223372036854775807), "width too big")
            i = stop
        if i < n and text_point(text, i) == 46:
            i += 1
            if i < n and text_point(text, i) == 42:
                f.precision = larger(percent_star(items, used, False), 0)
                used += 1
                i += 1
            else:
                stop = digits_end(text, i)
                f.precision = number_below(text, i, stop, i64(2147483647), "precision too big")
                i = stop
        while i < n and (text_point(text, i) == 104 or text_point(text, i) == 108 or text_point(text, i) == 76):
            i += 1
        if i >= n:
            raise ValueError("incomplete format")
        f.kind = text_point(text, i)
        i += 1
        if has_name:
            if _k_has_method(argument, "__getitem__"):
                out.put_text(percent_one(argument[name], f, i - 1))
        else:
            if named:
                raise TypeError("not enough arguments for format string")
            out.put_text(percent_nth(items, used, f, i - 1))
            used += 1
    if not named and used < percent_count(items) and not may_be_left(argument):
        raise TypeError("not all arguments converted during string formatting")
    return out.finish()


def percent_count(items) -> i64:
    count = i64(0)
    for item in items:
        count += 1
    return count


def percent_flags(text: str, i: i32, f: PercentSpec) -> i32:
    n = text_length(text)
    while i < n:
        c = text_point(text, i)
        if c == 45:
            f.left = True
        elif c == 43:
            f.plus = True
        elif c == 32:
            f.space = True
        elif c == 35:
            f.alternate = True
        elif c == 48:
            f.zero = True
        else:
            return i
        i += 1
    return i


def percent_star(items, at: i64, width: bool) -> i32:
    number = i64(0)
    for item in items:
        if number == at:
            if isinstance(item, int):
                return percent_width(item, width)
            raise TypeError("* wants int")
        number += 1
    raise TypeError("not enough arguments for format string")


def percent_width(x: int, width: bool) -> i32:
    if not width:
        return c_int_of(x)
    n = size_of(x)
    if n < 0:
        return -text_room(-n)
    return text_room(n)


def percent_nth(items, at: i64, f: PercentSpec, place: i32) -> str:
    number = i64(0)
    for item in items:
        if number == at:
            return percent_one(item, f, place)
        number += 1
    raise TypeError("not enough arguments for format string")


def percent_one(x, f: PercentSpec, place: i32) -> str:
    kind = f.kind
    if kind == 115:
        return percent_cut(str_of(x), f)
    if kind == 114:
        return percent_cut(repr_of(x), f)
    if kind == 97:
        return percent_cut(ascii_of(x), f)
    if kind == 99:
        return percent_char(x, f)
    if kind == 100 or kind == 105 or kind == 117:
        if isinstance(x, int):
            return percent_int(x, f)
        if isinstance(x, float):
            return percent_int(int_of_float(x), f)
        if _k_has_method(x, "__int__") or _k_has_method(x, "__index__"):
            n = percent_whole(x, int_new)
            if n is not None:
                return percent_int(n, f)
        raise TypeError("%" + text_of_point(kind) + " format: a real number is required, not " + _k_class_name(x))
    if kind == 120 or kind == 111 or kind == 88:
        if isinstance(x, int):
            return percent_int(x, f)
        if _k_has_method(x, "__index__"):
            n = percent_whole(x, index_of)
            if n is not None:
                return percent_int(n, f)
        raise TypeError("%" + text_of_point(kind) + " format: an integer is required, not " + _k_class_name(x))
    lower = kind | 32
    if lower >= 101 and lower <= 103:
        if isinstance(x, float):
            return percent_float(x, f)
        if isinstance(x, int):
            return percent_float(float_new(x), f)
        return percent_float(real_of(x), f)
    out = text_builder(64)
    out.put_text("unsupported format character '")
    if kind > 31 and kind < 127:
        out.put(kind)
    else:
        out.put(63)
    out.put_text("' (0x")
    digits = i32(1)
    while kind >> 4 * digits != 0:
        digits += 1
    put_hex(out, kind, digits)
    out.put_text(") at index ")
    out.put_text(small_text(i64(place)))
    raise ValueError(out.finish())


def percent_cut(text: str, f: PercentSpec) -> str:
    if f.precision >= 0 and f.precision < text_length(text):
        text = text_part(text, 0, f.precision)
    return percent_pad(text, f)


def percent_pad(text: str, f: PercentSpec) -> str:
    align = i32(62)
    if f.left:
        align = i32(60)
    return aligned(text, FormatSpec(32, align, 0, False, False, f.width, 0, -1, 0))


def percent_char(x, f: PercentSpec) -> str:
    if isinstance(x, int):
        c = saturated(x)
        if c < 0 or c > 1114111:
            raise OverflowError("%c arg not in range(0x110000)")
        return percent_pad(text_of_any_point(i32(c)), f)
    if isinstance(x, str):
        if text_length(x) == 1:
            return percent_pad(x, f)
    if _k_has_method(x, "__index__"):
        n = percent_whole(x, index_of)
        if n is not None:
            return percent_char(n, f)
    raise TypeError("%c requires int or char")


# What an object gives as an int, or None where it gives no int.
def percent_whole(x, convert):
    try:
        return convert(x)
    except TypeError:
        return None


def percent_int(x: int, f: PercentSpec) -> str:
    negative = x < 0
    digits = ""
    prefix = ""
    if f.kind == 120 or f.kind == 88 or f.kind == 111:
        out = text_builder(24)
        bits = i32(4)
        if f.kind == 111:
            bits = i32(3)
        nat_radix(nat_of(x), bits, out, f.kind == 88)
        digits = out.finish()
        if f.alternate:
            prefix = "0" + text_of_point(f.kind)
    else:
        digits = int_text(x)
        if negative:
            digits = text_part(digits, 1, text_length(digits))
    missing = f.precision - text_length(digits)
    if missing > 0:
        more = text_builder(text_room(i64(f.precision)))
        more.put_many(48, missing)
        more.put_text(digits)
        digits = more.finish()
    return number_text(negative, prefix, digits, "", percent_spec(f), 3)


def percent_float(x: float, f: PercentSpec) -> str:
    digits = float_digits_text(x, f.kind, f.precision, f.alternate)
    negative = _k_float_bits(x) < 0
    if x != x:
        negative = False
    return number_text(negative, "", digits, "", percent_spec(f), 3)


def percent_spec(f: PercentSpec) -> FormatSpec:
    sign = i32(0)
    if f.space:
        sign = i32(32)
    if f.plus:
        sign = i32(43)
    if f.left:
        return FormatSpec(32, 60, sign, False, False, f.width, 0, -1, 0)
    if f.zero:
        return FormatSpec(48, 61, sign, False, False, f.width, 0, -1, 0)
    return FormatSpec(32, 62, sign, False, False, f.width, 0, -1, 0)

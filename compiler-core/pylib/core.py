# Text of any value, hashes, and the standard streams.
#
# Linear memory: 0 iovec, 8 result of a call to the host, 16 clock, 1024 buffer of stdout, 9216 of stderr,
# 17408 of stdin, 25600 arguments.


def str_of(x):
    if isinstance(x, str):
        return x
    if isinstance(x, exact_int):
        return int_text(x)
    if isinstance(x, float):
        return float_text(x)
    if isinstance(x, bool):
        return bool_text(x)
    if x is None:
        return "None"
    if _k_has_method(x, "__str__"):
        text = x.__str__()
        if isinstance(text, str):
            return text
        raise TypeError("__str__ returned non-string (type " + _k_class_name(text) + ")")
    if _k_has_method(x, "__repr__"):
        text = x.__repr__()
        if isinstance(text, str):
            return text
        raise TypeError("__str__ returned non-string (type " + _k_class_name(text) + ")")
    return object_text(x)


def repr_of(x):
    if isinstance(x, str):
        return x.__repr__()
    if isinstance(x, exact_int):
        return int_text(x)
    if isinstance(x, float):
        return float_text(x)
    if isinstance(x, bool):
        return bool_text(x)
    if x is None:
        return "None"
    return object_text(x)


def object_text(x):
    if _k_has_method(x, "__repr__"):
        text = x.__repr__()
        if isinstance(text, str):
            return text
        raise TypeError("__repr__ returned non-string (type " + _k_class_name(text) + ")")
    if isinstance(x, type):
        return class_text(x.__name__)
    if isinstance(x, builtin):
        if x is NotImplemented:
            return "NotImplemented"
        if x is Ellipsis:
            return "Ellipsis"
        return "<built-in function " + x.__name__ + ">"
    if isinstance(x, method):
        if x.__qualname__ == x.__name__:
            return "<built-in method " + x.__name__ + ">"
        return "<bound method " + x.__qualname__ + " of " + repr_of(x.__self__) + ">"
    if isinstance(x, function):
        return "<function " + x.__qualname__ + " at " + address_text(_k_address(x)) + ">"
    return "<__main__." + _k_class_name(x) + " object at " + address_text(_k_address(x)) + ">"


def bool_text(x: bool):
    if x:
        return "True"
    return "False"


def address_text(number: i64):
    out = text_builder(16)
    out.put_text("0x7f")
    shift = i32(44)
    while shift >= 0:
        out.put(digit_char(i32(number >> i64(shift)) & 15))
        shift -= 4
    return out.finish()


# Classes that are not made in the program, by name.
def class_text(name: str):
    known = " int float bool str list tuple dict set NoneType range slice object type function enumerate zip map filter reversed method module builtin_function_or_method method_descriptor NotImplementedType ellipsis BaseException Exception SystemExit KeyboardInterrupt GeneratorExit StopIteration ArithmeticError FloatingPointError OverflowError ZeroDivisionError AssertionError AttributeError BufferError EOFError ImportError ModuleNotFoundError LookupError IndexError KeyError MemoryError NameError UnboundLocalError OSError RuntimeError NotImplementedError RecursionError SyntaxError SystemError TypeError ValueError UnicodeError UnicodeEncodeError UnicodeDecodeError Warning BlockingIOError ChildProcessError ConnectionError BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError IndentationError TabError ReferenceError StopAsyncIteration UnicodeTranslateError BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning "
    if text_find(known, " " + name + " ", 0, text_length(known)) >= 0:
        return "<class '" + name + "'>"
    return "<class '__main__." + name + "'>"


# The class of a value, where it is not known when compiling.
class type:
    number: i32

    def __repr__(self):
        return class_text(class_name_of(self.number))

    def __eq__(self, other):
        return self.number == _k_class_id(other)

    def __hash__(self):
        return _k_int(i64(self.number))


def ascii_of(x):
    text = repr_of(x)
    if text_is_ascii(text):
        return text
    out = text_builder(text_length(text) + 16)
    i = i32(0)
    n = text_length(text)
    while i < n:
        c = text_point(text, i)
        if c < 128:
            out.put(c)
        else:
            put_escape(out, c)
        i += 1
    return out.finish()


def format_of(x, spec):
    if not isinstance(spec, str):
        raise TypeError("format() argument 2 must be str, not " + argument_class(spec))
    if isinstance(x, str):
        return format_str(x, spec)
    if isinstance(x, bool):
        if text_length(spec) == 0:
            return bool_text(x)
        return format_int(i64_int(i64(x)), spec, "bool")
    if isinstance(x, exact_int):
        return format_int(x, spec, "int")
    if isinstance(x, float):
        return format_float(x, spec)
    if _k_has_method(x, "__format__"):
        text = x.__format__(spec)
        if isinstance(text, str):
            return text
        raise TypeError("__format__ must return a str, not " + _k_class_name(text))
    if text_length(spec) == 0:
        return str_of(x)
    raise TypeError("unsupported format string passed to " + _k_class_name(x) + ".__format__")


def i64_int(x: i64) -> int:
    return _k_int(x)


def hash_of(x) -> int:
    return _k_int(hash_number(x))


def hash_number(x) -> i64:
    if isinstance(x, str):
        return i64(text_hash(x))
    if isinstance(x, exact_int):
        return hash_int(x)
    if isinstance(x, bool):
        return i64(x)
    if isinstance(x, float):
        return hash_float(x)
    if x is None:
        return 4238894112
    if isinstance(x, type):
        return i64(_k_class_id(x))
    if _k_has_method(x, "__hash__"):
        number = x.__hash__()
        if isinstance(number, exact_int):
            return hash_given(number)
        if isinstance(number, bool):
            return i64(number)
        raise TypeError("__hash__ method should return an integer")
    if _k_has_method(x, "__eq__"):
        raise TypeError("unhashable type: '" + _k_class_name(x) + "'")
    return _k_identity_hash(x)


# The `__hash__` of classes that have `__eq__` only.
def unhashable(self) -> int:
    raise TypeError("unhashable type: '" + _k_class_name(self) + "'")


# What a `__hash__` gave, as it is where it fits 64 bits.
def hash_given(number: int) -> i64:
    if not _k_is_small(number):
        return hash_big(number)
    h = _k_small(number)
    if h == -1:
        return -2
    return h


def join_strings(parts: list[str]) -> str:
    return join_list("", parts)


# stdout is written when its buffer is full, before input is read, and at exit.
def write_stdout(text: str):
    # Only a program that makes surrogates has the test for them.
    if isinstance(_k_ref_get("surrogates"), Surrogates):
        check_encodable(text)
    _k_i32_set("stdout_used", put_utf8(text, 1, 1024, _k_i32_get("stdout_used")))


def write_stderr(text: str):
    flush_stdout()
    if isinstance(_k_ref_get("surrogates"), Surrogates):
        text = escaped_surrogates(text)
    write_bytes(2, 9216, put_utf8(text, 2, 9216, 0))


# The program has made a surrogate. One that cannot has no instance, so that the tests for it are decided when compiling.
class Surrogates:
    made: i32


def is_surrogate(c: i32) -> bool:
    return c >> 11 == 27


# A text of a character that may be a surrogate: UTF-8 has none.
def text_of_any_point(c: i32) -> str:
    if is_surrogate(c):
        _k_ref_set("surrogates", Surrogates(1))
    return text_of_point(c)


def check_encodable(text: str):
    n = text_length(text)
    i = i32(0)
    while i < n:
        if is_surrogate(text_point(text, i)):
            raise_surrogate(text, i)
        i += 1


def raise_surrogate(text: str, start: i32):
    n = text_length(text)
    end = start + 1
    while end < n and is_surrogate(text_point(text, end)):
        end += 1
    e = UnicodeEncodeError("utf-8", text, _k_int(i64(start)), _k_int(i64(end)), "surrogates not allowed")
    e.encoding = "utf-8"
    e.object = text
    e.start = _k_int(i64(start))
    e.end = _k_int(i64(end))
    e.reason = "surrogates not allowed"
    raise e


# As stderr shows them.
def escaped_surrogates(text: str) -> str:
    out = text_builder(text_length(text))
    i = i32(0)
    while i < text_length(text):
        c = text_point(text, i)
        if is_surrogate(c):
            point = text_part(text, i, i + 1)
            out.put_text(text_part(ascii_of(point), 1, 7))
        else:
            out.put(c)
        i += 1
    return out.finish()


def flush_stdout():
    write_bytes(1, 1024, _k_i32_get("stdout_used"))
    _k_i32_set("stdout_used", 0)


# Appends to the buffer at `base` of which `used` bytes are taken, writes it when full; gives the bytes taken now.
def put_utf8(text: str, file: i32, base: i32, used: i32) -> i32:
    latin = text.latin
    wide = text.wide
    count = text_length(text)
    i = i32(0)
    while i < count:
        c = i32(0)
        if wide is None:
            c = latin[i]
        else:
            c = wide[i]
        if used > 8184:
            write_bytes(file, base, used)
            used = i32(0)
        if c < 128:
            _k_store8(base + used, c)
        else:
            more = 1 + i32(c > 2047) + i32(c > 65535)
            _k_store8(base + used, (65280 >> more + 1) | (c >> 6 * more))
            while more > 0:
                more -= 1
                used += 1
                _k_store8(base + used, 128 | (c >> 6 * more) & 63)
        used += 1
        i += 1
    return used


def write_bytes(file: i32, at: i32, count: i32):
    while count > 0:
        _k_store32(0, at)
        _k_store32(4, count)
        if _k_fd_write(file, 0, 1, 8) != 0:
            return
        written = _k_load32(8)
        at += written
        count -= written


# What `sep=` and `end=` of print give.
def print_separator(x) -> str:
    if isinstance(x, str):
        return x
    if x is None:
        return " "
    raise TypeError("sep must be None or a string, not " + _k_class_name(x))


def print_end(x) -> str:
    if isinstance(x, str):
        return x
    if x is None:
        return "\n"
    raise TypeError("end must be None or a string, not " + _k_class_name(x))

# The exception classes and how errors are raised and shown.


# A part of an exception's way: frames by their number, and those inside of them.
class _Frames:
    number: i32
    inner: Optional[_Frames]


class BaseException:
    args: tuple[object]
    __cause__: object
    __context__: object
    __suppress_context__: bool
    __frames__: Optional[_Frames]

    def __str__(self):
        n = len(self.args)
        if n == 0:
            return ""
        if n == 1:
            return str_of(self.args[0])
        return repr_of(self.args)

    def __repr__(self):
        n = len(self.args)
        if n == 1:
            return _k_class_name(self) + "(" + repr_of(self.args[0]) + ")"
        return _k_class_name(self) + repr_of(self.args)

    def with_traceback(self, tb):
        return self


class Exception(BaseException):
    pass


class GeneratorExit(BaseException):
    pass


class KeyboardInterrupt(BaseException):
    pass


class SystemExit(BaseException):
    code: object


class ArithmeticError(Exception):
    pass


class FloatingPointError(ArithmeticError):
    pass


class OverflowError(ArithmeticError):
    pass


class ZeroDivisionError(ArithmeticError):
    pass


class AssertionError(Exception):
    pass


class AttributeError(Exception):
    name: object
    obj: object


class BufferError(Exception):
    pass


class EOFError(Exception):
    pass


class ImportError(Exception):
    pass


class ModuleNotFoundError(ImportError):
    pass


class LookupError(Exception):
    pass


class IndexError(LookupError):
    pass


class KeyError(LookupError):
    def __str__(self):
        if len(self.args) == 1:
            return repr_of(self.args[0])
        return BaseException.__str__(self)


class MemoryError(Exception):
    pass


class NameError(Exception):
    name: object


class UnboundLocalError(NameError):
    pass


class OSError(Exception):
    pass


class RuntimeError(Exception):
    pass


class NotImplementedError(RuntimeError):
    pass


class RecursionError(RuntimeError):
    pass


class StopIteration(Exception):
    value: object


class SyntaxError(Exception):
    pass


class SystemError(Exception):
    pass


class TypeError(Exception):
    pass


class ValueError(Exception):
    pass


class UnicodeError(ValueError):
    pass


class UnicodeEncodeError(UnicodeError):
    encoding: object
    object: object
    start: object
    end: object
    reason: object

    def __str__(self):
        text = self.object
        start = self.start
        end = self.end
        if isinstance(text, str) and isinstance(start, exact_int) and isinstance(end, exact_int):
            what = "character " + ascii_of(text[start:end]) + " in position " + int_text(start)
            if end - start > 1:
                what = "characters in position " + int_text(start) + "-" + int_text(end - 1)
            return "'" + str_of(self.encoding) + "' codec can't encode " + what + ": " + str_of(self.reason)
        return ""


class UnicodeDecodeError(UnicodeError):
    pass


class Warning(Exception):
    pass


# What Keel does not support and only finds out when the program runs. Handlers of the program's do not catch it.
class _Limit(BaseException):
    pass


def exception_set_args(e, args):
    e.args = tuple_of_objects(args)
    if isinstance(e, SystemExit):
        if len(e.args) == 1:
            e.code = e.args[0]
        elif len(e.args) > 1:
            e.code = e.args
    if isinstance(e, StopIteration):
        if len(e.args) > 0:
            e.value = e.args[0]


def exception_note_context(e):
    e.__context__ = _k_ref_get("handled")


def tuple_of_objects(items):
    n = i32(len(items))
    made = _k_create(tuple)
    _k_new(made, "items", n)
    made.length = n
    i = i32(0)
    for item in items:
        _k_set(made, "items", i, _k_dyn(item))
        i += 1
    return made


def exception_set_context(e, context):
    if not _k_same(e, context):
        e.__context__ = context


def exception_set_cause(e, cause):
    if cause is not None:
        if not isinstance(cause, BaseException):
            raise TypeError("exception causes must derive from BaseException")
    e.__cause__ = cause
    e.__suppress_context__ = True


def raise_type_error(message: str):
    raise TypeError(message)


def raise_descriptor(what: str, x):
    raise TypeError(what + " doesn't apply to a '" + _k_class_name(x) + "' object")


def raise_stop_iteration():
    raise StopIteration()


def raise_recursion_error():
    raise RecursionError("maximum recursion depth exceeded")


def raise_name_error(name: str):
    e = NameError("name '" + name + "' is not defined")
    e.name = name
    raise e


def raise_unbound_local(name: str):
    raise UnboundLocalError("cannot access local variable '" + name + "' where it is not associated with a value")


def raise_free_variable(message: str):
    raise NameError(message)


def raise_super_error(name: str):
    raise AttributeError("'super' object has no attribute '" + name + "'")


def raise_not_callable(x):
    raise TypeError("'" + _k_class_name(x) + "' object is not callable")


def raise_attribute_error(x, name: str):
    e = AttributeError("'" + _k_class_name(x) + "' object has no attribute '" + name + "'")
    e.name = name
    raise e


# Its class has no place for it: it would have to be in all classes that the value could be of.
def raise_new_attribute(x, name: str):
    raise _Limit("giving an object of class '" + _k_class_name(x) + "' the new attribute '" + name + "' is not supported where the class is not known")


def raise_attribute_text(message: str):
    raise AttributeError(message)


def raise_type_attribute_error(class_name: str, name: str):
    raise AttributeError("type object '" + class_name + "' has no attribute '" + name + "'")


def raise_must_be_str(x):
    raise TypeError("must be str, not " + _k_class_name(x))


def raise_only_argument_error(function: str, x):
    raise TypeError(function + "() argument must be str, not " + argument_class(x))


# The class of an argument, as messages about single arguments name it.
def argument_class(x) -> str:
    if x is None:
        return "None"
    return _k_class_name(x)


def raise_argument_error(function: str, position: i32, expected: str, x):
    if expected == "int":
        raise TypeError("'" + _k_class_name(x) + "' object cannot be interpreted as an integer")
    if expected == "float":
        raise TypeError("must be real number, not " + _k_class_name(x))
    raise TypeError(function + "() argument " + str_of(_k_int(position)) + " must be " + expected + ", not " + argument_class(x))


def exception_matches(e, c):
    if isinstance(c, type):
        return _k_instance_of(e, c)
    if isinstance(c, tuple):
        for one in c:
            if exception_matches(e, one):
                return True
        return False
    raise TypeError("catching classes that do not inherit from BaseException is not allowed")


def isinstance_of(x, c):
    if isinstance(c, type):
        return _k_instance_of(x, c)
    if isinstance(c, tuple):
        for one in c:
            if isinstance_of(x, one):
                return True
        return False
    raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")


def exception_of(x):
    if isinstance(x, BaseException):
        return x
    raise TypeError("exceptions must derive from BaseException")


def object_repr(x):
    return "<__main__." + _k_class_name(x) + " object at " + address_text(_k_address(x)) + ">"


# The methods of object, as super() finds them.
def object_equal(a, b):
    if _k_same(a, b):
        return True
    return NotImplemented


def object_not_equal(a, b):
    if _k_has_method(a, "__eq__"):
        result = a.__eq__(b)
        if result is NotImplemented:
            return result
        return not op_truth(result)
    if _k_same(a, b):
        return False
    return NotImplemented


def object_compare(a, b):
    return NotImplemented


def object_hash(x):
    return _k_int(_k_identity_hash(x))


# Shows an exception that nothing caught; gives the exit status.
def report_uncaught(e: BaseException) -> i32:
    if isinstance(e, SystemExit):
        code = e.code
        if code is None:
            return 0
        if isinstance(code, bool):
            return i32(code)
        if isinstance(code, exact_int):
            return i32(code)
        write_stderr(str_of(code))
        write_stderr("\n")
        return 1
    report_chain(e, 0)
    if isinstance(e, _Limit):
        return 2
    return 1


def report_chain(e: BaseException, depth: i32):
    if depth < 20:
        cause = e.__cause__
        if isinstance(cause, BaseException):
            report_chain(cause, depth + 1)
            write_stderr("\nThe above exception was the direct cause of the following exception:\n\n")
        elif not e.__suppress_context__:
            context = e.__context__
            if isinstance(context, BaseException):
                report_chain(context, depth + 1)
                write_stderr("\nDuring handling of the above exception, another exception occurred:\n\n")
    if e.__frames__ is not None:
        write_stderr("Traceback (most recent call last):\n")
        report_frames(e.__frames__)
    if isinstance(e, _Limit):
        write_stderr("error")
    else:
        write_stderr(_k_class_name(e))
    text = str_of(e)
    if len(text) > 0:
        write_stderr(": ")
        write_stderr(text)
    write_stderr("\n")


# An exception came through these frames.
def note_frames(e: BaseException, number: i32):
    if number != 0:
        frames = _Frames()
        frames.number = number
        frames.inner = e.__frames__
        e.__frames__ = frames


# The frames, outermost first. Of equal ones in a row the first three are shown and the others counted.
def report_frames(frames):
    text = _k_frames()
    file = text_part(text, 0, line_end(text, 0))
    last = ""
    times = i32(0)
    while frames is not None:
        at = frames.number
        while text_point(text, at) != 0:
            middle = line_end(text, at)
            stop = line_end(text, middle + 1)
            head = text_part(text, at, middle)
            if text_equal(head, last):
                times += 1
            else:
                report_repeats(times)
                last = head
                times = 1
            if times <= 3:
                write_stderr("  File \"")
                write_stderr(file)
                write_stderr("\", line ")
                write_stderr(head)
                if stop > middle + 1:
                    write_stderr("\n    ")
                    write_stderr(text_part(text, middle + 1, stop))
                write_stderr("\n")
            at = stop + 1
        frames = frames.inner
    report_repeats(times)


def report_repeats(times: i32):
    if times > 3:
        write_stderr("  [Previous line repeated ")
        write_stderr(str_of(_k_int(times - 3)))
        if times == 4:
            write_stderr(" more time]\n")
        else:
            write_stderr(" more times]\n")


def line_end(text: str, at: i32) -> i32:
    while text_point(text, at) != 10:
        at += 1
    return at


def class_name_of(number: i32) -> str:
    text = _k_class_names()
    at = i32(0)
    while number > 0:
        at = line_end(text, at) + 1
        number -= 1
    return text_part(text, at, line_end(text, at))

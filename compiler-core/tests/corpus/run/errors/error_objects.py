errors = [ValueError("a"), KeyError("k"), KeyError("a", "b"), IndexError(), TypeError(1), Exception("x", 2), ZeroDivisionError("it's"), RuntimeError(None), AssertionError([1]), OSError("o"), NotImplementedError("n"), StopIteration(3), AttributeError("at"), NameError("nm"), OverflowError("ov"), RecursionError("re"), LookupError("lk"), ArithmeticError("ar"), UnboundLocalError("un"), Exception(), MemoryError("mem"), EOFError("eof"), KeyboardInterrupt(), SystemExit(3), ImportError("im")]
for e in errors:
    print(type(e).__name__, "|", str(e), "|", repr(e), "|", e.args)
print(isinstance(errors[1], LookupError), isinstance(errors[6], ArithmeticError), isinstance(errors[18], NameError), isinstance(errors[22], Exception), isinstance(errors[15], RuntimeError), isinstance(errors[10], RuntimeError))
print([type(e).__name__ for e in errors if isinstance(e, (LookupError, ArithmeticError))])
e = ValueError("shown", "in", "list")
print([e], (e,), {"e": e}, f"{e} {e!r}", e == ValueError("shown", "in", "list"), e == e)
caught = []
for e in errors[:4]:
    try:
        raise e
    except Exception as x:
        caught.append(x)
print(caught, caught[0] is errors[0])
table = {ValueError: "v", KeyError: "k"}
print(table[type(errors[0])], table.get(type(errors[3]), "none"), ValueError.__name__, issubclass(KeyError, LookupError))

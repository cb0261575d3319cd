def classify(f):
    try:
        return f()
    except (IndexError, KeyError) as e:
        return "lookup " + type(e).__name__ + " " + str(e)
    except ArithmeticError as e:
        return "arithmetic " + type(e).__name__
    except (TypeError, ValueError):
        return "type or value"
    except LookupError:
        return "other lookup"
    except Exception as e:
        return "exception " + type(e).__name__


def fail(e):
    raise e


for f in (lambda: [][0], lambda: {}["k"], lambda: 1 / 0, lambda: 10.0**400, lambda: int("x"), lambda: 1 + "a", lambda: fail(LookupError("l")), lambda: fail(NotImplementedError()), lambda: fail(OSError("os")), lambda: fail(StopIteration(5)), lambda: fail(AssertionError("a")), lambda: None.x, lambda: 42):
    print(classify(f))
groups = {"lookup": (IndexError, KeyError), "one": ValueError}
for name, error in [("lookup", KeyError("x")), ("one", ValueError("y")), ("lookup", IndexError("z"))]:
    try:
        raise error
    except groups[name] as e:
        print(name, repr(e))
try:
    try:
        raise ValueError("v")
    except 5:
        print("no")
except TypeError as e:
    print(e)
try:
    raise IndexError("i")
except LookupError as e:
    print("base class", e)
try:
    fail(KeyboardInterrupt("stop"))
except Exception:
    print("no")
except BaseException as e:
    print("base", repr(e))
try:
    fail(ZeroDivisionError("z"))
except:
    print("bare")

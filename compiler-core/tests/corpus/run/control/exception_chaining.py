def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError("cannot parse " + repr(text)) from e


try:
    parse("x")
except RuntimeError as e:
    print(e, "|", e.__cause__, "|", e.__context__ is e.__cause__, e.__suppress_context__)
try:
    try:
        {}["k"]
    except KeyError:
        raise ValueError("second") from None
except ValueError as e:
    print(e, e.__cause__, e.__suppress_context__, type(e.__context__).__name__)
saved = None
try:
    raise ValueError("keep me")
except ValueError as e:
    saved = e
print(saved, saved.args)
try:
    print(e)
except NameError as err:
    print(err)
try:
    raise saved
except ValueError as again:
    print(again is saved)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args, str(e) == "")
try:
    raise KeyError("a", 1)
except KeyError as e:
    print(e, repr(e), e.args)
for bad in (5, "text", None, int):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise ValueError("x") from 5
except TypeError as e:
    print(e)

def test(f):
    try:
        r = f()
        print("ok", r)
    except (ArithmeticError, ValueError) as e:
        print(type(e).__name__, e)
    except (TypeError, LookupError) as e:
        print("TL", type(e).__name__, e)
    else:
        print("else")
    finally:
        print("fin")
test(lambda: 1 / 0)
test(lambda: 1 // 0)
test(lambda: 1 % 0)
test(lambda: 1.0 / 0)
test(lambda: 1.0 // 0)
test(lambda: 1.5 % 0)
test(lambda: divmod(1, 0))
test(lambda: divmod(1.0, 0))
test(lambda: 0 ** -1)
test(lambda: 0.0 ** -1)
test(lambda: (-8) ** 0.5 if False else 2)
test(lambda: 10.0 ** 400)
test(lambda: int("x"))
test(lambda: int("1" * 5, 1))
test(lambda: float("1.2.3"))
test(lambda: int(float("inf")))
test(lambda: int(float("nan")))
test(lambda: [1][5])
test(lambda: "abc"[10])
test(lambda: {}["k"])
test(lambda: (1,)[2])
test(lambda: chr(-1))
test(lambda: 1 << -1)
test(lambda: 1 >> -1)
test(lambda: [].pop())
test(lambda: {}.popitem())
test(lambda: [1].index(2))
test(lambda: [1].remove(2))
test(lambda: "a".index("b"))
test(lambda: max([]))
test(lambda: "%d" % "a")
test(lambda: "%s %s" % (1,))
test(lambda: "%s" % (1, 2))
test(lambda: sum(["a"]))
test(lambda: int([]))
test(lambda: float([]))
test(lambda: len(5))
test(lambda: iter(5))
test(lambda: sorted(5))
test(lambda: ord("ab"))
test(lambda: "a" in 5)
test(lambda: 5 in "a")
test(lambda: {[]: 1})
test(lambda: hash([]))
test(lambda: "x".join([1]))
test(lambda: [1, 2] + (3,))
test(lambda: abs("a"))
test(lambda: round("a"))
test(lambda: range(1.5))
test(lambda: range(1, 2, 0))
test(lambda: [0] * 1.5)
test(lambda: "abc".replace(1, 2))
test(lambda: 2 ** 10000 > 1e308)
test(lambda: float(2 ** 2000))
test(lambda: 1e308 * 10)
def nested():
    try:
        try:
            raise KeyError("a")
        finally:
            print("inner fin")
    except KeyError:
        print("caught")
        return "ret"
    finally:
        print("outer fin")
print(nested())
def ret_in_finally():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally:
            print("f", i)
    else:
        print("else")
    return i
print(ret_in_finally())
def override():
    try: return 1
    finally: return 2
print(override())
def swallow():
    try: raise ValueError
    finally: return "swallowed"
print(swallow())
class E1(Exception):
    def __init__(self, code, msg="m"):
        super().__init__(code, msg)
        self.code = code
    def __str__(self): return f"E1<{self.code}>"
class E2(E1): pass
try:
    raise E2(5)
except E1 as e:
    print(e, repr(e), e.args, e.code, isinstance(e, E2))
try:
    raise E1
except TypeError as e:
    print(e)
for cls in (ValueError, KeyError, IndexError, E1):
    try:
        raise cls(1) if cls is not ValueError else cls
    except Exception as e:
        print(repr(e), str(e), e.args)
try:
    raise 5
except TypeError as e: print(e)
try:
    raise int
except TypeError as e: print(e)
try:
    assert 1 == 2, ("tuple", 1)
except AssertionError as e: print(repr(e), e)
try:
    assert False
except AssertionError as e: print(repr(e), e)
e = ValueError("a", 2)
print(e, repr(e), e.args[1], ValueError() == ValueError(), str(ValueError()), repr(KeyError("k")), str(KeyError("k")))
def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        raise
try: reraise()
except ZeroDivisionError as e: print("re", e)
try:
    try: int("z")
    except ValueError as e: raise RuntimeError("wrapped") from e
except RuntimeError as e: print(e, "|", e.__cause__)

class P:
    def __init__(self): self.x = 3; self.y = [1, {"k": 2}]
    def __repr__(self): return "P!"
p = P()
print("{} {}".format(1, "a"), "{0.x} {0.y[0]} {0!r} {a[1]:>5}".format(p, a=[1, 2]), "{{}} {x:{w}.{p}f}|".format(x=3.14159, w=8, p=2))
for t in ["{}-{}", "{1}-{0}", "{0:>4}|{name}", "{x}", "{", "}", "{0}{}", "{5}", "{name[1]}", "{:{name}}"]:
    try:
        print(t.format(1, 2, name="42"))
    except (ValueError, KeyError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
errs = (ValueError, KeyError)
groups = {"a": ValueError, "b": (KeyError, IndexError), "c": 5}
for k in groups:
    try:
        try:
            raise ValueError(k) if k == "a" else IndexError(k)
        except groups[k] as e:
            print("matched", repr(e))
    except Exception as e:
        print("other", repr(e))
for c in [int, (str, float), P, type(None), list]:
    print([isinstance(v, c) for v in [1, "s", 2.5, p, None, True, []]])
try:
    raise KeyError("x") from ValueError("y")
except KeyError as e:
    print(repr(e.__cause__), e.__suppress_context__, e.__context__)
class MyE(Exception):
    def __init__(self, context, cause, site):
        super().__init__(context)
        self.context = context; self.cause = cause; self.site = site
try: raise MyE(1, 2, 3)
except MyE as e: print(e, e.context, e.cause, e.site, e.__cause__)
kinds = {int: "I", str: "S", float: "F", list: "L", bool: "B", type(None): "N"}
print("".join(kinds.get(type(v), "?") for v in [1, "a", 2.0, [], True, None, ()]))
print(type(None), type(len), type(print), type(P), type(p.__init__) if False else "", type(...), type(NotImplemented))
pr = print
pr("a", 1, sep="|")
pr()
class Raises:
    def __str__(self): raise ValueError("no str")
try: print("before", Raises())
except ValueError as e: print(e)
try: print(1, sep=2)
except TypeError as e: print(e)
import sys
for a in [(), (None,), (3,), ("x",)]:
    try: sys.exit(a[0]) if a else sys.exit()
    except SystemExit as e: print(repr(e), e.code, e.args)

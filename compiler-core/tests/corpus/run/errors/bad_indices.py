# What is no index is an error in the words of the place that asks for it.
class S:
    def __index__(self): return "x"
class N: pass
class M:
    def __index__(self): return -1
s = S(); n = N(); m = M()
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
xs = [1, 2, 3]
for v in (s, n, m, 1.5, "1", None):
    t(lambda: xs * v)
    t(lambda: v * xs)
    t(lambda: "ab" * v)
    t(lambda: (1,) * v)
    t(lambda: xs[v])
    t(lambda: xs[v:])
    t(lambda: "abc"[v])
    t(lambda: "abc"[:v])
    t(lambda: (1, 2)[v])
    t(lambda: range(v))
    t(lambda: range(1, v))
    t(lambda: chr(v))
    t(lambda: hex(v))
    t(lambda: "%x" % v)
    t(lambda: "%d" % v)
    t(lambda: "%c" % v)
    t(lambda: round(2.567, v))
    t(lambda: round(25, v))
    t(lambda: "ab".ljust(v))
    t(lambda: "ab".split("a", v))
    t(lambda: "abab".replace("a", "c", v))
    t(lambda: "ab".find("a", v))
    t(lambda: "ab".startswith("a", v))
    t(lambda: xs.index(1, v))
    t(lambda: xs.pop(v))
    t(lambda: xs.insert(v, 1))
    t(lambda: list(enumerate("a", v)))
    t(lambda: int("1", v))
    t(lambda: list(range(5))[::v])
    t(lambda: "x".zfill(v))
    t(lambda: "x\t".expandtabs(v))
    t(lambda: "%*d" % (v, 1))
    t(lambda: xs)

class A: pass
a = A()
d = {"k": 1}; l = [1, 2]; s = "str"
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
for f in (lambda: l[5], lambda: l[-5], lambda: (1,)[3], lambda: s[10], lambda: d["x"], lambda: d[1], lambda: d[None], lambda: a.x, lambda: a.x(), lambda: A.y, lambda: s.foo, lambda: l.foo(), lambda: d.foo, lambda: (1).foo, lambda: None.foo, lambda: (1.5).foo(), lambda: undefined1, lambda: a(), lambda: l(), lambda: s(), lambda: (1)(), lambda: None(), lambda: a + 1, lambda: 1 + a, lambda: a < 1, lambda: a[0], lambda: -a, lambda: len(a), lambda: a in a, lambda: [x for x in a], lambda: int(a), lambda: float(a), lambda: a(), lambda: s + 1, lambda: s * s, lambda: l + s, lambda: l - l, lambda: d + d, lambda: None + None, lambda: len(5), lambda: len(None), lambda: max(5), lambda: sum(s), lambda: sum([s]), lambda: sorted([1, s]), lambda: min(l, s), lambda: int(s), lambda: float(s), lambda: chr(-5), lambda: ord(""), lambda: abs(s), lambda: round(s), lambda: iter(5), lambda: next(l), lambda: range(s), lambda: "%d" % s, lambda: "{}{}".format(1), lambda: f"{s:d}", lambda: [1, 2].remove(9), lambda: list(5), lambda: dict(5), lambda: set([[]]), lambda: tuple(None), lambda: str.upper(5), lambda: str.join(1, 2), lambda: list.append(1, 2), lambda: dict.get(l, 1), lambda: isinstance(1, "int"), lambda: issubclass(1, int), lambda: hash({}), lambda: l["a"], lambda: s["a"], lambda: s[1.0], lambda: l[1:2.0], lambda: setattr(1, "x", 2), lambda: print(sep=1), lambda: getattr(a, "zz"), lambda: a.__foo__, lambda: (lambda x: x)(), lambda: 5 % "a", lambda: "a" % 5, lambda: 5 @ 5, lambda: [] > 5, lambda: None < None, lambda: {} > 1, lambda: 1 < "a", lambda: "a" >= 1, lambda: (1,) < [1], lambda: 2 ** "a", lambda: "a" ** 2, lambda: divmod("a", 1), lambda: 1 if l < 1 else 0, lambda: 1 << "a", lambda: 1.0 | 2, lambda: ~s, lambda: not_defined(), lambda: print < 1, lambda: len + 1, lambda: A + 1, lambda: A[0], lambda: A(1), lambda: len(A), lambda: print[0], lambda: (lambda: 1) + 1, lambda: (lambda: 1)[0], lambda: int + 1, lambda: list(A)): t(f)
def setx(): (5).x = 1
def setl(): l.x = 1
def sets(): s[0] = "a"
def setn(): None[0] = 1
def seti(): (5)[0] = 1
def deln(): del l[10]
def deld(): del d["q"]
def dela(): del a.q
def deli(): del s[0]
def setf(): len.x = 1
def seta(): a[0] = 1
def dela0(): del a[0]
def incn(): l["x"] += 1
def itn():
    for x in None: pass
def iti():
    for x in 5: pass
def itf():
    for x in len: pass
for f in (setx, setl, sets, setn, seti, deln, deld, dela, deli, seta, dela0, incn, itn, iti, itf): t(f)

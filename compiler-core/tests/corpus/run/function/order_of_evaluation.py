# the order in which parts are evaluated, and what raises first
log = []
def t(x):
    log.append(x)
    return x
def bad(x):
    log.append(x)
    raise ValueError(x)
class O:
    def __init__(self): self.a = 1; self.b = [1, 2]
o = O()
d = {1: {2: 3}}
xs = [[0], [1]]
def f(a, b=2, *, c=3): return (a, b, c)
def g(a): return a
class C:
    def __init__(self, a, b=1): self.a = a
    def m(self, a, b=1): return a
def assign1(): xs[t(0)][t(0)] = t(5)
def assign2(): xs[9][0] = [][1]
def assign3(): d["x"]["y"] = [][1]
def assign4(): o.nope.x = [][1]
def assign5(): xs[t(0)][t(0)], d[t(1)] = t(7), t(8)
def assign6(): xs[t(5)] = bad("v")
def assign7(): (o.nope).x = bad("w")
def aug1(): xs[t(0)][t(0)] += t(5)
def aug2(): d["z"] += bad("q")
def aug3(): o.nope += bad("q")
def aug4(): xs[t(7)] += bad("q")
def chain(): a = xs[t(0)] = o.b = [t(3)]; return a
def delete(): del xs[t(9)], d[t(5)]
def swap(): xs[t(0)], xs[t(1)] = xs[t(1)], xs[t(0)]; return xs
def unpack(): a, xs[t(0)] = bad("u"), t(1)
def star(): a, *xs[t(1)] = [1, 2, 3]; return xs
def loop():
    for xs[t(0)] in [t(1), t(2)]: pass
    return xs
cases = [assign1, assign2, assign3, assign4, assign5, assign6, assign7, aug1, aug2, aug3, aug4, chain, delete, swap, unpack, star, loop,
    lambda: t(1) in [t(2), t(3)], lambda: t(1) in [][t(2)], lambda: bad("l") in [][1], lambda: [][1] in bad("r"), lambda: t(1) < t(2) < t(0) < bad("c"), lambda: t(1) + t(2) * t(3), lambda: [][1] + bad("x"), lambda: bad("x") + [][1],
    lambda: f(t(1), c=t(2), b=t(3)), lambda: f(t(1), t(2), t(3), t(4)), lambda: f(c=bad("k"), a=t(2)), lambda: f(bad("p"), z=t(1)), lambda: f(), lambda: f(t(1), a=t(2)), lambda: g(g(t(1)), t(2)), lambda: g(bad("in"), 1), lambda: C(t(1), t(2), t(3)), lambda: C(bad("c1"), 2, 3), lambda: C(1).m(bad("m1"), 2, 3), lambda: C(1).m(), lambda: C(bad("first")).m(), lambda: o.a(bad("arg")), lambda: (1)(bad("arg")), lambda: "a".join(bad("j")), lambda: undefined(bad("arg")), lambda: [][bad("i")], lambda: [][0][bad("i")], lambda: {t(1): t(2), t(3): bad("v")}, lambda: {bad("k"): t(1)}, lambda: {[]: bad("v")}, lambda: {t(1), [], bad("s")}, lambda: [t(1), bad("e"), t(2)], lambda: (t(1), *[t(2)], t(3)), lambda: (t(1), *5, bad("z")), lambda: f"{t(1)}{t(2):{t(3)}}{bad('f')}", lambda: f"{[][0]}{bad('f')}", lambda: t(0) and bad("and"), lambda: t(1) or bad("or"), lambda: t(5) if t(0) else t(6), lambda: [t(i) for i in range(t(2)) if t(i)], lambda: {t(i): t(i + 5) for i in range(2)}, lambda: print(bad("p"), t(1)), lambda: print(t(1), sep=bad("sep")), lambda: t(1)[t(2):t(3)], lambda: [][t(1):bad("hi")], lambda: "abc"[bad("lo"):t(2)], lambda: "%s %s" % (t(1), bad("t")), lambda: sorted(bad("x"), key=t(1)), lambda: max(t(1), t(2), key=bad("key")), lambda: isinstance(t(1), bad("ty")), lambda: range(t(1), bad("st"), t(2)), lambda: pow(t(2), t(3), bad("mo")), lambda: (lambda a, b: a)(t(1), bad("b")), lambda: (t(1), (y := t(2)), y + t(3)), lambda: t(2) ** -t(1), lambda: not bad("n"), lambda: -bad("neg"), lambda: t([1])[t(0)], lambda: 1 / 0 + bad("z"), lambda: bad("z") + 1 / 0, lambda: t("a") + 1 + bad("late"), lambda: [1] == bad("eq"), lambda: t(1) is bad("is")]
for i, case in enumerate(cases):
    log.clear()
    try:
        result = case()
    except Exception as error:
        result = type(error).__name__ + " " + str(error)
    print(i, result, log, xs, d)

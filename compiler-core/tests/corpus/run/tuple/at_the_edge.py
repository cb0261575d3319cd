t = (1, "a", 2.5, None, True)
print(t, t[0], t[-1], t[1:3], t[::-1], len(t), t + (6,), t * 2, 2 * (1,), (), (1,), ((),), "a" in t, 3 in t, t.count(1), t.index(None))
for f in (lambda: t[9], lambda: t["a"], lambda: t.index("zz"), lambda: t + [1], lambda: t * "a", lambda: t < 5, lambda: (1, "a") < (1, 2), lambda: t.append(1), lambda: hash((1, [])), lambda: t(), lambda: -t, lambda: tuple(5), lambda: tuple(1, 2), lambda: t.index()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
m = ([1, 2], {"k": [3]})
m[0].append(5)
m[1]["k"].append(4)
print(m)
try:
    m[0] += [9]
except TypeError as e:
    print(e, m)
print((1, 2) == (1, 2), (1, 2) == (1.0, 2.0), (1, 2) != (2, 1), (1,) < (1, 0), () < (0,), (2,) > (1, 9, 9), (1, (2, 3)) < (1, (2, 4)), ("a", 1) <= ("a", 1), (1, 2) == [1, 2], (None,) == (None,), (1, None) == (1, None))
def swap(p): return p[1], p[0]
a, b = swap((1, "x"))
(a, b), c = (b, a), swap(swap((3, 4)))
print(a, b, c, swap(("only", "two")))
for i, (x, (y, z)) in enumerate([(1, (2, 3)), (4, (5, 6))]):
    print(i, x, y, z)
pts = {(0, 0): "o", (1, 0): "x"}
for (px, py), name in sorted(pts.items()):
    print(px, py, name)
print(pts[0, 0], (1, 0) in pts, max(pts), sorted(pts, key=lambda p: -p[0]))
pairs = [(3, "c"), (1, "a"), (2, "b"), (1, "A")]
print(sorted(pairs), min(pairs), max(pairs), tuple(sorted(p[0] for p in pairs)), dict(pairs), [n for n, _ in pairs])
print(tuple("abc"), tuple([1, 2]), tuple(range(3)), tuple({1: 2}), tuple(x * x for x in range(3)), tuple(), tuple((1, 2)) == (1, 2))
for n in (0, 1, 3):
    u = tuple(range(n))
    print(u, len(u), u + u, u * 2, u == tuple(range(n)), bool(u), list(u), u[:1], sum(u))
x = 1, 2, 3
y = *x, 4
z = (*x, *y)
print(x, y, z, [*x, *"ab"], {*x, *y}, (*(), *[1]))
nested = ((1, 2), (3, (4, 5)))
print(nested[1][1][0], nested, repr(nested), str(((),)), (1, ("two", [3.0])))
k = 1
print(x[k], x[k - 2], [x[i] for i in range(-3, 3)], t[k], [t[i] for i in range(5)])
print(hash((1, 2)) == hash((1, 2)), hash((1, 2.0)) == hash((1.0, 2)), {(1, 2): 3}[(1.0, 2.0)], len({(1, 2), (2, 1), (1, 2)}))
r = []
w = (r, 1)
r.append(w)
print(len(w), w[0][0][1])
single = ("only")
print(single, ("only",), type(single).__name__, type((1,)).__name__, (1,)[0], not (), (0,) and "full")
def multi(n):
    if n == 0: return None
    if n == 1: return 1, 2
    return "a", "b"
print([multi(i) for i in range(3)])

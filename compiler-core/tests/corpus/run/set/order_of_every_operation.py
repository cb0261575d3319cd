# orders
import sys
def show(xs):
    print([list(x) for x in xs])
for n in range(1, 40):
    d = {(i * 37) % 101 * (1 if i % 3 else 1000003): i for i in range(n)}
    a = set(d)
    b = set(d.keys())
    c = set(list(d))
    e = {(i * 53) % 211 for i in range(n // 2)}
    show([a, b, c])
    show([a.difference(e), a.difference(e, [3, 4]), a.difference(), a.difference(d, e), a.difference({k: 1 for k in e})])
    show([a.intersection(e), a.intersection(e, d), a.intersection(list(e), list(d)), e.intersection(a, d, a)])
    show([a.union(e), a.union(list(e), d), e.union(d), e.union(d.keys()), a.union(a, e)])
    show([a.symmetric_difference(e), a.symmetric_difference(list(e)), e.symmetric_difference(d)])
    show([a - e, a & e, a | e, a ^ e, e - a, e & a, e | a, e ^ a])
    k = d.keys()
    show([k & e, e & k, k | e, e | k, k - e, e - k, k ^ e, e ^ k, k & k, k | k, k & {3: 1, 74: 2}.keys(), {3: 1, 74: 2}.keys() & k])
    i = d.items()
    f = {(0, 0), (37, 1), (5, 5)}
    print(len(i & f), len(i | f), len(i - f), len(f - i), len(i ^ f), len(f ^ i), len(f & i))
    x = set(a); x -= e; y = set(a); y &= e; z = set(a); z |= e; w = set(a); w ^= e
    show([x, y, z, w])
    x = set(a); x.update(d, e); y = set(e); y.update(d); z = set(a); z.difference_update(list(e), [5]); w = set(a); w.intersection_update(list(e), d); v = set(a); v.symmetric_difference_update(list(e)); u = set(e); u.update(k)
    show([x, y, z, w, v, u])
    show([set(x), x.copy(), {*x}, {*x, *e}, set(sorted(x)), {q for q in x}])
    x = set(range(n)); x.discard(3); x.add(n + 64); x.discard(0); x.add(-1)
    show([x, x | {7}, x - {7}, x & {7, 64, -1}])
print({8, 0, 16}, [q for q in {8, 0}], list({8, 0}), {-1, -2, -3}, {16, 8, 0, 24})
for q in {24, 16, 8}: print(q)
for q in {8, 16}: print(q)

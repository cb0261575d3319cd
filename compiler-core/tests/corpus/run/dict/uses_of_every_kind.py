# list, tuple, dict, set, iterators and builtins
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__ + " " + str(e)
def m(make, f):
    x = make()
    r = t(lambda: f(x))
    return (r, x)
mk = lambda: {"a": 1, "b": 2}
for f in (lambda d: d | [1], lambda d: {**d, "z": 1}, lambda d: {"a": 5, **d}, lambda d: "a" in d, lambda d: 1 in d.values(), lambda d: ("a", 1) in d.items(), lambda d: [k for k in d], lambda d: sorted(d.items(), key=lambda p: -p[1]), lambda d: d < d, lambda d: d + d, lambda d: d[[]], lambda d: len(d), lambda d: dict(d), lambda d: dict([("a", 1), ("a", 2)]), lambda d: dict.fromkeys("ab", 0), lambda d: dict.fromkeys([1, 2]), lambda d: list(reversed(d)), lambda d: next(iter(d)), lambda d: d.values() == d.values(), lambda d: d.keys().isdisjoint("c"), lambda d: {v: k for k, v in d.items()}, lambda d: max(d, key=d.get), lambda d: d.nope, lambda d: d.items()[0], lambda d: d(1), lambda d: [d.pop(k) for k in d], lambda d: [d.update(z=1) for k in d], lambda d: str(d), lambda d: bool({}), lambda d: repr({1: {2: [3]}})):
    print(m(mk, f) if f is not None else 0)

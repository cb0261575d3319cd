# list, tuple, dict, set, iterators and builtins
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__ + " " + str(e)
def m(make, f):
    x = make()
    r = t(lambda: f(x))
    return (r, x)
mk = lambda: {"a": 1, "b": 2}
for f in (lambda d: d["a"], lambda d: d["z"], lambda d: d.get("z"), lambda d: d.get("z", 5), lambda d: d.pop("a"), lambda d: d.pop("z"), lambda d: d.pop("z", 1), lambda d: d.popitem(), lambda d: {}.popitem(), lambda d: d.setdefault("c", 3), lambda d: d.setdefault("a", 3), lambda d: d.setdefault("n"), lambda d: d.update({"a": 9}), lambda d: d.update([("x", 1)]), lambda d: d.update(k=1), lambda d: d.update(5), lambda d: d.update([5]), lambda d: d.update(["ab", "cd"]), lambda d: d.update(["abc"]), lambda d: d.clear(), lambda d: d.copy(), lambda d: list(d), lambda d: d.keys(), lambda d: d.values(), lambda d: d.items(), lambda d: list(d.items()), lambda d: d.keys() & {"a"}, lambda d: d.keys() == {"a", "b"}, lambda d: d.items() == {("a", 1), ("b", 2)}, lambda d: d == {"b": 2, "a": 1}, lambda d: d | {"c": 1}):
    print(m(mk, f) if f is not None else 0)

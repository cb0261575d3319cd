d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), list(d.values()), list(d.items()), len(d))
del d["b"]
d["b"] = 5
print(d)
d.update({"a": 0, "z": 26})
d.update([("y", 25), ("c", -3)])
d.update(q=1, a=7)
print(d)
print(d.pop("z"), d.pop("nope", "default"), d.popitem(), d)
print(d.setdefault("a", 99), d.setdefault("new", []), d.setdefault("none"), d)
e = d.copy()
e["a"] = "changed"
print(d["a"], e["a"], d == e, {"x": 1, "y": 2} == {"y": 2, "x": 1})
print(d | {"a": 1, "m": 2}, {1: 2} | {}, dict(a=1, b=2), dict([(1, 2), (3, 4)]), dict({1: 1}), dict(), dict(zip("ab", [1, 2])), dict([(1, 2)], x=3))
d |= {"merged": True}
print(d, dict.fromkeys([1, 2]), dict.fromkeys("ab", 0))
d.clear()
print(d, bool(d))

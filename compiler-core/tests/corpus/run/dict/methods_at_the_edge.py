d = dict(a=1, b=2)
print(d, dict([("x", 1), ["y", 2], "zw"]), dict({"k": "v"}, k2="v2"), dict(zip("abc", range(3))))
print(dict.fromkeys("abca"), dict.fromkeys([1, 2], []), dict.fromkeys(range(3), "x"))
shared = dict.fromkeys([1, 2], [])
shared[1].append(5)
print(shared)
print(d.get("a"), d.get("z"), d.get("z", "default"), d.pop("a"), d.pop("zz", None), d.setdefault("n"), d.setdefault("b", 9), d)
c = d.copy()
c["new"] = 1
print(d, c, d is c, d == c)
print(d | {"b": 5, "q": 6}, {"b": 5} | d)
d |= [("via", "pairs"), ("b", 0)]
print(d)
d.update()
d.update({"u": 1}, v=2)
d.update([("w", 3)])
print(d)
for name, f in [("pop", lambda: {}.pop("x")), ("item", lambda: {}["x"]), ("popitem", lambda: {}.popitem()), ("or", lambda: {} | [1]), ("dict", lambda: dict(1)), ("dict2", lambda: dict([1])), ("dict3", lambda: dict([(1, 2, 3)])), ("dict4", lambda: dict(["ab", "c"])), ("lt", lambda: {} < {}), ("add", lambda: {} + {}), ("index", lambda: {}.index), ("call", lambda: {}()), ("hash", lambda: hash({})), ("fromkeys", lambda: dict.fromkeys(5)), ("update", lambda: {}.update(5)), ("update2", lambda: {}.update([5]))]:
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)
d = {"x": {"y": {"z": 1}}}
d["x"]["y"]["z"] += 41
d["x"]["self"] = d
print(d["x"]["self"]["x"]["y"], d)
r = {}
r[1] = [r, {2: r}]
print(r)
print({1: 2} == {1: 2.0}, {1: [1]} == {1: [1]}, {} == [], {1: 2} != {1: 3}, {"a": None} == {"b": None}, {1: 1, 2: 2} == {2: 2, 1: 1})
e = {3: "c", 1: "a", 2: "b"}
print(sorted(e), sorted(e.items(), key=lambda kv: kv[1], reverse=True), max(e), min(e.values()), max(e, key=e.get), sum(e), list(map(e.get, [1, 5])))
del e[3], e[1]
print(e, bool(e), bool({}), not {}, len(e))
a, b = {"p": 1, "q": 2}
print(a, b, *{"r": 1, "s": 2})
(k, v), = {7: 8}.items()
print(k, v, list({1: 2, 3: 4}.items()), tuple({1: 2}.values()))

d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys))
d["d"] = 4
print(keys, list(values), len(items), "d" in keys, 4 in values, ("d", 4) in items, ("d", 5) in items)
print(sorted(keys, reverse=True), sum(values), max(items), list(reversed(d)), list(reversed(d.items())))
print(d.keys() == {"a": 0, "b": 0, "c": 0, "d": 0}.keys(), len(d.keys() & {"a": 1, "z": 2}.keys()))
for i, (k, v) in enumerate(d.items()):
    print(i, k, v)
print([k + str(v) for k, v in d.items()], {v: k for k, v in d.items()}, [v for v in d.values() if v > 2])
it = iter(d)
print(next(it), next(it))
print(list(zip(d.keys(), d.values())) == list(d.items()), dict(sorted(d.items(), key=lambda p: -p[1])))
first, *others = d
print(first, others, next(iter(d.values())))

d = {"a": 1, 2: "b"}
tests = [
    lambda: d["missing"],
    lambda: d[3],
    lambda: d[(1, 2)],
    lambda: d[None],
    lambda: d[[1]],
    lambda: d[{}],
    lambda: {[1]: 2},
    lambda: d.pop("x"),
    lambda: {}.popitem(),
    lambda: d < {},
    lambda: d + {},
    lambda: d["a"]["b"],
    lambda: d.nothing,
    lambda: dict([1, 2]),
    lambda: dict([(1, 2, 3)]),
    lambda: dict(5),
    lambda: d.get(),
    lambda: d.get([]),
    lambda: [] in d,
    lambda: d["it's"],
    lambda: dict(["abc"]),
    lambda: {} | [],
]
for i, t in enumerate(tests):
    try:
        print(i, t())
    except (KeyError, TypeError, AttributeError, ValueError) as e:
        print(i, type(e).__name__, e)
try:
    del d["zz"]
except KeyError as e:
    print(e, repr(e), e.args)

values = [0, 0.0, False, "", "0", None, [], (), {}, 1, True, 1.0, "1", [0], (0,), [[]], {0: 0}, set()]
for a in values:
    print("".join("=" if a == b else "." for b in values), repr(a))
print([values.index(v) for v in values], values.count(0), values.count(1), values.count(None), values.count([]))
print(1 in [True], "1" in [1], None in [0], [] in [()], 0 in [[], None, False], (1,) in [[1], (1.0,)])
print([1, [2, (3, {"a": [4]})]] == [1.0, [2.0, (3, {"a": [True + 3]})]], {1: {2: [3]}} == {True: {2.0: [3]}}, (1, "a", None) != (1, "a", None))
a = [1]
b = [1]
print(a is b, a == b, a is a, None is None, True is True, a is not b, () == tuple([]))

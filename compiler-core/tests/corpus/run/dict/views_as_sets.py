a = {"x": 1, "y": 2, "z": 3}
b = {"y": 2, "z": 30, "w": 4}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b.keys()), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b.keys()))
print(sorted(a.items() & b.items()), sorted(a.items() - b.items()), len(a.items() ^ b.items()))
print(a.keys() == {"x", "y", "z"}, {"x", "y", "z"} == a.keys(), a.keys() == b.keys(), a.keys() <= {"x", "y", "z", "q"}, a.keys() < a.keys(), a.keys() >= {"x"}, {"x"} < a.keys())
print(a.items() == {("x", 1), ("y", 2), ("z", 3)}, a.items() >= {("x", 1)}, ("x", 1) in a.items(), ("x", 2) in a.items(), "x" in a.items(), 3 in a.values())
print(sorted(a.keys() & ["x", "q"]), sorted(a.keys() | ["x", "q"]), sorted({"x", "k"} & a.keys()), sorted({"x", "k"} | a.keys()), sorted({"x", "k"} - a.keys()), sorted({"x", "k"} ^ a.keys()))
print(a.keys().isdisjoint(["p"]), a.keys().isdisjoint(b), a.items().isdisjoint(b.items()))
ints = {i: i * i for i in range(10)}
print(ints.keys() & {3, 5, 100}, ints.keys() - {0, 1, 2}, {50, 3} | ints.keys(), ints.items() & {(2, 4), (3, 8)}, ints.keys() ^ set(range(5, 15)))
k = a.keys()
a["new"] = 5
print(k, len(k), list(reversed(k)), "new" in k, a.values(), a.items())
print(a.keys() == ["x"], a.values() == a.values(), a.items() != b.items())
for f in (lambda: a.keys() + b.keys(), lambda: a.keys()[0], lambda: a.values() & b.values(), lambda: a.keys() < [1], lambda: hash(a.keys()), lambda: a.items().add(1), lambda: a.keys() & 5, lambda: a.keys() - 5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(set(a.keys()) == set(a), list(zip(a.keys(), a.values())) == list(a.items()), sorted(a.values(), key=lambda v: -v), sum(a.values()))

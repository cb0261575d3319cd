print([x * x for x in range(6)], [x for x in range(20) if x % 3 == 0 if x % 2 == 0], [(x, y) for x in range(3) for y in "ab"])
print([[y for y in range(x)] for x in range(4)], [x for row in [[1, 2], [3]] for x in row], [x if x % 2 else -x for x in range(5)])
print([i * j for i in range(1, 4) for j in range(i, 4) if i != j], [a + b for a, b in [(1, 2), (3, 4)]], [c for c in "héé" if c > "h"])
x = "outer"
print([x for x in range(3)], x)
n = 10
print([n + i for i in range(3)], n, [len(w) for w in "a bb ccc".split()])
print([f(3) for f in (lambda v: v + 1, lambda v: v * v, str)], [[i, s] for i, s in enumerate("ab")], [k for k in {"p": 1, "q": 2}])
print([1 for _ in range(0)], [None for _ in range(2)], [[] for _ in range(2)], [x for x in ()], [*[1, 2], *[y for y in range(2)]])
data = [3, "a", None, 2.5]
print([type(v).__name__ for v in data], [v for v in data if v], [str(v) + "!" for v in data], [v for v in data if isinstance(v, (int, float))])

print({x: x * x for x in range(5)}, {x % 3 for x in range(10)}, {k: v for k, v in [("a", 1), ("b", 2), ("a", 3)]}, {str(i): [i] * i for i in range(3)})
print({(i, j): i * j for i in range(2) for j in range(2)}, {v: k for k, v in {"x": 1, "y": 2}.items()}, {w: len(w) for w in "one three".split() if len(w) > 3})
print({n: {m: n * m for m in range(2)} for n in range(2)}, {i: (lambda i=i: i * 10)() for i in range(3)})
order = []
def note(x):
    order.append(x)
    return x


print({note("k" + str(i)): note(i) for i in range(3)}, order)
print(len({c.lower() for c in "AaBb"}), {i for i in (5, 3, 5)}, {1: a for a in range(4)}, {a: 1 for a in []})
squares = {i: i**2 for i in range(10)}
print({k: v for k, v in squares.items() if v % 2}, sum(v for v in squares.values()), max(k for k in squares if squares[k] < 30))

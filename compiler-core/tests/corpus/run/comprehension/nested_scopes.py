x, y = "x", "y"
print([[x * y for x in range(3)] for y in range(3)], x, y)
print([x for x in [y for y in (1, 2)]], [(x, y) for x in range(2) for y in range(x + 1)], x, y)
print({x: {y: x + y for y in range(2)} for x in range(2)}, {x % 3 for x in range(10)}, sum(x for x in range(5)))
print([y for y in [[x for x in range(y)] for y in range(4)] if y])
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
hs = [(lambda k: lambda: k)(i) for i in range(3)]
print([f() for f in fs], [g() for g in gs], [h() for h in hs])
def outer(n):
    acc = []
    def inner(m):
        return [n * m + k for k in range(2)]
    for n in range(n, n + 2):
        acc.append([inner(k) for k in range(2)])
    return acc, n
print(outer(3))
print([z for z in range(6) if z % 2 if z > 1], [a for b in [[1, 2], [3]] for a in b if a != 2])
print([(last := i) for i in range(4)], last)
def walrus():
    hits = [y for v in [1, 5, 3] if (y := v * 2) > 4]
    return hits, y
print(walrus())
print([i if i % 2 else -i for i in range(4)], [i or "zero" for i in range(2)], [not i for i in (0, 1)])
rows = [[1, 2], [3, 4], [5, 6]]
print([[row[i] for row in rows] for i in range(2)], [c for r in rows for c in r], [sum(r) for r in rows], [[r, c] for r, c in rows])
d = {"a": [1, 2], "b": []}
print({k: [v * 2 for v in vs] for k, vs in d.items()}, {v: k for k, vs in d.items() for v in vs}, [k for k, vs in d.items() if vs])
print([a + b for a, b in zip("ab", "cd")], [i for i, (p, q) in enumerate([(1, 2), (2, 1)]) if p > q], [first for first, *rest in ["abc", [1]]], [rest for _, *rest in ["abc", "z"]])
try:
    print([1 // v for v in (1, 0)])
except ZeroDivisionError as e:
    print(e)
try:
    [undefined_name for v in (1,)]
except NameError as e:
    print(e)
try:
    print([q for q in 5])
except TypeError as e:
    print(e)
def shadow(x):
    result = [x for x in x if x]
    return result, x
print(shadow([0, 1, 2]))
any_big = any(v > 3 for v in [1, 5, 9])
all_big = all(len(w) > 1 for w in ("ab", "c"))
print(any_big, all_big, max((v * v % 7, v) for v in range(7)), ",".join(str(v) for v in range(4)), sorted((w[::-1] for w in ("ab", "cd")), reverse=True), tuple(v for v in "xy"), set(v for v in "aa"), dict((v, v * 2) for v in "ab"), list(v for v in ()))
m = [[0] * 3 for _ in range(2)]
m[0][0] = 1
s = [[0] * 3] * 2
s[0][0] = 1
print(m, s)
global_list = []
[global_list.append(v) for v in range(3)]
print(global_list, [v for v in global_list if global_list.count(v) == 1])
class Grid:
    size = 2
    def cells(self): return [(r, c, self.size) for r in range(self.size) for c in range(self.size)]
print(Grid().cells(), len([[] for _ in range(3)]), [[]] * 2, [None for _ in range(2)])

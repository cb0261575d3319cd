# Each time a def or a lambda runs it makes a function of its own.
def make():
    def f(): pass
    return f
a, b = make(), make()
print(a is b, a == b, a != b, a is a, a == a, len({a, b}))
fs = [lambda: 1 for _ in range(3)]
print(fs[0] is fs[1], fs[0] == fs[1], len(set(fs)), fs.index(fs[2]), fs.count(fs[0]))
def g(): pass
h = g
print(g is h, g == h)
d = {}
for i in range(3):
    d[lambda: i] = i
print(len(d))
e = {}
for i in range(3):
    def q(): return 1
    e[q] = i
print(len(e), list(e.values()))
prev = None
for i in range(3):
    def q(): return 1
    print(prev is q)
    prev = q
def outer():
    def f(x): return x + 1
    g = lambda x: x * 2
    return f, g
a, b = outer(), outer()
print(a[0] is b[0], a[0](1), b[1](4), a[1] == b[1], a[1] is a[1])
table = {}
for name in ("a", "b"):
    def h(): return 7
    table[h] = name
print(len(table), [f() for f in table], [table[k] for k in table])
fs = [outer()[0] for _ in range(4)]
fs.append(outer()[1])
print(fs.index(fs[3]), fs.index(fs[4]), fs.count(fs[0]), fs[4](5), fs[0](5))
mixed = [1, "a", outer()[0], outer()[0], None]
print(mixed.index(mixed[3]), mixed.count(mixed[2]), mixed[2](4))
seen = set()
while len(seen) < 3: seen.add(lambda: len(seen))
print(len(seen), sorted(f() for f in seen))
i = 0
while (k := lambda: 5) and i < 3:
    if i == 0: first = k
    else: print(first is k, k() == first())
    i += 1
def rec(n, acc):
    acc.append(lambda: 1)
    if n: rec(n - 1, acc)
    return acc
print(len(set(rec(4, []))))
class A:
    def m(self): return lambda: 3
    def n(self): pass
x = A()
print(x.m() is x.m(), x.m() == x.m(), x.n is x.n, x.n == x.n, A.n is A.n, A.n == A.n)
top = lambda: 1
print(top is top, top == top, len({top, top}))
def maybe(c):
    if c:
        def f(): return 1
    else:
        f = None
    return f
p, q = maybe(True), maybe(True)
print(p is q, p == q, p is not None, maybe(False) is None)
def apply(f, g): return f is g
print(apply(lambda: 1, lambda: 1))
def w(): return apply(lambda: 1, w2())
def w2(): return lambda: 1
print(w())
def reg(f, d={}):
    d[f] = d.get(f, 0) + 1
    return len(d)
for _ in range(3):
    print(reg(lambda: 0), reg(print), reg(reg))

# closures, lambdas, comprehensions, walrus, global, nonlocal, defaults
fs = []
for i in range(3):
    def f(x, k=i): return (x, i, k)
    fs.append(f)
    fs.append(lambda x: x + i)
print([f(10) for f in fs])
i = 50
print([f(10) for f in fs])
def outer():
    fs = []
    for j in range(3):
        def inner(): return j
        fs.append(inner)
        fs.append(lambda: j * 10)
    j = 7
    return [f() for f in fs]
print(outer())
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
a, ag = counter(); b, bg = counter()
print(a(), a(5), b(), ag(), bg())
def acc(x, xs=[], d={}):
    xs.append(x); d[x] = len(xs)
    return xs, d
print(acc(1), acc(2), acc(3, []), acc(4))
g = 1
def glob():
    global g, h
    g += 1; h = g * 2
    return g
print(glob(), glob(), g, h)
def shadow(list, len=3): return list, len
print(shadow([1]), len([1, 2]))
print([(x, y) for x in range(3) for y in range(x) if x + y], [[x * y for y in range(3)] for x in range(3)], {x: {y for y in range(x)} for x in range(3)}, [x for x in [1, 2, 3] if (last := x) > 1], last)
print((lambda x, y=2, *, z=3: (x, y, z))(1, z=5), (lambda: (lambda: i))()(), sorted([3, 1, 2], key=lambda v: -v), list(map(lambda p: p[0] * p[1], zip([1, 2], [3, 4]))))
def rec(n): return [] if n == 0 else rec(n - 1) + [lambda: n]
print([f() for f in rec(4)])
def while_closure():
    fs = []; k = 0
    while k < 3:
        m = k * 2
        fs.append(lambda: (k, m))
        k += 1
    return [f() for f in fs]
print(while_closure())
def comp_closure(): return [lambda: q for q in range(3)], [lambda q=q: q for q in range(3)]
c1, c2 = comp_closure()
print([f() for f in c1], [f() for f in c2])
def try_closure():
    fs = []
    for t in range(3):
        try:
            if t == 1: raise ValueError(t)
        except ValueError as e:
            saved = e
            fs.append(lambda: saved.args)
        fs.append(lambda: t)
    return [f() for f in fs]
print(try_closure())
def unbound(flag):
    if flag: v = 1
    def use(): return v
    try: return use()
    except NameError as e: return str(e)
print(unbound(True), unbound(False))
def delete():
    v = 1
    def use(): return v
    r = [use()]
    return r
print(delete())
def param(x):
    def set(v):
        nonlocal x
        x = v
    set(x * 2)
    return x
print(param(5), param("ab"))
def twice(f): return lambda x: f(f(x))
print(twice(twice(lambda x: x * 2))(1), twice(lambda s: s + "!")("hi"))
class K:
    n = 5
    xs = [n for _ in range(1)] if False else [1]
    def make(self): return [lambda: self.n + k for k in range(2)]
print([f() for f in K().make()])
x = 10
def early():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 1
early()
print([x for x in "ab"], x, {x for x in [1]}, x)
total = 0
for total in range(3): pass
print(total)
for a, (b, *c) in [(1, (2, 3, 4)), (5, "67")]: print(a, b, c)
a = b = c = []; a.append(1); print(b, c is a)
a, b = b, a = 1, 2
print(a, b)
(a, b), [c, *d] = (1, 2), "xyz"
print(a, b, c, d)
*a, = range(3); print(a)
a = [1, 2, 3]; a[0], a[1:] = a[1], [a[0]] * 3; print(a)
i = 0; a = [0, 0]; i, a[i] = 1, 9; print(i, a)
n = 5; n -= 2; n *= n; n //= 2; n **= 3; n %= 50; n <<= 2; n |= 1; n ^= 7; n &= 62; n >>= 1; print(n)
s = "a"; s += "b"; s *= 3; print(s)
l = l2 = [1]; l += (2, 3); l *= 2; print(l2, l is l2)
t = t2 = (1,); t += (2,); print(t, t2)

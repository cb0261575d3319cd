a = b = c = 0
b += 1
print(a, b, c)
x = y = [1]
y += [2]
print(x, x is y)
a, b, c = c, a, b
print(a, b, c)
i, xs = 1, [10, 20, 30]
xs[i], i = i, xs[i]
print(i, xs)
xs[0], xs[2] = xs[2], xs[0]
print(xs)
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
d = {}
d["x"] = d["y"] = []
d["x"].append(1)
print(d)
class Box:
    pass


p, q = Box(), Box()
p.v = q.v = 5
p.v, q.v = q.v + 1, p.v - 1
print(p.v, q.v)
p.next, p = q, q
print(p is q, hasattr(p, "next"))
n = m = 10
n -= 1
m = n = n * 2
print(n, m)
for k, xs[1] in enumerate("ab"):
    print(k, xs)
lo, hi = sorted([5, 2])
print(lo, hi, (lo, hi) == (2, 5))
(z) = 5
[w] = [6]
print(z, w)

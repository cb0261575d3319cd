a = [1, [2, 3], {"k": [4]}]
b = a.copy()
c = list(a)
d = a[:]
e = [*a]
a[0] = "changed"
a[1].append("shared")
a[2]["k"] = "shared too"
for x in (a, b, c, d, e):
    print(x)
print(b == c == d == e, b is c, b[1] is a[1])
def modify(xs, n):
    xs[n] = "modified"
    xs = xs + ["local"]
    xs[0] = "only local"
    return xs


print(modify(b, 1), b)
def default(xs=None):
    xs = xs or []
    xs.append(1)
    return xs


empty = []
print(default(), default(), default(empty), empty, default([0]))
x = [0] * 3
y = x
y[1] = 5
y = y + [6]
print(x, y)
t = ([], [])
t[0].append(1)
print(t, t[0] is t[1])

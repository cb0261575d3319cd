def f(a, b=2, c=3):
    return f"{a}-{b}-{c}"


print(f(1), f(1, c=5), f(a=9), f(c=1, b=2, a=3), f(1, 2, 3), f("x", b=None))
def g(x, *, flag=False, size=10):
    return (x, flag, size)


print(g(1), g(1, flag=True), g(1, size=2, flag=1))
def h(p, q, /, r):
    return p + q * r


print(h(1, 2, 3), h(1, 2, r=4))
def show(x):
    print("arg", x)
    return x


print(f(show(1), c=show(2), b=show(3)))
for t in (lambda: f(), lambda: f(1, 2, 3, 4), lambda: f(1, d=5), lambda: f(1, a=2), lambda: g(1, 2), lambda: g(), lambda: h(1, q=2, r=3), lambda: f(b=1), lambda: h(1), lambda: (lambda x: x)(), lambda: (lambda: 1)(5)):
    try:
        print(t())
    except TypeError as e:
        print(e)
def two(a, b):
    return a


def three(a, b, c):
    return a


for t in (lambda: two(), lambda: three(), lambda: two(1, 2, 3), lambda: three(1), lambda: two(b=1)):
    try:
        t()
    except TypeError as e:
        print(e)

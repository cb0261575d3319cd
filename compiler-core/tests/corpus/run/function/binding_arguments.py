def f(a, b=2, /, c=3, *, d, e=5):
    return (a, b, c, d, e)
def t(g):
    try: print(g())
    except TypeError as e: print(e)
t(lambda: f(1, d=4))
t(lambda: f(1, 2, 3, d=4, e=6))
t(lambda: f(1, b=2, d=4))
t(lambda: f(a=1, d=4))
t(lambda: f(1))
t(lambda: f(d=1))
t(lambda: f(1, 2, 3, 4, d=5))
t(lambda: f(1, 2, c=3, d=4))
t(lambda: f(1, 2, 3, c=3, d=4))
t(lambda: f(1, d=4, z=1))
def two(*, a, b): return a + b
t(lambda: two())
t(lambda: two(a=1))
t(lambda: two(1, 2))
t(lambda: two(1, a=2, b=3))
def noargs(): return 1
t(lambda: noargs(1))
t(lambda: noargs(x=1))
class C:
    def __init__(self, x, y=0): self.x = x; self.y = y
    def m(self, *, k=1): return k
t(lambda: C())
t(lambda: C(1, 2, 3))
t(lambda: C(1, z=3))
t(lambda: C(1).m(2))
t(lambda: C(1).m(k=2))
t(lambda: C.m())
class D: pass
t(lambda: D(1))
t(lambda: D(x=1))
t(lambda: C(1)())
def defaults(x, acc=[], n=len("abc")):
    acc.append(x)
    return acc, n
print(defaults(1), defaults(2), defaults(3, []))
def later(): return helper() + 1
def helper(): return 41
print(later())
def mul(a, b): return a * b
ops = {"mul": mul, "f": lambda a, b: a - b}
print(ops["mul"](3, 4), ops["f"](3, 4), mul(b=2, a="ab"))
def vary(n):
    if n == 0: return None
    if n == 1: return "s"
    if n == 2: return 2.5
    return [n]
print([vary(i) for i in range(4)])

class A:
    tag = "A"
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        return isinstance(o, A) and self.n == o.n
    def name(self): return "A.name"
class B(A):
    tag = "B"
    def __eq__(self, o):
        r = super().__eq__(o)
        return r and isinstance(o, B)
    def __hash__(self): return hash(self.n)
    def show(self):
        return super().tag + self.tag + super().name()
class C:
    def __eq__(self, o):
        r = super().__eq__(o)
        print(r)
        return r is True
    def __repr__(self):
        s = super().__repr__()
        return s[:19] + "..."
    def __str__(self):
        return "str:" + super().__str__()
class D(C):
    def __ne__(self, o):
        return super().__ne__(o)
    def __hash__(self):
        return 5
    def foo(self):
        try:
            super().foo()
        except AttributeError as e:
            print(e)
b = B(1)
print(b == A(1), b == B(1), A(1) == b, b.show(), {b: 1}[B(1)])
c = C()
print(c == c, c == 1, c)
d = D()
print(d != d, d != 1, d == d)
d.foo()
print(type(d).__name__, D.__name__, repr(D), str(type(d)), type(d) is D, type(d) == D, type(d) is not C)
for x in [A(1), b, c, d, 1, "a", None, 2.5, [1], (1,), {}, ValueError("x")]:
    t = type(x)
    print(t.__name__, t is type(x), t == A, t is int, t in (A, str, C), isinstance(x, (A, C)))
names = {int: "int!", A: "A!", ValueError: "VE"}
for x in [1, A(2), ValueError()]:
    print(names[type(x)], type(x) in names)
print(names.get(type("s"), "none"))
def mk(k): return {"a": A, "b": B}[k](3)
print(mk("a") == mk("b"), type(mk("b")) is B)
class Bad:
    def __repr__(self): return 5
try: print(str(Bad()))
except TypeError as e: print(e)
try: print(repr(Bad()))
except TypeError as e: print(e)
try: print(f"{Bad()}")
except TypeError as e: print(e)
try: print([Bad()])
except TypeError as e: print(e)

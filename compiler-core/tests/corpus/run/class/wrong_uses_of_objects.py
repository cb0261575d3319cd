# classes, attributes, names
class A:
    count = 0
    items = []
    name = "A"
    def __init__(self, v): self.v = v; A.count += 1
    def get(self): return self.v
    def __repr__(self): return f"A({self.v!r})"
class B(A):
    name = "B"
    def __init__(self, v, w=None):
        super().__init__(v)
        self.w = w
    def get(self): return ("B", super().get())
    def __str__(self): return "str of B"
class C(B):
    def get(self): return ["C", super().get()]
a, b, c = A(1), B(2), C(3, 4)
print(a, b, c, [a, b, c], str(b), repr(b), f"{b} {b!r} {b!s:>10}", "%s %r" % (b, b))
print(a.get(), b.get(), c.get(), A.get(b), B.get(c), A.count, b.count, c.name, C.name)
c.name = "own"; C.count = 100; a.items.append(1); b.items = [2]
print(c.name, C.name, B.count, C.count, A.items, b.items, c.items)
print(isinstance(c, A), isinstance(a, B), issubclass(C, A), issubclass(A, (int, A)), isinstance(True, int), isinstance(1.0, (int, str)), type(c) is C, type(c) == B, type(c).__name__, C.__name__)
print(hasattr(a, "w"), hasattr(b, "w"), getattr(a, "w", "none"), getattr(c, "get")(), hasattr(A, "get"), hasattr(a, "__len__"))
setattr(a, "dyn", [1]); print(a.dyn, hasattr(a, "dyn"))
del a.dyn
for f in (lambda: a.dyn, lambda: a.nope, lambda: A.nope, lambda: (1).nope, lambda: None.x, lambda: [].x, lambda: "s".x, lambda: a.get(1), lambda: A(), lambda: A(1, 2), lambda: B(), lambda: a(), lambda: a[0], lambda: len(a), lambda: a + 1, lambda: 1 + a, lambda: a < b, lambda: -a, lambda: a in a, lambda: iter(a), lambda: [*a], lambda: hash(a) == hash(a), lambda: a == a, lambda: a != b, lambda: a == 1, lambda: bool(a), lambda: int(a), lambda: float(a), lambda: abs(a), lambda: round(a), lambda: next(a), lambda: reversed(a), lambda: a(1), lambda: divmod(a, 1), lambda: pow(a, 2), lambda: ~a, lambda: +a, lambda: a @ a, lambda: a[1:2], lambda: sorted([a, b]), lambda: max(a, b), lambda: sum([a]), lambda: "".join([a]), lambda: range(a), lambda: [1][a], lambda: {a: 1}[a], lambda: list(a), lambda: dict(a), lambda: set(a), lambda: tuple(a), lambda: enumerate(a), lambda: list(map(a, [1])), lambda: filter(None, a), lambda: chr(a), lambda: ord(a), lambda: "%d" % a, lambda: f"{a:d}", lambda: "{}".format(a), lambda: "x" * a, lambda: a * "x", lambda: [1] + a, lambda: a.v()):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, str(error).replace(" at 0x", ""))
class Meta:
    def __len__(self): return 3
    def __bool__(self): return False
    def __contains__(self, x): return x == 2
    def __iter__(self): return iter([7, 8])
    def __getitem__(self, k): return ("item", k)
    def __setitem__(self, k, v): self.last = (k, v)
    def __delitem__(self, k): self.gone = k
    def __call__(self, x=5, y=6): return (x, y)
m = Meta()
m[1] = 2; del m[1:2]; m[1, 2] = 3
print(len(m), bool(m), 2 in m, 3 in m, list(m), m[0], m["a"], m[1:2], m[::2], m[1, 2], m.last, m.gone, m(), m(1), m(y=2), m(1, 2), not m, [x for x in m])
class R:
    def __init__(self): self.log = []

    def __enter(self): return "private"
    def call(self): return self.__enter()
    __slots = 1
print(R().call(), R._R__slots, R()._R__enter())
class Counter:
    total = 0
    def __init__(self): Counter.total += 1; self.n = Counter.total
    def __iadd__(self, k): self.n += k; return self
    def __eq__(self, o): return self.n == o.n
x = y = Counter()
x += 5
print(x is y, x.n, y.n, Counter.total, Counter() == Counter(), Counter.total)

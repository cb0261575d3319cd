class Log:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return Log(f"({self.v}+{o.v if isinstance(o, Log) else o})")

    def __radd__(self, o):
        return Log(f"({o}r+{self.v})")

    def __iadd__(self, o):
        self.v = f"{self.v}+={o}"
        return self

    def __sub__(self, o):
        return Log(f"({self.v}-{o})")

    def __mul__(self, o):
        return NotImplemented

    def __rmul__(self, o):
        return Log(f"({o}r*{self.v})")

    def __getitem__(self, k):
        return f"item {k}"

    def __contains__(self, k):
        return k == "magic"

    def __floordiv__(self, o):
        return "floordiv"

    def __matmul__(self, o):
        return "matmul"

    def __lshift__(self, o):
        return "lshift"

    def __invert__(self):
        return "invert"

    def __xor__(self, o):
        return "xor"


a, b = Log("a"), Log("b")
print((a + b).v, (a + 1).v, (1 + a).v, (a - 2).v, (3 * a).v, a["x"], "magic" in a, "other" in a, a // 1, a @ b, a << 1, ~a, a ^ 1)
c = a
a += 5
print(a.v, c is a)
a -= 5
print(a.v, c is a, c.v)
for f in (lambda: a * 2, lambda: 5 - a, lambda: a < b, lambda: -a, lambda: a**2, lambda: 1 ^ a):
    try:
        print(f())
    except TypeError as e:
        print(e)

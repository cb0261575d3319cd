class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"V({self.x}, {self.y})"

    def __add__(self, o):
        return Vector(self.x + o.x, self.y + o.y)

    def __sub__(self, o):
        return Vector(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        if isinstance(k, Vector):
            return self.x * k.x + self.y * k.y
        return Vector(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __pos__(self):
        return self

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __eq__(self, o):
        return isinstance(o, Vector) and self.x == o.x and self.y == o.y

    def __truediv__(self, k):
        return Vector(self.x / k, self.y / k)

    def __floordiv__(self, k):
        return Vector(self.x // k, self.y // k)

    def __mod__(self, k):
        return Vector(self.x % k, self.y % k)

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __bool__(self):
        return self.x != 0 or self.y != 0


a, b = Vector(3, 4), Vector(1, -2)
print(a + b, a - b, a * b, a * 2, 2 * a, -a, +a is a, abs(a), a == Vector(3, 4), a != b, a == 5, a / 2, a // 2, a % 2)
c = a
c += b
print(a, c is a, bool(a), bool(Vector(0, 0)), not b, "t" if Vector(0, 0) else "f")
c -= b
print(a, c, c is a, [a, b].index(Vector(1, -2)), Vector(1, -2) in [a, b])
for f in (lambda: a + 5, lambda: 5 + a, lambda: a << 1, lambda: a < b, lambda: a ** 2, lambda: ~a, lambda: len(a), lambda: a[0], lambda: a & 1, lambda: 5 - a):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)

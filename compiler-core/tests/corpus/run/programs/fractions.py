def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        if d < 0:
            n, d = -n, -d
        g = gcd(abs(n), d)
        self.n, self.d = n // g, d // g

    def __repr__(self):
        return str(self.n) if self.d == 1 else f"{self.n}/{self.d}"

    def __add__(self, o):
        o = as_fraction(o)
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    def __radd__(self, o):
        return self + o

    def __sub__(self, o):
        return self + -as_fraction(o)

    def __rsub__(self, o):
        return -self + o

    def __mul__(self, o):
        o = as_fraction(o)
        return Fraction(self.n * o.n, self.d * o.d)

    def __truediv__(self, o):
        o = as_fraction(o)
        return Fraction(self.n * o.d, self.d * o.n)

    def __rtruediv__(self, o):
        return as_fraction(o) / self

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __eq__(self, o):
        o = as_fraction(o)
        return self.n == o.n and self.d == o.d

    def __lt__(self, o):
        o = as_fraction(o)
        return self.n * o.d < o.n * self.d

    def __hash__(self):
        return hash((self.n, self.d))

    def __float__x(self):
        return self.n / self.d


def as_fraction(v):
    return v if isinstance(v, Fraction) else Fraction(v)


half, third = Fraction(1, 2), Fraction(-2, -6)
print(half + third, half - third, half * third, half / third, 1 + half, 1 - half, 2 / third, half == Fraction(2, 4), half == 1, third < half, sorted([half, third, Fraction(5), Fraction(-1, 3)]))
print(sum([Fraction(1, n) for n in range(1, 30)], Fraction(0)))
print({half: "h", Fraction(3, 6): "again"}, max(half, third), len({Fraction(i, 4) for i in range(-8, 9)}))
for f in (lambda: Fraction(1, 0), lambda: half / 0):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)

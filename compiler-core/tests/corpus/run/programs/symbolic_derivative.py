class Num:
    def __init__(self, v):
        self.v = v

    def __str__(self):
        return str(self.v)

    def d(self):
        return Num(0)

    def at(self, x):
        return self.v


class X:
    def __str__(self):
        return "x"

    def d(self):
        return Num(1)

    def at(self, x):
        return x


class Add:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __str__(self):
        return f"({self.a} + {self.b})"

    def d(self):
        return add(self.a.d(), self.b.d())

    def at(self, x):
        return self.a.at(x) + self.b.at(x)


class Mul:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __str__(self):
        return f"{self.a} * {self.b}"

    def d(self):
        return add(mul(self.a.d(), self.b), mul(self.a, self.b.d()))

    def at(self, x):
        return self.a.at(x) * self.b.at(x)


def is_num(e, v):
    return isinstance(e, Num) and e.v == v


def add(a, b):
    if isinstance(a, Num) and isinstance(b, Num):
        return Num(a.v + b.v)
    if is_num(a, 0):
        return b
    return a if is_num(b, 0) else Add(a, b)


def mul(a, b):
    if is_num(a, 0) or is_num(b, 0):
        return Num(0)
    if is_num(a, 1):
        return b
    return a if is_num(b, 1) else Mul(a, b)


x = X()
for e in [Num(5), x, Add(x, Num(3)), Mul(x, x), Mul(Num(3), Mul(x, Mul(x, x))), Mul(Add(x, Num(1)), Add(x, Num(-1))), Add(Mul(Num(0.5), x), Num(2))]:
    print(e, "->", e.d(), "->", e.d().d(), "|", e.at(2), e.d().at(2), e.d().at(0.5))

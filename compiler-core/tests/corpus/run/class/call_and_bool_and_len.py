class Polynomial:
    def __init__(self, coefficients):
        self.c = coefficients

    def __call__(self, x, scale=1):
        total = 0
        for k in self.c:
            total = total * x + k
        return total * scale

    def __len__(self):
        return len(self.c)


p = Polynomial([1, 0, -2])
print(p(3), p(0.5), p(2**40), p(3, scale=2), list(map(p, range(4))), len(p), callable(p), bool(Polynomial([])))
class Truthy:
    def __bool__(self):
        print("asked")
        return False

    def __len__(self):
        return 5


t = Truthy()
print(bool(t), not t, t or "other", "yes" if t else "no", len(t), any([t]), all([t, t]))
while t:
    pass
class OnlyLen:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(OnlyLen(0)), bool(OnlyLen(2)), [x.n for x in [OnlyLen(0), OnlyLen(1)] if x])
for bad in (-1, "x", 2.5):
    try:
        print(len(OnlyLen(bad)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class BadBool:
    def __bool__(self):
        return 1


try:
    bool(BadBool())
except TypeError as e:
    print(e)
class Accumulator:
    def __init__(self):
        self.calls = []

    def __call__(self, x):
        self.calls.append(x)
        return self


a = Accumulator()
a(1)(2)("three")
print(a.calls)

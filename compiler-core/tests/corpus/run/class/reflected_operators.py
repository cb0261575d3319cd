class Money:
    def __init__(self, cents):
        self.cents = cents

    def __repr__(self):
        return f"${self.cents / 100:.2f}"

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        if isinstance(other, int):
            return Money(self.cents + other * 100)
        return NotImplemented

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return Money(other * 100 - self.cents)

    def __rtruediv__(self, other):
        return other * 100 / self.cents

    def __rpow__(self, other):
        return "rpow " + str(other)

    def __rmod__(self, other):
        return "rmod " + str(other)

    def __rlshift__(self, other):
        return "rlshift"

    def __rand__(self, other):
        return "rand"

    def __rfloordiv__(self, other):
        return "rfloordiv"


m = Money(250)
print(m + m, m + 1, 1 + m, 10 - m, 5 / m, 2**m, 3 % m, 1 << m, 1 & m, 7 // m)
print(sum([Money(1), Money(2)]), sum([Money(1)], Money(5)))
for f in (lambda: m + "x", lambda: "x" + m, lambda: m + 2.5, lambda: m - 1, lambda: m * 2, lambda: [1] + m):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Base:
    def __add__(self, o):
        return "Base.add"

    def __radd__(self, o):
        return "Base.radd"


class Derived(Base):
    def __radd__(self, o):
        return "Derived.radd"


print(Base() + Derived(), Derived() + Base(), Base() + Base(), 1 + Derived(), Derived() + 1, Derived() + Derived())

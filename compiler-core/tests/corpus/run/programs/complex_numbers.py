class Complex:
    def __init__(self, re, im=0.0):
        self.re, self.im = re, im

    def __repr__(self):
        sign = "+" if self.im >= 0 else "-"
        return f"({self.re:g}{sign}{abs(self.im):g}i)"

    def __add__(self, o):
        if isinstance(o, (int, float)):
            return Complex(self.re + o, self.im)
        return Complex(self.re + o.re, self.im + o.im)

    __radd__ = __add__

    def __mul__(self, o):
        if isinstance(o, (int, float)):
            return Complex(self.re * o, self.im * o)
        return Complex(self.re * o.re - self.im * o.im, self.re * o.im + self.im * o.re)

    def __abs__(self):
        return (self.re**2 + self.im**2) ** 0.5

    def __eq__(self, o):
        return isinstance(o, Complex) and (self.re, self.im) == (o.re, o.im)


a, b = Complex(1, 2), Complex(3, -1)
print(a + b, a * b, a + 1, 1 + a, a * 2.5, abs(Complex(3, 4)), a == Complex(1.0, 2.0), a == 1, a != b)
z, n = Complex(0, 0), 0
while abs(z) < 2 and n < 50:
    z = z * z + Complex(-0.4, 0.6)
    n += 1
print(n, z)
import math


def dft(xs):
    out = []
    for k in range(len(xs)):
        total = Complex(0.0)
        for i, x in enumerate(xs):
            angle = -2 * math.pi * k * i / len(xs)
            total = total + Complex(math.cos(angle), math.sin(angle)) * x
        out.append(total)
    return out


print([f"{abs(v):.4f}" for v in dft([1, 0, 0, 0, 1, 2, 3, 4])])

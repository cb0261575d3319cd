import math


def trapezoid(f, a, b, n):
    h = (b - a) / n
    return h * (f(a) / 2 + sum(f(a + i * h) for i in range(1, n)) + f(b) / 2)


def simpson(f, a, b, n):
    h = (b - a) / n
    total = f(a) + f(b)
    for i in range(1, n):
        total += (4 if i % 2 else 2) * f(a + i * h)
    return total * h / 3


def runge_kutta(f, y, t, h, steps):
    for _ in range(steps):
        k1 = f(t, y)
        k2 = f(t + h / 2, y + h / 2 * k1)
        k3 = f(t + h / 2, y + h / 2 * k2)
        k4 = f(t + h, y + h * k3)
        y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        t += h
    return y


for name, f, a, b in [("x^2", lambda x: x * x, 0, 3), ("sin", math.sin, 0, math.pi), ("1/x", lambda x: 1 / x, 1, 2), ("sqrt", math.sqrt, 0, 1)]:
    print(f"{name:<5} {trapezoid(f, a, b, 100):.8f} {simpson(f, a, b, 100):.8f}")
print(f"{runge_kutta(lambda t, y: y, 1.0, 0.0, 0.01, 100):.8f} {runge_kutta(lambda t, y: -2 * t * y, 1, 0, 0.05, 40):.8f}")
def newton(f, df, x, steps=0):
    for steps in range(50):
        next_x = x - f(x) / df(x)
        if abs(next_x - x) < 1e-12:
            break
        x = next_x
    return x, steps


root, steps = newton(lambda x: x**3 - 2 * x - 5, lambda x: 3 * x * x - 2, 2)
print(f"{root:.10f}", steps < 10)

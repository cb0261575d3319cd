print(2.0**10, 2**0.5, 2.0**-1, (-8.0) ** 3, 0.0**0, 0.0**5, (-2.0) ** -2)
print(10.0**20, 10.0**-20, 1.5**1.5, 1e200**1, 2.0**1023)
print(0.0**0.5, 1.0**1e300, (-1.0) ** 1e15, (-1.0) ** (1e15 + 1))
for base, exponent in [(10.0, 400), (0.0, -1), (2.0, 10000)]:
    try:
        print(base**exponent)
    except (OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
inf = float("inf")
print(inf**2, inf**-1, (-inf) ** 3, 0.5**inf, 2.0**inf, 2.0**-inf)

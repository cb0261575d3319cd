for base in (0, 1, -1, 2, -2, 3, 10, -10):
    for exponent in (0, 1, 2, 3, 10, 21):
        print(base, exponent, base**exponent)
print(2**200)
print((-3) ** 101)
print(-(2**2), (-2) ** 2, 2**3**2)
print(2**-1, 4**-2, (-2) ** -3, 10**-5)
try:
    print(0**-1)
except ZeroDivisionError as e:
    print("ZeroDivisionError:", e)

import math

for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.log2(0), lambda: math.acos(2), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.sqrt("x"), lambda: math.floor("x"), lambda: math.gcd(1.5, 2), lambda: math.fmod(1, 0), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.log(10, 1), lambda: math.sin(math.inf), lambda: math.sqrt(), lambda: math.sqrt(1, 2), lambda: math.missing, lambda: math.factorial(None), lambda: math.radians([])):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError, AttributeError) as e:
        print(type(e).__name__, e)
print(math.sqrt(10**30), math.log(10**400), math.log2(2**1000), math.log10(10**500), math.sqrt(True))

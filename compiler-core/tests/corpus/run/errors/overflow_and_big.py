def attempt(f):
    try:
        print(f())
    except (OverflowError, ValueError, MemoryError, TypeError, IndexError) as e:
        print(type(e).__name__, e)


import math

attempt(lambda: math.exp(1000))
attempt(lambda: math.factorial(-1))
attempt(lambda: math.sqrt(-1))
attempt(lambda: math.log(0))
attempt(lambda: math.log(-5))
attempt(lambda: float(2**1024))
attempt(lambda: 2**1024 + 1.0)
attempt(lambda: 1.5 * 10**309)
attempt(lambda: 10**309 / 10**300)
attempt(lambda: 1e308 * 10)
attempt(lambda: -1e308 * 10)
attempt(lambda: 2.0**1024)
attempt(lambda: (-2.0) ** 1025)
attempt(lambda: math.floor(float("inf")))
attempt(lambda: math.ceil(float("nan")))
attempt(lambda: math.pow(10, 400))
attempt(lambda: math.cosh(1000))
attempt(lambda: [0] * (2**70))
attempt(lambda: "a" * 2**70)
attempt(lambda: [1][2**64])
attempt(lambda: int("1" * 30) + 1)
attempt(lambda: math.acos(2))
attempt(lambda: math.fmod(1, 0))
attempt(lambda: chr(2**40))
attempt(lambda: round(10**400, -399) // 10**399)

# To the last digit, which is not always that of the nearest float.
import math

seed = 777


def random():
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
    return (seed >> 11) / 9007199254740992


def show(f, low, high):
    for _ in range(30):
        x = low + (high - low) * random()
        print(x, f(x))


show(math.expm1, 2, 60)
show(math.expm1, -1e-3, 1e-3)
show(math.log1p, -0.9, 10)
show(math.log1p, -1e-3, 1e-3)
show(math.log1p, 0, 1e17)
show(math.sinh, -1, 1)
show(math.tanh, -3, 3)
show(math.asinh, -10, 10)
show(math.acosh, 1, 3)
show(math.atanh, -1, 1)
for x in (0.0, -0.0, 0.5, 1.0, 2.0, 3.0, 1e-300, 709.7, float("inf"), float("nan"), 1e22):
    for f in (math.expm1, math.log1p, math.sinh, math.cosh, math.tanh, math.asinh):
        try:
            print(x, f(x), f(-x))
        except (ValueError, OverflowError) as error:
            print(x, error)

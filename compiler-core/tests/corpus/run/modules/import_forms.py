import math as m
import sys, time
from math import sqrt as root, pi, gcd
from time import time as now


def local_import():
    import math
    return math.floor(2.5)


print(m.floor(m.pi), root(49), gcd(12, 8), local_import(), type(now()).__name__)
module = m
print(module.ceil(1.2), m.e == module.e)
f = m.sqrt
print(f(4), [g(2.5) for g in (m.floor, m.ceil, m.trunc)], list(map(root, [1, 4, 9])))
functions = {"sin": m.sin, "cos": m.cos}
print({k: v(0) for k, v in functions.items()})
try:
    m.nothing
except AttributeError as e:
    print(e)
try:
    m.sqrt("a")
except TypeError as e:
    print(e)

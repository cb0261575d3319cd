# Functions of math as values are builtin functions, with names of their own.
import math
from math import sqrt as root

functions = [math.sin, len, root, lambda: 1, 5, "s"]
for f in functions[:3]:
    print(f, f.__name__, callable(f))
print([callable(f) for f in functions], math.sin, [math.cos], callable(math.cos))


def show(f):
    return (f.__name__, f(4))


print(show(math.sqrt), show(root), show(math.floor), show(abs))
for x in (0.0, 1.0):
    for f in (math.floor, math.ceil, math.sqrt):
        print(f.__name__, x, f(x))
try:
    functions[0] + 1
except TypeError as error:
    print(error)
try:
    math.sin + 1
except TypeError as error:
    print(error)
print({math.sin: 1}[math.sin], math.sin == math.sin, math.sin is math.sin, math.sin != math.cos, [math.cos].index(math.cos))

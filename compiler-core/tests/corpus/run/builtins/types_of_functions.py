# The type of a function tells a function of the program from those of Python.
import math


def f():
    pass


print(type(f) is type(lambda: 1), type(f) == type(math.sin), type(math.sin) == type(len))
print(type(f), type(math.sin), type(len), type(f).__name__, type(math.cos).__name__)

def plus(a, b):
    a += b
    return a


def minus(a, b):
    a -= b
    return a


def times(a, b):
    a *= b
    return a


def power(a, b):
    a **= b
    return a


def either(a, b):
    a |= b
    return a


for f in (plus, minus, times, power, either):
    for a, b in [(1, "x"), ("x", 1), ([1], 2), ({1: 1}, [(2, 2)]), (None, 1), ((1,), [2]), ({1}, {2}), (2.5, 1), (True, False)]:
        try:
            print(f.__name__, a, b, f(a, b))
        except TypeError as e:
            print(f.__name__, e)

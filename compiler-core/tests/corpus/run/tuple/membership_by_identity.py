# What is the same is in a tuple, whatever its __eq__ says; NaN too.
class Never:
    def __eq__(self, other):
        return False


x = Never()
print(x in (x,), x in (x, 1), x in [x], (x,) == (x,), [x] == [x], x == x)
print((x, 1).index(x), (1, x, x).count(x), Never() in (x, 1))


def within(q, y):
    return q in (1, y, None)


print(within(x, x), within(x, Never()), within(None, x), within(1, x), within(True, x), within(1.0, x))
nan = float("nan")
print(nan in (nan,), float("nan") in (nan,), nan in (1.0, nan), (nan,) == (nan,), nan == nan)


def is_itself(x):
    return x is x


print(is_itself(nan), is_itself((1, 2)), is_itself([].append), is_itself(x.__eq__), is_itself([1]))

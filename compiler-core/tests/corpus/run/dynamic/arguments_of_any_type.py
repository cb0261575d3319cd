def show(x):
    return f"<{x}>"


def both(a, b):
    return [a, b] if a == b else (a, b)


def pick(condition, a, b):
    return a if condition else b


values = [0, 1.0, "s", None, [1], (2,), {"k": 3}, True]
print([show(v) for v in values], [both(v, 1) for v in values], [pick(v, "true", 0) for v in values])
def accumulate(xs, start):
    for x in xs:
        start = start + x
    return start


print(accumulate([1, 2], 0), accumulate([0.5, 1], 0), accumulate("abc", ""), accumulate([[1], [2]], []), accumulate([(1,), ("a",)], ()), accumulate([], None), accumulate([True, 2**64], 0))
for xs, s in [([1, "a"], 0), (["a"], 0), ([None], 1), ([[1]], ())]:
    try:
        print(accumulate(xs, s))
    except TypeError as e:
        print(e)
def apply(f, x):
    return f(x)


print([apply(f, x) for f in (str, repr, bool) for x in (1, "a", None)], apply(len, "abc"), apply(apply_twice := (lambda v: v), 5))
def maximum(a, b):
    return a if a > b else b


print(maximum(1, 2.5), maximum("a", "b"), maximum([1], [0, 5]), maximum((1, "z"), (1, "a")), maximum(True, 0), maximum(2**70, 1e10))

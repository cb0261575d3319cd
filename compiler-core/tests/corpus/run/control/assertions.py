def positive(x):
    assert x > 0, f"{x} is not positive"
    return x


for v in (1, 0, -2.5):
    try:
        print(positive(v))
    except AssertionError as e:
        print("AssertionError:", e)
try:
    assert False
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert [], ("a", 1)
except AssertionError as e:
    print(repr(e), e.args)
assert True, 1 / 0
assert (1, 2)
def check_sorted(xs):
    assert all(a <= b for a, b in zip(xs, xs[1:])), xs
    return True


print(check_sorted([1, 2, 2]), check_sorted([]))
try:
    check_sorted([3, 1])
except AssertionError as e:
    print(e, type(e.args[0]).__name__)

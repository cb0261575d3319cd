def describe(x):
    if x is None:
        return None
    if isinstance(x, bool):
        return "yes" if x else "no"
    if isinstance(x, int):
        return x + 1
    if isinstance(x, float):
        return x / 2
    if isinstance(x, str):
        return x[::-1]
    return [describe(v) for v in x]


for v in (None, True, 5, 2.5, "abc", [1, [None, "x"]], (False, 2**64)):
    r = describe(v)
    print(r, type(r).__name__)
def find(xs, wanted):
    for i, x in enumerate(xs):
        if x == wanted:
            return i


print(find([1, 2, 3], 2), find([1], 9), find("abc", "c"), find([], 0))
def safe_div(a, b):
    return a / b if b else "undefined"


print(safe_div(1, 2), safe_div(1, 0), [safe_div(6, n) for n in (3, 0, 2.0)])
def nothing():
    pass


print(nothing(), nothing() is None, [nothing()], str(nothing()) + "!")
def parse(text):
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return text


print([parse(t) for t in ["1", "2.5", "x", "-7", "1e3", ""]], parse("3") + parse("0.5"), parse("a") + "b")

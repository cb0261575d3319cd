# list, tuple, dict, set, iterators and builtins
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__ + " " + str(e)
def m(make, f):
    x = make()
    r = t(lambda: f(x))
    return (r, x)
mk = lambda: [3, 1, 2, 1]
for f in (lambda x: x.append(x), lambda x: hash(x), lambda x: dict(x), lambda x: dict(zip(x, x)), lambda x: list(map(str, x)), lambda x: list(filter(None, [0, 1, "", x])), lambda x: all(x), lambda x: any([]), lambda x: next(iter(x)), lambda x: next(iter([])), lambda x: next(iter([]), 5), lambda x: iter(5), lambda x: enumerate(x) is None, lambda x: list(zip(x, "ab")), lambda x: list(zip(x, "ab", strict=True)), lambda x: min(x, key=lambda v: -v), lambda x: min([]), lambda x: min([], default=3), lambda x: min(1, "a"), lambda x: sum(["a"]), lambda x: sum("ab"), lambda x: sorted([1, "a"]), lambda x: sorted(5), lambda x: sorted("bca", reverse=1), lambda x: divmod(7, 0), lambda x: pow(2, -1), lambda x: abs("a"), lambda x: round("a"), lambda x: len(x), lambda x: isinstance(x, (int, list)), lambda x: tuple(x), lambda x: set(x), lambda x: str(x), lambda x: bool(x), lambda x: type(x), lambda x: callable(x), lambda x: range(1, 2, 0), lambda x: range("a"), lambda x: range(1.5), lambda x: list(range(5, 0, -2)), lambda x: x[1] if x else 0):
    print(m(mk, f) if f is not None else 0)

# list, tuple, dict, set, iterators and builtins
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__ + " " + str(e)
def m(make, f):
    x = make()
    r = t(lambda: f(x))
    return (r, x)
mk = lambda: [3, 1, 2, 1]
for f in (lambda x: x.append(5), lambda x: x.extend("ab"), lambda x: x.extend(x), lambda x: x.extend(5), lambda x: x.insert(0, 9), lambda x: x.insert(-1, 9), lambda x: x.insert(99, 9), lambda x: x.insert("a", 9), lambda x: x.remove(1), lambda x: x.remove(9), lambda x: x.pop(), lambda x: x.pop(0), lambda x: x.pop(-9), lambda x: x.pop("a"), lambda x: x.index(1), lambda x: x.index(1, 2), lambda x: x.index(9), lambda x: x.count(1), lambda x: x.sort(), lambda x: x.sort(reverse=True), lambda x: x.sort(key=lambda v: -v), lambda x: x.sort(key=None), lambda x: x.reverse(), lambda x: x.copy(), lambda x: x.clear(), lambda x: x + [1], lambda x: x + (1,), lambda x: x * 2, lambda x: x * -1, lambda x: x == [3, 1, 2, 1], lambda x: x < [3, 2], lambda x: x < (1,), lambda x: x[1:3], lambda x: x[:] is x, lambda x: sorted(x), lambda x: list(reversed(x)), lambda x: max(x), lambda x: sum(x, []), lambda x: [*x, *x], lambda x: x in [x]):
    print(m(mk, f) if f is not None else 0)

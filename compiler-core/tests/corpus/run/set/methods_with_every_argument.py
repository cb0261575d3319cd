# list, tuple, dict, set, iterators and builtins
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__ + " " + str(e)
def m(make, f):
    x = make()
    r = t(lambda: f(x))
    return (r, x)
mk = lambda: {1, 2, 3}
for f in (lambda s: s.add(4), lambda s: s.add([1]), lambda s: s.remove(1), lambda s: s.remove(9), lambda s: s.discard(9), lambda s: s.pop(), lambda s: set().pop(), lambda s: s | {4}, lambda s: s | [4], lambda s: s.union([4], (5,)), lambda s: s & {1}, lambda s: s - {1}, lambda s: s ^ {1, 9}, lambda s: s <= {1, 2, 3}, lambda s: s < s, lambda s: s > {1}, lambda s: s < [1], lambda s: s == {3, 2, 1}, lambda s: s == [1, 2, 3], lambda s: s.issubset([1, 2, 3, 4]), lambda s: s.issuperset([1]), lambda s: s.isdisjoint([4]), lambda s: s.update([7], (9,))):
    print(m(mk, f) if f is not None else 0)

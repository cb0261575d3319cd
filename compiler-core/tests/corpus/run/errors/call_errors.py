def one(a):
    return a


def many(a, b, c=3, *, d):
    return a


class K:
    def __init__(self, x):
        self.x = x

    def m(self, y):
        return y


k = K(1)
for f in (lambda: one(), lambda: one(1, 2), lambda: one(b=1), lambda: one(1, a=2), lambda: many(), lambda: many(1), lambda: many(1, 2), lambda: many(1, 2, 3, 4, d=5), lambda: many(1, 2, e=5, d=1), lambda: many(d=1), lambda: K(), lambda: K(1, 2), lambda: K(y=1), lambda: k.m(), lambda: k.m(1, 2), lambda: k.m(z=1), lambda: K.m(1), lambda: [].append(1, 2), lambda: "a".upper(1), lambda: len(1, 2), lambda: int(1, 2, 3), lambda: ord(), lambda: chr(), lambda: print(foo=1), lambda: sorted([1], 1), lambda: sorted([1], foo=2), lambda: isinstance(1), lambda: range(), lambda: abs(1, 2), lambda: divmod(1), lambda: {}.get(), lambda: "a".split(1, 2, 3), lambda: "a".join(), lambda: enumerate(), lambda: sum()):
    try:
        print(f())
    except TypeError as e:
        print(e)

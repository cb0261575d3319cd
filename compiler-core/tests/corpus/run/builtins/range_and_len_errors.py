class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Index:
    def __index__(self):
        return 2


print(len(Sized(3)), len(""), len({}), len(range(5, 0)), len([None]), len((1, 2)), len("日本"), len({1, 1}))
print(type(Index()).__name__)
for f in (lambda: len(5), lambda: len(None), lambda: len(Sized), lambda: len(len), lambda: len(Sized(-1)), lambda: len(Sized("x")), lambda: range(1.0), lambda: range("3"), lambda: range(None), lambda: range(1, 2, 0), lambda: range(1)[5], lambda: range(5)["a"], lambda: list(range(3, "a")), lambda: [1][range(1)], lambda: "a" * [1], lambda: [0] * "3"):
    try:
        print(f())
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)

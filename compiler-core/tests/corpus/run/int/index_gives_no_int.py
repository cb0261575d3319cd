# An `__index__` that gives something else is an error wherever an index is asked for.
class Nothing:
    def __index__(self):
        return


class Text:
    def __index__(self):
        return "1"


for i in (Nothing(), Text()):
    for use in (
        lambda: [1, 2][i],
        lambda: "ab"[i],
        lambda: (1, 2)[i],
        lambda: range(3)[i],
        lambda: [1, 2][i:],
        lambda: "ab"[:i],
        lambda: range(3)[::i],
        lambda: "a" * i,
        lambda: hex(i),
        lambda: float(i),
        lambda: int(i),
    ):
        try:
            print(use())
        except TypeError as error:
            print(error)

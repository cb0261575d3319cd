# Whatever has items, but a tuple or a str, is a mapping to `%`: nothing says that it is not used up.
print("a" % [1], "b" % [], "c" % {}, "%s" % [1, 2], "c%s" % {1: 2}, "c" % range(3), "%%" % [])


class Cell:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        return self.n


print("a" % Cell(3), "%(x)s" % Cell(3), "%(x)s %(y)d" % {"x": 1, "y": 2})
for use in (
    lambda: "a" % 1,
    lambda: "a" % "b",
    lambda: "%(x)s" % [1],
    lambda: "%(x)s" % 3,
    lambda: "%(x)s" % (1,),
    lambda: "%(x)s" % "abc",
    lambda: "%(x)s" % {"y": 1},
    lambda: "a%s%s" % [1, 2],
    lambda: "a" % (1,),
    lambda: "%(a)s %s" % {"a": 1},
    lambda: "%s %(a)s" % {"a": 1},
    lambda: "a" % None,
    lambda: "a" % {1},
):
    try:
        print(use())
    except Exception as error:
        print(type(error).__name__, error)

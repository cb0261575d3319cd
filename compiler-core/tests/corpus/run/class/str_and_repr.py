class Both:
    def __repr__(self):
        return "<repr>"

    def __str__(self):
        return "<str>"


class OnlyRepr:
    def __repr__(self):
        return "only-repr"


class OnlyStr:
    def __str__(self):
        return "only-str"


b, r, s = Both(), OnlyRepr(), OnlyStr()
print(b, r, s, str(b), repr(b), f"{b} {b!r} {b!s:>8} {r}", [b, r], (b,), {1: b}, {b: 1}, "%s %r" % (b, b), "{} {!r}".format(b, b))
print(str(r), str([s])[:11], repr(s)[:17], str([b]) + "!")
class Bad:
    def __repr__(self):
        return 5


try:
    print(Bad())
except TypeError as e:
    print(e)
class Node:
    def __init__(self, v, next=None):
        self.v, self.next = v, next

    def __repr__(self):
        return f"{self.v} -> {self.next!r}"


print(Node(1, Node("two", Node(3.0))))
class Child(Both):
    def __str__(self):
        return "child of " + super().__str__() + super().__repr__()


print(Child(), [Child()])
class Formatted:
    def __format__(self, spec):
        return "spec=" + spec


print(f"{Formatted():>10} {Formatted()}", format(Formatted(), "x"), "{:abc}".format(Formatted()))
try:
    print(f"{r:>10}")
except TypeError as e:
    print(e)

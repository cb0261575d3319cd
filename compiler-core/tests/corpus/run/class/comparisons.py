class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split(".")]

    def __repr__(self):
        return ".".join(str(p) for p in self.parts)

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __le__(self, other):
        return self == other or self < other


vs = [Version(t) for t in ["1.10", "1.2", "1.2.1", "0.9", "1.2"]]
print(sorted(vs), max(vs), min(vs), vs[1] == vs[4], vs[1] != vs[4], vs[0] > vs[1], vs[1] <= vs[4], vs[1] >= vs[0])
print(Version("1.0") == "1.0", Version("1.0") != 5, "x" == Version("1"))
for f in (lambda: Version("1") < 5, lambda: 5 > Version("1"), lambda: Version("1") > "a", lambda: sorted([Version("1"), 2])):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Odd:
    def __eq__(self, o):
        return "eq!"

    def __lt__(self, o):
        return []

    def __gt__(self, o):
        return [1]


o = Odd()
print(o == 1, o != 1, o < 1, o > 1, 1 < o, 1 > o, 5 == o, "yes" if o < 1 else "no", o in [3], not o == 2)
class Plain:
    pass


p, q = Plain(), Plain()
print(p == p, p == q, p != q, p in [q, p], [p].index(p))
try:
    p < q
except TypeError as e:
    print(e)

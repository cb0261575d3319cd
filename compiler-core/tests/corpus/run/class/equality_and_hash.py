class Key:
    def __init__(self, name, n):
        self.name, self.n = name, n

    def __eq__(self, o):
        return isinstance(o, Key) and self.name.lower() == o.name.lower() and self.n == o.n

    def __hash__(self):
        return hash(self.n) % 3

    def __repr__(self):
        return f"<{self.name}{self.n}>"


d = {}
for name, n in [("a", 1), ("b", 2), ("A", 1), ("c", 4), ("B", 2), ("a", 7)]:
    k = Key(name, n)
    d[k] = d.get(k, 0) + 1
print(d, len(d), Key("C", 4) in d, Key("z", 1) in d, d[Key("A", 7)])
del d[Key("A", 1)]
d[Key("a", 1)] = "again"
print(d, d.pop(Key("B", 2)))
s = {Key("x", i % 3) for i in range(10)}
print(len(s), Key("X", 1) in s, Key("x", 5) in s)
try:
    d[Key("q", 1)]
except KeyError as e:
    print(e)
class NoHash:
    def __eq__(self, o):
        return True


try:
    {NoHash(): 1}
except TypeError as e:
    print(e)
class ByIdentity:
    pass


i, j = ByIdentity(), ByIdentity()
e = {i: "i", j: "j"}
print(e[i], e[j], len(e), ByIdentity() in e, len({i, j, i}))
class BadHash:
    def __hash__(self):
        return "x"


try:
    hash(BadHash())
except TypeError as e:
    print(e)
print(hash(Key("a", 5)), Key("a", 1) == Key("A", 1), Key("a", 1) != Key("b", 1))

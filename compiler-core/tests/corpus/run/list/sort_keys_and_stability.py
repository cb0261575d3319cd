data = [("b", 2), ("a", 1), ("c", 2), ("a", 3), ("b", 1)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[0], reverse=True), sorted(data, key=lambda p: (-p[1], p[0])))
print(sorted(data, reverse=True), sorted(data, key=lambda p: p[1], reverse=True))
words = "the Quick brown Fox jumps over The lazy dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (len(w), w.lower())))
class V:
    def __init__(self, n, tag): self.n, self.tag = n, tag
    def __lt__(self, other): return self.n < other.n
    def __repr__(self): return "V%d%s" % (self.n, self.tag)
vs = [V(2, "a"), V(1, "b"), V(2, "c"), V(1, "d"), V(0, "e")]
print(sorted(vs), sorted(vs, reverse=True), min(vs), max(vs), sorted(vs, key=lambda v: v.tag, reverse=True))
big = [(i * 7919 % 101, i) for i in range(300)]
by = sorted(big, key=lambda p: p[0])
print(all(a[0] < b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(by, by[1:])), by[:5])
rev = sorted(big, key=lambda p: p[0], reverse=True)
print(all(a[0] > b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(rev, rev[1:])), rev[:5])
calls = []
def key(x):
    calls.append(x)
    return -x
print(sorted([3, 1, 2], key=key), calls)
for bad in ([1, "a"], [None, 1], [[1], ["a"]], [(1, 2), (1, "x")], [{}, {}], [1, 2.5, "z"]):
    try:
        print(sorted(bad))
    except TypeError as e:
        print(e)
mixed = [3, 1.5, True, 0, -2.5, 2**70, False, -2**70]
mixed.sort()
print(mixed)
try:
    [1, 2].sort(lambda x: x)
except TypeError as e:
    print(e)
try:
    sorted([1, 2], key=5)
except TypeError as e:
    print(e)
print([1, 2].sort(), sorted("hello"), sorted({3: "c", 1: "a"}), sorted({5, 2}), sorted(range(5, 0, -2)), sorted([[2, 1], [1, 9], [1]]), sorted([0.0, -0.0, 0]))
a = [5, 3, 1]
b = sorted(a)
print(a, b, a is b)
n = [float("nan"), 1.0]
print(len(sorted(n)))
a.sort(key=lambda x: x % 3)
print(a)
print(sorted([True, False, True]), sorted([(1,), (), (1, 2)]), sorted(["é", "z", "a", "Z", "ß"]), sorted([[1, [2, 3]], [1, [2]]]))

class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(4)), sum(Countdown(10)), max(Countdown(3)), [x * x for x in Countdown(3)], 2 in Countdown(5))
c = Countdown(5)
print(next(c), next(c), list(c), list(c), next(c, "empty"))
try:
    next(c)
except StopIteration:
    print("stopped")
class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        out = []
        if self.left:
            out.extend(self.left)
        out.append(self.value)
        if self.right:
            out.extend(self.right)
        return iter(out)


t = Tree(5, Tree(2, Tree(1)), Tree(8, None, Tree(9)))
print(list(t), sum(t), sorted(t, reverse=True), [v for v in t if v > 2])
class Bag:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)


for x in Bag("ab"):
    for y in Bag([1, 2]):
        print(x, y, end="; ")
print()
a, b = Bag((1, 2))
print(a, b, dict(Bag([("k", "v")])), list(zip(Bag([1, 2]), Countdown(9))), list(map(str, Bag([1, 2]))), any(Bag([0, 0])))
class Broken:
    def __iter__(self):
        return 5


for f in (lambda: list(Broken()), lambda: list(5), lambda: iter(Tree), lambda: next(Bag([]))):
    try:
        f()
    except TypeError as e:
        print(e)
for i in Countdown(3):
    if i == 2:
        break
else:
    print("not printed")
for i in Countdown(2):
    pass
else:
    print("finished", i)

log = []
def f(x):
    log.append(x)
    return x > 1
print(any(map(f, [1, 2, 3])), log)
log.clear()
print(all(f(x) for x in [2, 1, 3]), log)
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
c = Countdown(5)
print(next(c), 3 in c, list(c), list(c), next(c, "done"))
class Squares:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError("no " + str(i))
        return i * i
s = Squares(5)
print(list(s), 9 in s, 10 in s, list(reversed(s)), max(s), sum(s), list(zip(s, "abc")), [x for x in s if x % 2], sorted(s, reverse=True), tuple(enumerate(s))[:2])
a, b, *rest = s
print(a, b, rest, *s)
it = iter([1, 2, 3])
for x in it:
    print(x, next(it, None))
it = iter("abcdef")
print([p + q for p, q in zip(it, it)])
class Forever:
    def __iter__(self): return self
    def __next__(self): return 7
print(list(zip(Forever(), range(3))), next(iter(Forever())), [v for v, _ in zip(Forever(), "ab")])
m = map(lambda v: v * 2, Forever())
print(next(m), next(m))
for i, v in enumerate(Forever()):
    if i > 2: break
    print(i, v)
class Tree:
    def __init__(self, value, kids=()): self.value, self.kids = value, kids
    def __iter__(self):
        out = [self.value]
        for kid in self.kids: out.extend(kid)
        return iter(out)
tree = Tree(1, [Tree(2, [Tree(3)]), Tree(4)])
print(list(tree), sum(tree), max(tree), 3 in tree, 9 in tree, sorted(tree, reverse=True))
class Bad:
    def __iter__(self): return 5
class Worse:
    def __iter__(self): return [1]
for k in (Bad(), Worse(), 5, None, len):
    try:
        for _ in k: pass
    except TypeError as e:
        print(e)
try:
    next(5)
except TypeError as e:
    print(e)
try:
    next(iter([]))
except StopIteration as e:
    print("stop", repr(e), e.args)
i1 = iter([1, 2])
print(iter(i1) is i1, next(i1), list(i1), list(i1), next(i1, 0))
d = {"a": 1}
print(next(iter(d)), next(iter(d.items())), next(iter({5})), next(iter("xyz")), next(iter((9, 8))), next(iter(range(3, 9))))
grow = [1]
g = iter(grow)
print(next(g))
grow.append(2)
print(next(g), next(g, "end"))
grow.append(3)
print(next(g, "still end"))
r = range(3)
print(list(r), list(r), r[1], 2 in r, len(r), list(iter(r)), sum(iter(r)))
h = [iter([1, 2]), iter("ab"), iter((3,))]
print([next(x) for x in h], [list(x) for x in h])
def consume(it):
    total = 0
    for x in it: total += x
    return total
print(consume([1, 2]), consume((1, 2)), consume({1: 0, 2: 0}), consume({1, 2}), consume(range(3)), consume(iter([5])), consume(Countdown(4)), consume(Squares(3)), consume(map(abs, [-1])), consume(zip_first([(1, 2)])) if False else "")

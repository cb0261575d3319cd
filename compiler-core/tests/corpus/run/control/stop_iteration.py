it = iter([1, 2])
print(next(it), next(it))
try:
    next(it)
except StopIteration as e:
    print("stop", e.args)
print(next(it, None), next(iter([]), "default"))
class Once:
    def __init__(self):
        self.given = False

    def __iter__(self):
        return self

    def __next__(self):
        if self.given:
            raise StopIteration
        self.given = True
        return "only"


o = Once()
print(list(o), list(o), list(Once()) + list(Once()))
pairs = iter("abcdef")
print([(a, next(pairs)) for a in pairs])
it = iter(range(10))
for x in it:
    if x == 3:
        break
print(list(it))
z = zip([1, 2, 3], "ab")
print(list(z), list(z))
m = map(str, [1, 2])
print(next(m), list(m), list(m))
e = enumerate("xy", 5)
print(next(e), list(e))
f = filter(lambda v: v > 1, [0, 1, 2, 3])
print(next(f), list(f))
r = reversed([1, 2, 3])
print(next(r), list(r))
i1 = iter([1, 2, 3])
i2 = iter(i1)
print(i1 is i2, next(i1), next(i2), list(i1))
print(list(zip(iter([1, 2]), iter([3]))), sum(iter([1, 2])), dict(zip(iter("ab"), iter([1, 2]))))

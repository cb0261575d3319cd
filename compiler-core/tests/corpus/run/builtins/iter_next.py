it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "end"), next(it, None))
for f in (lambda: next(it), lambda: next(iter("")), lambda: next(iter(()))):
    try:
        f()
    except StopIteration as e:
        print("StopIteration", e.args, e.value)
d = iter({"a": 1, "b": 2})
print(next(d), list(d), list(d))
s = iter("héy")
print(next(s), "".join(s))
r = iter(range(3))
for x in r:
    print(x, next(r, "none"))
def take(n, source):
    out = []
    it = iter(source)
    for _ in range(n):
        v = next(it, None)
        if v is None:
            break
        out.append(v)
    return out


print(take(2, [1, 2, 3]), take(5, "ab"), take(0, [1]), take(3, range(100)), take(2, {5: 6}), take(2, [49, 64, 81]))
a = iter([1, 2, 3, 4])
print(list(zip(a, a)))
for f in (lambda: next(5), lambda: next([1]), lambda: iter(5), lambda: next("ab"), lambda: iter(None)):
    try:
        f()
    except TypeError as e:
        print(e)

print(list(zip()), list(zip([1, 2])), list(zip([1, 2, 3], "ab")), list(zip("abc", [1], (True, False))), list(zip([1], [2], [3], [4], [5])), list(zip(range(3), range(10, 20), "xyz", [0.5, 1.5, 2.5])))
a = iter([1, 2, 3, 4])
b = iter("xy")
print(list(zip(a, b)), list(a))
a = iter([1, 2, 3, 4])
b = iter("xy")
print(list(zip(b, a)), list(a))
it = iter(range(7))
print(list(zip(it, it)), list(it))
for args in ([1, 2], [3]), ([1], [2, 3]), ([], [1]), ([1, 2], [3, 4]):
    try:
        print(list(zip(args[0], args[1], strict=True)))
    except ValueError as e:
        print(e)
try:
    print(list(zip([1, 2], [1, 2], [1], strict=True)))
except ValueError as e:
    print(e)
try:
    print(list(zip([1], [1], [1, 2], strict=True)))
except ValueError as e:
    print(e)
try:
    for x, y in zip([1, 2, 3], [4], strict=True):
        print(x, y)
except ValueError as e:
    print(e)
print(list(zip([1, 2], strict=True)), list(zip([1, 2], [3, 4], strict=False)))
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), [list(row) for row in zip(*matrix)], [sum(c) for c in zip(*matrix)])
pairs = [("a", 1), ("b", 2)]
letters, numbers = zip(*pairs)
print(letters, numbers, list(zip(*zip(*pairs))) == pairs)
print(dict(zip("ab", [1, 2])), max(zip([3, 1], "ab")), sorted(zip([3, 1, 2], "abc")), [x + y for x, y in zip([1, 2], [10, 20])])
m = map(lambda x, y: x * y, [1, 2, 3], [4, 5])
print(next(m), list(m), list(m))
print(list(map(str, [1, 2.5, None])), list(map(int, "123")), list(map(len, ["a", "bb"])), list(map(max, [1, 5], [4, 2], [3, 3])), list(map(None or abs, [-1])))
print(list(filter(None, [0, 1, "", "a", [], None, 2.0])), list(filter(str.isdigit, ["1", "a"])), list(filter(lambda x: x % 2, range(6))))
print(list(enumerate("ab")), list(enumerate("ab", 10)), list(enumerate("ab", start=-1)), [i * c for i, c in enumerate("abc", 1)], next(enumerate(["z"])))
e = enumerate("xyz")
next(e)
print(list(e))
log = []
def noisy(x):
    log.append(x)
    return x * 2
m = map(noisy, [1, 2, 3])
print(log)
print(next(m), log, sum(m), log)
f = filter(noisy, [0, 1])
print(log, list(f), log)
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(5))), list(reversed({1: 2, 3: 4})))
r = reversed([1, 2, 3])
print(next(r), list(r), list(r))
for bad in (lambda: reversed({1, 2}), lambda: reversed(5), lambda: zip(1), lambda: map(1), lambda: next([1]), lambda: next(iter([])), lambda: iter(5), lambda: enumerate(), lambda: filter(None)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)

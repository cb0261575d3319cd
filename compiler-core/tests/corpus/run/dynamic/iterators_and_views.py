# Iterators, views and reversed of values whose type is not known.
xs = [[1, 2], "ab", (3, 4), {1: 2, 3: 4}, range(3), {5: 6}.keys(), {5: 6}.values(), {5: 6}.items(), None]
for x in xs:
    try: print(list(reversed(x)))
    except TypeError as e: print(e)
ys = [reversed([1, 2]), enumerate("ab"), zip([1], "a"), map(str, [1, 2]), filter(None, [0, 1]), iter([1, 2]), iter("ab"), iter({1: 2}), iter({3}), iter(range(3)), reversed({1: 2, 3: 4}), iter({1: 2}.items()), iter((1, 2)), 5]
for y in ys:
    try:
        for z in y: print(z, end=" ")
        print()
    except TypeError as e: print(e)
    try: print(list(y), next(y, "end"))
    except TypeError as e: print(e)
ys = [reversed([1, 2]), enumerate("ab"), zip([1], "a"), map(str, [1, 2]), filter(None, [0, 1]), iter([1, 2]), iter("ab"), iter({1: 2}), iter({3}), iter(range(3)), reversed({1: 2, 3: 4}), iter({1: 2}.items()), iter((1, 2)), reversed("abc"), reversed((1, 2))]
for y in ys:
    print(next(y), list(y), sum([1 for _ in y]), sorted(y, key=str))
def pick(n):
    if n == 0: return [1, 2, 3]
    if n == 1: return {"k": 1, "j": 2}
    if n == 2: return "str"
    return range(2)
for n in range(4):
    for v in reversed(pick(n)): print(v, end=",")
    for i, v in enumerate(pick(n)): print(i, v, end=",")
    for a, b in zip(pick(n), reversed(pick(n))): print(a, b, end=",")
    print(list(map(lambda q: [q], pick(n))), list(filter(lambda q: q, pick(n))), max(pick(n)), sorted(pick(n), key=str, reverse=True))
x = [1, None][0]
d = {1: 2}
for v in (d, [3, 4], (5, 6), "xy"):
    r = reversed(v)
    print(next(r), list(r))
    i = iter(v)
    print(next(i), list(i))
    print(len(v), 1 in v if not isinstance(v, str) else "-", [*v], *v)
s = {1, 2}
for v in (s, d.keys()):
    print(sorted(v | {9}), sorted(v & {1}), sorted(v - {1}), sorted(v ^ {1, 7}), v == {1}, v <= {1, 2}, len(v))
for v in (d.items(), d.values(), d):
    print(len(v), list(v), v)
for v in [1, True, 3.5]:
    try:
        print(range(v), [5, 6][v:], list(enumerate('a', v)))
    except TypeError as e:
        print(e)

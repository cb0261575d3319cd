xs = [5, -1, 8, 5, 0, 3]
print([i for i, x in enumerate(xs) if x == 5], next(iter([x for x in xs if x > 5])), [x for x in xs if x][::-1], xs.index(5, 1), 8 in xs, 9 not in xs)
try:
    xs.index(5, 4)
except ValueError as e:
    print(e)
try:
    xs.index(-1, 2, 4)
except ValueError as e:
    print(e)
while 5 in xs:
    xs.remove(5)
print(xs, len(xs))
evens, odds = [], []
for x in range(-3, 4):
    (evens if x % 2 == 0 else odds).append(x)
print(evens, odds)
xs[:] = [x * 2 for x in xs if x >= 0]
print(xs, [xs.pop() for _ in range(len(xs))], xs)
def dedupe(items):
    out = []
    for item in items:
        if item not in out:
            out.append(item)
    return out


print(dedupe([1, "1", 1.0, True, None, [1], [1], (1,), None]), dedupe("hello"))
def chunks(seq, n):
    return [seq[i:i + n] for i in range(0, len(seq), n)]


print(chunks([1, 2, 3, 4, 5], 2), chunks("abcdefg", 3), chunks((), 4), chunks(range(5), 2))

data = [3, -1, 4, 1, -5, 9]
print(sum(x for x in data), sum(x * x for x in data if x > 0), max(abs(x) for x in data), min(x % 4 for x in data), any(x < 0 for x in data), all(x < 10 for x in data))
print(",".join(str(x) for x in data), "".join(c for c in "a1b2" if c.isdigit()), sorted(-x for x in data), list(x + 1 for x in data), tuple(x for x in "ab"), set(x % 2 for x in data), dict((x, x * x) for x in (1, 2)))
print(sum(1 for _ in range(10)), sum(x * y for x in range(3) for y in range(3)), any(x == 2 for x in []), all(False for x in []), max((len(w), w) for w in ["a", "bbb", "cc"]), max((x for x in data), key=lambda v: -v), sum((x for x in data), 100))
seen = []
def test(x):
    seen.append(x)
    return x > 2


print(any(test(x) for x in range(10)), seen)
seen.clear()
print(all(test(x) for x in [5, 4, 1, 9]), seen)
try:
    max(x for x in [])
except ValueError as e:
    print(e)
total = 0.0
total += sum(x / 2 for x in data)
print(total, len([x for x in data]), sum(sum(row) for row in [[1, 2], [3]]), sum(len(w) for w in "a bb".split()))

a = [1, "a", 2.5, None, True, [1, [2]], (1,), {"k": 1}, "it's", -0.0, 10**20]
print(a)
for x in a:
    print(type(x).__name__, x, repr(x))
a.append(a[5])
a[5].append("shared")
print(a[-1], len(a))
print([None] * 2 + [True, False], [[], [[]], [[], [[]]]], ["", " "], [1.0, 1, "1"])
print(a.index("a"), a.index(None), a.count(1), None in a, 2.5 in a, "b" in a, [1, [2], "shared"] in a)
total = 0
for x in a:
    if isinstance(x, (int, float)):
        total += x
print(total)
b = [1, 2]
b.append(b)
print(b, b[2] is b, len(b[2][2]))

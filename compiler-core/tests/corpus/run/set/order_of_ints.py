print({3, 1, 2}, {10, 5, 20, 15}, {0, -1, -2, 5}, {100, 3, 8, 16, 24}, {7})
s = set()
for x in (50, 3, 18, 9, 34, 1, 66, 42):
    s.add(x)
    print(s)
for x in (3, 66, 50):
    s.remove(x)
    print(s)
s.add(130)
s.add(2)
print(s, len(s), list(s), [x * 2 for x in s], sum(s), min(s))
print(set(range(20, 0, -1)), set([8, 0, 16]), set([16, 0, 8]), {True, 5, False}, {1000, 2000, 3000, 4000, 5000, 6000})
big = set()
for i in range(40):
    big.add(i * i % 97)
print(big)

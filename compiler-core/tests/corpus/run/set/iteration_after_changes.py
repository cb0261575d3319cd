s = set()
for i in [5, 1, 9, 3, 1, 5]:
    s.add(i * 10)
print(s, len(s))
s.discard(10)
s.add(7)
s.add(15)
print(s, [x for x in s if x % 2], sorted(s, reverse=True), max(s) - min(s))
t = {x % 4 for x in range(20)}
print(t, s & t, s | t, s - t, sorted(s ^ t))
print({1, 2, 3} == {3, 2, 1}, {1, 2} != {1}, {1} < {1, 2} < {1, 2, 3}, set() <= {1}, {1, 2} & {2, 3} == {2}, not {1} & {2})
removed = []
while len(s) > 2:
    removed.append(s.pop())
print(len(removed), len(s), set(removed) & s, sorted(removed + list(s)))
big = set(range(0, 1000, 3)) & set(range(0, 1000, 5))
print(big, len(big), sum(big), 990 in big, 991 in big)

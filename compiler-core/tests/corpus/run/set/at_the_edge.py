s = {3, 1, 2}
for f in (lambda: s.remove(9), lambda: set().pop(), lambda: s[0], lambda: s + s, lambda: s.add([1]), lambda: s < 5, lambda: s | [1], lambda: set(5), lambda: hash(s), lambda: {[]}, lambda: s.nothing, lambda: s.union(5), lambda: s.add(), lambda: s.discard({}), lambda: [] in s, lambda: s - 1, lambda: set([1], [2]), lambda: s.issubset(5), lambda: -s, lambda: s()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({1} in s, s.discard(9), s.discard({1}), len(s), sorted(s))
print(s == {1, 2, 3}, s != {1, 2}, s == [1, 2, 3], {1} < s, s <= s, s < s, s > {3}, {4} <= s, set() < s, s.issubset([1, 2, 3, 4]), s.issuperset((1, 2)), s.isdisjoint("ab"), {1.0, 2} <= s)
t = s
t |= {10}
u = s | {20}
print(s is t, s, u is s, sorted(u))
s &= {1, 10, 99}
print(s)
s ^= {1, 5}
print(s)
s -= {5}
print(s)
a = {(1, 2), (3, 4), (1, 2)}
print(len(a), (3, 4) in a, (4, 3) in a, {frozen for frozen in a if frozen[0] == 1})
b = {"x", 1, 2.5, None, (1,), True}
print(len(b), 1 in b, True in b, 1.0 in b, None in b, "x" in b, (1.0,) in b, 2.5 in b)
try:
    for x in s:
        s.add(x + 1)
except RuntimeError as e:
    print(e)
c = {1, 2, 3}
for x in list(c):
    if x % 2: c.remove(x)
print(c)
print(set("hello") == set("olleh"), len(set("mississippi")), set([]), set(range(5)), set({1: 2}), {x // 2 for x in range(10)}, {*[1, 2], *(2, 3)}, {len(w) for w in ("a", "bb", "cc")})
print({1, 2} | {2, 3} | {4}, {1, 2, 3} & {2, 3} & {3}, {1, 2, 3} - {1} - {2}, {1, 2} ^ {2, 3} ^ {3, 4}, {1} | set() == {1})
print(set() == set(), bool(set()), len(set()), repr(set()), str({1}), [set(), {2}], {1: {2}})
d = {0, -1, -2, 10**20, -10**20, 2**61, 2**61 - 1, 2**62}
print(len(d), -1 in d, -2 in d, -3 in d, 10**20 in d, 2**61 - 1 in d, d)
primes = set(range(2, 60))
for p in sorted(primes):
    if p in primes:
        primes -= set(range(p * p, 60, p))
print(primes, sum(primes), max(primes))
seen, dup = set(), []
for v in [1, 5, 2, 5, 1, 9]:
    if v in seen: dup.append(v)
    seen.add(v)
print(dup, seen, [v for v in seen], sorted(seen, reverse=True), list(seen)[0], min(seen), sum(seen))
e = set(range(100))
popped = [e.pop() for _ in range(95)]
print(popped[:5], e, len(e))
e.update("ab", [1], {2: 3}, (4,))
print(len(e), "a" in e)
e.clear(); e.add(7); print(e, e.copy(), e.copy() is e)
x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 64, 128, 32}
print(x, x - {1, 2, 3}, x.difference([64], [128]), x.intersection(range(5)), x.symmetric_difference([1, 500]))
big = set()
for i in range(3000): big.add(i * i)
print(len(big), 2999 * 2999 in big, 2 in big, sum(big), len(big & set(range(0, 9000000, 2))))

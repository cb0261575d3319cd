s = "héllo😀"
for c in s:
    print(c, ord(c), end=";")
print()
for i, c in enumerate(s):
    print(i, c, s[i] == c, end=" ")
print()
print(list(s), tuple(s), len(s), list(reversed(s)), sorted(s), sorted(set(ord(c) for c in "hello")))
counts = {}
for c in "mississippi":
    counts[c] = counts.get(c, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts.items()))
a, b, *rest = "xyzzy"
print(a, b, rest, "".join(rest))
print([c for c in s if c.isalpha()], {c: s.count(c) for c in "lh"}, any(c == "l" for c in s), all(c.islower() for c in "abc"))
it = iter("ab")
print(next(it), next(it), next(it, "end"))
print(list(zip("abc", "xyz")), list(map(str.upper, "ab")), max("hello"), "".join(filter(str.isdigit, "a1b2")))

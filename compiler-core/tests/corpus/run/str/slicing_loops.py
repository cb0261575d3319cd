s = "The quick brown fox"
print([s[i:i + 4] for i in range(0, len(s), 4)], s[::3], s[::-3], s[5:-5:2], s[-5:], s[:-5])
out = ""
for i in range(len(s) - 1, -1, -1):
    out += s[i]
print(out, out == s[::-1])
words = s.split()
print(" ".join(w[0].upper() + w[1:][::-1] for w in words), "".join(w[0] for w in words), [w[-1] for w in words])
def rotate(t, n):
    n %= len(t)
    return t[n:] + t[:n]


print([rotate("abcde", n) for n in (0, 1, -1, 7, 5)], [s[i] for i in (0, -1, len(s) // 2)])
print(all(s[i] == s[i - len(s)] for i in range(len(s))), [("日本語" * 2)[k:k + 2] for k in range(5)], "x"[0][0][-1], ""[0:5], repr("abc"[3:]), repr("abc"[2:1]))
pairs = {}
for a, b in zip(s, s[1:]):
    pairs[a + b] = pairs.get(a + b, 0) + 1
print(len(pairs), max(pairs.values()))

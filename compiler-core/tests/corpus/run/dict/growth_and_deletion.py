d = {}
for i in range(1000):
    d[i * 7919 % 1009] = i
print(len(d), d[0], d.get(5), list(d)[:5], list(d)[-3:])
for i in range(0, 1009, 2):
    if i in d:
        del d[i]
print(len(d), list(d)[:8], sum(d), sum(d.values()))
for i in range(500):
    d[-i] = i
    if i % 3 == 0:
        d.pop(-i)
print(len(d), -1 in d, -3 in d, list(d.items())[-4:])
while len(d) > 10:
    d.popitem()
print(d)
words = {}
for i in range(3000):
    key = "k" + str(i * i % 701)
    words[key] = words.get(key, 0) + i
print(len(words), words["k1"], words["k0"], list(words)[:6])
big = {2**i: i for i in range(60, 70)}
big[2**63] = "changed"
print(big, 2**65 in big, 2**70 in big)

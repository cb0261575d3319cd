d = {}
for k in (1, 1.0, True, "1", None, 0, False, -0.0, (1, 2), (1.0, 2), (True, 2.0), 2**70, float(2**70), "", (), ((), ())):
    d[k] = d.get(k, 0) + 1
print(d, len(d))
print(d[True], d[1], d[0.0], d[(1, 2.0)], 2**70 in d, 1.5 in d, "1" in d, (1,) in d)
print([type(k).__name__ for k in d])
d[True] = "yes"
print(list(d.items())[0])
s = {1, True, 1.0, 0, False, "a", None, (1,), (1.0,)}
print(len(s), 1.0 in s, True in s, (True,) in s)
e = {0: "zero", 1: "one"}
e[True] += "!"
e[False] += "?"
print(e, e.pop(1.0), e)
inf, nan = float("inf"), float("nan")
f = {inf: 1, -inf: 2, nan: 3}
print(f[inf], f[-inf], f[nan], len(f), float("inf") in f)
big = {10**30: "a", -10**30: "b", 10**30 + 1: "c"}
print(big[10**30], big[-(10**30)], big.get(10**30 + 2), big[int("1" + "0" * 30)])
words = {}
for w in "the cat the dog a cat the end".split():
    words.setdefault(w, []).append(len(words))
print(words)
nested = {(1, ("a", 2.5)): {"x": [1, {2: 3}]}}
print(nested[(1, ("a", 2.5))]["x"][1][2], nested)
for bad in ([1], {}, {1}, (1, [2]), ({},)):
    try:
        d[bad] = 1
    except TypeError as e:
        print(e)
    try:
        print(bad in d)
    except TypeError as e:
        print(e)

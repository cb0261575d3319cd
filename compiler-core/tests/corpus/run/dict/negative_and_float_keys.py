d = {}
for k in (-1, -2, 0, -0.0, 0.5, -1.0, 2**61 - 1, 2**61, float("inf"), 1e300, -(2**63), 2**63):
    d[k] = len(d)
print(d, len(d))
print(d[-1], d[-2], d[0.0], d[False], d[float("inf")], d.get(10**300), -1.5 in d)
nan = float("nan")
d = {nan: 1}
print(nan in d, float("nan") in d, d[nan], len({nan: 1, float("nan"): 2}))
d = {1: "a"}
d[1.0] = "b"
d[True] = "c"
print(d)
d = {True: 1, 1: 2, 1.0: 3}
print(d, {0: "x", False: "y"})
s = {1, 1.0, True, 2}
print(s, len(s))

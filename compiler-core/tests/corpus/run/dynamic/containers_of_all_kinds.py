stuff = [1, "two", 3.0, None, [4, "five"], {"six": 6, 7: [8]}, (9, "ten"), {11}, True]
for x in stuff:
    print(type(x).__name__, x, end="; ")
print()
print(stuff[4][1], stuff[5]["six"], stuff[5][7][0], stuff[6][1], len(stuff[7]), [len(x) for x in stuff if isinstance(x, (list, dict, tuple, set, str))])
stuff[4].append(stuff[6])
stuff[5]["new"] = stuff[4]
stuff[7].add("twelve" if len(stuff) > 3 else 0)
print(stuff[:7], len(stuff[7]))
def walk(x):
    if isinstance(x, dict): return {k: walk(v) for k, v in x.items()}
    if isinstance(x, list): return [walk(v) for v in x]
    if isinstance(x, tuple): return tuple([walk(v) for v in x])
    if isinstance(x, bool): return not x
    if isinstance(x, (int, float)): return x * 2
    if isinstance(x, str): return x.upper()
    return x
print(walk([1, "a", {"k": (2.5, [True, None])}, [[3]]]))
def depth(x): return 1 + max([depth(v) for v in x], default=0) if isinstance(x, (list, tuple)) else 0
print(depth([1, [2, (3, [4])]]), depth(5), depth([]))
def flat(x):
    out = []
    for v in x:
        if isinstance(v, list): out.extend(flat(v))
        else: out.append(v)
    return out
print(flat([1, [2, ["three", [4.0]]], []]))
a = [1, 2]
a.append("three"); a[0] = None; a += [(4,)]
print(a, a.index("three"), a.count(None), ("three" in a), sorted(a, key=str))
d = {"n": 1}
d["s"] = "text"; d["l"] = [1]; d["l"].append("x"); d["d"] = d.copy(); d["n"] += 1.5
print(d, [k for k, v in d.items() if isinstance(v, str)])
def pick(flag): return [1, 2] if flag else "ab" if flag is None else {"k": 1}
for f in (True, None, False):
    v = pick(f)
    print(v, len(v), list(v), 1 in v if not isinstance(v, str) else "a" in v, bool(v))
x = 5
x = "now text"; x = [x]; x = {"k": x}
print(x, x["k"][0][4:])
rows = [["id", "v"], [1, 2.5], [2, None]]
print([dict(zip(rows[0], r)) for r in rows[1:]], list(map(list, zip(*rows))))
eq = [1 == 1.0, "1" == 1, [1] == [1.0], None == 0, (1, "a") == (1, "a"), {1: "a"} == {1.0: "a"}, {1} == {True}, [] == (), "" == None]
print(eq)

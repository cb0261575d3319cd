d = {}
for k in "hello world":
    d[k] = d.get(k, 0) + 1
print(d)
for k in "lo":
    del d[k]
d["l"] = "again"
d["h"] = "changed in place"
print(d, list(d)[-1])
for _ in range(20):
    k = next(iter(d))
    d[k] = d.pop(k)
print(d)
e = {**d, "z": 1, "h": 2}
print(e, dict(reversed(list(e.items()))), {k: e[k] for k in sorted(e)})
e.update(d)
print(list(e.values()), e == dict(sorted(e.items())), list(e) == sorted(e))
while e:
    print(e.popitem(), end=" ")
print(e)
f = {}
for i in range(30):
    f[i % 7] = i
    if i % 5 == 0:
        f.pop(i % 3, None)
print(f)

d = {1: "a", 2: "b", 3: "c"}
try:
    for k in d:
        d[k + 10] = "x"
except RuntimeError as e:
    print(e, len(d))
d = {1: "a", 2: "b", 3: "c"}
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e, d)
d = {1: "a", 2: "b"}
for k in d:
    d[k] = d[k] * 2
print(d)
try:
    for k, v in d.items():
        if k == 1:
            d.pop(2)
            d[99] = 1
        print(k, v)
except RuntimeError as e:
    print(e)
d = {i: i for i in range(5)}
for k in list(d):
    if k % 2:
        del d[k]
print(d)
try:
    for v in d.values():
        d.clear()
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)

# A container that holds itself beside values of other types.
found = []
found.append(found)
found.append((1, 2, 3))
print(found)
def fill(x):
    x.append(x)
    x.append("end")
    x.append((1, x))
    return x
print(fill([]), len(fill([1])))
d = {}
d["self"] = d
d["n"] = 1
print(d)
def put(d):
    d["me"] = d
    d["tuple"] = (d, 2)
put(d)
print(len(d), d["me"] is d)

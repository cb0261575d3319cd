# each kind of change while a dict is iterated
def attempt(name, action):
    d = {i: i * i for i in range(6)}
    seen = []
    try:
        for k in d:
            seen.append(k)
            action(d, k)
    except RuntimeError as e:
        print(name, "RuntimeError", e, seen, d)
    else:
        print(name, "fine", seen, d)
def add(d, k): d[k + 100] = 0
def delete_other(d, k):
    if k == 2: del d[5]
def swap(d, k):
    if k == 1:
        del d[0]
        d[77] = 1
def replace(d, k): d[k] = -k
def popitem(d, k):
    if k == 3: d.popitem()
def clear(d, k): d.clear()
def nothing(d, k): d.get(k); d.setdefault(k, 5)
def update_same(d, k): d.update({k: "u"})
for name, action in [("add", add), ("delete", delete_other), ("swap", swap), ("replace", replace), ("popitem", popitem), ("clear", clear), ("nothing", nothing), ("update", update_same)]:
    attempt(name, action)
d = {"a": 1, "b": 2}
it = iter(d.items())
print(next(it))
d["c"] = 3
try:
    next(it)
except RuntimeError as e:
    print(e)
it = iter(d)
del d["c"]
for _ in range(2):
    try:
        print(next(it))
    except RuntimeError as e:
        print(e)
    except StopIteration:
        print("stop")
values = d.values()
try:
    for v in values:
        d[v] = v
except RuntimeError as e:
    print(e, d)
try:
    for k in reversed(d):
        del d[k]
except RuntimeError as e:
    print(e, d)

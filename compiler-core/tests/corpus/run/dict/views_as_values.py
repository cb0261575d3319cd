# Views of dicts as values among others, and in the dict that they show.
d = {1: 2}
values = [1, d.values(), d.keys(), d.items(), {3: 4}.items(), "a", None]
print(values)
for value in values:
    print(value)
d[5] = 6
print(values[1], len(values[1]), 6 in values[1], 1 in values[2], (1, 2) in values[3])
for x in values[1]:
    print(x)
for k, v in values[3]:
    print(k, v)
print(sorted(values[2]), max(values[2]), list(values[4]), values[2] | {7}, values[2] & {1})
print([x for x in values[2] if x > 1], dict(values[3]), sum(values[1]))
e = {"a": 1}
e["values"] = e.values()
e["keys"] = e.keys()
e["items"] = e.items()
print(e)

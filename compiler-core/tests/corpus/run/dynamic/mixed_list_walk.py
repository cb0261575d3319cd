items = [1, "a", 2.5, None, True, [1, "b"], (2, 3), {"k": 1}, {5}, 10**30]
print(items)
for x in items:
    print(repr(x), type(x).__name__, bool(x), x == 1)
def describe(x):
    if isinstance(x, bool):
        return "bool"
    if isinstance(x, (int, float)):
        return f"number {x + 1}"
    if isinstance(x, str):
        return "text of " + str(len(x))
    if isinstance(x, (list, tuple, dict, set)):
        return f"{type(x).__name__} of {len(x)}"
    return "nothing" if x is None else "?"


print([describe(x) for x in items])
print([x for x in items if isinstance(x, (int, float)) and not isinstance(x, bool)])
print(sum(x for x in items if isinstance(x, (int, float))))
items[0], items[1] = items[1], items[0]
items[2] += 1
items[5].append(items[0])
items[-1] -= 10**30
print(items, len(items), items.index(None), items.count(1))
copy = items[:]
copy.reverse()
print(copy[:3], copy == items, items == items[:], [*items[:2], *copy[:2]])

def size(x):
    return x if isinstance(x, int) else len(x)


def deep_sum(x):
    if isinstance(x, (int, float)):
        return x
    if isinstance(x, str):
        return len(x)
    if isinstance(x, dict):
        return sum(deep_sum(k) + deep_sum(v) for k, v in x.items())
    total = 0
    for item in x:
        total += deep_sum(item)
    return total


def deep_copy(x):
    if isinstance(x, list):
        return [deep_copy(v) for v in x]
    if isinstance(x, dict):
        return {k: deep_copy(v) for k, v in x.items()}
    if isinstance(x, tuple):
        return tuple([deep_copy(v) for v in x])
    return x


def depth(x):
    return 1 + max((depth(v) for v in x), default=0) if isinstance(x, (list, tuple)) else 0


print(size(5), size("abc"), size([1]), deep_sum([1, [2.5, "abc"], {"k": [10]}, (1, (True,))]))
a = [1, {"k": [2, (3, [4])]}]
b = deep_copy(a)
b[1]["k"][1][1].append("new")
print(a, b, a == b, deep_copy(a) == a, depth([1, [2, [3, (4,)]]]), depth([]), depth(5))
kinds = {int: "I", str: "S", float: "F", list: "L", bool: "B", type(None): "N"}
print("".join(kinds.get(type(v), "?") for v in [1, "a", 2.0, [], True, None, ()]))
converters = [int, float, str, bool, list]
for c in converters:
    try:
        print(c.__name__, c("12"))
    except ValueError as e:
        print(e)

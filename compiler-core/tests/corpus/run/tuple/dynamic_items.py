rows = [("id", 1), ("name", "x"), ("ratio", 0.5), ("none", None), ("list", [1, 2]), ("nested", (1, (2, "z")))]
for key, value in rows:
    print(key, value, repr(value), type(value).__name__)
def pick(t, i):
    return t[i]


t = (1, "two", 3.0)
for i in range(-3, 3):
    v = pick(t, i)
    print(v, v * 2)
both = [(1, 2), ("a", "b"), (1.5, None)]
print([a for a, b in both], [b for a, b in both], both)
print(tuple([x for x in [1, "a"]]), (1, 2, 3)[1:], ("a",) + t[:1])
print(isinstance(t, tuple), isinstance(t, list), isinstance(t, (list, tuple)), type(t) == tuple)

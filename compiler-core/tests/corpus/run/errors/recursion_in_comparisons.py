# Containers that hold themselves are equal to themselves; to find out about others has no end.
def show(f):
    try:
        print(f())
    except RecursionError as error:
        print(type(error).__name__, error)


a = []
a.append(a)
b = []
b.append(b)
show(lambda: a == a)
show(lambda: a == b)
show(lambda: a != b)
show(lambda: a < b)
show(lambda: a >= b)
show(lambda: a in a)
show(lambda: a in [b])
show(lambda: [1, b].index(a))
show(lambda: sorted([a, b]))
show(lambda: max(a, b))

c = {}
c["self"] = c
d = {}
d["self"] = d
show(lambda: c == c)
show(lambda: c == d)

e = []
e.append((e,))
f = []
f.append((f,))
show(lambda: e == f)
show(lambda: e[0] == f[0])
show(lambda: e[0] < f[0])


def nested(depth, x):
    for _ in range(depth):
        x = [x]
    return x


# CPython counts levels in C: 1,498 of them.
for depth in (1, 1000, 1400, 1600, 3000):
    show(lambda: nested(depth, 1) == nested(depth, 1))
    show(lambda: nested(depth, 1) < nested(depth, 2))
    show(lambda: len(repr(nested(depth, 1))))

# What raises for another reason leaves the count as it was.
for i in range(3000):
    try:
        nested(20, 1) < nested(20, "a")
    except TypeError as error:
        text = str(error)
print(text)
show(lambda: nested(1400, 1) == nested(1400, 1))

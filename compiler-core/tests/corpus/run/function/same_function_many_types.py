def add(a, b):
    return a + b


print(add(1, 2), add("a", "b"), add([1], [2]), add(1.5, 2), add((1,), ("x",)), add(2**63, 2**63), add(True, True))
def first(xs):
    return xs[0]


print(first([1]), first("ab"), first((2.5,)), first({0: "zero"}), first(range(5, 9)))
def size(x):
    return len(x)


print(size("abc"), size([1]), size({}), size((1, 2)), size(range(10)), size({1, 2}))
def biggest(xs):
    best = xs[0]
    for x in xs[1:]:
        if x > best:
            best = x
    return best


print(biggest([3, 9, 2]), biggest(["b", "z", "a"]), biggest([1.5, 2]), biggest("hello"), biggest([[1], [2, 0]]), biggest([(1, 2), (1, 3)]))
def repeat(x, n):
    return x * n


print(repeat("ab", 2), repeat([0], 3), repeat(2, 3), repeat(1.5, 2), repeat((1,), 2))
def identity(x):
    return x


print(identity(1) + 1, identity("a") + "b", identity([1]) + [2], identity(None), identity(identity)(5), identity(len)("abc"))
for bad in ((1, "a"), ("a", 1), ([1], (1,)), (None, 1), ({}, {})):
    try:
        print(add(bad[0], bad[1]))
    except TypeError as e:
        print(e)

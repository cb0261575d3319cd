def apply(f, n, x):
    for _ in range(n):
        x = f(x)
    return x


print(apply(lambda v: v * 2, 5, 1), apply(str.upper, 1, "ab"), apply(len, 1, "abc"), apply(lambda s: s + "!", 3, "hi"))
table = [abs, str, lambda v: -v, float, bool, int, repr]
for f in table:
    print(f(-3), end=" ")
print()
def twice(f):
    def wrapped(x):
        return f(f(x))
    return wrapped


print(twice(twice(lambda x: x + 3))(0), twice(lambda s: s * 2)("ab"), list(map(twice(abs), [-1, 2])))
print(sorted(["bb", "a", "ccc"], key=len), sorted([3, -4, 1], key=abs), list(filter(None, [0, 1, "", "x", None])), callable(apply), callable(5), callable(len), callable(int))
def fold(f, xs, start):
    acc = start
    for x in xs:
        acc = f(acc, x)
    return acc


print(fold(lambda a, b: a + b, [1, 2, 3], 0), fold(lambda a, b: a + b, "abc", ""), fold(max, [3, 9, 2], 0), fold(lambda a, b: a + [b], (1, 2), []))
print((lambda a, b=2: (a, b))(1), (lambda: None)(), (lambda x: lambda y: x - y)(5)(3), apply.__name__, (lambda: 0).__name__)
f = print
f("print as a value", 1, sep="|")
g = [].append
g(5)
items = []
push = items.append
for i in range(3):
    push(i)
print(items, max([1, 5, 3], key=lambda v: -v))

a, b, c = [1, 2, 3]
print(a, b, c)
a, b = b, a
print(a, b)
first, *middle, last = range(6)
print(first, middle, last)
*init, tail = "abc"
print(init, tail)
head, *rest = [1]
print(head, rest)
(x, y), [z, (w,)] = (1, 2), [3, [4]]
print(x, y, z, w)
i = 0
values = [10, 20, 30]
i, values[i] = 2, 99
print(i, values)
for k, (m, n) in enumerate([(1, 2), (3, 4)]):
    print(k, m, n)
for p, *q in [(1, 2, 3), "xy", [9]]:
    print(p, q)
def attempt(f):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def two(v):
    a, b = v


def star(v):
    a, *b, c = v


attempt(lambda: two([1]))
attempt(lambda: two([1, 2, 3]))
attempt(lambda: two([]))
attempt(lambda: two(5))
attempt(lambda: two("abc"))
attempt(lambda: star([1]))
attempt(lambda: star(None))
print([*range(3), *"ab"], (*[1, 2], 3), {**{"a": 1}, "b": 2}, {*[1, 2], 3})

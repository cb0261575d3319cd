t = (1, "a", 2.5, None)
print(t, len(t), t[0], t[-1], t[1:3], t[::-1], t + (5,), t * 2, (1,), (), tuple(), tuple("abc"), tuple([1, 2]))
print(1 in t, "b" in t, t.index("a"), t.count(None), t == (1, "a", 2.5, None), t != (1,))
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (2,) > (1, 99), ("a", 1) < ("b", 0), () < (1,), (1, "a") == (1.0, "a"))
for f in (lambda: t[9], lambda: t + [1], lambda: (1, "a") < (1, 2), lambda: t.index(99), lambda: t["x"], lambda: len((1, 2), 3), lambda: hash(([],))):
    try:
        print(f())
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
a = (1, [2])
try:
    a[1] += [3]
except TypeError as e:
    print(e, a)
x = 1,
print(x, type(x).__name__, (1, (2, (3, ()))), ((1)))
t += (9,)
print(t, max((3, 1, 2)), sum((1, 2)), sorted((2, 1)), hash((1, 2)) == hash((1, 2)))

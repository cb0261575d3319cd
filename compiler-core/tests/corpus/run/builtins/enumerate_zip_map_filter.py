print(list(enumerate("ab")), list(enumerate([5], 10)), list(enumerate("xy", start=-1)), list(enumerate([])), dict(enumerate("ab")))
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip([1], [2], [3], [4])), list(zip("ab", range(10), (True, False))), dict(zip("ab", [1, 2])))
print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(len, ["a", "bb"])), list(map(int, "123")), list(map(max, [1, 5], [3, 2])), sum(map(abs, [-1, -2])))
print(list(filter(None, [0, 1, "", "a", None, [], [0]])), list(filter(lambda v: v > 1, [1, 2, 3])), list(filter(str.isalpha, "a1b")), "".join(filter(lambda c: c not in "aeiou", "education")))
for i, (a, b) in enumerate(zip("xyz", [10, 20, 30])):
    print(i, a, b, end="; ")
print()
for a, b, c in zip([1, 2], [3.5, 4], ["s", None]):
    print(a, b, c)
xs = [1, 2, 3, 4]
print([b - a for a, b in zip(xs, xs[1:])], list(zip(xs, xs[::-1])), [i for i, v in enumerate(xs) if v % 2 == 0], list(map(lambda p: p[0] + p[1], zip(xs, xs))), max(zip([1, 3, 2], "abc")))
for f in (lambda: list(zip([1], 5)), lambda: list(map(5, [1])), lambda: list(map(len, [1])), lambda: list(enumerate(5)), lambda: list(filter(len, [5])), lambda: enumerate([1], "a"), lambda: map(str)):
    try:
        print(f())
    except TypeError as e:
        print(e)
it = zip([1, 2, 3], [4, 5, 6])
print(next(it), list(it), list(it))
m = map(print, ["lazy", "map"])
print("nothing yet")
list(m)

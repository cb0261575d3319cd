xs = [5, 2, 9, 1]
print(sorted(xs), xs, list(reversed(xs)), sorted(xs, reverse=True), sorted("hello"), sorted({3: "c", 1: "a"}), sorted((2, 1)), sorted({9, 4, 7}), list(reversed("abc")), list(reversed(range(5))), list(reversed((1, 2))), list(reversed({1: 2, 3: 4})))
print(sorted(["B", "a", "C"]), sorted(["B", "a", "C"], key=str.lower), sorted([-3, 1, -2], key=abs), sorted(range(5), key=lambda v: (v % 2, -v)), sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([[3], [1, 2], []]), sorted([1.5, 1, True, 0.5]))
print(sorted(["x10", "x9", "x1"], key=lambda s: int(s[1:])), sorted("banana", key="nab".index), sorted([None, 2, 1], key=lambda v: -1 if v is None else v))
for f in (lambda: sorted([1, "a"]), lambda: sorted(5), lambda: sorted([1], key=len), lambda: reversed(5), lambda: reversed({1, 2}), lambda: sorted([[], {}]), lambda: [2, 1].sort(5)):
    try:
        print(f())
    except TypeError as e:
        print(e)
r = reversed(xs)
xs.append(100)
print(list(r), list(r))
data = [("x", 3), ("y", 1), ("z", 3), ("w", 1)]
print(sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True), sorted(sorted(data), key=lambda p: -p[1]))

cases = [[1, "a"], ["a", 1], [None, 1], [1, None], [[1], 1], [(1,), [1]], [{}, {}], [1, 2.5, "x"], [2.5, 1, True], ["b", "a"], [0.0, 2], [{1}, {2, 1}], [None, None], [None], [[1, "a"], [1, 2]], [(1, None), (1, None)], [(1, None), (2, 5)], [(1, None), (1, 5)]]
for case in cases:
    try:
        print(case, "->", sorted(case))
    except TypeError as e:
        print(case, "->", e)
    try:
        print(max(case), min(case))
    except TypeError as e:
        print(e)
print(sorted([3, "a", 1, "b"], key=str), sorted([3, "aa", None], key=lambda v: str(type(v))), sorted([None, 3, None, 1], key=lambda v: (v is None, v or 0)))
xs = [3, 1, "x", 2]
try:
    xs.sort()
except TypeError as e:
    print(e, len(xs), xs.count("x"))

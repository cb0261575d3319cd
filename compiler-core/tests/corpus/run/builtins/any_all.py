print(any([]), all([]), any([0, "", None]), any([0, 1]), all([1, "a"]), all([1, 0]), any("ab"), all({0: 1}), any({0, 1}), all(range(1, 5)), any(range(1)))
calls = []
def check(v, limit):
    calls.append(v)
    return v > limit


print(any(check(v, 2) for v in [1, 2, 3, 4]), calls)
calls.clear()
print(all(check(v, 0) for v in [1, -1, 2]), calls)
print(any(map(str.isdigit, "ab3")), all(map(str.isdigit, "123")), any([[]]), all([[]]), any((None, [0])))
matrix = [[1, 2], [3, 4]]
print(all(all(v > 0 for v in row) for row in matrix), any(any(v == 4 for v in row) for row in matrix), all(len(row) == 2 for row in matrix))
for f in (lambda: any(5), lambda: all(None), lambda: any(), lambda: any([1], [2])):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(not any([False, 0]), any(x is None for x in [1, None]), all(isinstance(x, int) for x in [1, True]), sum(any(c == v for c in "abc") for v in "cde"))

print(sum([1, 2, 3]), sum([1.5, 2]), sum([]), sum([[1], [2]], []), sum((1, 2), 10), sum(range(101)), sum([True, True]), sum([2**63, 2**63]), sum([0.1] * 10), sum({1: 2, 3: 4}), sum([1], start=5))
print(abs(-5), abs(5), abs(-2.5), abs(-0.0), abs(True), abs(-(2**63)), abs(-(2**80)), abs(float("-inf")))
print(divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(7.5, 2), divmod(2**70, 2**35), divmod(True, 2))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(5), round(1e20), round(2.5, 0))
print(sum([1e16, 1, -1e16]), sum([1, 1e16, 1, -1e16]), sum([0.1, 0.2, 0.3]), 0.1 + 0.2 + 0.3, sum([1e308, 1e308]), sum([float("inf"), 1]))
for f in (lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum([1, None]), lambda: sum(5), lambda: abs("a"), lambda: divmod("a", 1), lambda: round("a"), lambda: round(1.5, "a"), lambda: sum([[1]]), lambda: abs(None), lambda: round(2.5, 1.5)):
    try:
        print(f())
    except TypeError as e:
        print(e)

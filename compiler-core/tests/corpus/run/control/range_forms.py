for args in [(5,), (2, 5), (0, 10, 3), (10, 0, -3), (5, 5), (5, 2), (0, -5, -2), (0,), (-3,), (2, 3, 100), (0, 1, -1)]:
    if len(args) == 1:
        r = range(args[0])
    elif len(args) == 2:
        r = range(args[0], args[1])
    else:
        r = range(args[0], args[1], args[2])
    print(r, list(r), len(r), bool(r), sum(r), list(reversed(r)))
r = range(10, 50, 7)
print(r[0], r[-1], r[1:3], r[::-1], 24 in r, 25 in r, r.index(31), r.count(17), r.count(18), r.start, r.stop, r.step, max(r), min(r))
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), 2.0 in range(5), "a" in range(5))
print(len(range(10**18)), 10**17 in range(10**18), range(2**70)[2**69] == 2**69, range(10**20, 10**20 + 3)[-1], list(range(2**63 - 2, 2**63 + 2)))
for i in range(3):
    i += 10
    print(i, end=" ")
print()
n = 3
for i in range(n):
    n = 100
print(i, n)
for f in (lambda: r[9], lambda: range(1.5), lambda: range(1, 2, 0), lambda: r.index(11), lambda: range(), lambda: range(1, 2, 3, 4)):
    try:
        print(f())
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)

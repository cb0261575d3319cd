B = 2**70
rs = [range(B), range(-B, B), range(B, -B, -3), range(B, B), range(B, B + 1), range(2**63 - 3, 2**63 + 3, 2), range(-2**63, 2**63 - 1), range(-2**63, 2**63), range(5, B, 2**62), range(0, 10, B), range(10, 0, -B), range(0, 2**64, 2**60), range(2**63-1, -2**63, -1), range(0), range(-2**63 + 2, -2**63 - 5, -2), range(3)]
for r in rs:
    print(r, r.start, r.stop, r.step, bool(r))
    try:
        print(len(r))
    except OverflowError as e:
        print(e)
    for i in (0, -1, 1, B - 1, 2**63, -B, 5):
        try:
            print(r[i], end=' ')
        except IndexError as e:
            print(e, end=' ')
    print()
    n = 0
    for x in r:
        print(x, x in r, r.index(x), r.count(x), end=' ')
        n += 1
        if n > 4:
            break
    print()
    n = 0
    for x in reversed(r):
        print(x, end=' ')
        n += 1
        if n > 4:
            break
    print()
    print(r[::-1], r[1:], r[:-1], r[B:], r[-B:B:B], r[1:3], r[::2**40], 2**69 in r, -7 in r, True in r, hash(r) == hash(range(r.start, r.stop, r.step)), r == range(r.start, r.stop, r.step), r == range(3))
    for x in (1.0, '1', None, 2.5):
        if not r or len(r[:10]) == len(r[:11]):
            print(x in r, r.count(x))
print(hash(range(0)), hash(range(3)), hash(range(5, 6)), hash(range(B)))
print({range(3): 1, range(0, 3): 2, range(0): 3, range(5, 5): 4})
def f(a, b, c):
    for i in range(a, b, c):
        print(i, end=' ')
    print()
f(1, 10, 3)
f(10, 1, -3)
f(B, B + 3, 1)
f(B, B - 9, -4)
f(-2**63, -2**63 + 3, 1)
f(2**63 - 2, 2**63 + 2, 1)
f(0, 2**64, 2**62)
f(True, 3, True)
print(list(enumerate(range(B, B + 2))), list(zip(range(B), 'ab')), sum(range(B, B + 3)), max(range(B, B+3)), [x * 2 for x in range(B, B + 2)], sorted(range(B + 2, B, -1)), tuple(range(B, B+2)), {x for x in range(B, B + 1)})
it = iter(range(B, B + 2))
print(next(it), next(it), next(it, 'end'))
def g(n):
    for i in range(n):
        if i * i > 50:
            return i
print(g(10), g(B), g(5))
def h(n):
    t = 0
    for i in range(n):
        for j in range(i, n, 2):
            t += j
    return t
print(h(10))
for q in (lambda: range(3).index('a'), lambda: range(3).index(7), lambda: range(3)['a'], lambda: range(3)[1.5], lambda: range(1, 2, 0), lambda: range(B, 2, 0), lambda: range('a'), lambda: range(3)['a':], lambda: range(3)[::0], lambda: len(range(2**63)), lambda: range(None), lambda: range(1, 'a'), lambda: range(1, 2, 2.5), lambda: range(3).foo):
    try:
        print(q())
    except Exception as e:
        print(type(e).__name__, e)
x = [range(3), 'a', 5, range(B)]
for y in x:
    try:
        print(y.start, y.stop, y.step)
    except AttributeError as e:
        print(e)
a, b = range(B, B + 2)
print(a, b)
print(*range(B, B + 3))
class I:
    def __index__(self): return 4
print(range(10)[I()], range(10)[I():])

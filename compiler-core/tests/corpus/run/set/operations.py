a = {1, 2, 3, 4}
b = {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a == b, a != b, {1, 2} < a, a <= a, a < a, a > {4}, a >= b)
print(a.union([9, 1]), a.intersection((1, 9)), a.difference([1], [2]), a.symmetric_difference([1, 7]), a.union(), a.isdisjoint([8]), a.isdisjoint([1]), {1}.issubset([1, 2]), a.issuperset({1}))
c = a.copy()
c |= {10}
c &= {1, 2, 10, 11}
c -= {2}
c ^= {1, 20}
print(c, a)
c.update([1, 2], (3,))
c.discard(99)
c.discard(1)
c.difference_update([2])
c.intersection_update([3, 10, 20])
print(c, c is a, 3 in c, 99 in c, bool(set()), set(), len({1, 1, 1}))
for f in (lambda: a.remove(99), lambda: set().pop(), lambda: {[1]}, lambda: a + b, lambda: a | [1], lambda: a[0], lambda: a < [1], lambda: set(5), lambda: {1, {2}}, lambda: a.add([1])):
    try:
        print(f())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
print({1} == {1.0}, {(1, 2), (1, 2)}, {5}.pop())

a = [1, 2, 3]
for x in a:
    if len(a) < 8: a.append(x * 10)
print(a)
for x in a:
    a.remove(x)
print(a)
b = [1, 2, 3, 4]
for i, x in enumerate(b):
    if x == 2: b.insert(0, 99)
    if len(b) > 6: break
print(b)
c = [3, 1, 2]
print(c.pop(), c.pop(0), c, c.index(1), c.count(1), c.copy() is c)
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop("x"), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2].index(1, 1), lambda: [1] + (2,), lambda: [1] * "a", lambda: [1] * 1.5, lambda: [1] < (1,), lambda: [1] < ["a"], lambda: [1].insert("a", 1), lambda: [1].extend(5), lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1].nothing, lambda: [1]["a"], lambda: [1][1], lambda: hash([1]), lambda: [1](), lambda: len(5), lambda: [] - [], lambda: -[], lambda: [1].sort(1), lambda: [1].reverse(2), lambda: list(1, 2), lambda: [1, 2].index()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = [1, 2]
d += "ab"
d += (3,)
d += {4: 5}
d *= 2
print(d, d * 0, d * -1, 2 * [1], [] == [], [1, [2]] == [1, [2]], [1] == (1,), [1] != [1.0], [0.0] == [-0.0])
e = [[]] * 3
e[0].append(1)
print(e, [1, 2, 3] > [1, 2], [1, 2] >= [1, 2], [] < [0], [2] > [1, 9], ["a", 1] < ["b", "x"])
r = [1]
r.append(r)
print(r, len(r), r[1] is r, r[1][1][0])
try:
    e += 5
except TypeError as ex:
    print(ex)
h = list("hello")
h.reverse(); h.extend(h); h.insert(-1, "?"); h.insert(100, "end"); h.insert(-100, "start")
print(h, "".join(h), h.count("l"), "l" in h, "z" not in h)
h.clear()
print(h, bool(h), list(), list("ab"), list((1, 2)), list({1: 2}), list({3}), list(range(3)), list(map(str, [1])))
k = [None, True, 1.0, "s", 2**65, (1, "t"), [2], {3: 4}, {5}, len, int, ValueError("v")]
print(k[:9], k[9] is len, k[10] is int, repr(k[11]))
print(k.index(1), k.count(1), k.index("s"), k.index((1, "t")), [2] in k, {5} in k, 2**65 in k)
first, *mid, last = range(6)
[p, [q, *w]], z = [1, (2, 3, 4)], "z"
print(first, mid, last, p, q, w, z)
for bad in (lambda: list(map(lambda p: p[0], [[]])), lambda: [i for i, j in [(1, 2, 3)]], lambda: [i for i, j in [1]], lambda: [i for i, j in ["a"]], lambda: [i for i, *j, k in [(1,)]]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
nums = [5, 3, 8]
nums[0], nums[-1] = nums[-1], nums[0]
nums[1] += 4
nums[1] **= 2
print(nums, nums.index(max(nums)), sum(nums, 0.5), min(nums, key=lambda v: v % 5))
big = [0] * 1000
for i in range(1000): big[i] = i * i
print(big[-1], big[500:503], sum(big), len(big), 998001 in big)
stack = []
for t in "3 4 + 2 *".split():
    if t.isdigit(): stack.append(int(t))
    else:
        y, x = stack.pop(), stack.pop()
        stack.append(x + y if t == "+" else x * y)
print(stack)

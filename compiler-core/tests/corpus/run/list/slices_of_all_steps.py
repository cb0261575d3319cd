a = list(range(10))
s = "abcdefghij"
t = tuple(a)
bounds = (None, 0, 2, 9, 10, 20, -1, -3, -10, -20)
total = 0
for start in bounds:
    for stop in bounds:
        for step in (None, 1, 2, 3, -1, -2, -3, 20, -20):
            x, y, z = a[start:stop:step], s[start:stop:step], t[start:stop:step]
            total += sum(x) * 7 + len(y) * 3 + len(z)
            if "".join(chr(97 + i) for i in x) != y or tuple(x) != z:
                print("differ", start, stop, step)
print(total)
print(a[::-1], s[::-2], t[7:2:-2], a[-3:], a[:-3], a[5:2], a[2:5:-1], s[100:], s[-100:2], range(10)[2:8:3], range(10)[::-1])
for bad in (lambda: a[::0], lambda: s[::0], lambda: t["a":], lambda: a[1.5:], lambda: a["x"], lambda: s[1.0], lambda: t[None], lambda: a[1, 2], lambda: a[:"q"], lambda: s[::"q"]):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(a[True:], a[False:3], a[10**30:], a[:10**30] == a, a[-10**30:] == a, s[:10**30:10**29])
b = a[:]
b[2:5] = []
print(b)
b[1:1] = [100, 200]
print(b)
b[::2] = [0] * len(b[::2])
print(b)
b[-2:] = "xy"
print(b)
b[100:] = (7,)
b[:-100] = {9: 1}
print(b)
b[::-1] = list(range(len(b)))
print(b)
b[5:2] = ["mid"]
print(b)
for start, stop, step, value in ((0, 4, 2, [1]), (0, 4, 2, [1, 2, 3]), (None, None, -1, [1]), (0, 2, 0, []), (0, 2, 1, 5), (0, 2, 2, 5), (0, 2, 1, None)):
    c = [1, 2, 3, 4]
    try:
        c[start:stop:step] = value
        print(c)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
c = list(range(12))
del c[::3]
print(c)
del c[-1:0:-2]
print(c)
del c[1:3], c[10:]
print(c)
d = [1, 2, 3]
d[1:] = d
print(d)
d[:0] = d
print(d)
d += d[::-1]
print(d)
e = [[1, 2, 3], [4, 5, 6]]
e[0][1:] = [x * 10 for x in e[1][:2]]
print(e, [r[::-1] for r in e])
f = [1, 2, 3, 4, 5]
f[1], f[3:] = f[4], [f[0], f[1], f[2]]
print(f)
i = 0
g = [10, 20, 30]
i, g[i] = 2, 99
print(i, g)
g[1:2] *= 3
print(g)
x = "hello"
print(x[1:3] + x[-1] * 3, x[:2] in x, [x[i:i + 2] for i in range(0, len(x), 2)])

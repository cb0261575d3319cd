xs = [1, 2, 3]
xs.append(4.5)
xs[0] = 1.0
print(xs, sum(xs), xs[0] + xs[1], [type(x).__name__ for x in xs], sorted(xs, reverse=True), max(xs), xs.index(1), xs.count(2.0))
ys = [x / 2 for x in xs]
zs = [x // 2 for x in xs]
print(ys, zs, ys == zs, [x if x == int(x) else "fraction" for x in ys])
ys.extend([1, 2])
ys += [True]
print(ys, [y * 2 for y in ys])
ints = [10, 20]
floats = [0.5]
print(ints + floats, floats + ints, (ints + floats)[0], [*ints, *floats])
ints[0] += 0.5
print(ints, ints[0] * 2)
acc = []
for i in range(4):
    acc.append(i if i % 2 else i / 1)
print(acc, acc[0] == 0, str(acc[2]), acc[1:] + [None])

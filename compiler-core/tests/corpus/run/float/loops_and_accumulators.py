x = 0
for i in range(5):
    x += 0.1 * i
print(x)
xs = [0.0] * 4
for i in range(12):
    xs[i % 4] += i / 3
print(xs, sum(xs), max(xs), xs.index(max(xs)))
mean = sum(xs) / len(xs)
print(mean, sum((v - mean) ** 2 for v in xs) / len(xs))
v = 1
while v < 1000:
    v *= 1.5
print(v, int(v), v // 1, v % 1, round(v, 3))
e = 1.0
term = 1.0
for n in range(1, 20):
    term /= n
    e += term
print(e, e == 2.718281828459045, f"{e:.3f}")
a, b = 0.0, 1
for _ in range(5):
    a, b = b, a + b
    print(a, b, end="; ")
print()

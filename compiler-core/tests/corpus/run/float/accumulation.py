total = 0.0
for i in range(10):
    total += 0.1
print(total, total == 1.0, abs(total - 1.0) < 1e-9)
print(sum([0.1] * 10), sum([0.1] * 3), sum([1e308, 1e308, -1e308]), sum([1, 2.5, 3]), sum([]), sum([], 0.5))
x = 1.0
n = 0
while x + 1.0 != x:
    x *= 2
    n += 1
print(n, x)
h = 0.0
for k in range(1, 1000):
    h += 1 / k
print(h)
g = 1.0
for _ in range(20):
    g = (g + 2 / g) / 2
print(g, g * g)

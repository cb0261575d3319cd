def half(n):
    return n // 2 if n % 2 == 0 else n / 2


def clamp(x, low, high):
    if x < low:
        return low
    if x > high:
        return high
    return x


for n in (4, 5, 6, 7, 0, -3):
    h = half(n)
    print(n, h, type(h).__name__, h + 1, h * 2, h == n / 2)
print(clamp(5, 0.0, 1), clamp(-5, 0.0, 1), clamp(0.5, 0, 1), clamp(2.0, 0, 1))
x = 0
for i in range(4):
    x = x + 1 if i % 2 else x + 0.5
    print(x, type(x).__name__)
values = [1, 2.0, 3]
print(values, sum(values), values[0] / values[2], [v * 2 for v in values])
print(1.0, int(1.0), float(1), 1 if True else 1.0, max(1, 1.0), max(1.0, 1), min(2, 2.0))

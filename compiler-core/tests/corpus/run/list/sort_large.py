def lcg(seed, n, limit):
    out = []
    for _ in range(n):
        seed = (seed * 1664525 + 1013904223) % 2**32
        out.append(seed % limit)
    return out


for n in (0, 1, 2, 31, 32, 33, 63, 64, 65, 200, 1000):
    xs = lcg(n + 1, n, 50)
    ys = sorted(xs)
    assert all(ys[i] <= ys[i + 1] for i in range(len(ys) - 1))
    pairs = [(x, i) for i, x in enumerate(xs)]
    stable = sorted(pairs, key=lambda p: p[0])
    assert stable == sorted(pairs)
    down = sorted(pairs, key=lambda p: p[0], reverse=True)
    assert all(down[i][0] > down[i + 1][0] or down[i][1] < down[i + 1][1] for i in range(len(down) - 1))
    runs = list(range(n)) + list(range(n, 0, -1)) + xs
    runs.sort()
    print(n, ys[:3], ys[-3:], runs[len(runs) // 2] if runs else None, sum(ys))
words = [str(x) for x in lcg(9, 40, 500)]
print(sorted(words))
floats = [x / 7 for x in lcg(3, 10, 100)]
print(sorted(floats))

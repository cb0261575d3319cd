def mean(xs):
    return sum(xs) / len(xs)


def median(xs):
    ys = sorted(xs)
    m = len(ys) // 2
    return ys[m] if len(ys) % 2 else (ys[m - 1] + ys[m]) / 2


def mode(xs):
    counts = {}
    for x in xs:
        counts[x] = counts.get(x, 0) + 1
    return max(counts, key=lambda k: (counts[k], -k))


def variance(xs):
    m = mean(xs)
    return sum((x - m) ** 2 for x in xs) / len(xs)


def percentile(xs, p):
    ys = sorted(xs)
    k = (len(ys) - 1) * p / 100
    low = int(k)
    high = min(low + 1, len(ys) - 1)
    return ys[low] + (ys[high] - ys[low]) * (k - low)


data = [12, 7, 3, 7, 9, 15, 7, 3, 1, 20]
for xs in (data, [5], [1.5, 2.5, 2.5], list(range(100))):
    print(f"n={len(xs)} mean={mean(xs):.3f} median={median(xs)} mode={mode(xs)} sd={variance(xs) ** 0.5:.4f} q={[percentile(xs, p) for p in (0, 25, 50, 90, 100)]}")
def histogram(xs, size):
    bins = {}
    for x in xs:
        bins[x // size * size] = bins.get(x // size * size, 0) + 1
    for start in range(min(bins), max(bins) + 1, size):
        print(f"{start:3}-{start + size - 1:<3} {'#' * bins.get(start, 0)}")


histogram(data, 5)
try:
    mean([])
except ZeroDivisionError as e:
    print("mean of nothing:", e)
xs, ys = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
slope = sum((x - mean(xs)) * (y - mean(ys)) for x, y in zip(xs, ys)) / sum((x - mean(xs)) ** 2 for x in xs)
print(f"y = {slope:.3f}x + {mean(ys) - slope * mean(xs):.3f}")

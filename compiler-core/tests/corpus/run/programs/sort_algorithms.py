def bubble(xs):
    xs = xs[:]
    for i in range(len(xs)):
        for j in range(len(xs) - 1 - i):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs


def insertion(xs):
    out = []
    for x in xs:
        i = len(out)
        while i > 0 and out[i - 1] > x:
            i -= 1
        out.insert(i, x)
    return out


def quick(xs):
    if len(xs) < 2:
        return xs
    p = xs[len(xs) // 2]
    return quick([x for x in xs if x < p]) + [x for x in xs if x == p] + quick([x for x in xs if x > p])


def merge(xs):
    if len(xs) < 2:
        return xs
    m = len(xs) // 2
    a, b = merge(xs[:m]), merge(xs[m:])
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if b[j] < a[i]:
            out.append(b[j])
            j += 1
        else:
            out.append(a[i])
            i += 1
    return out + a[i:] + b[j:]


def heap(xs):
    h = []
    for x in xs:
        h.append(x)
        i = len(h) - 1
        while i and h[(i - 1) // 2] > h[i]:
            h[i], h[(i - 1) // 2] = h[(i - 1) // 2], h[i]
            i = (i - 1) // 2
    out = []
    while h:
        out.append(h[0])
        last = h.pop()
        if h:
            h[0] = last
            i = 0
            while True:
                c = 2 * i + 1
                if c >= len(h):
                    break
                if c + 1 < len(h) and h[c + 1] < h[c]:
                    c += 1
                if h[c] >= h[i]:
                    break
                h[i], h[c] = h[c], h[i]
                i = c
    return out


data = [[5, 2, 9, 1, 5, 6, -3, 0], [], [1], [2, 1], ["pear", "fig", "apple"], [2.5, 1, 2, -0.5], [(2, "b"), (1, "z"), (2, "a")]]
for f in (bubble, insertion, quick, merge, heap):
    print(f.__name__, [f(xs) == sorted(xs) for xs in data], f(data[0]), f(data[4]))
seed, numbers = 7, []
for _ in range(300):
    seed = seed * 1103515245 % 2147483648 + 12345
    numbers.append(seed % 1000)
print(all(f(numbers) == sorted(numbers) for f in (insertion, quick, merge, heap)))

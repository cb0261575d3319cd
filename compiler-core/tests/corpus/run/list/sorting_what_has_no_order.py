# NaN compares with nothing, sets by inclusion: what a sort makes of them depends on what it compares.
nan = float("nan")
seed = 7


def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n


for size in (3, 5, 10, 40, 100, 300):
    for often in (2, 3, 10, 50):
        floats = [nan if random(often) == 0 else random(100) / 4 for _ in range(size)]
        print(sorted(floats))
        print(sorted(floats, reverse=True))
        print(sorted(floats, key=lambda x: -x))
        pairs = [(x, i) for i, x in enumerate(floats)]
        pairs.sort()
        print([i for _, i in pairs])
        print(sorted([{i % 7, i % 7 + random(3)} for i in range(size)]))
print(max([1.0, nan, 2.0]), min([nan, 1.0, 2.0]), max(nan, 1.0), min(1.0, nan))

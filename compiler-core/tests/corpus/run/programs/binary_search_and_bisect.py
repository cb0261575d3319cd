def search(xs, wanted):
    low, high = 0, len(xs) - 1
    while low <= high:
        mid = (low + high) // 2
        if xs[mid] == wanted:
            return mid
        if xs[mid] < wanted:
            low = mid + 1
        else:
            high = mid - 1
    return -1


def bisect(xs, x):
    low, high = 0, len(xs)
    while low < high:
        mid = (low + high) // 2
        if x < xs[mid]:
            high = mid
        else:
            low = mid + 1
    return low


xs = [1, 3, 3, 5, 8, 13, 21]
print([search(xs, v) for v in range(0, 23, 2)], [bisect(xs, v) for v in (0, 1, 3, 4, 21, 99)])
words = ["ant", "bee", "cat", "dog"]
print(search(words, "cat"), search(words, "cow"), bisect(words, "bull"), search([], 1))
def root(f, low, high):
    while high - low > 1e-12:
        mid = (low + high) / 2
        if f(low) * f(mid) <= 0:
            high = mid
        else:
            low = mid
    return low


print(round(root(lambda x: x * x - 2, 0, 2), 9), round(root(lambda x: x**3 - x - 2, 1, 2), 9))
print([bisect([60, 70, 80, 90], s) for s in (55, 60, 75, 90)], "".join("FDCBA"[bisect([60, 70, 80, 90], s)] for s in (33, 99, 77, 70, 89, 90, 100)))

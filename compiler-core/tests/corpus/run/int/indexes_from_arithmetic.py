xs = list(range(10))
n = len(xs)
print([xs[(i * 7 + 3) % n] for i in range(n)], [xs[-i] for i in range(1, 4)], xs[n // 2], xs[~0], xs[-n])
i = -1
while i > -4:
    print(xs[i], xs[i:], end=" ")
    i -= 1
print()
for k in (2**40, -(2**40), 2**63, -(2**63) - 1, 2**100):
    try:
        print(xs[k])
    except IndexError as e:
        print(k, e)
    print(xs[k:], xs[:k] == xs, "abc"[:k], "abc"[k:])
xs[5 - 7] = "minus two"
xs[int("3")] = "three"
print(xs, xs[True], xs[len(xs) - 1])

def hanoi(n, pegs, a=0, b=2, c=1):
    if n == 0:
        return 0
    moves = hanoi(n - 1, pegs, a, c, b)
    disc = pegs[a].pop()
    assert not pegs[b] or pegs[b][-1] > disc
    pegs[b].append(disc)
    return moves + 1 + hanoi(n - 1, pegs, c, b, a)


for n in range(1, 8):
    pegs = [list(range(n, 0, -1)), [], []]
    print(n, hanoi(n, pegs), pegs)
gray = [i ^ (i >> 1) for i in range(16)]
print([f"{g:04b}" for g in gray], all(bin(a ^ b).count("1") == 1 for a, b in zip(gray, gray[1:])))
def subsets(xs):
    return [[x for i, x in enumerate(xs) if mask >> i & 1] for mask in range(1 << len(xs))]


print(subsets("abc"), sum(len(s) for s in subsets(range(8))))
def combinations(xs, k):
    if k == 0:
        return [[]]
    return [[x] + rest for i, x in enumerate(xs) for rest in combinations(xs[i + 1:], k - 1)]


print(combinations([1, 2, 3, 4], 2), len(combinations(list(range(10)), 4)), combinations("ab", 3))

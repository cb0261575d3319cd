def levenshtein(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(previous[j] + 1, row[-1] + 1, previous[j - 1] + (x != y)))
        previous = row
    return previous[-1]


def lcs(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            if a[i] == b[j]:
                table[i + 1][j + 1] = table[i][j] + a[i]
            else:
                table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]


for a, b in [("kitten", "sitting"), ("", "abc"), ("same", "same"), ("flaw", "lawn"), ("日本語", "日語"), ("intention", "execution")]:
    print(a, b, levenshtein(a, b), repr(lcs(a, b)))
def suggest(word, words):
    return sorted(words, key=lambda w: (levenshtein(word, w), w))[:3]


print(suggest("helo", ["hello", "help", "yellow", "held", "halo", "zebra"]))
def longest_increasing(xs):
    best = [[x] for x in xs]
    for i in range(len(xs)):
        for j in range(i):
            if xs[j] < xs[i] and len(best[j]) + 1 > len(best[i]):
                best[i] = best[j] + [xs[i]]
    return max(best, key=len, default=[])


print(longest_increasing([10, 9, 2, 5, 3, 7, 101, 18]), longest_increasing([]), longest_increasing([3, 2, 1]))

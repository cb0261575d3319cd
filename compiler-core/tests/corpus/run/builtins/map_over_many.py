print(list(map(lambda a, b, c, d: a + b + c + d, [1, 2], [2, 3], [3, 4], [4, 5, 6])), list(map(lambda a, b, c, d, e: [a, b, c, d, e], "ab", [1, 2], (3, 4), range(9), {5: 6, 7: 8})))
for t in map(max, [1, 5], [2, 2], [3, 1], [0, 9]): print(t)

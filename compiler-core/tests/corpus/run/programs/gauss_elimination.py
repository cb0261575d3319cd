def solve(a, b):
    n = len(a)
    m = [row[:] + [b[i]] for i, row in enumerate(a)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(m[r][i]))
        if m[pivot][i] == 0:
            raise ValueError("singular")
        m[i], m[pivot] = m[pivot], m[i]
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            for c in range(i, n + 1):
                m[r][c] -= f * m[i][c]
    x = [0.0] * n
    for i in range(n - 1, -1, -1):
        x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x


print(["%.6f" % v for v in solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])])
print(["%.4f" % v for v in solve([[0, 2], [1, 1]], [4, 5])])
try:
    solve([[1, 2], [2, 4]], [1, 2])
except ValueError as e:
    print(e)
h = [[1 / (i + j + 1) for j in range(5)] for i in range(5)]
print([round(v, 3) for v in solve(h, [sum(row) for row in h])])

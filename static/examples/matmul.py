# Multiplies square matrices that are lists of lists of floats.


def matrix(n, seed):
    rows = []
    for i in range(n):
        row = []
        for j in range(n):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row.append(seed / 2147483648 - 0.5)
        rows.append(row)
    return rows


def transpose(a):
    return [[row[j] for row in a] for j in range(len(a[0]))]


def matmul(a, b):
    columns = transpose(b)
    result = []
    for row in a:
        line = []
        for column in columns:
            total = 0.0
            for k in range(len(row)):
                total += row[k] * column[k]
            line.append(total)
        result.append(line)
    return result


def trace(a):
    return sum(a[i][i] for i in range(len(a)))


def identity(n):
    return [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]


n = 300
a = matrix(n, 1)
b = matrix(n, 2)
c = matmul(a, b)
d = matmul(b, a)
print(f"trace of ab: {trace(c):.12f}")
print(f"trace of ba: {trace(d):.12f}")
print("a times one is a:", matmul(a, identity(n)) == a)
print(f"corner: {c[0][0]:.12f} {c[n - 1][n - 1]:.12f}")

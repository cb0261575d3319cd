def transpose(m):
    return [list(row) for row in zip(m[0], m[1], m[2])]


def multiply(a, b):
    return [[sum(a[i][k] * b[k][j] for k in range(len(b))) for j in range(len(b[0]))] for i in range(len(a))]


m = [[1, 2, 3], [4, 5, 6], [7, 8, 10]]
print(transpose(m), multiply(m, transpose(m)))
identity = [[int(i == j) for j in range(3)] for i in range(3)]
print(identity, multiply(m, identity) == m)
power = identity
for _ in range(12):
    power = multiply(power, m)
print(power)
print([row[1] for row in m], [m[i][i] for i in range(3)], [x for row in m for x in row], sum(sum(row) for row in m))
m[1], m[2] = m[2], m[1]
m[0][0], m[2][2] = m[2][2], m[0][0]
print(m, max(max(row) for row in m), [[x / 2 for x in row] for row in m])
halves = [[x / 2 for x in row] for row in identity]
halves[0][1] = 9
print(halves)

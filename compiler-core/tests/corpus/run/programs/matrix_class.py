class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __repr__(self):
        return "Matrix(" + repr(self.rows) + ")"

    def __getitem__(self, i):
        return self.rows[i]

    def __eq__(self, o):
        return self.rows == o.rows

    def __add__(self, o):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])

    def __mul__(self, o):
        if isinstance(o, Matrix):
            return Matrix([[sum(r[k] * o[k][j] for k in range(len(r))) for j in range(len(o[0]))] for r in self.rows])
        return Matrix([[a * o for a in r] for r in self.rows])

    def __rmul__(self, k):
        return self * k

    def __pow__(self, n):
        result = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))])
        base = self
        while n:
            if n & 1:
                result = result * base
            base = base * base
            n >>= 1
        return result

    def transpose(self):
        return Matrix([[r[j] for r in self.rows] for j in range(len(self[0]))])

    def determinant(self):
        if len(self.rows) == 1:
            return self[0][0]
        total = 0
        for j, v in enumerate(self[0]):
            minor = Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]])
            total += (-1) ** j * v * minor.determinant()
        return total


m = Matrix([[1, 2], [3, 4]])
print(m + m, m * m, m * 2, 0.5 * m, m**10, m.transpose(), m.determinant(), m == Matrix([(1, 2), (3, 4)]))
fib = Matrix([[1, 1], [1, 0]])
print((fib**90)[0][1], (fib**200)[0][1], fib**0)
big = Matrix([[2, 0, 1, 3], [1, 5, -2, 4], [0, 3, 3, 1], [7, 1, 0, 2]])
print(big.determinant(), big.transpose().determinant(), (big * big).determinant())
try:
    m + 5
except AttributeError as e:
    print(e)

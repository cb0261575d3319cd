def solve(n):
    solutions = []
    def place(row, columns):
        if row == n:
            solutions.append(columns[:])
            return
        for c in range(n):
            if all(c != k and abs(c - k) != row - r for r, k in enumerate(columns)):
                columns.append(c)
                place(row + 1, columns)
                columns.pop()
    place(0, [])
    return solutions


def count(n, row=0, columns=0, left=0, right=0):
    if row == n:
        return 1
    total = 0
    free = ~(columns | left | right) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        total += count(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


print([len(solve(n)) for n in range(1, 8)], [count(n) for n in range(1, 9)])
for s in solve(6):
    print(s)
board = solve(8)[0]
for c in board:
    print("." * c + "Q" + "." * (7 - c))

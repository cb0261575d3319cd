MOVES = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]


def tour(n, x, y):
    board = [[-1] * n for _ in range(n)]
    def free(x, y):
        return [(x + dx, y + dy) for dx, dy in MOVES if 0 <= x + dx < n and 0 <= y + dy < n and board[y + dy][x + dx] < 0]
    board[y][x] = 0
    for step in range(1, n * n):
        options = free(x, y)
        if not options:
            return board, step
        x, y = min(options, key=lambda p: len(free(p[0], p[1])))
        board[y][x] = step
    return board, n * n


for n in (5, 6, 8):
    board, steps = tour(n, 0, 0)
    print(n, steps, sum(sum(row) for row in board))
for row in board:
    print(" ".join(f"{v:2}" for v in row))
def distances(n, start):
    seen, frontier, d = {start: 0}, [start], 0
    while frontier:
        d += 1
        following = []
        for x, y in frontier:
            for dx, dy in MOVES:
                p = (x + dx, y + dy)
                if 0 <= p[0] < n and 0 <= p[1] < n and p not in seen:
                    seen[p] = d
                    following.append(p)
        frontier = following
    return seen


d = distances(8, (0, 0))
print(len(d), max(d.values()), d[(7, 7)], [sum(1 for v in d.values() if v == k) for k in range(7)])

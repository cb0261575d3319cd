PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""


def parse(text):
    return [[0 if c == "." else int(c) for c in line] for line in text.split()]


def allowed(grid, r, c, n):
    if n in grid[r]:
        return False
    for i in range(9):
        if grid[i][c] == n:
            return False
    br, bc = r // 3 * 3, c // 3 * 3
    for i in range(br, br + 3):
        for j in range(bc, bc + 3):
            if grid[i][j] == n:
                return False
    return True


def solve(grid):
    for r in range(9):
        for c in range(9):
            if grid[r][c] == 0:
                for n in range(1, 10):
                    if allowed(grid, r, c, n):
                        grid[r][c] = n
                        if solve(grid):
                            return True
                        grid[r][c] = 0
                return False
    return True


grid = parse(PUZZLE)
print(solve(grid))
for row in grid:
    print(" ".join(str(n) for n in row))
print(all(sorted(row) == list(range(1, 10)) for row in grid))

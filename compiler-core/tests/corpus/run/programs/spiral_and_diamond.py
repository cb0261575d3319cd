def spiral(n):
    grid = [[0] * n for _ in range(n)]
    x = y = 0
    dx, dy = 1, 0
    for i in range(1, n * n + 1):
        grid[y][x] = i
        nx, ny = x + dx, y + dy
        if not (0 <= nx < n and 0 <= ny < n and grid[ny][nx] == 0):
            dx, dy = -dy, dx
            nx, ny = x + dx, y + dy
        x, y = nx, ny
    return grid


for n in (1, 2, 5):
    for row in spiral(n):
        print(" ".join(f"{v:2d}" for v in row))
    print()
def diamond(n):
    for i in list(range(1, n + 1, 2)) + list(range(n - 2, 0, -2)):
        print(("*" * i).center(n).rstrip())


diamond(7)
def magic(n):
    square = [[0] * n for _ in range(n)]
    x, y = n // 2, 0
    for i in range(1, n * n + 1):
        square[y][x] = i
        nx, ny = (x + 1) % n, (y - 1) % n
        if square[ny][nx]:
            y = (y + 1) % n
        else:
            x, y = nx, ny
    return square


m = magic(5)
print(m, [sum(row) for row in m], [sum(c) for c in zip(m[0], m[1], m[2], m[3], m[4])], sum(m[i][i] for i in range(5)))
def rotate(g):
    return [list(r)[::-1] for r in zip(g[0], g[1])]


print(rotate([[1, 2, 3], [4, 5, 6]]))

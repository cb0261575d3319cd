rows, columns = 4, 5
grid = [[r * columns + c for c in range(columns)] for r in range(rows)]
for row in grid:
    row[0], row[-1] = row[-1], row[0]
print(grid, sum(grid, [])[:6], [row[::2] for row in grid[1:3]], [r[1] for r in grid], grid[-1][-1])
grid[1][2:4] = ["x", "y", "z"]
del grid[2][1]
grid.append([])
print(grid, [len(r) for r in grid])
total = 0
for row in grid:
    for v in row:
        if isinstance(v, int):
            total += v
print(total, [[v for v in r if v != "x"] for r in grid][1], max(grid[0]), min(min(r) for r in grid if r and "x" not in r))
triangle = [[1] * (i + 1) for i in range(4)]
triangle[3][1] += 5
triangle[2] *= 2
print(triangle, [row[:] for row in triangle] == triangle, [list(c) for c in zip(triangle[1], triangle[2])])
cube = [[[x + y + z for z in range(2)] for y in range(2)] for x in range(2)]
cube[1][0][1] = None
print(cube, cube[1][0], [v for plane in cube for line in plane for v in line])

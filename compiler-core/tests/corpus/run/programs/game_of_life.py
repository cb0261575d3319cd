def step(cells, width, height):
    out = []
    for y in range(height):
        row = []
        for x in range(width):
            n = 0
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    if (dx or dy) and cells[(y + dy) % height][(x + dx) % width]:
                        n += 1
            row.append(n == 3 or (n == 2 and cells[y][x]))
        out.append(row)
    return out


def show(cells):
    for row in cells:
        print("".join("#" if c else "." for c in row))
    print()


width, height = 10, 8
cells = [[False] * width for _ in range(height)]
for x, y in [(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)]:
    cells[y][x] = True
show(cells)
for _ in range(12):
    cells = step(cells, width, height)
show(cells)
alive = {(x, y) for y in range(height) for x in range(width) if cells[y][x]}
print(sorted(alive), len(alive))
for _ in range(200):
    cells = step(cells, width, height)
print(sum(sum(row) for row in cells))

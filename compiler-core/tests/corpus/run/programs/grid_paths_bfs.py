MAZE = """#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#...#..E#
#########"""


def find(grid, mark):
    for y, row in enumerate(grid):
        x = row.find(mark)
        if x >= 0:
            return x, y
    return None


def shortest(grid, start, end):
    queue = [start]
    came = {start: None}
    for at in queue:
        if at == end:
            break
        x, y = at
        for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0)):
            next_ = (x + dx, y + dy)
            if grid[next_[1]][next_[0]] != "#" and next_ not in came:
                came[next_] = at
                queue.append(next_)
    if end not in came:
        return None
    path = []
    at = end
    while at is not None:
        path.append(at)
        at = came[at]
    return path[::-1]


grid = MAZE.split("\n")
start, end = find(grid, "S"), find(grid, "E")
path = shortest(grid, start, end)
print(start, end, len(path), path)
out = [list(row) for row in grid]
for x, y in path[1:-1]:
    out[y][x] = "*"
print("\n".join("".join(row) for row in out))
print(find(grid, "?"), shortest(["####", "#SE#", "####"], (1, 1), (2, 1)), shortest(["#####", "#S#E#", "#####"], (1, 1), (3, 1)))

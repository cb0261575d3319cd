class Cell:
    def __init__(self, x, y):
        self.x, self.y, self.alive, self.neighbours = x, y, False, []

    def count(self):
        return sum(n.alive for n in self.neighbours)


class World:
    def __init__(self, w, h, alive):
        self.cells = [[Cell(x, y) for x in range(w)] for y in range(h)]
        for row in self.cells:
            for c in row:
                for dy in (-1, 0, 1):
                    for dx in (-1, 0, 1):
                        if (dx or dy) and 0 <= c.x + dx < w and 0 <= c.y + dy < h:
                            c.neighbours.append(self.cells[c.y + dy][c.x + dx])
        for x, y in alive:
            self.cells[y][x].alive = True

    def step(self):
        changes = []
        for row in self.cells:
            for c in row:
                n = c.count()
                if c.alive != (n == 3 or c.alive and n == 2):
                    changes.append(c)
        for c in changes:
            c.alive = not c.alive
        return len(changes)

    def __str__(self):
        return "\n".join("".join(".#"[c.alive] for c in row) for row in self.cells)


w = World(6, 5, [(1, 2), (2, 2), (3, 2), (4, 4), (5, 4), (4, 3), (5, 3)])
for i in range(4):
    print(w)
    print(w.step())
print(len(w.cells[0][0].neighbours), len(w.cells[2][2].neighbours), w.cells[1][1].neighbours[0] is w.cells[0][0])

class Snake:
    MOVES = {"U": (0, -1), "D": (0, 1), "L": (-1, 0), "R": (1, 0)}

    def __init__(self, width, height, food):
        self.width, self.height = width, height
        self.body = [(0, 0)]
        self.food = food[:]
        self.score = 0

    def move(self, direction):
        dx, dy = self.MOVES[direction]
        x, y = self.body[0]
        head = (x + dx, y + dy)
        if not (0 <= head[0] < self.width and 0 <= head[1] < self.height):
            raise ValueError(f"hit the wall at {head}")
        if self.food and head == self.food[0]:
            self.food.pop(0)
            self.score += 1
        else:
            self.body.pop()
        if head in self.body:
            raise ValueError(f"bit itself at {head}")
        self.body.insert(0, head)

    def __str__(self):
        rows = [["."] * self.width for _ in range(self.height)]
        for i, (x, y) in enumerate(self.body):
            rows[y][x] = "o" if i else "O"
        for x, y in self.food[:1]:
            rows[y][x] = "*"
        return "\n".join("".join(r) for r in rows)


for moves in ("RRDDL", "RRDDLLUR", "RRDDLURU", "LU", "X"):
    s = Snake(4, 3, [(1, 0), (2, 0), (2, 1), (2, 2), (1, 2)])
    try:
        for m in moves:
            s.move(m)
        print(s, s.score, s.body, sep="\n")
    except ValueError as e:
        print(moves, e, s.score)
    except KeyError as e:
        print("no such move", e)

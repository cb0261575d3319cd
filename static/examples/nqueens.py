# Places n queens on a board so that none attacks another: counts all ways and draws the first.


class Board:
    def __init__(self, size):
        self.size = size
        self.columns = [False] * size
        self.rising = [False] * (2 * size)
        self.falling = [False] * (2 * size)
        self.queens = []
        self.first = None
        self.solutions = 0

    def solve(self, row=0):
        if row == self.size:
            self.solutions += 1
            if self.first is None:
                self.first = self.queens[:]
            return
        for column in range(self.size):
            up = row + column
            down = row - column + self.size
            if self.columns[column] or self.rising[up] or self.falling[down]:
                continue
            self.columns[column] = self.rising[up] = self.falling[down] = True
            self.queens.append(column)
            self.solve(row + 1)
            self.queens.pop()
            self.columns[column] = self.rising[up] = self.falling[down] = False


for size in range(4, 13):
    board = Board(size)
    board.solve()
    print(f"{size:2} queens: {board.solutions:6} ways, first {board.first}")

board = Board(8)
board.solve()
for column in board.first:
    print(" ".join("Q" if i == column else "." for i in range(8)))

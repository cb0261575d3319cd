# A condition that stands behind `or` or `and` is not asked where the one before it decides: no index is out of range then.


def any_of(a, b, c, i, j, k):
    if a[i] or b[j] or c[k]:
        return "some"
    return "none"


def all_of(a, b, i, j):
    if a[i] and b[j]:
        return "both"
    return "not both"


def attempt_any(a, b, c, i, j, k):
    try:
        return any_of(a, b, c, i, j, k)
    except IndexError as error:
        return f"IndexError: {error}"


def attempt_all(a, b, i, j):
    try:
        return all_of(a, b, i, j)
    except IndexError as error:
        return f"IndexError: {error}"


yes, no = [True, False], [False, False]
for i in range(-3, 3):
    for j in range(-3, 3):
        print(i, j, attempt_any(yes, no, no, i, j, j), attempt_all(yes, no, i, j))
        print(i, j, attempt_any(no, yes, no[:0], i, j, 0), attempt_all(no, no[:0], i, j))


class Board:
    def __init__(self, size):
        self.size = size
        self.walls = [cell % 3 == 0 for cell in range(size)]
        self.seen = None

    def start(self):
        self.seen = [False] * (self.size // 2)

    def walk(self):
        steps = []
        for cell in range(self.size):
            if self.walls[cell] or self.seen[cell]:
                continue
            steps.append(cell)
            self.seen[cell] = True
        return steps


board = Board(2)
board.start()
try:
    print(board.walk())
except IndexError as error:
    print("walk:", error)
board = Board(1)
print(board.walk())
board = Board(4)
try:
    board.walk()
except TypeError as error:
    print("walk:", error)


def count(text, numbers):
    found = 0
    for at in range(len(numbers)):
        if numbers[at] > 3 and numbers[at - 1] < 3 or numbers[at] == 0:
            found += 1
    spaces = 0
    for at in range(len(text)):
        if text[at] == " " or text[at] == "\t" or text[at - 1] == "\n":
            spaces += 1
    return found, spaces


print(count("a b\tc\nd  e", [4, 1, 5, 0, 7, 2, 2, 9]))


def later(flags, values, n):
    total = 0
    for i in range(n):
        if i > 0:
            other = values
        if flags[i] or other[i] > 2:
            total += 1
    return total


print(later([True, False, False], [1, 2, 3], 3))
try:
    print(later([False, False, False], [1, 2, 3], 3))
except UnboundLocalError as error:
    print("later:", error)


def grow(flags, numbers):
    rounds = 0
    i = 0
    while i < len(flags):
        if flags[i] or numbers[i] > 10 or len(numbers) > 6:
            rounds += 1
        else:
            numbers.append(numbers[i] + 9)
            flags.append(not flags[i])
        i += 1
    return rounds, flags, numbers


print(grow([False, True, False], [1, 2, 3]))

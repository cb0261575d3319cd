class Grid:
    def __init__(self, w, h, fill="."):
        self.w, self.h = w, h
        self.cells = [fill] * (w * h)

    def __getitem__(self, pos):
        x, y = pos
        return self.cells[y * self.w + x]

    def __setitem__(self, pos, value):
        x, y = pos
        self.cells[y * self.w + x] = value

    def __delitem__(self, pos):
        self[pos] = "."

    def __contains__(self, value):
        return value in self.cells

    def __len__(self):
        return self.w * self.h

    def __str__(self):
        return "\n".join("".join(str(c) for c in self.cells[y * self.w:(y + 1) * self.w]) for y in range(self.h))


g = Grid(5, 3)
g[1, 1] = "#"
g[4, 2] = 7
print(g)
print(g[1, 1], g[0, 0], "#" in g, "x" in g, len(g), bool(g), bool(Grid(0, 0)))
del g[1, 1]
g[4, 2] += 2
print(g, "#" not in g, sep="\n")
try:
    g[9, 9]
except IndexError as e:
    print(e)
class Letters:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError("done")
        return "abcd"[i] * (i + 1)


letters = Letters()
print([x for x in letters], list(letters), "ccc" in letters, "z" in letters, letters[2], tuple(letters), "-".join(letters))
a, b, *c = letters
print(a, b, c, max(letters), sorted(letters, reverse=True), list(enumerate(letters))[1], list(zip(letters, [1, 2])))
class Slicer:
    def __getitem__(self, key):
        return key


s = Slicer()
print(s[5], s["k"], s[1, 2], s[1:2] == slice(1, 2), s[None], s[-1])
try:
    len(Slicer())
except TypeError as e:
    print(e)

import sys

text = sys.stdin.read()
lines = text.split("\n")
print(len(text), len(lines))
grid = [[int(c) for c in line.split(",")] for line in lines if line]
print(grid, [sum(row) for row in grid], [max(column) for column in zip(grid[0], grid[1])])
print(repr(sys.stdin.read()))
try:
    input()
except EOFError:
    print("at end")

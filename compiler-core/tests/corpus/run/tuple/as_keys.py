visited = {}
x = y = 0
for move in "UURRDDLLUR":
    visited[(x, y)] = visited.get((x, y), 0) + 1
    if move == "U":
        y += 1
    elif move == "D":
        y -= 1
    elif move == "L":
        x -= 1
    else:
        x += 1
print(visited, (0, 0) in visited, (5, 5) in visited)
print(sorted(visited), max(visited.items(), key=lambda kv: (kv[1], kv[0])))
mixed = {(1, "a"): 1, (1.0, "a"): 2, ("a", 1): 3, (): 4, (True,): 5, (1,): 6}
print(mixed)
memo = {}
def paths(r, c):
    if r == 0 or c == 0:
        return 1
    if (r, c) not in memo:
        memo[r, c] = paths(r - 1, c) + paths(r, c - 1)
    return memo[r, c]


print(paths(16, 16), len(memo), memo[3, 2])
try:
    {(1, [2]): 3}
except TypeError as e:
    print(e)

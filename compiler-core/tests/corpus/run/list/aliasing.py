a = [1, 2, 3]
b = a
b.append(4)
print(a, a is b, a == b)
c = a[:]
c.append(5)
print(a, c, a is c)
grid = [[0] * 3] * 3
grid[0][1] = 7
print(grid, grid[0] is grid[2])
grid = [[0] * 3 for _ in range(3)]
grid[0][1] = 7
print(grid)
def change(xs):
    xs.append("changed")
    xs = ["new"]
    xs.append("local")
    return xs


print(change(a), a)
d = a
a = a + [9]
print(a is d, d)
e = a
a += [10]
print(a is e, e)
x = y = []
x.append(1)
print(x, y)
nested = [a, a]
nested[0].clear()
print(nested, e)

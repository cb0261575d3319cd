a = [10, 20, 30]
for i in (0, 2, -1, -3, 3, -4, 10**20, True):
    try:
        print(i, a[i])
    except IndexError as e:
        print(i, type(e).__name__, e)
for i in ("0", 1.0, None, [0], (0,)):
    try:
        print(a[i])
    except TypeError as e:
        print(e)
try:
    a[3] = 1
except IndexError as e:
    print(e)
try:
    a["x"] = 1
except TypeError as e:
    print(e)
try:
    [][0]
except IndexError as e:
    print(e)
a[-1] += 5
a[True] = "one"
print(a)

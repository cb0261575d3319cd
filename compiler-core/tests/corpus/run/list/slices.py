a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[::2], a[::-1], a[8:2:-2], a[5:2], a[-100:100], a[100:], a[:-100:-1])
for start in (None, 0, 3, -2, 50, -50):
    for stop in (None, 7, -4, 50, -50):
        for step in (None, 2, -1, -3):
            print(a[start:stop:step], end=" ")
    print()
b = a[:]
b[0] = 99
print(a[0], b[0], a[:] == a, a[:] is a)
try:
    a[::0]
except ValueError as e:
    print(e)

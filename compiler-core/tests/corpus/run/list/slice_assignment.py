a = [0, 1, 2, 3, 4, 5]
a[1:3] = [10, 20, 30]
print(a)
a[0:0] = [-2, -1]
print(a)
a[len(a):] = [100, 200]
print(a)
a[2:5] = []
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[-2:] = "ab"
print(a)
a[1:1] = range(3)
print(a)
a[:] = [7]
print(a)
a[5:10] = [8, 9]
print(a)
b = [1, 2, 3, 4]
b[1:3] = b
print(b)
b[::-1] = range(len(b))
print(b)
for bad in ([1], [1, 2, 3, 4, 5, 6, 7]):
    try:
        b[::2] = bad
    except ValueError as e:
        print(e)
try:
    b[0:1] = 5
except TypeError as e:
    print(e)
c = [1, 2, 3, 4, 5]
c[3:1] = ["x"]
print(c)

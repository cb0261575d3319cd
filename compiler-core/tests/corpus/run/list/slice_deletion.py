a = list(range(12))
del a[0]
del a[-1]
print(a)
del a[2:4]
print(a)
del a[::3]
print(a)
del a[::-2]
print(a)
del a[10:]
print(a)
del a[:]
print(a, len(a))
b = list(range(10))
del b[8:2:-2]
print(b)
del b[-3:], b[0]
print(b)
try:
    del b[100]
except IndexError as e:
    print(e)
try:
    del b["x"]
except TypeError as e:
    print(e)

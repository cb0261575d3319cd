a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
print(a)
a = [1, 2, 2, 3]
for x in a:
    if x == 2:
        a.remove(x)
print(a)
a = [1, 2, 3]
for x in a:
    if len(a) < 8:
        a.append(x * 10)
print(a)
a = [3, 2, 1]
for i, x in enumerate(a):
    if i < 3:
        a.insert(0, x)
    else:
        break
print(a)
a = [1, 2, 3, 4]
for x in a[:]:
    a.remove(x)
print(a)
a = [5, 6, 7]
for x in a:
    a.clear()
    print(x)
print(a)
a = [1, 2, 3]
for x in reversed(a):
    a.append(x)
print(a)
a = [0, 0, 0]
for a[1] in range(4):
    pass
print(a)

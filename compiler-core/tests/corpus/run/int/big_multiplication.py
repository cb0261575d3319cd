a = 1
for i in range(1, 40):
    a = a * (10**9 + 7) + i
print(a)
b = 3**300
print(b)
print(a * b)
print((a * b) // a == b, (a * b) % b, a * -b)
print((a + b) * (a - b) == a * a - b * b)

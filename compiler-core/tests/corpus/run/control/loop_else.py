def first_divisor(n):
    for d in range(2, n):
        if n % d == 0:
            print(n, "is divisible by", d)
            break
    else:
        print(n, "is prime")


for n in (1, 2, 9, 13, 15):
    first_divisor(n)
n = 5
while n:
    n -= 1
    if n == 2:
        break
else:
    print("not printed")
while n > 0:
    n -= 1
else:
    print("ran out", n)
for x in []:
    pass
else:
    print("empty loop has else too")
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 2:
            break
        print(i, j, end=" ")
    else:
        print("inner done")
        continue
    print("inner broken")
    break
else:
    print("outer done")
while True:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
print(n)

a = 7**120
b = 5**60
print(a // b)
print(a % b)
print(divmod(-a, b))
print(divmod(a, -b))
while a > 1:
    a, r = divmod(a, 7**11)
    print(r, end=" ")
print(a)
print((2**128 - 1) // (2**64 - 1), (2**128) // (2**64 - 1), (2**127) // (2**64 + 1))
print(10**40 // 3, 10**40 % 7, -(10**40) // 3, -(10**40) % 7)

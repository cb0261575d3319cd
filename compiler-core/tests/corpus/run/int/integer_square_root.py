def isqrt(n):
    if n < 2:
        return n
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


for n in (0, 1, 2, 15, 16, 17, 10**10, 2**63 - 1, 2**64, 10**40, 10**41):
    r = isqrt(n)
    print(n, r, r * r <= n < (r + 1) ** 2)
print(isqrt(2 * 10**100))

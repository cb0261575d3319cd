n = 100
n += 5
n -= 3
n *= 7
print(n)
n //= 4
print(n)
n %= 50
print(n)
n **= 3
print(n)
n <<= 20
print(n)
n >>= 3
print(n)
n |= 0xFF
n &= 0xFFFFFFF0
n ^= 0x0F0F
print(n)
n /= 4
print(n)
values = [1, 2, 3]
values[1] += 10
values[-1] *= values[0] + 1
print(values)

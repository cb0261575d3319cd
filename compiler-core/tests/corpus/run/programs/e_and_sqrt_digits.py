def e_digits(n):
    unity = 10 ** (n + 10)
    total, term, k = 0, unity, 1
    while term:
        total += term
        term //= k
        k += 1
    return str(total // 10**10)


def sqrt_digits(n, digits):
    low, high = 0, n * 10**digits + 10**digits
    target = n * 10 ** (2 * digits)
    while high - low > 1:
        mid = (low + high) // 2
        if mid * mid <= target:
            low = mid
        else:
            high = mid
    return low


print(e_digits(100))
print(sqrt_digits(2, 60), sqrt_digits(3, 40), sqrt_digits(49, 5))
a, b = 1, 1
for _ in range(8):
    a, b = a * a + 2 * b * b, 2 * a * b
print(a, b)
print(a * 10**50 // b)
print(2**521 - 1, len(str(2**521 - 1)))

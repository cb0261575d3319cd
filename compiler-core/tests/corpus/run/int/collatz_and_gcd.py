def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


best = max(range(1, 3000), key=collatz)
print(best, collatz(best), collatz(2**60 - 1), collatz(2**70 + 3))
print(gcd(2**80, 6**40), gcd(-48, 18), gcd(48, -18), gcd(0, 5), gcd(10**30, 35**12))
print([gcd(a, 36) for a in range(-6, 7)])

# The square of a number that is compared with a limit bounds the number; the limit may be of any size.


def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def root(n):
    i = 0
    while (i + 1) * (i + 1) <= n:
        i += 1
    return i


def steps(limit, start, by):
    seen = []
    x = start
    while x * x < limit:
        seen.append(x)
        x += by
        if len(seen) > 8:
            break
    return seen, x * x, x * x * x


def around(x, limit):
    if x * x <= limit:
        return f"{x}: within", x + 1, x - 1, -x, x * 3037000500
    if limit >= x * x - 1:
        return f"{x}: just not"
    return f"{x}: beyond", x * 2


def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    n = 2
    while n * n <= limit:
        if flags[n]:
            for multiple in range(n * n, limit + 1, n):
                flags[multiple] = False
        n += 1
    return [n for n, flag in enumerate(flags) if flag]


print([n for n in range(60) if is_prime(n)], is_prime(1000003), is_prime(2**31 - 1))
print([root(n) for n in range(30)], root(10**6), root(-5))
print(steps(100, -12, 3), steps(-1, 0, 1), steps(2**70, 2**35 - 3, 1), steps(2**62, -(2**31) - 2, 1), steps(2**63 - 1, 3037000497, 1))
for x in (0, 3, -3, 3037000499, 3037000500, -3037000499, -3037000500, 2**40, -(2**64)):
    for limit in (-1, 0, 9, 2**63 - 1, 2**63, 2**80, 2**130):
        print(limit, around(x, limit))
print(sieve(1), sieve(2), sieve(100), len(sieve(20000)))
try:
    sieve(0)
except IndexError as error:
    print(error)

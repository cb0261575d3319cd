def miller_rabin(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factor(n):
    out = []
    d = 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1 if d == 2 else 2
    if n > 1:
        out.append(n)
    return out


def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]


primes = sieve(2000)
print(len(primes), primes[:10], primes[-1], sum(primes))
print([n for n in range(100) if miller_rabin(n)] == sieve(99))
for n in (2**31 - 1, 2**61 - 1, 2**89 - 1, 2**67 - 1, 10**18 + 9, 561, 3215031751):
    print(n, miller_rabin(n))
for n in (1, 2, 360, 97, 1001, 2**20, 600851475143, 999999):
    print(n, factor(n))
print([p for p in primes if p + 2 in primes][:10], [(p, n - p) for n in (100,) for p in primes if p <= n // 2 and n - p in primes])

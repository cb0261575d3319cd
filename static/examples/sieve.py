# The sieve of Eratosthenes, and a few facts about the primes it finds.


def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    n = 2
    while n * n <= limit:
        if is_prime[n]:
            for multiple in range(n * n, limit + 1, n):
                is_prime[multiple] = False
        n += 1
    return is_prime


def primes_of(is_prime):
    return [n for n, prime in enumerate(is_prime) if prime]


def twins(primes):
    count = 0
    for i in range(1, len(primes)):
        if primes[i] - primes[i - 1] == 2:
            count += 1
    return count


def largest_gap(primes):
    gap, at = 0, 2
    for i in range(1, len(primes)):
        if primes[i] - primes[i - 1] > gap:
            gap, at = primes[i] - primes[i - 1], primes[i - 1]
    return gap, at


limit = 5_000_000
primes = primes_of(sieve(limit))
print("primes up to", limit, "-", len(primes))
print("the last is", primes[-1], "and their sum is", sum(primes))
print("twin primes:", twins(primes))
gap, at = largest_gap(primes)
print(f"largest gap: {gap} after {at}")

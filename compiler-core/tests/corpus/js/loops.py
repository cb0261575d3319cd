def primes(limit):
    found = []
    for n in range(2, limit):
        for p in found:
            if n % p == 0:
                break
        else:
            found.append(n)
    return found


def digits(n):
    count = 0
    while n > 0:
        n //= 10
        count += 1
    return count


for i, p in enumerate(primes(20)):
    print(i, p)
print(digits(2 ** 64))

values = [2**70 + 3, -(2**70) - 3, 2**64, -(2**64), 2**63, -(2**63), 10**30, -(10**30)]
divisors = [3, -3, 2**32, -(2**32), 2**65 + 1, -(2**65) - 1, 10**15, -(10**15)]
for a in values:
    for b in divisors:
        q, r = divmod(a, b)
        print(q, r, a // b == q, a % b == r, q * b + r == a)

def digits_of_pi(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = ""
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out += str(m)
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return out


text = digits_of_pi(200)
for i in range(0, 200, 50):
    print(text[i:i + 50])
counts = {}
for c in text:
    counts[c] = counts.get(c, 0) + 1
print(sorted(counts.items()))
def arctan_inverse(x, unity):
    total = term = unity // x
    n, sign = 3, -1
    while term:
        term //= x * x
        total += sign * (term // n)
        sign = -sign
        n += 2
    return total


unity = 10**60
pi = 4 * (4 * arctan_inverse(5, unity) - arctan_inverse(239, unity))
print(str(pi)[:50] == text[:50], pi // 10**10)

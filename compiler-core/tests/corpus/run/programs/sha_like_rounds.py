MASK = 0xFFFFFFFF


def rotr(x, n):
    return (x >> n | x << 32 - n) & MASK


def primes(n):
    out, k = [], 2
    while len(out) < n:
        if all(k % p for p in out):
            out.append(k)
        k += 1
    return out


def root_bits(p, power):
    target = p << 32 * power
    x = int(round(target ** (1 / power))) if target < 2**50 else 1 << (target.bit_length() // power + 1)
    while x**power > target:
        x = (x * (power - 1) + target // x ** (power - 1)) // power
    while (x + 1) ** power <= target:
        x += 1
    return x & MASK


K = [root_bits(p, 3) for p in primes(64)]
H = [root_bits(p, 2) for p in primes(8)]


def sha256(text):
    data = [ord(c) for c in text]
    length = len(data) * 8
    data.append(0x80)
    while len(data) % 64 != 56:
        data.append(0)
    for i in range(7, -1, -1):
        data.append(length >> 8 * i & 255)
    h = H[:]
    for at in range(0, len(data), 64):
        w = [data[at + i] << 24 | data[at + i + 1] << 16 | data[at + i + 2] << 8 | data[at + i + 3] for i in range(0, 64, 4)]
        for i in range(16, 64):
            s0 = rotr(w[i - 15], 7) ^ rotr(w[i - 15], 18) ^ w[i - 15] >> 3
            s1 = rotr(w[i - 2], 17) ^ rotr(w[i - 2], 19) ^ w[i - 2] >> 10
            w.append(w[i - 16] + s0 + w[i - 7] + s1 & MASK)
        a, b, c, d, e, f, g, hh = h
        for i in range(64):
            s1 = rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)
            t1 = hh + s1 + (e & f ^ ~e & g) + K[i] + w[i]
            s0 = rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)
            t2 = s0 + (a & b ^ a & c ^ b & c)
            hh, g, f, e, d, c, b, a = g, f, e, d + t1 & MASK, c, b, a, t1 + t2 & MASK
        h = [x + y & MASK for x, y in zip(h, [a, b, c, d, e, f, g, hh])]
    return "".join(f"{x:08x}" for x in h)


print(f"{K[0]:x} {K[63]:x} {H[0]:x} {H[7]:x}")
for text in ("", "abc", "a" * 70):
    print(sha256(text))

def extended_gcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = extended_gcd(b, a % b)
    return g, y, x - a // b * y


def inverse(a, m):
    g, x, _ = extended_gcd(a, m)
    if g != 1:
        raise ValueError(f"{a} has no inverse modulo {m}")
    return x % m


p, q, e = 2**89 - 1, 2**107 - 1, 65537
n, phi = p * q, (p - 1) * (q - 1)
d = inverse(e, phi)
print(n, d, e * d % phi)
message = "attack at dawn"
m = 0
for c in message:
    m = m << 8 | ord(c)
c = pow(m, e, n)
back = pow(c, d, n)
print(m, c, back == m)
text = ""
while back:
    text = chr(back & 255) + text
    back >>= 8
print(text)
try:
    inverse(6, 9)
except ValueError as error:
    print(error)
def power(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


print(power(m, e, n) == c, extended_gcd(240, 46), inverse(3, 11), pow(3, -1, 11))

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def to_base(n, base):
    if n == 0:
        return "0"
    sign = "-" if n < 0 else ""
    n = abs(n)
    out = []
    while n:
        n, d = divmod(n, base)
        out.append(DIGITS[d])
    return sign + "".join(reversed(out))


def from_base(text, base):
    n = 0
    for c in text.lstrip("-"):
        d = DIGITS.index(c)
        if d >= base:
            raise ValueError(f"digit {c} in base {base}")
        n = n * base + d
    return -n if text.startswith("-") else n


for n in (0, 1, -1, 255, -1000, 2**40, 10**20, -(2**64)):
    for base in (2, 7, 16, 36):
        text = to_base(n, base)
        assert from_base(text, base) == n == int(text, base)
        print(text, end=" ")
    print()
try:
    from_base("129", 8)
except ValueError as e:
    print(e)
def fraction_digits(a, b, limit=30):
    whole, r = divmod(a, b)
    seen, digits = {}, ""
    while r and r not in seen and len(digits) < limit:
        seen[r] = len(digits)
        r *= 10
        digits += str(r // b)
        r %= b
    if r in seen:
        digits = digits[:seen[r]] + "(" + digits[seen[r]:] + ")"
    return f"{whole}.{digits}"


print([fraction_digits(1, n) for n in range(2, 14)], fraction_digits(22, 7), fraction_digits(1, 97))

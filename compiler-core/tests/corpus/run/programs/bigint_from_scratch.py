def from_text(text):
    return [int(c) for c in reversed(text)]


def to_text(digits):
    while len(digits) > 1 and digits[-1] == 0:
        digits.pop()
    return "".join(str(d) for d in reversed(digits))


def add(a, b):
    out, carry = [], 0
    for i in range(max(len(a), len(b))):
        carry += (a[i] if i < len(a) else 0) + (b[i] if i < len(b) else 0)
        out.append(carry % 10)
        carry //= 10
    if carry:
        out.append(carry)
    return out


def multiply(a, b):
    out = [0] * (len(a) + len(b))
    for i, x in enumerate(a):
        carry = 0
        for j, y in enumerate(b):
            carry += out[i + j] + x * y
            out[i + j] = carry % 10
            carry //= 10
        out[i + len(b)] += carry
    return out


x, y = "123456789012345678901234567890", "987654321"
print(to_text(add(from_text(x), from_text(y))), int(x) + int(y))
print(to_text(multiply(from_text(x), from_text(y))), int(x) * int(y))
a = from_text("1")
for n in range(1, 41):
    a = from_text(to_text(multiply(a, from_text(str(n)))))
b = 1
for n in range(1, 41):
    b *= n
print(to_text(a), to_text(a) == str(b), to_text(multiply([0], [5, 5])))
fib = [[1], [1]]
while len(fib) < 150:
    fib.append(add(fib[-1], fib[-2]))
print(to_text(fib[-1]), sum(fib[-1]))

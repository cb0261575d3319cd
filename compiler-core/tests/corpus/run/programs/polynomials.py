def trim(p):
    while p and p[-1] == 0:
        p.pop()
    return p


def add(p, q):
    n = max(len(p), len(q))
    return trim([(p[i] if i < len(p) else 0) + (q[i] if i < len(q) else 0) for i in range(n)])


def multiply(p, q):
    out = [0] * (len(p) + len(q) - 1) if p and q else []
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return trim(out)


def divide(p, q):
    p, out = p[:], [0] * max(len(p) - len(q) + 1, 0)
    while len(p) >= len(q):
        k = p[-1] / q[-1]
        shift = len(p) - len(q)
        out[shift] = k
        for i, b in enumerate(q):
            p[shift + i] -= k * b
        p.pop()
    return out, trim(p)


def show(p):
    parts = []
    for i in range(len(p) - 1, -1, -1):
        c = p[i]
        if c == 0:
            continue
        text = str(abs(c)) if abs(c) != 1 or i == 0 else ""
        text += "" if i == 0 else "x" if i == 1 else f"x^{i}"
        parts.append(("-" if c < 0 else "+" if parts else "") + text)
    return "".join(parts) or "0"


a, b = [-1, 0, 1], [1, 1]
print(show(a), show(b), show(add(a, b)), show(multiply(a, b)), show(add([1], [-1])), divide(a, b))
p = [1]
for k in range(1, 8):
    p = multiply(p, [-k, 1])
print(show(p), p, sum(c * 10**i for i, c in enumerate(p)))
q = [1]
for _ in range(60):
    q = multiply(q, [1, 1])
print(q[30], max(q) == q[30], sum(q) == 2**60, show([0.5, -1.5, 0, 2.0]))
try:
    divide([1, 2], [0])
except ZeroDivisionError as e:
    print(e)

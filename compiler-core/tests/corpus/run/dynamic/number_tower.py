values = [True, 2, 2**70, 2.5, -0.0, float("inf")]
for a in values:
    row = []
    for b in values:
        row.append(a + b)
        row.append(a * b if a or b != values[5] else "skip")
        row.append(a < b)
        row.append(a == b)
    print(row)
def combine(op, a, b):
    try:
        if op == "//":
            return a // b
        if op == "%":
            return a % b
        if op == "**":
            return a**b
        return a / b
    except (ZeroDivisionError, OverflowError) as e:
        return str(e)


for op in ("//", "%", "/"):
    print(op, [combine(op, a, b) for a in (7, -7.5, True, 2**65) for b in (2, 0.5, -3, 0, False)])
print([combine("**", a, b) for a in (2, -2, 0.5, True) for b in (3, -1, 0, 0.0)])
print(sum(values[:5]), max(values), min(values), sorted(values), [abs(v) for v in values], [round(v) for v in values[:5]], [int(v) for v in values[:5]], [str(v) for v in values], [-v for v in values], [bool(v) for v in values])

values = [1, 2.5, "s", [1], (1,), {1: 2}, None, {1}]
def attempt(name, f):
    try:
        print(name, f())
    except TypeError as e:
        print(name, e)


for a in values:
    for b in (1, "x", None, [2]):
        attempt(f"{a} + {b}", lambda: a + b)
        attempt(f"{a} - {b}", lambda: a - b)
        attempt(f"{a} * {b}", lambda: a * b)
        attempt(f"{a} < {b}", lambda: a < b)
for a in values:
    attempt(f"-{a}", lambda: -a)
    attempt(f"~{a}", lambda: ~a)
    attempt(f"{a} // 2", lambda: a // 2)
    attempt(f"{a} ** 2", lambda: a**2)
    attempt(f"{a} << 1", lambda: a << 1)
    attempt(f"{a} & 1", lambda: a & 1)
    attempt(f"{a}[0]", lambda: a[0] if not isinstance(a, dict) else a[1])
    attempt(f"1 in {a}", lambda: 1 in a if not isinstance(a, str) else "1" in a)
    attempt(f"{a} / 2", lambda: a / 2)

def noisy(x):
    print("make", x)
    return x * 2
for v in (noisy(i) for i in range(3)):
    print("got", v)
for v in (noisy(i) for i in range(5) if i % 2 for j in range(2)):
    if v == 2: continue
    print("got", v)
    if v > 5: break
else:
    print("no break")
for v in (i for i in range(2)):
    pass
else:
    print("else ran")
for i, v in enumerate(noisy(i) for i in "ab"):
    print(i, v)
for i, v in enumerate((x + 1 for x in range(3)), start=5):
    print(i, v)
print([y + 1 for y in (noisy(x) for x in [1, 2])])
x = [5, 6]
print([x for x in (x * 2 for x in x)], x)
try:
    for v in (10 // d for d in (5, 2, 0, 1)):
        print(v)
except ZeroDivisionError as e:
    print(e)
def f(n):
    for v in (k * k for k in range(n)):
        if v > 20:
            return v
    return None
print(f(10), f(3))
print(sum(v for v in (w for w in range(5) if w % 2)), [(a, b) for a in range(2) for b in (a + c for c in range(2))])
funcs = [lambda: q for q in (z for z in range(3))]
print([g() for g in funcs])

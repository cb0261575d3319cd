values = [1, 5, 2, 8, 3]
if (n := len(values)) > 3:
    print("long", n)
print([y for x in values if (y := x * 2) > 4], y)
total = 0
print([total := total + v for v in values], total)
while (v := values.pop()) != 5:
    print("popped", v)
print(values, (a := 3) + a, a)
label = "big" if total > 10 else "medium" if total > 5 else "small"
print(label, [("even" if x % 2 == 0 else "odd") for x in range(3)], (1 if [] else 2) + 1, [x if x else None for x in (0, 1)])
def f(x):
    return (y := x + 1) * y


print(f(2), [f(i) for i in range(3)])

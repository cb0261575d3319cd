def divide(a, b):
    return a // b, a % b


quotient, remainder = divide(17, 5)
print(quotient, remainder)
first, *rest = [1, 2, 3]
a, b = 1, 2
a, b = b, a
print(first, rest, a, b)
for name, (x, y) in [("p", (1, 2))]:
    print(name, x + y)

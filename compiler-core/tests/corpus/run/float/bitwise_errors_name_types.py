# Floats have no bitwise operators; the error names both types as they are, also beside a literal.
def both(a, b):
    for operation in (lambda: a & b, lambda: a | b, lambda: a ^ b, lambda: a << b, lambda: a >> b):
        try:
            print(operation())
        except TypeError as error:
            print(error)


both(2.5, 3)
both(3, 2.5)
both(True, 2.5)
both(2.5, False)
both(2.5, 2.5)
for x, y in [(1.5, 2), (2, 1.5), (True, 0.5)]:
    both(x, y)
x = 2.5
for operation in (lambda: 2.5 & 3, lambda: True | 2.5, lambda: x ^ 1, lambda: 1 << x, lambda: x >> -8):
    try:
        print(operation())
    except TypeError as error:
        print(error)
try:
    x ^= 2
except TypeError as error:
    print(error)
try:
    x <<= True
except TypeError as error:
    print(error)

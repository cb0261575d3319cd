values = [1e21, 1e22, 123456789.123456789, 0.1 + 0.7, 1 / 3, 1e-7, 5e-324, 2**-1074, 1.7976931348623157e308, 100000000000000000.0, 12345678901234567890.0, 0.00001, 0.0001, 1e16 - 2, 4.9e-324, 2.5e-8, 1e5, 1.0e10]
for v in values:
    print(repr(v), str(v), f"{v}", f"{v!r}", "%s" % v, "%r" % v, float(repr(v)) == v)
print(values[:3], tuple(values[3:5]), {values[5]: values[6]})
x = 1.0
for _ in range(20):
    x *= 7.3
    print(x, 1 / x)

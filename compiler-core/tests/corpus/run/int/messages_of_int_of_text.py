# messages of int(text, base)
for text in ["12", " 12 ", "+12", "-12", "1_2", "_12", "12_", "1__2", "", " ", "0x1f", "0X1F", "0b11", "0o17", "0", "00", "007", "0_7", "0x", "0x_f", "x", "zz", "1.5", "1e3", "--1", "+-1", "+ 1", "٣٤", "१२", "12\n", "\u00a012", "1\u00002", "½", "²", "é", "'", "\"", "0b12", "0b2", "9" * 30, "-0", "0o8", "1\t2", "𝟙𝟚"]:
    row = []
    for base in (10, 0, 2, 8, 16, 36, 7):
        try:
            row.append(int(text, base))
        except ValueError as error:
            row.append(str(error))
    try:
        row.append(int(text))
    except ValueError as error:
        row.append(str(error))
    print(repr(text), row)
for case in (lambda: int("1", 1), lambda: int("1", 37), lambda: int("1", -1), lambda: int(5, 10), lambda: int(5.5, 2), lambda: int([]), lambda: int(None), lambda: int("1", "2"), lambda: int("1", 2.0), lambda: int("1" * 4301), lambda: int("1" * 4301, 16) > 0, lambda: str(10**4300), lambda: len(str(10**4299)), lambda: f"{10**4300}", lambda: "%d" % 10**2, lambda: format(10**5000, "d"), lambda: int("1" * 5000 + "x"), lambda: int(float("1e400")), lambda: int("z" * 300)):
    try:
        print(case())
    except Exception as error:
        print(type(error).__name__, error)
n = 10**5000
try:
    print(n)
except ValueError as error:
    print(error)
try:
    print(f"{n}")
except ValueError as error:
    print(error)
print(float("١٢.٥"), float(" 1_0.5e1_0 "), float("-inf"), float("Infinity"))
for text in ["1__0", "_1", "1_", "1._5", "1.5_", "e5", ".", "1e", "1e+", "0x1p3", "infin", "1 2", "", "½"]:
    try:
        print(float(text))
    except ValueError as error:
        print(error)

for text in ["1", "1.5", "-2.25", "+3.", ".5", "1e3", "1E-3", " 7.5 ", "1_0.5", "inf", "-Infinity", "nan", "NaN", "1e400", "1e-400", "0x10", "", "abc", "1.2.3", "1e", "_1", "1,5", "--1", "."]:
    try:
        print(repr(text), float(text))
    except ValueError as e:
        print(e)
print(float(5), float(2**53 + 1), float(True), float(), float("123456789.123456789"))
try:
    float(10**400)
except OverflowError as e:
    print(e)
try:
    float(None)
except TypeError as e:
    print(e)
try:
    float([])
except TypeError as e:
    print(e)

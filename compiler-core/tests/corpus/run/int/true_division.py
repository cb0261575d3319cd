print(7 / 2, -7 / 2, 1 / 3, 10 / 5, 0 / 5, 0 / -5)
print(2**53 / 1, (2**53 + 1) / 1, 2**64 / 3, 10**30 / 10**29, 10**400 / 10**399)
print(1 / 10**20, 1 / 10**300, (2**100) / (2**99 + 1))
print(9007199254740993 / 2, 9007199254740993 / 9007199254740991)
try:
    print(10**400 / 3)
except OverflowError as e:
    print("OverflowError:", e)
for a, b in [(1, 0), (0, 0), (2**80, 0)]:
    try:
        print(a / b)
    except ZeroDivisionError as e:
        print("ZeroDivisionError:", e)

for f in (0.0, 1.9, -1.9, 1e10, -1e10, 2.5, 1e18, 9.3e18, 1e30, -0.5, 123456789.987):
    print(f, int(f))
for f in (float("nan"), float("inf"), float("-inf")):
    try:
        print(int(f))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(int(True), int(False), int())
try:
    int(None)
except TypeError as e:
    print(e)
try:
    int([1])
except TypeError as e:
    print(e)

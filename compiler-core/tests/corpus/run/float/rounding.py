for f in (0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 2.4999, 2.5001, 1e20, 0.0, -0.0):
    print(f, round(f), round(f, 0))
for f, n in [(2.675, 2), (1.005, 2), (2.5, 0), (1234.5678, -2), (1234.5678, 2), (0.15, 1), (0.25, 1), (0.35, 1), (1e300, 2), (5.015, 2), (-1.25, 1), (15.0, -1), (25.0, -1)]:
    print(f, n, round(f, n))
for i, n in [(15, -1), (25, -1), (35, -1), (-15, -1), (1234, -2), (1250, -2), (1350, -2), (7, 2), (7, 0), (2**70, -10), (5, -1), (50, -3)]:
    print(i, n, round(i, n))
print(round(True), round(2.7), type(round(2.7)).__name__, type(round(2.7, 1)).__name__, round(3.7, None))
for f in (float("nan"), float("inf")):
    try:
        round(f)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)

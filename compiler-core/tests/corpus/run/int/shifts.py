for n in (1, 5, -1, -5, 255, -256, 2**31, -(2**31), 2**63, -(2**63)):
    for k in (0, 1, 4, 31, 32, 63, 64, 65, 100):
        print(n, k, n << k, n >> k)
for bad in (-1, -(2**70)):
    try:
        print(1 << bad)
    except ValueError as e:
        print("ValueError:", e)
    try:
        print(1 >> bad)
    except ValueError as e:
        print("ValueError:", e)
print(0 << 1000, 5 >> 10**6, -5 >> 10**6)

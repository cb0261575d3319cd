for a in (3, 2.5, True, -7, 0):
    for b in (2, 0.5, -1.5, 4.0, False):
        print(a, b, a + b, a - b, a * b, a < b, a == b, end=" ")
        try:
            print(a / b, a // b, a % b)
        except ZeroDivisionError as e:
            print(e)
print(1 + 2.0, 2 * 0.5, 3 - 3.0, 7 // 2.0, 2**0.5, 4**0.5 == 2, 2.0**3, 10 % 3.5, 5 / 1, 6 / 3, 2**53 + 1.0)
print(10**16 + 0.5, 2**70 * 1.0, 2**70 / 2.0, 2**70 + 0.5 == 2**70, 1e308 + 10**307, int(1e22), int(1e23) == 10**23)

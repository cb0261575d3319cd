for a in (7, -7, 6, -6, 0, 1, -1):
    for b in (3, -3, 2, -2, 1, -1, 7, -7):
        q, r = a // b, a % b
        print(a, b, q, r, q * b + r == a, divmod(a, b) == (q, r))

values = [-(2**65), -(2**63), -5, -1, 0, 1, 5, 2**53, 2**63 - 1, 2**63, 2**64, 2**65]
for a in values:
    row = ""
    for b in values:
        row += "<" if a < b else ">" if a > b else "="
    print(row)
print(sorted(values, reverse=True) == values[::-1])
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1 == 2)
x = 5
print(0 <= x < 10, not 0 <= x < 3, -5 < -x <= -5)

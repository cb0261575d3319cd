values = [0, 1, -1, 6, -6, 255, -256, 2**63, -(2**63), 2**64 - 1, -(2**64), 2**70 + 5, -(2**70) - 5]
for a in values:
    print(a, ~a, a & 0xFF, a | 0xF0, a ^ 0xAA)
for a in values:
    for b in values[5:]:
        print(a & b, a | b, a ^ b)

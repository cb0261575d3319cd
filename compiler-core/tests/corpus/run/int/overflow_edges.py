# Around 2**31 and 2**63 nothing may wrap.
for edge in [2**31, 2**32, 2**53, 2**62, 2**63, 2**64]:
    for delta in (-2, -1, 0, 1, 2):
        n = edge + delta
        print(n, -n, n - 1, n * 2, n * n)
a = 9223372036854775807
print(a + 1, a * a, -a - 2, a - -1)
b = -9223372036854775808
print(-b, b - 1, abs(b), b * -1, b // -1, b % -1)
i = 9223372036854775800
while i < 9223372036854775815:
    i += 3
print(i)

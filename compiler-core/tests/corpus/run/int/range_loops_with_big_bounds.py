for i in range(2**63 - 2, 2**63 + 2):
    print(i, i - 2**63)
total = 0
for i in range(10**20, 10**20 + 5, 2):
    total += i
print(total)
n = 2**31 - 3
count = 0
while n < 2**31 + 3:
    n += 1
    count += n % 2
print(n, count)
for i in range(-(2**63) + 1, -(2**63) - 2, -1):
    print(i, end=" ")
print()
print(sum(range(10**6)), sum(i * i for i in range(1000)), len(range(0, 2**62, 2**30)), range(2**64)[-1])

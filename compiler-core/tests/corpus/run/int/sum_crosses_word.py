total = 0
step = 2**61
for i in range(10):
    total += step
    print(i, total, total > 2**63, total == (i + 1) * step)
while total > -(2**65):
    total -= step * 7
print(total)
values = [2**62, 2**62, 2**62, -(2**62)]
print(sum(values), max(values), min(values))
print(sum([2**63, -(2**63)]), sum(values, -(2**64)))

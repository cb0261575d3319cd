values = [i**i for i in range(1, 25)]
print(values)
values.append(5)
values[0] = -(2**63)
print(min(values), max(values), sum(values))
print(sorted(values)[:3], values.index(2**2), 10**10 in values, values.count(27))
values.sort(reverse=True)
print(values[:2], values[-3:])
small = [1, 2, 3]
small[1] = 2**63
small.insert(0, -(2**64))
print(small, small[2] - 1, small == [-(2**64), 1, 2**63, 3])
small[2] = 7
print(small, sum(small))

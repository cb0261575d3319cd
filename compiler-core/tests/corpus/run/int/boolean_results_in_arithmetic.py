words = ["a", "bb", "ccc", "dd"]
print(sum(len(w) == 2 for w in words), sum(w > "b" for w in words) * 1.5, (3 > 2) + (2 > 3), [10, 20][3 > 2], "no yes".split()[1 == 1])
count = 0
for w in words:
    count += len(w) > 1
print(count, count / len(words), True + 2**70, True * 2.5, -True, not count, (not 0) + 1)
flags = [i % 3 == 0 for i in range(10)]
print(flags, sum(flags), flags.index(True, 1), flags.count(False), max(flags), sorted(flags)[:7], flags[3] & flags[4], flags[3] | 2, flags[0] ^ flags[1])
b = True
b += 1
print(b, type(b).__name__)
b = False
b |= True
print(b, type(b).__name__)
print(f"{True + True} {True and 5} {False or 'x'} {True:>5} {True!s}", bool(2) == True, 2 == True, bool(2) is True)

# Literals beyond 64 bits that nothing computes with.
for v in (9223372036854775808, "b", 3):
    print("item")


def first(a, b=99999999999999999999999, *, c=-99999999999999999999999):
    return a


print(first(1), first(2, 170141183460469231731687303715884105728))

99999999999999999999999
items = [99999999999999999999999, "a"]
print(len(items), items[1])
pairs = {99999999999999999999999: 1, "a": 2}
print(len(pairs), pairs["a"])
either = 99999999999999999999999 if len(items) == 3 else "text"
print(either)
print((1, -9223372036854775809)[0])

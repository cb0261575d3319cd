# Values at the edges of 64 bits, where an analysis of ranges must not leave the exact path out.
TOP = 2**63 - 1
LOW = -(2**63)


def up(x, times):
    for _ in range(times):
        x += 1
    return x


def down(x, times):
    while times > 0:
        x -= 1
        times -= 1
    return x


print(up(TOP - 2, 5), up(TOP - 2, 2), down(LOW + 2, 5), down(LOW + 2, 2))

# Terms too large to be counted.
total = 0
for i in range(40):
    total += 1 << 58
print(total)
total = 0
for i in range(40):
    total -= 2**58
print(total)

# Doubling is no counting.
x = 1
for i in range(70):
    x += x
print(x)
x = -1
for i in range(70):
    x = x * 2
print(x)

# A value that grows by itself through a list and a field.
class Box:
    def __init__(self, value):
        self.value = value

    def add(self, n):
        self.value += n
        return self.value


box = Box(TOP - 10)
for i in range(12):
    box.add(1)
print(box.value, box.add(-12))
items = [TOP - 1, LOW + 1]
for i in range(3):
    items[0] += 1
    items[1] -= 1
print(items)

# Parameters of a recursion.
def countdown(n, top):
    if n == 0:
        return top
    return countdown(n - 1, top + 1)


print(countdown(20, TOP - 5))

# Comparison refines only what it says.
def clamp(x):
    if x < 0:
        return -x
    if x > 100:
        return x * x
    return x


for x in (LOW, -1, 0, 100, 101, 3_037_000_500, TOP):
    print(clamp(x), end=" ")
print()

# Division and remainder of both signs by constants, powers of two among them.
for x in (LOW, LOW + 1, -9, -8, -7, -1, 0, 1, 7, 8, 9, TOP):
    print(x // 8, x % 8, x // -8, x % -8, x // 7, x % 7, x // -1, x >> 3, x & 7)
for i in range(10):
    print(i // 4, i % 4, -i // 4, -i % 4, end="; ")
print()

# Steps near the edge: the last step would leave 64 bits.
seen = 0
for i in range(TOP - 5, TOP, 3):
    seen += 1
    print(i)
for i in range(LOW + 5, LOW, -3):
    seen += 1
    print(i)
for i in range(0, TOP, 2**62):
    seen += 1
    print(i)
print(seen)

# A loop whose counter is compared with a big bound.
n = TOP - 3
while n < 2**63 + 2:
    n += 1
print(n)
n = TOP - 3
while n != 2**63 + 2:
    n += 1
print(n)

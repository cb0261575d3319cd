# The quotient of two ints is rounded once, whatever their sizes.
edges = [1, 2, 3, 5, 7, 10, 10**15, 10**17 + 1, 10**18, 3**39]
for bits in (52, 53, 54, 55, 61, 62, 63):
    edges += [2**bits - 2, 2**bits - 1, 2**bits, 2**bits + 1, 2**bits + 2, 2**bits + 3]
for low in (127, 128, 129, 511, 512, 513, 1023, 1024, 1025):
    edges += [2**62 + low, 2**63 - low]

state = 1


def halfway():
    # An odd number of 54 bits lies between two floats.
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 10 | 1 << 53) | 1


for _ in range(20):
    number = halfway()
    edges += [number, number << 3, number * 3, (number << 9) - 1, (number << 9) + 1]

digest = 0
for x in edges:
    for y in edges:
        for quotient in (x / y, -x / y, x / -y, -x / -y):
            for letter in repr(quotient):
                digest = (digest * 131 + ord(letter)) % (2**61 - 1)
print(len(edges), digest)


def divide(x, y):
    try:
        return repr(x / y)
    except ZeroDivisionError as error:
        return str(error)


for x in (0, 1, -1, 2**53, 2**62 + 1, 2**63 - 1, -(2**63), 2**63, -(2**63) - 1):
    print([divide(x, y) for y in (0, 1, -1, 3, -5, 2**53, 2**62, 2**63 - 1, -(2**63), 2**64)])

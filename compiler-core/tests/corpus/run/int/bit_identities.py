def check(a, b):
    assert (a & b) + (a | b) == a + b
    assert (a ^ b) == (a | b) - (a & b)
    assert ~a == -a - 1
    assert ~(a & b) == ~a | ~b
    return (a ^ b) & 0xFFFFFFFF


seed = 12345
total = 0
for i in range(200):
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    other = seed >> 7
    if i % 3 == 0:
        other = -other
    total ^= check(seed, other)
    total += check(-seed, other << 5)
print(seed, total)

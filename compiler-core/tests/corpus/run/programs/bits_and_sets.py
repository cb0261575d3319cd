def bits(n):
    out = []
    i = 0
    while n:
        if n & 1:
            out.append(i)
        n >>= 1
        i += 1
    return out


class BitSet:
    def __init__(self, items=()):
        self.n = 0
        for i in items:
            self.n |= 1 << i

    def __contains__(self, i):
        return self.n >> i & 1 == 1

    def __or__(self, o):
        r = BitSet()
        r.n = self.n | o.n
        return r

    def __and__(self, o):
        r = BitSet()
        r.n = self.n & o.n
        return r

    def __sub__(self, o):
        r = BitSet()
        r.n = self.n & ~o.n
        return r

    def __len__(self):
        return bin(self.n).count("1")

    def __iter__(self):
        return iter(bits(self.n))

    def __repr__(self):
        return "BitSet(" + str(list(self)) + ")"


a, b = BitSet([1, 5, 64, 100]), BitSet([5, 100, 200])
print(a | b, a & b, a - b, len(a), 64 in a, 63 in a, a.n, list(b), bool(BitSet()))
def reverse_bits(n, width):
    return int(f"{n:0{width}b}"[::-1], 2)


print([reverse_bits(n, 8) for n in (1, 2, 3, 128, 255)], [n & -n for n in (12, 7, 64, 0)], [n.bit_length() for n in (0, 1, 255, 256, -1)], [bin(n & 0xFF) for n in (-1, -2, 127)])
def parity(n):
    p = 0
    while n:
        p ^= 1
        n &= n - 1
    return p


print([parity(n) for n in range(16)], parity(2**70 - 1), parity(2**71 - 1))

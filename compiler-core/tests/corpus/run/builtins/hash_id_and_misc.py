print(hash(1) == hash(1.0) == hash(True), hash(0), hash(-1), hash(10**18), hash(2**61), hash(-(2**61)), hash(2**100), hash(0.5), hash(1e300) == hash(int(1e300)), hash(float("inf")), hash(float("-inf")))
print(hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(()) == hash(()), hash(None) == hash(None), hash("") == 0)
for bad in ([], {}, set(), (1, [2])):
    try:
        hash(bad)
    except TypeError as e:
        print(e)
print(ord("a"), chr(97), ord("é"), chr(8364), bin(10), hex(255), oct(8), bin(-5), hex(-(2**64)), bin(0), hex(True))
print(callable(print), callable("x"), callable(lambda: 0), callable(ValueError), len("é"), len(range(0, 10, 3)), repr(range(2)), repr([range(1, 3)]))
class P:
    x = 1


p = P()
p.y = 2
print(getattr(p, "x"), getattr(p, "y"), getattr(p, "z", None), hasattr(p, "x"), hasattr(p, "zz"))
setattr(p, "z", 3)
print(p.z)
for f in (lambda: ord("ab"), lambda: ord(5), lambda: chr("a"), lambda: chr(-1), lambda: bin(1.5), lambda: hex("a"), lambda: len(5), lambda: hash(), lambda: chr(1.5), lambda: ord([])):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

for n in (0, -1, 255, -255, 2**40, -(2**70)):
    print(str(n), repr(n), bin(n), hex(n), oct(n))
    print(f"{n:d} {n:x} {n:X} {n:o} {n:b} {n:,} {n:_} {n:+} {n: } {n:#x} {n:#b} {n:#o}")
print(str(10**50), len(str(3**1000)))
print(chr(65), ord("A"), chr(0x1F600), ord("é"))

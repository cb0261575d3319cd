for v in (1, -1, -50, 249, 43):
    for m in (1, 8, 2**61-2, 2**61-1, 2**61, 2**62, 2**63-1, 2**63, 2**70+3, 10**30, 10**60):
        print(v, m, hash(v*m), hash(-v*m))
print(hash(2**61-1), hash(-(2**61-1)), hash(-(2**61)), hash(2.5), hash(-0.1), hash(1e300), hash(2.0**61), hash(float(2**70)), hash(1e-300), hash(float('inf')), hash(-1.0), hash(-1e20))
print(hash((1, 2)), hash(((1, 2), 3.5)), hash((-1, None, True)), hash(()))

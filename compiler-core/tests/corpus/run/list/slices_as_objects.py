print(slice(1, 5, 2).indices(4), slice(None).indices(3), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(100, -100, -3).indices(7), slice(5, 2).indices(3))
for s in (slice(1, 2, 0), slice("a")):
    try: print(s.indices(3))
    except Exception as e: print(type(e).__name__, e)
try: slice(1).indices(-1)
except ValueError as e: print(e)
class I:
    def __index__(self): return 2
i = I()
l = [10, 20, 30, 40]
print(l[i:], l[:i], "abcd"[i:], (1, 2, 3)[:i], l[i], list(range(10))[::i])
l[i:] = [1]; print(l)
print(hash(range(3)) == hash(range(0, 3)), hash(range(0)) == hash(range(5, 5)), {range(2): 1}[range(0, 2, 1)], hash(range(1, 2, 5)) == hash(range(1, 2)))
print(range(5).index(3), range(0, 10, 2).index(4.0), range(3).index(True))
for q in ("a", 7, 1.5):
    try: range(5).index(q)
    except ValueError as e: print(e)

class B:
    def __init__(self, b): self.b = b
    def __bool__(self): return self.b
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class BL(L):
    def __bool__(self): return True
class P: pass
print([bool(x) for x in (B(True), B(False), L(0), L(3), BL(0), P())])
print("y" if B(False) else "n", not L(0), B(False) or "alt", L(2) and "and", bool(P))
for bad in (B(1), B(None), B("s")):
    try: bool(bad)
    except TypeError as e: print(e)
for bad in (L(-1), L("a"), L(2.0), L(None)):
    try: print(len(bad))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
    try: print(bool(bad))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(len(L(True)))
try: print(len(L(2**70)))
except OverflowError as e: print(e)
while L(0): print("no")
x = [i for i in (L(0), L(1)) if i]
print(len(x), any([L(0), B(False)]), all([L(1), B(True)]), list(filter(None, [0, 1, "", "a"])))

class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return isinstance(o, P) and self.x == o.x
    def __hash__(self): return hash(self.x)
class G(P):
    def __eq__(self, o): return self is o
class H(G):
    __hash__ = P.__hash__
class N(P):
    __hash__ = None
class M(P):
    pass
for c in (P, G, H, N, M):
    try: print(len({c(1), c(1), c(2)}), hash(c(5)))
    except TypeError as e: print(e)
def h(p): return hash(p)
for p in (P(1), G(1), H(3)):
    try: print(h(p))
    except TypeError as e: print(e)
class E:
    def __eq__(self, o): return True
class F(E):
    def __hash__(self): return 7
for e in [F(), E()]:
    try: print(hash(e), {e: 1} and 1)
    except TypeError as x: print(x)
class X(Exception):
    def __eq__(self, o): return True
try: hash(X())
except TypeError as e: print(e)

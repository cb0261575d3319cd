def f(n):
    try:
        return f(n + 1)
    except RecursionError as e:
        return n
print(f(0), f(1))
def g(n):
    try:
        return h(n)
    except RecursionError:
        return ("g", n)
def h(n): return g(n + 1)
print(g(0))
fact = lambda n: 1 if n == 0 else n * fact(n - 1)
print(fact(900) > 0)
try:
    fact(5000)
except RecursionError as e:
    print(e)
def leaf(n): return n + 1
def k(n):
    try:
        return k(leaf(n))
    except RecursionError:
        return n
print(k(0))
def fin(n):
    try:
        return fin(n + 1)
    finally:
        if n % 300 == 0: print("fin", n)
try:
    fin(0)
except Exception as e:
    print(type(e).__name__, e)
class T:
    def __init__(self, d): self.c = T(d - 1) if d else None
    def __repr__(self): return f"T({self.c!r})"
    def depth(self): return 1 + (self.c.depth() if self.c else 0)
print(T(400).depth())
try:
    T(2000)
except RecursionError as e: print("T", e)
fs = [lambda n: fs[0](n + 1)]
try:
    fs[0](0)
except RecursionError as e: print("fs", e)

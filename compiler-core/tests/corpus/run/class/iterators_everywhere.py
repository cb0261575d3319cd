class CD:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
c = CD(3)
print(next(c), next(c), next(c), next(c, "done"))
try: next(c)
except StopIteration as e: print("stop", repr(e), e.value)
it = iter(CD(2))
for x in it: print(x)
for x in it: print("never")
class P:
    def __init__(self, d): self.d = d
    def __iter__(self): return iter(self.d)
print(list(P({1: 2, 3: 4})), dict(zip(P("ab"), P([1, 2]))), [x for x in P("xyz")], "".join(P(["a", "b"])), sorted(P({3, 1})), min(P([4, 2])))
a, b = P((1, 2))
print(a, b)
x, *y = CD(5)
print(x, y)
try: a, b = CD(3)
except ValueError as e: print(e)
try: a, b, c = CD(2)
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
try: next(5)
except TypeError as e: print(e)
try: next([1])
except TypeError as e: print(e)
try: next(P([1]))
except TypeError as e: print(e)
def cb(): 
    global n
    n += 1
    return n
n = 0
print(list(iter(cb, 5)))

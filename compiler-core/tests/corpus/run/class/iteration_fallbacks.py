class I:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n))
class G:
    def __getitem__(self, i):
        if i >= 4: raise IndexError(i)
        return i * i
class C:
    def __contains__(self, x): return x
class J:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
class X: pass
print(3 in I(4), 4 in I(4), 9 in G(), 5 in G(), "" in C(), 1 in C(), [1] not in C(), 2 in J(), 7 in J())
j = J()
print(2 in j, list(j), list(j))
print(list(G()), [*G()], sum(G()), max(G()), tuple(G()), sorted(G(), reverse=True), set(G()) == {0, 1, 4, 9}, list(zip(G(), I(9))), list(enumerate(J())), list(map(str, G())))
a, b, *c = G()
print(a, b, c)
for f in (lambda: 1 in X(), lambda: iter(X()), lambda: [1 for _ in X()], lambda: len(X()), lambda: X()[0], lambda: X()(), lambda: list(X()), lambda: 1 in 5, lambda: "a" in 5, lambda: 1 in "abc"):
    try: f()
    except TypeError as e: print(e)
class B:
    def __iter__(self): return 5
try: list(B())
except TypeError as e: print(e)
class N:
    def __iter__(self): return None
try:
    for x in N(): pass
except TypeError as e: print(e)
for x in reversed(list(G())): print(x, end=" ")
class L(G):
    def __len__(self): return 4
print(list(reversed(L())), len(L()))
try: reversed(G())
except TypeError as e: print(e)

def f1(x): return x + 1
def f2(x): return x + 1
g = lambda x: x
h = lambda x: x
print(f1 == f2, g == h, f1 is f2, f1 is f1, g is not h, f1 != f2, len == abs, int == str, int is str, f1 in [f2], {f1: 1}.get(f2))
class A:
    def m(self): pass
    def n(self): pass
a = A(); b = A()
print(a.m == a.m, a.m == b.m, a.m == a.n, A.m == A.m, A.m is A.n, a.m is a.m)
fs = [f1, f2, len]
print(fs[0] == fs[1], fs[0] == f1, fs.index(f2), fs.count(f1))

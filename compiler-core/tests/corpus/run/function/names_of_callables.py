def f(): pass
class A:
    def m(self): pass
print(f.__name__, [NotImplemented, Ellipsis, len, int, A])
print(NotImplemented, ..., len, int, A, print)
for g in [f, len, A, int]:
    print(g.__name__)
print(A.__name__, A.m.__name__, A().m.__name__, (lambda: 1).__name__)

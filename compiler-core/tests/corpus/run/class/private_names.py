class A:
    __x = 5
    def __init__(self): self.__y = 1; self.__z__ = 3
    def get(self): return self.__y + A.__x
    def __helper(self, n): return n * 2
    def run(self): return self.__helper(4)
    def set(self, __v): self.__y = __v; return __v
class B(A):
    __x = 7
    def __init__(self):
        super().__init__()
        self.__y = 100
    def both(self): return self.__y, self.get(), B.__x, self.__x
    def __helper(self, n): return "B"
    def lam(self): return [(lambda q: q + self.__y)(i) for i in range(2)], f"{self.__y}"
a, b = A(), B()
print(a.get(), a._A__y, a.run(), b.run(), b.both(), b.set(9), b.both(), a.__z__, A._A__x, b.lam())
try: a.__y
except AttributeError as e: print(e)
try: A.__x
except AttributeError as e: print(e)
class _C:
    def __init__(self): self.__v = 1
    def __repr__(self): return f"C{self.__v}"
print(_C(), _C()._C__v)
class Stack:
    def __init__(self): self.__items = []
    def push(self, x): self.__items.append(x)
    def __len__(self): return len(self.__items)
    def __bad(self): return self.__missing
s = Stack(); s.push(3); print(len(s))
try: s._Stack__bad()
except AttributeError as e: print(e)

# A star asks an iterator for the rest as for a list, which calls __iter__ again.
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): self.i = 0; return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
c = Count(4)
a, *b = c
print(a, b)
*a, b = c
print(a, b)
a, b, *d, e = c
print(a, b, d, e)
try: a, b, d, e, f, *g = c
except ValueError as x: print(x)
class Box:
    def __iter__(self): return iter([1, 2, 3])
a, *b = Box()
print(a, b)
a, *b = iter([1, 2, 3])
print(a, b)
class Only:
    def __init__(self): self.i = 0
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
class Holder:
    def __iter__(self): return Only()
print([x for x in Holder()])
a, b, c = Holder()
print(a, b, c)
try:
    a, *b = Holder()
    print(a, b)
except TypeError as x: print(x)

class Stack:
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x); return self
    def __len__(self): return len(self.items)
    def __bool__(self): return bool(self.items)
    def __iter__(self): return iter(self.items)
    def __contains__(self, x): return x in self.items
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def __call__(self, f): return [f(x) for x in self.items]
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __index__(self): return 2
    def __hash__(self): return 7
    def __eq__(self, o): return isinstance(o, Stack) and self.items == o.items
    def __format__(self, spec): return f"<{spec}>"
    def __round__(self, n=None): return ("round", n)
    def __divmod__(self, o): return ("divmod", o)
    def __matmul__(self, o): return ("@", o)
    def __pow__(self, o): return ("**", o)
    def __rpow__(self, o): return ("r**", o)
    def __lshift__(self, o): return ("<<", o)
    def __and__(self, o): return ("&", o)
    def __ror__(self, o): return ("r|", o)
    def __ixor__(self, o): self.items.append(o); return self
    def __float__(self): return 2.5
    def __int__(self): return 25
    def __reversed__(self): return iter(["r"])
s = Stack().push(1).push(2).push(3)
print(len(s), bool(s), bool(Stack()), list(s), 2 in s, s[0], s[-1], s[0:2], s(lambda x: x * 2))
s[0] = 9
del s[1]
print(s.items, -s, +s, ~s, abs(s), [10, 20, 30][s], hash(s), s == Stack(), {s: 1}[s])
print(f"{s:abc}", format(s, "z"), round(s), round(s, 1), divmod(s, 3), s @ 1, s ** 2, 2 ** s, s << 1, s & 1, 5 | s)
s ^= 4
print(s.items, [x for x in s], sum(s), max(s), sorted(s), float(s), int(s), list(reversed(s)))
a, *b = s
print(a, b, "yes" if s else "no", not s, s != Stack(), any(s), all(s), tuple(s), set(s) == {9, 3, 4})
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), sum(It(4)), [x for x in It(2)], max(It(5)), list(zip(It(3), "ab")), list(enumerate(It(2))), list(map(str, It(2))))
it = It(2)
print(next(it), next(it), next(it, "end"))
try: next(it)
except StopIteration as e: print("stop", repr(e))
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError("no")
        return i * i
print(list(Old()), 4 in Old(), [x for x in Old()], max(Old()))
class NoBool:
    def __bool__(self): return 5
try: bool(NoBool())
except TypeError as e: print(e)
class BadLen:
    def __len__(self): return -1
try: len(BadLen())
except ValueError as e: print(e)
class Lt:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"L{self.v}"
print(sorted([Lt(3), Lt(1), Lt(2)]), min(Lt(3), Lt(1)), max([Lt(3), Lt(5)]), Lt(1) > Lt(0))
try: Lt(1) <= Lt(2)
except TypeError as e: print(e)

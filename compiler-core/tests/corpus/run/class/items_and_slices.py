class M:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return ("get", k)
    def __setitem__(self, k, v): self.d[str(k)] = v
    def __delitem__(self, k): print("del", k)
m = M()
print(m[1], m["a"], m[1, 2], m[1:2], m[::2], m[:], m[1:2, 3], m[-1], m[None])
m[1] = 2; m["x", 3] = 4; m[1:5] = 6
m["y"] = m["z"] = 8
del m[1], m[2:3], m["q", 1]
print(m.d)
s = slice(1, 2)
print(m[s], s.start, s.stop, s.step, s == slice(1, 2), slice(3))
class L:
    def __init__(self, l): self.l = l
    def __getitem__(self, i):
        if isinstance(i, slice): return L(self.l[i])
        return self.l[i]
    def __len__(self): return len(self.l)
    def __repr__(self): return f"L{self.l}"
x = L([1, 2, 3, 4])
print(x[1:3], x[::-1], x[-1], x[:2][0], len(x[1:]), list(x))
print(slice(None, None, 2).indices(5))
m[0] += (1,)
print(m.d)
try: M.foo = 1; print(M().foo)
except AttributeError as e: print(e)

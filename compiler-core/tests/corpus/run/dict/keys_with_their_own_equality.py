# keys of classes with their own equality
log = []
class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): log.append(("eq", self.v, getattr(o, "v", o))); return isinstance(o, K) and self.v == o.v
    def __hash__(self): log.append(("hash", self.v)); return hash(self.v) % 3
    def __repr__(self): return f"K{self.v}"
class Like:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return o == self.n
    def __hash__(self): return hash(self.n)
    def __repr__(self): return f"Like{self.n}"
def show(what):
    print(what, log)
    log.clear()
d = {}
for v in (1, 2, 4, 1, 7): d[K(v)] = v
show(d)
show(d[K(4)])
show(K(5) in d)
show(d.get(K(7)))
show(d.pop(K(1)))
show(d)
e = {K(2): "b", K(4): "a", K(7): "c"}
show(d == e)
show(d.setdefault(K(2), 9))
del d[K(2)]
show(d)
s = {K(1), K(2), K(1)}
show(len(s))
s.add(K(4)); s.discard(K(2)); s.discard(K(8))
show(sorted(k.v for k in s))
m = {5: "int", Like(6): "like"}
print(m[Like(5)], m[6], m[Like(6)], 6 in m, Like(7) in m, len(m), {1, 2, Like(2), Like(3)}, Like(1) in {1}, 1 in {Like(1)})
t = {(K(1), 2): "t", (1, K(2)): "u"}
show(t[K(1), 2])
show((1, K(2)) in t)
print({Like(1): 2} == {1: 2}, {Like(1)} == {1}, {1} <= {Like(1), 2}, {Like(1)} & {1}, {1} - {Like(1)}, {Like(1)} | {1})
class Base:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, Base) and self.v == o.v
    def __hash__(self): return hash(self.v)
class Derived(Base):
    pass
class Unhashable(Base):
    def __eq__(self, o): return True
class Again(Unhashable):
    def __hash__(self): return 5
print({Base(1): 1}[Derived(1)], len({Base(1), Derived(1), Derived(2)}), Again(1) in {5: 1}, hash(Again(2)))
for bad in (lambda: {Unhashable(1): 1}, lambda: hash(Unhashable(1)), lambda: {(1, Unhashable(1)): 1}, lambda: Unhashable(1) in {1: 2}, lambda: Unhashable(1) in {1}, lambda: {[]: 1}, lambda: {(1, []): 2}, lambda: {1}.add({2}), lambda: [] in {}, lambda: {1: 2}.get([]), lambda: {1: 2}.pop({}), lambda: {1}.remove([]), lambda: {1}.discard({2: 3}), lambda: {1}.remove({2}), lambda: {2} in {1}, lambda: hash({}), lambda: hash(slice(1, [])), lambda: {}.setdefault([], 1), lambda: set([[]]), lambda: dict([([], 1)]), lambda: {{}: 1}, lambda: {slice(1, 2), slice(1, 2)}, lambda: {range(3): 1}[range(0, 3, 1)], lambda: hash(range(0)) == hash(range(5, 5)), lambda: {range(3), range(0, 3), (0, 1, 2)}):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
class M:
    def m(self): return 1
    def n(self): return 2
a, b = M(), M()
methods = {a.m: "am", b.m: "bm", a.n: "an", M.m: "Mm"}
print(methods[a.m], methods[b.m], methods[a.n], methods[M.m], len(methods), a.m == a.m, a.m == b.m, a.m is a.m, hash(a.m) == hash(a.m))
changing = K(1)
d = {changing: 1}
log.clear()
changing.v = 2
print(changing in d, K(1) in d, len(d))
d = {K(1): 1, 1: 2, True: 3, 1.0: 4, "1": 5, None: 6, (): 7, (1,): 8}
print(d, len(d), d.popitem(), d.popitem(), K(1) in d)
d.clear()
print(d, K(1) in d)
f = {1: "a", 1.0: "b", True: "c", 2**53: 1, float(2**53): 2, 2**53 + 1: 3, -1: 4, -2: 5, 2**70: 6, float(2**70): 7, 0: 1, -0.0: 2, "": 3, False: 4}
print(f, len(f))

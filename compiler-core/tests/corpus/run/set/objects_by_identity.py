class A:
    def __init__(self, v): self.v = v
class B(A): pass
class E(Exception): pass
things = [A(i) for i in range(5000)] + [B(i) for i in range(5000)]
seen = set()
for t in things: seen.add(t)
print(len(seen), things[0] in seen, A(0) in seen)
d = {}
for t in things: d[t] = t.v
print(len(d), sum(d.values()), d[things[77]])
a, b = A(1), A(1)
print(hash(a) == hash(a), hash(a) == hash(b), id(a) == id(b), id(a) == id(a), a == b)
mixed = {a: 1, "x": 2, 3: 4, b: 5, E("x"): 6}
print(mixed[a], mixed[b], mixed[3], len(mixed))
try: mixed[A(1)]
except KeyError: print("no")
e = E("q")
print(e in {e: 1}, E("q") in {e: 1})
def f(): pass
def g(): pass
print({f: 1, g: 2}[g], {len: "len", f: "f"}[len])

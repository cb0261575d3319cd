class Up:
    def __init__(self, n): self.n = n; self.i = 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
for x in Up(3): print(x)
class Box:
    def __init__(self, items): self.items = items
    def __iter__(self): return iter(self.items)
for x in Box([1, 2]): print(x)
class Sq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
for x in Sq(): print(x)
print(list(Up(4)), list(Sq()), list(zip(Up(10), "abc")))
things = [[1, 2], "ab", (3, 4), {5: 6}, range(2), Box("xy"), Up(2), zip([1], [2])]
for t in things:
    for x in t: print(x, end=" ")
    print()
for bad in [5, None, 2.5]:
    try:
        for x in bad: pass
    except TypeError as e: print(e)
try:
    for x in 7: pass
except TypeError as e: print(e)
try:
    enumerate(5)
except TypeError as e: print(e)
try:
    print(list(zip([1, 2], [1], strict=True)))
except ValueError as e: print(e)
d = {1: 2, 3: 4}
print(list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))

xs = [3, 8, 12]
print(next(x for x in xs if x > 5), next((x for x in xs if x > 50), None), next((x * 2 for x in xs), 0))
def find(p): return next((x for x in xs if p(x)), "none")
print(find(lambda v: v % 2 == 0), find(lambda v: v > 99))
try: next(x for x in [])
except StopIteration as e: print(repr(e))
d = {"a": 1, "b": 2}
print(next(k for k, v in d.items() if v == 2), next((c for c in "xyz" if c in "zy"), ""))
class T:
    def __init__(self, n): self.n = n
ts = [T(1), T(2)]
t = next((t for t in ts if t.n == 2), None)
print(t.n if t else "no")
print([next((y for y in range(10) if y * y > x), -1) for x in (3, 30, 300)])

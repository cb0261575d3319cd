class Btn:
    def __init__(self, n): self.n = n; self.hs = []
    def on(self): return self.n
    def off(self): return -self.n
a, b = Btn(1), Btn(2)
print(a.on == a.on, a.on == b.on, a.on != a.off, a.on is a.on)
hs = [a.on, b.on, a.off]
print(hs.index(b.on), a.off in hs, b.off in hs, hs.count(a.on))
hs.remove(b.on); print([h() for h in hs])
ms = [a.on, len, "x"]
print(ms.index(a.on), a.off in ms, len in ms, b.on in ms)

class R:
    def __init__(self): self.bad = True; self.peers = []
    def __repr__(self):
        if self.bad: raise ValueError("no text")
        return "R"
r = R()
a = [r]
r.peers = a
d = {"k": [a]}
for x in (a, d):
    try: print(x)
    except ValueError as e: print(e)
r.bad = False
print(a, d)
d["self"] = d
print(d)
s = repr(a)
print(s)

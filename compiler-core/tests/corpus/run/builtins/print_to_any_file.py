import sys
class Log:
    def __init__(self): self.parts = []
    def write(self, t): self.parts.append(t)
    def flush(self): self.parts.append("FLUSH")
l = Log()
print("a", 1, None, file=l)
print("b", end="", sep="-", file=l, flush=True)
print(l.parts)
for f in (sys.stdout, None): print("to", file=f)
o = sys.stderr
print("err", file=o)
print("x", file=o, flush=True)
try: print("x", file=5)
except AttributeError as e: print(e)

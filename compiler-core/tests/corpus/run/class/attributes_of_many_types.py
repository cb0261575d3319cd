class Slot:
    def __init__(self, value=None):
        self.value = value
        self.history = []

    def set(self, value):
        self.history.append(self.value)
        self.value = value
        return self


s = Slot()
for v in (1, "two", 3.0, [4], None, {"five": 5}, (6,), Slot(7), True, 2**80):
    s.set(v)
print([type(h).__name__ for h in s.history], s.value)
s.set(1).set(s.value + 1)
print(s.value, s.history[-1])
a, b = Slot(1), Slot("x")
print(a.value + 1, b.value + "y", [t.value for t in (a, b, Slot())])
try:
    print(a.value + b.value)
except TypeError as e:
    print(e)
a.value, b.value = b.value, a.value
print(a.value, b.value)
class Sparse:
    pass


o = Sparse()
for name in ("p", "q"):
    if name == "p":
        o.p = 1
    else:
        o.q = "Q"
print(o.p, o.q)
try:
    o.r
except AttributeError as e:
    print(e)
class Lazy:
    def load(self):
        self.data = [1, 2]
        return self


l = Lazy()
try:
    l.data
except AttributeError as e:
    print(e)
print(l.load().data)

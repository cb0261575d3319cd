# the order of comparisons and of reflected operators
log = []
class A:
    name = "A"
    def __init__(self, v=0): self.v = v
    def __eq__(self, o): log.append(self.name + ".eq"); return NotImplemented
    def __ne__(self, o): log.append(self.name + ".ne"); return NotImplemented
    def __lt__(self, o): log.append(self.name + ".lt"); return NotImplemented
    def __gt__(self, o): log.append(self.name + ".gt"); return NotImplemented
    def __le__(self, o): log.append(self.name + ".le"); return NotImplemented
    def __ge__(self, o): log.append(self.name + ".ge"); return NotImplemented
    def __add__(self, o): log.append(self.name + ".add"); return NotImplemented
    def __radd__(self, o): log.append(self.name + ".radd"); return NotImplemented
    def __hash__(self): return 1
class B(A):
    name = "B"
class C(A):
    name = "C"
    def __radd__(self, o): log.append("C.radd!"); return NotImplemented
    def __eq__(self, o): log.append("C.eq!"); return NotImplemented
    def __hash__(self): return 1
class D:
    name = "D"
    def __eq__(self, o): log.append("D.eq"); return True
    def __lt__(self, o): log.append("D.lt"); return True
    def __radd__(self, o): log.append("D.radd"); return "radd"
class E:
    name = "E"
    def __radd__(self, o): log.append("E.radd"); return "E"
class F(E):
    name = "F"
    def __radd__(self, o): log.append("F.radd"); return "F"
class G:
    name = "G"
    def __eq__(self, o): log.append("G.eq"); return "yes"
for a in (A(), B(), C(), D(), E(), F(), G(), 1, "s", None, [1], {1}, (1,), 2.5):
    for b in (A(), B(), C(), D(), E(), F(), G(), 1):
        row = []
        for test in (lambda: a == b, lambda: a != b, lambda: a < b, lambda: a >= b, lambda: a + b, lambda: a in [b], lambda: [a] == [b], lambda: (1, a) < (1, b)):
            log.clear()
            try:
                row.append(str(test()))
            except TypeError as error:
                row.append(str(error))
            row.append(" ".join(log))
        print(a.name if hasattr(a, "name") else a, b.name if hasattr(b, "name") else b, row)

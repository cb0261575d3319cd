class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"V({self.x})"
    def __add__(self, o):
        if isinstance(o, V): return V(self.x + o.x)
        if isinstance(o, int): return V(self.x + o)
        return NotImplemented
    def __radd__(self, o):
        print("radd", o)
        if isinstance(o, (int, str)): return V(self.x + len(str(o)))
        return NotImplemented
    def __eq__(self, o):
        print("V.eq")
        if isinstance(o, str): return str(self.x) == o
        if isinstance(o, V): return self.x == o.x
        return NotImplemented
    def __lt__(self, o):
        if isinstance(o, V): return self.x < o.x
        return NotImplemented
class W(V):
    def __radd__(self, o):
        print("W.radd", o)
        return W(100)
    def __eq__(self, o):
        print("W.eq")
        return False
def t(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
v = V(3)
w = W(4)
t(lambda: v + w)
t(lambda: w + v)
t(lambda: v == w)
t(lambda: v != w)
t(lambda: v + 1)
t(lambda: 1 + v)
t(lambda: "abc" + v)
t(lambda: [1] + v)
t(lambda: v + [1])
t(lambda: "3" == v)
t(lambda: v == "3")
t(lambda: "3" != v)
t(lambda: v < 3)
t(lambda: 3 < v)
t(lambda: "a" < 3)
t(lambda: "a" + 1)
t(lambda: [1] + (1,))
t(lambda: (1,) + [1])
t(lambda: 1 + "a")
t(lambda: "a" * "b")
t(lambda: "a" * 1.5)
t(lambda: 1.5 * "a")
t(lambda: [1] * "a")
t(lambda: v * "a")
t(lambda: "a" - 1)
def inplace():
    x = 1
    x += "a"
    return x
t(inplace)
def inplace2():
    x = "a"
    x += 1
    return x
t(inplace2)
def inplace3():
    x = "a"
    x -= 1
    return x
t(inplace3)
def inplace4():
    x = 2
    x **= "a"
    return x
t(inplace4)
def inplace5():
    x = [1]
    x *= "a"
    return x
t(inplace5)
def inplace6():
    x = [1]
    x += 5
    return x
t(inplace6)
def inplace7():
    x = (1,)
    x += [5]
    return x
t(inplace7)
t(lambda: 2 ** "a")
t(lambda: None + 1)
t(lambda: v > "a")
t(lambda: -"a")
t(lambda: ~1.5)

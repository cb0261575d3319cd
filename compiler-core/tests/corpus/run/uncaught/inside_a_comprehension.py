def key(v):
    return 10 // v
def sorting(): return sorted([3, 0, 1], key=key)
class C:
    def __repr__(self):
        raise TypeError("bad repr")
    def __lt__(self, o):
        return key(0)
class It:
    def __iter__(self): return self
    def __next__(self):
        raise ValueError("next")
def one():
    for x in It():
        print(x)
def two():
    print([C()])
def three():
    sorted([C(), C()])
def four():
    a, b = It()
def five():
    x = [key(i) for i in [1, 0]]
def six():
    return {k: v for k, v in [(1, 2), (3,)]}
def seven():
    undefined_name
def eight():
    None.x
def nine():
    "a" + 1
def ten():
    del [1][4]
def eleven():
    x = {}
    x[[]] = 1
def twelve(a):
    print(y)
    y = 1
def thirteen():
    print(*[1, 2], sep=3)
def fourteen():
    int("x")
fs = [sorting, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen]
import sys
n = 5
if n == 12:
    twelve(1)
fs[n]()

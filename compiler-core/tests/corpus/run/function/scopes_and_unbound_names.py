# scopes and names
x = 10
def f():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 5
    print(x)
f()
def g():
    def h():
        return y
    try:
        print(h())
    except NameError as e:
        print(type(e).__name__, e)
    y = 3
    print(h())
g()
def k(flag):
    if flag:
        z = 1
    try:
        return z
    except UnboundLocalError as e:
        return str(e)
print(k(True), k(False))
try:
    print(undefined_name)
except NameError as e:
    print(e, e.name)
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs], [(lambda: i)() for i in range(3)], [g() for g in [lambda i=i: i for i in range(3)]])
print([x for x in range(3)], x)
print([[y * x for y in range(x)] for x in range(4)])
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
c = counter(); d = counter()
print(c(), c(5), d(), c())
def glob():
    global newglobal
    newglobal = 4
glob()
print(newglobal)
del newglobal
try:
    print(newglobal)
except NameError as e:
    print(e)
def dele():
    q = 1
    del q
    try:
        return q
    except UnboundLocalError as e:
        return str(e)
print(dele())
try:
    for i in range(3):
        if i == 1: raise ValueError(i)
except ValueError as err:
    pass
try:
    print(err)
except NameError as e:
    print(e)
print(i)
def loopvar():
    for j in []:
        pass
    try:
        return j
    except UnboundLocalError as e:
        return str(e)
print(loopvar())
if False:
    w = 1
try:
    w
except NameError as e:
    print(e)
def shadow(len):
    return len * 2
print(shadow(4), len([1]))
def outer():
    v = "outer"
    def mid():
        def inner():
            nonlocal v
            v = "changed"
        inner()
        return v
    return mid(), v
print(outer())
lst = [lambda x: x + n for n in range(3)]
print([h(10) for h in lst])
def rec_closure(n):
    def go(k):
        return 1 if k == 0 else k * go(k - 1)
    return go(n)
print(rec_closure(20))
print([a for a in range(3) if (b := a * 2) > 1], b)
class A:
    x = 1
    y = [x for _ in range(2)] if False else x
    def m(self): return x
print(A.x, A().m(), A.y)

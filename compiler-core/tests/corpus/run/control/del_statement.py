x = [1, 2, 3]
del x[0], x[-1]
print(x)
a = b = 5
del a
print(b)
try:
    print(a)
except NameError as e:
    print(e)
a = "back"
print(a)
d = {"k": {"n": [1, 2]}}
del d["k"]["n"][0]
print(d)
del d["k"]["n"], d["k"]
print(d)
def f():
    v = 1
    for i in range(2):
        if i == 1:
            del v
    try:
        print(v)
    except UnboundLocalError as e:
        print(e)
    v = 2
    return v


print(f())
def g(p):
    del p
    try:
        return p
    except NameError as e:
        return type(e).__name__


print(g(1))
for i in range(3):
    pass
del i
try:
    i
except NameError as e:
    print(e)
(p, [q]) = 1, [2]
del (p, [q])
try:
    q
except NameError as e:
    print(e)

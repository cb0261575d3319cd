x = 1
def f():
    x = 10
    a = [x for x in range(3)]
    b = [x + y for y in range(3)]
    return a, b, x


print(f(), x)
y = [y for y in "ab"]
print(y)
class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]


print(C.doubled)
functions = [lambda: i for i in range(3)]
print([g() for g in functions])
functions = [lambda i=i: i for i in range(3)]
print([g() for g in functions])
def make():
    return [lambda v: v + k for k in range(3)]


print([h(10) for h in make()])
nested = [[(lambda: i * 10 + j) for j in range(2)] for i in range(2)]
print([[g() for g in row] for row in nested])
try:
    [undefined_name for i in range(1)]
except NameError as e:
    print(e)
print([undefined_name for i in range(0)])
i = "kept"
[i for i in range(5)]
print(i)
try:
    print([zz for _ in range(2) if zz])
except NameError as e:
    print(e)

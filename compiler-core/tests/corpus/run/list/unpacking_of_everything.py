a, *b = [1, 2, 3]; print(a, b)
*a, b = "xyz"; print(a, b)
a, *b, c = (1, 2); print(a, b, c)
a, (b, *c), *d = [1, "hello", 3, 4]; print(a, b, c, d)
[a, [b, *[c, *d]]] = 1, [2, 3, 4, 5]; print(a, b, c, d)
for a, *b in [(1, 2, 3), [4], "xy"]: print(a, b)
(a, *b), c = (range(3), 9); print(a, b, c)
*a, = {1: 2}; print(a)
a = b = c = []; a.append(1); print(b, c)
a, b = b, a
i, a = 0, [1, 2, 3]; i, a[i] = 2, "i"; print(i, a)
x = [1, 2]; x[0], x[1] = x[1], x[0]; print(x)
def t(f):
    try: f(); print("ok")
    except Exception as e: print(type(e).__name__, e)
def f1(): a, b = [1]
def f2(): a, b = [1, 2, 3]
def f3(): a, *b, c = [1]
def f4(): a, b = 5
def f5(): a, b = None
def f6(): a, b, c = "ab"
def f7(): (a, b), c = [1, 2]
def f8(): *a, b = []
def f9(): a, b = {1, 2, 3}
def g1(): a, b = iter([1, 2, 3])
def g2(): [] = [1]
def g3(): () = ()
def g4(): a, b = {}
def g5(): 
    for a, b in [(1, 2), (3,)]: pass
def g6(): a, = 1, 2
def g7(): [(a, b) for a, b in [1]]
def g8(): a, b = map(str, [1])
def g9(): a, b = zip("abc")
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, g1, g2, g3, g4, g5, g6, g7, g8, g9): t(f)
print([*range(3), *"ab", *{1: 2}, *[]], (*[1], 2), {*"a", *[1]} == {"a", 1}, {**{"a": 1}, "b": 2, **{"a": 3}})
try: [*5]
except TypeError as e: print(e)
try: {**5}
except TypeError as e: print(e)
try: {**[1]}
except TypeError as e: print(e)

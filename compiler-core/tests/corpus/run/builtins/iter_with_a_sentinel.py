def g():
    c = [0]
    def f(): c[0] += 1; return c[0]
    return f
print(list(iter(g(), 4)))
for x in iter(g(), 3): print(x)
it = iter(g(), 2); print(next(it), next(it, "end"), next(it, "end"))
try: iter(5, 1)
except TypeError as e: print(e)
try: iter()
except TypeError as e: print(e)
try: iter([], 1, 2)
except TypeError as e: print(e)
print(list(iter(lambda: "x", "x")))

def add(a, b):
    return a + b


operations = {"+": add, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "max": max, "len": lambda a, b: len(str(a) + str(b))}
for name, f in operations.items():
    print(name, f(7, 2), f(2, 7))
operations["twice"] = lambda a, b: operations["+"](a, a) + b
print(operations["twice"](5, 1), len(operations), "twice" in operations)
handlers = {}
def register(name, f):
    handlers.setdefault(name, []).append(f)


register("up", str.upper)
register("up", lambda s: s + "!")
register("len", len)
for name in handlers:
    print(name, [h("abc") for h in handlers[name]])
try:
    operations["?"](1, 2)
except KeyError as e:
    print("no such operation:", e)

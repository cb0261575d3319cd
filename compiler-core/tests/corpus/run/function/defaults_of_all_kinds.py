LIMIT = 3
def f(a, b=LIMIT, c=LIMIT * 2.5, d="text", e=None, g=(1, 2), h=-1, i=True, j=[], k={}):
    return [a, b, c, d, e, g, h, i, j, k]


LIMIT = 100
print(f(0), f(0, 1), f(0, c="changed"), f(0, j=[1], k={"x": 1}), f(a="named"))
f(0)[8].append("kept")
print(f(1)[8], f(2, j=None)[8])
def area(w=1, h=None):
    if h is None:
        h = w
    return w * h


print(area(), area(3), area(3, 4), area(h=5), area(2.5), area("ab", 2), area(h=0))
def greet(name="world", punctuation="!", *, times=1, sep=", "):
    return sep.join(["hello " + name + punctuation] * times)


print(greet(), greet("Ann"), greet(times=2), greet("Bob", "?", times=2, sep=" | "), greet(punctuation="."))
class C:
    default = 5

    def m(self, x=default, y=default + 1):
        return x + y


C.default = 100
print(C().m(), C().m(1), C().m(y=0))
functions = [lambda x=n, y=n * n: (x, y) for n in range(3)]
print([g() for g in functions], functions[1](5), functions[2](y=0))

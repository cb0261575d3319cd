class A:
    def __init__(self, v):
        self.v = v

    def get(self):
        return self.v


class B:
    v = "class B"

    def get(self):
        return [self.v]


class C(A):
    def get(self):
        return (super().get(), "C")


things = [A(1), B(), C("x"), A([1]), C(None), A(A(2.5))]
for t in things:
    print(type(t).__name__, t.get() if not isinstance(t.get(), A) else t.get().get())
mixed = things + [5, "s", None]
for t in mixed:
    try:
        print(t.v if not isinstance(t.v, A) else "nested")
    except AttributeError as e:
        print(e)
total = 0
for t in things:
    if isinstance(t.v, (int, float)) and not isinstance(t, B):
        total += t.v
print(total, [type(t.v).__name__ for t in things])
things[0].v = "rebound"
things[1].v = 5
print(things[0].get(), things[1].get(), B.v, B().get())
def call(o, name):
    if name == "get":
        return o.get()
    return o.missing()


print(call(C(1), "get"))
try:
    call(C(1), "other")
except AttributeError as e:
    print(e)

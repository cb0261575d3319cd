# An object is called by the class it has when the program runs: its base need not know calls.
class Shape:
    pass


class Scaled(Shape):
    def __call__(self, x):
        return x * 2


class Named(Shape):
    def __init__(self, name):
        self.name = name

    def __call__(self, x, times=1):
        return self.name * times + str(x)


class Twice(Scaled):
    def __call__(self, x):
        return super().__call__(x) * 2


class Inherits(Named):
    pass


def pick(kind):
    if kind == 0:
        return Shape()
    if kind == 1:
        return Scaled()
    if kind == 2:
        return Named("n")
    if kind == 3:
        return Twice()
    return Inherits("i")


for kind in range(5):
    shape = pick(kind)
    print(kind, callable(shape), callable(pick(kind)))
    try:
        print(shape(21))
    except TypeError as error:
        print("TypeError", error)

zoo = [Shape(), Scaled(), Twice()]
print([callable(each) for each in zoo], zoo[1](4), zoo[2](5))
print(list(map(pick(3), [1, 2, 3])))


class Operation:
    def apply(self, a, b):
        return self(a, b)


class Add(Operation):
    def __call__(self, a, b):
        return a + b


class Join(Operation):
    def __call__(self, a, b):
        return f"{a}{b}"


for operation in (Add(), Join()):
    print(operation.apply(1, 2), operation(3, 4))
try:
    Operation().apply(1, 2)
except TypeError as error:
    print("TypeError", error)


def argument(text):
    print("argument", text)
    return text


# What is called is looked at after the arguments.
try:
    pick(0)(argument("a"))
except TypeError as error:
    print("TypeError", error)
print(pick(2)(argument("b"), times=argument(3)))

class Box:
    def __init__(self, n):
        self.n = n

    def get(self, i):
        return self.check(i)

    def check(self, i):
        if i > self.n:
            raise ValueError("too big")
        return i

    def __add__(self, other):
        return self.get(other)


def outer(b):
    def inner(x):
        return b + x
    try:
        return inner(3)
    except KeyError:
        return 0
    finally:
        print("finally")


def again(b):
    try:
        outer(b)
    except ValueError as e:
        print("caught", e)
        raise


def more(b):
    try:
        again(b)
    except ValueError as e:
        raise e


key = lambda v: 10 // v


def sorting():
    return sorted([3, 0, 1], key=key)


def comp():
    return [key(i) for i in [1, 0]]


def gen():
    return sum(key(i) for i in [1, 0])


for f in [sorting, comp, gen]:
    try:
        f()
    except ZeroDivisionError as e:
        print(type(e).__name__)

more(Box(2))

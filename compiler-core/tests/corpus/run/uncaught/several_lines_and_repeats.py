def f(n):
    if n == 0:
        return [1, 2][
            5
        ]
    return f(n - 1)

def g():
    f(8)

class A:
    x = 1
    y = [1, 2, 3]

    def m(self):
        return g()

def h():
    a = A()
    a.m(
    )

h()

def make(n):
    def inner(x):
        def innermost(y):
            return y[n]
        return innermost(x)
    return inner


class Shape:
    sides = len("abc")

    def area(self):
        return (lambda side: make(side)("xy"))(self.sides)


class Square(Shape):
    sides = 7

    def area(self):
        return super().area() * 2


print(Square().area())

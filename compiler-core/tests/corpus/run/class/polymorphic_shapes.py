import math


class Shape:
    def area(self):
        raise NotImplementedError

    def describe(self):
        return f"{type(self).__name__} of area {self.area():.2f}"

    def __lt__(self, other):
        return self.area() < other.area()


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return math.pi * self.r**2


class Rectangle(Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)

    def describe(self):
        return super().describe() + " (all sides equal)"


shapes = [Circle(1), Rectangle(2, 3.5), Square(2), Circle(0.5), Square(3)]
for s in sorted(shapes):
    print(s.describe())
print(max(shapes).describe(), min(shapes).area(), sum(s.area() for s in shapes))
by_kind = {}
for s in shapes:
    by_kind.setdefault(type(s).__name__, []).append(s.area())
print({k: len(v) for k, v in by_kind.items()})
try:
    Shape().describe()
except NotImplementedError as e:
    print(type(e).__name__, repr(str(e)))
try:
    sorted([Circle(1), 5])
except (TypeError, AttributeError) as e:
    print(e)

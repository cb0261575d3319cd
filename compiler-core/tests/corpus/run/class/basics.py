class Point:
    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def move(self, dx, dy=0):
        self.x += dx
        self.y += dy
        return self

    def distance2(self, other):
        return (self.x - other.x) ** 2 + (self.y - other.y) ** 2


p = Point(1)
q = Point(y=2, x=3)
print(p, q, [p, q], {"p": p}, (q,), str(p), repr(q), f"{p} {q!r}")
print(p.move(1).move(2, 3), p.distance2(q), p.x, Point.move(q, 10), q)
p.extra = "new attribute"
print(p.extra, hasattr(p, "extra"), hasattr(p, "nope"))
p2 = p
p2.x = 100
print(p.x, p is p2, p == p2, p == q, Point(1, 1) == Point(1, 1), p != q)
m = p.move
m(1, 1)
print(p, type(p).__name__, isinstance(p, Point), type(p) is Point)
points = [Point(3, 1), Point(1, 2), Point(2, 0)]
points.sort(key=lambda r: r.x)
print(points, max(points, key=lambda r: r.y), sum(r.x for r in points))
p.x = "now a string"
print(p)
del p.x
try:
    print(p.x)
except AttributeError as e:
    print(e)
try:
    del p.x
except AttributeError as e:
    print(e)

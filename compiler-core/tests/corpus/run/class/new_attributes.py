# Attributes that objects get outside of their classes, among objects of several classes.
class Point:
    def __init__(self, x):
        self.x = x


class Near(Point):
    pass


class Label:
    text = "label"


objects = [Point(1), Near(2), Label(), 5, "s", None]
for item in objects:
    try:
        item.tag = type(item).__name__
        print(item.tag)
    except AttributeError as error:
        print(error)
first = objects[0]
first.new = [1]
first.new.append(2)
print(first.new, hasattr(objects[1], "new"), [hasattr(item, "tag") for item in objects])
try:
    print(objects[1].new)
except AttributeError as error:
    print(error)
try:
    print(Label().tag)
except AttributeError as error:
    print(error)

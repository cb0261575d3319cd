class Base:
    registry = []
    prefix = "base"
    count = 0

    def __init__(self, name):
        self.name = name
        self.registry.append(self.label())
        Base.count += 1

    def label(self):
        return f"{self.prefix}:{self.name}"


class Left(Base):
    prefix = "left"


class Right(Base):
    def __init__(self, name, extra):
        self.extra = extra
        super().__init__(name + extra)

    def label(self):
        return super().label() + f"({self.extra})"


class LeftMost(Left):
    registry = []

    def label(self):
        return Base.label(self).upper()


objects = [Base("a"), Left("b"), Right("c", "x"), LeftMost("d")]
print(Base.registry, LeftMost.registry, Left.registry is Base.registry, Base.count, Left.count)
Base.prefix = "changed"
print([o.label() for o in objects])
objects[1].prefix = "own"
Left.count = 10
print(objects[1].label(), Left.prefix, objects[1].count, objects[3].count, objects[0].count)
print([isinstance(o, Left) for o in objects], [type(o).__name__ for o in objects], [issubclass(type(o), Base) for o in objects])

class A:
    def __init__(self):
        self.log = ["A"]

    def run(self, n):
        return ["A.run", n]

    def __repr__(self):
        return type(self).__name__ + ":" + "/".join(self.log)


class B(A):
    def __init__(self, extra):
        super().__init__()
        self.log.append("B" + extra)

    def run(self, n):
        return super().run(n + 1) + ["B.run"]


class C(B):
    def run(self, n):
        def helper():
            return n * 10
        return super().run(helper()) + ["C.run"]


class D(C):
    def __init__(self):
        super().__init__("from D")
        self.log.append("D")

    def __eq__(self, o):
        return super().__eq__(o) is True or self.log == o.log

    def __add__(self, o):
        return [self, o]


print(A().run(1), B("x").run(1), C("y").run(1), D().run(2))
print(A(), B("q"), C("w"), D(), D() == D(), D() + 1)
class Base:
    def template(self):
        return "<" + self.part() + ">"

    def part(self):
        return "base"


class Derived(Base):
    def part(self):
        return "derived+" + super().part()


print(Base().template(), Derived().template())
class E(A):
    def run(self):
        return super().nothing()


try:
    E().run()
except AttributeError as e:
    print(e)

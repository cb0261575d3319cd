class Base:
    size = 1


class Derived(Base):
    pass


for item in [Base(), Derived()]:
    print(type(item).size)

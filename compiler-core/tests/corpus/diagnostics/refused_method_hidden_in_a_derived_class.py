class Base:
    def size(self):
        return 1


class Derived(Base):
    def __init__(self):
        self.size = lambda: 2


for item in [Base(), Derived()]:
    print(item.size())

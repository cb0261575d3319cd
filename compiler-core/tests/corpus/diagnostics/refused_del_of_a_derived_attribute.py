class Base:
    pass


class Derived(Base):
    def __init__(self):
        self.name = "d"


items = [Base(), Derived()]
del items[1].name

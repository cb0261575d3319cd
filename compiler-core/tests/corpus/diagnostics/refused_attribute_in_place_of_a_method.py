class Base:
    def size(self):
        return 1


class Derived(Base):
    name, size = "d", 2


print(Derived().size)

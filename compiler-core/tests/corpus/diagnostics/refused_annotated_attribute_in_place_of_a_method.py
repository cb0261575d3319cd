class Base:
    def size(self):
        return 1


class Between(Base):
    pass


class Derived(Between):
    size: int = 2


print(Derived().size)

class P:
    __slots__ = ("x",)


p = P()
print(p.__dict__)

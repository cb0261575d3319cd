class A:
    __len__ = 5


print(len(A()))

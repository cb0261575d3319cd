def base():
    return object


class A(base()):
    pass


print(A())

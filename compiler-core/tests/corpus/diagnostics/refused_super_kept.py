class A:
    def name(self):
        return "A"


class B(A):
    def name(self):
        f = super().name
        return f()


print(B().name())

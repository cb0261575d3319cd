class C:
    def __repr__(self):
        raise TypeError("bad repr")


def show():
    print([C()])


show()

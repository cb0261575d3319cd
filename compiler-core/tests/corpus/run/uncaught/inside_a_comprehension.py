def key(v):
    return 10 // v


def build():
    x = [key(i) for i in [1, 0]]
    return x


build()

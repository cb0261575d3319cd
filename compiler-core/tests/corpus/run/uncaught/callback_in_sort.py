def key(v):
    return 10 // v


def sorting():
    return sorted([3, 0, 1], key=key)


sorting()

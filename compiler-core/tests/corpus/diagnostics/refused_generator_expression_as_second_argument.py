def take(n, items):
    return n


print(take(1, (x for x in range(5))))

class Stop(Exception):
    pass


def run(n):
    if n == 0:
        raise Stop
    print(n)
    run(n - 1)


run(3)

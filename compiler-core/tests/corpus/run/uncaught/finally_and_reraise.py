def deepest(x):
    return 100 // x


def middle(x):
    try:
        return deepest(x)
    except KeyError:
        print("never")
    finally:
        print("finally in middle")


def outer(x):
    for i in range(3):
        try:
            middle(x - i)
        except ZeroDivisionError as error:
            print("again", error)
            raise error
        else:
            print("fine")


def cleanup():
    try:
        outer(1)
    finally:
        [].pop()


cleanup()

def a():
    try:
        return "try"
    finally:
        print("finally runs")


def b():
    try:
        return "try"
    finally:
        return "finally wins"


def c():
    try:
        raise ValueError("lost")
    finally:
        return "exception dropped"


def d():
    x = 1
    try:
        return x
    finally:
        x = 2


def e():
    xs = [1]
    try:
        return xs
    finally:
        xs.append(2)


def f():
    for i in range(3):
        try:
            return i
        finally:
            if i == 0:
                break
    return "after break"


def g():
    try:
        try:
            return "inner"
        finally:
            print("inner finally")
    finally:
        print("outer finally")


def h():
    try:
        1 / 0
    except ZeroDivisionError:
        return "handler"
    else:
        return "else"
    finally:
        print("h finally")


print(a(), b(), c(), d(), e(), f(), g(), h(), sep="\n")

def f():
    assert 1 == 2, "no"

def g():
    try:
        f()
    except AssertionError as e:
        raise RuntimeError("wrapped") from e

def k():
    try:
        g()
    finally:
        {}["k"]

def w(v):
    while v:
        v -= 1
        if v == 2:
            q = (lambda: k())()
w(5)

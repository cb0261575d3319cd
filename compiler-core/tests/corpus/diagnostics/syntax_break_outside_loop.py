def f():
    break


f()

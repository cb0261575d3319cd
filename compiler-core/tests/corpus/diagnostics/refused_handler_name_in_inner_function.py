def f():
    try:
        raise ValueError(1)
    except ValueError as e:
        return lambda: e
print(f()())

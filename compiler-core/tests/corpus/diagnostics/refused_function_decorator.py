def twice(f):
    return lambda: (f(), f())


@twice
def hello():
    return "hi"


print(hello())

def f():
    try:
        [][0]
    except IndexError:
        print("handling")
        return {}["missing"]


print("go")
f()

def show(**options):
    return options


print(show(a=1))

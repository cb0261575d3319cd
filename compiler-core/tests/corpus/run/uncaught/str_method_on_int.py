def shout(x):
    return x.upper() + "!"


for v in ("a", "b", 3):
    print(shout(v))

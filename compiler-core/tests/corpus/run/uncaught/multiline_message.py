def fail():
    raise ValueError("first line\nsecond line: é")


print("a")
try:
    fail()
except KeyError:
    pass

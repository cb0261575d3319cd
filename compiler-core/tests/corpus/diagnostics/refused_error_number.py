try:
    raise OSError(2, "no such file")
except OSError as e:
    print(e)

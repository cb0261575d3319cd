x = 1
print(globals()["x"], locals()["x"], vars())

x: int = "not an int"
print(x)

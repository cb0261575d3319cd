type Number = int | float
x: Number = 5
print(x)

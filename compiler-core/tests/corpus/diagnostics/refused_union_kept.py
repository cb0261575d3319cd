Number = int | float
print(isinstance(1, Number))

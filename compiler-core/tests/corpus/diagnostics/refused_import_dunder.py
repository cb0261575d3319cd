module = __import__("math")
print(module.pi)

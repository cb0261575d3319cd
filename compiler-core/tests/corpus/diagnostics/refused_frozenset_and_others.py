print(frozenset([1, 2]))
print(memoryview(b"x"))

buffer = bytearray(10)
print(len(buffer))

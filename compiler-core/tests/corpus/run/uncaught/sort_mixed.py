data = [3, "a", 1]
print(len(data))
try:
    data.sort(key=str)
    print(data)
    data.sort()
finally:
    print("done")

def label(n):
    return "item " + n


print(label("one"))
print(label(2))
print("not reached")
for i in range(3):
    print(i)

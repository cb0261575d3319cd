xs = [3, 1, 2]
print("checking")
for i in range(len(xs) - 1):
    assert xs[i] <= xs[i + 1]
    print("ok", i)
print("sorted")

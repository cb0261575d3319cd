def infinite(n):
    return infinite(n + 1) + 1


print("start")
infinite(0)
print("no")

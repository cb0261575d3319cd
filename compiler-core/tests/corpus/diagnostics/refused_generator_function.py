def count(n):
    while n:
        yield n
        n -= 1


for x in count(3):
    print(x)

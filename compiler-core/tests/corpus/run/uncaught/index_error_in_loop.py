def neighbours(xs):
    out = []
    for i in range(len(xs)):
        out.append(xs[i] + xs[i + 1])
        print(out)
    return out


print("start")
print(neighbours([1, 2, 3]))

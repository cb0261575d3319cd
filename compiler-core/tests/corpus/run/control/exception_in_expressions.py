def boom(x):
    if x == 3:
        raise ValueError("boom " + str(x))
    return x * 10


try:
    print([boom(i) for i in range(5)])
except ValueError as e:
    print(e)
try:
    print({i: boom(i) for i in (1, 3)})
except ValueError as e:
    print(e)
results = []
for i in range(5):
    try:
        results.append(boom(i))
    except ValueError:
        results.append(None)
print(results)
x = [1, 2, 3]
try:
    x[boom(0)] = boom(3)
except ValueError:
    print(x)
try:
    x[10] = boom(1)
except IndexError as e:
    print(e)
try:
    print("before", boom(3), "after")
except ValueError:
    print("nothing printed")
n = 0
try:
    n += 1
    n += boom(3)
    n += 100
except ValueError:
    pass
print(n)
d = {}
try:
    d["a"] = 1
    d["b"] = d["c"]
except KeyError:
    d["c"] = "set"
finally:
    d["end"] = True
print(d)
value = 5
try:
    value = "changed"
    raise KeyError
except KeyError:
    print(value)
try:
    sorted([3, 1, 3], key=boom)
except ValueError as e:
    print("in key:", e)
print(max((boom(i) for i in range(3)), default=0), any(boom(i) for i in range(5)))

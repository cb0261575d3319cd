data = [("bob", 25), ("alice", 30), ("carol", 25), ("dave", 30), ("eve", 20)]
print(sorted(data))
print(sorted(data, key=lambda p: p[1]))
print(sorted(data, key=lambda p: p[1], reverse=True))
print(sorted(data, key=lambda p: (-p[1], p[0])))
data.sort(key=lambda p: p[0][-1])
print(data)
print(sorted([3, 1, 2], reverse=True), sorted("banana"), sorted({3: 0, 1: 0}), sorted([True, False, 2, 0.5]), sorted([]))
print(sorted(["b", "A", "a", "B"], key=str.lower), sorted([[2, 1], [1, 9], [1]]), sorted([(1, "b"), (1, "a")]))
for bad in ([1, "a"], [None, 1], ["a", 2.5], [[1], (1,)], [(1, "a"), (1, 2)], [1, None, 2]):
    try:
        print(sorted(bad))
    except TypeError as e:
        print(e)
calls = []
def key(x):
    calls.append(x)
    return -x


print(sorted([1, 3, 2], key=key), calls)
a = [5, 3]
print(a.sort(), a)

def put(target, key, value):
    target[key] = value
    return target


def remove(target, key):
    del target[key]
    return target


for target, key in [([1], 5), ([1], "a"), ((1,), 0), ("s", 0), (5, 0), (None, 0), ({}, [1]), ({1}, 0), ([1, 2], -1), ({}, (1, 2)), (range(3), 0), ([1, 2, 3], slice(0, 2))]:
    try:
        print(put(target, key, "v"))
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
for target, key in [([1], 5), ([1], "a"), ((1,), 0), ("s", 0), (5, 0), ({}, "k"), ({}, [1]), ({1}, 0), ([1, 2], -1), ({"k": 1}, "k")]:
    try:
        print(remove(target, key))
    except (TypeError, IndexError, KeyError) as e:
        print(type(e).__name__, e)

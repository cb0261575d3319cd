a = {1, 2, 3}
print(a.union([4], (5, 6), {7: 8}), a.union(), a.intersection([1, 2], {2, 3}), a.difference([1], {2}), a.union(a, "xy") == {1, 2, 3, "x", "y"})
a.update(); a.update([9], [10]); print(a)
try: a.union(5)
except TypeError as e: print(e)
try: a | [1]
except TypeError as e: print(e)
try: a < [1]
except TypeError as e: print(e)
try: a.add([])
except TypeError as e: print(e)
print({1} in a)
d = {1: 2}
print(a & d.keys(), d.keys() | a, d.keys() - {1}, a == d.keys(), {1} == d.keys(), d.items() & {(1, 2)})

print([1, 2] + [3], [0] * 4, 3 * [1, 2], [] * 5, [1] * 0, [1] * -2, [[1]] * 2)
print([1, 2] == [1, 2], [1, 2] == [2, 1], [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9, 9], [1, "a"] == [1, "a"])
print([1] != [1.0], [1, [2, 3]] == [1, [2, 3]], [1, 2] <= [1, 2], [1, 2] >= [1, 3], [] == (), [1] == (1,))
for f in (lambda: [1] + (2,), lambda: [1] + 5, lambda: [1] * 2.5, lambda: [1] * "a", lambda: [1] < (1,), lambda: [1, "a"] < [1, 2], lambda: [1] - [1], lambda: -[1], lambda: [1] + None, lambda: [1] % 2):
    try:
        print(f())
    except TypeError as e:
        print(e)
a = [1]
a += (2, 3)
a += "45"
a += {6: 7}
a *= 2
print(a)
try:
    a += 5
except TypeError as e:
    print(e)

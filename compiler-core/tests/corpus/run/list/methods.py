a = [3, 1, 4, 1, 5, 9, 2, 6]
print(a.append(7), a.insert(0, 0), a.extend([8, 8]), a.reverse(), a.sort())
print(a, a.count(1), a.count(99), a.index(4), a.index(8), a.index(8, a.index(8) + 1), a.pop(), a.pop(0), a.pop(-2), a)
a.insert(-1, "x")
a.insert(100, "end")
a.insert(-100, "start")
print(a)
a.remove("x")
print(a, a.copy() == a, a.copy() is a)
a.extend("hi")
a.extend((1, 2))
a.extend({5: 6})
a.extend(range(2))
print(a)
a.clear()
print(a)
for f in (lambda: a.pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2].index(1, 1), lambda: [1].pop("a"), lambda: [].append(), lambda: [1].extend(5), lambda: [1].insert("a", 1)):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)

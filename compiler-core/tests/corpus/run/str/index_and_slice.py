s = "abcdefghij"
print(s[0], s[-1], s[9], s[-10])
for a, b, c in [(None, None, 2), (None, None, -1), (1, 8, 3), (8, 1, -2), (-3, None, None), (None, -3, None), (5, 2, None), (100, None, -3), (-100, 100, 4), (None, None, -4), (2, 100, None), (9, -11, -1), (9, -10, -1)]:
    print(a, b, c, repr(s[a:b:c]))
print(s[2:5], s[:3], s[7:], s[:], s[::], s[3:3], s[-4:-1], s[20:])
for bad in (10, -11, 100):
    try:
        print(s[bad])
    except IndexError as e:
        print("IndexError:", e)
try:
    print(s[::0])
except ValueError as e:
    print("ValueError:", e)
try:
    print(s["a"])
except TypeError as e:
    print("TypeError:", e)
try:
    print(s[1.0])
except TypeError as e:
    print("TypeError:", e)

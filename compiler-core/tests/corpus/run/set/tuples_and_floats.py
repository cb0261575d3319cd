points = {(0, 0), (1, 2), (0, 0), (2, 1)}
print(len(points), (1, 2) in points, [1, 2] == (1, 2), sorted(points), {(1.0, 2)} <= points)
values = {1, 1.5, 2.0, 2, True}
print(len(values), 2 in values, 1.5 in values, sorted(values), sum(values))
mixed = {None, "a", 1, (1,), 2.5}
print(len(mixed), None in mixed, "a" in mixed, (1,) in mixed, 2.5 in mixed, "b" in mixed, mixed == {1, "a", None, (1,), 2.5})
seen, x, y = {(0, 0)}, 0, 0
for c in "RRULLLDDRR":
    x += (c == "R") - (c == "L")
    y += (c == "U") - (c == "D")
    if (x, y) in seen:
        print("crossed", (x, y))
    seen.add((x, y))
print(len(seen), max(seen), min(seen, key=lambda p: (p[1], p[0])))
for bad in ([], {}, set()):
    try:
        seen.add(bad)
    except TypeError as e:
        print(e)
    try:
        print(bad in seen)
    except TypeError as e:
        print(e)

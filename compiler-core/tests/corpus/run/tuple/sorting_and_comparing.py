people = [("Bob", 25, 1.8), ("Ann", 30, 1.6), ("Bob", 20, 1.9), ("Cy", 25, 1.7)]
print(sorted(people), sorted(people, key=lambda p: (p[1], -p[2])), max(people), min(people, key=lambda p: p[2]))
people.sort(key=lambda p: p[0], reverse=True)
print(people, [p for p in people if p > ("Bob", 21)], ("Bob", 25, 1.8) in people, people.index(("Ann", 30, 1.6)))
for name, age, height in people:
    print(f"{name:5}{age:>4}{height:6.2f}")
names, ages, heights = ([p[0] for p in people], [p[1] for p in people], [p[2] for p in people])
print(names, sum(ages), max(heights))
print((1, 2, 3) < (1, 2, 4), (1,) < (1, 0), (1, "z") < (2, "a"), (2.0, 1) == (2, 1.0), ((1, 2), 3) < ((1, 3), 0), () == (), (None, 1) == (None, 1))
try:
    print((1, None) < (1, 2))
except TypeError as e:
    print(e)
a, *b = (1, 2, 3)
(c, d), e = (4, 5), 6
print(a, b, c, d, e, (a, *b), (*"xy", a), tuple(b) + (c,))

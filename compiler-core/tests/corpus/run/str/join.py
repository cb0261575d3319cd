print(",".join(["a", "b", "c"]), "".join([]), "-".join(["x"]), ", ".join(("t", "u")), "".join("abc"), "/".join("abc"))
print("-".join({"k": 1, "l": 2}), "+".join(str(i) for i in range(5)), " ".join([c.upper() for c in "xyz"]))
for bad in ([1, 2], ["a", None], ["a", "b", 3.5]):
    try:
        print(",".join(bad))
    except TypeError as e:
        print(e)
try:
    print(",".join(5))
except TypeError as e:
    print(e)
print("".join(reversed("hello")), "".join(sorted("hello")), "é".join(["日", "😀"]))
parts = []
for i in range(1000):
    parts.append(str(i * i))
joined = ";".join(parts)
print(len(joined), joined[:20], joined[-20:])

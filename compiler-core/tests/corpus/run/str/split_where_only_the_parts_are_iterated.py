# A loop over the parts of a text needs no list of them; what it gives is the same.
text = " the quick\tbrown\n fox  "
for word in text.split():
    print(repr(word))
for part in "a,b,,c,".split(","):
    print(repr(part))
for part in "".split(","):
    print(repr(part))
for part in "".split():
    print(repr(part))
for part in "a--b--".split("--"):
    text = text + part
print(repr(text))
print([len(word) for word in "one three seven".split()])
print({word: index for index, word in enumerate("x y z".split())})
print(list(map(int, "3 1 2".split())), list(zip("a b".split(), "1,2".split(","))))
print([word for word in reversed("c b a".split())])
print(sum(int(number) for number in "1;2;3".split(";")), sorted("c b a".split()), ",".join("q r".split()))
for outer in "a b|c d".split("|"):
    for inner in outer.split():
        if inner == "b":
            continue
        print(inner, end=" ")
    else:
        print("end")
for line in ["k=v", "novalue", "\u00e9=\u0436"]:
    for piece in line.split("="):
        print(piece, end=";")
print()


class Cake:
    def split(self, by=2):
        return [f"slice {number}" for number in range(by)]


for piece in Cake().split():
    print(piece)
for piece in Cake().split(3):
    print(piece)
for thing in ["x y", Cake()]:
    for piece in thing.split():
        print(piece)
for separator in ["-", None]:
    for piece in "a-b c".split(separator):
        print(piece)
try:
    for piece in "abc".split(""):
        print(piece)
except ValueError as error:
    print("ValueError", error)
try:
    for piece in "abc".split(3):
        print(piece)
except TypeError as error:
    print("TypeError", error)
values = [1, "two", None]
try:
    for value in values:
        for piece in value.split():
            print(piece)
except AttributeError as error:
    print("AttributeError", error)

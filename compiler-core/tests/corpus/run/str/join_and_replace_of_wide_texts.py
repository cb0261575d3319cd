# Joins and replacements where texts of one byte a character meet wider ones, at the start, in the middle and at the end.
parts = ["plain", "caf\u00e9", "\u0436\u0443\u043a", "", "\U0001f600"]
for separator in ["", ", ", "\u0436", "\U0001f600\u00e9"]:
    for first in range(len(parts)):
        print(repr(separator.join(parts[first:] + parts[:first])))
print(repr("\u0436".join(["a", "b"])), repr("-".join(["\u0436"])), repr("\u0436".join([])))
for text in ["abcabc", "\u0436abc\u0436", "", "aaaa"]:
    for old in ["", "a", "abc", "\u0436", "aa"]:
        for new in ["", "x", "\u0436\u0436", "abc"]:
            print(text.replace(old, new), text.replace(old, new, 1), text.replace(old, new, 0), sep="|")
try:
    print(", ".join(["a", "b", 3, None]))
except TypeError as error:
    print(error)
try:
    print(", ".join([None]))
except TypeError as error:
    print(error)
print(", ".join(["x"] * 40).upper().lower().replace("x", "\u0436").capitalize())
print("unchanged".lower(), "UNCHANGED".upper(), "1234".lower(), "tail\u00c9".lower(), "taiL".lower())
print("{}|{:>4}|{!r}|\u0436{}".format("\u0436", "\u00e9", "\u0436'", 12), "%s\u0436%5s%r" % ("a", "\u00e9", "\u0436"))

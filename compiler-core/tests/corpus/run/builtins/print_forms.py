print()
print(1, "a", 2.5, None, [1], sep=" | ")
print("no newline", end="")
print(" continued", end="!\n")
print("a", "b", sep="", end="\n\n")
print("x", sep="ignored")
print("one", 2, sep="\n", end="\n---\n")
print([1, "two", 3.0], ("t",), {"k": "v"}, {1}, "s", sep=", ")
print("tab\there", "nul\\0", "uni é 日 😀")
print("", "", sep="-")
print(print("inner"))
print("sep none", "default", sep=None, end=None)
for i in range(3):
    print(i, end=" " if i < 2 else "\n")
print(True, False, 1e100, -0.0, 2**64, sep=";")
for f in (lambda: print("x", sep=1), lambda: print("x", end=2), lambda: print("x", other=3)):
    try:
        f()
    except TypeError as e:
        print(e)
print("multi\nline", "text")
print("a" + "\n", end="")
print({}, [], (), set(), "", sep="/")
print("%", "%%", "{}", "\\", "\"", "'")

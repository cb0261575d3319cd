s = "the cat sat on the mat with the hat"
print(s.find("the"), s.find("the", 1), s.find("the", 16), s.find("dog"), s.find(""), s.find("", 5), s.find("", 100))
print(s.rfind("the"), s.rfind("the", 0, 20), s.rfind("at"), s.rfind(""), s.index("cat"), s.rindex("at"))
print(s.count("at"), s.count("the"), s.count(""), "aaaa".count("aa"), s.count("a", 5, 12), "".count(""), "".count("a"))
print(s.find("mat", -20, -5), s.find("t", 3, 3), s.find("h", -3))
try:
    s.index("dog")
except ValueError as e:
    print(e)
try:
    s.rindex("dog")
except ValueError as e:
    print(e)
print("cat" in s, "" in s, "" in "", "x" not in s, s.startswith("the"), s.endswith(("mat", "hat")), s.startswith("cat", 4), s.startswith(("a", "b")), s.endswith("", 100), s.startswith("", 50))
try:
    5 in s
except TypeError as e:
    print(e)
try:
    s.startswith(5)
except TypeError as e:
    print(e)

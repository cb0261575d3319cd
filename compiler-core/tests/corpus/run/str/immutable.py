s = "hello"
try:
    s[0] = "j"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
t = s
s += " world"
print(s, t, s is t, t == "hello")
try:
    s.color = 5
except AttributeError as e:
    print(e)
try:
    s.nothing()
except AttributeError as e:
    print(e)
u = ""
for c in "abc":
    u = c + u
print(u, u * 2, 2 * u, u * 0, repr(u * -1), True * "x")

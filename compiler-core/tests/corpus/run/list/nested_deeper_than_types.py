# More levels than inference follows: its types end there, the values do not.
a = 1
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
a = [a]
print(a)
b = "x"
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
b = {1: b}
print(b)
c = (0,)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
c = ([c], 1)
print(c)
inner = a
while isinstance(inner, list):
    inner[0], inner = inner[0], inner[0]
print(inner, a == a, len(str(b)))
a[0][0].append("end")
a[0][0][0].insert(0, 2.5)
print(a)

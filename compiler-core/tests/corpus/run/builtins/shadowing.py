def f(list, str=5):
    return [list, str]


print(f(1), f(2, str=3))
len_was = len([1, 2])
def shadow():
    len = lambda x: 99
    max = 5
    return len([1]), max


print(shadow(), len([1]), len_was)
sum = 10
print(sum + 1)
del sum
print(sum([1, 2]))
id = "an id"
type_ = type(id).__name__
print(id, type_)
input = 3
print(input * 2)
def print_twice(x):
    print(x)
    print(x)


print_twice("hi")
class range:
    def __init__(self, n):
        self.n = n


print(range(3).n)
dict = {"a": 1}
print(dict["a"])
for str in ["x", "y"]:
    pass
print(str)

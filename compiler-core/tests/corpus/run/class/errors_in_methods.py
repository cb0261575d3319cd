class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)

    def pop(self):
        try:
            return self.items.pop()
        except IndexError:
            raise IndexError("stack is empty") from None

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[~i]


s = Stack()
for x in (1, "two", 3.0):
    s.push(x)
print(s[0], s[1], len(s), [x for x in s], s.pop(), s.pop(), s.pop())
for f in (s.pop, lambda: s[0], lambda: s.push(), lambda: s.peek(), lambda: Stack.push(1), lambda: s.items.nothing, lambda: s + s, lambda: s["x"], lambda: Stack().items[0]):
    try:
        f()
    except (IndexError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class Temperature:
    def __init__(self, c):
        self.set(c)

    def set(self, c):
        if not isinstance(c, (int, float)):
            raise TypeError("not a number: " + repr(c))
        if c < -273.15:
            raise ValueError(f"{c} is below absolute zero")
        self.c = c


t = Temperature(20)
for v in (25.5, -300, "hot", None, True):
    try:
        t.set(v)
        print("set", t.c)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e, t.c)

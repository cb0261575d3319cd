class Signal:
    def __init__(self, value):
        self.value, self.listeners = value, []

    def set(self, value):
        old, self.value = self.value, value
        if old != value:
            for f in self.listeners[:]:
                f(old, value)

    def listen(self, f):
        self.listeners.append(f)
        return lambda: self.listeners.remove(f)


log = []
s = Signal(1)
stop = s.listen(lambda a, b: log.append(f"{a}->{b}"))
s.listen(lambda a, b: log.append((a, b)))
for v in (2, 2, "three", None, 0):
    s.set(v)
stop()
s.set(False)
s.set([1])
print(log, s.value)
try:
    stop()
except ValueError as e:
    print(e)
class Light:
    NEXT = {"red": "green", "green": "yellow", "yellow": "red"}
    SECONDS = {"red": 30, "green": 25, "yellow": 5}

    def __init__(self):
        self.color, self.left = "red", self.SECONDS["red"]

    def tick(self, seconds):
        while seconds >= self.left:
            seconds -= self.left
            self.color = self.NEXT[self.color]
            self.left = self.SECONDS[self.color]
        self.left -= seconds
        return self.color, self.left


light = Light()
print([light.tick(n) for n in (0, 10, 20, 25, 4, 1, 120, 7)])

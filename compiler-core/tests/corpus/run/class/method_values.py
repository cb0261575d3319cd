class Button:
    def __init__(self, label):
        self.label = label
        self.handlers = []

    def on(self, f):
        self.handlers.append(f)

    def press(self):
        return [h(self.label) for h in self.handlers]


class Screen:
    def __init__(self):
        self.lines = []

    def show(self, text):
        self.lines.append(text)
        return len(self.lines)


screen = Screen()
b = Button("ok")
b.on(screen.show)
b.on(str.upper)
b.on(lambda t: t * 2)
b.on(len)
print(b.press(), b.press(), screen.lines)
f = Screen.show
print(f(screen, "direct"), screen.lines[-1])
class Strategy:
    def __init__(self, f):
        self.f = f

    def run(self, x):
        return self.f(x)


print(Strategy(lambda v: v + 1).run(1), Strategy(str).run(2.5), Strategy(screen.show).run("s"), Strategy(Button).run("made").label)
factories = {"button": Button, "list": list, "int": int}
print(factories["button"]("z").label, factories["list"]("ab"), factories["int"]("12"))
methods = [screen.show, "a,b".split, [3, 1].index]
print(methods[0]("m"), methods[1](","), methods[2](1))
s2 = Screen()
s2.show = lambda text: "replaced " + text
print(s2.show("x"), screen.show("y"))

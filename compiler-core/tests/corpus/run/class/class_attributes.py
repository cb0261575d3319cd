class Counter:
    total = 0
    names = []
    limit = None

    def __init__(self, name):
        self.name = name
        Counter.total += 1
        self.names.append(name)

    def bump(self):
        self.total += 10
        return self.total


a = Counter("a")
b = Counter("b")
print(Counter.total, a.total, b.total, Counter.names, a.names is b.names)
print(a.bump(), a.total, b.total, Counter.total)
Counter.total = 50
print(a.total, b.total, Counter.total)
Counter.limit = 5
print(a.limit, b.limit)
b.limit = "own"
print(a.limit, b.limit, Counter.limit)
class Config:
    debug = True
    level = 3
    table = {"x": 1}
    size = level * 2
    greet = "hello " + str(level)


print(Config.debug, Config.level, Config.size, Config.greet, Config().level)
Config.table["y"] = 2
Config.new = "added"
print(Config.table, Config.new, Config().new)
class Sub(Config):
    level = 9


print(Sub.level, Sub.size, Sub.table is Config.table, Sub().debug)
Sub.debug = False
print(Config.debug, Sub.debug)
try:
    Config.missing
except AttributeError as e:
    print(e)

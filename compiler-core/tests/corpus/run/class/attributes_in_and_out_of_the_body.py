K = 5
size = 99
class Config:
    debug = True
    level = 3
    size = level * 2
    greet = "hello " + str(level)
    squares = [i * level if False else i * K for i in range(level)]
    f = lambda self, a=level: (a, size, self.level)
    def m(self, n=level, k=K, z=[K, level]):
        return (n, k, z)
    alias = m
    K = K + 1
    a, b = level, size
    def __add__(self, o): return ("add", o)
    __radd__ = __add__
c = Config()
print(Config.debug, c.size, c.greet, c.m(), c.alias(1), c.f(), c.K, K, c + 1, 1 + c, Config.a, Config.b)
print(Config.squares)
Config.new = 4
print(c.new, Config.new, Config().new)
class Sub(Config):
    level = 9
try:
    print(Sub.other)
except AttributeError as e: print(e)
Sub.other = 3
print(Sub.other, Sub().other)
try:
    print(Config.other)
except AttributeError as e: print(e)
try:
    print(c.other)
except AttributeError as e: print(e)
Sub.debug = False
print(Config.debug, Sub.debug, c.debug, Sub().debug)
del Sub.debug
print(Sub.debug, hasattr(Sub, "debug"), hasattr(c, "nope"), hasattr(Sub, "other"), hasattr(Config, "other"))
del Config.debug
print(hasattr(c, "debug"))
try:
    print(c.debug)
except AttributeError as e: print(e)
c.m = lambda: "own"
print(c.m(), Config().m())
c.level += 1
print(c.level, Config.level)
print(getattr(c, "zip", 7), getattr(c, "level", 7), getattr(c, "level"))
setattr(c, "zip", "z")
print(c.zip, getattr(c, "zip", 7))
delattr(c, "zip")
print(hasattr(c, "zip"))

def append(x, target=[]):
    target.append(x)
    return target


print(append(1), append(2), append(3, []), append(4))
def count(key, seen={}):
    seen[key] = seen.get(key, 0) + 1
    return seen


print(count("a"), count("b"), count("a"), count("z", {}))
n = 5
def fixed(x=n):
    return x


n = 6
print(fixed(), fixed(n))
def make(i):
    def inner(step=i * 10, log=[]):
        log.append(step)
        return log
    return inner


f, g = make(1), make(2)
print(f(), f(), g(), f(7), g())
def order(a, b=print("evaluated once")):
    return b


print(order(1), order(2))
def chain(a, b=None, c=None):
    if b is None:
        b = a + 1
    c = c or b * 2
    return a, b, c


print(chain(1), chain(1, 5), chain(1, c=9), chain(1, 0), chain(1, 0, 0))

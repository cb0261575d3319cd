def outer(n):
    def square(x):
        return x * x

    def helper(x):
        if x <= 0:
            return []
        return helper(x - 1) + [square(x)]

    def area(v):
        return square(v) + n

    return helper(n), area(n)


print(outer(3), outer(5))
def make_stack():
    items = []
    def push(x):
        items.append(x)
        return len(items)
    def pop():
        return items.pop() if items else None
    def size():
        return len(items)
    return push, pop, size


push, pop, size = make_stack()
print(push("a"), push(2), pop(), pop(), pop(), size())
def conditional(flag):
    if flag:
        def f():
            return "flag"
    else:
        def f():
            return "no flag"
    return f()


print(conditional(1), conditional(0))
def redefine():
    def g():
        return 1
    first = g()
    def g():
        return 2
    return first, g()


print(redefine())
def f():
    return 1


print(f())
def f(x):
    return x + 1


print(f(1))
def memoized():
    cache = {}
    def fib(n):
        if n not in cache:
            cache[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
        return cache[n]
    return fib


print(memoized()(90), memoized()(150))

def counter(start=0):
    n = start
    def step(by=1):
        nonlocal n
        n += by
        return n
    def reset():
        nonlocal n
        n = start
    return step, reset


step, reset = counter()
other, _ = counter(100)
print(step(), step(), step(5), other(), reset(), step(), other(-1))
def late():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    i = 99
    return [f() for f in fs]


print(late())
def adders():
    return [lambda x, k=k: x + k for k in range(3)]


print([f(10) for f in adders()])
def compose(f, g):
    return lambda x: f(g(x))


inc = lambda x: x + 1
double = lambda x: x * 2
print(compose(inc, double)(5), compose(double, inc)(5), compose(str, compose(inc, inc))(1) + "!")
def account(balance):
    history = []
    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(amount)
        return balance
    return {"deposit": deposit, "history": history, "balance": lambda: balance}


acc = account(10)
acc["deposit"](5)
acc["deposit"](2.5)
print(acc["balance"](), acc["history"])
def outer():
    x = 1
    def middle():
        def inner():
            nonlocal x
            x += 1
            return x
        return inner
    m = middle()
    m()
    return x, m(), x


print(outer())

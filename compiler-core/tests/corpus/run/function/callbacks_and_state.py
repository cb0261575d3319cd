events = []
def on(name, callback):
    events.append((name, callback))


def fire(name, value):
    return [callback(value) for n, callback in events if n == name]


total = 0
def add(v):
    global total
    total += v
    return total


on("num", add)
on("num", lambda v: v * 2)
on("text", str.upper)
on("text", lambda s: s[::-1])
on("num", abs)
print(fire("num", 5), fire("num", -2.5), fire("text", "abc"), fire("none", 1), total)
def limited(f, n):
    calls = 0
    def inner(x):
        nonlocal calls
        calls += 1
        if calls > n:
            raise RuntimeError(f"called {calls} times")
        return f(x)
    return inner


f = limited(lambda x: x + 1, 2)
for i in range(4):
    try:
        print(f(i))
    except RuntimeError as e:
        print(e)
def pipeline(steps):
    def run(v):
        for s in steps:
            v = s(v)
        return v
    return run


p = pipeline([str, len, lambda n: n * 1.5, round])
print(p(12345), p("ab"), pipeline([])(None), pipeline([p, p])("xyz"))

x = 1
print(x, type(x).__name__)
x = "one"
print(x, len(x))
x = [x, 1]
print(x)
x = x[1] + 0.5
print(x)
x = None
print(x)
for x in (1, "a", 2.5, [3]):
    print(x, end=" ")
print()
def f(flag):
    if flag:
        v = 10
    else:
        v = "ten"
    print(v * 2)
    v = [v]
    return v


print(f(True), f(False))
total = None
for n in [3, 4]:
    if total is None:
        total = n
    else:
        total += n
print(total)
acc = 0
for item in [1, 2.5, True, 10]:
    acc = acc + item
    print(acc, end=" ")
print()
state = "start"
for _ in range(4):
    if state == "start":
        state = 1
    elif isinstance(state, int):
        state = state / 2
    elif isinstance(state, float):
        state = [state]
    else:
        state = (state, "end")
    print(state)
result = {}
result = len(result) or "empty"
print(result)

def say(x):
    print("eval", repr(x))
    return x


print(say(0) or say(5))
print(say(0) and say(5))
print(say(1) and say("") or say("last"))
print(not say([]), not say([0]), not not say("x"))
print(say(None) or say(0.0) or say({}) or "end")
print(1 and 2 and 3, 0 or None, "" or [], 3 or 1 / 0, 0 and 1 / 0)
x = 5
y = x > 3 and "big" or "small"
print(y, x if x < 3 else -x)
print((1, 2) and "t", () or "empty", bool(range(0)), bool(range(3)))

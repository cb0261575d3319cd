def transition(state, symbol):
    if state == "start":
        return int(symbol) if symbol.isdigit() else symbol
    if isinstance(state, int):
        return state * 10 + int(symbol) if symbol.isdigit() else [state, symbol]
    if isinstance(state, list):
        return state + [symbol]
    return None


for text in ("123", "12ab", "a", "ab1", "", "9" * 20, "1x2"):
    state = "start"
    trace = []
    for c in text:
        state = transition(state, c)
        trace.append(state)
    print(repr(text), state, type(state).__name__, trace)
stack = []
for item in [1, "dup", 2.5, "add", "a", "drop", None, "swap", "dup", "print"]:
    if item == "dup":
        stack.append(stack[-1])
    elif item == "add":
        b, a = stack.pop(), stack.pop()
        stack.append(a + b)
    elif item == "drop":
        stack.pop()
    elif item == "swap":
        stack[-1], stack[-2] = stack[-2], stack[-1]
    elif item == "print":
        print("top", stack[-1])
    else:
        stack.append(item)
    print(stack)

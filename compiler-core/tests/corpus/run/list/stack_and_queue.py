stack = []
for token in "3 4 + 2 * 7 / -5 - 2 3 ** *".split():
    if token in ("+", "-", "*", "/", "**"):
        b = stack.pop()
        a = stack.pop()
        if token == "+":
            stack.append(a + b)
        elif token == "-":
            stack.append(a - b)
        elif token == "*":
            stack.append(a * b)
        elif token == "**":
            stack.append(a**b)
        else:
            stack.append(a / b)
    else:
        stack.append(int(token))
    print(token, stack)
queue = [1]
seen = []
while queue:
    n = queue.pop(0)
    seen.append(n)
    if n < 12:
        queue.extend([n * 2, n * 2 + 1])
print(seen)

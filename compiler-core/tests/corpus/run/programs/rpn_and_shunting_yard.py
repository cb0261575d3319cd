PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}


def to_rpn(text):
    out, stack = [], []
    for t in text.replace("(", " ( ").replace(")", " ) ").split():
        if t == "(":
            stack.append(t)
        elif t == ")":
            while stack and stack[-1] != "(":
                out.append(stack.pop())
            if not stack:
                raise ValueError("unbalanced )")
            stack.pop()
        elif t in PRECEDENCE:
            while stack and stack[-1] != "(" and (PRECEDENCE[stack[-1]] > PRECEDENCE[t] or PRECEDENCE[stack[-1]] == PRECEDENCE[t] and t != "^"):
                out.append(stack.pop())
            stack.append(t)
        else:
            out.append(t)
    while stack:
        if stack[-1] == "(":
            raise ValueError("unbalanced (")
        out.append(stack.pop())
    return out


def evaluate(rpn):
    stack = []
    apply = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "^": lambda a, b: a**b}
    for t in rpn:
        if t in apply:
            b = stack.pop()
            a = stack.pop()
            stack.append(apply[t](a, b))
        else:
            stack.append(int(t))
    return stack.pop()


for text in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "10 - 4 - 3", "8 / 4 / 2", "((7))", "(1 + 2", "1 + 2)", "1 / 0", "+"]:
    try:
        rpn = to_rpn(text)
        print(text, "=>", " ".join(rpn), "=", evaluate(rpn))
    except (ValueError, ZeroDivisionError, IndexError) as e:
        print(text, "=>", type(e).__name__, e)

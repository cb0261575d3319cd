class MachineError(Exception):
    pass


def assemble(text):
    code, labels = [], {}
    for line in text.strip().split("\n"):
        words = line.split()
        if not words:
            continue
        if words[0].endswith(":"):
            labels[words[0][:-1]] = len(code)
        else:
            argument = None
            if len(words) > 1:
                argument = int(words[1]) if words[1].lstrip("-").isdigit() else words[1]
            code.append((words[0], argument))
    return [(op, labels[a] if op.startswith("j") else a) for op, a in code]


def run(code, limit=10000):
    stack, memory, out, at, steps = [], {}, [], 0, 0
    while at < len(code):
        steps += 1
        if steps > limit:
            raise MachineError("too many steps")
        op, a = code[at]
        at += 1
        if op == "push":
            stack.append(a)
        elif op == "load":
            stack.append(memory[a])
        elif op == "store":
            memory[a] = stack.pop()
        elif op in ("add", "sub", "mul", "lt"):
            y, x = stack.pop(), stack.pop()
            stack.append(x + y if op == "add" else x - y if op == "sub" else x * y if op == "mul" else int(x < y))
        elif op == "jz":
            if not stack.pop():
                at = a
        elif op == "jump":
            at = a
        elif op == "print":
            out.append(stack.pop())
        else:
            raise MachineError(f"unknown operation {op}")
    return out, steps


FACTORIAL = """
push 1
store acc
push 0
store i
loop:
load i
push 25
lt
jz end
load i
push 1
add
store i
load acc
load i
mul
store acc
jump loop
end:
load acc
print
"""
print(run(assemble(FACTORIAL)))
for text in ("add", "fly", "a:\njump a", "load x", "push 2\nprint"):
    try:
        print(run(assemble(text)))
    except MachineError as e:
        print("machine:", e)
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)

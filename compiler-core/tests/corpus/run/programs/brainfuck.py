def run(program, data=""):
    jumps, stack = {}, []
    for i, c in enumerate(program):
        if c == "[":
            stack.append(i)
        elif c == "]":
            if not stack:
                raise SyntaxError("unmatched ]")
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    if stack:
        raise SyntaxError("unmatched [")
    tape, at, pc, out, read = [0] * 100, 0, 0, "", 0
    while pc < len(program):
        c = program[pc]
        if c == ">":
            at += 1
        elif c == "<":
            at -= 1
        elif c == "+":
            tape[at] = (tape[at] + 1) % 256
        elif c == "-":
            tape[at] = (tape[at] - 1) % 256
        elif c == ".":
            out += chr(tape[at])
        elif c == ",":
            tape[at] = ord(data[read]) if read < len(data) else 0
            read += 1
        elif c == "[" and not tape[at]:
            pc = jumps[pc]
        elif c == "]" and tape[at]:
            pc = jumps[pc]
        pc += 1
    return out


print(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."), end="")
print(run(",[.,]", "echo"), run(",>,<[>+<-]>.", "!!"))
for bad in ("[", "]", "[[]"):
    try:
        run(bad)
    except SyntaxError as e:
        print(e)

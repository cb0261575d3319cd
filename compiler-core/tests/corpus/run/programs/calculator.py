class Lexer:
    def __init__(self, text):
        self.tokens = []
        i = 0
        while i < len(text):
            c = text[i]
            if c.isspace():
                i += 1
            elif c.isdigit() or c == ".":
                j = i
                while j < len(text) and (text[j].isdigit() or text[j] == "."):
                    j += 1
                number = text[i:j]
                self.tokens.append(("num", float(number) if "." in number else int(number)))
                i = j
            elif c.isalpha():
                j = i
                while j < len(text) and text[j].isalnum():
                    j += 1
                self.tokens.append(("name", text[i:j]))
                i = j
            elif text[i:i + 2] in ("**", "//"):
                self.tokens.append(("op", text[i:i + 2]))
                i += 2
            elif c in "+-*/%()=":
                self.tokens.append(("op", c))
                i += 1
            else:
                raise SyntaxError(f"bad character {c!r} at {i}")
        self.tokens.append(("end", None))


class Parser:
    def __init__(self, text, names):
        self.tokens = Lexer(text).tokens
        self.at = 0
        self.names = names

    def peek(self):
        return self.tokens[self.at][1]

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def statement(self):
        if self.tokens[0][0] == "name" and len(self.tokens) > 2 and self.tokens[1][1] == "=":
            name = self.next()[1]
            self.next()
            self.names[name] = self.sum()
            return self.names[name]
        v = self.sum()
        if self.tokens[self.at][0] != "end":
            raise SyntaxError("unexpected " + repr(self.peek()))
        return v

    def sum(self):
        v = self.product()
        while self.peek() in ("+", "-"):
            if self.next()[1] == "+":
                v += self.product()
            else:
                v -= self.product()
        return v

    def product(self):
        v = self.unary()
        while self.peek() in ("*", "/", "//", "%"):
            op = self.next()[1]
            w = self.unary()
            v = v * w if op == "*" else v / w if op == "/" else v // w if op == "//" else v % w
        return v

    def unary(self):
        if self.peek() == "-":
            self.next()
            return -self.unary()
        return self.power()

    def power(self):
        v = self.atom()
        if self.peek() == "**":
            self.next()
            v = v ** self.unary()
        return v

    def atom(self):
        kind, value = self.next()
        if kind == "num":
            return value
        if kind == "name":
            return self.names[value]
        if value == "(":
            v = self.sum()
            if self.next()[1] != ")":
                raise SyntaxError("missing )")
            return v
        raise SyntaxError(f"unexpected {value!r}")


names = {"pi": 3.14159}
for line in ["1 + 2 * 3", "(1 + 2) * 3", "-2 ** 2", "2 ** 3 ** 2", "7 // 2 - 7 % 4", "1 / 4", "x = 5", "x * x + 0.5", "y", "1 / 0", "2 $ 3", "(1", "1 2", "2 ** 100", "10 - 2 - 3", "--5", ".5 + .25", "pi * x ** 2", "2 ** -1", ""]:
    try:
        print(line, "=", Parser(line, names).statement())
    except SyntaxError as e:
        print(line, "syntax error:", e)
    except KeyError as e:
        print(line, "unknown name:", e)
    except ZeroDivisionError as e:
        print(line, "math error:", e)

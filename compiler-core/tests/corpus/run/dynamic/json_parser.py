class ParseError(Exception):
    pass


class Parser:
    def __init__(self, text):
        self.text, self.at = text, 0

    def skip(self):
        while self.at < len(self.text) and self.text[self.at] in " \n\t":
            self.at += 1

    def peek(self):
        self.skip()
        if self.at >= len(self.text):
            raise ParseError("unexpected end")
        return self.text[self.at]

    def take(self, c):
        if self.peek() != c:
            raise ParseError(f"expected {c!r} at {self.at}, found {self.text[self.at]!r}")
        self.at += 1

    def value(self):
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        for word, v in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return v
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-.eE0123456789":
            self.at += 1
        number = self.text[start:self.at]
        try:
            return float(number) if any(ch in ".eE" for ch in number) else int(number)
        except ValueError:
            raise ParseError(f"bad value at {start}") from None

    def string(self):
        self.take('"')
        out = ""
        while self.text[self.at] != '"':
            if self.text[self.at] == "\\":
                self.at += 1
                out += {"n": "\n", "t": "\t"}.get(self.text[self.at], self.text[self.at])
            else:
                out += self.text[self.at]
            self.at += 1
        self.at += 1
        return out

    def array(self):
        self.take("[")
        out = []
        while self.peek() != "]":
            out.append(self.value())
            if self.peek() == ",":
                self.at += 1
        self.take("]")
        return out

    def object(self):
        self.take("{")
        out = {}
        while self.peek() != "}":
            key = self.string()
            self.take(":")
            out[key] = self.value()
            if self.peek() == ",":
                self.at += 1
        self.take("}")
        return out


for text in ['{"a": [1, 2.5, -3e2, "x\\n\\"y", true, null], "b": {"c": {}}}', "[]", " 12345678901234567890 ", '"héllo"', "[1, [2, [3]]]", "{", "[1 2", "tru", '{"a" 1}', "[1,,2]"]:
    try:
        v = Parser(text).value()
        print(type(v).__name__, v)
    except ParseError as e:
        print("error:", e)
